//! A doubt about a file: what, where, with which figures. It carries a stable code and arguments;
//! the words people read are made elsewhere. Knows no file format.
use serde::Serialize;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Has to be mended: something was refused or contradicts itself.
    Error,
    /// Should be looked at.
    Warning,
    /// Worth knowing.
    Note,
}

/// Where in the published files, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's name, without its folder.
    pub file: String,
    /// 1-based line of a text file, or row of a sheet.
    pub line: Option<u32>,
    /// 1-based column of a table, or character of a text file.
    pub column: Option<u32>,
}

impl Place {
    pub fn file(name: impl Into<String>) -> Self {
        Self { file: name.into(), ..Self::default() }
    }

    pub fn line(mut self, line: u64) -> Self {
        self.line = u32::try_from(line).ok();
        self
    }

    pub fn column(mut self, column: u64) -> Self {
        self.column = u32::try_from(column).ok();
        self
    }
}

/// A figure or word of a finding; figures are written in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    Text(String),
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.into())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<f64> for Arg {
    fn from(number: f64) -> Self {
        Arg::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Arg::Number(count as f64)
    }
}

/// One doubt.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub severity: Severity,
    /// Stable, kebab case: also the name of the text that explains it.
    pub code: &'static str,
    pub place: Place,
    /// Id of the thing spoken of.
    pub about: Option<String>,
    pub args: Vec<(&'static str, Arg)>,
}

impl Finding {
    fn new(severity: Severity, code: &'static str, place: &Place) -> Self {
        Self { severity, code, place: place.clone(), about: None, args: Vec::new() }
    }

    pub fn error(code: &'static str, place: &Place) -> Self {
        Self::new(Severity::Error, code, place)
    }

    pub fn warning(code: &'static str, place: &Place) -> Self {
        Self::new(Severity::Warning, code, place)
    }

    pub fn note(code: &'static str, place: &Place) -> Self {
        Self::new(Severity::Note, code, place)
    }

    pub fn about(mut self, id: impl ToString) -> Self {
        self.about = Some(id.to_string());
        self
    }

    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}
