//! The year that a title or a heading of an English text names.

use crate::english::year_in;

/// The year that `line` names, if it is a title or the heading of a part that has a time of its own.
pub(super) fn titled_year(line: &[char]) -> Option<String> {
    const TITLE_MAX_CHARS: usize = 90;
    const DATED: &[&str] = &[
        "plan",
        "target",
        "priorities",
        "goals",
        "objectives",
        "looking ahead",
        "report",
        "review",
        "summary",
        "bulletin",
    ];
    if line.len() > TITLE_MAX_CHARS
        || line.contains(&',')
        || line.ends_with(&['.'])
        || holds_figures(line)
        || parts_columns(line)
    {
        return None;
    }
    let text: String = line.iter().map(char::to_ascii_lowercase).collect();
    let dated = DATED.iter().any(|word| text.contains(word));
    dated.then(|| year_in(line)).flatten()
}

/// Whether an English line holds more numbers than its own and those of years, or opens in small letters.
fn holds_figures(line: &[char]) -> bool {
    let own = line
        .iter()
        .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ' ' | ')'))
        .count();
    let text = &line[own..];
    // 1.9 M targeted
    let word = text.iter().take_while(|c| c.is_ascii_alphabetic()).count();
    let small = own > 0 && word < 3 || text.first().is_some_and(char::is_ascii_lowercase);
    let year =
        |digits: &[char]| digits.len() == 4 && matches!(digits, ['1', '9', ..] | ['2', '0', ..]);
    let mut after_year = false;
    let counted = text.split(|c| !c.is_ascii_digit()).any(|digits| {
        let spans = after_year && digits.len() == 2;
        after_year = year(digits);
        !(digits.len() < 2 || after_year || spans)
    });
    small || counted || line.contains(&'%')
}

/// Whether a line names the columns of a table: Standard / Target / 2022/23 / 2023/24.
fn parts_columns(line: &[char]) -> bool {
    line.iter().any(|c| matches!(c, '\t' | '|'))
        || line.windows(3).filter(|w| *w == [' ', '/', ' ']).count() > 1
}
