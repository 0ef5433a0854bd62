//! What is said of a request to those it concerns: the journal's entry and the inbox's notice.
use super::model::RequestRow;
use crate::access::Office;
use crate::inbox::{Notice, Reason};
use crate::journal::{Entry, Record};

/// Both sides hear of it.
pub fn entry(action: &'static str, row: &RequestRow) -> Entry {
    Entry::new(action, Record::Request, row.id).at(&row.area_id).tandem(row.tandem_id).partner(&row.partner_id)
}

/// With the names both sides know.
pub fn notice(office: &Office, reason: Reason, row: &RequestRow) -> Notice {
    let atlas = office.atlas();
    let partner = atlas.partner(row.partner_id.as_str()).map(|place| atlas.city.partners[place].name.clone());
    Notice::new(reason, Record::Request, row.id)
        .with("tandem", row.tandem_name.as_str())
        .with("activity", row.activity_title.as_str())
        .with("partner", partner.unwrap_or_default())
}
