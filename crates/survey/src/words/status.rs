//! Words of a log that say how something went, and so are a yes or a no to a metric that is a share: Abandoned or Answered, Transferred or Handled.
//!
//! Each pair is written folded as answers are (`folding::without_accents`): lower case, without accents. A value has to be one of them word for word.

use table::answers::folding::without_accents;

/// How the values of a column answer the question of a metric.
pub(crate) struct Status {
    /// The id of the metric.
    pub(crate) metric: &'static str,
    /// Whether the words say enough where the column's name does not speak of the metric.
    pub(crate) evident: bool,
    yes: &'static str,
    no: &'static str,
    /// What stands in such columns besides: for the visitor to say.
    open: &'static str,
}

/// What is known. 'Open' and 'Pending' are neither: such a case may still be resolved.
const ALL: &[Status] = &[
    Status {
        metric: "abandonment-rate",
        evident: true,
        yes: "abandoned|aband|abandon|hung up|hang up|hangup|hang|caller hung up|no answer|noanswer|not answered|unanswered|no_answer|lost|missed|missed call|aufgelegt|verloren|verpasst|abbruch|abgebrochen|abandonne|\
              abandonnee|perdu|manque|abandonado|abandonada|perdida|perdido|desistencia|εγκαταλειφθηκε|εγκαταλελειμμενη|αναπαντητη|χαμενη|放弃|\
              已放弃|未接|未接来电|放棄|未接來電|放棄呼|不在着信|포기|부재중",
        no: "answered|handled|connected|completed|taken|angenommen|beantwortet|bearbeitet|traite|traitee|repondu|repondue|decroche|atendida|\
             atendido|contestada|contestado|respondida|απαντηθηκε|απαντημενη|已接|已接听|接通|已接通|已接聽|応答|応答済み|応答あり|응답|응대|연결|agent",
        open: "busy|failed|congestion|cancel|chanunavail|phantom|voicemail|voice mail|overflow|transfer|transferred|callback|blocked|rejected|declined|\
               besetzt|fehlgeschlagen|mailbox|occupe|ocupado|忙线|占线|忙線|통화중",
    },
    Status {
        metric: "first-contact-resolution",
        evident: false,
        yes: "resolved|solved|fixed|fcr|first contact|gelost|erledigt|resolu|resolue|resuelto|resuelta|resolvido|resolvida|επιλυθηκε|λυθηκε|\
              已解决|解决|已解決|解決|解決済み|해결|해결됨|해결 완료",
        no: "unresolved|not resolved|unsolved|not solved|not fixed|non-fcr|repeat|repeat contact|ungelost|nicht gelost|nicht erledigt|non resolu|\
             non resolue|no resuelto|no resuelta|sin resolver|nao resolvido|nao resolvida|δεν επιλυθηκε|ανεπιλυτο|未解决|未解決|미해결",
        open: "",
    },
    Status {
        metric: "transfer-rate",
        evident: true,
        yes: "transferred|transfer|escalated|passed on|weitergeleitet|verbunden|eskaliert|transfere|transferee|transferido|transferida|escalado|\
              escalada|μεταβιβαστηκε|转接|已转接|轉接|已轉接|転送|転送済み|이관|호전환",
        no: "not transferred|not escalated|no transfer|kept|handled|resolved|nicht weitergeleitet|nicht eskaliert|non transfere|no transferido|\
             no transferida|nao transferido|nao transferida|δεν μεταβιβαστηκε|未转接|未轉接|転送なし|미이관",
        open: "",
    },
    Status {
        metric: "churn-rate",
        evident: true,
        yes: "churned|churn|cancelled|canceled|terminated|unsubscribed|gekundigt|resilie|resiliee|cancelado|cancelada|baja|ακυρωθηκε|流失|已流失|\
              已取消|解约|解約|解約済み|해지|이탈",
        no: "active|retained|stayed|renewed|subscribed|current|not churned|aktiv|actif|active client|activo|activa|ativo|ativa|alta|ενεργος|\
             ενεργη|活跃|留存|已续约|継続|契約中|유지|활성",
        open: "",
    },
];

/// What the values say, if each is a yes or a no to one metric and both were seen; of the metric that is `wanted`, if several fit.
pub(crate) fn of(texts: &[&str], wanted: Option<&str>) -> Option<&'static Status> {
    let fits = |status: &&Status| {
        let (mut yes, mut no) = (0, 0);
        let all = texts.iter().all(|text| match status.says(text) {
            Some(true) => (yes += 1, true).1,
            Some(false) => (no += 1, true).1,
            None => status.leaves_open(text),
        });
        all && yes > 0 && no > 0
    };
    let mut known = ALL.iter().filter(fits);
    match wanted {
        Some(metric) => known.find(|status| status.metric == metric),
        None => known.next(),
    }
}

/// The same of the labels of a column, those included that look like a way to say that there is no answer: 'No answer' is what became of a call.
/// Each text comes with whether it looks so.
pub(crate) fn of_all(list: &[(&str, bool)]) -> Option<&'static Status> {
    let is_word = |text: &str, missing: bool| !missing || ALL.iter().any(|status| status.says(text).is_some());
    let words = list.iter().filter(|(text, missing)| is_word(text, *missing));
    let tells = words.clone().any(|(_, missing)| *missing);
    of(&words.map(|(text, _)| *text).collect::<Vec<_>>(), None).filter(|_| tells)
}

impl Status {
    /// Whether a word stands in such columns without being a yes or a no.
    fn leaves_open(&self, text: &str) -> bool {
        let text = without_accents(text.trim());
        !text.is_empty() && self.open.split('|').any(|word| word == text)
    }

    /// Whether a value is a yes or a no.
    pub(crate) fn says(&self, text: &str) -> Option<bool> {
        let text = without_accents(text.trim());
        let is = |words: &str| words.split('|').any(|word| word == text);
        if is(self.yes) { Some(true) } else { is(self.no).then_some(false) }
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn statuses_are_told_by_their_words() {
        let cases = [
            ("Answered|Abandoned", Some("abandonment-rate")),
            ("Angenommen|Aufgelegt", Some("abandonment-rate")),
            ("已接听|未接", Some("abandonment-rate")),
            ("Resolved|Unresolved", Some("first-contact-resolution")),
            ("Résolu|Non résolu", Some("first-contact-resolution")),
            ("Transferred|Handled", Some("transfer-rate")),
            ("active|CHURNED|cancelled", Some("churn-rate")),
            ("Resolved|Open|Pending", None),
            ("Answered", None),
            ("Met|Breached", None),
            ("ANSWERED|NO ANSWER", Some("abandonment-rate")),
            ("ANSWERED|NO ANSWER|BUSY|FAILED", Some("abandonment-rate")),
            ("AGENT|HANG|PHANTOM", Some("abandonment-rate")),
            ("BUSY|FAILED", None),
        ];
        for (texts, expected) in cases {
            assert_eq!(
                of(&texts.split('|').collect::<Vec<_>>(), None).map(|status| status.metric),
                expected,
                "{texts}"
            );
        }
        assert!(of(&["Transferred", "Resolved"], Some("churn-rate")).is_none());
    }
}
