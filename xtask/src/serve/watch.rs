//! `cargo xtask serve --watch`: the site is built anew when a source changes, and pages that are open load themselves again.
//!
//! Each build is made by a program of its own, since this one holds the metrics and texts as they were when it was compiled. It goes into a folder below
//! `target/` while the one before is still served; `dist/` stays as it is.

use super::changes::Changes;
use super::{is_built, rounds};
use crate::build::place::Place;
use crate::{paths, run, setup};
use anyhow::{Context, Result};
use static_server::{Live, Site};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The page at every address before there is a first build.
const WAITING: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Deskmath</title></head>\
    <body><p>The site is being built. This page shows it as soon as it is there.</p></body></html>\n";

/// Serves until it is ended.
pub fn serve(port: u16, place: &Place, build_first: bool) -> Result<()> {
    if build_first {
        setup::for_building()?;
    } else {
        is_built(&paths::dist(), &place.base)?;
    }
    let mut builds = Builds { home: paths::target().join("watched").join(port.to_string()), odd: false };
    let changes = Changes::below(&paths::root())?;
    let live = Live::new(if build_first { builds.waiting()? } else { paths::dist() });
    let base = place.base.to_string();
    let address = super::start(Site::new(paths::dist()).below(&base).live(&live), port)?;
    println!("\nDeskmath will be at http://{address}{base}");
    rounds::build(&changes.told, !build_first, || {
        live.show(builds.next(place)?);
        println!("\nDeskmath is at http://{address}{base}");
        Ok(())
    });
    Ok(())
}

/// The folders of the builds, by turns.
struct Builds {
    home: PathBuf,
    odd: bool,
}

impl Builds {
    /// A folder with a page that waits.
    fn waiting(&self) -> Result<PathBuf> {
        let folder = self.home.join("waiting");
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        // Whatever page was asked for, it is the one for what is not there.
        for name in ["index.html", "404.html"] {
            fs::write(folder.join(name), WAITING)?;
        }
        Ok(folder)
    }

    /// Builds into the folder that is not served. One that fails leaves the turn as it is.
    fn next(&mut self, place: &Place) -> Result<PathBuf> {
        let folder = self.home.join(if self.odd { "odd" } else { "even" });
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
        }
        run::run(&mut command(&folder, place))?;
        self.odd = !self.odd;
        Ok(folder)
    }
}

/// The build as a program of the sources as they are now.
fn command(folder: &Path, place: &Place) -> Command {
    let mut command = run::cargo(["run", "--quiet", "--package", "xtask", "--", "build", "--no-setup", "--draft"]);
    command.arg("--out").arg(folder).args(["--base", &place.base.to_string()]);
    if let Some(origin) = &place.origin {
        command.args(["--origin", &origin.to_string()]);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;

    #[test]
    fn the_build_is_for_the_same_place() {
        let words = ["--base", "/t/", "--origin", "http://127.0.0.1:8080"].map(str::to_owned);
        let place = Place::take(&mut Options::new(words.to_vec())).unwrap();
        let shown = run::shown(&command(Path::new("out"), &place));
        assert!(
            shown.ends_with("build --no-setup --draft --out out --base /t/ --origin http://127.0.0.1:8080"),
            "{shown}"
        );
    }

    #[test]
    fn a_page_waits_at_every_address() {
        let home = std::env::temp_dir().join(format!("xtask-watch-{}", std::process::id()));
        let folder = Builds { home: home.clone(), odd: false }.waiting().unwrap();
        assert!(folder.join("index.html").is_file() && folder.join("404.html").is_file());
        // The script of the server goes before it.
        assert!(WAITING.contains("</head>"));
        fs::remove_dir_all(&home).unwrap();
    }
}
