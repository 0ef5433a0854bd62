//! The rules of the check. Each looks at what was read and tells what is odd about it; none changes anything,
//! except that [`arithmetic::release`] takes cells back that contradict their row.
pub mod arithmetic;
mod columns;
pub mod declared;
mod names;
mod outlines;

use super::read::Draft;
use crate::intake::Finding;

/// All rules that only inform.
pub fn all(draft: &Draft) -> Vec<Finding> {
    let mut findings = declared::doubts(draft);
    findings.extend(arithmetic::doubts(&draft.figures, &draft.areas));
    findings.extend(columns::repeated(&draft.figures));
    findings.extend(columns::city_values(&draft.figures));
    findings.extend(columns::outliers(draft));
    findings.extend(columns::small_counts(draft));
    findings.extend(names::doubts(draft));
    findings.extend(outlines::doubts(draft));
    findings
}
