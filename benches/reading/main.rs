//! How fast reading is, as ratios within one run: over HTTP against the floor of plain axum, in process from small
//! to large cities, and from exec to the first tile. Absolute times depend on the machine; ratios and growth do not.
//!
//! `SOZIALRAUM_BENCH_DATA` names a folder with generated sets (`s_areas.geojson`, `s_partners.geojson`, also `m_…`
//! and `l_…`). What is not there is skipped, loudly; the shipped Düsseldorf is always measured.
mod http;
mod inside;
mod load;
mod sets;
mod start;

fn main() {
    let cities = sets::all();
    inside::measure(&cities);
    http::measure(&cities);
    start::measure();
}
