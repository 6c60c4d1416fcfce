//! What must hold of an EDTF period: it reads back as itself, its bounds are in order, and it has words in both languages.

use kanjian_model::{Lang, Period, wording::period_words};

/// A text that may be a period.
pub fn expression(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    match Period::parse(text) {
        Ok(period) => {
            assert_eq!(period.as_str(), text);
            let json = serde_json::to_string(&period).expect("a period is JSON");
            assert_eq!(
                serde_json::from_str::<Period>(&json).ok(),
                Some(period.clone())
            );
            if let (Some(start), Some(end)) = (period.start(), period.end()) {
                assert!(start <= end, "{text}: {start:?} to {end:?}");
            }
            for lang in [Lang::Zh, Lang::En] {
                assert!(!period_words(&period, lang).trim().is_empty(), "{text}");
            }
        }
        Err(why) => assert!(!why.to_string().is_empty()),
    }
}
