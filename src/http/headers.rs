//! The headers that keep a browser from doing more than it should, one set for each group of paths.
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// Who asks: decides the headers, the counters, and who is answered when there is too much to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Tiles,
    Api,
    Page,
    /// Health and metrics: always answered.
    Operator,
}

impl Group {
    pub const ALL: [Self; 4] = [Self::Tiles, Self::Api, Self::Page, Self::Operator];

    pub fn of(path: &str) -> Self {
        match path.split('/').nth(1) {
            Some("tiles") => Self::Tiles,
            Some("api" | "feeds") => Self::Api,
            Some("health" | "metrics") => Self::Operator,
            _ => Self::Page,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Tiles => "tiles",
            Self::Api => "api",
            Self::Page => "page",
            Self::Operator => "operator",
        }
    }

    /// Anyone's page may read it: it holds nothing that is not public.
    pub fn is_open_data(self) -> bool {
        matches!(self, Self::Tiles | Self::Api)
    }
}

type Set = Vec<(HeaderName, HeaderValue)>;

/// All sets, made once.
pub struct SecurityHeaders {
    data: Set,
    page: Set,
    operator: Set,
}

impl SecurityHeaders {
    /// `https`: the public address is an https one. `image_hosts`: origins the page may load pictures from.
    pub fn new(https: bool, image_hosts: &[String]) -> Self {
        let common = common(https);
        let and = |more: Set| common.iter().cloned().chain(more).collect();
        Self {
            data: and(vec![locked(), (header::ACCESS_CONTROL_ALLOW_ORIGIN, fixed("*")), exposed()]),
            page: and(page(image_hosts)),
            operator: and(vec![locked()]),
        }
    }

    /// Puts the set of `group` on an answer.
    pub fn put(&self, group: Group, headers: &mut HeaderMap) {
        let set = match group {
            Group::Tiles | Group::Api => &self.data,
            Group::Page => &self.page,
            Group::Operator => &self.operator,
        };
        for (name, value) in set {
            headers.insert(name, value.clone());
        }
    }
}

fn fixed(value: &'static str) -> HeaderValue {
    HeaderValue::from_static(value)
}

fn common(https: bool) -> Set {
    let nosniff = (header::X_CONTENT_TYPE_OPTIONS, fixed("nosniff"));
    let hsts = (header::STRICT_TRANSPORT_SECURITY, fixed("max-age=31536000"));
    if https { vec![nosniff, hsts] } else { vec![nosniff] }
}

/// Data opened as a page may do nothing at all.
fn locked() -> (HeaderName, HeaderValue) {
    (header::CONTENT_SECURITY_POLICY, fixed("default-src 'none'; frame-ancestors 'none'"))
}

fn exposed() -> (HeaderName, HeaderValue) {
    (header::ACCESS_CONTROL_EXPOSE_HEADERS, fixed("etag, link, content-crs, retry-after"))
}

fn page(image_hosts: &[String]) -> Set {
    vec![
        (header::CONTENT_SECURITY_POLICY, policy(image_hosts)),
        (header::REFERRER_POLICY, fixed("no-referrer")),
        (HeaderName::from_static("permissions-policy"), fixed("geolocation=(self), camera=(), microphone=()")),
        (HeaderName::from_static("cross-origin-opener-policy"), fixed("same-origin")),
    ]
}

/// No inline script, no foreign source but the pictures of a map the city switched on.
/// Those are fetched by script as well, so they stand in `connect-src` too.
fn policy(image_hosts: &[String]) -> HeaderValue {
    let hosts: String = image_hosts.iter().map(|host| format!(" {host}")).collect();
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:{hosts}; font-src 'self'; \
         connect-src 'self'{hosts}; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'"
    );
    // A host that cannot stand in a header is none: the policy stays closed.
    HeaderValue::try_from(policy).unwrap_or_else(|_| fixed("default-src 'none'"))
}
