//! A text table that is read by the names of its columns, for the formats in which these are fixed.

use crate::{
    delimited,
    dhis2::figure,
    error::ImportError,
    grid::Grid,
    number::{self, CellFigure},
    row::Row,
    when,
};

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
                let what = format!("the column {name} is there twice");
                return Err(ImportError::new(
                    grid.place(0, at),
                    what,
                    "keep one of them",
                ));
            }
        }
        if let Some(row) = grid
            .rows
            .iter()
            .skip(1)
            .find(|r| r.cells.len() != names.len())
        {
            let what = format!(
                "the row has {} cells, the header {}",
                row.cells.len(),
                names.len()
            );
            return Err(ImportError::new(
                format!("line {}", row.line),
                what,
                "export it again",
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
            let what = format!("the column {name} is missing");
            ImportError::new("line 1", what, "is --from the format of this file?")
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
            Some(c) => figure(self.grid.text(row, c), &self.grid.place(row, c)),
            None => Ok(None),
        }
    }

    /// The figure of a cell as a row without its context; `None` for an empty cell.
    pub(crate) fn row(&self, row: usize, column: usize) -> Result<Option<Row>, ImportError> {
        let text = self.grid.text(row, column);
        let place = self.grid.place(row, column);
        let (value, comparator, unit, absent) = match number::read(text) {
            Ok(CellFigure::Written(w)) => (Some(w.value), w.comparator, w.unit, ""),
            Ok(CellFigure::Suppressed) => (None, "eq", "", "suppressed"),
            Ok(CellFigure::Redacted(unit)) => (None, "eq", unit, "redacted"),
            Ok(CellFigure::Missing) => return Ok(None),
            Ok(CellFigure::Text) => {
                let what = format!("“{text}” is no number");
                return Err(ImportError::new(
                    place,
                    what,
                    "correct it, or empty the cell",
                ));
            }
            Err(what) => {
                return Err(ImportError::new(
                    place,
                    what,
                    "correct it, or empty the cell",
                ));
            }
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
            let what = format!("“{text}” is no period");
            ImportError::new(
                self.grid.place(row, column),
                what,
                "write it as 2020, 2020-10 or 2020-10-05",
            )
        })
    }
}
