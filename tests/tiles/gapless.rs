//! At each zoom all tiles together are the city: nothing missing, nothing twice.
use std::collections::HashMap;
use std::path::Path;

use geo::{
    Area as _, BooleanOps, BoundingRect, Contains, Coord, LineString, MapCoords, MultiPolygon, Polygon, Rect,
    Validation,
};
use sozialraum::areas::{Area, Coverage};
use sozialraum::atlas::AreaTiles;
use sozialraum::tiles::{TileAddress, mercator};

use crate::partition::Dice;
use crate::{decode, drawn, partition};

const EXTENT: f64 = 4096.0;

/// The areas of one zoom as drawn, tile by tile, in units of the tile.
struct Drawn {
    z: u8,
    tiles: HashMap<(u32, u32), Vec<Boxed>>,
}

type Boxed = (Rect<f64>, MultiPolygon<f64>);

impl Drawn {
    fn all(tiles: &AreaTiles, z: u8, areas: &[Area]) -> Self {
        let drawn = |address: TileAddress| {
            let layer = decode::layers(&tiles.tile(address)?).remove("areas")?;
            let boxed = |outline: MultiPolygon<f64>| Some((outline.bounding_rect()?, outline));
            let outlines = layer.iter().map(decode::Feature::outline).filter_map(boxed);
            Some(((address.x(), address.y()), outlines.collect()))
        };
        Self { z, tiles: drawn::addresses(tiles, z, areas).into_iter().filter_map(drawn).collect() }
    }

    /// Tile units from the west and north edge of the world.
    fn units(&self, at: Coord<f64>) -> Coord<f64> {
        at * f64::from(1u32 << self.z) * EXTENT
    }

    /// Square tile units, counting what each tile shows within its own square.
    fn area(&self) -> f64 {
        let square: MultiPolygon<f64> =
            Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: EXTENT, y: EXTENT }).to_polygon().into();
        let within = |bounds: &Rect<f64>| {
            bounds.min().x.min(bounds.min().y) >= 0.0 && bounds.max().x.max(bounds.max().y) <= EXTENT
        };
        let cut = |(bounds, outline): &Boxed| match within(bounds) {
            true => outline.unsigned_area(),
            false => outline.intersection(&square).unsigned_area(),
        };
        self.tiles.values().flatten().map(cut).sum()
    }

    /// How many areas are drawn at a place.
    fn count(&self, units: Coord<f64>) -> usize {
        let tile = ((units.x / EXTENT) as u32, (units.y / EXTENT) as u32);
        let at = Coord { x: units.x - f64::from(tile.0) * EXTENT, y: units.y - f64::from(tile.1) * EXTENT };
        let outlines = self.tiles.get(&tile).map_or(&[][..], Vec::as_slice);
        outlines.iter().filter(|(bounds, outline)| bounds.contains(&at) && outline.contains(&at)).count()
    }

    /// Whether a hole or overlap here is wider than a unit: no two opposite neighbours a unit apart are sound.
    fn is_wide_flaw(&self, at: Coord<f64>) -> bool {
        self.count(at) != 1
            && !(0..8).any(|step| {
                let angle = f64::from(step) * std::f64::consts::PI / 8.0;
                let aside = Coord { x: angle.cos(), y: angle.sin() } * 0.5;
                self.count(at + aside) == 1 && self.count(at - aside) == 1
            })
    }
}

/// Places that matter: anywhere, and close to every border.
fn probes(areas: &[Area], coverage: &Coverage, drawn: &Drawn) -> Vec<Coord<f64>> {
    let mut dice = Dice(1);
    let in_square = |area: &Area| area.outline.map_coords(mercator::to_unit).bounding_rect();
    let boxes: Vec<Rect<f64>> = areas.iter().filter_map(in_square).collect();
    let mut probes = Vec::new();
    for bounds in &boxes {
        for _ in 0..20 {
            let across = Coord { x: bounds.width() * dice.roll(), y: bounds.height() * dice.roll() };
            probes.push(drawn.units(bounds.center() + across / 2.0));
        }
    }
    for arc in coverage.arcs() {
        let middles = arc.points.windows(2).map(|side| (side[0] + side[1]) / 2.0);
        for at in arc.points.iter().copied().chain(middles) {
            probes.push(drawn.units(at) + Coord { x: dice.roll(), y: dice.roll() });
        }
    }
    probes
}

/// Where the city ends, in the unit square: its outer ring and the holes that are more than a crack.
fn city_limits(city: &MultiPolygon<f64>, metre: f64) -> Vec<[Coord<f64>; 2]> {
    let is_crack = |ring: &&LineString<f64>| {
        let length: f64 = ring.lines().map(|side| side.dx().hypot(side.dy())).sum();
        Polygon::new((*ring).clone(), vec![]).unsigned_area() / length < 0.5 * metre
    };
    let holes = city.iter().flat_map(|part| part.interiors()).filter(|ring| !is_crack(ring));
    let rings = city.iter().map(|part| part.exterior()).chain(holes);
    rings.flat_map(|ring| ring.lines()).map(|side| [side.start, side.end]).collect()
}

fn is_near(at: Coord<f64>, sides: &[[Coord<f64>; 2]], reach: f64) -> bool {
    sides.iter().any(|[a, b]| {
        let (run, off) = (*b - *a, at - *a);
        let along = ((off.x * run.x + off.y * run.y) / (run.x * run.x + run.y * run.y)).clamp(0.0, 1.0);
        (off.x - run.x * along).hypot(off.y - run.y * along) <= reach
    })
}

/// How near the outer border nothing is asked, in units: it moves by half a unit when simplified, by up to one
/// when rounded, and a probe looks half a unit around.
const BORDER: f64 = 2.0;

fn assert_gapless(areas: &[Area]) {
    let tiles = drawn::tiles_of(areas, 64 << 20);
    let city = united(areas);
    let limits = city_limits(&city, mercator::metre_at(mercator::to_unit(areas[0].centre).y));
    let coverage = Coverage::build(areas.iter().map(|area| &area.outline));
    for z in 8..=14 {
        let drawn = Drawn::all(&tiles, z, areas);
        let scale = (f64::from(1u32 << z) * EXTENT).powi(2);
        let off = drawn.area() / (city.unsigned_area() * scale) - 1.0;
        let outer: Vec<_> = limits.iter().map(|side| side.map(|end| drawn.units(end))).collect();
        let probes = probes(areas, &coverage, &drawn);
        let flaws: Vec<_> = probes.iter().filter(|&&at| drawn.count(at) != 1 && !is_near(at, &outer, BORDER)).collect();
        let inside = |at: &Coord<f64>| areas_at(areas, *at / scale.sqrt()) > 0;
        let wide: Vec<_> = flaws.iter().filter(|at| inside(at) && drawn.is_wide_flaw(***at)).collect();
        let stray = flaws.iter().filter(|at| !inside(at) && drawn.count(***at) > 0).count();
        println!(
            "zoom {z}: {} tiles, area off by {:+.5} %, {} probes, {} at thin flaws, {} at wide ones, {stray} stray",
            drawn.tiles.len(),
            off * 100.0,
            probes.len(),
            flaws.iter().filter(|at| inside(at)).count() - wide.len(),
            wide.len(),
        );
        assert!(off.abs() < 0.001, "zoom {z}: the area is off by {off}");
        assert!(wide.is_empty(), "zoom {z}: holes or overlaps at {wide:?}");
        assert_eq!(stray, 0, "zoom {z}: areas are drawn outside the city");
    }
}

fn areas_at(areas: &[Area], unit: Coord<f64>) -> usize {
    let latitude = ((0.5 - unit.y) * 2.0 * std::f64::consts::PI).sinh().atan().to_degrees();
    let at = Coord { x: (unit.x - 0.5) * 360.0, y: latitude };
    let boxed = |area: &&Area| area.outline.bounding_rect().is_some_and(|bounds| bounds.contains(&at));
    areas.iter().filter(boxed).filter(|area| area.outline.contains(&at)).count()
}

/// The whole city in the unit square, overlaps counted once.
fn united(areas: &[Area]) -> MultiPolygon<f64> {
    // The overlay works on a grid of its own, which wants larger numbers.
    const LARGER: f64 = 1e9;
    let outlines: Vec<_> =
        areas.iter().map(|area| area.outline.map_coords(|at| mercator::to_unit(at) * LARGER)).collect();
    geo::unary_union(outlines.iter()).map_coords(|at| at / LARGER)
}

#[test]
fn an_invented_city_has_no_gaps_and_no_overlaps() {
    let areas = partition::areas(partition::outlines(11, 8, 8, 5));
    assert_gapless(&areas);
}

#[test]
fn a_carelessly_published_city_has_no_wide_gaps_or_overlaps() {
    let exact = partition::with_halved_sides(&partition::outlines(12, 6, 6, 4));
    let areas = partition::areas(partition::careless(&exact, 12, 0.25));
    assert_gapless(&areas);
}

#[test]
fn the_official_city_has_no_wide_gaps_or_overlaps() {
    let Ok(folder) = std::env::var("SOZIALRAUM_REAL_DATA") else {
        eprintln!("SKIPPED: SOZIALRAUM_REAL_DATA is unset, no published file was looked at");
        return;
    };
    let areas = official(Path::new(&folder));
    assert_eq!(areas.len(), 171);
    assert_gapless(&areas);
}

/// The published outlines; those with crossing rings are mended as their even-odd union.
pub fn official(folder: &Path) -> Vec<Area> {
    let file = folder.join("geodata/duesseldorf/Sozialräume_WGS84_4326_0.geojson");
    let text = std::fs::read_to_string(file).expect("the folder holds the published file");
    let collection: geojson::FeatureCollection = text.parse().expect("it is GeoJSON");
    let outline = |feature: geojson::Feature| {
        let geometry = geo::Geometry::<f64>::try_from(feature.geometry.expect("a geometry")).expect("coordinates");
        let outline = match geometry {
            geo::Geometry::Polygon(polygon) => MultiPolygon::from(polygon),
            geo::Geometry::MultiPolygon(outline) => outline,
            other => panic!("not an area: {other:?}"),
        };
        if outline.is_valid() { outline } else { outline.xor(&MultiPolygon::new(vec![])) }
    };
    partition::areas(collection.into_iter().map(outline).collect())
}
