//! Rows that look like a label and its number and are none: the foot of a page, what numbers a paper.

/// Whether the number behind a label only numbers the document or its part.
pub(super) fn numbers_itself(label: &[char]) -> bool {
    const LABEL_MAX_CHARS: usize = 24;
    let text: String = label.iter().map(char::to_ascii_lowercase).collect();
    let named = text.trim_end_matches(['.', ':', ' ', '#']);
    label.len() < LABEL_MAX_CHARS
        && [
            "agenda item",
            "item",
            "page",
            "ref",
            "reference",
            "paper",
            "issue",
            "volume",
            "vol",
        ]
        .iter()
        .any(|word| {
            named
                .strip_suffix(word)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
        })
}

/// Whether a row is the head or foot of a page: the title of a report and the number of the page.
pub(super) fn is_page_foot(line: &[char], cells: &[(usize, usize)]) -> bool {
    const PAGE_MAX_DIGITS: usize = 3;
    let text: String = line.iter().map(char::to_ascii_lowercase).collect();
    let titled = [
        "annual report",
        "annual review",
        "bulletin",
        "newsletter",
        "report 20",
        "review 20",
    ]
    .iter()
    .any(|title| text.contains(title));
    let page = |&(from, to): &(usize, usize)| (1..=PAGE_MAX_DIGITS).contains(&(to - from));
    titled && (cells.last().is_some_and(page) || cells.first().is_some_and(page))
}
