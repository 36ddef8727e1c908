//! Headers by role, as [`plain`](super::plain) writes them: English, Greek, simplified and traditional Chinese, German, French, Spanish.
//!
//! Only whole headers count: `resolution time` is a span in every desk, while `time` alone is none.

use crate::roles::Role;

/// Each role with the headers that name it, as many in a line as fit.
#[rustfmt::skip]
pub const WORDS: &[(Role, &[&str])] = &[
    // What this site and the articles that it draws on call the times themselves: a desk that took its words from them finds its columns known.
    (Role::FirstResponseSpan, &["χρονοσ πρωτησ αποκρισησ", "首次回复时间", "首次回應時間"]),
    (Role::ResolutionSpan, &["χρονοσ επιλυσησ", "处理时长", "處理時間"]),
    (Role::QueueWait, &["wait time in the queue", "χρονοσ αναμονησ στην ουρα", "排队等待时长", "排隊等候時間"]),
    (Role::Wait, &["等候時間", "χρονοσ απαντησησ κλησεων", "χρονοσ απαντησησ κλησησ", "应答速度", "應答速度"]),
    (Role::Talk, &["χρονοσ συνομιλιασ", "交谈时间", "交談時間"]),
    (Role::Hold, &["χρονοσ αναμονησ εντοσ κλησησ", "持线时间"]),
    (Role::AfterCall, &["话后处理时长", "事后处理时间"]),
    (Role::Handle, &["χρονοσ χειρισμου"]),
    (Role::MeanWaitAnswered, &["average wait time in the queue", "μεσοσ χρονοσ αναμονησ στην ουρα", "平均排队等待时长", "平均等候時間", "μεσοσ χρονοσ απαντησησ κλησεων"]),
    (Role::MeanWaitAbandoned, &["average time to abandonment", "μεσοσ χρονοσ εωσ την εγκαταλειψη", "平均放弃时间", "平均放棄時間"]),
    (Role::MeanTalk, &["μεσοσ χρονοσ συνομιλιασ"]),
    (Role::MeanHold, &["μεσοσ χρονοσ αναμονησ εντοσ κλησησ", "平均保持时长", "平均保留時間"]),
    (Role::MeanHandle, &["μεσοσ χρονοσ χειρισμου"]),
    (Role::Id, &[
        "id", "ticket id", "ticket", "ticket number", "ticket no", "ticket #", "ticketnumber", "ticket#", "number", "issue key", "key",
        "case number", "case id", "case", "incident id", "incident number", "incident", "request id", "conversation id", "reference",
        "vorgangsschlussel", "schlussel", "ticketnummer", "ticket nr", "vorgangsnummer", "numero", "numero de ticket", "no ticket",
        "id de ticket", "id del ticket", "numero de caso", "cle de ticket", "cle", "αρ αιτηματοσ", "αριθμοσ αιτηματοσ", "κωδικοσ",
        "κωδικοσ αιτηματοσ", "αρ δελτιου", "αριθμοσ δελτιου", "αιτημα", "工单编号", "工单号", "工单id", "编号", "工單編號", "工單號", "編號", "案件編號", "案件编号",
        "call id", "callid", "contact id", "uniqueid", "unique id", "linkedid", "sid", "call sid", "interaction id", "session id",
        "call guid", "ucid", "cdr id", "anruf id", "id appel", "id de llamada", "κωδικοσ κλησησ", "通话编号", "通话id", "通話編號", "review id",
        "call identifier", "interaction", "呼叫编号", "呼叫id", "来电编号", "來電編號", "αρ κλησησ",
    ]),
    (Role::Created, &[
        "created", "created at", "created on", "created time", "created date", "create date", "create time", "creation date",
        "creation time", "date created", "time created", "opened", "opened at", "opened on", "open time", "opened time", "open date",
        "date opened", "date time opened", "sys created on", "submitted", "submitted at", "reported", "reported at", "reported on",
        "created timestamp", "ticket created timestamp", "ticket created", "conversation created at", "conversation started at",
        "started at", "date", "datetime", "date time", "received", "received at", "date of purchase", "erstellt", "erstellt am",
        "erstelldatum", "erstellungsdatum", "angelegt", "angelegt am", "eroffnet", "eroffnet am", "geoffnet", "cree", "cree le",
        "date de creation", "creation", "creado", "creada", "creado el", "fecha de creacion", "fecha creacion", "abierto",
        "fecha de apertura", "ouvert le", "date d ouverture", "ημερομηνια δημιουργιασ", "δημιουργηθηκε", "δημιουργια",
        "ημ νια δημιουργιασ", "ανοιγμα", "ημερομηνια ανοιγματοσ", "ημερομηνια", "ημερομηνια υποβολησ", "创建时间", "创建日期", "创建于", "提交时间",
        "建立時間", "建立日期", "建立於", "創建時間", "提交時間", "開立時間", "review submit date and time", "at", "review date", "calldate", "call date",
        "timestamp", "initiation timestamp", "start", "start time", "call start", "start date", "call start time", "call time stamp",
        "arrived", "arrived at", "arrival", "arrival time", "call arrival", "vru entry", "ivr entry", "conversation start",
        "interaction start", "anrufbeginn", "beginn", "startzeit", "debut", "heure de debut", "debut de l appel", "inicio",
        "hora de inicio", "fecha y hora", "inicio de la llamada", "datum", "zeitpunkt", "eingang", "eingegangen", "eingang am", "αφιξη",
        "ωρα αφιξησ", "εναρξη", "ωρα κλησησ", "ημερομηνια και ωρα", "ημερομηνια κλησησ", "来电时间", "呼入时间", "开始时间", "來電時間", "進線時間", "开始",
        "開始時間", "呼叫时间", "进线时间", "date heure", "fecha",
    ]),
    (Role::CreatedTime, &[
        "time", "time of day", "uhrzeit", "heure", "hora", "ωρα", "时间", "時間",
    ]),
    (Role::FirstResponse, &[
        "first response at", "first reply at", "first reply", "first response", "first responded at", "first response date",
        "first reply date", "first response timestamp", "first reply timestamp", "initial response time", "initial response",
        "first admin reply at", "conversation first response at", "responded at", "responded on", "response at", "first public reply",
        "[chart] date of first response", "date of first response", "first response time stamp", "replied at", "reply date",
        "developer reply date and time", "erste antwort", "erste antwort am", "erstantwort", "erstantwort am", "erste reaktion",
        "erste reaktion am", "premiere reponse", "premiere reponse le", "date de premiere reponse", "primera respuesta",
        "fecha de primera respuesta", "πρωτη απαντηση", "ημερομηνια πρωτησ απαντησησ", "πρωτη αποκριση", "首次响应", "首次响应时间点", "首次回复",
        "首次回复于", "首次回覆", "首次回應", "首次回復", "首次回覆時間點", "date premiere reponse", "first contact reply at", "first responded",
    ]),
    (Role::Resolved, &[
        "resolved", "resolved at", "resolved on", "resolved time", "resolved date", "date resolved", "resolution date", "solved",
        "solved at", "solved on", "date solved", "solved date", "solved timestamp", "ticket solved timestamp", "resolution timestamp",
        "resolved timestamp", "erledigt", "erledigt am", "gelost", "gelost am", "losungsdatum", "resolu", "resolu le",
        "date de resolution", "resuelto", "resuelta", "fecha de resolucion", "resuelto el", "ημερομηνια επιλυσησ", "επιλυθηκε", "επιλυση",
        "επιλυθηκε στισ", "解决时间点", "解决日期", "解决于", "已解决时间", "解決日期", "解決於", "已解決時間", "完成时间", "完成時間", "resolved time stamp",
        "time of resolution",
    ]),
    (Role::Closed, &[
        "closed", "closed at", "closed on", "closed time", "close time", "closed date", "close date", "date closed", "date time closed",
        "conversation closed at", "geschlossen", "geschlossen am", "abgeschlossen", "abgeschlossen am", "ferme", "ferme le",
        "date de fermeture", "date de cloture", "cloture le", "cerrado", "cerrado el", "fecha de cierre", "ημερομηνια κλεισιματοσ",
        "κλεισιμο", "εκλεισε", "关闭时间", "关闭日期", "關閉時間", "關閉日期", "結案時間", "结案时间",
    ]),
    (Role::Updated, &[
        "updated", "updated at", "updated on", "last updated", "last updated time", "last update", "last update time",
        "last update timestamp", "last modified", "last modified date", "sys updated on", "sys updated at", "modified", "modified at",
        "aktualisiert", "aktualisiert am", "zuletzt aktualisiert", "geandert", "geandert am", "letzte anderung", "mis a jour",
        "mise a jour", "derniere mise a jour", "mis a jour le", "actualizado", "actualizada", "ultima actualizacion", "actualizado el",
        "τελευταια ενημερωση", "ενημερωθηκε", "更新时间", "最后更新", "最后更新时间", "更新時間", "最後更新", "最後更新時間", "review last update date and time",
    ]),
    (Role::Due, &[
        "due", "due date", "due at", "due by", "due by time", "sla due date", "deadline", "sla target", "fallig", "fallig am",
        "falligkeitsdatum", "falligkeit", "echeance", "date d echeance", "vencimiento", "fecha de vencimiento", "προθεσμια", "截止时间",
        "截止日期", "截止時間", "到期日", "到期時間",
    ]),
    (Role::Status, &[
        "status", "state", "ticket status", "ticket state", "current status", "incident state", "conversation state",
        "current conversation state", "conversation status", "case status", "request status", "statut", "etat", "estado", "zustand",
        "κατασταση", "状态", "工单状态", "狀態", "工單狀態", "案件狀態", "案件状态",
    ]),
    (Role::IsSolved, &[
        "is solved", "is resolved", "is closed",
    ]),
    (Role::Priority, &[
        "priority", "ticket priority", "prioritat", "priorite", "prioridad", "προτεραιοτητα", "优先级", "優先級", "優先順序", "优先程度",
    ]),
    (Role::Agent, &[
        "agent", "agent name", "assignee", "assigned to", "owner", "ticket owner", "assigned agent", "agent assigned", "server",
        "operator", "handled by", "answered by", "bearbeiter", "zugewiesen", "zugewiesene person", "zustandig", "mitarbeiter", "agent id",
        "responsable", "attribue a", "agente", "asignado a", "persona asignada", "conseiller", "υπευθυνοσ", "χειριστησ", "ανατεθηκε σε",
        "εκπροσωποσ", "坐席", "客服", "负责人", "处理人", "座席", "坐席姓名", "客服人員", "負責人", "處理人", "專員", "users", "agent username", "last teammate",
        "teammate assigned",
    ]),
    (Role::Team, &[
        "group", "team", "assignment group", "department", "queue name", "team assigned", "gruppe", "abteilung", "groupe", "equipe",
        "grupo", "equipo", "ομαδα", "τμημα", "组", "团队", "部门", "組", "團隊", "部門", "客服组", "客服組",
    ]),
    (Role::Queue, &[
        "queue", "skill", "split skill", "campaign", "service", "hotline", "warteschlange", "file d attente", "cola", "ουρα", "队列", "佇列",
        "技能组", "技能組",
    ]),
    (Role::Channel, &[
        "channel", "source", "via", "contact type", "ticket channel", "kanal", "quelle", "canal", "origen", "fuente", "καναλι", "πηγη",
        "渠道", "来源", "管道", "來源", "通路",
    ]),
    (Role::Category, &[
        "category", "type", "ticket type", "issue type", "help topic", "topic", "reason", "kategorie", "typ", "vorgangstyp", "art",
        "categorie", "categoria", "tipo", "tipo de incidencia", "type de ticket", "κατηγορια", "τυποσ", "θεμα αιτηματοσ", "类型", "类别", "分类",
        "類型", "類別", "分類",
    ]),
    (Role::Customer, &[
        "requester", "customer", "requester id", "reporter", "caller", "caller id", "customer name", "requester name", "contact",
        "from email", "user name", "full name", "reviewer nickname", "kunde", "melder", "autor", "kundennummer", "client", "demandeur",
        "rapporteur", "cliente", "solicitante", "informador", "πελατησ", "αιτων", "客户", "客户名称", "申请人", "客戶", "顧客", "申請人",
    ]),
    (Role::Subject, &[
        "subject", "title", "summary", "short description", "ticket name", "betreff", "zusammenfassung", "titel", "objet", "sujet",
        "titre", "resume", "asunto", "titulo", "resumen", "θεμα", "τιτλοσ", "περιληψη", "标题", "主题", "主旨", "標題", "主題",
    ]),
    (Role::Tags, &[
        "tags", "labels", "conversation tags", "ticket tags", "stichworter", "schlagworter", "etiquettes", "etiquetas", "ετικετεσ", "标签",
        "標籤",
    ]),
    (Role::Rating, &[
        "satisfaction", "satisfaction score", "satisfaction rating", "csat", "csat score", "csat rating", "customer satisfaction",
        "rating", "survey results", "survey result", "star rating", "stars", "score", "last teammate rating", "conversation rating",
        "customer rating", "satisfaction level", "zufriedenheit", "bewertung", "kundenzufriedenheit", "zufriedenheitswert", "note",
        "note de satisfaction", "evaluation", "satisfaccion", "valoracion", "puntuacion", "calificacion", "ικανοποιηση", "βαθμολογια",
        "βαθμολογια πελατη", "αξιολογηση", "满意度", "评分", "满意度评分", "客户满意度", "滿意度", "評分", "滿意度評分", "客戶滿意度",
    ]),
    (Role::Reopens, &[
        "reopens", "reopen count", "reopened count", "reopened", "count reopens", "times reopened", "number of reopens",
        "wiedereroffnungen", "wiedereroffnet", "reouvertures", "reaperturas", "nombre de reouvertures", "reopen time", "reopened at",
        "επανανοιγματα", "επαναφορεσ", "重新打开次数", "重开次数", "重新開啟次數", "重開次數",
    ]),
    (Role::Replies, &[
        "replies", "agent replies", "agent interactions", "public replies", "number of replies", "reply count", "outbound replies",
        "antworten", "anzahl antworten", "reponses", "nombre de reponses", "respuestas", "απαντησεισ", "回复数", "回复次数", "回覆數", "回覆次數",
    ]),
    (Role::FirstResponseSpan, &[
        "first response time", "first reply time", "time to first reply", "first reply duration", "response time", "average response time",
        "time to admin reply", "time to first agent email reply", "time to first agent reply", "erstreaktionszeit", "erstantwortzeit",
        "erste reaktionszeit", "reaktionszeit", "antwortzeit", "delai de premiere reponse", "temps de premiere reponse",
        "tiempo de primera respuesta", "tiempo de respuesta", "χρονοσ πρωτησ απαντησησ", "χρονοσ αποκρισησ", "首次响应时间", "首次回复时间", "首次响应时长",
        "响应时间", "首次回覆時間", "首次回應時間", "首次回應時長", "回應時間", "first response", "time to reply",
    ]),
    (Role::FirstResponseBusiness, &[
        "first reply time within business hours", "first response time only within office hours", "first response business",
        "first response business time", "first response business hours", "first response in business hours",
    ]),
    (Role::ResolutionSpan, &[
        "resolution time", "full resolution time", "time to resolve", "time to close", "time to resolution duration",
        "resolution duration", "calendar stc", "losungszeit", "bearbeitungszeit", "bearbeitungsdauer", "delai de resolution",
        "temps de resolution", "tiempo de resolucion", "χρονοσ επιλυσησ", "解决时间", "解决时长", "处理时长", "解決時間", "解決時長", "處理時長",
    ]),
    (Role::ResolutionBusiness, &[
        "full resolution time within business hours", "resolution time within business hours", "business stc", "business duration",
        "resolution business",
    ]),
    (Role::FirstResolutionSpan, &[
        "first resolution time",
    ]),
    (Role::SlaResolution, &[
        "resolution status", "made sla", "sla met", "within sla", "sla status", "sla", "sla breached", "breached sla", "sla violated",
        "has breached", "sla eingehalten", "sla verletzt", "sla respecte", "sla cumplido", "τηρηση sla", "εντοσ sla", "是否达标", "sla达标",
        "sla達標", "是否達標", "是否符合sla",
    ]),
    (Role::SlaFirstResponse, &[
        "first response status", "first response sla", "first response sla met", "response sla status",
    ]),
    (Role::SlaFirstResponseRemaining, &[
        "time to first response", "zeit bis zur ersten reaktion", "zeit bis zur ersten antwort", "delai avant premiere reponse",
        "tiempo hasta la primera respuesta",
    ]),
    (Role::SlaResolutionRemaining, &[
        "time to resolution", "zeit bis zur losung", "delai de resolution sla", "tiempo hasta la resolucion",
    ]),
    (Role::Queued, &[
        "q start", "queue start", "queued at", "queue enqueue timestamp", "enqueue timestamp", "enqueued at", "entered queue",
        "queue entry",
    ]),
    (Role::Dequeued, &[
        "q exit", "queue exit", "queue dequeue timestamp", "dequeue timestamp", "left queue",
    ]),
    (Role::AnsweredAt, &[
        "answer", "answered at", "answer time", "answer stamp", "connected at", "agent connected to agent timestamp", "connect time",
        "ser start", "service start", "angenommen", "angenommen um", "decroche a", "contestado", "contestada a las", "απαντηθηκε",
        "ωρα απαντησησ", "接听时间", "应答时间", "接聽時間", "應答時間",
    ]),
    (Role::Ended, &[
        "end", "end time", "ended", "ended at", "call end", "disconnect timestamp", "hangup time", "ser exit", "ende", "anrufende", "fin",
        "heure de fin", "hora de fin", "ληξη", "ωρα ληξησ", "结束时间", "結束時間", "挂断时间", "掛斷時間",
    ]),
    (Role::Outcome, &[
        "outcome", "disposition", "call result", "result", "call outcome", "call status", "call disposition", "ergebnis", "anrufergebnis",
        "resultat", "resultado", "resultado de la llamada", "εκβαση", "αποτελεσμα", "αποτελεσμα κλησησ", "结果", "通话结果", "呼叫结果", "接听状态",
        "結果", "通話結果", "接聽狀態", "接通狀態", "呼叫结果状态",
    ]),
    (Role::AbandonedFlag, &[
        "is abandoned", "abandoned flag", "call abandoned", "εγκαταλειφθηκε", "aufgelegt", "是否放弃", "是否放棄",
    ]),
    (Role::Wait, &[
        "wait", "wait time", "waiting time", "time waiting", "speed of answer", "average speed of answer", "total queue", "waited",
        "wartezeit", "temps d attente", "attente", "tiempo de espera", "espera", "χρονοσ αναμονησ", "αναμονη", "等待时间", "等待时长", "等待",
        "等待時間", "等待時長", "等待秒数", "等待秒數", "wait duration", "time to answer",
    ]),
    (Role::QueueWait, &[
        "queue wait time", "queue time", "q time", "queue duration", "time in queue", "queue wait", "排队时间", "排队时长", "排隊時間", "排隊時長",
    ]),
    (Role::Ring, &[
        "ring time", "ringing", "ring", "ring duration", "time ringing", "klingelzeit", "klingeldauer", "duree de sonnerie",
        "tiempo de timbre", "χρονοσ κουδουνισματοσ", "κουδουνισμα", "振铃时间", "振铃时长", "振鈴時間", "響鈴時間", "响铃时间", "響鈴時長", "响铃时长",
    ]),
    (Role::Talk, &[
        "talk", "talk time", "talk duration", "billsec", "ser time", "service time", "connected time", "total talk",
        "agent agent interaction duration", "agent interaction duration", "sprechzeit", "gesprachszeit", "gesprachsdauer",
        "temps de conversation", "duree de conversation", "tiempo de conversacion", "conversacion", "χρονοσ ομιλιασ", "ομιλια",
        "διαρκεια ομιλιασ", "通话时间", "通话时长", "通話時間", "通話時長", "average talk time",
    ]),
    (Role::Hold, &[
        "hold", "hold time", "hold duration", "total hold", "agent customer hold duration", "customer hold duration", "haltezeit",
        "temps de mise en attente", "mise en attente", "tiempo en espera", "retencion", "χρονοσ κρατησησ", "κρατηση", "保持时间", "保持时长",
        "保留時間", "保留時長", "average hold time",
    ]),
    (Role::AfterCall, &[
        "acw", "wrap", "wrap up time", "wrap time", "after call work", "after call work time", "after call time", "total acw",
        "agent after contact work duration", "after contact work duration", "nachbearbeitung", "nachbearbeitungszeit", "post appel",
        "temps post appel", "travail apres appel", "trabajo posterior", "tiempo posterior a la llamada", "μετα την κληση",
        "εργασια μετα την κληση", "χρονοσ μετα την κληση", "话后时间", "话后处理", "后处理时间", "后处理时长", "話後處理", "後處理時間", "話後處理時間", "話後時間",
        "average after call work time",
    ]),
    (Role::Handle, &[
        "handle time", "aht", "handling time", "total handle", "handle duration", "average handle time",
    ]),
    (Role::Duration, &[
        "duration", "call duration", "call time", "total duration", "call length", "dauer", "anrufdauer", "gesamtdauer", "duree",
        "duree totale", "duracion", "διαρκεια", "διαρκεια κλησησ", "总时长", "時長", "时长", "總時長",
    ]),
    (Role::MenuTime, &[
        "ivr time", "vru time", "menu time", "ivr duration", "total ivr",
    ]),
    (Role::Direction, &[
        "direction", "call type", "call direction", "initiation method", "richtung", "sens", "direccion", "κατευθυνση", "方向", "呼叫类型",
        "呼叫類型", "呼叫方向", "通话类型",
    ]),
    (Role::Media, &[
        "media type", "media", "channel type",
    ]),
    (Role::Application, &[
        "lastapp", "last app",
    ]),
    (Role::Leg, &[
        "continuation",
    ]),
    (Role::Parent, &[
        "parent call sid", "initial contact id", "previous contact id",
    ]),
    (Role::IntervalStart, &[
        "interval start", "interval", "half hour", "intervall", "intervallbeginn", "tranche horaire", "intervalle", "debut d intervalle",
        "intervalo", "inicio del intervalo", "διαστημα", "εναρξη διαστηματοσ", "时段", "時段", "时间段", "間隔", "时段开始", "時段開始", "区间开始",
    ]),
    (Role::IntervalEnd, &[
        "interval end", "intervallende", "fin d intervalle", "fin del intervalo", "ληξη διαστηματοσ", "时段结束", "時段結束",
    ]),
    (Role::Offered, &[
        "offered", "offer", "calls offered", "offered calls", "calls", "incoming calls", "inbound calls", "anrufe", "angebotene anrufe",
        "angeboten", "appels", "appels offerts", "appels recus", "presentes", "llamadas", "llamadas ofrecidas", "ofrecidas",
        "llamadas recibidas", "εισερχομενεσ", "εισερχομενεσ κλησεισ", "κλησεισ", "προσφερθεισεσ", "προσφερθεισεσ κλησεισ", "呼入量", "来电量",
        "来电数", "來電數", "來電量", "進線量", "进线量", "進線數",
    ]),
    (Role::AnsweredCount, &[
        "answered calls", "calls answered", "acd calls", "handled", "calls handled", "angenommene anrufe", "appels traites",
        "appels repondus", "traites", "llamadas atendidas", "atendidas", "contestadas", "απαντημενεσ", "απαντημενεσ κλησεισ",
        "απαντηθεισεσ", "接听量", "接通量", "接听数", "接聽數", "接聽量", "接通數", "应答量",
    ]),
    (Role::AbandonedCount, &[
        "abandon", "aban calls", "abandoned calls", "calls abandoned", "lost calls", "abandons", "aufgelegte anrufe", "verlorene anrufe",
        "abgebrochen", "appels abandonnes", "abandonnes", "llamadas abandonadas", "abandonadas", "εγκαταλειμμενεσ", "εγκαταλειφθεισεσ",
        "χαμενεσ", "放弃量", "放弃数", "放棄量", "放棄數",
    ]),
    (Role::ShortCount, &[
        "short abandoned", "short abandons", "short abandoned (<5 s)", "abandoned short", "kurzabbrecher", "短时放弃", "短時放棄",
    ]),
    (Role::AnsweredWithin, &[
        "answered within 20 s", "answered within", "answered in sl", "acceptable calls", "answered within threshold", "within threshold",
        "angenommen innerhalb 20 s", "angenommen in 20 s", "20秒内接听", "20秒內接聽",
    ]),
    (Role::AbandonedWithin, &[
        "abandoned within 20 s", "abandoned within", "abandoned within threshold", "aufgelegt innerhalb 20 s", "20秒内放弃", "20秒內放棄",
    ]),
    (Role::TotalWaitAnswered, &[
        "total wait answered", "total answer time", "total speed of answer", "answered wait time", "ans time",
    ]),
    (Role::TotalWaitAbandoned, &[
        "total wait abandoned", "total abandon time", "abandoned wait time", "aban time",
    ]),
    (Role::TotalTalk, &[
        "total talk", "total talk time", "acd time",
    ]),
    (Role::TotalHold, &[
        "total hold", "total hold time",
    ]),
    (Role::TotalAfterCall, &[
        "total acw", "total acw time", "acw time", "total after call work",
    ]),
    (Role::TotalAvailable, &[
        "total available", "available time", "total available time", "avail time", "total idle",
    ]),
    (Role::MeanWaitAnswered, &[
        "asa", "avg speed ans", "average speed of answer", "avg speed of answer", "avg answer time", "avg wait",
        "durchschnittliche wartezeit", "平均应答速度", "平均等待时间", "平均等待時間", "平均應答速度", "μεσοσ χρονοσ απαντησησ", "μεσοσ χρονοσ αναμονησ",
        "vitesse moyenne de reponse", "velocidad media de respuesta", "dmr",
    ]),
    (Role::MeanWaitAbandoned, &[
        "avg aban time", "average time to abandon", "avg abandon time", "ata", "avg abandoned time", "average abandonment time",
    ]),
    (Role::MeanTalk, &[
        "avg acd time", "avg talk", "average talk time", "att", "avg talk time", "durchschnittliche gesprachszeit",
        "duree moyenne de conversation", "μεσοσ χρονοσ ομιλιασ", "平均通话时间", "平均通話時間", "平均通话时长",
    ]),
    (Role::MeanHold, &[
        "avg hold", "average hold time", "avg hold time",
    ]),
    (Role::MeanAfterCall, &[
        "avg acw time", "avg acw", "average acw", "average after call work time",
    ]),
    (Role::MeanHandle, &[
        "avg handle", "average handle time", "avg handle time", "aht", "durchschnittliche bearbeitungszeit", "dmt", "tmo", "平均处理时间",
        "平均處理時間", "平均处理时长",
    ]),
    (Role::ReviewText, &[
        "review text", "review", "content", "body", "review body",
    ]),
    (Role::ReplyText, &[
        "developer reply text", "reply content", "response body", "developer response", "reply text",
    ]),
    (Role::ReplyState, &[
        "response state", "reply state",
    ]),
    (Role::Version, &[
        "app version name", "app version", "version", "review created version",
    ]),
];
