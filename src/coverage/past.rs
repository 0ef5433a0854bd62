//! Claims as they stood at the end of a day, told again from what is kept of them and from the journal. Pure.
use chrono::{DateTime, Utc};

use super::model::{ClaimRow, Mark};
use crate::claims::ClaimState;
use crate::kernel::{AreaId, ClaimId, TandemId};

/// A claim at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stood {
    pub id: ClaimId,
    pub area: AreaId,
    /// `offered`, or live.
    pub state: ClaimState,
    pub holder: TandemId,
    pub joined: Vec<TandemId>,
    pub since: DateTime<Utc>,
    pub reviewed_at: Option<DateTime<Utc>>,
}

/// The claim as it stood at `at`; none, if it was not there. `marks`: what was done to it up to then, oldest first.
pub fn stood<'a>(claim: &ClaimRow, marks: impl IntoIterator<Item = &'a Mark>, at: DateTime<Utc>) -> Option<Stood> {
    let over = claim.ended_at.is_some_and(|end| end <= at);
    if claim.created_at > at || over {
        return None;
    }
    let began = claim.since.filter(|since| *since <= at);
    let mut stood = Stood {
        id: claim.id,
        area: claim.area_id.clone(),
        state: if began.is_some() { ClaimState::Active } else { ClaimState::Offered },
        holder: claim.holder,
        joined: Vec::new(),
        since: began.unwrap_or(claim.created_at),
        reviewed_at: claim.reviewed_at.filter(|reviewed| *reviewed <= at),
    };
    for mark in marks {
        stood.take(mark);
    }
    Some(stood)
}

impl Stood {
    fn take(&mut self, mark: &Mark) {
        let Some(tandem) = mark.tandem_id else { return };
        match mark.action.as_str() {
            "offered" => self.holder = tandem,
            "claimed" | "handed_over" => {
                self.holder = tandem;
                self.joined.retain(|joined| *joined != tandem);
                self.state = ClaimState::Active;
            }
            "resumed" => self.state = ClaimState::Active,
            "paused" => self.state = ClaimState::Paused,
            "fell" => self.state = ClaimState::SeekingPartner,
            "joined" => self.joined.push(tandem),
            "left" => self.joined.retain(|joined| *joined != tandem),
            _ => {}
        }
    }

    /// Holder and joined ones.
    pub fn tandems(&self) -> impl Iterator<Item = TandemId> {
        std::iter::once(self.holder).chain(self.joined.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(minute * 60, 0).unwrap()
    }

    /// Offered in minute 1, taken up in minute 3, over in minute 20.
    fn claim(now_held_by: TandemId) -> ClaimRow {
        ClaimRow {
            id: ClaimId::new(),
            area_id: AreaId::new("011001"),
            holder: now_held_by,
            created_at: at(1),
            since: Some(at(3)),
            reviewed_at: None,
            ended_at: Some(at(20)),
        }
    }

    fn mark(action: &str, tandem: TandemId) -> Mark {
        Mark { record_id: String::new(), action: action.to_owned(), tandem_id: Some(tandem) }
    }

    #[test]
    fn a_claim_is_told_again_step_by_step() {
        let (bridge, harbour) = (TandemId::new(), TandemId::new());
        let claim = claim(harbour);
        let marks = [
            (1, mark("offered", bridge)),
            (3, mark("claimed", bridge)),
            (5, mark("paused", bridge)),
            (6, mark("resumed", bridge)),
            (7, mark("joined", harbour)),
            (9, mark("fell", bridge)),
            (11, mark("handed_over", harbour)),
        ];
        let told = |minute| stood(&claim, marks.iter().filter(|(m, _)| *m <= minute).map(|(_, mark)| mark), at(minute));
        let brief = |minute| told(minute).map(|stood| (stood.state, stood.holder, stood.joined));
        assert_eq!(brief(0), None);
        assert_eq!(brief(2), Some((ClaimState::Offered, bridge, vec![])));
        assert_eq!(brief(4), Some((ClaimState::Active, bridge, vec![])));
        assert_eq!(brief(5), Some((ClaimState::Paused, bridge, vec![])));
        assert_eq!(brief(8), Some((ClaimState::Active, bridge, vec![harbour])));
        assert_eq!(brief(10), Some((ClaimState::SeekingPartner, bridge, vec![harbour])));
        assert_eq!(brief(12), Some((ClaimState::Active, harbour, vec![])));
        assert_eq!(brief(20), None);
    }
}
