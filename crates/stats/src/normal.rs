//! The tail of the normal distribution.

/// The probability that a standard normal variable exceeds `z`: a power series near zero, Laplace's continued fraction beyond
/// (Abramowitz and Stegun 1964, 26.2.11 and 26.2.14). Some fourteen digits, also of the smallest tails.
pub fn upper_tail(z: f64) -> f64 {
    if z < 0.0 {
        return 1.0 - upper_tail(-z);
    }
    let density = (-0.5 * z * z).exp() / (2.0 * std::f64::consts::PI).sqrt();
    if z < 3.0 {
        let (mut term, mut sum) = (z, z);
        for k in 1..60 {
            term *= z * z / f64::from(2 * k + 1);
            sum += term;
        }
        return 0.5 - density * sum;
    }
    // Beyond 40 the density is zero in a double.
    let z = z.min(40.0);
    density / (1..=80).rev().fold(z, |below, k| z + f64::from(k) / below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_values_of_sixty_digits() {
        for (z, expected) in [
            (0.0, 0.5),
            (0.5, 0.308_537_538_725_986_9),
            (1.959_963_984_540_054, 0.025),
            (2.999_999, 0.001_349_902_463_485_154_2),
            (3.0, 0.001_349_898_031_630_094_5),
            (5.0, 2.866_515_718_791_939e-7),
            (10.0, 7.619_853_024_160_526e-24),
            (37.0, 5.725_571_222_524_577e-300),
        ] {
            let got = upper_tail(z);
            assert!((got / expected - 1.0).abs() < 1e-12, "{z}: {got} {expected}");
        }
        assert!(upper_tail(f64::INFINITY) < 1e-300);
    }
}
