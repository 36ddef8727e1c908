//! Words that grade an answer, in the languages English, German, French, Spanish, Portuguese, Greek, Chinese (both scripts), Japanese and Korean.
//!
//! All are written folded: lower case, without accents. A word matches where a word of the answer begins, with `$` behind it only as a whole word;
//! Chinese, Japanese and Korean words match anywhere. Grades are tenths: 20 is the plain positive word, 30 the highest, −30 the lowest.

/// Words that approve or disapprove. Those of ±20 take a modifier; the others stand for themselves.
pub(crate) const STEMS: &[(i16, &str)] = &[
    (
        20,
        "satisf|agree|likely|easy|easier|good|happy|pleased|favor|favour|important|useful|helpful|valuable|confident|comfortable|positive|relevant|friendly|polite|professional|knowledgeable|courteous|kind$|\
         high$|fast$|quick|clear$|meets|like$|content$|zufrieden|stimme|zustimm|trifft|gut$|gute$|einfach|leicht$|wahrscheinlich|wichtig|nutzlich|hilfreich|freundlich|hoflich|kompetent|\
         glucklich|hoch$|schnell|satisfait|d'accord|facile|bon$|bonne|bien$|probable|utile|satisfech|de acuerdo|acuerdo$|facil|buen|contento|feliz|util$|\
         satisfeit|concordo|bom$|boa$|provavel|ικανοποι|συμφων|ευκολ|πιθαν|καλ|σημαντικ|χρησιμ|θετικ|满意|滿意|同意|赞成|贊成|容易|简单|簡單|好|良好|可能|\
         愿意|願意|重要|有用|喜欢|喜歡|符合|开心|開心|高兴|高興|高い|満足|そう思う|良い|よい|簡単|易しい|好き|勧め|薦め|만족|그렇다|좋|쉬|쉽|동의|중요|추천|높",
    ),
    (
        -20,
        "dissatisf|unsatisf|disagree|unlikely|difficult|hard$|bad$|badly|poor|unhappy|displeased|disappoint|unfavor|unfavour|unimportant|useless|\
         unhelpful|negative|irrelevant|low$|slow|unclear|sad$|unfriendly|impolite|rude$|unprofessional|unfreundlich|unhoflich|inkompetent|unzufrieden|ablehn|lehne|schlecht|mangelhaft|schwierig|schwer$|kompliziert|unwahrscheinlich|\
         unwichtig|nutzlos|enttauscht|niedrig|langsam|insatisfait|mecontent|desaccord|difficile|mauvais|mediocre|improbable|inutile|decu|insatisfech|\
         en desacuerdo|desacuerdo|dificil|mal$|malo$|mala$|deficiente|insatisfeit|discordo|mau$|ma$|ruim|improvavel|inutil|δυσαρεστ|ανικανοποι|μη ικανοποι|\
         διαφων|δυσκολ|απιθαν|κακ|ασημαντ|αχρηστ|αρνητικ|反对|反對|困难|困難|难|難|差|坏|壞|失望|不満足|不満|思わない|悪い|難しい|低い|불만|나쁘|나쁨|그렇지 않|\
         어렵|어려|낮",
    ),
    (
        30,
        "excellent|outstanding|superb|perfect|exceptional|awesome|amazing|fantastic|wonderful|delighted|best$|critical|essential|ideal|hervorragend|\
         ausgezeichnet|exzellent|begeistert|perfekt|optimal|ravi$|parfait|excelente|otim|optim|perfeit|αριστ|优秀|優秀|很棒|最高|素晴らしい|최고|훌륭|★★★★★",
    ),
    (
        -30,
        "terrible|horrible|awful|horrendous|worst$|dreadful|abysmal|unacceptable|angry|furious|furchtbar|katastroph|miserabel|ungenugend|affreux|nul$|\
         nulle$|pesim|pessim|horrivel|χαλι|απαραδεκτ|糟|最悪|최악",
    ),
    (25, "great"),
    (15, "better|besser|mieux|mejor|melhor|καλυτερ"),
    (-15, "worse|schlechter|pire$|peor|pior|χειροτερ"),
    (5, "befriedigend"),
    (-5, "fair$|fairly poor|ausreichend|passable"),
];

/// Words that say how often.
pub(crate) const FREQUENCIES: &[(i16, &str)] = &[
    (
        30,
        "always|all the time|every time|immer|stets|toujours|siempre|sempre$|παντα|παντοτε|总是|總是|一直|いつも|常に|항상|언제나",
    ),
    (
        25,
        "almost always|nearly always|most of the time|mostly$|fast immer|meistens|presque toujours|casi siempre|quase sempre|σχεδον παντα|几乎总是|\
         ほとんどいつも|거의 항상",
    ),
    (
        20,
        "often|frequent|usually|regularly|haufig|oft$|souvent|frequemment|a menudo|frecuente|muchas veces|muitas vezes|frequente|συχν|经常|經常|常常|时常|\
         よく$|頻繁|자주",
    ),
    (
        0,
        "sometimes|from time to time|manchmal|ab und zu|parfois|quelquefois|de temps en temps|a veces|algunas veces|as vezes|algumas vezes|μερικεσ φορεσ|\
         ενιοτε|有时|有時|時々|ときどき|때때로|가끔",
    ),
    (-10, "occasionally|once in a while|gelegentlich|occasionnellement|ocasionalmente|περιστασιακ|偶尔|偶爾|たまに"),
    (-20, "rarely|seldom|infrequent|selten|rarement|raramente|rara vez|pocas veces|poucas vezes|σπανι|めったに|드물"),
    (-21, "很少"),
    (
        -25,
        "almost never|hardly ever|fast nie|presque jamais|casi nunca|quase nunca|σχεδον ποτε|几乎不|几乎从不|幾乎不|ほとんどない|거의 안|거의 없",
    ),
    (-30, "never|nie$|niemals|jamais|nunca|ποτε$|从不|從不|从未|從未|从来不|從來不|全くない|まったくない|전혀 없"),
];

/// Whole phrases that would be read otherwise word by word.
pub(crate) const PHRASES: &[(i16, &str)] = &[
    (
        30,
        "definitely yes|definitely will|definitely would|certainly|auf jeden fall|certainement|seguro que si|com certeza|σιγουρα ναι|肯定会|肯定會",
    ),
    (
        10,
        "probably yes|probably will|probably would|above average|eher ja|wahrscheinlich ja|plutot oui|probablemente si|provavelmente sim|μαλλον ναι|可能会|可能會",
    ),
    (
        0,
        "might or might not|may or may not|maybe|perhaps|vielleicht|peut-etre|quiza|tal vez|talvez|ισωσ|meets expectations|met expectations|met my expectations|as expected",
    ),
    (-5, "needs improvement"),
    (
        -10,
        "probably not|below average|eher nein|wahrscheinlich nicht|plutot non|probablemente no|provavelmente nao|μαλλον οχι",
    ),
    (-30, "definitely not|certainly not|auf keinen fall|certainement pas|σιγουρα οχι"),
    (20, "exceeds|exceeded|above expectations|better than expected|thumbs up|👍|😊|😀|😃|😄|😁"),
    (30, "😍|🤩"),
    (12, "🙂|☺"),
    (-12, "🙁|☹|😕"),
    (-20, "below expectations|did not meet|worse than expected|thumbs down|👎|😞|😟|😢|😠"),
    (-30, "😡|🤬|😭"),
];

/// Words of the middle.
pub(crate) const NEUTRALS: &str = "neither|neutral|neutro|neutra$|undecided|indifferen|indiferen|intermedi|ok$|okay$|o.k.|average$|so-so|so so$|mixed|acceptable|adequate|about the same|\
    same$|unchanged|no change|😐|😶|weder|teils|mittel$|mittelmassig|unentschieden|geht so|unverandert|durchschnittlich|ουτε|ουδετερ|μετρι|ni$|indecis|\
    moyen$|moyenne$|neutre|regular$|nem$|mais ou menos|mas o menos|一般|普通|中立|尚可|还行|還行|还可以|還可以|还好|還好|不确定|不確定|中等|无所谓|無所謂|\
    どちらとも|どちらでも|ふつう|まあまあ|보통|중립|그저";

/// How much: what takes the place of the plain 20.
pub(crate) const MODIFIERS: &[(i16, &str)] = &[
    (
        30,
        "extremely|completely|totally|strongly|absolutely|entirely|fully|definitely|ausserst|ausserordentlich|extrem|voll|ganz$|absolut|extremement|\
         tout a fait|totalement|completement|entierement|totalmente|completamente|extremadamente|extremamente|plenamente|παρα πολυ|απολυτ|πληρωσ|εντελωσ|\
         εξαιρετικ|完全|极|極|強く|全く|まったく|全然|전혀|전적으로",
    ),
    (28, "highly|uberaus|特别|特別"),
    (25, "very|really|sehr|tres$|vraiment|muy$|muito$|muita$|πολυ$|非常|很|十分|とても|大変|매우|아주|대단히|정말"),
    (15, "quite|mostly|generally|uberwiegend|weitgehend|相当|相當|かなり"),
    (
        12,
        "fairly|rather$|moderately|reasonably|ziemlich|recht$|assez|moyennement|bastante|moderadamente|αρκετα|基本|대체로|대체적으로",
    ),
    (
        10,
        "somewhat|eher$|etwas|plutot|algo$|parcialmente|σχετικα|μαλλον|比较|比較|较|較|やや|どちらかといえば|どちらかと言えば|あまり|별로|다소|약간",
    ),
    (8, "partly|partially|teilweise|massig|ある程度|还算|還算"),
    (5, "slightly|a little|a bit|ein wenig|un peu|un poco|um pouco|λιγο$|有点|有點|略|稍|少し|조금"),
];

/// Words that stand alone as the grade of a whole answer, without a stem.
pub(crate) const ALONE: &[(i16, &str)] =
    &[(30, "a great deal|tremendously|a lot very much"), (26, "a lot|very much|beaucoup|mucho|ja sehr|viel")];

/// Words that turn the grade round.
pub(crate) const NEGATIONS: &str =
    "not$|n't|isn't|don't|nicht$|kein|pas$|non$|no$|nao$|δεν$|οχι$|μη$|不|没|沒|未|ない|なかった|ません|않|못|안 ";

/// Words that turn it round a little.
pub(crate) const WEAK_NEGATIONS: &str = "not very|not so|not too|not really|not particularly|hardly|barely|nicht sehr|nicht so|nicht besonders|wenig$|pas tres|\
    peu$|no muy|poco$|nao muito|pouco$|οχι πολυ|οχι και τοσο|不太|不怎么|不怎麼|不是很|不很|不大|不甚";

/// Words that turn it round wholly.
pub(crate) const FULL_NEGATIONS: &str = "not at all|not in the least|gar nicht|uberhaupt nicht|garnicht|pas du tout|nada$|en absoluto|de modo nenhum|\
    de forma nenhuma|καθολου|一点也不|一點也不|一点都不|完全不|毫不|根本不|绝不";

/// Yes in the languages that we know.
pub(crate) const YES: &[&str] = &[
    "yes",
    "y",
    "true",
    "ja",
    "oui",
    "sí",
    "si",
    "sim",
    "ναι",
    "是",
    "有",
    "はい",
    "예",
    "네",
    "checked",
    "wahr",
    "vrai",
    "verdadero",
];
/// No in the languages that we know.
pub(crate) const NO: &[&str] = &[
    "no",
    "n",
    "false",
    "nein",
    "non",
    "não",
    "nao",
    "όχι",
    "οχι",
    "否",
    "没有",
    "沒有",
    "いいえ",
    "아니오",
    "아니요",
    "unchecked",
    "falsch",
    "faux",
    "falso",
];
