//! What clients saw, and whether it can be true. Sound, not clever: a claim surely stood from the moment its answer was in
//! hand until the moment its end was asked for; whatever overlaps there is a fault.
use std::collections::HashMap;
use std::fmt::Write;
use std::hash::Hash;
use std::time::Instant;

use sozialraum::db::Db;
use sozialraum::on;

use crate::town::{PER_AREA, PER_TANDEM};

/// A claim that was acknowledged.
#[derive(Clone, Debug)]
pub struct Held {
    pub id: String,
    pub area: usize,
    pub tandem: usize,
    /// The answer was in hand.
    pub from: Instant,
    /// Its end was asked for.
    pub until: Option<Instant>,
    /// The end was acknowledged.
    pub ended: bool,
}

#[derive(Default)]
pub struct History {
    pub held: Vec<Held>,
    pub attempts: usize,
    /// Lost to someone else, with a word.
    pub refused: usize,
    /// Answers that never came, or that said neither yes nor no; asked again with the same key.
    pub unknown: usize,
    /// Of these, what stayed without an answer to the end.
    pub unsettled: usize,
    /// Answers that no request here can lead to.
    pub strange: Vec<String>,
}

impl History {
    pub fn add(&mut self, other: Self) {
        self.held.extend(other.held);
        self.attempts += other.attempts;
        self.refused += other.refused;
        self.unknown += other.unknown;
        self.unsettled += other.unsettled;
        self.strange.extend(other.strange);
    }

    /// Moments at which more stood somewhere than the rule allows; linear in the number of claims, after sorting.
    pub fn overfull(&self) -> Vec<String> {
        let areas = above(self.held.iter().map(|held| (held.area, held)), PER_AREA);
        let tandems = above(self.held.iter().map(|held| (held.tandem, held)), PER_TANDEM);
        let areas = areas.into_iter().map(|(area, count)| format!("area {area} above its cap: {count} at once"));
        areas
            .chain(tandems.into_iter().map(|(t, count)| format!("tandem {t} above its cap: {count} at once")))
            .collect()
    }

    /// What the database says against the history, or against itself.
    pub async fn against(&self, db: &Db) -> Vec<String> {
        let mut faults = self.strange.clone();
        let kept: HashMap<String, String> = claims(db).await.into_iter().collect();
        for held in &self.held {
            match kept.get(&held.id).map(String::as_str) {
                None => faults.push(format!("acknowledged and lost: {}", held.id)),
                Some("ended") if held.until.is_none() => faults.push(format!("ended by nobody: {}", held.id)),
                Some("active") if held.ended => faults.push(format!("its acknowledged end is lost: {}", held.id)),
                Some(_) => {}
            }
        }
        if kept.len() > self.held.len() + self.unsettled {
            faults.push(format!("{} claims, {} were acknowledged", kept.len(), self.held.len()));
        }
        faults.extend(contradictions(db, &SUMS).await);
        faults
    }

    pub fn report(&self) -> String {
        let mut text = String::new();
        let (made, ended) = (self.held.len(), self.held.iter().filter(|held| held.ended).count());
        let _ = write!(
            text,
            "{} attempts: {made} claims ({ended} ended again), {} refused, {} answers unknown at first, {} to the end",
            self.attempts, self.refused, self.unknown, self.unsettled
        );
        text
    }
}

/// Keys with more than `cap` at one moment, and the most there were.
fn above<'a, K: Copy + Eq + Hash + Ord>(held: impl Iterator<Item = (K, &'a Held)>, cap: usize) -> Vec<(K, i32)> {
    let mut moments: HashMap<K, Vec<(Instant, i32)>> = HashMap::new();
    for (key, held) in held {
        let of = moments.entry(key).or_default();
        // An end that was asked for before the answer was in hand says nothing.
        if held.until.is_none_or(|until| until > held.from) {
            of.push((held.from, 1));
            of.extend(held.until.map(|until| (until, -1)));
        }
    }
    let most = |mut moments: Vec<(Instant, i32)>| {
        moments.sort();
        moments
            .iter()
            .scan(0, |now, (_, step)| {
                *now += step;
                Some(*now)
            })
            .max()
            .unwrap_or(0)
    };
    let most = moments.into_iter().map(|(key, moments)| (key, most(moments)));
    let mut above: Vec<_> = most.filter(|(_, most)| usize::try_from(*most).unwrap_or(0) > cap).collect();
    above.sort();
    above
}

async fn claims(db: &Db) -> Vec<(String, String)> {
    let mut tx = db.read().await.expect("a transaction");
    let rows: Vec<(uuid::Uuid, String)> =
        on!(&mut tx, conn => sqlx::query_as("select id, state from claim").fetch_all(conn).await).expect("claims");
    rows.into_iter().map(|(id, state)| (id.to_string(), state)).collect()
}

/// Sums that must be zero.
const SUMS: [(&str, &str); 7] = [
    (
        "areas with more live claims than two",
        "select count(*) from (select area_id from claim where state in ('active', 'paused', 'seeking_partner') \
         group by area_id having count(*) > 2) as full_areas",
    ),
    (
        "claims on one slot",
        "select count(*) - count(distinct area_id || ' ' || slot) from claim where slot is not null",
    ),
    (
        "live claims that nobody holds",
        "select count(*) from claim c where slot is not null and 1 <> \
      (select count(*) from standing s where s.claim_id = c.id and s.standing = 'holder' and s.tandem_id = c.holder)",
    ),
    (
        "ended claims that someone stands on",
        "select count(*) from claim c join standing s on s.claim_id = c.id \
      where c.slot is null and s.slot is not null",
    ),
    (
        "claims without their entry",
        "select (select count(*) from claim) - \
      (select count(*) from journal where action = 'claimed' and record = 'claim')",
    ),
    (
        "ends without their entry",
        "select (select count(*) from claim where state = 'ended') - \
      (select count(*) from journal where action = 'released' and record = 'claim')",
    ),
    (
        "a number of changes that is not the last entry's",
        "select (select version from version) - \
      (select coalesce(max(version), 0) from journal)",
    ),
];

/// Which of the sums that must be zero are not.
pub async fn contradictions(db: &Db, sums: &[(&'static str, &'static str)]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut tx = db.read().await.expect("a transaction");
    for (what, sql) in sums {
        let sum: i64 = on!(&mut tx, conn => sqlx::query_scalar(*sql).fetch_one(conn).await).expect(what);
        if sum != 0 {
            faults.push(format!("{what}: {sum}"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn held(area: usize, tandem: usize, from: u64, until: Option<u64>, start: Instant) -> Held {
        let at = |ms| start + Duration::from_millis(ms);
        Held { id: String::new(), area, tandem, from: at(from), until: until.map(at), ended: until.is_some() }
    }

    #[test]
    fn too_many_at_one_moment_are_found_and_one_after_the_other_are_not() {
        let start = Instant::now();
        let history = |held: Vec<Held>| History { held, ..History::default() };
        let fine = vec![held(0, 0, 0, Some(5), start), held(0, 1, 1, None, start), held(0, 2, 5, None, start)];
        assert_eq!(history(fine).overfull(), Vec::<String>::new());
        let full = vec![held(0, 0, 0, Some(5), start), held(0, 1, 1, None, start), held(0, 2, 4, None, start)];
        assert_eq!(history(full).overfull(), ["area 0 above its cap: 3 at once"]);
        let busy = (0..4).map(|area| held(area, 7, 0, None, start)).collect();
        assert_eq!(history(busy).overfull(), ["tandem 7 above its cap: 4 at once"]);
    }
}
