//! The columns by which scores are broken down, and the dates of their trend: proposed, so that who only confirms gets both.

use crate::propose::preview;
use crate::propose::proposal::{Evidence, Proposal, Suggestion};
use crate::words::choices;
use crate::words::wording;
use table::answers::answer::Answer;
use table::answers::date;
use table::answers::folding::fold;
use table::answers::kind::Kind;
use table::answers::metadata;
use table::columns::table::{Column, Table};

/// Columns of groups that are proposed.
const MOST: usize = 5;
/// Groups of a column whose name tells, and of any other.
const GROUPS: usize = 200;
const FEW: usize = 10;
/// Characters of a name that is no question.
const NAME: usize = 40;
/// Bytes of the longest name of a group in a column whose own name does not tell.
const TEXT: u64 = 40;

/// Words in the names of columns that hold groups, folded. A word in ASCII matches where a word begins, any other anywhere.
const NAMES: &str = "channel|kanal|canal|καναλ|渠道|通路|チャネル|問い合わせ方法|채널|source|quelle|medium|agent|assignee|teammate|representative|advisor|adviser|\
    operator|bearbeiter|mitarbeiter|berater|conseiller|asesor|atendente|εκπροσωπ|υπαλληλ|坐席|客服人员|客服人員|担当|상담원|country|land|pays|pais|\
    país|χωρα|国家|國家|国名|국가|region|région|región|região|περιοχη|地区|地區|地域|지역|city|stadt|ville|ciudad|cidade|citta|città|πολη|城市|도시|team|\
    group|gruppe|equipe|équipe|equipo|grupo|ομαδα|团队|團隊|チーム|팀|queue|warteschlange|skill|cola|fila|队列|product|produkt|produit|producto|\
    produto|προιον|προϊον|产品|產品|製品|商品|제품|department|abteilung|departement|département|departamento|τμημα|部门|部門|부서|store|shop|branch|\
    filiale|standort|location|site|sucursal|tienda|loja|filial|υποκαταστημα|καταστημα|门店|門市|店舗|지점|매장|segment|plan|tier|tarif|contract|\
    vertrag|category|kategorie|catégorie|categorie|categoría|categoria|κατηγορια|类别|類別|カテゴリ|카테고리|type|typ|tipo|τυποσ|类型|類型|種別|유형|\
    reason|grund|motif|motivo|λογοσ|topic|thema|sujet|θεμα|priority|priorität|prioritat|priorité|prioridad|προτεραιοτητα|优先|優先|우선|\
    status|estado|statut|状态|狀態|상태|language|sprache|langue|idioma|γλωσσα|语言|語言|言語|언어|platform|device|browser|version|gender|geschlecht|\
    sexe|sexo|φυλο|性别|性別|성별|age|alter|âge|edad|idade|ηλικια|年龄|年齡|年代|年齢|연령|month|monat|quarter|campaign|kampagne|来源|來源|brand";

/// Words in the names of dates: when it was answered first, then when it happened, then when it began; and dates of something else.
const ANSWERED: &str = "submit|complet|recorded|end|timestamp|zeitstempel|horodat|marca temporal|carimbo|response date|survey date|responded|answered|\
    date of response|absende|提交|填写|填寫|回答|응답|υποβολ";
const STARTED: &str = "start|begin|updated|modified|last|stage|due|anfang|beginn|开始|開始|시작";
const OTHER: &str = "birth|geburt|naissance|nacimiento|nascimento|γεννησ|生日|出生|生年|생년|생일|hire|renew|expir|eintritt|anniversar|purchase";

/// Words in the names of columns that hold texts, even where few were written.
const TEXTS: &str = "comment|remark|feedback|note|why|kommentar|anmerkung|bemerkung|commentaire|remarque|comentario|comentário|observac|\
    σχολι|备注|備註|意见|意見|评论|評論|コメント|의견|코멘트|subject|betreff|title|name|email|e-mail|phone number|url";

/// Proposes the groups and the dates of a file that has a score.
pub(crate) fn propose(table: &Table, proposals: &mut [Proposal]) {
    let is_score =
        |proposal: &Proposal| matches!(proposal.suggestion, Suggestion::Score { .. } | Suggestion::Times { .. });
    if !proposals.iter().any(is_score) {
        return;
    }
    let free = |proposal: &Proposal| proposal.suggestion == Suggestion::Ignore;
    let columns = || table.columns.iter().zip(proposals.iter()).enumerate().filter(|(_, (_, proposal))| free(proposal));
    let date = columns().filter_map(|(index, (column, _))| Some((dated(column)?, index))).min();
    let mut found: Vec<(u8, usize)> = Vec::new();
    for (index, (column, proposal)) in columns() {
        found.extend(grouped(table, index, column, proposal).map(|rank| (rank, index)));
    }
    found.sort_unstable();
    let room =
        MOST.saturating_sub(proposals.iter().filter(|proposal| proposal.suggestion == Suggestion::Segment).count());
    for (_, index) in found.into_iter().take(room) {
        if let Some(proposal) = proposals.get_mut(index) {
            proposal.suggestion = Suggestion::Segment;
            proposal.evidence.retain(|evidence| !matches!(evidence, Evidence::Metadata | Evidence::Unordered));
            let choices = proposal.evidence.iter().any(|evidence| matches!(evidence, Evidence::Choices { .. }));
            if !choices {
                proposal.evidence.push(Evidence::Groups);
            }
        }
    }
    if let Some(proposal) = date.and_then(|(_, index)| proposals.get_mut(index)) {
        proposal.suggestion = Suggestion::Date;
        proposal.evidence.retain(|evidence| *evidence != Evidence::Metadata);
        proposal.evidence.push(Evidence::Dates);
        let writing = date.and_then(|(_, index)| table.columns.get(index)).map(|column| date::writing(&column.values));
        if writing.is_some_and(|writing| writing.matters && !writing.sure) {
            proposal.evidence.push(Evidence::DatesUnsure);
        }
    }
}

/// Says of each column with several choices in one cell that it is one.
pub(crate) fn tell_choices(table: &Table, proposals: &mut [Proposal]) {
    for (column, proposal) in table.columns.iter().zip(proposals) {
        if let Some(sign) = splits(column) {
            proposal.evidence.push(Evidence::Choices { sign });
            // Combinations of choices are no steps of a scale.
            let named = proposal.evidence.iter().any(|evidence| matches!(evidence, Evidence::Word { .. }));
            if proposal.suggestion == Suggestion::Ignore && !named {
                proposal.promising = false;
            }
        }
    }
}

/// What stands between the choices of a column that may hold several in one cell.
pub(crate) fn splits(column: &Column) -> Option<char> {
    matches!(column.kind, Kind::Category { .. } | Kind::FreeText).then(|| choices::sign(column)).flatten()
}

fn has(name: &str, words: &str) -> bool {
    words.split('|').any(|word| if word.is_ascii() { wording::begins_word(name, word) } else { name.contains(word) })
}

/// How well a column suits as the date of the trend, the best first; `None` if it does not.
fn dated(column: &Column) -> Option<u8> {
    if column.kind != Kind::Date || !column.codes.are_kept() {
        return None;
    }
    let days = column.values.iter().filter(|value| value.rows > 0 && date::is_date(&value.text)).take(2).count();
    let name = fold(&column.question).replace('_', " ");
    if days < 2 || has(&name, OTHER) {
        return None;
    }
    Some(if has(&name, ANSWERED) { 0 } else { 1 + u8::from(has(&name, STARTED)) })
}

/// How well a column suits as groups, the best first; `None` if it does not.
fn grouped(table: &Table, index: usize, column: &Column, proposal: &Proposal) -> Option<u8> {
    if !column.codes.are_kept() || column.values.len() > GROUPS * 4 {
        return None;
    }
    let name = fold(&column.question).replace('_', " ");
    let tells = has(&name, NAMES);
    let plain = name.chars().count() <= NAME && !name.ends_with(['?', ';', '？']);
    let choices = proposal.evidence.iter().find_map(|evidence| match evidence {
        Evidence::Choices { sign } => Some(*sign),
        _ => None,
    });
    let mut groups: Vec<&str> = Vec::new();
    let (mut rows, mut length) = (0, 0);
    for value in
        column.values.iter().filter(|value| value.rows > 0 && !matches!(value.answer, Answer::Blank | Answer::Missing))
    {
        rows += value.rows;
        length += value.rows * value.text.len() as u64;
        let mut parts: Vec<&str> =
            choices.map_or_else(|| vec![value.text.as_str()], |sign| choices::of(&value.text, sign).collect());
        parts.retain(|part| !groups.contains(part));
        groups.append(&mut parts);
        if groups.len() > GROUPS {
            return None;
        }
    }
    // What the score itself was put into is no group of its own: promoters score 100.
    let derived = groups.iter().all(|group| {
        ["promoter", "passive", "neutral", "detractor"].iter().any(|name| group.to_lowercase().starts_with(name))
    });
    // Groups come again and again, and most rows have one.
    let several = groups.len() >= 2 && rows >= 2 * groups.len() as u64 && rows * 2 >= table.kept as u64;
    if !several || derived {
        return None;
    }
    let metadata = wording::is_metadata(table.names(index)) || (!tells && has(&name, TEXTS));
    // What kind of response a row is says nothing of who answered.
    if metadata && preview::find(table).is_some() && table.names(index).any(metadata::is_status) {
        return None;
    }
    let words = matches!(column.kind, Kind::Category { .. }) || choices.is_some();
    let numbers = matches!(column.kind, Kind::Whole { .. } | Kind::Code | Kind::YesNo) && !proposal.promising;
    let worded = matches!(column.kind, Kind::Worded { .. } | Kind::FreeText);
    if tells && (words || worded || (numbers && plain && proposal.refused.is_empty())) {
        return Some(u8::from(choices.is_some()));
    }
    let short = groups.len() <= FEW && rows >= 3 * groups.len() as u64 && length <= TEXT * rows;
    (words && short && !metadata && (plain || choices.is_some())).then_some(2 + u8::from(choices.is_some()))
}
