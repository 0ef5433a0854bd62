//! What someone types who opens a decision, and what is kept of it. Asks no database.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::model::{OptionRow, Via};
use crate::http::field::{self, TITLE};
use crate::http::{Answer, Problem};
use crate::kernel::{AgendaItemId, BundleId, MeetingId};
use crate::meetings::ballots::{AS_IS, Method};
use crate::meetings::mandates::MandateRole;

/// Letters of a question.
const QUESTION: usize = 240;
const OPTIONS: std::ops::RangeInclusive<usize> = 2..=9;

#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionDraft {
    question: String,
    method: Method,
    /// An election is, unless it says otherwise; anything else is not.
    #[serde(default)]
    secret: Option<bool>,
    /// A secret one is taken on telephones, whatever is said here.
    #[serde(default)]
    via: Option<Via>,
    /// Titles, for systemic consensing (without the one that leaves things as they are) and majority.
    #[serde(default)]
    options: Vec<String>,
    #[serde(default)]
    pub meeting_id: Option<MeetingId>,
    #[serde(default)]
    pub item_id: Option<AgendaItemId>,
    #[serde(default)]
    pub bundle_id: Option<BundleId>,
    /// For an election.
    #[serde(default)]
    role: Option<MandateRole>,
}

/// A draft whose parts fit each other.
#[derive(Clone, Debug)]
pub struct Checked {
    pub question: String,
    pub method: Method,
    pub secret: bool,
    pub via: Via,
    pub options: Vec<OptionRow>,
    pub role: Option<MandateRole>,
}

impl DecisionDraft {
    /// 422 `required`, `too_long`, `bad_options`, `bad_role`. `as_is`: what to call the option that leaves things as they are.
    pub fn checked(&self, as_is: &str) -> Answer<Checked> {
        let election = self.method == Method::Election;
        if election != self.role.is_some() {
            return Err(Problem::invalid("role", "bad_role", "An election names what is elected, nothing else does."));
        }
        let secret = self.secret.unwrap_or(election);
        Ok(Checked {
            question: field::required("question", &self.question, QUESTION)?,
            method: self.method,
            secret,
            via: if secret { Via::Phones } else { self.via.unwrap_or(Via::Phones) },
            options: self.choices(as_is)?,
            role: self.role,
        })
    }

    fn choices(&self, as_is: &str) -> Answer<Vec<OptionRow>> {
        if !matches!(self.method, Method::Resistance | Method::Majority) {
            let none = self.options.is_empty();
            let detail = "Only systemic consensing and majority have options.";
            return none.then(Vec::new).ok_or_else(|| Problem::invalid("options", "bad_options", detail));
        }
        let titles: Answer<Vec<String>> =
            self.options.iter().map(|title| field::required("options", title, TITLE)).collect();
        let titles = titles?;
        let twice = titles.iter().enumerate().any(|(at, title)| titles[..at].contains(title));
        if twice || !OPTIONS.contains(&titles.len()) {
            let detail = "Name 2 to 9 options, each another.";
            return Err(Problem::invalid("options", "bad_options", detail));
        }
        let lettered = ('a'..).zip(titles).map(|(letter, title)| OptionRow { id: letter.to_string(), title });
        let stays = (self.method == Method::Resistance).then(|| OptionRow { id: AS_IS.into(), title: as_is.into() });
        Ok(lettered.chain(stays).collect())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn checked(draft: Value) -> Answer<Checked> {
        serde_json::from_value::<DecisionDraft>(draft).expect("a draft").checked("As it is")
    }

    fn code(draft: Value) -> String {
        checked(draft).expect_err("a refusal").code.into_owned()
    }

    #[test]
    fn systemic_consensing_always_has_the_option_to_leave_things_as_they_are() {
        let draft = json!({ "question": "When?", "method": "resistance", "options": ["Mondays", "Fridays"] });
        let ids: Vec<String> = checked(draft).expect("a draft").options.into_iter().map(|option| option.id).collect();
        assert_eq!(ids, ["a", "b", "as_is"]);
        assert_eq!(code(json!({ "question": "When?", "method": "majority", "options": ["Mondays"] })), "bad_options");
        assert_eq!(code(json!({ "question": "When?", "method": "majority", "options": ["A", " A"] })), "bad_options");
        assert_eq!(code(json!({ "question": "When?", "method": "consent", "options": ["A", "B"] })), "bad_options");
    }

    #[test]
    fn an_election_is_secret_unless_said_otherwise_and_a_secret_one_is_on_telephones() {
        let election = checked(json!({ "question": "Who?", "method": "election", "role": "speaker", "via": "both" }));
        let election = election.expect("a draft");
        assert_eq!((election.secret, election.via), (true, Via::Phones));
        let open =
            json!({ "question": "Who?", "method": "election", "role": "speaker", "secret": false, "via": "both" });
        assert_eq!(checked(open).map(|draft| (draft.secret, draft.via)), Ok((false, Via::Both)));
        assert_eq!(code(json!({ "question": "Who?", "method": "election" })), "bad_role");
        assert_eq!(code(json!({ "question": " ", "method": "consent" })), "required");
    }
}
