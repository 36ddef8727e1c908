//! From the path of a request to a file below the site's root, or to none.

use std::path::{Path, PathBuf};

/// The file that answers a request for `target` (path and query as sent), if there is one below `root`.
pub fn resolve(root: &Path, target: &str) -> Option<PathBuf> {
    let path = decode(target.split(['?', '#']).next().unwrap_or_default())?;
    let mut file = root.to_path_buf();
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        if segment == "." || segment == ".." || segment.contains(['\\', '\0', ':']) {
            return None;
        }
        file.push(segment);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    // A link inside the folder may lead out of it: what counts is where the file really is.
    let real = file.canonicalize().ok()?;
    (real.starts_with(root.canonicalize().ok()?) && real.is_file()).then_some(real)
}

/// Undoes percent encoding; nothing when it is broken or not UTF-8.
pub fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn paths() {
        let root = std::env::temp_dir().join(format!("static-server-{}", std::process::id()));
        fs::create_dir_all(root.join("nps")).unwrap();
        fs::write(root.join("index.html"), "home").unwrap();
        fs::write(root.join("nps/index.html"), "nps").unwrap();
        fs::write(root.join("a b.txt"), "space").unwrap();
        let root = root.canonicalize().unwrap();
        for (target, expected) in [
            ("/", Some("index.html")),
            ("/nps", Some("nps/index.html")),
            ("/nps/", Some("nps/index.html")),
            ("/nps?x=1", Some("nps/index.html")),
            ("/a%20b.txt", Some("a b.txt")),
            ("/nps%23v=1", None),
            ("/../secret", None),
            ("/%2e%2e/secret", None),
            ("/nps/..%2f..%2fsecret", None),
            ("/%zz", None),
            ("/none", None),
        ] {
            assert_eq!(resolve(&root, target), expected.map(|file| root.join(file)), "{target}");
        }
        fs::remove_dir_all(&root).unwrap();
    }
}
