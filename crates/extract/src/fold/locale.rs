//! How a document writes its numbers, told once from all of them: 12,4%, 12.345, 12 345. Numbers are made to read 12.4 and 12,345.

use super::sign::{is_break, is_han, is_space};

/// The signs with which a document parts the digits of its numbers, where they are not those of 12,345.6.
#[derive(Clone, Copy, Default, Debug, PartialEq)]
struct Locale {
    /// 12,4%
    decimal_comma: bool,
    /// 12.345 people
    dotted: bool,
    /// 12 345 people, with ordinary blanks
    blanks: bool,
    /// 12 345 people, with blanks that do not break, or 12'345
    narrow: bool,
    /// 12·4%
    raised: bool,
}

/// A number as written: where it stands, and the signs that part its digits.
struct Written {
    start: usize,
    end: usize,
    /// Each sign with its place and how many digits follow it.
    signs: Vec<(usize, char, usize)>,
}

impl Written {
    fn first_digits(&self) -> usize {
        self.signs.first().map_or(self.end, |sign| sign.0) - self.start
    }

    /// Whether all signs but the last `but` ones are `sign`s before three digits each.
    fn grouped(&self, fits: impl Fn(char) -> bool, but: usize) -> bool {
        let count = self.signs.len() - but.min(self.signs.len());
        count > 0
            && self.first_digits() < 4
            && self.signs[..count]
                .iter()
                .all(|&(_, c, digits)| fits(c) && digits == 3)
    }
}

/// `original` with its numbers in the signs of 12,345.6, if they are written in others.
pub(super) fn plainly(original: &[char]) -> Option<Vec<char>> {
    let numbers = numbers(original);
    if numbers.is_empty() || in_han(original) {
        return None;
    }
    let locale = locale(original, &numbers);
    if locale == Locale::default() {
        return None;
    }
    let mut plain = original.to_vec();
    for number in &numbers {
        rewrite(&mut plain, original, number, locale);
    }
    Some(plain)
}

/// Whether a document is written in Chinese.
fn in_han(original: &[char]) -> bool {
    let han = original.iter().filter(|&&c| is_han(c)).count();
    han * 4 > original.len()
}

/// A blank that breaks no line.
fn is_narrow(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}' | '\'' | '’'
    )
}

/// The numbers whose digits signs part.
fn numbers(original: &[char]) -> Vec<Written> {
    let digit = |at: usize| original.get(at).is_some_and(char::is_ascii_digit);
    let digits = |from: usize| (from..original.len()).take_while(|&at| digit(at)).count();
    let mut found = Vec::new();
    let mut i = 0;
    while i < original.len() {
        if !digit(i) {
            i += 1;
            continue;
        }
        let start = i;
        let mut end = i + digits(i);
        let mut signs = Vec::new();
        while let Some(&c) = original.get(end) {
            let after = digits(end + 1);
            let parts = match c {
                ',' | '.' | '·' => after > 0,
                ' ' => after == 3 && end - start < 4 + 4 * signs.len(),
                _ => is_narrow(c) && after == 3,
            };
            if !parts {
                break;
            }
            signs.push((end, c, after));
            end += 1 + after;
        }
        // COVID-19, v1.3, 021 441 300: part of a code or a telephone number
        let coded = start > 0
            && (original[start - 1].is_alphanumeric() && !is_currency_letter(original, start - 1)
                || matches!(original[start - 1], '/' | '_' | '#' | '.' | ',')
                || start > 1
                    && is_space(original[start - 1])
                    && original[start - 2].is_ascii_digit()
                || start > 1
                    && original[start - 1] == '-'
                    && original[start - 2].is_ascii_alphanumeric());
        let goes_on = matches!(original.get(end), Some('/' | '-' | '–'))
            && original.get(end + 1).is_some_and(char::is_ascii_digit)
            && signs.iter().all(|sign| sign.1 == '.');
        if !signs.is_empty() && !coded && !goes_on {
            found.push(Written { start, end, signs });
        }
        i = end.max(i + 1);
    }
    found
}

/// Whether the letter at `at` stands alone before a number as that of a currency: R1 234,5.
fn is_currency_letter(original: &[char], at: usize) -> bool {
    original[at].is_ascii_uppercase()
        && at
            .checked_sub(1)
            .is_none_or(|before| !original[before].is_alphanumeric())
}

/// What the numbers of a document say of how it writes them.
fn locale(original: &[char], numbers: &[Written]) -> Locale {
    let (mut comma, mut surely_comma, mut point, mut commas) = (0, 0, 0, 0);
    let (mut dots, mut surely_dots, mut blanks, mut narrow) = (0, 0, 0, 0);
    for number in numbers {
        let &(_, last, digits) = &number.signs[number.signs.len() - 1];
        let parts_before = number.signs.len() > 1;
        let thousands = |c: char| c == '.' || c == ' ' || is_narrow(c);
        let measured = is_measured(original, number.end);
        if last == ',' && digits < 3 && (!parts_before || number.grouped(thousands, 1)) {
            comma += 1;
            surely_comma += usize::from(parts_before || measured);
        }
        let decimals = last == '.' && digits < 3;
        if decimals && (measured || parts_before && number.grouped(|c| c == ',', 1)) {
            point += 1;
        }
        if number.grouped(|c| c == ',', usize::from(decimals)) {
            commas += 1;
        }
        let whole = usize::from(last == ',' && digits < 3);
        if number.grouped(|c| c == '.', whole) && original[number.start] != '0' {
            dots += 1;
            surely_dots += usize::from(parts_before);
        }
        let whole = usize::from(matches!(last, ',' | '.') && digits < 3);
        if original[number.start] != '0' {
            let closed = closes(original, number.end);
            blanks += usize::from(number.grouped(|c| c == ' ', whole) && closed);
            narrow += usize::from(number.grouped(is_narrow, whole));
        }
    }
    let decimal_comma = surely_comma > 2 * point && (surely_comma > 1 || comma > 2 && point == 0);
    Locale {
        decimal_comma,
        dotted: commas == 0
            && point == 0
            && (decimal_comma && dots > 0 || surely_dots > 0 || dots > 2),
        blanks: commas == 0 && (decimal_comma && blanks > 0 || blanks > 1),
        narrow: narrow > 0,
        raised: numbers
            .iter()
            .any(|number| number.signs.iter().any(|sign| sign.1 == '·')),
    }
}

/// Whether a percent sign or a scale follows the number that ends at `at`.
fn is_measured(original: &[char], at: usize) -> bool {
    const MEASURES: &[&str] = &[
        "%",
        "‰",
        "per cent",
        "percent",
        "million",
        "billion",
        "m",
        "bn",
        "mn",
        "pp",
        "points",
        "percentage",
        "km",
        "years",
        "days",
        "per 1",
        "per 10",
        "crore",
        "lakh",
    ];
    const LONGEST_CHARS: usize = 12;
    let from = at + usize::from(original.get(at).is_some_and(|&c| is_space(c)));
    let tail: String = original[from.min(original.len())..original.len().min(from + LONGEST_CHARS)]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    MEASURES.iter().any(|words| {
        tail.strip_prefix(words).is_some_and(|rest| {
            words.len() > 2 || !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
        })
    })
}

/// Whether what follows the number that ends at `at` parts it from another column: a word, a mark, the end of the line.
fn closes(original: &[char], at: usize) -> bool {
    match original.get(at) {
        None | Some(',' | '.' | ';' | ':' | ')' | '(' | '%') => true,
        Some(&c) if is_break(c) => true,
        Some(' ') => original
            .get(at + 1)
            .is_some_and(|c| c.is_ascii_lowercase() || *c == '('),
        _ => false,
    }
}

/// Writes `number` with the signs of 12,345.6.
fn rewrite(plain: &mut [char], original: &[char], number: &Written, locale: Locale) {
    if let [.., (at, '·', _)] = number.signs[..] {
        plain[at] = '.';
    }
    let zero = original[number.start] == '0';
    let last = number.signs.len() - 1;
    let &(place, c, digits) = &number.signs[last];
    let commas = number.signs.iter().filter(|sign| sign.1 == ',').count();
    let decimal = locale.decimal_comma
        && c == ','
        && commas == 1
        && (digits != 3 || locale.dotted || locale.blanks || locale.narrow || zero);
    // In 12.345 the point parts thousands only where the document writes them so.
    let decimals = usize::from(decimal || c == '.' && digits != 3);
    let parts = |c: char| {
        c == '.' && locale.dotted || c == ' ' && locale.blanks || is_narrow(c) && locale.narrow
    };
    if !zero && number.grouped(parts, decimals) {
        for &(at, _, _) in &number.signs[..number.signs.len() - decimals] {
            plain[at] = ',';
        }
    }
    if decimal && (last == 0 || !zero) {
        plain[place] = '.';
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        plainly(&chars).map_or_else(|| text.to_owned(), |chars| chars.iter().collect())
    }

    #[test]
    fn decimal_commas_and_blanks_are_told_from_the_whole_document() {
        assert_eq!(
            plain("Uptake was 61,3% of 18 402 women; 2,45 million pills, R1 310,7 million."),
            "Uptake was 61.3% of 18,402 women; 2.45 million pills, R1,310.7 million."
        );
        assert_eq!(
            plain("Of 21.760 pupils 19.004 were seen, 87,3%, up from 84,0%."),
            "Of 21,760 pupils 19,004 were seen, 87.3%, up from 84.0%."
        );
    }

    #[test]
    fn points_between_thousands_stand_throughout() {
        assert_eq!(
            plain("There were 31.204 visits, 2.118 births and 1.204.500 doses."),
            "There were 31,204 visits, 2,118 births and 1,204,500 doses."
        );
        let decimals = "The index fell from 1.204 to 1.198.";
        assert_eq!(plain(decimals), decimals);
    }

    #[test]
    fn raised_points_are_points() {
        assert_eq!(
            plain("It fell to 7·8 per 1000."),
            "It fell to 7.8 per 1000."
        );
    }

    #[test]
    fn ordinary_numbers_stay() {
        for text in [
            "Of 12,345 visits 12.4% were late; grades 5,6 and 2,34,567 doses.",
            "Call 01632 960 417 or 0800 123 456; on 12.03.2024 at 10.30.",
            "12 Elm Street, 345 beds and 14 wards; 3.204 index.",
        ] {
            assert_eq!(plain(text), text);
        }
    }
}
