//! A partner as it leaves, with how sure we are of it.
use serde::Serialize;
use utoipa::ToSchema;

use super::metres;
use crate::atlas::Atlas;
use crate::kernel::Translated;
use crate::partners::nearest::Found;
use crate::partners::{Partner, PartnerState, Precision};

#[derive(Serialize, ToSchema)]
pub struct PartnerAnswer<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'a str,
    /// The organisation that runs it.
    carrier: Option<&'a str>,
    address: Option<&'a str>,
    postcode: Option<&'a str>,
    /// lon, lat
    #[schema(min_items = 2, max_items = 2)]
    position: Option<[f64; 2]>,
    /// exact · street · district · none
    precision: Precision,
    /// How far off the position may be, in metres.
    precision_m: Option<f64>,
    district: Option<PlaceName<'a>>,
    /// BCP 47
    languages: &'a [String],
    rooms: Option<&'a str>,
    opening_hours: Option<&'a str>,
    services: Option<&'a str>,
    /// confirmed · unconfirmed · planned · moving · closed
    state: PartnerState,
    /// When it was last known to be true: year, month or day.
    confirmed: Option<&'a str>,
    /// The catchment.
    serves: Vec<PlaceName<'a>>,
    note: Option<&'a Translated>,
    source: &'a str,
    as_of: Option<&'a str>,
}

/// An id with its name.
#[derive(Serialize, ToSchema)]
pub struct PlaceName<'a> {
    id: &'a str,
    name: &'a str,
}

impl<'a> PartnerAnswer<'a> {
    pub fn new(atlas: &'a Atlas, partner: &'a Partner) -> Self {
        let place = |id: &'a crate::kernel::AreaId| PlaceName {
            id: id.as_str(),
            name: atlas.district(id.as_str()).map_or("", |district| district.name.as_str()),
        };
        Self {
            id: partner.id.as_str(),
            name: &partner.name,
            kind: &partner.kind,
            carrier: partner.carrier.as_deref(),
            address: partner.address.as_deref(),
            postcode: partner.postcode.as_deref(),
            position: partner.position.map(|position| [position.point.x, position.point.y]),
            precision: partner.precision,
            precision_m: partner.position.and_then(|position| position.precision_m),
            district: partner.district.as_ref().map(place),
            languages: &partner.languages,
            rooms: partner.rooms.as_deref(),
            opening_hours: partner.opening_hours.as_deref(),
            services: partner.services.as_deref(),
            state: partner.state,
            confirmed: partner.confirmed.as_deref(),
            serves: partner.serves.iter().map(place).collect(),
            note: partner.note.as_ref(),
            source: &partner.source,
            as_of: partner.as_of.as_deref(),
        }
    }
}

/// A partner near a place, in short; all of it is at `/api/partners/{id}`.
#[derive(Serialize, ToSchema)]
pub struct NearAnswer<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'a str,
    /// confirmed · unconfirmed
    state: PartnerState,
    confirmed: Option<&'a str>,
    languages: &'a [String],
    /// lon, lat
    #[schema(min_items = 2, max_items = 2)]
    position: Option<[f64; 2]>,
    /// How far off the position may be, in metres.
    precision_m: Option<f64>,
    /// From the place asked about, in metres over the ellipsoid.
    distance_m: f64,
}

impl<'a> NearAnswer<'a> {
    pub fn new(atlas: &'a Atlas, found: Found) -> Self {
        let partner = &atlas.city.partners[found.index];
        Self {
            id: partner.id.as_str(),
            name: &partner.name,
            kind: &partner.kind,
            state: partner.state,
            confirmed: partner.confirmed.as_deref(),
            languages: &partner.languages,
            position: partner.position.map(|position| [position.point.x, position.point.y]),
            precision_m: partner.position.and_then(|position| position.precision_m),
            distance_m: metres(found.distance_m),
        }
    }
}
