//! Typed ids. All of them are text as the city writes it: leading zeros matter, so they never become numbers.
use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type, utoipa::ToSchema)]
        #[serde(transparent)]
        #[sqlx(transparent)]
        pub struct $name(String);

        impl $name {
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id! {
    /// An area of any level; ids nest by prefix (Düsseldorf: `09` ⊃ `098` ⊃ `098002`).
    AreaId
}
text_id! {
    /// An indicator, snake case with its unit, e.g. `unemployment_rate_pct`.
    IndicatorId
}
text_id! {
    /// A Welcome Point or another partner.
    PartnerId
}
