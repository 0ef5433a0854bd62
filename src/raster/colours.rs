//! The page's map colours, for pictures: the light theme of `frontend/src/styles/tokens.css`, word for word.

/// Need classes, lowest first (`--need-1` … `--need-6`).
pub const NEED: [&str; 6] = ["#F1F3E2", "#CDE3D0", "#96C9C0", "#57A3AF", "#2A7394", "#173D69"];

/// Areas without a class (`--none-ground`), and the hatching over them (`--none-mark`).
pub const NONE: &str = "#F4F4F2";
pub const NONE_MARK: &str = "#6B7479";

/// Borders between areas (`--map-line`).
pub const BORDER: &str = "#FFFFFF";

/// The outer border of the city (`--map-city`).
pub const CITY: &str = "#4E6874";

/// Outside the city: nothing.
pub const OUTSIDE: &str = "#00000000";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_of_the_page() {
        let tokens = concat!(env!("CARGO_MANIFEST_DIR"), "/frontend/src/styles/tokens.css");
        let Ok(css) = std::fs::read_to_string(tokens) else {
            eprintln!("SKIPPED: {tokens} is not there, so the colours were compared with nothing");
            return;
        };
        let light = css.split("[data-theme=\"dark\"]").next().unwrap_or_default();
        let token = |name: &str| {
            let at = light.find(&format!("--{name}:")).unwrap_or_else(|| panic!("--{name} is not in tokens.css"));
            light[at + name.len() + 3..].split(';').next().unwrap_or_default().trim().to_uppercase()
        };
        for (class, colour) in NEED.iter().enumerate() {
            assert_eq!(token(&format!("need-{}", class + 1)), *colour);
        }
        assert_eq!([token("none-ground"), token("none-mark")], [NONE, NONE_MARK]);
        assert_eq!([token("map-line"), token("map-city")], [BORDER, CITY]);
    }
}
