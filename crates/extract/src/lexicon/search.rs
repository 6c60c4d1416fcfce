//! The search for words in a text that is given as its characters.

/// The length of `word` in characters if `rest` begins with it.
pub(crate) fn prefix_length(rest: &[char], word: &str) -> Option<usize> {
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
pub(crate) fn suffix_length(text: &[char], word: &str) -> Option<usize> {
    let mut length = 0;
    for c in word.chars().rev() {
        length += 1;
        if text.len() < length || text[text.len() - length] != c {
            return None;
        }
    }
    Some(length)
}

/// Whether `text` ends with one of `words`.
pub(crate) fn ends_with_any(text: &[char], words: &[&str]) -> bool {
    words.iter().any(|word| suffix_length(text, word).is_some())
}

/// Whether `rest` begins with one of `words`.
pub(crate) fn starts_with_any(rest: &[char], words: &[&str]) -> bool {
    words.iter().any(|word| prefix_length(rest, word).is_some())
}

/// Where `word` first occurs in `text`.
pub(crate) fn find(text: &[char], word: &str) -> Option<usize> {
    let first = word.chars().next()?;
    (0..text.len()).find(|&i| text[i] == first && prefix_length(&text[i..], word).is_some())
}

/// Which characters a text may hold, as a filter of 256 bits: most words share no first character with a text, and this
/// tells without a search.
#[derive(Clone, Copy)]
pub(crate) struct Characters([u64; 4]);

impl Characters {
    /// The characters of `text`.
    pub fn of(text: &[char]) -> Self {
        let mut filter = [0_u64; 4];
        for &c in text {
            let (part, mask) = Self::bit(c);
            filter[part] |= mask;
        }
        Self(filter)
    }

    fn bit(c: char) -> (usize, u64) {
        (
            ((c as usize / 64) % 4) ^ ((c as usize >> 8) % 4),
            1_u64 << (c as u32 % 64),
        )
    }

    /// Whether the text may hold `word`.
    fn may_hold(self, word: &str) -> bool {
        !word.is_empty()
            && word.chars().all(|c| {
                let (part, mask) = Self::bit(c);
                self.0[part] & mask != 0
            })
    }
}

/// Where the last of `words` in `text`, whose `characters` are given, ends.
pub(crate) fn last_of(text: &[char], characters: Characters, words: &[&str]) -> Option<usize> {
    let ends = |word: &str| {
        let first = word.chars().next()?;
        (0..text.len())
            .rev()
            .filter(|&at| text[at] == first)
            .find_map(|at| Some(at + prefix_length(&text[at..], word)?))
    };
    words
        .iter()
        .filter(|word| characters.may_hold(word))
        .filter_map(|word| ends(word))
        .max()
}

/// Whether one of `words` occurs in `text`.
pub(crate) fn contains_any(text: &[char], words: &[&str]) -> bool {
    if let [word] = words {
        return find(text, word).is_some();
    }
    let characters = Characters::of(text);
    words
        .iter()
        .any(|word| characters.may_hold(word) && find(text, word).is_some())
}

/// A list of words, ordered by the character at which they are looked up.
pub(crate) struct WordList {
    words: Vec<(char, &'static str)>,
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
        Self { words }
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
        self.at(*text.first()?)
            .filter_map(|word| prefix_length(text, word))
            .max()
    }

    /// The length of the longest word that ends `text` (of a list made with `by_last`).
    pub fn longest_suffix(&self, text: &[char]) -> Option<usize> {
        self.at(*text.last()?)
            .filter_map(|word| suffix_length(text, word))
            .max()
    }
}
