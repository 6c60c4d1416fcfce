//! Currencies of English sentences: signs, codes and words before a number. Amounts are read elsewhere.

use super::digits::scaled;
use crate::numeral::Numeral;
use crate::text::Text;

/// A currency sign or word right before the number.
pub(super) fn money_before(chars: &Text, start: usize, i: usize) -> Option<(usize, &'static str)> {
    // US$ 132, $      14,208
    let last = (start..i).rev().find(|&k| chars[k] != ' ');
    let at = match last {
        Some(last) if SIGNS.contains(&chars[last]) => last + 1,
        _ => i,
    };
    let sign = (at > start).then(|| chars[at - 1])?;
    let unit = match sign {
        '$' => "usd",
        '£' => "gbp",
        '€' => "eur",
        '¥' | '￥' => "yuan",
        '₹' => "inr",
        '₱' => "php",
        '₦' => "ngn",
        '₵' => "ghs",
        '৳' => "bdt",
        _ => {
            let text = &chars[start..i];
            let text = text.strip_suffix(&[' ']).unwrap_or(text);
            return CODES.iter().find_map(|&(word, unit)| {
                let length = crate::lexicon::suffix_length(text, word)?;
                let from = start + text.len() - length;
                let alone = from == start || !chars[from - 1].is_ascii_alphanumeric();
                alone.then_some((from, unit))
            });
        }
    };
    let country = DOLLARS.iter().find_map(|&(letters, unit)| {
        let length = crate::lexicon::suffix_length(&chars[start..at - 1], letters)?;
        let from = at - 1 - length;
        let alone = from == start || !chars[from - 1].is_ascii_alphanumeric();
        (sign == '$' && alone).then_some((from, unit))
    });
    Some(country.unwrap_or((at - 1, unit)))
}

/// Signs of currencies, which may stand apart from their number in a column.
pub(crate) const SIGNS: &[char] = &['$', '£', '€', '₹', '₱', '₦'];

/// The currency whose code stands in brackets of a text in small letters: (ZMW'000).
pub(super) fn coded(words: &str) -> Option<&'static str> {
    const SHORTEST: usize = 3;
    let inside = words.split_once('(')?.1;
    let told = inside.split(|c: char| !c.is_ascii_alphabetic());
    let mut words = told.filter(|word| word.len() >= SHORTEST);
    words
        .find_map(|word| {
            let named = |code: &str| {
                code.len() == word.len()
                    && word.eq_ignore_ascii_case(code)
                    && code.bytes().all(|b| b.is_ascii_alphabetic())
            };
            CODES.iter().find(|(code, _)| named(code))
        })
        .map(|&(_, unit)| unit)
}

/// The currency whose sign stands first in a text.
pub(crate) fn first_currency(chars: &Text) -> Option<&'static str> {
    (1..chars.len())
        .filter(|&i| chars[i].is_ascii_digit() && !chars[i - 1].is_ascii_alphanumeric())
        .filter(|&i| !matches!(chars[i - 1], '.' | ',' | '-' | '/'))
        .find_map(|i| money_before(chars, i.saturating_sub(12), i))
        .map(|(_, unit)| unit)
}

/// Letters before a dollar sign that say whose dollar it is.
const DOLLARS: &[(&str, &str)] = &[
    ("US", "usd"),
    ("HK", "hkd"),
    ("NT", "twd"),
    ("NZ", "nzd"),
    ("S", "sgd"),
    ("A", "aud"),
    ("C", "cad"),
];

/// Codes of currencies that stand before the number.
const CODES: &[(&str, &str)] = &[
    ("RMB", "yuan"),
    ("CNY", "yuan"),
    ("HKD", "hkd"),
    ("TWD", "twd"),
    ("MOP", "mop"),
    ("GBP", "gbp"),
    ("EUR", "eur"),
    ("AUD", "aud"),
    ("CAD", "cad"),
    ("NZD", "nzd"),
    ("SGD", "sgd"),
    ("ZAR", "zar"),
    ("JPY", "jpy"),
    ("US$", "usd"),
    ("USD", "usd"),
    ("US Dollars", "usd"),
    ("PKR", "pkr"),
    ("BDT", "bdt"),
    ("Tk.", "bdt"),
    ("Tk", "bdt"),
    ("LKR", "lkr"),
    ("NPR", "npr"),
    ("NRs.", "npr"),
    ("NRs", "npr"),
    ("INR", "inr"),
    ("Rs.", "inr"),
    ("Rs", "inr"),
    ("Re.", "inr"),
    ("PHP", "php"),
    ("Php", "php"),
    ("PhP", "php"),
    ("Kshs.", "kes"),
    ("Kshs", "kes"),
    ("KShs.", "kes"),
    ("KShs", "kes"),
    ("KSHS", "kes"),
    ("KES", "kes"),
    ("KSh.", "kes"),
    ("KSh", "kes"),
    ("Ksh.", "kes"),
    ("Ksh", "kes"),
    ("KSH", "kes"),
    ("UGX", "ugx"),
    ("UShs.", "ugx"),
    ("UShs", "ugx"),
    ("USh", "ugx"),
    ("Ushs", "ugx"),
    ("Ugshs", "ugx"),
    ("TZS", "tzs"),
    ("TShs", "tzs"),
    ("TSh", "tzs"),
    ("Tshs", "tzs"),
    ("shs.", "ugx"),
    ("shs", "ugx"),
    ("Shs.", "ugx"),
    ("Shs", "ugx"),
    ("GHS", "ghs"),
    ("GH¢", "ghs"),
    ("GH₵", "ghs"),
    ("GHC", "ghs"),
    ("GHc", "ghs"),
    ("GH", "ghs"),
    ("NGN", "ngn"),
    ("ETB", "etb"),
    ("Birr", "etb"),
    ("ZMW", "zmw"),
    ("ZK", "zmw"),
    ("MWK", "mwk"),
    ("MK", "mwk"),
    ("RWF", "rwf"),
    ("Frw", "rwf"),
    ("RM", "myr"),
    ("MYR", "myr"),
    ("THB", "thb"),
    ("IDR", "idr"),
    ("Rp.", "idr"),
    ("Rp", "idr"),
];

/// Currencies of one letter, which only a scale or thousands tell from a code: `R61.4bn`, `P47,000`, `K 5.2 million`.
const LETTERS: &[(&str, &str)] = &[("R", "zar"), ("P", "php"), ("N", "ngn"), ("K", "zmw")];

/// A code of a currency has at most so many letters.
const CODE_MAX_CHARS: usize = 5;

/// The amount whose letters stand at `i`, glued to it, and its unit: `RM41.26 million`, `K14.7m`, `Ksh500`.
pub(super) fn lettered(chars: &Text, i: usize, end: usize) -> Option<(Numeral, &'static str)> {
    let letters = chars[i..end.min(i + CODE_MAX_CHARS + 1)]
        .iter()
        .take_while(|c| c.is_ascii_alphabetic())
        .count();
    let blank = usize::from(letters == 1 && chars.get(i + 1) == Some(&' '));
    if !chars.get(i + letters + blank)?.is_ascii_digit() {
        return None;
    }
    let code: String = chars[i..i + letters].iter().collect();
    let of = |codes: &[(&str, &'static str)]| {
        codes
            .iter()
            .find(|(letters, _)| *letters == code)
            .map(|&(_, unit)| unit)
    };
    let unit = of(LETTERS).or_else(|| of(CODES))?;
    let (number, large) = scaled(chars, i + letters + blank, end)?;
    let grouped = chars[i + letters..number.end].contains(&',');
    // RM12 may be a room, Rs12 is an amount.
    let sure = letters > 2 || code.ends_with('s') || letters == 2 && number.pointed;
    (large || blank == 0 && (grouped || sure)).then_some((number, unit))
}
