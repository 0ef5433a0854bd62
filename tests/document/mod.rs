//! The API document as a judge: whatever a test asks and is answered must be as `docs/openapi.json` says, field by field.
//! Knows no route and no story.
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use jsonschema::{Draft, Validator};
use serde_json::{Value, json};

/// Where it is kept.
pub const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/openapi.json");

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let text = std::fs::read_to_string(KEPT).expect("docs/openapi.json");
    closed(serde_json::from_str(&text).expect("JSON"))
});

/// By the place of their schema in the document.
static VALIDATORS: LazyLock<Mutex<HashMap<String, Arc<Validator>>>> = LazyLock::new(Mutex::default);

/// What was asked, and what came back.
pub struct Exchange<'a> {
    pub method: &'a str,
    pub uri: &'a str,
    pub headers: &'a [(&'a str, &'a str)],
    pub sent: Option<&'a Value>,
    pub status: u16,
    pub kind: &'a str,
    pub body: &'a [u8],
}

impl Exchange<'_> {
    /// Fails where the document is silent or says something else. What is not in the document at all is not judged, nor are
    /// redirects and 304.
    pub fn judge(&self) {
        let (path, query) = self.uri.split_once('?').unwrap_or((self.uri, ""));
        let method = self.method.to_lowercase();
        let Some(template) = template(path).filter(|template| DOCUMENT["paths"][template][&method].is_object()) else {
            return;
        };
        let place = format!("/paths/{}/{method}", escaped(template));
        match self.status {
            200..300 => {
                self.judge_parameters(&place, query);
                self.judge_sent(&place);
                self.judge_answer(&format!("{place}/responses/{}", self.status));
            }
            428 => assert!(parameters(&place).iter().any(|one| one["name"] == "If-Match"), "{self}: no If-Match"),
            400.. => self.judge_answer(&format!("{place}/responses/default")),
            _ => {}
        }
    }

    /// What was asked beside the body is documented, and what is documented as needed was said. Features are asked by any of
    /// their properties.
    fn judge_parameters(&self, place: &str, query: &str) {
        let documented = parameters(place);
        let asked: Vec<_> =
            query.split('&').filter_map(|pair| pair.split('=').next()).filter(|name| !name.is_empty()).collect();
        for one in asked.iter().filter(|_| !place.ends_with("~1items/get")) {
            assert!(documented.iter().any(|parameter| parameter["name"] == *one), "{self}: no parameter '{one}'");
        }
        for needed in documented.iter().filter(|parameter| parameter["required"] == true) {
            let name = needed["name"].as_str().unwrap_or_default();
            let said =
                asked.contains(&name) || self.headers.iter().any(|(header, _)| header.eq_ignore_ascii_case(name));
            assert!(said || needed["in"] == "path", "{self}: '{name}' is needed");
        }
    }

    fn judge_sent(&self, place: &str) {
        let Some(sent) = self.sent.filter(|sent| sent.as_object().is_some_and(|fields| !fields.is_empty())) else {
            return;
        };
        self.judge_json("the body sent", &format!("{place}/requestBody/content/application~1json/schema"), sent);
    }

    fn judge_answer(&self, place: &str) {
        let answer = DOCUMENT.pointer(place).unwrap_or_else(|| panic!("{self}: no answer {}", self.status));
        let kind = self.kind.split(';').next().unwrap_or_default();
        if kind.is_empty() {
            return assert!(answer.get("content").is_none(), "{self}: a body");
        }
        assert!(answer["content"][kind].is_object(), "{self}: no {kind} with {}", self.status);
        if kind.ends_with("json") {
            let body = serde_json::from_slice(self.body).expect("JSON");
            self.judge_json("the answer", &format!("{place}/content/{}/schema", escaped(kind)), &body);
        }
    }

    fn judge_json(&self, what: &str, place: &str, value: &Value) {
        assert!(DOCUMENT.pointer(place).is_some(), "{self}: no schema for {what}");
        let faults: Vec<String> = (validator(place).iter_errors(value))
            .map(|fault| format!("  at '{}': {fault}", fault.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{self}: {what} is otherwise\n{}\n{value:#}", faults.join("\n"));
    }
}

impl fmt::Display for Exchange<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "docs/openapi.json says of {} {} (`make api` renews it)", self.method, self.uri)
    }
}

/// The address as the document writes it: the one with the fewest holes.
fn template(path: &str) -> Option<&'static String> {
    let fits = |template: &&String| {
        let (parts, holes) = (path.split('/'), template.split('/'));
        template.split('/').count() == path.split('/').count()
            && holes.zip(parts).all(|(hole, part)| hole.starts_with('{') || hole == part)
    };
    DOCUMENT["paths"].as_object()?.keys().filter(fits).min_by_key(|template| template.matches('{').count())
}

fn parameters(place: &str) -> &'static [Value] {
    DOCUMENT.pointer(place).and_then(|operation| operation["parameters"].as_array()).map_or(&[], Vec::as_slice)
}

/// As a part of a JSON pointer.
fn escaped(part: &str) -> String {
    part.replace('~', "~0").replace('/', "~1")
}

fn validator(place: &str) -> Arc<Validator> {
    let mut known = VALIDATORS.lock().unwrap_or_else(PoisonError::into_inner);
    let make = || {
        let mut schema = DOCUMENT.pointer(place).cloned().unwrap_or_default();
        schema["components"] = DOCUMENT["components"].clone();
        let options = jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true);
        Arc::new(options.build(&schema).unwrap_or_else(|error| panic!("{place}: {error}")))
    };
    known.entry(place.to_owned()).or_insert_with(make).clone()
}

/// The document, with every object closed: a field that it does not name is a fault too. Parts that others are made of stay
/// open.
fn closed(mut document: Value) -> Value {
    let Some(schemas) = document["components"]["schemas"].as_object_mut() else { return document };
    let all: Vec<&Value> = schemas.values().collect();
    let parts = all.iter().filter_map(|schema| schema["allOf"].as_array()).flatten();
    let parts: HashSet<String> =
        parts.filter_map(|part| part["$ref"].as_str()?.rsplit('/').next().map(str::to_owned)).collect();
    for (_, schema) in schemas.iter_mut().filter(|(name, _)| !parts.contains(*name)) {
        let names_fields = ["properties", "allOf", "oneOf"].iter().any(|key| schema.get(key).is_some());
        if names_fields && schema.get("additionalProperties").is_none() {
            schema["unevaluatedProperties"] = json!(false);
        }
    }
    document
}
