//! Telephone numbers in English sentences, which count nothing. Other codes are told elsewhere.

use crate::text::Text;

/// Where the telephone number ends that begins at `i`: groups of digits that no thousands could be.
pub(super) fn phone_end(chars: &Text, start: usize, end: usize, i: usize) -> Option<usize> {
    const DIGITS_MIN: usize = 7;
    let mut groups = Vec::new();
    let mut at = i;
    loop {
        let stop = (at..end)
            .find(|&k| !chars[k].is_ascii_digit())
            .unwrap_or(end);
        groups.push(stop - at);
        let gap = match chars[stop..end] {
            [')', ' ', next, ..] if next.is_ascii_digit() => 2,
            [' ' | '-', next, ..] if next.is_ascii_digit() => 1,
            _ => 0,
        };
        if gap == 0 {
            at = stop;
            break;
        }
        at = stop + gap;
    }
    // A scale, a unit or decimals make it a figure, of which thousands are parted by blanks.
    let told = matches!(chars[at..end], ['.' | ',' | '%', next, ..] if next.is_ascii_digit())
        || matches!(chars[at..end], ['%', ..]);
    let thousands = groups[0] <= 3 && groups[1..].iter().all(|&digits| digits == 3);
    let before = i.checked_sub(1).filter(|&k| k >= start).map(|k| chars[k]);
    let dialled = chars[i] == '0' || matches!(before, Some('+' | '('));
    let years = groups.len() == 2 && groups[0] == 4 && !dialled;
    let digits: usize = groups.iter().sum();
    (groups.len() > 1 && digits >= DIGITS_MIN && (dialled || !thousands) && !told && !years)
        .then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_phone(text: &str) -> bool {
        let chars: Text = text.chars().collect();
        let i = chars.iter().position(char::is_ascii_digit).unwrap();
        phone_end(&chars, 0, chars.len(), i).is_some()
    }

    #[test]
    fn groups_that_are_no_thousands() {
        assert!(is_phone("(715) 555-0148"));
        assert!(is_phone("0800 555 0199"));
        assert!(is_phone("call 1-800-555-0143"));
        assert!(is_phone("+000 912 170 336"));
        assert!(!is_phone("12 340 450 people"));
        assert!(!is_phone("2019-2024"));
        assert!(!is_phone("10 000"));
    }
}
