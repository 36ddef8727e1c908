//! Starting a browser through its driver, and ending both.

mod browser;
mod capabilities;
mod display;
mod process;

pub use browser::Browser;
pub use capabilities::capabilities;
pub use display::Display;
pub use process::{Process, descendants};

use crate::look::Look;
use crate::wait;
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Command, Stdio};

/// Starts the driver of a browser on a free port, and waits until it listens.
pub async fn start(
    browser: Browser,
    look: Look,
    display: Option<&Display>,
    logs: &Path,
) -> Result<(Process, SocketAddr)> {
    let address = free_address()?;
    let log = File::create(logs.join(format!("{}-driver-{}.log", browser.name(), address.port())))?;
    let mut command = Command::new(browser.driver());
    command.args(browser.driver_words(address.port())).stdin(Stdio::null());
    command.stdout(log.try_clone()?).stderr(log);
    // Numbers are read by the format of the browser's region: the flows speak English.
    command.env("LANG", "en_US.UTF-8").env("LANGUAGE", "en_US").env("LC_ALL", "C.UTF-8");
    if let Some(display) = display {
        command.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
    }
    if look == Look::Dark && browser == Browser::Webkit {
        command.env("GTK_THEME", "Adwaita:dark");
    }
    let mut process = Process::start(&mut command).with_context(|| {
        format!("cannot start {}; `cargo xtask test --browser {}` installs it", browser.driver(), browser.name())
    })?;
    wait::until(&format!("{} listens", browser.driver()), async || {
        if process.ended() {
            bail!("{} ended at once; its log is in {}", browser.driver(), logs.display());
        }
        Ok(tokio::net::TcpStream::connect(address).await.ok())
    })
    .await?;
    Ok((process, address))
}

/// An address on which nobody listens. Another program may take it before the driver does; the driver then ends, and says so.
fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}
