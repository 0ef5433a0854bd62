//! What is lost is lost at once: a role, a tandem, a house. Nothing that was made or known before brings it back.
use std::convert::Infallible;

use axum::body::Body;
use axum::http::{Method, Request};
use chrono::TimeDelta;
use futures_util::stream;
use serde_json::{Value, json};
use sozialraum::access::Role;
use sozialraum::kernel::PersonId;
use tokio::sync::oneshot;

use crate::activities::{ahead, draft, plan};
use crate::people::{accept, look, token};
use crate::support::{BASE, House, Person, Reply, houses};

const HERE: &str = "welcome-point-08";

async fn invited(house: &House, by: &Person, body: Value) -> String {
    token(&house.post(by, "/api/invitations", body).await.expect(201))
}

async fn becomes(house: &House, by: &Person, id: PersonId, change: Value) -> Reply {
    let path = format!("/api/people/{id}");
    let version = house.get(Some(by), &path).await.expect(200)["version"].as_i64().expect("a version");
    house.change(by, Method::PATCH, &path, version, change).await
}

async fn leave(house: &House, by: &Person, tandem: impl std::fmt::Display) {
    let path = format!("/api/tandems/{tandem}");
    let version = house.get(Some(by), &path).await.expect(200)["version"].as_i64().expect("a version");
    house.change(by, Method::POST, &format!("{path}/leave"), version, json!({})).await.expect(200);
}

#[tokio::test]
async fn an_invitation_is_worth_what_its_maker_may_still_give() {
    let coordinator = || json!({ "role": "coordinator" });
    for house in houses().await {
        let operator = house.person("Jonas", Role::Operator).await;
        let demoted = house.person("Miriam", Role::Coordinator).await;
        let over = house.person("Maria", Role::Coordinator).await;
        let erased = house.person("Mona", Role::Coordinator).await;
        let robbed = house.person("Mira", Role::Coordinator).await;
        let (amal, _, tandem) = house.pair("Brücke").await;
        let ours = json!({ "role": "connector", "tandem_id": tandem });
        let tokens = [
            invited(&house, &demoted, coordinator()).await,
            token(&house.post(&demoted, &format!("/api/people/{}/link", amal.id), json!({})).await.expect(201)),
            invited(&house, &over, coordinator()).await,
            invited(&house, &erased, coordinator()).await,
            invited(&house, &robbed, coordinator()).await,
            invited(&house, &amal, ours).await,
        ];
        let stays = invited(&house, &operator, coordinator()).await;
        for token in &tokens {
            look(&house, token).await.expect(200);
        }
        becomes(&house, &operator, demoted.id, json!({ "role": "connector" })).await.expect(200);
        let yesterday = (house.office.clock.now() - TimeDelta::days(1)).date_naive();
        becomes(&house, &operator, over.id, json!({ "term_ends": yesterday })).await.expect(200);
        assert_eq!(house.post(&erased, "/api/me/erase", json!({ "confirm": "Mona" })).await.status, 204);
        let path = format!("/api/people/{}/sign-out", robbed.id);
        assert_eq!(house.post(&operator, &path, json!({})).await.status, 204);
        leave(&house, &amal, tandem).await;
        for (at, token) in tokens.iter().enumerate() {
            assert_eq!(
                accept(&house, token, "Nour").await.refused(404),
                "invitation_gone",
                "{at} ({})",
                house.engine()
            );
        }
        accept(&house, &stays, "Nour").await.expect(201);
    }
}

#[tokio::test]
async fn whoever_has_left_a_house_neither_sees_nor_hears_of_it() {
    for house in houses().await {
        let office = house.person("Miriam", Role::Coordinator).await;
        let (amal, _, tandem) = house.pair("Brücke").await;
        let gone = house.staff("Sabine", Role::Partner, &[HERE]).await;
        let over = house.staff("Uwe", Role::Partner, &[HERE]).await;
        let moved = house.staff("Karin", Role::Partner, &[HERE, "welcome-point-06"]).await;
        let made = plan(&house, &amal, draft(tandem, &ahead(&house, 9, "17:00"))).await;
        let path = format!("/api/activities/{}", made["id"].as_str().expect("an id"));
        let asked = json!({ "activity_id": made["id"], "partner_id": HERE, "people": 5 });
        house.post(&amal, "/api/requests", asked).await.expect(201);
        for staff in [&gone, &over, &moved] {
            house.get(Some(staff), &path).await.expect(200);
        }
        let yesterday = (house.office.clock.now() - TimeDelta::days(1)).date_naive();
        becomes(&house, &office, over.id, json!({ "term_ends": yesterday })).await.expect(200);
        becomes(&house, &office, moved.id, json!({ "partner_ids": ["welcome-point-06"] })).await.expect(200);
        becomes(&house, &office, gone.id, json!({ "state": "alumni" })).await.expect(200);
        let link = house.post(&office, &format!("/api/people/{}/link", gone.id), json!({})).await.expect(201);
        let gone = accept(&house, &token(&link), "").await;
        assert_eq!(gone.expect(201)["role"], "alumni");
        let cookie = gone.header("set-cookie").split(';').next().expect("a cookie").to_owned();
        for staff in [&Person::with_cookie(over.id, cookie), &over, &moved] {
            assert_eq!(house.get(Some(staff), &path).await.refused(404), "unknown_activity", "{}", house.engine());
            let listed = house.get(Some(staff), "/api/activities").await.expect(200);
            assert_eq!(listed["number_matched"], 0);
        }
    }
}

#[tokio::test]
async fn whoever_goes_takes_no_key_to_the_calendar_along() {
    for house in houses().await {
        let office = house.person("Miriam", Role::Coordinator).await;
        let (amal, bo, tandem) = house.pair("Brücke").await;
        let staff = house.staff("Sabine", Role::Partner, &[HERE, "welcome-point-06"]).await;
        let secret = async |by: &Person, of: &str| {
            let made = house.post(by, &format!("/api/{of}/feed"), json!({})).await.expect(200);
            made["url"].as_str().and_then(|url| url.strip_prefix(BASE)).expect("an address of ours").to_owned()
        };
        let ours = format!("tandems/{tandem}");
        let calendars = [secret(&amal, &ours).await, secret(&staff, &format!("partners/{HERE}")).await];
        let kept = secret(&staff, "partners/welcome-point-06").await;
        leave(&house, &bo, tandem).await;
        becomes(&house, &office, staff.id, json!({ "partner_ids": ["welcome-point-06"] })).await.expect(200);
        for calendar in &calendars {
            assert_eq!(house.get(None, calendar).await.refused(404), "unknown_feed", "{}", house.engine());
        }
        assert_eq!(house.get(None, &secret(&amal, &ours).await).await.status, 200);
        assert_eq!(house.get(None, &kept).await.status, 200, "of this house nobody has gone");
        becomes(&house, &office, staff.id, json!({ "state": "alumni" })).await.expect(200);
        assert_eq!(house.get(None, &kept).await.status, 404);
    }
}

/// A request whose body arrives only after `meanwhile` and some seconds: whoever sends it has passed the gate by then.
async fn while_sending(house: &House, by: &Person, path: &str, body: Value, meanwhile: impl Future) -> Reply {
    let ((begun, has_begun), (send, rest)) = (oneshot::channel(), oneshot::channel::<()>());
    let late = async move {
        begun.send(()).expect("someone waits for it");
        rest.await.expect("it is sent");
        Ok::<_, Infallible>(body.to_string())
    };
    let request = Request::post(path).header("cookie", by.cookie()).header("content-type", "application/json");
    let request = request.body(Body::from_stream(stream::once(late))).expect("a request");
    let rest = async {
        has_begun.await.expect("the body is asked for");
        meanwhile.await;
        house.office.clock.pass(TimeDelta::seconds(2));
        send.send(()).expect("it is waited for");
    };
    tokio::join!(house.request(request), rest).0
}

#[tokio::test]
async fn a_role_that_is_lost_while_a_request_arrives_is_lost_for_it() {
    for house in houses().await {
        let operator = house.person("Jonas", Role::Operator).await;
        let miriam = house.person("Miriam", Role::Coordinator).await;
        let (amal, bo, tandem) = house.pair("Brücke").await;
        let third = house.person("Cem", Role::Connector).await;
        let mut tx = house.office.write().await.expect("a transaction");
        sozialraum::tandems::confirm(&mut tx, tandem, third.id, house.office.clock.now()).await.expect("a member");
        tx.commit().await.expect("a commit");

        let demoted = becomes(&house, &operator, miriam.id, json!({ "role": "connector" }));
        let invitation = json!({ "role": "coordinator" });
        let late = while_sending(&house, &miriam, "/api/invitations", invitation, demoted).await;
        assert_eq!(late.refused(401), "sign_in_first", "{}", house.engine());
        let open = house.get(Some(&operator), "/api/invitations").await.expect(200);
        assert_eq!(open["invitations"], json!([]));

        let claim = json!({ "area_id": crate::activities::AREA, "tandem_id": tandem });
        let late = while_sending(&house, &third, "/api/claims", claim.clone(), leave(&house, &third, tandem)).await;
        assert_eq!(late.refused(409), "conflict", "{}", house.engine());
        assert_eq!(house.get(Some(&amal), "/api/claims").await.expect(200)["claims"], json!([]));
        let nothing = while_sending(&house, &bo, "/api/claims", claim, async {}).await;
        nothing.expect(201);
    }
}

#[tokio::test]
async fn the_last_operator_stays_one_by_no_term_either() {
    for house in houses().await {
        let (one, other) = (house.person("Ada", Role::Operator).await, house.person("Jonas", Role::Operator).await);
        let yesterday = json!({ "term_ends": (house.office.clock.now() - TimeDelta::days(1)).date_naive() });
        becomes(&house, &one, other.id, yesterday.clone()).await.expect(200);
        assert_eq!(becomes(&house, &one, one.id, yesterday).await.refused(409), "last_operator", "{}", house.engine());
        assert_eq!(house.post(&one, "/api/me/erase", json!({ "confirm": "Ada" })).await.refused(409), "last_operator");
    }
}
