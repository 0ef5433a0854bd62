//! Outlines from GeoJSON, in WGS 84 whatever system the file is in. Every outline that comes out is valid and wound
//! counter-clockwise; what had to be mended for that is named, what could not be mended is refused with its place.
//! Knows nothing of what the outlines are of.
mod document;
mod faults;
mod location;
mod mend;

use geo::{MultiPolygon, Orient, Rect, orient::Direction};

use super::{Finding, Place};
use crate::geo::Crs;
use document::Feature;

/// Bytes of an outline file at most.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;
/// Vertices of one feature at most.
const MOST_VERTICES: usize = 500_000;

/// How to read a file of outlines.
#[derive(Clone, Debug)]
pub struct OutlineFile<'a> {
    pub name: &'a str,
    /// The property that holds the id; none: the feature's number is its id.
    pub id_property: Option<&'a str>,
    /// Ids shorter than this lost zeros in front; 0: ids are taken as they are.
    pub id_digits: usize,
    /// The system the coordinates are in, if the file does not say so itself.
    pub epsg: Option<u32>,
    /// Where all outlines must lie (lon, lat).
    pub bounds: Option<Rect<f64>>,
}

/// One outline.
#[derive(Clone, Debug)]
pub struct Outline {
    pub id: String,
    pub place: Place,
    /// Valid, WGS 84, exterior rings counter-clockwise.
    pub shape: MultiPolygon<f64>,
    /// Whether it had to be mended; how is told by the findings.
    pub mended: bool,
}

/// All outlines of a file, and every doubt about them. A feature that was refused has a finding and no outline.
#[derive(Clone, Debug, Default)]
pub struct Outlines {
    pub outlines: Vec<Outline>,
    pub findings: Vec<Finding>,
}

impl OutlineFile<'_> {
    /// Reads the outlines of a FeatureCollection or a single Feature. Errors concern the file as a whole.
    pub fn parse(&self, bytes: &[u8]) -> Result<Outlines, Finding> {
        let text = self.text(bytes)?;
        let document = document::parse(self.name, text)?;
        let crs = location::crs(&document, self.epsg)?;
        let mut read = Outlines::default();
        if crs.is_approximate() {
            let note = Finding::note("crs-approximate", &document.place);
            read.findings.push(note.with("epsg", crs.epsg().to_string()));
        }
        let mut shapes = Vec::new();
        for feature in document.features(self.id_property, self.id_digits) {
            match feature.and_then(|feature| self.shape(feature, crs, &mut read.findings)) {
                Ok(shape) => shapes.push(shape),
                Err(refusal) => read.findings.push(refusal),
            }
        }
        location::refuse_elsewhere(&document.place, &shapes, crs, self.bounds)?;
        for (feature, shape) in shapes {
            match self.outline(feature, shape, &mut read.findings) {
                Ok(outline) => read.outlines.push(outline),
                Err(refusal) => read.findings.push(refusal),
            }
        }
        Ok(read)
    }

    fn text<'t>(&self, bytes: &'t [u8]) -> Result<&'t str, Finding> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        std::str::from_utf8(bytes).map_err(|_| Finding::error("encoding-unknown", &Place::file(self.name)))
    }

    /// The polygons of a feature as they stand, in WGS 84.
    fn shape(
        &self,
        mut feature: Feature,
        crs: Crs,
        findings: &mut Vec<Finding>,
    ) -> Result<(Feature, MultiPolygon<f64>), Finding> {
        let polygons = feature.take_polygons(findings)?;
        let vertices: usize = polygons.iter().flatten().map(Vec::len).sum();
        if vertices > MOST_VERTICES {
            return Err(feature.error("outline-too-long").with("limit", MOST_VERTICES));
        }
        let shape = mend::polygons(&mut feature, &polygons, crs, findings)?;
        Ok((feature, shape))
    }

    /// The finished outline: inside the bounds, valid, wound the right way.
    fn outline(
        &self,
        feature: Feature,
        shape: MultiPolygon<f64>,
        findings: &mut Vec<Finding>,
    ) -> Result<Outline, Finding> {
        location::refuse_outside(&feature, &shape, self.bounds)?;
        let (shape, mended) = mend::valid(&feature, shape, findings)?;
        let shape = shape.orient(Direction::Default);
        Ok(Outline { id: feature.id, place: feature.place, shape, mended: mended || feature.mended })
    }
}
