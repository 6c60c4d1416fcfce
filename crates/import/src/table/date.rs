//! When a table is about whose rows and headings do not say: by its sheet's answer, the sheet's name, its title, or the file.

use crate::{
    mapping::{Mapping, Meaning},
    row::Reading,
    when,
};
use kanjian_model::{Period, words};

/// What a table says of itself as a whole.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    /// Name of the sheet; empty for text files.
    pub sheet: &'a str,
    /// The title above the table, else the name of the file.
    pub title: &'a str,
    /// Whether the title stands above the table.
    pub is_titled: bool,
    /// Whether other sheets of the workbook have figures too.
    pub is_one_of_several: bool,
}

impl Told<'_> {
    /// Dates the rows that say no date of their own. Of several sheets each keeps its name, so that it can be asked for its date.
    pub fn date(self, mapping: &Mapping, reading: &mut Reading) {
        let own = self.own();
        let constant = mapping.constant(Meaning::Period).and_then(when::read);
        let constant = constant.filter(|constant| {
            // What is answered for the file makes a sheet's own date finer, and does not contradict it.
            let contradicts = |own: &Period| !constant.as_str().contains(year_of(own));
            match own.as_ref().filter(|own| self.is_one_of_several && contradicts(own)) {
                Some(own) => {
                    reading.notes.push(words!(
                        "工作表“{sheet}”：按工作表自己说的 {own}，不按映射文件对整个文件说的 {constant}；要按后者，请在映射文件里加一行“{sheet},is_period,{constant}”",
                        "{sheet}: {own}, as the sheet says, and not {constant}, as the mapping file says of the whole file; a line {sheet},is_period,{constant} would say it of the sheet",
                        sheet = self.sheet
                    ));
                    false
                }
                None => true,
            }
        });
        let period = mapping
            .name("is_period", self.sheet)
            .and_then(when::read)
            .or(constant)
            .or(own)
            .or_else(|| self.of_the_file());
        for row in &mut reading.rows {
            if self.is_one_of_several {
                self.sheet.clone_into(&mut row.sheet);
            }
            if row.period.is_none()
                && let Some(period) = &period
            {
                row.period_as_written = period.as_str().to_owned();
                row.period = Some(period.clone());
            }
        }
    }

    /// The date of the sheet's name and of the title above the table; none where they contradict each other.
    fn own(self) -> Option<Period> {
        let title = when::of_title(self.title).filter(|_| self.is_titled);
        match (when::of_sheet(self.sheet), title) {
            (Some(sheet), Some(title)) => sheet.as_str().contains(year_of(&title)).then_some(sheet),
            (sheet, title) => sheet.or(title),
        }
    }

    fn of_the_file(self) -> Option<Period> {
        let is_said = self.is_titled || when::of_sheet(self.sheet).is_some();
        when::of_title(self.title).filter(|_| !is_said)
    }
}

fn year_of(period: &Period) -> &str {
    period.as_str().get(..4).unwrap_or_default()
}
