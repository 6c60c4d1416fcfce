//! Numbers in short quotation marks, which are part of a name: “8项规定”, “三个一百”.

use super::Scanner;

impl Scanner<'_> {
    /// Names in short quotation marks (“8项规定”, “三个一百”) count nothing.
    pub(super) fn is_slogan(&self, i: usize, unit: &str) -> bool {
        matches!(
            unit,
            "item"
                | "category"
                | "times"
                | "person"
                | "site"
                | "minute"
                | "hour"
                | "litre"
                | "household"
                | "pair"
        ) && self.in_short_quotes(i)
    }

    /// Whether `i` stands in quotation marks that hold a name, not a sentence.
    pub(super) fn in_short_quotes(&self, i: usize) -> bool {
        let near = self.near_before(i, 12);
        let open = near
            .iter()
            .rposition(|&c| matches!(c, '“' | '”' | '"' | '‘' | '’'));
        let Some(open) = open.filter(|&at| !matches!(near[at], '”' | '’')) else {
            return false;
        };
        let quoted = near.len() - open;
        self.rest(i)
            .iter()
            .take(14usize.saturating_sub(quoted))
            .any(|&c| matches!(c, '”' | '"' | '’'))
    }
}
