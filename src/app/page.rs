//! The page as it was built, kept in memory with the compressed forms its build made.
use std::borrow::Cow;
use std::collections::HashMap;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use fluent::FluentArgs;

use super::texts::TEXTS;
use crate::http::conditional::{is_fresh, not_modified};
use crate::http::encoding::accepts;
use crate::kernel::Language;

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
    /// With the content coding, best first.
    compressed: Vec<(&'static str, Form)>,
    plain: Form,
}

struct Form {
    bytes: Bytes,
    etag: HeaderValue,
}

impl Page {
    /// The page inside this binary.
    pub fn embedded() -> Self {
        Self::of(Dist::iter().filter_map(|path| {
            let file = Dist::get(&path)?;
            let bytes = match file.data {
                Cow::Borrowed(bytes) => Bytes::from_static(bytes),
                Cow::Owned(bytes) => Bytes::from(bytes),
            };
            Some((path.into_owned(), bytes, file.metadata.sha256_hash()))
        }))
    }

    /// A page of these files: path, bytes, sha256.
    pub fn of(files: impl IntoIterator<Item = (String, Bytes, [u8; 32])>) -> Self {
        let mut forms: HashMap<String, Form> =
            files.into_iter().map(|(path, bytes, digest)| (path, Form::new(bytes, digest))).collect();
        let is_plain = |path: &&String| !CODINGS.iter().any(|(_, ending)| path.ends_with(ending));
        let paths: Vec<String> = forms.keys().filter(is_plain).cloned().collect();
        let files = paths.into_iter().filter_map(|path| {
            let plain = forms.remove(&path)?;
            let compressed =
                CODINGS.map(|(coding, ending)| forms.remove(&format!("{path}{ending}")).map(|form| (coding, form)));
            let file = File {
                content_type: content_type(&path),
                cache_control: cache_control(&path),
                compressed: compressed.into_iter().flatten().collect(),
                plain,
            };
            Some((path, file))
        });
        Self(files.collect())
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
    fn new(bytes: Bytes, digest: [u8; 32]) -> Self {
        let digest: String = digest[..12].iter().map(|byte| format!("{byte:02x}")).collect();
        let etag = HeaderValue::try_from(format!("\"{digest}\"")).unwrap_or(HeaderValue::from_static("\"\""));
        Self { bytes, etag }
    }
}

impl File {
    fn response(&self, headers: &HeaderMap) -> Response {
        let compressed = self.compressed.iter().find(|(coding, _)| accepts(headers, coding));
        let form = compressed.map_or(&self.plain, |(_, form)| form);
        let mut response = if is_fresh(headers, &form.etag) {
            not_modified(&form.etag)
        } else {
            self.whole(form, compressed.map(|(coding, _)| *coding))
        };
        let out = response.headers_mut();
        out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        out.insert(header::CACHE_CONTROL, HeaderValue::from_static(self.cache_control));
        out.insert(header::ETAG, form.etag.clone());
        response
    }

    fn whole(&self, form: &Form, coding: Option<&'static str>) -> Response {
        let mut response = Response::new(Body::from(form.bytes.clone()));
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        if let Some(coding) = coding {
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
    let say = |part| TEXTS.of(language).say(&format!("front-end-missing-{part}"), &FluentArgs::new());
    let [title, text, remedy] = ["title", "text", "remedy"].map(say);
    let html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title}</title>\n<h1>{title}</h1>\n<p>{text}</p>\n<p>{remedy}</p>\n</html>\n",
        language.as_str()
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::VARY, "accept-language"),
    ];
    (headers, html).into_response()
}
