//! Exports that are known by name: by most of their headers, never by all, since headers change and are translated.

mod app_store;
mod avaya_cms;
mod avaya_smdr;
mod connect;
mod five9;
mod freepbx;
mod freshdesk;
mod freshservice;
mod genesys;
mod genesys_intervals;
mod help_scout;
mod hubspot;
mod intercom;
mod intercom_messages;
mod jira;
mod jira_german;
mod jira_translated;
mod osticket;
mod otrs;
mod otrs_translated;
mod play;
mod play_scraper;
mod servicenow;
mod twilio;
mod zammad;
mod zendesk;
mod zendesk_explore;

use serde::{Deserialize, Serialize};

use crate::headers::{end_of_path, inside_custom_field, plain};
use crate::roles::{LogKind, Role, SpanUnit};

/// A system whose exports are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is named by its own words, as `name` writes them")]
pub enum System {
    Zendesk,
    ZendeskExplore,
    Freshdesk,
    Freshservice,
    Jira,
    HubSpot,
    Intercom,
    IntercomMessages,
    HelpScout,
    ServiceNow,
    OsTicket,
    Otrs,
    Zammad,
    Play,
    PlayScraper,
    AppStore,
    FreePbx,
    AvayaSmdr,
    Genesys,
    Five9,
    Connect,
    Twilio,
    AvayaCms,
    GenesysIntervals,
    AsteriskCdr,
    QueueLog,
}

impl System {
    /// What an export of it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zendesk => "Zendesk ticket export",
            Self::ZendeskExplore => "Zendesk Explore report",
            Self::Freshdesk => "Freshdesk ticket export",
            Self::Freshservice => "Freshservice ticket export",
            Self::Jira => "Jira Service Management export",
            Self::HubSpot => "HubSpot ticket export",
            Self::Intercom => "Intercom conversation export",
            Self::IntercomMessages => "Intercom export of messages",
            Self::HelpScout => "Help Scout conversations",
            Self::ServiceNow => "ServiceNow incident export",
            Self::OsTicket => "osTicket export",
            Self::Otrs => "OTRS or Znuny ticket export",
            Self::Zammad => "Zammad ticket export",
            Self::Play | Self::PlayScraper => "Google Play reviews",
            Self::AppStore => "App Store reviews",
            Self::FreePbx => "FreePBX call records",
            Self::AvayaSmdr => "Avaya IP Office call log (SMDR)",
            Self::Genesys => "Genesys Cloud interactions",
            Self::Five9 => "Five9 call log",
            Self::Connect => "Amazon Connect contact records",
            Self::Twilio => "Twilio call log",
            Self::AvayaCms => "Avaya CMS interval report",
            Self::GenesysIntervals => "Genesys interval report",
            Self::AsteriskCdr => "Asterisk call records without a header",
            Self::QueueLog => "Asterisk queue log",
        }
    }
}

/// What a column of a known export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// This role.
    As(Role),
    /// A span in this unit.
    Span(Role, SpanUnit),
    /// Nothing that figures are made of, whatever its words say.
    Not,
}

/// The headers of an export, as [`plain`] writes them.
#[derive(Clone, Copy, Debug)]
pub struct Export {
    /// Whose it is.
    pub system: System,
    /// What its rows are.
    pub kind: LogKind,
    /// Headers by most of which it is known.
    pub marks: &'static [&'static str],
    /// What its columns are.
    pub roles: &'static [(&'static str, Use)],
}

const EXPORTS: [Export; 29] = [
    zendesk::EXPORT,
    zendesk_explore::EXPORT,
    freshdesk::EXPORT,
    freshservice::EXPORT,
    jira::EXPORT,
    jira_german::EXPORT,
    jira_translated::FRENCH,
    jira_translated::SPANISH,
    jira_translated::CHINESE,
    hubspot::EXPORT,
    intercom::EXPORT,
    intercom_messages::EXPORT,
    help_scout::EXPORT,
    servicenow::EXPORT,
    osticket::EXPORT,
    otrs::EXPORT,
    otrs_translated::EXPORT,
    zammad::EXPORT,
    play::EXPORT,
    play_scraper::EXPORT,
    app_store::EXPORT,
    freepbx::EXPORT,
    avaya_smdr::EXPORT,
    genesys::EXPORT,
    five9::EXPORT,
    connect::EXPORT,
    twilio::EXPORT,
    avaya_cms::EXPORT,
    genesys_intervals::EXPORT,
];

impl Export {
    /// What a column with this header is; none where the export does not say.
    pub fn use_of(&self, header: &str) -> Option<Use> {
        let plain = plain(header);
        let of = |roles: &[(&str, Use)], header: &str| {
            roles.iter().find(|(name, _)| *name == header).map(|(_, usage)| *usage)
        };
        let of_end = || end_of_path(header).and_then(|end| of(self.roles, &crate::headers::plain(end)));
        of(self.roles, &plain).or_else(of_end).or_else(|| {
            // Fields that somebody added to Jira have the same names in all its languages.
            let inner = inside_custom_field(&plain).filter(|_| self.system == System::Jira)?;
            of(jira::EXPORT.roles, &format!("custom field ({inner})"))
        })
    }
}

/// The export that these headers belong to, if they are most of its marks. Of two the one with more of them.
pub fn recognise(headers: &[String]) -> Option<Export> {
    let plain: Vec<String> = headers.iter().map(|header| plain(end_of_path(header).unwrap_or(header))).collect();
    let matches = |export: &Export| {
        let is_there =
            |mark: &&&str| plain.iter().any(|header| header == **mark || header.starts_with(&format!("{mark} (")));
        export.marks.iter().filter(is_there).count()
    };
    EXPORTS
        .into_iter()
        .map(|export| (matches(&export), export))
        .filter(|(found, export)| *found >= 3 && found * 10 >= export.marks.len() * 7)
        .max_by_key(|(found, export)| (*found, found * 100 / export.marks.len()))
        .map(|(_, export)| export)
}
