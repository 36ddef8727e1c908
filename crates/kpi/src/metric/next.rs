//! The calculators that one needs next.

/// A calculator to go on with, and what it takes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// The id of its metric.
    pub to: &'static str,
    /// The method of it that takes the numbers; none for its default one.
    pub method: Option<&'static str>,
    /// What it takes over: where it is from, and the input of `to` that means the same in the same unit. The first is the id of an input or of a result, in
    /// whatever method has it; `inbound/cost` only in that one. Of several for one input the first counts that there is.
    pub carries: &'static [(&'static str, &'static str)],
}

impl Next {
    /// The way to the default method of a metric.
    pub const fn to(to: &'static str, carries: &'static [(&'static str, &'static str)]) -> Self {
        Self { to, method: None, carries }
    }

    /// The same to the method of this id.
    #[must_use]
    pub const fn by(self, method: &'static str) -> Self {
        Self { method: Some(method), ..self }
    }

    /// The way as it stands in the file of a page: [`Way::parse`] reads it. Ids have neither of its marks.
    pub fn written(&self) -> String {
        let pairs = self.carries.iter().map(|(from, to)| [from, ":", to].concat());
        std::iter::once(self.method.unwrap_or_default().to_owned()).chain(pairs).collect::<Vec<_>>().join(" ")
    }
}

/// A [`Next`] without its metric, as a page reads it from its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// The id of the method; empty for the default one.
    pub method: String,
    /// Where each number is from, and the input that takes it.
    pub carries: Vec<(String, String)>,
}

impl Way {
    /// Reads what [`Next::written`] wrote.
    pub fn parse(text: &str) -> Self {
        let mut words = text.split(' ');
        let method = words.next().unwrap_or_default().to_owned();
        let pairs = words.filter_map(|pair| pair.split_once(':'));
        Self { method, carries: pairs.map(|(from, to)| (from.to_owned(), to.to_owned())).collect() }
    }
}
