//! The headers that go with the site, whoever serves it. `docs/deploy.md` has them for common hosts.

/// What a page may do: load from its own origin, run no script and no style that stands in the page, and compile wasm. Pictures may also be
/// made by the page itself. The build writes it into every page.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    img-src 'self' data: blob:; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// What only a header can say: no other page shows this one in a frame. Calculators below `/embed/` are made for just that.
pub const NOT_FRAMED: &str = "frame-ancestors 'none'";

/// The headers for a path below the site's root, each with its line end. `report` is added to the policy.
pub fn headers(path: &str, report: &str) -> String {
    let framing = if is_for_frames(path) { String::new() } else { format!("; {NOT_FRAMED}") };
    format!(
        "Content-Security-Policy: {POLICY}{framing}{report}\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n"
    )
}

/// Whether a path is that of a calculator for frames: `/embed/nps`, `/el/embed/nps`.
fn is_for_frames(path: &str) -> bool {
    let mut words = path.split('/').skip(1);
    words.next() == Some("embed") || words.next() == Some("embed")
}
