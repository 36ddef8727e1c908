//! The headers that go with the site, whoever serves it. `docs/deploy.md` has them for common hosts.

/// What a page may do: load from its own origin, run no script and no style that stands in the page, compile wasm, and show pages of its own origin in frames. Pictures may also be
/// made by the page itself, and so may workers, for a calculator in a sandbox (`page/embedded.js`); other pages take that back at once ([`STRICT`]). The build writes it into every page. Browsers from before 2022 let a page compile wasm only if it may run text as a script as
/// well; all others are told at once that it may not ([`STRICT`]).
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'; style-src 'self'; connect-src 'self'; \
    img-src 'self' data: blob:; worker-src 'self' blob:; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// What the first script of a page adds to the policy in browsers that understand it (`page/linked.js`): compiling wasm is all, and workers are files of the site.
pub const STRICT: &str = "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'";

/// What it adds to that on a page for frames.
pub const STRICT_FRAMED: &str = " blob:";

/// Lets a calculator in a sandboxed frame, whose origin is none, load its program and texts. They are the same for everybody, and no cookie goes with them.
pub const SHARED: &str = "Access-Control-Allow-Origin: *";

/// What only a header can say: no other page shows this one in a frame. Calculators below `/embed/` are made for just that.
pub const NOT_FRAMED: &str = "frame-ancestors 'none'";

/// The headers for a path below the site's root, each with its line end. `report` is added to the policy.
pub fn headers(path: &str, report: &str) -> String {
    let framing = if is_for_frames(path) { String::new() } else { format!("; {NOT_FRAMED}") };
    format!(
        "Content-Security-Policy: {POLICY}{framing}{report}\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n{SHARED}\r\n"
    )
}

/// How long a browser may keep what is at a path without asking again: a name with a hash never stands for anything else.
pub fn caching(path: &str) -> &'static str {
    if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Whether a hyphen, 8 to 16 hexadecimal digits, and one of `.`, `/` and `_` follow one another somewhere.
fn is_hashed(path: &str) -> bool {
    path.split('-').skip(1).any(|word| {
        let digits = word.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')).count();
        (8..=16).contains(&digits) && matches!(word.as_bytes().get(digits), Some(b'.' | b'/' | b'_'))
    })
}

/// Whether a path is that of a calculator for frames: `/embed/nps`, `/el/embed/nps`. `/embed` and `/embed/` are the page on which one is made.
fn is_for_frames(path: &str) -> bool {
    let words: Vec<&str> = path.split('/').skip(1).take(3).collect();
    match words.as_slice() {
        ["embed", id, ..] | [_, "embed", id] => !id.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn for_frames() {
        for (path, expected) in [
            ("/embed/nps", true),
            ("/embed/nps/", true),
            ("/el/embed/nps/", true),
            ("/zh-Hant/embed/nps", true),
            ("/embed", false),
            ("/embed/", false),
            ("/el/embed", false),
            ("/el/embed/", false),
            ("/embed.js", false),
            ("/nps/", false),
        ] {
            assert_eq!(is_for_frames(path), expected, "{path}");
            let headers = headers(path, "");
            assert_eq!(headers.contains(NOT_FRAMED), !expected, "{path}");
            assert!(headers.contains("\r\nAccess-Control-Allow-Origin: *\r\n"), "{path}");
        }
    }

    #[test]
    fn hashed() {
        for (path, expected) in [
            ("/deskmath-d655c71a215a9f0f_bg.wasm", true),
            ("/worker-4dcbccb583373223/insight_worker.js", true),
            ("/text-en-page-3ec2f6e7d0caf7e9.txt", true),
            ("/linked-215f5d56.js", true),
            ("/average-handle-time/", false),
            ("/cost-decade/x.html", false),
            ("/sw.js", false),
        ] {
            assert_eq!(is_hashed(path), expected, "{path}");
        }
    }
}
