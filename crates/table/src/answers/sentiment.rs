//! How good an answer in words is, as a number: from a word that approves or not, how much, and whether it is negated.

use crate::answers::folding::without_accents;
use crate::answers::misspelt;
use crate::answers::vocabulary as known;

/// What a grade is about, as far as it decides which steps a scale has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Words such as 'never' and 'often'.
    Frequency,
    /// All others.
    Degree,
}

/// The grade of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grade {
    /// Tenths from −30, the worst, to 30, the best.
    pub value: i16,
    /// What it is a step of.
    pub family: Family,
    /// Whether it is a good word negated: 'not at all important' is no opposite of 'important'.
    pub negated: bool,
    /// Whether its word is not known but nearly one that is: 'satisifed'.
    pub slip: bool,
}

/// Characters of the longest answer that is read as a step of a scale.
const LONGEST: usize = 60;

/// The grade of an answer, if its words are known.
pub fn of(text: &str) -> Option<Grade> {
    if text.chars().count() > LONGEST {
        return None;
    }
    let folded = without_accents(unlisted(text.trim()));
    let text = folded.as_str();
    let degree = |value: i16, negated: bool| Some(Grade { value, family: Family::Degree, negated, slip: false });
    if let Some((value, _)) = find(known::PHRASES, text) {
        return degree(value, false);
    }
    if first(known::NEUTRALS, text).is_some() {
        return degree(0, false);
    }
    // A grade that stands for itself, then one that takes modifiers and negations.
    let stem = find(known::STEMS, text);
    let frequency = find(known::FREQUENCIES, text);
    let family = if stem.is_none() && frequency.is_some() { Family::Frequency } else { Family::Degree };
    let known = stem.or(frequency);
    if known.is_none()
        && let Some(value) = alone(text)
    {
        return degree(value, value < 0);
    }
    let slip = known.is_none();
    let (value, span) = known.or_else(|| misspelt::stem(text))?;
    let (sign, fixed) = (value.signum(), value.abs() != 20);
    let rest = format!("{} {}", text.get(..span.0).unwrap_or(""), text.get(span.1..).unwrap_or(""));
    let modifier = find(known::MODIFIERS, &rest).map(|(value, _)| value);
    let size = if fixed { value.abs() } else { modifier.unwrap_or(20) };
    let (value, negated) = if first(known::FULL_NEGATIONS, &rest).is_some() {
        (-30 * sign, true)
    } else if first(known::WEAK_NEGATIONS, &rest).is_some() {
        (-10 * sign, true)
    } else if first(known::NEGATIONS, &rest).is_some() {
        (-size * sign, true)
    } else {
        (size * sign, false)
    };
    Some(Grade { value, family, negated: negated && sign > 0, slip })
}

/// The grade of an answer that only says how much: 'Not at all', 'A little', 'Very'.
fn alone(text: &str) -> Option<i16> {
    if !text.contains(char::is_alphabetic) {
        return None;
    }
    let bare = |text: &str, words: &str| {
        let mut rest = text.to_owned();
        for word in words.split('|') {
            rest = rest.replace(word.trim_end_matches('$'), "");
        }
        !rest.chars().any(char::is_alphabetic)
    };
    if bare(text, known::FULL_NEGATIONS) {
        return Some(-30);
    }
    let exact = known::ALONE.iter().find(|(_, words)| words.split('|').any(|word| word == text));
    exact.map(|(value, _)| *value).or_else(|| {
        let (value, _) = find(known::MODIFIERS, text)?;
        known::MODIFIERS.iter().any(|(size, words)| *size == value && bare(text, words)).then_some(value)
    })
}

/// Without the letter of a list: `a. Excellent`, `(b) Good`.
pub fn unlisted(text: &str) -> &str {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let mut signs = inner.chars();
    let (Some(letter), Some(mark)) = (signs.next(), signs.next()) else { return text };
    let rest = signs.as_str();
    let is_mark = matches!(mark, '.' | ')' | ':') && (rest.starts_with(' ') || mark != '.');
    if letter.is_ascii_alphabetic() && is_mark && rest.chars().any(char::is_alphabetic) { rest.trim() } else { text }
}

/// The earliest word of the lists in the text, of those that begin there the longest: its grade and its place.
fn find(lists: &[(i16, &str)], text: &str) -> Option<(i16, (usize, usize))> {
    let mut best: Option<(i16, (usize, usize))> = None;
    for (value, words) in lists {
        if let Some(span) = first(words, text)
            && best.is_none_or(|(_, old)| span.0 < old.0 || (span.0 == old.0 && span.1 > old.1))
        {
            best = Some((*value, span));
        }
    }
    best
}

/// The earliest place of any of the words, of those that begin there the longest.
fn first(words: &str, text: &str) -> Option<(usize, usize)> {
    let places = words.split('|').filter_map(|word| place(word, text));
    places.min_by_key(|(start, end)| (*start, usize::MAX - end))
}

/// Where a word stands.
fn place(word: &str, text: &str) -> Option<(usize, usize)> {
    let (word, whole) = word.strip_suffix('$').map_or((word, false), |word| (word, true));
    let glued = word.starts_with(|sign: char| sign >= '\u{2600}');
    let hit = text.match_indices(word).find(|(at, _)| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|after| after.chars().next());
        // The short form of 'not' stands at the end of a word.
        let begins = glued || word == "n't" || !before.is_some_and(char::is_alphabetic);
        begins && (glued || !whole || !after.is_some_and(char::is_alphabetic))
    });
    hit.map(|(at, found)| (at, at + found.len()))
}

#[cfg(test)]
mod tests {
    use super::of;

    /// Scales from the worst answer to the best.
    #[test]
    fn the_steps_of_scales_rise() {
        let scales = [
            "Very dissatisfied|Dissatisfied|Neither satisfied nor dissatisfied|Satisfied|Very satisfied",
            "Extremely dissatisfied|Somewhat dissatisfied|Neutral|Somewhat satisfied|Extremely satisfied",
            "Not at all satisfied|Not very satisfied|Slightly satisfied|Moderately satisfied|Very satisfied|Completely satisfied",
            "Strongly disagree|Disagree|Undecided|Agree|Strongly agree",
            "Extremely unlikely|Unlikely|Neutral|Likely|Extremely likely",
            "Not at all likely|Slightly likely|Moderately likely|Very likely|Extremely likely",
            "Very difficult|Difficult|Neither easy nor difficult|Easy|Very easy",
            "Never|Rarely|Occasionally|Sometimes|Often|Always",
            "Very poor|Poor|Fair|Good|Very good|Excellent",
            "Horrible|Bad|OK|Good|Excellent",
            "Terrible|Poor|Average|Good|Great|Outstanding",
            "Not Important|Slightly Important|Somewhat important|Very Important|Critical",
            "Very unfavorably|Somewhat unfavorably|Neither favorably nor unfavorably (neutral)|Somewhat favorably|Very favorably",
            "Definitely not|Probably not|Might or might not|Probably yes|Definitely yes",
            "Not at all|A little|Somewhat|Very|Extremely",
            "😡|🙁|😐|🙂|😀|😍",
            "👎|👍",
            "e. Very poor|d. Poor|c. OK|b. Good|a. Excellent",
            // German
            "Sehr unzufrieden|Unzufrieden|Eher unzufrieden|Teils/teils|Eher zufrieden|Zufrieden|Sehr zufrieden",
            "Stimme überhaupt nicht zu|Stimme nicht zu|Stimme eher nicht zu|Weder noch|Stimme eher zu|Stimme zu|Stimme voll und ganz zu",
            "Trifft gar nicht zu|Trifft eher nicht zu|Trifft eher zu|Trifft voll zu",
            "gar nicht|selten|eher selten|eher häufig|sehr häufig",
            "Nie|Selten|Manchmal|Oft|Immer",
            "ungenügend|mangelhaft|ausreichend|befriedigend|gut|sehr gut",
            "Sehr schwierig|Schwierig|Mittel|Einfach|Sehr einfach",
            "Sehr unwahrscheinlich|Unwahrscheinlich|Wahrscheinlich|Sehr wahrscheinlich",
            // French
            "Pas du tout satisfait|Peu satisfait|Plutôt satisfait|Satisfait|Très satisfait",
            "Très insatisfait|Insatisfait|Ni satisfait ni insatisfait|Satisfait|Très satisfait",
            "Pas du tout d'accord|Pas d’accord|Plutôt pas d'accord|Neutre|Plutôt d'accord|D'accord|Tout à fait d’accord",
            "Jamais|Rarement|Parfois|Souvent|Toujours",
            "Très difficile|Difficile|Facile|Très facile",
            "Très mauvais|Mauvais|Moyen|Bon|Très bon|Excellent",
            // Spanish
            "Muy insatisfecho|Insatisfecho|Ni satisfecho ni insatisfecho|Algo satisfecho|Satisfecho|Muy satisfecho",
            "Nada satisfecho|Poco satisfecho|Algo satisfecho|Muy satisfecho",
            "Totalmente en desacuerdo|En desacuerdo|Ni de acuerdo ni en desacuerdo|De acuerdo|Totalmente de acuerdo",
            "Nunca|Casi nunca|Rara vez|A veces|A menudo|Casi siempre|Siempre",
            "Pésimo|Malo|Regular|Bueno|Muy bueno|Excelente",
            "Muy difícil|Difícil|Fácil|Muy fácil",
            // Portuguese
            "Muito insatisfeito|Insatisfeito|Nem satisfeito nem insatisfeito|Satisfeito|Muito satisfeito",
            "Discordo totalmente|Discordo|Não concordo nem discordo|Concordo parcialmente|Concordo|Concordo totalmente",
            "Péssimo|Ruim|Regular|Bom|Ótimo",
            "Nunca|Raramente|Às vezes|Frequentemente|Sempre",
            // Greek
            "Καθόλου|Λίγο|Αρκετά|Πολύ|Πάρα Πολύ",
            "Πολύ δυσαρεστημένος|Δυσαρεστημένος|Ούτε ικανοποιημένος ούτε δυσαρεστημένος|Ικανοποιημένος|Πολύ ικανοποιημένος",
            "Καθόλου ικανοποιημένη|Λίγο ικανοποιημένη|Αρκετά ικανοποιημένη|Πολύ ικανοποιημένη|Απόλυτα ικανοποιημένη",
            "Διαφωνώ απόλυτα|Διαφωνώ|Ούτε συμφωνώ ούτε διαφωνώ|Συμφωνώ|Συμφωνώ απόλυτα",
            "Ποτέ|Σπάνια|Μερικές φορές|Συχνά|Πάντα",
            "Πολύ δύσκολο|Δύσκολο|Εύκολο|Πολύ εύκολο",
            "Κακή|Μέτρια|Καλή|Πολύ καλή|Άριστη",
            // Chinese
            "非常不满意|不满意|不太满意|一般|比较满意|满意|非常满意",
            "很不滿意|不滿意|普通|滿意|很滿意",
            "完全不同意|不同意|不确定|同意|完全同意",
            "从不|很少|偶尔|有时|经常|总是",
            "從不|很少|有時|經常|總是",
            "很差|差|较差|一般|较好|好|很好|优秀",
            "非常困难|困难|一般|容易|非常容易",
            "非常不容易|不容易|普通|容易|非常容易",
            // Japanese
            "非常に不満|不満|やや不満|どちらともいえない|やや満足|満足|非常に満足",
            "全くそう思わない|そう思わない|あまりそう思わない|どちらともいえない|ややそう思う|そう思う|とてもそう思う",
            "全く満足していない|あまり満足していない|普通|満足|とても満足",
            "とても悪い|悪い|ふつう|良い|とても良い",
            "全くない|めったに|たまに|時々|よく|いつも",
            "非常に難しい|難しい|普通|簡単|非常に簡単",
            // Korean
            "매우 불만족|불만족|보통|만족|매우 만족",
            "전혀 그렇지 않다|그렇지 않다|보통이다|그렇다|매우 그렇다",
            "매우 나쁨|나쁨|보통|좋음|매우 좋음",
            "전혀 없음|드물게|가끔|자주|항상",
            "매우 어려움|어려움|보통|쉬움|매우 쉬움",
        ];
        let mut wrong = Vec::new();
        for scale in scales {
            let grades: Vec<Option<i16>> = scale.split('|').map(|step| of(step).map(|grade| grade.value)).collect();
            let rising = grades.windows(2).all(|pair| matches!(pair, [Some(low), Some(high)] if low < high));
            if !rising {
                wrong.push(format!("{scale}: {grades:?}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn other_words_have_no_grade() {
        for text in [
            "Asia",
            "Male",
            "Female",
            "No",
            "Yes",
            "No internet service",
            "Month-to-month",
            "Two year",
            "Bank transfer (automatic)",
            "30 - 44",
            "Some college or Associate degree",
            "Windows",
            "phone",
            "mail",
            "Español",
            "男",
            "3000元以下",
            "Probably",
            "Contact",
            "Friends",
            "Position",
            "Several",
            "Quality",
            "Personal",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn a_slip_is_nearly_the_word() {
        for (slip, word) in [
            ("Satisifed", "Satisfied"),
            ("Very satsified", "Very satisfied"),
            ("Disatisfied", "Dissatisfied"),
            ("very disatisfied", "Very dissatisfied"),
            ("Unlikley", "Unlikely"),
            ("Exellent", "Excellent"),
            ("Strongly diasgree", "Strongly disagree"),
            ("Netural", "Neutral"),
            ("Zufreiden", "Zufrieden"),
        ] {
            let (slip, word) = (of(slip).unwrap(), of(word).unwrap());
            assert!(slip.slip && !word.slip);
            assert_eq!((slip.value, slip.family), (word.value, word.family));
        }
    }
}
