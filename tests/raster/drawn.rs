//! What maplibre-rs makes of an invented city of three areas, pixel by pixel. Needs a graphics adapter or a
//! software driver; says loudly when there is none.
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use geo::{Contains, Coord, LineString, MapCoords, MultiPolygon, Polygon};
use sozialraum::areas::{Area, Level};
use sozialraum::atlas::tiles::AreaTiles;
use sozialraum::kernel::{AreaId, Translated};
use sozialraum::raster::{Launch, NoPicture, Pool, SIZE, colours};
use sozialraum::tiles::{Property, TileAddress, mercator};

/// Pixels beside a border that may show the border's line.
const LINE: f64 = 2.5;

type Pixel = [u8; 4];

/// An outline with a slanted border through it, and an enclave; with their need classes.
struct Town {
    areas: Vec<Area>,
    classes: Vec<Option<i64>>,
    /// The outlines in the unit square of Web Mercator.
    squared: Vec<Polygon<f64>>,
}

fn ring(points: &[(f64, f64)]) -> LineString<f64> {
    points.iter().map(|&(x, y)| Coord { x, y }).collect()
}

impl Town {
    fn new() -> Self {
        let enclave = [(6.80, 51.21), (6.83, 51.215), (6.82, 51.23), (6.80, 51.21)];
        let west = [(6.70, 51.17), (6.77, 51.18), (6.76, 51.22), (6.79, 51.26), (6.69, 51.25), (6.70, 51.17)];
        let east = [(6.77, 51.18), (6.87, 51.19), (6.86, 51.27), (6.79, 51.26), (6.76, 51.22), (6.77, 51.18)];
        let outlines = [
            Polygon::new(ring(&west), vec![]),
            Polygon::new(ring(&east), vec![ring(&enclave)]),
            Polygon::new(ring(&enclave), vec![]),
        ];
        let area = |(index, outline): (usize, Polygon<f64>)| Area {
            id: AreaId::new(format!("0{}", index + 1)),
            name: format!("Area {index}"),
            parents: vec![],
            centre: outline.exterior()[0],
            area_m2: 1.0,
            outline: MultiPolygon::from(outline),
        };
        let squared = outlines.iter().map(|outline| outline.map_coords(mercator::to_unit)).collect();
        let areas = outlines.into_iter().enumerate().map(area).collect();
        Self { areas, classes: vec![Some(6), Some(3), None], squared }
    }

    fn tiles(&self) -> AreaTiles {
        let class = |class: &Option<i64>| class.map(|class| ("need_class".into(), Property::Integer(class)));
        let properties = self.classes.iter().map(|known| class(known).into_iter().collect()).collect();
        let level =
            Level { id: "cell".into(), name: Translated::default(), plural: Translated::default(), id_digits: 2 };
        AreaTiles::build(&self.areas, &[level], &[], properties, &[None; 3], 1 << 20)
    }

    /// The colour a pixel must have; none where a border's line may lie.
    fn expected(&self, address: TileAddress, column: u32, row: u32) -> Option<Pixel> {
        let at = |dx: f64, dy: f64| self.class_at(address, f64::from(column) + 0.5 + dx, f64::from(row) + 0.5 + dy);
        let here = at(0.0, 0.0);
        let around = (0..8).map(|step| (f64::from(step) * std::f64::consts::PI / 4.0).sin_cos());
        let clear = around.into_iter().all(|(dy, dx)| at(LINE * dx, LINE * dy) == here);
        let colour = match here {
            None => return clear.then_some([0; 4]),
            Some(None) if on_hatching(column + row + 1) => return None,
            Some(None) => colours::NONE,
            Some(Some(class)) => colours::NEED[class as usize - 1],
        };
        clear.then(|| rgba(colour))
    }

    /// Outside, or the class of the area at this place of the picture.
    fn class_at(&self, address: TileAddress, column: f64, row: f64) -> Option<Option<i64>> {
        let side = f64::from(1_u32 << address.z()) * f64::from(SIZE);
        let pixel = f64::from(SIZE);
        let x = (f64::from(address.x()) * pixel + column) / side;
        let y = (f64::from(address.y()) * pixel + row) / side;
        let at = self.squared.iter().position(|outline| outline.contains(&Coord { x, y }));
        at.map(|area| self.classes[area])
    }
}

/// Whether the hatching of areas without a class may touch a pixel; `along` is the sum of its column and row.
fn on_hatching(along: u32) -> bool {
    (along + 2) % 16 <= 4
}

fn rgba(hex: &str) -> Pixel {
    let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("two hexadecimal digits");
    [part(1), part(3), part(5), 255]
}

struct Picture(Vec<u8>);

impl Picture {
    fn decode(png: &[u8]) -> Self {
        let mut reader = png::Decoder::new(png).read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size()];
        let info = reader.next_frame(&mut pixels).expect("one picture");
        assert_eq!((info.width, info.height, info.color_type), (SIZE, SIZE, png::ColorType::Rgba));
        Self(pixels)
    }

    fn at(&self, column: u32, row: u32) -> Pixel {
        let start = (row * SIZE + column) as usize * 4;
        self.0[start..start + 4].try_into().expect("four parts")
    }
}

/// This build's own worker.
fn launch() -> Launch {
    let program = env!("CARGO_BIN_EXE_sozialraum").into();
    Launch { program, arguments: vec!["raster-worker".into()], patience: Duration::from_secs(20) }
}

/// A pool that draws; none, and a loud word, on a machine without any driver.
async fn pool(launch: Launch) -> Option<Pool> {
    let pool = Pool::start(launch).await;
    match pool.availability() {
        Ok(()) => Some(pool),
        Err(NoPicture::Unavailable(reason)) if reason.contains("no graphics adapter") => {
            eprintln!("\n#### SKIPPED: nothing was drawn. {reason}\n");
            None
        }
        Err(reason) => panic!("{reason}"),
    }
}

async fn draw(pool: &Pool, tiles: &AreaTiles, address: TileAddress) -> Picture {
    let tile = tiles.tile(address);
    let key = tile.is_some().then(|| ("town".to_owned(), address));
    let png = pool.picture(&key, address, tile).await.expect("a picture");
    assert!(png.len() < 40_000, "flat colours pack well, {} bytes are too many", png.len());
    Picture::decode(&png)
}

/// The tiles of a zoom around the town, one more on each side.
fn addresses(town: &Town, zoom: u32) -> Vec<TileAddress> {
    let side = f64::from(1_u32 << zoom);
    let corners =
        town.areas.iter().flat_map(|area| area.outline.0[0].exterior().0.iter().copied().map(mercator::to_unit));
    let tiles: Vec<_> = corners.map(|at| ((at.x * side) as u32, (at.y * side) as u32)).collect();
    let columns =
        tiles.iter().map(|tile| tile.0).min().unwrap() - 1..=tiles.iter().map(|tile| tile.0).max().unwrap() + 1;
    let rows = tiles.iter().map(|tile| tile.1).min().unwrap() - 1..=tiles.iter().map(|tile| tile.1).max().unwrap() + 1;
    let all = rows.flat_map(|y| columns.clone().map(move |x| TileAddress::new(zoom, x, y).expect("inside the world")));
    all.collect()
}

#[tokio::test]
async fn every_pixel_has_its_areas_colour_up_to_the_edge_of_each_tile() {
    let Some(pool) = pool(launch()).await else { return };
    let town = Town::new();
    let tiles = town.tiles();
    for zoom in [11, 13] {
        let mut seen: BTreeMap<Pixel, u32> = BTreeMap::new();
        let started = Instant::now();
        let addresses = addresses(&town, zoom);
        for &address in &addresses {
            let picture = draw(&pool, &tiles, address).await;
            // All along the edges, where a seam would stand, and every eighth pixel inside.
            let edge = |at: u32| !(2..SIZE - 2).contains(&at);
            let looked = (0..SIZE).flat_map(|row| (0..SIZE).map(move |column| (column, row)));
            for (column, row) in looked.filter(|&(x, y)| edge(x) || edge(y) || (x % 8 == 1 && y % 8 == 1)) {
                let Some(expected) = town.expected(address, column, row) else { continue };
                *seen.entry(expected).or_default() += 1;
                assert_eq!(picture.at(column, row), expected, "pixel {column}, {row} of {address:?}");
            }
        }
        eprintln!("zoom {zoom}: {} tiles drawn and looked at in {:?}", addresses.len(), started.elapsed());
        assert_eq!(seen.len(), 4, "both classes, the one without and outside were seen: {seen:?}");
    }
}

#[tokio::test]
async fn borders_and_the_hatching_of_missing_values_are_drawn() {
    let Some(pool) = pool(launch()).await else { return };
    let (town, zoom) = (Town::new(), 13_u32);
    let tiles = town.tiles();
    let at = |lon: f64, lat: f64| {
        let side = f64::from(1_u32 << zoom);
        let unit = mercator::to_unit(Coord { x: lon, y: lat });
        let (x, y) = (unit.x * side, unit.y * side);
        let pixel = |v: f64| (v.fract() * f64::from(SIZE)) as u32;
        (TileAddress::new(zoom, x as u32, y as u32).expect("inside"), pixel(x), pixel(y))
    };
    let near = async |lon: f64, lat: f64, reach: u32, colour: &str| {
        let (address, column, row) = at(lon, lat);
        let picture = draw(&pool, &tiles, address).await;
        let distance = |pixel: Pixel| pixel.iter().zip(rgba(colour)).map(|(a, b)| a.abs_diff(b)).max().unwrap_or(255);
        let columns = column - reach..=column + reach;
        let around = (row - reach..=row + reach).flat_map(|row| columns.clone().map(move |column| (column, row)));
        around.map(|(column, row)| distance(picture.at(column, row))).min().unwrap_or(255)
    };
    assert!(near(6.765, 51.20, 1, colours::BORDER).await < 60, "the border between west and east");
    assert!(near(6.865, 51.23, 1, colours::CITY).await < 60, "the outer border in the east");
    assert!(near(6.82, 51.22, 8, colours::NONE_MARK).await < 60, "the hatching of the enclave");
    assert!(near(6.85, 51.22, 8, colours::NONE_MARK).await > 60, "no hatching where there is a class");
}

#[tokio::test]
async fn a_killed_worker_is_replaced_before_the_next_picture() {
    let folder = tempfile::tempdir().expect("a folder");
    let written = folder.path().join("process");
    let own = launch();
    let script = format!("echo $$ > {}; exec {} raster-worker", written.display(), own.program.display());
    let noted = Launch { program: "/bin/sh".into(), arguments: vec!["-c".into(), script], ..own };
    let Some(pool) = pool(noted).await else { return };
    let process = || std::fs::read_to_string(&written).expect("the worker's number").trim().to_owned();
    let (town, first) = (Town::new(), process());
    let tiles = town.tiles();
    let mut addresses = addresses(&town, 11).into_iter().filter(|&address| tiles.tile(address).is_some());
    let mut next = || addresses.next().expect("the town lies on two tiles");
    draw(&pool, &tiles, next()).await;
    let killed = std::process::Command::new("kill").args(["-9", &first]).status().expect("kill");
    assert!(killed.success());
    draw(&pool, &tiles, next()).await;
    assert_ne!(process(), first, "another worker has drawn");
}

#[tokio::test]
async fn without_any_adapter_the_worker_says_so() {
    // An interface to graphics that the systems with /bin/sh do not have.
    let script = format!("WGPU_BACKEND=dx12 exec {} raster-worker", env!("CARGO_BIN_EXE_sozialraum"));
    let blind = Launch { program: "/bin/sh".into(), arguments: vec!["-c".into(), script], ..launch() };
    let reason = Pool::start(blind).await.availability().expect_err("no adapter").to_string();
    assert!(reason.contains("no graphics adapter"), "{reason}");
}
