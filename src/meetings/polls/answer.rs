//! A search for a date as it leaves the house: how many can, and what the caller said; never what others did.
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{OptionRow, PollRow, PollState, Says};
use super::{rules, store};
use crate::access::Signed;
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::kernel::{DatePollId, MeetingId};
use crate::meetings::mandates::{Body, is_member};

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DatePoll)]
pub struct PollAnswer {
    id: DatePollId,
    title: String,
    minutes: i64,
    place: String,
    state: PollState,
    options: Vec<PollOption>,
    answered: i64,
    members: i64,
    meeting_id: Option<MeetingId>,
    chosen: Option<String>,
    may_close: bool,
    pub version: i64,
}

#[derive(Debug, Serialize, ToSchema)]
struct PollOption {
    starts: String,
    yes: i64,
    maybe: i64,
    no: i64,
    best: bool,
    mine: Option<Says>,
}

pub async fn all(tx: &mut Tx, body: &Body, by: &Signed) -> Answer<Vec<PollAnswer>> {
    let mut polls = Vec::new();
    for row in store::all(tx).await? {
        polls.push(PollAnswer::of(tx, body, by, row).await?);
    }
    Ok(polls)
}

/// One search; 404 if there is none.
pub async fn seen(tx: &mut Tx, body: &Body, by: &Signed, id: DatePollId) -> Answer<PollAnswer> {
    let row = store::one(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    PollAnswer::of(tx, body, by, row).await
}

impl PollAnswer {
    async fn of(tx: &mut Tx, body: &Body, by: &Signed, row: PollRow) -> Answer<Self> {
        let options = store::options(tx, row.id).await?;
        let own = store::own(tx, row.id, by.id).await?;
        let best = rules::best(&options).map(str::to_owned);
        let option = |option: OptionRow| PollOption {
            best: best.as_ref() == Some(&option.starts),
            mine: own.iter().find(|(starts, _)| *starts == option.starts).and_then(|(_, says)| says.parse().ok()),
            starts: option.starts,
            yes: option.yes,
            maybe: option.maybe,
            no: option.no,
        };
        Ok(Self {
            options: options.into_iter().map(option).collect(),
            answered: store::answered(tx, row.id).await?,
            members: body.count(),
            may_close: row.state == PollState::Open && is_member(by),
            id: row.id,
            title: row.title,
            minutes: row.minutes,
            place: row.place,
            state: row.state,
            meeting_id: row.meeting_id,
            chosen: row.chosen,
            version: row.version,
        })
    }
}
