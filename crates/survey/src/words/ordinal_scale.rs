//! Graded answers put in order: which step of how many each is, also where a step of the scale was never answered.

use table::answers::sentiment::{Family, Grade};

/// Steps from the worst, where an answer of the scale was never given.
const TEMPLATES: &[(Family, &[i16])] = &[
    (Family::Frequency, &[-30, -20, 0, 20, 30]),
    (Family::Frequency, &[-30, -20, -10, 20, 30]),
    (Family::Degree, &[-30, 5, 10, 25, 30]),
    (Family::Degree, &[-20, 5, 10, 25, 30]),
    (Family::Degree, &[-20, 5, 12, 25, 30]),
    (Family::Degree, &[-30, 5, 12, 25, 30]),
    (Family::Degree, &[-20, -5, 20, 25, 30]),
];

/// The order of a column's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ladder {
    /// For each answer its step from 1, the worst.
    pub(crate) ranks: Vec<Option<i32>>,
    /// Steps of the scale.
    pub(crate) size: i32,
    /// Whether it is one of the usual scales, of which every step was answered.
    pub(crate) whole: bool,
}

/// Puts the grades in order; `None` if they tell fewer than two steps.
pub(crate) fn climb(grades: &[Option<Grade>]) -> Option<Ladder> {
    let known: Vec<Grade> = grades.iter().copied().flatten().collect();
    let mut levels: Vec<i16> = known.iter().map(|grade| grade.value).collect();
    levels.sort_unstable();
    levels.dedup();
    let seen = levels.len();
    if seen < 2 {
        return None;
    }
    let certain = of_one_stem(&known, &levels) || complete(&known, &mut levels);
    let rank = |grade: &Grade| levels.iter().position(|level| *level == grade.value).map(|place| place as i32 + 1);
    Some(Ladder {
        ranks: grades.iter().map(|grade| grade.as_ref().and_then(rank)).collect(),
        size: levels.len() as i32,
        whole: certain && levels.len() == seen,
    })
}

/// 'Not satisfied', 'somewhat satisfied', 'satisfied': a good word negated, weakened and plain is a scale of its own.
fn of_one_stem(known: &[Grade], levels: &[i16]) -> bool {
    let degrees = known.iter().all(|grade| grade.family == Family::Degree);
    let below = known.iter().filter(|grade| grade.value < 0).all(|grade| grade.negated);
    degrees && below && matches!(levels, [-20, 5..=15, 20])
}

/// Adds the steps that nobody answered, as far as the others tell; says whether they do.
fn complete(known: &[Grade], levels: &mut Vec<i16>) -> bool {
    let frequency = known.iter().all(|grade| grade.family == Family::Frequency);
    let family = if frequency { Family::Frequency } else { Family::Degree };
    let below = levels.iter().filter(|level| **level < 0).count();
    // 'Not at all' under 'slightly' and 'very': a scale from nothing upwards has no opposite side.
    let slight = levels.contains(&5);
    let negated = known.iter().all(|grade| grade.value >= 0 || (grade.negated && (slight || grade.value == -30)));
    let one_sided = frequency || levels.contains(&-5) || (negated && below <= 1 && levels.len() - below >= 2);
    if one_sided && levels.len() >= 3 {
        let fits = |steps: &&[i16]| levels.iter().all(|level| steps.contains(level));
        let found = TEMPLATES.iter().filter(|(of, _)| *of == family).map(|(_, steps)| *steps).find(fits);
        if let Some(steps) = found {
            *levels = steps.to_vec();
            return true;
        }
    }
    if frequency || (one_sided && below > 0) {
        return false;
    }
    // Opposites: the side that knows fewer words is filled up from the other.
    let side = |sign: i16| levels.iter().map(|level| level * sign).filter(|size| *size > 0).collect::<Vec<i16>>();
    let (high, low) = (side(1), side(-1));
    let within = |some: &[i16], all: &[i16]| some.iter().all(|size| all.contains(size));
    let opposite = within(&low, &high) || within(&high, &low);
    if high.len() != low.len() && opposite {
        // Where one step was never answered, the middle may be another.
        levels.extend(high.iter().map(|size| -size).chain(low).chain([0]));
        levels.sort_unstable();
        levels.dedup();
    }
    opposite
}

#[cfg(test)]
mod tests {
    use super::climb;
    use table::answers::sentiment;

    #[test]
    fn answers_get_their_step() {
        let cases = [
            ("Very satisfied|Satisfied|Neutral|Dissatisfied|Very dissatisfied", "5 4 3 2 1 of 5"),
            ("Very satisfied|Satisfied|Neutral|Dissatisfied", "5 4 3 2 of 5?"),
            ("Satisfied|Very satisfied", "4 5 of 5?"),
            ("Satisfied|Dissatisfied", "2 1 of 2"),
            ("satisfied|Satisfied|Unsatisfied|Neutral", "3 3 1 2 of 3"),
            ("Very unlikely|Somewhat unlikely|Somewhat likely|Very likely", "1 2 3 4 of 4"),
            ("Excellent|Good|Fair", "5 3 2 of 5?"),
            ("Excellent|Good|OK|Bad|Horrible", "5 4 3 2 1 of 5"),
            ("gar nicht|selten|eher selten|eher häufig|sehr häufig", "1 2 3 4 5 of 5?"),
            ("sehr zufrieden|zufrieden|eher unzufrieden", "3 2 1 of 3?"),
            ("Often|Never|Always", "4 1 5 of 5?"),
            ("Not Important|Slightly Important|Somewhat important|Very Important|Critical", "1 2 3 4 5 of 5"),
            ("Πολύ|Αρκετά|Λίγο", "4 3 2 of 5?"),
            ("Yum!|Good|Bad", "- 2 1 of 2"),
            ("满意|非常满意|一般|不满意", "4 5 3 2 of 5?"),
            ("Not satisfied|somewhat satisfied|Satisfied", "1 2 3 of 3"),
            ("red|good", ""),
        ];
        for (steps, expected) in cases {
            let grades: Vec<_> = steps.split('|').map(sentiment::of).collect();
            let found = climb(&grades).map_or(String::new(), |ladder| {
                let ranks = ladder.ranks.iter().map(|rank| rank.map_or("-".to_owned(), |rank| rank.to_string()));
                let sure = if ladder.whole { "" } else { "?" };
                format!("{} of {}{sure}", ranks.collect::<Vec<_>>().join(" "), ladder.size)
            });
            assert_eq!(found, expected, "{steps}");
        }
    }
}
