//! What the words of a header say: the role of its column, and the unit that stands in it.

mod unit;
mod words;

pub use unit::unit_of;

use crate::roles::Role;
use words::WORDS;

/// A header in small letters without accents, its words set apart by one blank: `firstResponseAt` and `First_response at` are alike.
pub fn plain(header: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    let letters: Vec<char> = header.trim_start_matches('\u{feff}').chars().collect();
    for (place, &sign) in letters.iter().enumerate() {
        let is_hump = sign.is_ascii_uppercase()
            && (before.is_ascii_lowercase()
                || before.is_ascii_uppercase() && letters.get(place + 1).is_some_and(char::is_ascii_lowercase));
        if is_hump && !out.ends_with(' ') {
            out.push(' ');
        }
        if sign.is_alphanumeric() || matches!(sign, '%' | '#' | '<' | '[' | ']' | '(' | ')' | '（' | '）') {
            let folded = base::text::folded(&sign.to_string());
            out.push_str(&folded);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
        before = sign;
    }
    out.trim().to_owned()
}

/// The header without what stands in brackets.
pub fn without_brackets(plain: &str) -> String {
    let mut depth = 0;
    let mut out = String::new();
    for sign in plain.chars() {
        match sign {
            '(' | '[' | '（' => depth += 1,
            ')' | ']' | '）' => depth -= 1,
            sign if depth == 0 => out.push(sign),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The role that the words of a header name, if they do, and how sure that is: 2 for the whole header, 1 for the words in it.
pub fn role_of(header: &str) -> Option<(Role, u8)> {
    let header = unit::without_letter(header).unwrap_or(header);
    let plain = plain(header);
    let inner = inside_custom_field(&plain).or_else(|| inside_measure(&plain)).unwrap_or(&plain);
    let whole = without_brackets(inner);
    // A word may be a unit and yet belong to the name: `ημερομηνία και ώρα`.
    let bare = unit::without_unit(&whole);
    let found = named(&whole).or_else(|| named(&bare)).map(|role| (role, 2));
    found.or_else(|| end_of_path(header).and_then(role_of)).or_else(|| {
        // What a row is stands before many names: `Call received`, `Case status`. A name so short may mean something else there.
        let (noun, rest) = bare.split_once(' ')?;
        let is_noun =
            ["ticket", "case", "issue", "incident", "request", "conversation", "call", "contact"].contains(&noun);
        let role = named(rest.trim()).filter(|_| is_noun)?;
        (!matches!(role, Role::Rating | Role::Id | Role::CreatedTime | Role::Tags)).then_some((role, 1))
    })
}

/// The role of a whole header.
fn named(bare: &str) -> Option<Role> {
    WORDS.iter().find(|(_, words)| words.contains(&bare)).map(|(role, _)| *role)
}

/// What stands in `Custom field (…)` of Jira, in the languages that it has.
pub(crate) fn inside_custom_field(plain: &str) -> Option<&str> {
    const NAMES: [&str; 12] = [
        "custom field (",
        "benutzerdefinierte felder (",
        "benutzerdefiniertes feld (",
        "champ personnalise (",
        "champs personnalises (",
        "campo personalizado (",
        "campos personalizados (",
        "campo personalizzato (",
        "自定义字段 (",
        "自定义字段(",
        "自訂欄位 (",
        "自訂欄位(",
    ];
    let rest = NAMES.iter().find_map(|name| plain.strip_prefix(name))?;
    Some(rest.strip_suffix(')').unwrap_or(rest))
}

/// What stands in `MED(…)`, `AVG(…)` and their like, as reports write a measure.
fn inside_measure(plain: &str) -> Option<&str> {
    let names = ["med(", "avg(", "average(", "median(", "sum(", "min(", "max(", "d_count(", "attr("];
    names.iter().find_map(|name| plain.strip_prefix(name))?.strip_suffix(')')
}

/// The last name of a path such as `statistics.time_to_admin_reply`, where the names before it say nothing of their own.
pub(crate) fn end_of_path(header: &str) -> Option<&str> {
    let (path, name) = header.rsplit_once('.')?;
    let is_holder = |part: &str| {
        matches!(
            plain(part).as_str(),
            "statistics"
                | "stats"
                | "metrics"
                | "metric set"
                | "attributes"
                | "fields"
                | "properties"
                | "satisfaction rating"
                | "conversation rating"
                | "ticket"
                | "conversation"
        )
    };
    path.split('.').all(is_holder).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{plain, role_of};
    use crate::roles::Role;

    #[test]
    fn headers_are_read_without_their_writing() {
        for (header, expected) in [
            ("firstResponseAt", "first response at"),
            ("First_response  at", "first response at"),
            ("Ημερομηνία δημιουργίας", "ημερομηνια δημιουργιασ"),
            ("ASA (s)", "asa (s)"),
            ("SLADueDate", "sla due date"),
        ] {
            assert_eq!(plain(header), expected);
        }
    }

    #[test]
    fn headers_name_roles() {
        for (header, role) in [
            ("Created at", Some(Role::Created)),
            ("createdAt", Some(Role::Created)),
            ("Ημερομηνία δημιουργίας", Some(Role::Created)),
            ("创建时间", Some(Role::Created)),
            ("建立時間", Some(Role::Created)),
            ("Erstellt", Some(Role::Created)),
            ("Resolved time", Some(Role::Resolved)),
            ("Χρόνος πρώτης απάντησης (λεπτά)", Some(Role::FirstResponseSpan)),
            ("Custom field (Time to first response)", Some(Role::SlaFirstResponseRemaining)),
            ("Queue.Duration", Some(Role::QueueWait)),
            ("Champs personnalisés (Time to resolution)", Some(Role::SlaResolutionRemaining)),
            ("MED(First reply time (min))", Some(Role::FirstResponseSpan)),
            ("statistics.first_admin_reply_at", Some(Role::FirstResponse)),
            ("Ημερομηνία και ώρα", Some(Role::Created)),
            ("Case status", Some(Role::Status)),
            ("talk_s", Some(Role::Talk)),
            ("Call note", None),
            ("assignee.id", None),
            ("Favourite colour", None),
        ] {
            assert_eq!(role_of(header).map(|(role, _)| role), role, "{header}");
        }
    }
}
