//! The end of a vote, all in one transaction: counted, what was secret forgotten, the words kept, the elected seated.
use chrono::{DateTime, Days, Utc};

use super::model::Decision;
use super::store;
use crate::concerns;
use crate::db::Tx;
use crate::http::Answer;
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::{MandateId, PersonId};
use crate::meetings::ballots::{self, Frame, Objection, Outcome, Tally, decide};
use crate::meetings::mandates::{self, Body, MandateRole, Term, Winner, ends_after, seated};

/// Counts and closes a decision that is held. Answers with what the journal is told.
pub async fn close(tx: &mut Tx, body: &Body, decision: &Decision, now: DateTime<Utc>) -> Answer<Vec<Entry>> {
    let (tally, words) = counted(tx, decision).await?;
    let frame = Frame { members: body.count(), quorum: body.quorum() };
    let outcome = decide(&decision.form(), &tally, decision.row.hands().as_ref(), frame);
    ballots::forget_secret(tx, decision.row.id).await?;
    ballots::keep_objections(tx, decision.row.id, &words).await?;
    store::decide(tx, decision.row.id, &outcome, now).await?;
    let action = if outcome.accepted { "decided" } else { "failed" };
    let mut entries = vec![Entry::new(action, Record::Decision, decision.row.id).programme()];
    if let Some(bundle) = decision.row.bundle_id
        && concerns::bundle_title(tx, bundle).await?.is_some()
    {
        let (id, question) = (decision.row.id, &decision.row.question);
        entries.extend(concerns::decided(tx, bundle, id, question, outcome.accepted, now).await?);
    }
    if let (Some(role), true) = (decision.row.role(), outcome.accepted) {
        entries.extend(seat(tx, body, decision, role, &outcome, now).await?);
    }
    Ok(entries)
}

/// What was said and in which words: of an open vote from its ballots, of a secret one from its sums.
async fn counted(tx: &mut Tx, decision: &Decision) -> Answer<(Tally, Vec<Objection>)> {
    let (id, form) = (decision.row.id, decision.form());
    if decision.row.secret {
        return Ok((ballots::tally(tx, id, decision.row.voted).await?, ballots::objections(tx, id).await?));
    }
    let said = ballots::ballots(tx, id).await?;
    Ok((Tally::of(&form, &said), said.iter().filter_map(|ballot| form.words(ballot)).collect()))
}

/// The elected hold their seats from tomorrow; whoever held them does so up to today.
async fn seat(
    tx: &mut Tx,
    body: &Body,
    decision: &Decision,
    role: MandateRole,
    outcome: &Outcome,
    now: DateTime<Utc>,
) -> Answer<Vec<Entry>> {
    let elected: Vec<PersonId> = outcome
        .chosen
        .iter()
        .filter_map(|id| body.members.iter().find(|member| member.id.to_string() == *id))
        .map(|member| member.id)
        .collect();
    let starts_on = body.today.checked_add_days(Days::new(1)).unwrap_or(body.today);
    let ends_on = ends_after(starts_on, body.rule.mandate_months);
    let mut entries = Vec::new();
    for Winner { person, seat } in seated(&body.mandates, role, role.seats(&body.rule), body.today, &elected) {
        let id = MandateId::new();
        let term = Term { role, seat, person, starts_on, ends_on, decision: decision.row.id };
        mandates::give(tx, id, &term).await?;
        entries.push(Entry::new("given", Record::Mandate, id).programme());
    }
    let notice = Notice::new(Reason::MandateGiven, Record::Decision, decision.row.id)
        .with("decision", decision.row.question.clone());
    inbox::tell(tx, now, &elected, None, &notice).await?;
    Ok(entries)
}
