//! Ways to get contacts answered.

use serde::{Deserialize, Serialize};

/// A way to get contacts answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Capacity {
    /// People of one's own.
    Hire,
    /// A provider.
    Outsource,
    /// A chatbot, and people of one's own for what it leaves over.
    Chatbot,
    /// A chatbot, and both people of one's own and a provider for what it leaves over.
    Mixture,
}

impl Capacity {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Hire, Self::Outsource, Self::Chatbot, Self::Mixture];

    /// Its key for scripts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hire => "hire",
            Self::Outsource => "outsource",
            Self::Chatbot => "chatbot",
            Self::Mixture => "mixture",
        }
    }
}
