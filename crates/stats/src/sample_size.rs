//! How many answers a margin takes.

use super::interval::Confidence;

/// The answers, unrounded, that bring the margin of a mean of values with this variance down to `margin` (both in the same unit): z²·variance/margin²,
/// and with a finite population n/(1 + (n − 1)/N) (Cochran 1977, Sampling Techniques, 4.4). The margin is above zero.
pub fn answers(variance: f64, margin: f64, population: Option<f64>, confidence: Confidence) -> f64 {
    let endless = (confidence.z() / margin).powi(2) * variance;
    population.map_or(endless, |size| endless / (1.0 + (endless - 1.0) / size))
}

/// The variance of answers that count 1, 0 and −1: of a Net Promoter Score in fractions.
pub fn nps_variance(promoters: f64, detractors: f64) -> f64 {
    (promoters + detractors - (promoters - detractors).powi(2)).max(0.0)
}

/// The margin shrinks by this factor where `n` of a finite population answered: √((N − n)/(N − 1)).
pub fn finite_factor(n: f64, population: f64) -> f64 {
    if population > 1.0 { ((population - n) / (population - 1.0)).max(0.0).sqrt() } else { 0.0 }
}

/// What is left to chance where `n` of a finite population answered: ν² = (N − n)/(N − 1), the square of [`finite_factor`]; 1 where the population is
/// very large, 0 for a census. Counts divided by it make an interval of a few answers one of that population.
pub fn left_to_chance(n: f64, population: Option<f64>) -> f64 {
    population.map_or(1.0, |size| finite_factor(n, size).powi(2))
}

/// Rounded up to a whole; what exceeds a whole only by the noise of binary fractions stays.
pub fn rounded_up(value: f64) -> f64 {
    (value * (1.0 - 1e-13)).ceil()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_s_own_values() {
        for (variance, margin, population, expected) in
            [(0.25, 0.05, None, 385.0), (0.25, 0.05, Some(10_000.0), 370.0), (1.0, 0.05, None, 1537.0)]
        {
            let got = rounded_up(answers(variance, margin, population, Confidence::P95));
            assert!((got - expected).abs() < 0.5, "{got} {expected}");
        }
        assert!((nps_variance(0.5, 0.5) - 1.0).abs() < 1e-12);
        assert!((rounded_up(14.0 / (1.0 - 0.3)) - 20.0).abs() < 0.5);
        assert!((rounded_up(20.001) - 21.0).abs() < 0.5);
        assert!((finite_factor(165.0, 2200.0) - 0.961_987_861_538_838_4).abs() < 1e-12);
    }
}
