//! What may be said by each method: ballots and hands are held against it before anything is kept. Pure.
use std::collections::{BTreeMap, BTreeSet};

use super::model::{Ballot, Hands, Method, Objection, ObjectionKind};
use crate::http::field::{self, NOTE};
use crate::http::{Answer, Problem};

/// The option to leave things as they are, among those of systemic consensing.
pub const AS_IS: &str = "as_is";
/// Says nothing for or against: counts for the quorum alone.
pub const ABSTAIN: &str = "abstain";
/// The most anyone can be against something.
pub const MOST_RESISTANCE: i64 = 10;

/// What a decision asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    pub method: Method,
    /// Ids of what stands to choice: options, or the persons who stand. Empty for consent and consensus.
    pub options: Vec<String>,
    /// Of an election; else 1.
    pub seats: i64,
}

/// What can be chosen by one word, in the order it is counted. For systemic consensing nothing can.
pub fn choices(form: &Form) -> Vec<String> {
    match form.method {
        Method::Consent => ["yes", "concern", "objection"].map(str::to_owned).into(),
        Method::Consensus => ["agree", "reservations", "stand_aside", "block"].map(str::to_owned).into(),
        Method::Majority => form.options.iter().cloned().chain([ABSTAIN.to_owned()]).collect(),
        Method::Election => form.options.clone(),
        Method::Resistance => Vec::new(),
    }
}

impl Form {
    /// A ballot as it is kept: what its method asks for and no more. 422 `bad_ballot`, or `required` for the words of an
    /// objection.
    pub fn ballot(&self, said: &Ballot) -> Answer<Ballot> {
        match self.method {
            Method::Consent | Method::Consensus => self.word(said),
            Method::Majority => Ok(Ballot { choice: Some(self.choice(said)?), ..Ballot::default() }),
            Method::Resistance => Ok(Ballot { resistance: Some(self.resistance(said)?), ..Ballot::default() }),
            Method::Election => Ok(Ballot { candidates: Some(self.candidates(said)?), ..Ballot::default() }),
        }
    }

    fn word(&self, said: &Ballot) -> Answer<Ballot> {
        let choice = self.choice(said)?;
        let Ok(kind) = choice.parse::<ObjectionKind>() else {
            return Ok(Ballot { choice: Some(choice), ..Ballot::default() });
        };
        let words = |param, text: &Option<String>| match kind {
            ObjectionKind::Objection => field::required(param, text.as_deref().unwrap_or_default(), NOTE).map(Some),
            _ => field::optional(param, text.as_deref(), NOTE),
        };
        let (reason, would_resolve) = (words("reason", &said.reason)?, words("would_resolve", &said.would_resolve)?);
        Ok(Ballot { choice: Some(choice), reason, would_resolve, ..Ballot::default() })
    }

    fn choice(&self, said: &Ballot) -> Answer<String> {
        let choice = said.choice.as_ref().filter(|choice| choices(self).contains(choice)).cloned();
        choice.ok_or_else(|| bad("choice", format!("Choose one of: {}.", choices(self).join(", "))))
    }

    fn resistance(&self, said: &Ballot) -> Answer<BTreeMap<String, i64>> {
        let resistance = said.resistance.clone().unwrap_or_default();
        let whole = same(resistance.keys(), &self.options);
        if whole && resistance.values().all(|value| (0..=MOST_RESISTANCE).contains(value)) {
            return Ok(resistance);
        }
        Err(bad("resistance", format!("Say of every option how much is against it, 0 to {MOST_RESISTANCE}.")))
    }

    fn candidates(&self, said: &Ballot) -> Answer<Vec<String>> {
        let named: BTreeSet<&String> = said.candidates.iter().flatten().collect();
        let stands = named.iter().all(|name| self.options.contains(name));
        let few = i64::try_from(named.len()).is_ok_and(|named| named <= self.seats);
        if stands && few {
            return Ok(named.into_iter().cloned().collect());
        }
        Err(bad("candidates", format!("Name at most {} of those who stand.", self.seats)))
    }

    /// Hands as they are kept. 422 `bad_hands`: they do not add up. `room`: how many are there who had no other say; more
    /// hands than that are 422 `too_many_hands`.
    pub fn hands(&self, said: &Hands, room: i64) -> Answer<Hands> {
        let voters = said.voters;
        if voters < 0 || voters > room {
            let detail = format!("{room} of those present have not had their say otherwise; count again.");
            return Err(Problem::invalid("voters", "too_many_hands", detail).with("room", &room));
        }
        if self.method == Method::Resistance {
            let sums = said.sums.clone().unwrap_or_default();
            let fits = |sum: &i64| (0..=voters * MOST_RESISTANCE).contains(sum);
            let whole = same(sums.keys(), &self.options) && sums.values().all(fits);
            let detail = "Say of every option the sum of what each said, 0 to 10.";
            let kept = Hands { voters, counts: None, sums: Some(sums) };
            return whole.then_some(kept).ok_or_else(|| Problem::invalid("sums", "bad_hands", detail));
        }
        self.counts(said)
    }

    fn counts(&self, said: &Hands) -> Answer<Hands> {
        let (voters, counts) = (said.voters, said.counts.clone().unwrap_or_default());
        let known = choices(self);
        let each = counts.iter().all(|(choice, count)| known.contains(choice) && (0..=voters).contains(count));
        let sum = counts.values().fold(0_i64, |sum, count| sum.saturating_add(*count));
        let adds_up = if self.method == Method::Election { sum <= voters * self.seats } else { sum == voters };
        let detail = "Every hand counts for one choice: the counts add up to the voters.";
        let kept = Hands { voters, counts: Some(counts), sums: None };
        (each && adds_up).then_some(kept).ok_or_else(|| Problem::invalid("counts", "bad_hands", detail))
    }

    /// What a ballot adds to the sums.
    pub fn weights(&self, ballot: &Ballot) -> BTreeMap<String, i64> {
        let named = ballot.candidates.iter().flatten().chain(&ballot.choice);
        let mut weights: BTreeMap<String, i64> = named.map(|name| (name.clone(), 1)).collect();
        weights.extend(ballot.resistance.clone().unwrap_or_default());
        weights
    }

    /// The words of a ballot, if it says any.
    pub fn words(&self, ballot: &Ballot) -> Option<Objection> {
        let kind = ballot.choice.as_deref()?.parse().ok()?;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let (reason, would_resolve) = (text(&ballot.reason), text(&ballot.would_resolve));
        let said = !(reason.is_empty() && would_resolve.is_empty());
        said.then_some(Objection { kind, reason, would_resolve })
    }
}

fn same<'a>(keys: impl Iterator<Item = &'a String>, options: &[String]) -> bool {
    keys.collect::<BTreeSet<_>>() == options.iter().collect::<BTreeSet<_>>()
}

fn bad(param: &str, detail: String) -> Problem {
    Problem::invalid(param, "bad_ballot", detail)
}
