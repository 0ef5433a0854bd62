//! Why a row of the table is refused, in the words people read.
use super::cells::NoPlace;
use super::words::Column;
use crate::http::Problem;

/// A row that is refused: in which cell, and why.
pub struct No {
    pub column: Option<Column>,
    pub code: String,
    pub detail: String,
}

pub fn no(column: Option<Column>, code: &str, detail: &str) -> No {
    No { column, code: code.to_owned(), detail: detail.to_owned() }
}

pub fn no_place(why: NoPlace) -> No {
    let (code, detail) = match why {
        NoPlace::Point => ("point_in_table", "A point is set on the map, in the service."),
        NoPlace::Unknown => ("unknown_area", "Write the name of one area and its id, or that it is the whole city."),
    };
    no(Some(Column::Place), code, detail)
}

pub fn no_priority() -> No {
    no(Some(Column::Priority), "bad_priority", "Write how much it presses: low, medium or high.")
}

pub fn no_draft(problem: Problem) -> No {
    let param = problem.param.unwrap_or_default();
    let column = Column::ALL.iter().copied().find(|column| column.as_str() == param);
    No { column, code: problem.code.into_owned(), detail: problem.detail }
}
