//! What every schematic map must keep, whatever the city: no gap, no overlap, shared vertices, sizes, the same bytes.
use std::collections::{BTreeMap, BTreeSet};

use ::geo::{Area, BooleanOps, Contains, Coord, LineString, MultiPolygon, Point, Polygon, Validation, Winding};
use proptest::prelude::*;

use super::plane::Plane;
use super::{SchematicError, Seed, compare, divide, draw, ground, inside, to_geojson};
use crate::kernel::AreaId;

type Drawn = Vec<(AreaId, MultiPolygon<f64>)>;

/// About 7 km by 5.5 km, with a bay from the north.
fn bay() -> MultiPolygon<f64> {
    ring(&[(6.70, 51.20), (6.80, 51.20), (6.80, 51.25), (6.76, 51.25), (6.75, 51.22), (6.74, 51.25), (6.70, 51.25)])
}

/// About the same without the bay: any sizes can be met here.
fn field() -> MultiPolygon<f64> {
    ring(&[(6.70, 51.20), (6.80, 51.20), (6.81, 51.23), (6.80, 51.25), (6.70, 51.25)])
}

fn ring(corners: &[(f64, f64)]) -> MultiPolygon<f64> {
    MultiPolygon(vec![Polygon::new(LineString::from(corners.to_vec()), vec![])])
}

fn seed(id: &str, lon: f64, lat: f64, area_m2: f64) -> Seed {
    Seed { id: AreaId::new(id), centre: Coord { x: lon, y: lat }, area_m2, groups: vec![AreaId::new(&id[..2])] }
}

/// Seeds at the given places, with sizes that share out the outline's area.
fn share_out(outline: &MultiPolygon<f64>, places: &[(f64, f64, f64)]) -> Vec<Seed> {
    let middle = Coord { x: 6.75, y: 51.225 };
    let whole = Plane::at(middle).outline_down(outline).unsigned_area();
    let parts: f64 = places.iter().map(|place| place.2).sum();
    let seed = |(k, place): (usize, &(f64, f64, f64))| {
        seed(&format!("{:02}{k:03}", k % 4), place.0, place.1, whole * place.2 / parts)
    };
    places.iter().enumerate().map(seed).collect()
}

fn four() -> Vec<Seed> {
    share_out(&bay(), &[(6.71, 51.21, 1.0), (6.73, 51.24, 2.0), (6.77, 51.21, 3.0), (6.79, 51.24, 1.5)])
}

/// Places in the bay's outline, no two in the same cell of a grid of about 350 m, with sizes up to six times apart.
fn places() -> impl Strategy<Value = Vec<(f64, f64, f64)>> {
    let place = (0..20_u32, 0..14_u32, 0.2..0.8, 0.2..0.8, 1.0..6.0);
    prop::collection::vec(place, 2..14).prop_map(|places| {
        let mut taken = BTreeSet::new();
        let free = places.into_iter().filter(|(column, row, ..)| taken.insert((*column, *row)));
        let on_map = free.map(|(column, row, x, y, size)| {
            (6.70 + (f64::from(column) + x) * 0.005, 51.20 + (f64::from(row) + y) * 0.05 / 14.0, size)
        });
        on_map.filter(|(lon, lat, _)| bay().contains(&Point::new(*lon, *lat))).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_centres_and_sizes_give_a_whole_map(places in places(), with_bay in any::<bool>()) {
        prop_assume!(places.len() > 1);
        let outline = if with_bay { bay() } else { field() };
        let seeds = share_out(&outline, &places);
        let drawn = draw(&outline, &seeds)?;
        for (id, shape) in &drawn {
            prop_assert!(shape.is_valid(), "{id} is invalid");
            prop_assert!(shape.iter().all(|part| part.exterior().is_ccw()), "{id} is wound clockwise");
        }
        let inner = unmatched_sides(&drawn);
        prop_assert!(rim_is_closed(&inner), "a border has no counterpart");
        let sum: f64 = drawn.iter().map(|(_, shape)| shape.unsigned_area()).sum();
        let whole = drawn.iter().fold(MultiPolygon(vec![]), |all, (_, shape)| all.union(shape)).unsigned_area();
        prop_assert!((sum / whole - 1.0).abs() < 1e-6, "gaps or overlaps: {sum} of {whole}");
        prop_assert!((whole / outline.unsigned_area() - 1.0).abs() < 1e-4, "the outline's area is lost");
        let likeness = compare(&seeds, &drawn);
        // A bay may hand so large a piece to a neighbour that nothing makes up for it.
        prop_assert!(with_bay || likeness.errors[0].1 < 0.002, "{:?} has the wrong size", likeness.errors[0]);
        prop_assert_eq!(draw(&outline, &seeds)?, drawn);
    }

    #[test]
    fn straight_cells_cover_the_outline_to_the_last_digit(places in places()) {
        prop_assume!(places.len() > 1);
        let seeds = share_out(&bay(), &places);
        let (plane, ground) = ground(&bay(), &seeds)?;
        let centres = seeds.iter().map(|s| inside(&ground, s, plane.down(s.centre))).collect::<Result<Vec<_>, _>>()?;
        let mesh = divide(&ground, &centres, &seeds)?;
        let doubled: f64 = (mesh.cells.keys())
            .map(|&(a, b)| mesh.places[a].x * mesh.places[b].y - mesh.places[b].x * mesh.places[a].y)
            .sum();
        prop_assert!((doubled / 2.0 / ground.unsigned_area() - 1.0).abs() < 1e-9);
    }
}

/// Directed sides without a reversed one: each side may come once only.
fn unmatched_sides(drawn: &Drawn) -> Vec<[(i64, i64); 2]> {
    let exact = |c: Coord<f64>| ((c.x * 1e7).round() as i64, (c.y * 1e7).round() as i64);
    let rings =
        drawn.iter().flat_map(|(_, shape)| shape.iter()).flat_map(|p| [p.exterior()].into_iter().chain(p.interiors()));
    let sides: Vec<_> = rings.flat_map(|ring| ring.lines()).map(|line| [exact(line.start), exact(line.end)]).collect();
    let once: BTreeSet<_> = sides.iter().copied().collect();
    assert_eq!(once.len(), sides.len(), "a side runs twice in the same direction");
    sides.into_iter().filter(|[a, b]| !once.contains(&[*b, *a])).collect()
}

/// Whether the sides without counterpart are one closed line: the outer rim and nothing else.
fn rim_is_closed(sides: &[[(i64, i64); 2]]) -> bool {
    let onward: BTreeMap<_, _> = sides.iter().map(|[a, b]| (*a, *b)).collect();
    let mut here = sides[0][0];
    for _ in 0..sides.len() {
        let Some(next) = onward.get(&here) else { return false };
        here = *next;
        if here == sides[0][0] {
            break;
        }
    }
    onward.len() == sides.len() && here == sides[0][0]
}

#[test]
fn centres_lie_in_their_cells_and_order_of_input_does_not_matter() {
    let mut seeds = four();
    let drawn = draw(&bay(), &seeds).unwrap();
    assert_eq!(compare(&seeds, &drawn).centres_outside, []);
    seeds.reverse();
    assert_eq!(draw(&bay(), &seeds).unwrap(), drawn);
    assert!(drawn.windows(2).all(|pair| pair[0].0 < pair[1].0));
}

#[test]
fn a_single_area_is_the_whole_outline() {
    let drawn = draw(&bay(), &share_out(&bay(), &[(6.71, 51.21, 1.0)])).unwrap();
    assert!((drawn[0].1.unsigned_area() / bay().unsigned_area() - 1.0).abs() < 1e-4);
}

#[test]
fn two_centres_at_one_place_are_both_named() {
    let mut seeds = four();
    seeds[3].centre = seeds[1].centre;
    let (first, second) = (seeds[1].id.clone(), seeds[3].id.clone());
    assert_eq!(draw(&bay(), &seeds), Err(SchematicError::SameCentre { first, second }));
}

#[test]
fn a_centre_just_outside_moves_in_and_one_far_away_is_named() {
    let mut seeds = four();
    seeds[0].centre = Coord { x: 6.699, y: 51.21 };
    assert!(draw(&bay(), &seeds).is_ok());
    seeds[0].centre = Coord { x: 6.5, y: 51.21 };
    let refused = draw(&bay(), &seeds).unwrap_err().to_string();
    assert!(refused.contains(seeds[0].id.as_str()) && refused.contains("m outside the outline"), "{refused}");
}

#[test]
fn what_cannot_be_drawn_is_refused_with_the_reason() {
    type Spoil = fn(&mut Vec<Seed>);
    let cases: [(Spoil, &str); 5] = [
        (|seeds| seeds.clear(), "no area to draw"),
        (|seeds| seeds[2].area_m2 = 0.0, "02002 has the size 0"),
        (|seeds| seeds[2].centre.y = f64::NAN, "02002 has no usable centre"),
        (|seeds| seeds[2].id = seeds[1].id.clone(), "01001 is listed twice"),
        (|seeds| seeds.iter_mut().for_each(|seed| seed.area_m2 *= 1e4), "one of them is wrong"),
    ];
    for (spoil, reason) in cases {
        let mut seeds = four();
        spoil(&mut seeds);
        let refused = draw(&bay(), &seeds).unwrap_err().to_string();
        assert!(refused.contains(reason), "{refused}");
    }
    let crossed = ring(&[(6.70, 51.20), (6.80, 51.25), (6.80, 51.20), (6.70, 51.25)]);
    for outline in [crossed, MultiPolygon(vec![]), ring(&[(2_500_000.0, 5.0), (2_600_000.0, 5.0), (2_600_000.0, 6.0)])]
    {
        assert!(matches!(draw(&outline, &four()), Err(SchematicError::Outline { .. })));
    }
}

#[test]
fn geojson_reads_back_as_the_same_map() {
    let drawn = draw(&bay(), &four()).unwrap();
    let names = BTreeMap::from([(drawn[0].0.clone(), "Am \"Hafen\"".to_owned())]);
    let text = to_geojson(&drawn, &names);
    let read: geojson::FeatureCollection = text.parse().unwrap();
    assert_eq!(read.foreign_members.unwrap()["schematic"], true);
    assert_eq!(read.features[0].properties.as_ref().unwrap()["name"], "Am \"Hafen\"");
    assert_eq!(text.lines().count(), drawn.len() + 2);
    for (feature, (id, shape)) in read.features.into_iter().zip(&drawn) {
        assert_eq!(feature.id, Some(geojson::feature::Id::String(id.to_string())));
        let polygon: Polygon<f64> = feature.geometry.unwrap().try_into().unwrap();
        assert_eq!(&MultiPolygon(vec![polygon]), shape);
    }
}
