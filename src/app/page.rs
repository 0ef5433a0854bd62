//! The page as it was built, kept in memory with the compressed forms its build made.
use std::collections::HashMap;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::texts::{Language, Texts};
use crate::http::conditional::{is_fresh, not_modified};
use crate::http::encoding::accepts;

#[derive(rust_embed::Embed)]
#[folder = "frontend/dist"]
struct Dist;

const START: &str = "index.html";
/// Content codings that the build may have made, best first, with their file endings.
const CODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// All files of the page, by path without a leading slash.
pub struct Page(HashMap<String, File>);

/// One file in all its forms.
struct File {
    content_type: &'static str,
    cache_control: &'static str,
    /// Coding (none: as it is), bytes and validator; the last one fits everyone.
    forms: Vec<Form>,
}

struct Form {
    coding: Option<&'static str>,
    bytes: Bytes,
    etag: HeaderValue,
}

impl Page {
    /// The page inside this binary.
    pub fn embedded() -> Self {
        Self::of(Dist::iter().filter_map(|path| Dist::get(&path).map(|file| (path.into_owned(), file))))
    }

    fn of(files: impl Iterator<Item = (String, rust_embed::EmbeddedFile)>) -> Self {
        let mut all: HashMap<String, rust_embed::EmbeddedFile> = files.collect();
        let names: Vec<String> =
            all.keys().filter(|name| !CODINGS.iter().any(|(_, end)| name.ends_with(end))).cloned().collect();
        let gather = |name: String| {
            let compressed =
                CODINGS.iter().filter_map(|(coding, end)| Some((Some(*coding), all.remove(&format!("{name}{end}"))?)));
            let mut forms: Vec<Form> = compressed.map(|(coding, file)| Form::new(coding, file)).collect();
            forms.extend(all.remove(&name).map(|file| Form::new(None, file)));
            let file = File { content_type: content_type(&name), cache_control: cache_control(&name), forms };
            (name, file)
        };
        Self(names.into_iter().map(gather).collect())
    }

    /// The file at `path`, or the start page for an address the page itself understands. None: there is no such file.
    pub fn get(&self, path: &str, headers: &HeaderMap) -> Option<Response> {
        let path = path.trim_start_matches('/');
        if let Some(file) = self.0.get(path) {
            return Some(file.response(headers));
        }
        let names_a_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
        if names_a_file {
            return None;
        }
        Some(self.0.get(START).map_or_else(|| not_built(headers), |start| start.response(headers)))
    }
}

impl Form {
    fn new(coding: Option<&'static str>, file: rust_embed::EmbeddedFile) -> Self {
        let hash = file.metadata.sha256_hash();
        let digest: String = hash[..12].iter().map(|byte| format!("{byte:02x}")).collect();
        let bytes = match file.data {
            std::borrow::Cow::Borrowed(bytes) => Bytes::from_static(bytes),
            std::borrow::Cow::Owned(bytes) => Bytes::from(bytes),
        };
        let etag = HeaderValue::try_from(format!("\"{digest}\"")).unwrap_or(HeaderValue::from_static("\"\""));
        Self { coding, bytes, etag }
    }
}

impl File {
    fn response(&self, headers: &HeaderMap) -> Response {
        let form = self.forms.iter().find(|form| form.coding.is_none_or(|coding| accepts(headers, coding)));
        let Some(form) = form else {
            return Response::default();
        };
        let mut response = if is_fresh(headers, &form.etag) { not_modified(&form.etag) } else { self.whole(form) };
        let out = response.headers_mut();
        out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        out.insert(header::CACHE_CONTROL, HeaderValue::from_static(self.cache_control));
        out.insert(header::ETAG, form.etag.clone());
        response
    }

    fn whole(&self, form: &Form) -> Response {
        let mut response = Response::new(Body::from(form.bytes.clone()));
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        if let Some(coding) = form.coding {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        response
    }
}

/// The build puts a hash into the names below `assets/`: such a file never changes.
fn cache_control(path: &str) -> &'static str {
    if path.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// What stands there until the page is built.
fn not_built(headers: &HeaderMap) -> Response {
    let wishes = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let language = if wishes.starts_with("en") { Language::English } else { Language::German };
    let texts = Texts::of(language);
    let [title, text, remedy] = ["title", "text", "remedy"].map(|part| texts.get(&format!("front-end-missing-{part}")));
    let html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title}</title>\n<h1>{title}</h1>\n<p>{text}</p>\n<p>{remedy}</p>\n</html>\n",
        language.tag()
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::VARY, "accept-language"),
    ];
    (headers, html).into_response()
}
