//! Watches over the house: which room may name which, where HTTP and SQL may stand, how a file begins and ends.
//! The checks read text, not syntax: plain enough to be trusted, and each is tried on a planted fault below.
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

const MOST_LINES: usize = 400;
/// The one place that asks other servers: never the serving process.
const OUTWARD: &str = "city/obtain.rs";
/// The one place that speaks to a mail server, which the operator has named.
const MAIL: &str = "mail/mod.rs";

/// A source file, its path below `src` with `/`.
struct Source {
    path: String,
    text: String,
}

#[test]
fn the_house_is_in_order() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let lib = fs::read_to_string(root.join("lib.rs")).unwrap();
    let sources = sources(&root);
    assert!(sources.len() > 20, "too few files were read");
    let of_files = sources.iter().flat_map(|source| faults(source, &rooms(&lib)));
    let faults: Vec<_> = of_files.chain(unexplained(&lib)).chain(named_twice(&sources)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn sources(root: &Path) -> Vec<Source> {
    let mut folders = vec![root.to_path_buf()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(Source { path: below(&path, root), text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    found
}

fn below(path: &Path, root: &Path) -> String {
    let parts: PathBuf = path.strip_prefix(root).unwrap().into();
    parts.to_str().unwrap().replace('\\', "/")
}

/// The rooms from top to bottom, as `lib.rs` lists them.
fn rooms(lib: &str) -> Vec<&str> {
    lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.split(';').next()).collect()
}

/// Rooms of which `lib.rs` does not say what they are for.
fn unexplained(lib: &str) -> Vec<String> {
    let unexplained = |line: &&str| line.starts_with("pub mod ") && !line.contains("; // ");
    lib.lines().filter(unexplained).map(|line| format!("lib.rs: '{line}' does not say what the room is for")).collect()
}

/// Schemas of one name: the API document would silently keep one of them.
fn named_twice(sources: &[Source]) -> Vec<String> {
    let mut known = HashMap::new();
    let mut faults = Vec::new();
    for source in sources {
        for name in schemas(&source.text) {
            if let Some(other) = known.insert(name.clone(), &source.path) {
                let path = &source.path;
                faults.push(format!("src/{path}: schema '{name}' is also in src/{other}; use #[schema(as = …)]"));
            }
        }
    }
    faults
}

/// What the types of a file are called in the API document; those a macro names are not known here.
fn schemas(text: &str) -> Vec<String> {
    let (mut is_schema, mut other_name, mut found) = (false, None, Vec::new());
    for line in text.lines().map(str::trim_start) {
        if (line.starts_with("#[derive(") && names(line, "ToSchema")) || line.starts_with("words! {") {
            (is_schema, other_name) = (true, None);
        } else if let Some(name) = line.strip_prefix("#[schema(as = ") {
            other_name = Some(first_name(name));
        } else if is_schema
            && !line.starts_with("//")
            && let Some((_, name)) = line.split_once("struct ").or(line.split_once("enum "))
        {
            found.push(other_name.take().unwrap_or_else(|| first_name(name)));
            is_schema = false;
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// All that is wrong with one file.
fn faults(source: &Source, rooms: &[&str]) -> Vec<String> {
    let mut faults = Vec::new();
    let code = without_comments(&source.text);
    if !source.text.starts_with("//! ") {
        faults.push("does not begin with '//! ' and what it is for".to_owned());
    }
    if source.text.lines().count() > MOST_LINES {
        faults.push(format!("is longer than {MOST_LINES} lines"));
    }
    for word in ["TODO", "FIXME", "XXX", "todo!(", "unimplemented!("] {
        if source.text.contains(word) {
            faults.push(format!("leaves work behind: {word}"));
        }
    }
    if !may_speak_http(&source.path) && names(&code, "axum") {
        faults.push("names axum; only http, app and routes may".to_owned());
    }
    if !source.path.ends_with("store.rs") && code.lines().any(is_sql) {
        faults.push("holds SQL; only store.rs may".to_owned());
    }
    let goes_out = names(&code, "ureq") || code.contains("TcpStream::connect");
    if source.path != OUTWARD && goes_out {
        faults.push(format!("opens an outward connection; only {OUTWARD} may, on an operator's command"));
    }
    if source.path != MAIL && names(&code, "lettre") {
        faults.push(format!("sends letters; only {MAIL} may"));
    }
    faults.extend(climbs(source, &code, rooms));
    faults.into_iter().map(|fault| format!("src/{}: {fault}", source.path)).collect()
}

/// A `//` ends a line's code, unless it stands in an address.
fn without_comments(text: &str) -> String {
    let code = |line: &str| {
        let comment = line.match_indices("//").find(|(at, _)| !line[..*at].ends_with(':'));
        comment.map_or(line.len(), |(at, _)| at)
    };
    text.lines().map(|line| format!("{}\n", &line[..code(line)])).collect()
}

fn may_speak_http(path: &str) -> bool {
    path.starts_with("http/")
        || path.starts_with("app/")
        || path.starts_with("access/")
        || path.contains("/routes/")
        || path.ends_with("/routes.rs")
}

/// True if `word` stands in `code` as a word of its own.
fn names(code: &str, word: &str) -> bool {
    code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|found| found == word)
}

fn is_sql(line: &str) -> bool {
    let line = line.to_lowercase();
    let has = |words: &[&str]| words.iter().all(|word| line.contains(word));
    let sql = [
        &["\"select ", " from "][..],
        &["\"insert into "],
        &["\"delete from "],
        &["\"update ", " set "],
        &["\"create table "],
    ];
    sql.iter().any(|words| has(words))
}

/// Rooms above its own that a file names.
fn climbs(source: &Source, code: &str, rooms: &[&str]) -> Vec<String> {
    let place = |room: &str| rooms.iter().position(|other| *other == room);
    let Some(own) = source.path.split('/').next().and_then(place) else {
        return Vec::new();
    };
    let named = named_at_root(code, "crate::").into_iter().chain(named_at_root(code, &to_root(&source.path)));
    let above = named.filter(|room| place(room).is_some_and(|at| at < own));
    above.map(|room| format!("names '{room}', a room above its own")).collect()
}

/// The chain of `super::` that leads from a file to the root of the crate.
fn to_root(path: &str) -> String {
    let parts = path.split('/').count();
    "super::".repeat(if path.ends_with("/mod.rs") { parts - 1 } else { parts })
}

/// The first names after each `root` in `code`, alone or in braces.
fn named_at_root(code: &str, root: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (at, _) in code.match_indices(root) {
        let rest = &code[at + root.len()..];
        match rest.strip_prefix('{') {
            Some(list) => named.extend(top_names(list)),
            None => named.push(first_name(rest)),
        }
    }
    named
}

fn first_name(code: &str) -> String {
    code.trim_start().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// The names of a braced list, without those in inner braces. `list` begins after its brace.
fn top_names(list: &str) -> Vec<String> {
    let mut depth = 1;
    let mut starts = vec![0];
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => starts.push(at + 1),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    starts.into_iter().map(|at| first_name(&list[at..])).collect()
}

const LIB: &str = "pub mod app; // top\npub mod atlas; // middle\npub mod kernel; // bottom\n";

fn faults_of(path: &str, code: &str) -> Vec<String> {
    faults(&Source { path: path.to_owned(), text: format!("//! A file.\n{code}\n") }, &rooms(LIB))
}

#[test]
fn a_room_that_names_one_above_is_found_however_it_is_written() {
    for climbing in [
        "use crate::app::Page;",
        "use crate::{kernel::Id, app};",
        "use crate::{\n    kernel::{Id, Text},\n    app::{Page},\n};",
        "fn f() -> crate::app::Page {}",
        "use super::super::app::Page;",
        "    use super::super::{kernel, app};",
    ] {
        assert_eq!(faults_of("atlas/desk.rs", climbing), ["src/atlas/desk.rs: names 'app', a room above its own"]);
    }
    assert_eq!(faults_of("atlas/mod.rs", "use super::app;").len(), 1);
    assert_eq!(faults_of("atlas/routes/areas.rs", "use super::super::super::app;").len(), 1);
}

#[test]
fn a_room_may_name_itself_and_those_below() {
    for allowed in [
        "use crate::kernel::AreaId;",
        "use crate::atlas::{Desk, app_state};",
        "use super::app;",
        "// crate::app is above",
        "let x = \"https://crate.example\"; use crate::{kernel::{app}};",
    ] {
        assert_eq!(faults_of("atlas/desk.rs", allowed), Vec::<String>::new(), "{allowed}");
    }
}

#[test]
fn http_and_sql_are_found_outside_their_places() {
    assert_eq!(faults_of("atlas/desk.rs", "use axum::Json;").len(), 1);
    assert_eq!(faults_of("atlas/desk.rs", "let sql = \"SELECT id FROM area\";").len(), 1);
    assert_eq!(faults_of("atlas/desk.rs", "let sql = \"insert into area values (1)\";").len(), 1);
    for (path, code) in [
        ("atlas/routes.rs", "use axum::Json;"),
        ("atlas/routes/areas.rs", "use axum::Json;"),
        ("app/page.rs", "use axum::Json;"),
        ("atlas/store.rs", "let sql = \"select id from area\";"),
        ("atlas/desk.rs", "let text = \"an area to select from the list\"; // axum"),
    ] {
        assert_eq!(faults_of(path, code), Vec::<String>::new(), "{path}: {code}");
    }
}

#[test]
fn a_file_without_purpose_too_long_or_unfinished_is_found() {
    let bare = Source { path: "atlas/desk.rs".to_owned(), text: "use crate::kernel;\n".to_owned() };
    assert_eq!(faults(&bare, &rooms(LIB)).len(), 1);
    assert_eq!(faults_of("atlas/desk.rs", &"\n".repeat(MOST_LINES)).len(), 1);
    assert_eq!(faults_of("atlas/desk.rs", "// TODO: later").len(), 1);
    assert_eq!(unexplained(&LIB.replace(" // middle", "")).len(), 1);
}

#[test]
fn two_schemas_of_one_name_are_found() {
    let source = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
    let one = source("a.rs", "#[derive(Serialize, ToSchema)]\nstruct Named<'a> {}");
    let words = source("b.rs", "words! {\n    /// The struct of it.\n    pub enum Named {}\n}");
    let renamed =
        source("c.rs", "#[derive(ToSchema)]\n#[schema(as = Other)]\npub struct Named {}\npub struct Other {}");
    assert_eq!(named_twice(&[one, words]).len(), 1);
    assert_eq!(named_twice(&[source("d.rs", "#[derive(ToSchema)]\nenum Named {}"), renamed]), Vec::<String>::new());
}

#[test]
fn an_outward_connection_is_found_anywhere_but_where_an_operator_asks_for_it() {
    assert_eq!(faults_of("city/read.rs", "let answer = ureq::get(url);").len(), 1);
    assert_eq!(faults_of("raster/pool.rs", "TcpStream::connect(address)").len(), 1);
    assert_eq!(faults_of(OUTWARD, "let answer = ureq::get(url);"), Vec::<String>::new());
}
