//! Bundles of concerns as the body names them.
use serde::Serialize;
use utoipa::ToSchema;

use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::kernel::BundleId;

#[derive(Debug, Serialize, ToSchema)]
pub struct BundleName {
    id: BundleId,
    title: String,
}

/// 422 unless there is such a bundle.
pub async fn must_exist(_: &mut Tx, bundle: Option<BundleId>) -> Answer<()> {
    let unknown = |_| Err(Problem::invalid("bundle_id", "unknown_bundle", "There is no such bundle."));
    bundle.map_or(Ok(()), unknown)
}

impl BundleName {
    /// `None` too for a bundle that was dissolved.
    pub async fn of(_: &mut Tx, _: Option<BundleId>) -> Answer<Option<Self>> {
        Ok(None)
    }
}
