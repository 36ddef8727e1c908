//! Values by name over several runs, and the table of their medians.

use std::collections::BTreeMap;

/// What was measured, in the order in which it was first named.
#[derive(Debug, Default)]
pub struct Table {
    order: Vec<String>,
    values: BTreeMap<String, Vec<f64>>,
}

impl Table {
    /// Adds a value of one run.
    pub fn add(&mut self, name: &str, value: f64) {
        if !self.values.contains_key(name) {
            self.order.push(name.to_owned());
        }
        self.values.entry(name.to_owned()).or_default().push(value);
    }

    /// Prints median, smallest and largest of each.
    pub fn print(&mut self, runs: usize) {
        println!("\n{:<66}{:>10}{:>10}{:>10}", format!("fresh browsers: {runs}"), "median", "least", "most");
        for name in &self.order {
            let Some(values) = self.values.get_mut(name) else {
                continue;
            };
            let (middle, least, most) = (quantile(values, 0.5), quantile(values, 0.0), quantile(values, 1.0));
            println!("{name:<66}{middle:>10.2}{least:>10.2}{most:>10.2}");
        }
    }
}

/// The value below which a part of the values lies, linear between neighbours; 0 for no values.
pub fn quantile(values: &mut [f64], part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = part * (values.len().saturating_sub(1)) as f64;
    let at = |index: f64| values.get(index as usize).copied().unwrap_or_default();
    at(place.floor()) + (at(place.ceil()) - at(place.floor())) * place.fract()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles() {
        let mut values = [4.0, 1.0, 3.0, 2.0];
        for (part, expected) in [(0.0, 1.0), (0.5, 2.5), (1.0, 4.0)] {
            assert!((quantile(&mut values, part) - expected).abs() < 1e-12, "{part}");
        }
        assert!(quantile(&mut [], 0.5).abs() < 1e-12);
    }
}
