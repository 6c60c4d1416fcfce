//! Chinese punctuation in either width: （ and ( are one sign, and names that differ in nothing else are one name.

use crate::Bilingual;

/// The narrow form of a wide sign, and every other character as it is.
fn narrow(c: char) -> char {
    match c {
        '，' => ',',
        '；' => ';',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        '？' => '?',
        '！' => '!',
        other => other,
    }
}

/// Whether two texts are the same but for the width of their punctuation.
pub fn same_but_for_width(a: &str, b: &str) -> bool {
    a.chars().map(narrow).eq(b.chars().map(narrow))
}

/// Whether `text` says `part`, whatever the width of the punctuation in either.
pub fn says(text: &str, part: &str) -> bool {
    let narrowed = |text: &str| text.chars().map(narrow).collect::<String>();
    narrowed(text).contains(&narrowed(part))
}

impl Bilingual {
    /// Whether one of the two names is `text`, whatever the width of its punctuation.
    pub fn is_called(&self, text: &str) -> bool {
        same_but_for_width(&self.zh, text) || same_but_for_width(&self.en, text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_in_either_width() {
        let name = Bilingual {
            zh: "签约率（户籍居民）".to_owned(),
            en: "Contract rate (registered)".to_owned(),
        };
        assert!(name.is_called("签约率（户籍居民）"));
        assert!(name.is_called("Contract rate (registered)"));
        assert!(!name.is_called("签约率户籍居民"));
        assert!(says("改建中心医院（二期），年底开工", "中心医院（二期）"));
        assert!(!says("改建中心医院（二期）", "中心医院（三期）"));
    }
}
