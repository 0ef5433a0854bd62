//! Who may ask what: every route of the house, one line each. A route that is not here is for nobody, and a test fails.
//! What someone may see of a record they may ask for depends on whose it is: the rooms' rules decide that.
use std::fmt;

use super::caller::Role;

/// Who is let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Anyone,
    /// Whoever is signed in, alumni too.
    Signed,
    Only(&'static [Role]),
    /// The same, and for everyone else there is no such thing: they read 404, as for any unknown address.
    Hidden(&'static [Role]),
}

impl Who {
    pub fn admits(self, role: Role) -> bool {
        match self {
            Self::Anyone => true,
            Self::Signed => role != Role::Visitor,
            Self::Only(roles) | Self::Hidden(roles) => roles.contains(&role),
        }
    }
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anyone => f.write_str("anyone"),
            Self::Signed => f.write_str("people who are signed in"),
            Self::Only(roles) | Self::Hidden(roles) => {
                f.write_str(&roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub method: &'static str,
    /// As the router writes it, e.g. `/api/claims/{id}`.
    pub path: &'static str,
    pub who: Who,
}

use Role::{Alumni, Connector, Coordinator, Operator, Partner};

const ANYONE: Who = Who::Anyone;
const SIGNED: Who = Who::Signed;
/// Those who act in tandems.
const CONNECTORS: Who = Who::Only(&[Connector]);
const OFFICE: Who = Who::Only(&[Coordinator, Operator]);
const CONNECTORS_OFFICE: Who = Who::Only(&[Connector, Coordinator, Operator]);
/// Everyone of the programme but partners' staff.
const PROGRAMME: Who = Who::Only(&[Connector, Coordinator, Operator, Alumni]);
const PARTNERS: Who = Who::Only(&[Partner]);
const PARTNERS_OFFICE: Who = Who::Only(&[Partner, Coordinator, Operator]);
/// The body and its guests of the office: connectors decide, others read.
const BODY: Who = PROGRAMME;
/// The city is not in the room, nor anyone else but volunteers.
const PROTECTED: Who = Who::Hidden(&[Connector]);
/// Everyone who works here, alumni left out.
const ACTIVE: Who = Who::Only(&[Connector, Partner, Coordinator, Operator]);

const fn line(method: &'static str, path: &'static str, who: Who) -> Line {
    Line { method, path, who }
}

/// The table.
pub const LINES: &[Line] = &[
    // people
    line("GET", "/api/me", ANYONE),
    line("PATCH", "/api/me", SIGNED),
    line("GET", "/api/me/export", SIGNED),
    line("POST", "/api/me/erase", SIGNED),
    line("GET", "/api/sessions", SIGNED),
    line("DELETE", "/api/sessions/{id}", SIGNED),
    line("POST", "/api/demo/sessions", ANYONE),
    line("GET", "/api/invitations", CONNECTORS_OFFICE),
    line("POST", "/api/invitations", CONNECTORS_OFFICE),
    line("DELETE", "/api/invitations/{id}", CONNECTORS_OFFICE),
    line("POST", "/api/invitations/look", ANYONE),
    line("POST", "/api/invitations/accept", ANYONE),
    line("GET", "/api/people", PROGRAMME),
    line("GET", "/api/people/{id}", OFFICE),
    line("PATCH", "/api/people/{id}", OFFICE),
    line("POST", "/api/people/{id}/link", OFFICE),
    line("POST", "/api/people/{id}/sign-out", OFFICE),
    // tandems
    line("GET", "/api/tandems", PROGRAMME),
    line("POST", "/api/tandems", CONNECTORS_OFFICE),
    line("GET", "/api/tandems/{id}", PROGRAMME),
    line("PATCH", "/api/tandems/{id}", CONNECTORS),
    line("POST", "/api/tandems/{id}/invite", CONNECTORS),
    line("POST", "/api/tandems/{id}/join", CONNECTORS),
    line("POST", "/api/tandems/{id}/decline", CONNECTORS),
    line("POST", "/api/tandems/{id}/leave", CONNECTORS),
    line("POST", "/api/tandems/{id}/end", CONNECTORS),
    line("POST", "/api/tandems/{id}/feed", CONNECTORS),
    // claims
    line("GET", "/api/claims", SIGNED),
    line("POST", "/api/claims", CONNECTORS),
    line("POST", "/api/claims/offer", OFFICE),
    line("GET", "/api/claims/{id}", SIGNED),
    line("POST", "/api/claims/{id}/accept", CONNECTORS),
    line("POST", "/api/claims/{id}/decline", CONNECTORS),
    line("POST", "/api/claims/{id}/ask", CONNECTORS),
    line("POST", "/api/claims/{id}/admit", CONNECTORS),
    line("POST", "/api/claims/{id}/refuse", CONNECTORS),
    line("POST", "/api/claims/{id}/quit", CONNECTORS),
    line("POST", "/api/claims/{id}/pause", CONNECTORS),
    line("POST", "/api/claims/{id}/resume", CONNECTORS),
    line("POST", "/api/claims/{id}/renew", CONNECTORS),
    line("POST", "/api/claims/{id}/hand-over", CONNECTORS),
    line("POST", "/api/claims/{id}/take-over", CONNECTORS),
    line("POST", "/api/claims/{id}/release", CONNECTORS_OFFICE),
    line("GET", "/api/watches", CONNECTORS),
    line("PUT", "/api/watches/{area_id}", CONNECTORS),
    line("DELETE", "/api/watches/{area_id}", CONNECTORS),
    // activities
    line("GET", "/api/templates", ANYONE),
    line("GET", "/api/activities", ANYONE),
    line("POST", "/api/activities", CONNECTORS),
    line("POST", "/api/activities/dates", CONNECTORS),
    line("GET", "/api/activities/{id}", ANYONE),
    line("PATCH", "/api/activities/{id}", CONNECTORS),
    line("POST", "/api/activities/{id}/publish", CONNECTORS),
    line("POST", "/api/activities/{id}/cancel", CONNECTORS),
    line("POST", "/api/activities/{id}/held", CONNECTORS),
    line("POST", "/api/activities/{id}/reflect", CONNECTORS),
    line("POST", "/api/activities/{id}/copy", CONNECTORS),
    line("GET", "/api/collections/activities", ANYONE),
    line("GET", "/api/collections/activities/items", ANYONE),
    line("GET", "/api/collections/activities/items/{id}", ANYONE),
    line("GET", "/feeds/activities.ics", ANYONE),
    line("GET", "/feeds/activities/{name}", ANYONE),
    line("GET", "/feeds/areas/{name}", ANYONE),
    line("GET", "/feeds/partners/{name}", ANYONE),
    line("GET", "/feeds/tandems/{name}", ANYONE),
    // partners' desk
    line("GET", "/api/rooms", ACTIVE),
    line("POST", "/api/rooms", PARTNERS),
    line("PATCH", "/api/rooms/{id}", PARTNERS),
    line("GET", "/api/rooms/{id}/free", ACTIVE),
    line("GET", "/api/requests", ACTIVE),
    line("POST", "/api/requests", CONNECTORS),
    line("GET", "/api/requests/{id}", ACTIVE),
    line("POST", "/api/requests/{id}/accept", Who::Only(&[Connector, Partner])),
    line("POST", "/api/requests/{id}/decline", Who::Only(&[Connector, Partner])),
    line("POST", "/api/requests/{id}/counter", PARTNERS),
    line("POST", "/api/requests/{id}/withdraw", CONNECTORS),
    line("GET", "/api/house-uses", PARTNERS_OFFICE),
    line("POST", "/api/house-uses", PARTNERS),
    line("DELETE", "/api/house-uses/{id}", PARTNERS),
    line("GET", "/api/partners/{id}/desk", PARTNERS_OFFICE),
    line("POST", "/api/partners/{id}/verify", PARTNERS),
    line("POST", "/api/partners/{id}/feed", PARTNERS),
    // concerns and what became of them
    line("GET", "/api/concerns", PROGRAMME),
    line("POST", "/api/concerns", CONNECTORS),
    line("GET", "/api/concerns/similar", PROGRAMME),
    line("GET", "/api/concerns/register.xlsx", PROGRAMME),
    line("POST", "/api/concerns/register/preview", CONNECTORS_OFFICE),
    line("POST", "/api/concerns/register/apply", CONNECTORS_OFFICE),
    line("GET", "/api/concerns/{id}", PROGRAMME),
    line("PATCH", "/api/concerns/{id}", CONNECTORS),
    line("DELETE", "/api/concerns/{id}", CONNECTORS),
    line("GET", "/api/bundles", PROGRAMME),
    line("POST", "/api/bundles", CONNECTORS),
    line("GET", "/api/bundles/{id}", PROGRAMME),
    line("PATCH", "/api/bundles/{id}", CONNECTORS),
    line("POST", "/api/bundles/{id}/add", CONNECTORS),
    line("POST", "/api/bundles/{id}/remove", CONNECTORS),
    line("POST", "/api/bundles/{id}/transmit", CONNECTORS),
    line("POST", "/api/bundles/{id}/receive", OFFICE),
    line("POST", "/api/bundles/{id}/date", OFFICE),
    line("POST", "/api/bundles/{id}/answer", OFFICE),
    line("POST", "/api/bundles/{id}/reopen", CONNECTORS),
    line("POST", "/api/bundles/{id}/measures", OFFICE),
    line("POST", "/api/bundles/{id}/effects", CONNECTORS_OFFICE),
    line("PATCH", "/api/measures/{id}", OFFICE),
    line("GET", "/api/effects", ANYONE),
    line("GET", "/api/effects/mine", SIGNED),
    line("GET", "/api/effects/tandems/{id}", PROGRAMME),
    line("GET", "/api/me/certificate", SIGNED),
    // the decision-making body
    line("GET", "/api/body", BODY),
    line("GET", "/api/meetings", BODY),
    line("POST", "/api/meetings", CONNECTORS),
    line("GET", "/api/meetings/{id}", BODY),
    line("PATCH", "/api/meetings/{id}", CONNECTORS),
    line("GET", "/api/meetings/{id}/suggested", CONNECTORS),
    line("POST", "/api/meetings/{id}/items", CONNECTORS),
    line("PATCH", "/api/meetings/{id}/items/{item_id}", CONNECTORS),
    line("DELETE", "/api/meetings/{id}/items/{item_id}", CONNECTORS),
    line("PUT", "/api/meetings/{id}/presence", CONNECTORS),
    line("POST", "/api/meetings/{id}/open", CONNECTORS),
    line("POST", "/api/meetings/{id}/close", CONNECTORS),
    line("GET", "/api/meetings/{id}/minutes", BODY),
    line("GET", "/api/decisions", BODY),
    line("POST", "/api/decisions", CONNECTORS),
    line("GET", "/api/decisions/{id}", BODY),
    line("POST", "/api/decisions/{id}/stand", CONNECTORS),
    line("POST", "/api/decisions/{id}/ballot", CONNECTORS),
    line("POST", "/api/decisions/{id}/hands", CONNECTORS),
    line("POST", "/api/decisions/{id}/close", CONNECTORS),
    line("POST", "/api/decisions/{id}/reopen", CONNECTORS),
    line("POST", "/api/mandates/{id}/end", CONNECTORS),
    line("GET", "/api/date-polls", CONNECTORS),
    line("POST", "/api/date-polls", CONNECTORS),
    line("GET", "/api/date-polls/{id}", CONNECTORS),
    line("PUT", "/api/date-polls/{id}/answer", CONNECTORS),
    line("POST", "/api/date-polls/{id}/close", CONNECTORS),
    // the city asks
    line("GET", "/api/consultations", PROGRAMME),
    line("POST", "/api/consultations", OFFICE),
    line("GET", "/api/consultations/{id}", PROGRAMME),
    line("POST", "/api/consultations/{id}/respond", CONNECTORS),
    line("POST", "/api/consultations/{id}/feed-back", OFFICE),
    // without the city
    line("GET", "/api/protected-spaces", PROTECTED),
    line("POST", "/api/protected-spaces", PROTECTED),
    line("GET", "/api/protected-spaces/export", PROTECTED),
    line("GET", "/api/protected-spaces/search", PROTECTED),
    line("GET", "/api/protected-spaces/{id}", PROTECTED),
    line("PATCH", "/api/protected-spaces/{id}", PROTECTED),
    line("POST", "/api/protected-spaces/{id}/admit", PROTECTED),
    line("POST", "/api/protected-spaces/{id}/leave", PROTECTED),
    line("GET", "/api/protected-spaces/{id}/notes", PROTECTED),
    line("POST", "/api/protected-spaces/{id}/notes", PROTECTED),
    line("DELETE", "/api/protected-spaces/{id}/notes/{note_id}", PROTECTED),
    // where statistics and work meet
    line("GET", "/api/coverage", OFFICE),
    line("GET", "/api/coverage/weights", OFFICE),
    line("PUT", "/api/coverage/weights", OFFICE),
    line("GET", "/api/coverage/matrix", OFFICE),
    line("GET", "/api/coverage/load", OFFICE),
    line("GET", "/api/coverage/covering", OFFICE),
    line("GET", "/api/coverage/table.xlsx", OFFICE),
    line("GET", "/api/suggestions", CONNECTORS_OFFICE),
    line("POST", "/api/claims/offers", OFFICE),
    // what reaches a person
    line("GET", "/api/live", ANYONE),
    line("GET", "/api/inbox", SIGNED),
    line("POST", "/api/inbox/read", SIGNED),
    line("PUT", "/api/inbox/mutes/{reason}", SIGNED),
    line("DELETE", "/api/inbox/mutes/{reason}", SIGNED),
    // the city as it is published; outside the gate, for everyone
    line("GET", "/api", ANYONE),
    line("GET", "/api/openapi.json", ANYONE),
    line("GET", "/api/conformance", ANYONE),
    line("GET", "/api/city", ANYONE),
    line("GET", "/api/areas", ANYONE),
    line("GET", "/api/areas/at", ANYONE),
    line("GET", "/api/areas/{id}", ANYONE),
    line("GET", "/api/areas/{id}/similar", ANYONE),
    line("GET", "/api/districts", ANYONE),
    line("GET", "/api/indicators", ANYONE),
    line("GET", "/api/indicators/{id}/ranking", ANYONE),
    line("GET", "/api/partners", ANYONE),
    line("GET", "/api/partners/nearest", ANYONE),
    line("GET", "/api/partners/{id}", ANYONE),
    line("GET", "/api/search", ANYONE),
    line("GET", "/api/collections", ANYONE),
    line("GET", "/api/collections/{collection}", ANYONE),
    line("GET", "/api/collections/{collection}/items", ANYONE),
    line("GET", "/api/collections/{collection}/items/{id}", ANYONE),
    line("GET", "/api/collections/areas/tiles", ANYONE),
    line("GET", "/api/collections/areas/tiles/WebMercatorQuad", ANYONE),
    line("GET", "/api/collections/areas/tiles/WebMercatorQuad/{z}/{row}/{col}", ANYONE),
    line("GET", "/api/tileMatrixSets", ANYONE),
    line("GET", "/api/tileMatrixSets/WebMercatorQuad", ANYONE),
    line("GET", "/tiles/areas.json", ANYONE),
    line("GET", "/tiles/areas/{z}/{x}/{y}", ANYONE),
    line("GET", "/health/live", ANYONE),
    line("GET", "/health/ready", ANYONE),
    line("GET", "/metrics", ANYONE),
];

/// Who may ask this; `None`: the route is not in the table. HEAD is asked like GET.
pub fn who(method: &str, path: &str) -> Option<Who> {
    let method = if method == "HEAD" { "GET" } else { method };
    LINES.iter().find(|line| line.method == method && line.path == path).map(|line| line.who)
}
