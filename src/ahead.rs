//! What is worked out natively, for pages that are rendered ahead: how Chinese names sound, and where their words end.
//!
//! In the browser this markup is there already, and neither dictionary is sent.

use maud::{Markup, html};

/// How Chinese characters are spelled in pinyin, whole and by initials: `baoanqu baq`; nothing for other text.
#[cfg(feature = "ssr")]
pub fn spelled(text: &str) -> String {
    use pinyin::ToPinyin;
    let syllables: Vec<&str> = text
        .to_pinyin()
        .flatten()
        .map(pinyin::Pinyin::plain)
        .collect();
    let initials: String = syllables.iter().filter_map(|s| s.chars().next()).collect();
    match syllables.len() {
        0 => String::new(),
        _ => format!("{} {initials}", syllables.concat()),
    }
}

/// Nothing: lists that are rendered ahead have it.
#[cfg(not(feature = "ssr"))]
pub fn spelled(_text: &str) -> String {
    String::new()
}

/// Text that may break between two Chinese words, where a style sheet forbids to break within them.
#[cfg(feature = "ssr")]
pub fn phrased(text: &str) -> Markup {
    let segmenter = icu_segmenter::WordSegmenter::new_dictionary(Default::default());
    let ends: Vec<usize> = segmenter.segment_str(text).collect();
    html! {
        @for (i, pair) in ends.windows(2).enumerate() {
            @let word = &text[pair[0]..pair[1]];
            // Single characters in a row are a name that the dictionary has not.
            @let one = |word: &str| word.chars().nth(1).is_none();
            @let in_name = i > 0 && one(word) && one(&text[ends[i - 1]..pair[0]]);
            @if !in_name && may_break(text, pair[0]) { wbr; }
            (word)
        }
    }
}

/// The text as it is: headings that are rendered ahead have their breaks.
#[cfg(not(feature = "ssr"))]
pub fn phrased(text: &str) -> Markup {
    html! { (text) }
}

/// Whether a line may end before the byte `at`, which is the end of a word. Punctuation is the browser's matter.
#[cfg(feature = "ssr")]
fn may_break(text: &str, at: usize) -> bool {
    let (Some(before), Some(after)) = (text[..at].chars().next_back(), text[at..].chars().next())
    else {
        return false;
    };
    let is_number = |c: char| c.is_ascii_alphanumeric();
    // A number stays with what it counts, and a particle with the word before it.
    before.is_alphanumeric()
        && after.is_alphanumeric()
        && !is_number(before)
        && !"的了着过们率数年月日".contains(after)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::{phrased, spelled};

    #[test]
    fn names_are_spelled_whole_and_by_initials() {
        assert_eq!(spelled("宝安区"), "baoanqu baq");
        assert_eq!(spelled("2型糖尿病"), "xingtangniaobing xtnb");
        assert_eq!(spelled("Bao’an"), "");
    }

    #[test]
    fn headings_break_between_words_only() {
        let broken = |text| phrased(text).into_string();
        assert_eq!(
            broken("宝安区的健康服务，做到了多少？").replace("<wbr>", "|"),
            "宝安区的|健康|服务，做到了|多少？"
        );
        assert_eq!(
            broken("2020年工作总结<b>").replace("<wbr>", "|"),
            "2020年|工作|总结&lt;b&gt;"
        );
        assert_eq!(broken("Health literacy"), "Health literacy");
    }
}
