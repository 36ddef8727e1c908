//! HTTP/1.1 as far as a browser needs it for files: GET and HEAD, one request after another on a connection.

use crate::Site;
use crate::headers::{caching, headers};
use crate::mime::{content_type, is_text};
use crate::resolve::{decode, resolve};
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long an idle connection is kept, so that threads do not pile up.
const IDLE: Duration = Duration::from_secs(30);

/// More than any browser sends as the head of a request, or as a report.
const LIMIT: u64 = 64 * 1024;

struct Answer {
    status: &'static str,
    content_type: &'static str,
    body: Vec<u8>,
}

/// A request as far as it matters here.
struct Request {
    method: String,
    target: String,
    takes_brotli: bool,
    body: String,
}

/// Answers the requests of one connection until it closes.
pub fn converse(site: &Site, stream: TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_nodelay(true)?;
    let mut writer = stream.try_clone()?;
    let mut reader = BufReader::new(stream);
    while let Some(Request { method, target, takes_brotli, body }) = read(&mut reader)? {
        if site.switch.is_off() {
            return Ok(());
        }
        if let Some(requests) = &site.requests {
            requests.add(&target, &body);
        }
        if let Some((_, switch)) = site.held.as_ref().filter(|(part, _)| target.contains(part.as_str())) {
            switch.wait();
        }
        let mut answer = match method.as_str() {
            "GET" | "HEAD" => answer(site, &target),
            _ => Answer { status: "405 Method Not Allowed", content_type: "text/plain", body: Vec::new() },
        };
        let path = below(site, &target).unwrap_or_default();
        let mut headers = if site.bare { String::new() } else { headers(path, &site.report) };
        let takes_brotli = takes_brotli && is_text(answer.content_type);
        if let Some(body) = site.packed.as_ref().filter(|_| takes_brotli).and_then(|packed| packed.of(&answer.body)) {
            headers.push_str("Content-Encoding: br\r\n");
            answer.body = body;
        }
        let kept = if site.packed.is_some() { caching(path) } else { "no-cache" };
        let headers = format!("{headers}Cache-Control: {kept}\r\nVary: Accept-Encoding\r\n");
        send(&mut writer, &headers, &answer, method == "HEAD")?;
    }
    Ok(())
}

/// The next request; nothing when the connection has ended.
fn read(reader: &mut BufReader<TcpStream>) -> io::Result<Option<Request>> {
    let mut head = reader.take(LIMIT);
    let mut request = String::new();
    if head.read_line(&mut request)? == 0 {
        return Ok(None);
    }
    let (mut length, mut takes_brotli) = (0, false);
    loop {
        let mut header = String::new();
        if head.read_line(&mut header)? == 0 {
            return Ok(None);
        }
        if header.trim_end().is_empty() {
            break;
        }
        let Some((name, value)) = header.split_once(':') else { continue };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().unwrap_or(0);
        } else if name.eq_ignore_ascii_case("accept-encoding") {
            takes_brotli = value.split(',').any(|coding| coding.trim() == "br");
        }
    }
    let mut body = Vec::new();
    reader.take(LIMIT.min(length)).read_to_end(&mut body)?;
    let mut words = request.split_ascii_whitespace();
    Ok(words.next().zip(words.next()).map(|(method, target)| Request {
        method: method.to_owned(),
        target: target.to_owned(),
        takes_brotli,
        body: String::from_utf8_lossy(&body).into_owned(),
    }))
}

/// The answer of a site, made anew while it is served or not.
fn answer(site: &Site, target: &str) -> Answer {
    let Some(live) = &site.live else { return find(site, &site.root, target) };
    if let Some((content_type, text)) = live.reply(target, below(site, target).unwrap_or_default()) {
        return Answer { status: "200 OK", content_type, body: text.as_bytes().to_vec() };
    }
    let now = live.now();
    let answer = find(site, &now.root, target);
    if !answer.content_type.starts_with("text/html") {
        return answer;
    }
    Answer { body: now.with_script(&answer.body), ..answer }
}

fn find(site: &Site, root: &Path, target: &str) -> Answer {
    let path = decode(target.split(['?', '#']).next().unwrap_or_default()).unwrap_or_default();
    if let Some(html) = site.extra.get(&path) {
        return Answer { status: "200 OK", content_type: "text/html; charset=utf-8", body: html.clone().into_bytes() };
    }
    let Some(target) = below(site, target) else {
        return Answer { status: "404 Not Found", content_type: "text/plain", body: b"not of this site".to_vec() };
    };
    let there = !site.without.iter().any(|path| path == target);
    if let Some(answer) = resolve(root, target).filter(|_| there).and_then(|file| answer_with(&file, "200 OK")) {
        return answer;
    }
    lost(root, target).and_then(|file| answer_with(&file, "404 Not Found")).unwrap_or_else(|| Answer {
        status: "404 Not Found",
        content_type: "text/plain; charset=utf-8",
        body: b"not found".to_vec(),
    })
}

/// The page for an address that leads nowhere: that of the folder in which it would lie, else that of the site.
fn lost(root: &Path, target: &str) -> Option<PathBuf> {
    let folder = target.split(['?', '#']).next().and_then(|path| path.split('/').nth(1)).unwrap_or_default();
    [format!("/{folder}/404.html"), "/404.html".to_owned()].iter().find_map(|path| resolve(root, path))
}

/// The path of a request below the site's root, with a slash in front.
fn below<'a>(site: &Site, target: &'a str) -> Option<&'a str> {
    let base = site.base.trim_end_matches('/');
    target.strip_prefix(base).filter(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

fn answer_with(file: &Path, status: &'static str) -> Option<Answer> {
    fs::read(file).ok().map(|body| Answer { status, content_type: content_type(file), body })
}

fn send(writer: &mut TcpStream, headers: &str, answer: &Answer, head_only: bool) -> io::Result<()> {
    let mut bytes = format!(
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n{}\r\n",
        answer.status,
        answer.content_type,
        answer.body.len(),
        headers
    )
    .into_bytes();
    if !head_only {
        bytes.extend_from_slice(&answer.body);
    }
    writer.write_all(&bytes)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::Requests;

    /// The whole answer to a request.
    pub fn ask(address: std::net::SocketAddr, request: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn answers() {
        let root = std::env::temp_dir().join(format!("static-server-wire-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        fs::write(root.join("index.html"), "home").unwrap();
        fs::write(root.join("404.html"), "lost").unwrap();
        fs::create_dir_all(root.join("el/nps")).unwrap();
        fs::write(root.join("el/404.html"), "χάθηκε").unwrap();
        let requests = Requests::default();
        fs::write(root.join("sw.js"), "worker").unwrap();
        let switch = crate::Switch::default();
        let site = Site::new(&root).without("/sw.js").switched_by(&switch);
        let site = site.with_page("/__blank", "blank").reporting_to("/__report").recorded_by(&requests);
        let address = site.start(0).unwrap();
        for (request, status, body) in [
            ("GET / HTTP/1.1\r\nHost: x\r\n\r\n", "200 OK", "home"),
            ("HEAD / HTTP/1.1\r\n\r\n", "200 OK", ""),
            ("GET /nps HTTP/1.1\r\n\r\n", "404 Not Found", "lost"),
            ("GET /../wire.rs HTTP/1.1\r\n\r\n", "404 Not Found", "lost"),
            ("GET /el/no HTTP/1.1\r\n\r\n", "404 Not Found", "χάθηκε"),
            ("GET /el/nps%23v=1 HTTP/1.1\r\n\r\n", "404 Not Found", "χάθηκε"),
            ("GET /elsewhere HTTP/1.1\r\n\r\n", "404 Not Found", "lost"),
            ("GET /__blank HTTP/1.1\r\n\r\n", "200 OK", "blank"),
            ("GET /sw.js HTTP/1.1\r\n\r\n", "404 Not Found", "lost"),
            ("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc", "405 Method Not Allowed", ""),
        ] {
            let answer = ask(address, request);
            assert!(answer.starts_with(&format!("HTTP/1.1 {status}\r\n")), "{request}: {answer}");
            assert!(answer.contains(&format!("{}; {}; report-uri /__report\r\n", crate::POLICY, crate::NOT_FRAMED)));
            assert!(answer.ends_with(&format!("\r\n\r\n{body}")), "{request}: {answer}");
        }
        assert_eq!(
            requests.paths(),
            ["/", "/", "/nps", "/../wire.rs", "/el/no", "/el/nps%23v=1", "/elsewhere", "/__blank", "/sw.js", "/ abc"]
        );
        switch.turn(false);
        assert_eq!(ask(address, "GET / HTTP/1.1\r\n\r\n"), "");
        switch.turn(true);
        assert!(ask(address, "GET / HTTP/1.1\r\n\r\n").ends_with("home"));
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn as_a_good_host() {
        let root = std::env::temp_dir().join(format!("static-server-packed-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        fs::write(root.join("index.html"), "home ".repeat(99)).unwrap();
        fs::write(root.join("app-0123456789abcdef.js"), "app ".repeat(99)).unwrap();
        fs::write(root.join("icon.png"), "picture").unwrap();
        let address = Site::new(&root).as_a_good_host().unwrap().start(0).unwrap();
        for (path, codings, packed, kept) in [
            ("/", "gzip, br", true, "no-cache"),
            ("/", "gzip", false, "no-cache"),
            ("/app-0123456789abcdef.js", "br", true, "public, max-age=31536000, immutable"),
            ("/icon.png", "br", false, "no-cache"),
        ] {
            let mut stream = TcpStream::connect(address).unwrap();
            write!(stream, "GET {path} HTTP/1.1\r\nAccept-Encoding: {codings}\r\n\r\n").unwrap();
            stream.shutdown(std::net::Shutdown::Write).unwrap();
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).unwrap();
            let answer = String::from_utf8_lossy(&answer).into_owned();
            assert_eq!(answer.contains("Content-Encoding: br\r\n"), packed, "{path}: {answer}");
            assert!(answer.contains(&format!("Cache-Control: {kept}\r\n")), "{path}: {answer}");
            assert_eq!(
                answer.contains("home home") || answer.contains("app app"),
                !packed && path != "/icon.png",
                "{path}"
            );
        }
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn below_a_path() {
        let root = std::env::temp_dir().join(format!("static-server-below-{}", std::process::id()));
        fs::create_dir_all(root.join("embed/nps")).unwrap();
        fs::write(root.join("index.html"), "home").unwrap();
        fs::write(root.join("embed/nps/index.html"), "frame").unwrap();
        let address = Site::new(&root).below("/tools/deskmath/").start(0).unwrap();
        for (path, body, framed) in [
            ("/tools/deskmath/", "home", false),
            ("/tools/deskmath", "home", false),
            ("/tools/deskmath/embed/nps", "frame", true),
            ("/", "not of this site", false),
            ("/tools/deskmathematics", "not of this site", false),
        ] {
            let answer = ask(address, &format!("GET {path} HTTP/1.1\r\n\r\n"));
            assert!(answer.ends_with(&format!("\r\n\r\n{body}")), "{path}: {answer}");
            assert_eq!(!answer.contains(crate::NOT_FRAMED), framed, "{path}: {answer}");
        }
        fs::remove_dir_all(&root).unwrap();
    }
}
