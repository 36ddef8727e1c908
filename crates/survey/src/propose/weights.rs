//! Columns of survey weights: known by their name and by an average near 1, and used only when the visitor says so.

use table::answers::answer::Answer;
use table::answers::folding::fold;
use table::columns::table::Column;

/// Words in their names, folded, as whole words.
const NAMES: &[&str] = &[
    "weight",
    "weights",
    "weighting",
    "wt",
    "wgt",
    "wght",
    "weightvar",
    "gewicht",
    "gewichte",
    "gewichtung",
    "poids",
    "ponderation",
    "pondération",
    "ponderacion",
    "ponderación",
    "ponderador",
    "peso",
    "βαροσ",
    "σταθμιση",
    "συντελεστησ",
];
/// The same in languages that set no words apart.
const ANYWHERE: &[&str] = &["权重", "權重", "加权", "加權", "重み", "ウェイト", "가중치"];

/// Whether a column holds weights.
pub(crate) fn are_weights(column: &Column) -> bool {
    let name = fold(&column.question);
    let named = name.split(|sign: char| !sign.is_alphabetic()).any(|word| NAMES.contains(&word))
        || ANYWHERE.iter().any(|word| name.contains(word));
    if !named || !column.codes.are_kept() {
        return false;
    }
    let (mut rows, mut sum) = (0.0, 0.0);
    for value in column.values.iter().filter(|value| value.rows > 0) {
        let weight = match value.answer {
            Answer::Whole(number) => number as f64,
            Answer::Fraction(number) => number,
            Answer::Blank | Answer::Missing => continue,
            _ => return false,
        };
        if weight < 0.0 {
            return false;
        }
        rows += value.rows as f64;
        sum += weight * value.rows as f64;
    }
    // Those of bodies and parcels are far from it.
    rows >= 2.0 && (0.3..=3.0).contains(&(sum / rows))
}

#[cfg(test)]
mod tests {
    use super::are_weights;
    use table::Reader;

    #[test]
    fn weights_have_a_name_and_an_average() {
        let cases = [
            ("weight", "0.5|1|2|1.5", true),
            ("Gewichtung", "0,5|1|2", true),
            ("权重", "0.8|1.2", true),
            ("weight", "71|82|64", false),
            ("weight", "-1|1|2", false),
            ("score", "1|2|1", false),
        ];
        for (name, cells, expected) in cases {
            let mut reader = Reader::new(None);
            let rows = cells.split('|').map(|cell| format!("x;{cell}\n")).collect::<Vec<String>>().concat();
            reader.push(format!("id;{name}\n{rows}").as_bytes()).unwrap();
            assert_eq!(are_weights(&reader.finish().unwrap().columns[1]), expected, "{name} {cells}");
        }
    }
}
