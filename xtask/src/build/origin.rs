//! The origin of the site: what stands before the path of every address, where a link has to work outside the site.

use anyhow::{Result, ensure};
use std::fmt;
use std::str::FromStr;

/// Scheme and host without a slash at the end: `https://kpi.example.org`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl FromStr for Origin {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        // Hosts know no capitals, names of accounts that become hosts do.
        let text = text.to_ascii_lowercase();
        let host = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
        ensure!(
            host.is_some_and(is_host),
            "an origin is a scheme and a host and nothing behind it, such as https://kpi.example.org, not {text:?}; \
             a path is said by --base"
        );
        Ok(Self(text))
    }
}

/// Words between dots, with or without a port. Names in other scripts are written in their ASCII form (`xn--…`).
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let is_word = |word: &str| {
        !word.is_empty()
            && !word.starts_with('-')
            && !word.ends_with('-')
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    name.split('.').all(is_word) && port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok()
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins() {
        for (text, good) in [
            ("https://kpi.example.org", true),
            ("http://localhost:8080", true),
            ("https://xn--jxalpdlp.example", true),
            ("https://kpi.example.org/", false),
            ("https://kpi.example.org/tools", false),
            ("https://KPI.example.org", true),
            ("https://kpi..example.org", false),
            ("https://kpi.example.org:", false),
            ("https://kpi.example.org:99999", false),
            ("https://kpi.example.org:+80", false),
            ("https://a@kpi.example.org", false),
            ("https://a\"b", false),
            ("ftp://kpi.example.org", false),
            ("kpi.example.org", false),
            ("https://", false),
            ("", false),
        ] {
            assert_eq!(text.parse::<Origin>().is_ok(), good, "{text:?}");
        }
        assert_eq!("https://KPI.example.org".parse::<Origin>().unwrap().to_string(), "https://kpi.example.org");
    }
}
