//! Lists of words that a text of characters is compared with, and what tells most texts from all of them at a glance.

use super::search::{Characters, find, prefix_length, suffix_length};

/// The list of some words: `contains_any(text, words!["占比", "比重"])`.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const { &$crate::lexicon::Words::of(&[$($word),+]) }
    };
}
pub(crate) use words;

/// A list of words, none of them empty, with the characters at their edges.
pub(crate) struct Words {
    words: &'static [&'static str],
    first: Characters,
    /// What follows the first ones; anything, where a word has one character alone.
    second: Characters,
    last: Characters,
}

impl Words {
    /// The list of `words`.
    pub const fn of(words: &'static [&'static str]) -> Self {
        let (mut first, mut second) = (Characters::NONE, Characters::NONE);
        let mut last = Characters::NONE;
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            let length = character_length(word[0]);
            first = first.with(code_of(word, 0));
            second = match length < word.len() {
                true => second.with(code_of(word, length)),
                false => Characters::ALL,
            };
            let mut start = word.len() - 1;
            while word[start] & 0xc0 == 0x80 {
                start -= 1;
            }
            last = last.with(code_of(word, start));
            at += 1;
        }
        Self {
            words,
            first,
            second,
            last,
        }
    }
}

/// How many bytes the character takes that begins with `byte`.
const fn character_length(byte: u8) -> usize {
    match byte {
        0..0x80 => 1,
        0x80..0xe0 => 2,
        0xe0..0xf0 => 3,
        0xf0.. => 4,
    }
}

/// The last eight bits of the character at `at`.
const fn code_of(word: &[u8], at: usize) -> u8 {
    let last = at + character_length(word[at]) - 1;
    if last == at {
        word[at]
    } else {
        (word[last - 1] << 6) | (word[last] & 0x3f)
    }
}

/// Words that a text is compared with.
pub(crate) trait Sought {
    /// Whether `rest` begins with one of them.
    fn opens(&self, rest: &[char]) -> bool;
    /// Whether `text` ends with one of them.
    fn closes(&self, text: &[char]) -> bool;
    /// Where in `text`, whose `characters` are given, the last of them ends.
    fn last_in(&self, text: &[char], characters: Characters) -> Option<usize>;
    /// Whether one of them stands in `text`, whose `characters` are given if they are known.
    fn stands_in(&self, text: &[char], characters: Option<Characters>) -> bool;
}

impl Sought for Words {
    #[inline]
    fn opens(&self, rest: &[char]) -> bool {
        let near = match *rest {
            [first, second, ..] => {
                self.first.may_hold_one(first) && self.second.may_hold_one(second)
            }
            [first] => self.first.may_hold_one(first),
            [] => false,
        };
        near && self.words.opens(rest)
    }

    #[inline]
    fn closes(&self, text: &[char]) -> bool {
        text.last().is_some_and(|&c| self.last.may_hold_one(c)) && self.words.closes(text)
    }

    fn last_in(&self, text: &[char], characters: Characters) -> Option<usize> {
        let near = characters.meet(self.first) && characters.meet(self.last);
        near.then(|| self.words.last_in(text, characters)).flatten()
    }

    fn stands_in(&self, text: &[char], characters: Option<Characters>) -> bool {
        if characters.is_some_and(|known| !known.meet(self.first) || !known.meet(self.last)) {
            return false;
        }
        let mut first = text.iter().enumerate();
        first.any(|(at, &c)| self.first.may_hold_one(c) && self.opens(&text[at..]))
    }
}

impl Sought for [&str] {
    fn opens(&self, rest: &[char]) -> bool {
        self.iter().any(|word| prefix_length(rest, word).is_some())
    }

    fn closes(&self, text: &[char]) -> bool {
        self.iter().any(|word| suffix_length(text, word).is_some())
    }

    fn last_in(&self, text: &[char], characters: Characters) -> Option<usize> {
        let ends = |word: &str| {
            let first = word.chars().next()?;
            (0..text.len())
                .rev()
                .filter(|&at| text[at] == first)
                .find_map(|at| Some(at + prefix_length(&text[at..], word)?))
        };
        self.iter()
            .filter(|word| characters.may_hold(word))
            .filter_map(|word| ends(word))
            .max()
    }

    fn stands_in(&self, text: &[char], characters: Option<Characters>) -> bool {
        if let [word] = self {
            return find(text, word).is_some();
        }
        let characters = characters.unwrap_or_else(|| Characters::of(text));
        self.iter()
            .any(|word| characters.may_hold(word) && find(text, word).is_some())
    }
}

impl<const COUNT: usize> Sought for [&str; COUNT] {
    fn opens(&self, rest: &[char]) -> bool {
        self[..].opens(rest)
    }

    fn closes(&self, text: &[char]) -> bool {
        self[..].closes(text)
    }

    fn last_in(&self, text: &[char], characters: Characters) -> Option<usize> {
        self[..].last_in(text, characters)
    }

    fn stands_in(&self, text: &[char], characters: Option<Characters>) -> bool {
        self[..].stands_in(text, characters)
    }
}

/// Whether `text` ends with one of `words`.
#[inline]
pub(crate) fn ends_with_any(text: &[char], words: &(impl Sought + ?Sized)) -> bool {
    words.closes(text)
}

/// Whether `rest` begins with one of `words`.
#[inline]
pub(crate) fn starts_with_any(rest: &[char], words: &(impl Sought + ?Sized)) -> bool {
    words.opens(rest)
}

/// Whether one of `words` occurs in `text`.
#[inline]
pub(crate) fn contains_any(text: &[char], words: &(impl Sought + ?Sized)) -> bool {
    words.stands_in(text, None)
}

/// Whether one of `words` occurs in `text`, whose `characters` are given.
pub(crate) fn hold_any(
    text: &[char],
    characters: Characters,
    words: &(impl Sought + ?Sized),
) -> bool {
    words.stands_in(text, Some(characters))
}

/// Where the last of `words` in `text`, whose `characters` are given, ends.
pub(crate) fn last_of(
    text: &[char],
    characters: Characters,
    words: &(impl Sought + ?Sized),
) -> Option<usize> {
    words.last_in(text, characters)
}

/// Whether `text` is one of `words`.
pub(crate) fn is_any(text: &[char], words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| suffix_length(text, word) == Some(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    static WORDS: &Words = words![
        "a", "±", "占比", "占床", "比占", "a约", "约a", "𠀀约", "x约比"
    ];

    #[test]
    fn a_list_finds_what_a_search_for_each_of_its_words_finds() {
        let pieces = ["", "a", "±", "占", "比", "约", "𠀀", "x", "床", "紤"];
        for front in pieces {
            for middle in pieces {
                for back in pieces {
                    let text = format!("{front}{middle}{back}");
                    let chars: Vec<char> = text.chars().collect();
                    let any = |is: &dyn Fn(&str) -> bool| WORDS.words.iter().any(|word| is(word));
                    assert_eq!(
                        starts_with_any(&chars, WORDS),
                        any(&|word| text.starts_with(word)),
                        "{text}"
                    );
                    assert_eq!(
                        ends_with_any(&chars, WORDS),
                        any(&|word| text.ends_with(word)),
                        "{text}"
                    );
                    let holds = any(&|word| text.contains(word));
                    assert_eq!(contains_any(&chars, WORDS), holds, "{text}");
                    assert_eq!(contains_any(&chars, WORDS.words), holds, "{text}");
                    let characters = Characters::of(&chars);
                    assert_eq!(hold_any(&chars, characters, WORDS), holds, "{text}");
                    assert_eq!(
                        last_of(&chars, characters, WORDS),
                        last_of(&chars, characters, WORDS.words),
                        "{text}"
                    );
                }
            }
        }
    }
}
