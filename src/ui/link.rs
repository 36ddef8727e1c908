//! Links to other pages of the site.

/// The address of a page on this host, given its path without slashes. The build moves links below the path of their language and of the site itself when
/// the page is written.
pub fn href(path: &str) -> String {
    #[cfg(target_family = "wasm")]
    return crate::browser::address::below_base(path);
    #[cfg(not(target_family = "wasm"))]
    ["/", path].concat()
}
