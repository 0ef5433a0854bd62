//! What an edition is called: a hash of everything released, and of nothing else. Two raw tables that
//! release the same give the same name, so no validator can tell them apart.
use std::fmt::{self, Write};

use geo::CoordsIter;
use sha2::{Digest, Sha256};

use crate::city::City;

struct Hash(Sha256);

impl Write for Hash {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text.as_bytes());
        Ok(())
    }
}

/// Sixteen hexadecimal digits over the city and the version of this program (which shapes the answers).
pub fn fingerprint(city: &City) -> String {
    let mut hash = Hash(Sha256::new());
    let City { id, name, time_zone, languages, crs, edition, levels, boundaries, .. } = city;
    let City {
        areas,
        districts,
        released,
        need_index,
        partner_kinds,
        partners,
        planning,
        templates,
        body,
        departments,
        words,
        basemap,
        river,
        ..
    } = city;
    let version = env!("CARGO_PKG_VERSION");
    // Writing into a hash cannot fail.
    let _ = write!(hash, "{version}{id}{name:?}{time_zone}{languages:?}{crs:?}{edition:?}{levels:?}{boundaries:?}");
    let _ = write!(
        hash,
        "{districts:?}{released:?}{need_index:?}{partner_kinds:?}{partners:?}{planning:?}{templates:?}{body:?}{departments:?}{words:?}{basemap:?}{river:?}"
    );
    for area in areas {
        let _ = write!(hash, "{:?}{}{:?}{:?}{}", area.id, area.name, area.parents, area.centre, area.area_m2);
        for coord in area.outline.coords_iter() {
            hash.0.update(coord.x.to_le_bytes());
            hash.0.update(coord.y.to_le_bytes());
        }
    }
    hash.0.finalize()[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}
