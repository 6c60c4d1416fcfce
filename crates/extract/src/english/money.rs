//! Currencies of English sentences: signs, codes and words before a number. Amounts are read elsewhere.

use super::digits::scaled;
use crate::numeral::Numeral;

/// A currency sign or word right before the number.
pub(super) fn money_before(
    chars: &[char],
    start: usize,
    i: usize,
) -> Option<(usize, &'static str)> {
    // US$ 132
    let at = match chars[start..i] {
        [.., letter, '$', ' '] if letter.is_ascii_uppercase() => i - 1,
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

/// Currencies of one letter, which only a scale or thousands tell from a code: `R61.4bn`, `P47,000`.
const LETTERS: &[(char, &str)] = &[('R', "zar"), ('P', "php"), ('N', "ngn")];

/// The amount whose letter stands at `i`, and its unit.
pub(super) fn lettered(chars: &[char], i: usize, end: usize) -> Option<(Numeral, &'static str)> {
    let &(_, unit) = LETTERS.iter().find(|(letter, _)| *letter == chars[i])?;
    let (number, large) = scaled(chars, i + 1, end)?;
    let grouped = chars[i + 1..number.end].contains(&',');
    (large || grouped).then_some((number, unit))
}
