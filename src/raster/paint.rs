//! Draws one vector tile with maplibre-rs: the tile is sorted into sheets of one colour each (a style layer of
//! maplibre-rs has one colour), tessellated, drawn, read back and packed as PNG.
use std::cell::RefCell;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use geozero_of_maplibre::mvt::tile::{Feature, Layer, Value};
use geozero_of_maplibre::mvt::{Message, Tile};
use maplibre::context::MapContext;
use maplibre::headless::environment::HeadlessEnvironment;
use maplibre::headless::map::HeadlessMap;
use maplibre::headless::{HeadlessPlugin, create_headless_renderer};
use maplibre::kernel::Kernel;
use maplibre::plugin::Plugin;
use maplibre::render::graph::RenderGraph;
use maplibre::render::resource::Head;
use maplibre::render::{RenderPlugin, RenderStageLabel};
use maplibre::schedule::Schedule;
use maplibre::style::Style;
use maplibre::style::layer::{FillPaint, LayerPaint, LinePaint, StyleLayer};
use maplibre::tcs::world::World;
use maplibre::vector::{DefaultVectorTransferables, VectorPlugin};
use tokio::runtime::Runtime;

use super::hatch::{hatched, zigzag};
use super::protocol::Order;
use super::{SIZE, colours};
use crate::indicators::NeedIndex;
use crate::tiles::address::{BUFFER, EXTENT};

/// Names in our vector tiles.
const AREAS: &str = "areas";
const LINES: &str = "district_lines";
const LEVEL: &str = "level";
const OUTER: &str = "city";

/// Kinds of features.
const LINE: i32 = 2;
const POLYGON: i32 = 3;

/// Tile units from the middle of a line to its edge that maplibre-rs draws, whatever the style says.
const DRAWN_HALF_WIDTH: f32 = 3.0;

/// maplibre-rs with our style, ready to draw; stays on the thread it was made on.
pub struct Painter {
    map: HeadlessMap,
    runtime: Runtime,
    adapter: String,
    /// Premultiplied RGBA of the last drawing, row by row.
    pixels: Rc<RefCell<Vec<u8>>>,
}

/// What is drawn in one colour, in the order of drawing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sheet {
    /// Nothing, over all: maplibre-rs begins with white.
    Outside,
    /// Areas without a need class, and the hatching over them.
    None,
    Hatching,
    /// Areas of a need class, from 0.
    Need(usize),
    Borders,
    City,
}

impl Sheet {
    fn all() -> impl Iterator<Item = Self> {
        let need = (0..colours::NEED.len()).map(Self::Need);
        [Self::Outside, Self::None, Self::Hatching].into_iter().chain(need).chain([Self::Borders, Self::City])
    }

    fn name(self) -> String {
        match self {
            Self::Outside => "outside".to_owned(),
            Self::None => "none".to_owned(),
            Self::Hatching => "hatching".to_owned(),
            Self::Need(class) => format!("need-{class}"),
            Self::Borders => "borders".to_owned(),
            Self::City => "city".to_owned(),
        }
    }

    fn colour(self) -> &'static str {
        match self {
            Self::Outside => colours::OUTSIDE,
            Self::None => colours::NONE,
            Self::Hatching => colours::NONE_MARK,
            Self::Need(class) => colours::NEED[class],
            Self::Borders => colours::BORDER,
            Self::City => colours::CITY,
        }
    }

    /// Width of lines in pixels, as on the page: borders grow from zoom 10 to 14. None: it is filled.
    fn width(self, zoom: u8) -> Option<f32> {
        match self {
            Self::Hatching => Some(1.1),
            Self::Borders => Some(0.7 + 0.9 * (f32::from(zoom.clamp(10, 14)) - 10.0) / 4.0),
            Self::City => Some(1.4),
            Self::Outside | Self::None | Self::Need(_) => None,
        }
    }

    fn style(self, index: u32) -> StyleLayer {
        // Our own colours are well formed; the type of a colour is one that maplibre-rs does not name.
        let paint = match self.width(0) {
            Some(_) => LayerPaint::Line(LinePaint { line_color: self.colour().parse().ok() }),
            None => LayerPaint::Fill(FillPaint { fill_color: self.colour().parse().ok() }),
        };
        let name = self.name();
        StyleLayer { index, id: name.clone(), paint: Some(paint), source_layer: Some(name), ..StyleLayer::default() }
    }
}

impl Painter {
    /// Finds an adapter and prepares to draw; the error says that there is none.
    pub fn new() -> Result<Self, String> {
        let runtime = Runtime::new().map_err(|error| error.to_string())?;
        // maplibre-rs panics where it finds no adapter; the reason is said in words instead.
        let loud = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let found = catch_unwind(|| runtime.block_on(create_headless_renderer(SIZE, None)));
        std::panic::set_hook(loud);
        let (kernel, renderer) =
            found.map_err(|_| "no graphics adapter and no software driver (Debian: mesa-vulkan-drivers) was found")?;
        let info = renderer.adapter.get_info();
        let adapter = format!("{} ({:?})", info.name, info.backend);
        let pixels = Rc::default();
        let plugins: Vec<Box<dyn Plugin<HeadlessEnvironment>>> = vec![
            Box::new(RenderPlugin),
            Box::new(VectorPlugin::<DefaultVectorTransferables>::default()),
            Box::new(HeadlessPlugin::new(false)),
            Box::new(ReadBack(Rc::clone(&pixels))),
        ];
        let map = HeadlessMap::new(style(), renderer, kernel, plugins).map_err(|_| "maplibre-rs cannot make a map")?;
        Ok(Self { map, runtime, adapter, pixels })
    }

    /// Which driver draws.
    pub fn adapter(&self) -> &str {
        &self.adapter
    }

    /// The PNG of a tile. After an error nothing more can be drawn: maplibre-rs may have stopped halfway.
    pub fn paint(&mut self, order: &Order) -> Result<Vec<u8>, String> {
        let tile = Tile::decode(&order.tile[..]).map_err(|error| format!("no vector tile: {error}"))?;
        catch_unwind(AssertUnwindSafe(|| self.draw(order.address.z(), tile)))
            .map_err(|_| "maplibre-rs cannot draw this tile".to_owned())?;
        png(&mut self.pixels.borrow_mut()).map_err(|error| error.to_string())
    }

    fn draw(&mut self, zoom: u8, tile: Tile) {
        let sorted = Tile { layers: sorted(tile) };
        let names: Vec<&str> = sorted.layers.iter().map(|layer| &*layer.name).collect();
        let encoded = sorted.encode_to_vec().into_boxed_slice();
        let mut sheets = self.runtime.block_on(self.map.process_tile(encoded, &names));
        for sheet in &mut sheets {
            let vertices = &mut sheet.buffer.buffer.vertices;
            // One colour a vertex, which is how the shader reads them; maplibre-rs counts indices.
            sheet.feature_indices = vec![vertices.len() as u32];
            let known = Sheet::all().find(|known| known.name() == sheet.layer_data.name);
            let Some(width) = known.and_then(|known| known.width(zoom)) else { continue };
            let half_width = width / 2.0 * EXTENT as f32 / SIZE as f32;
            for vertex in vertices {
                vertex.normal = vertex.normal.map(|part| part * half_width / DRAWN_HALF_WIDTH);
            }
        }
        sheets.retain(|sheet| sheet.buffer.usable_indices > 0);
        self.map.render_tile(sheets);
    }
}

fn style() -> Style {
    Style {
        version: 8,
        name: "need".to_owned(),
        metadata: HashMap::new(),
        sources: HashMap::new(),
        // Depth 0 is where nothing is drawn.
        layers: (1..).zip(Sheet::all()).map(|(index, sheet)| sheet.style(index)).collect(),
        center: None,
        zoom: None,
        pitch: None,
    }
}

/// The tile's features by sheet; sheets without any are left out.
fn sorted(tile: Tile) -> Vec<Layer> {
    let mut placed = vec![(Sheet::Outside, shape(POLYGON, everywhere()))];
    for layer in &tile.layers {
        for feature in &layer.features {
            let sheet = match &*layer.name {
                AREAS => need_sheet(value(layer, feature, NeedIndex::CLASS)),
                LINES => line_sheet(value(layer, feature, LEVEL)),
                _ => continue,
            };
            if sheet == Sheet::None {
                placed.push((Sheet::Hatching, shape(LINE, hatched(&feature.geometry))));
            }
            placed.push((sheet, Feature { tags: Vec::new(), ..feature.clone() }));
        }
    }
    placed.retain(|(_, feature)| !feature.geometry.is_empty());
    let on = |sheet| placed.iter().filter(move |placed| placed.0 == sheet).map(|placed| placed.1.clone()).collect();
    Sheet::all().map(|sheet| layer(sheet, on(sheet))).filter(|layer| !layer.features.is_empty()).collect()
}

fn layer(sheet: Sheet, features: Vec<Feature>) -> Layer {
    Layer { version: 2, name: sheet.name(), features, extent: Some(EXTENT as u32), ..Layer::default() }
}

fn need_sheet(class: Option<&Value>) -> Sheet {
    let class = class.and_then(|value| value.int_value).and_then(|class| usize::try_from(class).ok()?.checked_sub(1));
    class.filter(|&class| class < colours::NEED.len()).map_or(Sheet::None, Sheet::Need)
}

fn line_sheet(level: Option<&Value>) -> Sheet {
    if level.and_then(|value| value.string_value.as_deref()) == Some(OUTER) { Sheet::City } else { Sheet::Borders }
}

/// The value of a feature's property.
fn value<'a>(layer: &'a Layer, feature: &Feature, key: &str) -> Option<&'a Value> {
    let (_, value) = feature
        .tags
        .as_chunks()
        .0
        .iter()
        .map(|&[key, value]| (key as usize, value as usize))
        .find(|&(at, _)| layer.keys.get(at).is_some_and(|name| name == key))?;
    layer.values.get(value)
}

fn shape(kind: i32, geometry: Vec<u32>) -> Feature {
    Feature { r#type: Some(kind), geometry, ..Feature::default() }
}

/// A square over the whole tile and its surroundings, as geometry commands.
fn everywhere() -> Vec<u32> {
    let (corner, side) = (zigzag(-BUFFER), EXTENT + 2 * BUFFER);
    let (there, back) = (zigzag(side), zigzag(-side));
    const MOVE_ONE: u32 = 9;
    const LINE_THREE: u32 = 26;
    const CLOSE: u32 = 15;
    vec![MOVE_ONE, corner, corner, LINE_THREE, there, 0, 0, there, back, 0, CLOSE]
}

/// Copies each drawing out of the graphics memory.
struct ReadBack(Rc<RefCell<Vec<u8>>>);

impl Plugin<HeadlessEnvironment> for ReadBack {
    fn build(&self, schedule: &mut Schedule, _: Rc<Kernel<HeadlessEnvironment>>, _: &mut World, _: &mut RenderGraph) {
        let pixels = Rc::clone(&self.0);
        let read = move |context: &mut MapContext| {
            let Head::Headless(drawing) = context.renderer.resources.surface.head() else { return };
            // The rows need no padding: 512 pixels are a multiple of what graphics adapters ask for.
            pixels.replace(drawing.map_async(&context.renderer.device).get_mapped_range().to_vec());
            drawing.unmap();
        };
        schedule.add_system_to_stage(RenderStageLabel::Cleanup, read);
    }
}

/// Packs premultiplied pixels, which it turns into straight ones.
fn png(pixels: &mut [u8]) -> Result<Vec<u8>, png::EncodingError> {
    for [red, green, blue, alpha] in pixels.as_chunks_mut().0 {
        if *alpha != 0 && *alpha != u8::MAX {
            let whole = u16::from(*alpha);
            for part in [red, green, blue] {
                *part = (u16::from(*part) * 255).div_ceil(whole).min(255) as u8;
            }
        }
    }
    let mut packed = Vec::new();
    let mut encoder = png::Encoder::new(&mut packed, SIZE, SIZE);
    encoder.set_color(png::ColorType::Rgba);
    // Flat colours pack to a tenth of what the encoder's own choice makes of them.
    encoder.set_compression(png::Compression::Default);
    encoder.set_filter(png::FilterType::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(packed)
}
