//! Screenshots of every page, on a phone and on a desktop, light and dark, in Chromium.

use crate::context::Context;
use crate::driver::Browser;
use crate::look::Look;
use crate::options::Options;
use crate::{runner, site};
use anyhow::{Context as _, Result};
use base64::Engine;
use serde_json::json;
use std::fs;
use std::path::Path;

/// Width and height of the windows.
const SIZES: &[(u32, u32)] = &[(390, 844), (1366, 768)];

/// Writes `<page>-<width>x<height>-<look>.png`, what one sees at first, and the same with `-whole`, the page to its end.
pub async fn take(options: &Options, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let pages = site::pages(&options.dist)?;
    let served = runner::serve(options)?;
    let context = Context::new(Browser::Chromium, served, runner::scratch("pictures")?)?;
    for look in Look::ALL {
        let session = context.start(look).await?;
        let window = context.page_of(&session);
        for page in pages.iter().filter(|page| page.name().contains(&options.filter)) {
            for (width, height) in SIZES {
                let metrics =
                    json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": *width < 600 });
                session.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
                window.open(&page.path).await?;
                let name = format!("{}-{width}x{height}-{}", page.name(), look.name());
                for (suffix, whole) in [("", false), ("-whole", true)] {
                    let shot = session
                        .devtools("Page.captureScreenshot", json!({ "format": "png", "captureBeyondViewport": whole }))
                        .await?;
                    let data = shot.get("data").and_then(|data| data.as_str()).context("no picture came back")?;
                    let file = folder.join(format!("{name}{suffix}.png"));
                    fs::write(&file, base64::engine::general_purpose::STANDARD.decode(data)?)?;
                    println!("{}", file.display());
                }
            }
        }
        session.close().await;
    }
    Ok(())
}
