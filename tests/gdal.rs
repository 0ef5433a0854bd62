//! Other people's tools read our API: GDAL lists the collections, follows the pages, and agrees on coordinates.
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

/// A running server; stopped when dropped.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start() -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_sozialraum"))
            .args(["serve", "--listen", "127.0.0.1:0"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the binary starts");
        let lines = BufReader::new(process.stdout.take().expect("piped")).lines();
        let address = lines.map_while(Result::ok).find(|line| line.starts_with("http://")).expect("an address");
        Self { process, address }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What a GDAL command prints; none where GDAL is not installed.
fn gdal(command: &str, arguments: &[&str]) -> Option<String> {
    match Command::new(command).args(arguments).output() {
        Ok(output) => {
            assert!(output.status.success(), "{command} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
            Some(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        Err(_) => {
            println!("SKIPPED: {command} is not installed");
            None
        }
    }
}

#[test]
fn gdal_lists_the_collections_and_reads_every_area_over_several_pages() {
    let server = Server::start();
    let source = format!("OAPIF:{}/api", server.address);
    let Some(listed) = gdal("ogrinfo", &["-ro", &source]) else { return };
    assert!(["areas", "partners", "activities"].iter().all(|name| listed.contains(name)), "{listed}");
    let activities = gdal("ogrinfo", &["-ro", "-al", "-so", &source, "activities"]).unwrap_or_default();
    assert!(activities.contains("Layer name: activities"), "{activities}");
    let read =
        gdal("ogrinfo", &["-ro", "-al", "-geom=NO", "-oo", "PAGE_SIZE=40", &source, "areas"]).unwrap_or_default();
    assert_eq!(read.matches("OGRFeature(areas)").count(), 171);
    assert!(read.contains("id (String) = 098002") && read.contains("Feature Count: 171"), "ids stay text");
}

#[test]
fn our_utm_coordinates_agree_with_gdal_to_a_millimetre() {
    let server = Server::start();
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let items = format!("{}/api/collections/areas/items?limit=1000", server.address);
    let fetched = |url: &str, name: &str| {
        let text = ureq::get(url)
            .call()
            .expect("an answer")
            .body_mut()
            .with_config()
            .limit(1 << 26)
            .read_to_string()
            .expect("text");
        std::fs::write(path(name), text).expect("written");
    };
    fetched(&items, "wgs84.json");
    fetched(&format!("{items}&crs=http://www.opengis.net/def/crs/EPSG/0/25832"), "ours.json");
    let transform = ["-t_srs", "EPSG:25832", "-lco", "COORDINATE_PRECISION=5", &path("gdal.json"), &path("wgs84.json")];
    if gdal("ogr2ogr", &transform).is_none() {
        return;
    }
    let (ours, theirs) = (numbers(path("ours.json")), numbers(path("gdal.json")));
    assert_eq!(ours.len(), theirs.len());
    let farthest = ours.iter().zip(&theirs).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    println!("{} coordinates, farthest apart {farthest} m", ours.len());
    assert!(ours.len() > 4000 && farthest < 0.001, "{farthest} m");
}

/// All coordinates of a file, ordered by feature id and by place, however rings were turned.
fn numbers(path: impl AsRef<Path>) -> Vec<f64> {
    fn collect(value: &Value, found: &mut Vec<f64>) {
        match value {
            Value::Array(list) => list.iter().for_each(|value| collect(value, found)),
            Value::Number(number) => found.extend(number.as_f64()),
            _ => {}
        }
    }
    let text = std::fs::read_to_string(path).expect("a file");
    let collection: Value = serde_json::from_str(&text).expect("JSON");
    let mut features: Vec<&Value> = collection["features"].as_array().expect("features").iter().collect();
    features.sort_by_key(|feature| feature["properties"]["id"].as_str().unwrap_or_default().to_owned());
    let mut all = Vec::new();
    for feature in features {
        let mut one = Vec::new();
        collect(&feature["geometry"]["coordinates"], &mut one);
        one.sort_by(f64::total_cmp);
        all.extend(one);
    }
    all
}
