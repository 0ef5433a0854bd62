//! Claims: who stands on an area, and what happens when two want to.
use crate::support::houses;

#[tokio::test]
async fn people_are_known_by_their_cookie() {
    for house in houses().await {
        let (amal, _, _) = house.pair("Brücke").await;
        assert_eq!(house.get(None, "/api/me").await.expect(200)["role"], "visitor", "{}", house.engine());
        assert_eq!(house.get(Some(&amal), "/api/me").await.expect(200)["role"], "connector", "{}", house.engine());
    }
}
