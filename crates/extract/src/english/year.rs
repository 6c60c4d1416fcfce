//! The year that an English clause names.

/// The first year that a clause names.
pub(crate) fn year_in(clause: &[char]) -> Option<String> {
    let opens = |i: &usize| {
        matches!(clause[*i..*i + 2], ['1', '9'] | ['2', '0'])
            && clause[*i + 2].is_ascii_digit()
            && clause[*i + 3].is_ascii_digit()
    };
    let ends = clause.len().saturating_sub(3);
    (0..ends).filter(opens).find_map(|i| {
        let alone = (i == 0
            || !clause[i - 1].is_ascii_alphanumeric()
                && !matches!(clause[i - 1], ',' | '.' | '$' | '£'))
            && clause
                .get(i + 4)
                .is_none_or(|c| !c.is_ascii_alphanumeric() && *c != '%');
        alone.then(|| clause[i..i + 4].iter().collect())
    })
}
