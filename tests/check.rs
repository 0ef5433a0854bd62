use std::path::Path;
#[test]
fn probe() {
    let mini = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/mini-city");
    let reading = sozialraum::city::read(&mini, None);
    match reading {
        Ok(r) => {
            println!("{:#?}", r.city.released.values);
            println!("{}", r.city.areas.len())
        }
        Err(e) => println!("{e}"),
    }
    println!("{}", sozialraum::city::report::text(&sozialraum::city::check(&mini, None), "de"));
    let ddorf = std::env::var("DDORF").unwrap_or("/tmp/ddorf".into());
    let data = std::env::var("DATA").ok();
    let t = std::time::Instant::now();
    match sozialraum::city::read(Path::new(&ddorf), data.as_ref().map(Path::new)) {
        Ok(r) => println!("OK {} findings, {:?}", r.findings.len(), t.elapsed()),
        Err(e) => println!("ERR {e}"),
    }
    let t = std::time::Instant::now();
    let f = sozialraum::city::check(Path::new(&ddorf), data.as_ref().map(Path::new));
    println!("check {:?}", t.elapsed());
    for f in f {
        println!(
            "{:?} {} {}:{:?}:{:?} {:?} {:?}",
            f.severity, f.code, f.place.file, f.place.line, f.place.column, f.about, f.args
        );
    }
}
