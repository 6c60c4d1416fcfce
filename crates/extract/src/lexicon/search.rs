//! The search for words in a text that is given as its characters.

/// The length of `word` in characters if `rest` begins with it.
#[inline]
pub(crate) fn prefix_length(rest: &[char], word: &str) -> Option<usize> {
    let opens = rest.first().is_some_and(|&c| may_open(word.as_bytes(), c));
    if opens || word.is_empty() {
        prefix_in_full(rest, word)
    } else {
        None
    }
}

fn prefix_in_full(rest: &[char], word: &str) -> Option<usize> {
    let mut length = 0;
    for c in word.chars() {
        if rest.get(length) != Some(&c) {
            return None;
        }
        length += 1;
    }
    Some(length)
}

/// The length of `word` in characters if `text` ends with it.
#[inline]
pub(crate) fn suffix_length(text: &[char], word: &str) -> Option<usize> {
    let ends = text
        .last()
        .is_some_and(|&c| word.as_bytes().last() == Some(&last_byte(c)));
    if ends || word.is_empty() {
        suffix_in_full(text, word)
    } else {
        None
    }
}

fn suffix_in_full(text: &[char], word: &str) -> Option<usize> {
    let mut length = 0;
    for c in word.chars().rev() {
        length += 1;
        if text.len() < length || text[text.len() - length] != c {
            return None;
        }
    }
    Some(length)
}

/// The last byte of a character in UTF-8. Words are told apart by one byte first: most differ there, and no character has
/// to be decoded to see it.
#[inline]
fn last_byte(c: char) -> u8 {
    let code = c as u32;
    if code < 0x80 {
        code as u8
    } else {
        0x80 | (code & 0x3f) as u8
    }
}

/// Whether a word in UTF-8 may open with `c`, by the last byte of that character alone.
#[inline]
fn may_open(word: &[u8], c: char) -> bool {
    word.get(c.len_utf8() - 1) == Some(&last_byte(c))
}

/// Where `word` first occurs in `text`.
pub(crate) fn find(text: &[char], word: &str) -> Option<usize> {
    let first = word.chars().next()?;
    let mut from = 0;
    while let Some(at) = position(&text[from..], first) {
        if prefix_in_full(&text[from + at..], word).is_some() {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

/// Where `wanted` first occurs in `text`; several characters are compared in one step.
pub(crate) fn position(text: &[char], wanted: char) -> Option<usize> {
    const STEP: usize = 8;
    let steps = text.chunks_exact(STEP);
    let rest = text.len() - steps.remainder().len();
    let from = steps
        .enumerate()
        .find(|(_, step)| step.iter().fold(false, |found, &c| found | (c == wanted)))
        .map_or(rest, |(at, _)| at * STEP);
    let at = text[from..].iter().position(|&c| c == wanted)?;
    Some(from + at)
}

/// Which characters a text may hold, as a filter of 256 bits, by the last eight bits of each: most words share no first or
/// last character with a text, and this tells without a search.
#[derive(Clone, Copy)]
pub(crate) struct Characters([u64; 4]);

impl Characters {
    /// No characters.
    pub const NONE: Self = Self([0; 4]);
    /// All characters there are.
    pub const ALL: Self = Self([u64::MAX; 4]);

    /// These and all that end with the eight bits `code`.
    pub const fn with(mut self, code: u8) -> Self {
        self.0[code as usize / 64] |= 1 << (code % 64);
        self
    }

    /// The characters of `text`.
    pub fn of(text: &[char]) -> Self {
        let mut filter = [0_u64; 4];
        for &c in text {
            filter[c as usize / 64 % 4] |= 1_u64 << (c as u32 % 64);
        }
        Self(filter)
    }

    /// Whether `c` may be among them.
    #[inline]
    pub fn may_hold_one(self, c: char) -> bool {
        self.may_hold_code(c as u8)
    }

    /// Whether one character may be among these and among `others`.
    pub fn meet(self, others: Self) -> bool {
        self.0
            .iter()
            .zip(others.0)
            .any(|(one, other)| one & other != 0)
    }

    #[inline]
    fn may_hold_code(self, code: u8) -> bool {
        self.0[usize::from(code) / 64] & (1 << (code % 64)) != 0
    }

    /// Whether the text may hold `word`, whose first and last characters are looked at.
    #[inline]
    pub fn may_hold(self, word: &str) -> bool {
        match *word.as_bytes() {
            [] => false,
            [0xe0..0xf0, second, third, ..] => {
                let last = last_code(word.as_bytes());
                self.may_hold_code((second << 6) | (third & 0x3f)) && self.may_hold_code(last)
            }
            [..] => self.may_hold_code(last_code(word.as_bytes())),
        }
    }
}

/// The last eight bits of the last character of a word in UTF-8.
#[inline]
fn last_code(word: &[u8]) -> u8 {
    match *word {
        [.., before, last] if last >= 0x80 => (before << 6) | (last & 0x3f),
        [.., last] => last,
        [] => 0,
    }
}

/// A list of words, ordered by the character at which they are looked up.
pub(crate) struct WordList {
    words: Vec<(char, &'static str)>,
    /// The characters at which words are looked up: most texts have none of them there.
    edges: Characters,
}

impl WordList {
    /// For words that open a text.
    pub fn by_first(words: &[&'static str]) -> Self {
        Self::by(words, |word| word.chars().next())
    }

    /// For words that end a text.
    pub fn by_last(words: &[&'static str]) -> Self {
        Self::by(words, |word| word.chars().next_back())
    }

    fn by(words: &[&'static str], edge: fn(&str) -> Option<char>) -> Self {
        let mut words: Vec<(char, &'static str)> = words
            .iter()
            .filter_map(|&word| Some((edge(word)?, word)))
            .collect();
        words.sort_unstable();
        let edges: Vec<char> = words.iter().map(|&(edge, _)| edge).collect();
        Self {
            words,
            edges: Characters::of(&edges),
        }
    }

    fn at(&self, edge: char) -> impl Iterator<Item = &'static str> + '_ {
        let from = self.words.partition_point(|&(c, _)| c < edge);
        self.words[from..]
            .iter()
            .take_while(move |&&(c, _)| c == edge)
            .map(|&(_, word)| word)
    }

    /// The length of the longest word that opens `text` (of a list made with `by_first`).
    pub fn longest_prefix(&self, text: &[char]) -> Option<usize> {
        let edge = *text.first()?;
        if !self.edges.may_hold_code(edge as u8) {
            return None;
        }
        self.at(edge)
            .filter_map(|word| prefix_length(text, word))
            .max()
    }

    /// The length of the longest word that ends `text` (of a list made with `by_last`).
    pub fn longest_suffix(&self, text: &[char]) -> Option<usize> {
        let edge = *text.last()?;
        if !self.edges.may_hold_code(edge as u8) {
            return None;
        }
        self.at(edge)
            .filter_map(|word| suffix_length(text, word))
            .max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words whose first and last characters share bytes with others': one, two, three and four bytes long.
    const WORDS: &[&str] = &[
        "a", "%", "±", "约", "紤", "𠀀", "占比", "比占", "a约", "约a", "约±", "𠀀约", "x约比",
    ];

    #[test]
    fn words_are_found_where_a_search_of_the_text_itself_finds_them() {
        for front in WORDS {
            for back in WORDS {
                let text = format!("{front}其中{back}");
                let chars: Vec<char> = text.chars().collect();
                for word in WORDS {
                    let length = word.chars().count();
                    assert_eq!(
                        prefix_length(&chars, word),
                        text.starts_with(word).then_some(length),
                        "{word} opens {text}"
                    );
                    assert_eq!(
                        suffix_length(&chars, word),
                        text.ends_with(word).then_some(length),
                        "{word} ends {text}"
                    );
                    let at = text.find(word).map(|at| text[..at].chars().count());
                    assert_eq!(find(&chars, word), at, "{word} in {text}");
                }
            }
        }
    }

    #[test]
    fn characters_are_found_far_into_a_text() {
        let text: Vec<char> = "一二三四五六七八九十百千万亿".chars().collect();
        for (at, &c) in text.iter().enumerate() {
            assert_eq!(position(&text, c), Some(at));
        }
        assert_eq!(position(&text, '零'), None);
    }

    #[test]
    fn no_text_ends_or_opens_with_more_than_it_holds_and_all_with_nothing() {
        assert_eq!(prefix_length(&[], "占"), None);
        assert_eq!(suffix_length(&['比'], "占比"), None);
        assert_eq!(
            (prefix_length(&[], ""), suffix_length(&['比'], "")),
            (Some(0), Some(0))
        );
    }
}
