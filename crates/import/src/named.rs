//! A text table that is read by the names of its columns, for the formats in which these are fixed.

use crate::{
    delimited::{self, export_again},
    dhis2::figure,
    error::{ImportError, Place},
    grid::Grid,
    number::{self, CellFigure},
    row::Row,
    when,
};
use kanjian_model::{Bilingual, words};

/// What to do about a file whose columns are those of another format.
pub(crate) fn see_format() -> Bilingual {
    words!(
        "核对 --from 写的是不是这个文件的格式",
        "see whether --from is the format of this file"
    )
}

/// A table whose first row names its columns, each once.
pub(crate) struct Named {
    pub(crate) grid: Grid,
    /// Of the columns.
    pub(crate) names: Vec<String>,
}

impl Named {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, ImportError> {
        let grid = delimited::grid(bytes)?;
        let names: Vec<String> = grid
            .rows
            .first()
            .map(|r| r.cells.clone())
            .unwrap_or_default();
        for (at, name) in names.iter().enumerate() {
            if !name.is_empty() && names[..at].contains(name) {
                let what = words!(
                    "“{name}”这一列出现了两次",
                    "the column {name} is there twice"
                );
                let todo = words!("只留一列", "keep one of them");
                return Err(ImportError::new(grid.at(0, at), what, todo));
            }
        }
        if let Some(row) = grid
            .rows
            .iter()
            .skip(1)
            .find(|r| r.cells.len() != names.len())
        {
            let what = words!(
                "这一行有 {cells} 格，表头有 {columns} 格",
                "the row has {cells} cells, the header {columns}",
                cells = row.cells.len(),
                columns = names.len()
            );
            return Err(ImportError::new(
                Place::Line(row.line),
                what,
                export_again(),
            ));
        }
        Ok(Self { grid, names })
    }

    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|n| n == name)
    }

    /// A column that the format always has.
    pub(crate) fn required(&self, name: &str) -> Result<usize, ImportError> {
        self.column(name).ok_or_else(|| {
            let what = words!("缺少“{name}”这一列", "the column {name} is missing");
            ImportError::new(Place::Line(1), what, see_format())
        })
    }

    pub(crate) fn text(&self, row: usize, name: &str) -> String {
        self.column(name)
            .map_or_else(String::new, |c| self.grid.text(row, c).to_owned())
    }

    pub(crate) fn optional_figure(
        &self,
        row: usize,
        name: &str,
    ) -> Result<Option<f64>, ImportError> {
        match self.column(name) {
            Some(c) => figure(self.grid.text(row, c), self.grid.at(row, c)),
            None => Ok(None),
        }
    }

    /// The figure of a cell as a row without its context; `None` for an empty cell.
    pub(crate) fn row(&self, row: usize, column: usize) -> Result<Option<Row>, ImportError> {
        let text = self.grid.text(row, column);
        let place = self.grid.place(row, column);
        let wrong = |what| {
            let todo = words!("改正，或清空这一格", "correct it, or empty the cell");
            ImportError::new(self.grid.at(row, column), what, todo)
        };
        let (value, comparator, unit, absent) = match number::read(text) {
            Ok(CellFigure::Written(w)) => (Some(w.value), w.comparator, w.unit, ""),
            Ok(CellFigure::Suppressed) => (None, "eq", "", "suppressed"),
            Ok(CellFigure::Redacted(unit)) => (None, "eq", unit, "redacted"),
            Ok(CellFigure::Missing) => return Ok(None),
            Ok(CellFigure::Text) => {
                let what = words!("“{text}”不是数字", "“{text}” is no number");
                return Err(wrong(what));
            }
            Err(what) => return Err(wrong(what)),
        };
        Ok(Some(Row {
            value,
            comparator,
            unit: unit.to_owned(),
            absent,
            as_written: text.to_owned(),
            quote: self.grid.quote(row),
            place,
            ..Row::default()
        }))
    }

    pub(crate) fn period(
        &self,
        row: usize,
        column: usize,
    ) -> Result<kanjian_model::Period, ImportError> {
        let text = self.grid.text(row, column);
        when::read(text).ok_or_else(|| {
            let what = words!("“{text}”不是时期", "“{text}” is no period");
            let todo = words!(
                "写成 2020、2020-10 或 2020-10-05 这样",
                "write it as 2020, 2020-10 or 2020-10-05"
            );
            ImportError::new(self.grid.at(row, column), what, todo)
        })
    }
}
