//! Workers that cannot, hang or die, played by a shell, and what the server makes of them.
use std::path::Path;
use std::time::Duration;

use sozialraum::raster::{Launch, NoPicture, Pool};
use sozialraum::tiles::TileAddress;

use crate::house::{BASE, House};

/// A greeting, and a picture of three bytes.
const READY: &str = r"printf '\000\000\000\004+toy'";
const PICTURE: &str = r"printf '\000\000\000\004pPNG'";

const CITY_TILE: &str = "/tiles/areas/11/1062/682.png";

/// A worker that does what a shell script says.
fn shell(script: &str, patience: Duration) -> Launch {
    Launch { program: "/bin/sh".into(), arguments: vec!["-c".into(), script.into()], patience }
}

async fn pool(script: &str) -> Pool {
    Pool::start(shell(script, Duration::from_millis(300))).await
}

/// A script that does `first` when it is started first, and `then` ever after.
fn first_then(folder: &Path, first: &str, then: &str) -> String {
    format!("if mkdir {}/started; then {first}; else {then}; fi", folder.display())
}

async fn draw(pool: &Pool) -> Result<bytes::Bytes, NoPicture> {
    pool.picture(&None, TileAddress::new(0, 0, 0).expect("the world"), None).await
}

#[tokio::test]
async fn without_a_worker_there_is_no_picture_and_the_reason_is_said() {
    let house = House::with(Pool::unavailable("no adapter here"));
    let reply = house.get(CITY_TILE).await;
    assert_eq!((reply.status, reply.header("content-type")), (501, "application/problem+json"));
    assert_eq!(
        (&reply.json()["code"], &reply.json()["detail"]),
        (&"raster_unavailable".into(), &"no adapter here".into())
    );
    assert_eq!(house.get("/tiles/areas/11/2048/682.png").await.status, 404);
    assert_eq!(house.get("/tiles/areas/11/1062/682.jpg").await.status, 404);
    assert!(house.get("/tiles/areas.json").await.json().get("raster").is_none());
}

#[tokio::test]
async fn this_build_offers_pictures_only_with_the_feature() {
    if !cfg!(feature = "maplibre-raster") {
        let reason = Pool::of_this_build().await.availability().expect_err("no feature");
        assert!(reason.to_string().contains("maplibre-raster"), "{reason}");
    }
}

#[tokio::test]
async fn a_worker_that_cannot_draw_or_start_says_why() {
    let unable = pool(r"printf '\000\000\000\012-no driver'").await.availability();
    assert_eq!(unable, Err(NoPicture::Unavailable("no driver".into())));
    for script in ["exit 1", "printf '\\377\\377\\377\\377'", PICTURE] {
        let reason = pool(script).await.availability().expect_err(script).to_string();
        assert!(reason.contains("does not start"), "{script}: {reason}");
    }
    let missing = Launch { program: "/no/such/program".into(), ..shell("", Duration::ZERO) };
    assert!(Pool::start(missing).await.availability().is_err());
}

#[tokio::test]
async fn a_picture_is_served_with_a_validator_and_named_in_tilejson() {
    let house = House::with(pool(&format!("{READY}; {PICTURE}; cat > /dev/null")).await);
    let first = house.get(CITY_TILE).await;
    assert_eq!((first.status, first.header("content-type"), &first.body[..]), (200, "image/png", &b"PNG"[..]));
    let etag = first.header("etag");
    assert!(etag.starts_with('"'), "strong: {etag}");
    assert_eq!(house.get_unless(CITY_TILE, etag).await.status, 304);
    // The worker has said all it ever says: this one comes from memory.
    assert_eq!(house.get(CITY_TILE).await.body, first.body);

    let tilejson = house.get("/tiles/areas.json").await;
    assert_eq!(tilejson.json()["raster"][0], format!("{BASE}/tiles/areas/{{z}}/{{x}}/{{y}}.png"));
    let bare = House::with(Pool::unavailable("none")).get("/tiles/areas.json").await;
    assert_ne!(bare.header("etag"), tilejson.header("etag"));
    assert_eq!(house.get_unless("/tiles/areas.json", tilejson.header("etag")).await.status, 304);
}

#[tokio::test]
async fn a_worker_that_hangs_is_ended_and_the_next_one_draws() {
    let folder = tempfile::tempdir().expect("a folder");
    let hang = format!("{READY}; exec sleep 600");
    let script = first_then(folder.path(), &hang, &format!("{READY}; {PICTURE}; cat > /dev/null"));
    let house = House::with(pool(&script).await);
    let late = house.get(CITY_TILE).await;
    assert_eq!((late.status, late.header("retry-after")), (503, "1"));
    assert_eq!(late.json()["code"], "raster_not_ready");
    assert_eq!(house.get(CITY_TILE).await.status, 200);
}

#[tokio::test]
async fn a_worker_that_died_while_nobody_asked_is_replaced_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let script = first_then(folder.path(), READY, &format!("{READY}; {PICTURE}; cat > /dev/null"));
    assert_eq!(draw(&pool(&script).await).await.expect("a picture"), "PNG");
}

#[tokio::test]
async fn a_worker_that_dies_over_a_tile_is_given_a_rest() {
    let pool = pool(READY).await;
    let refused: Vec<_> =
        [draw(&pool).await, draw(&pool).await].into_iter().map(|drawn| drawn.expect_err("dead")).collect();
    assert!(matches!(refused[0], NoPicture::NotNow { seconds: 1.. }), "{refused:?}");
    assert!(matches!(refused[1], NoPicture::NotNow { seconds: 1.. }), "{refused:?}");
}

#[tokio::test]
async fn a_tile_that_cannot_be_drawn_is_said_and_others_go_on() {
    let refuse = r"printf '\000\000\000\005rodd!'";
    let pool = pool(&format!("{READY}; {refuse}; {PICTURE}; cat > /dev/null")).await;
    assert_eq!(draw(&pool).await, Err(NoPicture::Refused("odd!".into())));
    assert_eq!(draw(&pool).await.expect("the next"), "PNG");
}
