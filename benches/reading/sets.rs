//! The cities that are measured: the shipped one and generated ones of three sizes.
use std::fs;
use std::path::Path;

use geo::{BoundingRect, Coord, MultiPolygon};
use geojson::{FeatureCollection, GeoJson};
use sozialraum::areas::{Area, BoundaryKind, Level};
use sozialraum::city::{self, Boundaries, City, Edition, Planning, Released};
use sozialraum::indicators::{Direction, Indicator, NeedClass, NeedIndex, Theme, Unit, Value};
use sozialraum::kernel::{AreaId, IndicatorId, PartnerId, Translated};
use sozialraum::partners::{Partner, PartnerKind, PartnerState, Position, Precision};

/// Indicators of a generated area.
const INDICATORS: usize = 20;

/// A city with the name of its set.
pub struct Set {
    pub name: &'static str,
    pub city: City,
}

/// Düsseldorf, then what there is of S, M and L.
pub fn all() -> Vec<Set> {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata/duesseldorf");
    let duesseldorf = city::read(&shipped, None).expect("the shipped pack is readable").city;
    let mut sets = vec![Set { name: "Düsseldorf", city: duesseldorf }];
    let folder = std::env::var_os("SOZIALRAUM_BENCH_DATA");
    for name in ["S", "M", "L"] {
        match folder.as_ref().and_then(|folder| generated(Path::new(folder), name)) {
            Some(city) => sets.push(Set { name, city }),
            None => println!("SKIPPED: set {name} (SOZIALRAUM_BENCH_DATA names no folder with it)"),
        }
    }
    sets
}

fn generated(folder: &Path, name: &str) -> Option<City> {
    let file = |what: &str| folder.join(format!("{}_{what}.geojson", name.to_lowercase()));
    let (areas, partners) = (features(&file("areas"))?, features(&file("partners"))?);
    let mut rows: Vec<(Area, Vec<Value>)> = areas.features.into_iter().map(area).collect();
    rows.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    let (areas, values) = rows.into_iter().unzip();
    let text = |text: &str| Translated::new([("en", text)]);
    let level = Level { id: "area".into(), name: text("area"), plural: text("areas"), id_digits: 7 };
    let class = |below| NeedClass { id: "class".into(), name: text("class"), below };
    Some(City {
        id: name.to_lowercase(),
        name: text(name),
        time_zone: "Europe/Berlin".into(),
        templates: vec![],
        languages: vec!["en".into()],
        crs: vec![25832],
        edition: Edition { id: "1".into(), reference_date: chrono::NaiveDate::default() },
        levels: vec![level],
        boundaries: Boundaries {
            kind: BoundaryKind::Schematic,
            source: "generated".into(),
            licence: "none".into(),
            attribution: text("generated"),
            reference_date: None,
            repaired: vec![],
        },
        areas,
        districts: vec![],
        released: Released { indicators: (1..=INDICATORS).map(indicator).collect(), values },
        need_index: NeedIndex {
            name: text("need"),
            official: false,
            indicators: (9..14).map(indicator_id).collect(),
            max_missing: 2,
            classes: [Some(-1.0), Some(-0.5), Some(0.5), Some(1.0), Some(1.5), None].map(class).to_vec(),
        },
        partner_kinds: vec![PartnerKind { id: "place".into(), group: "meet".into(), name: text("place") }],
        partners: partners.features.into_iter().map(partner).collect(),
        planning: Planning {
            claims_per_area: 1,
            claims_per_tandem: 3,
            review_months: 3,
            term_months: 24,
            answer_weeks: 6,
            disclosure_k: 3,
        },
        body: sozialraum::city::Body::default(),
        departments: vec![],
        words: vec![],
        basemap: None,
        river: None,
    })
}

fn features(path: &Path) -> Option<FeatureCollection> {
    match serde_json::from_slice(&fs::read(path).ok()?).expect("GeoJSON") {
        GeoJson::FeatureCollection(collection) => Some(collection),
        _ => None,
    }
}

fn indicator_id(number: usize) -> IndicatorId {
    IndicatorId::new(format!("ind_{number:02}"))
}

fn indicator(number: usize) -> Indicator {
    Indicator {
        id: indicator_id(number),
        name: Translated::new([("en", "indicator")]),
        definition: Translated::new([("en", "generated")]),
        unit: Unit::Percent,
        decimals: 2,
        direction: Direction::MoreNeed,
        theme: Theme::Social,
        denominator: None,
        remark: None,
        source: "generated".into(),
        licence: "none".into(),
        reference_date: chrono::NaiveDate::default(),
        city_value: None,
        weight: None,
    }
}

fn area(feature: geojson::Feature) -> (Area, Vec<Value>) {
    let number = |name: &str| feature.property(name).and_then(serde_json::Value::as_f64).expect("a number");
    let text = |name: &str| feature.property(name).and_then(|value| value.as_str()).expect("a text").to_owned();
    let values = (1..=INDICATORS).map(|at| Value::Number(number(indicator_id(at).as_str()))).collect();
    let shape: geo::Geometry<f64> = feature.geometry.clone().expect("a geometry").try_into().expect("a shape");
    let outline = match shape {
        geo::Geometry::Polygon(polygon) => MultiPolygon(vec![polygon]),
        geo::Geometry::MultiPolygon(several) => several,
        _ => MultiPolygon(vec![]),
    };
    let centre = outline.bounding_rect().map_or(Coord::zero(), |bounds| bounds.center());
    (Area { id: AreaId::new(text("code")), name: text("name"), parents: vec![], centre, area_m2: 1.0, outline }, values)
}

fn partner(feature: geojson::Feature) -> Partner {
    let point: geo::Point<f64> = feature.geometry.clone().expect("a geometry").try_into().expect("a point");
    Partner {
        id: PartnerId::new(feature.property("id").map(ToString::to_string).unwrap_or_default()),
        name: "place".into(),
        kind: "place".into(),
        carrier: None,
        address: None,
        postcode: None,
        district: None,
        position: Some(Position { point: point.0, precision_m: None }),
        precision: Precision::Exact,
        languages: vec![],
        rooms: None,
        opening_hours: None,
        services: None,
        state: PartnerState::Confirmed,
        confirmed: None,
        serves: vec![],
        note: None,
        source: "generated".into(),
        as_of: None,
    }
}
