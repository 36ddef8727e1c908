//! The memory of the process that shows the page.

use crate::driver::descendants;
use std::fs;

/// The largest peak of resident memory, in MB, among the renderers below a driver; nothing where the system does not tell.
pub fn peak_of_renderer(driver: u32) -> Option<f64> {
    descendants(driver).into_iter().filter(|id| is_renderer(*id)).filter_map(peak).reduce(f64::max)
}

fn is_renderer(id: u32) -> bool {
    fs::read(format!("/proc/{id}/cmdline")).is_ok_and(|line| {
        let line = String::from_utf8_lossy(&line).into_owned();
        line.contains("--type=renderer") && !line.contains("--extension-process")
    })
}

fn peak(id: u32) -> Option<f64> {
    peak_in(&fs::read_to_string(format!("/proc/{id}/status")).ok()?)
}

fn peak_in(status: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<f64>().ok().map(|kilobytes| kilobytes * 1024.0 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_status() {
        assert!(peak_in("Name:\tx\nVmHWM:\t   12500 kB\n").is_some_and(|peak| (peak - 12.8).abs() < 1e-9));
        assert_eq!(peak_in("Name:\tx\n"), None);
    }
}
