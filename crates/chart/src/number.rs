//! A bare number as charts write it.

/// A number with thousands separators, at most `decimals` decimals, and no trailing zeros beyond them.
pub(crate) fn number(value: f64, decimals: usize) -> String {
    if value.abs() >= 1e13 || (value != 0.0 && value.abs() < 1e-6) {
        return format!("{value:.1e}");
    }
    let text = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let is_zero = text.bytes().all(|b| matches!(b, b'0' | b'.'));
    let mut out = String::new();
    if value < 0.0 && !is_zero {
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() && !is_zero {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(number(1_234_567.0, 0), "1,234,567");
        assert_eq!(number(-0.04, 1), "0");
        assert_eq!(number(72.467, 1), "72.5");
    }
}
