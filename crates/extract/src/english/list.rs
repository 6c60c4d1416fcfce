//! Lists of words and phrases that a text is compared with: put in order once, so that of a long list only those are looked at that begin
//! or end as the text does.

use std::sync::OnceLock;

/// The list of some words: `list!["within", "inside"].ends(lead)`.
macro_rules! list {
    ($($word:literal),+ $(,)?) => {{
        static LIST: $crate::english::list::List = $crate::english::list::List::new(&[$($word),+]);
        &LIST
    }};
}
pub(super) use list;

/// A list of words and phrases in small letters, none of them empty.
pub(super) struct List {
    source: Source,
    order: OnceLock<Order>,
}

/// How a list is written.
enum Source {
    Words(&'static [&'static str]),
    /// Parted by bars.
    Barred(&'static str),
    /// With what each of them says.
    Named(fn() -> Vec<&'static str>),
}

impl List {
    const fn written(source: Source) -> Self {
        Self {
            source,
            order: OnceLock::new(),
        }
    }

    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        Self::written(Source::Words(words))
    }

    /// The list of the words that bars part: `rate|ratio`.
    pub(super) const fn barred(words: &'static str) -> Self {
        Self::written(Source::Barred(words))
    }

    /// The list of the words that `words` names.
    pub(super) const fn named(words: fn() -> Vec<&'static str>) -> Self {
        Self::written(Source::Named(words))
    }

    #[inline]
    fn order(&self) -> &Order {
        self.order.get_or_init(|| {
            Order::of(match self.source {
                Source::Words(words) => words.to_vec(),
                Source::Barred(words) => words.split('|').collect(),
                Source::Named(words) => words(),
            })
        })
    }

    /// The words as they are written, one after the other.
    pub(super) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.order().words.iter().copied()
    }

    /// Whether `word` is one of the list.
    pub(super) fn has(&self, word: &str) -> bool {
        let order = self.order();
        order.opening(word.as_bytes()).any(|one| one == word)
    }

    /// The place in the list of the first that is `word`.
    pub(super) fn place_of(&self, word: &str) -> Option<usize> {
        let order = self.order();
        let places = order.first.at(opening(word.as_bytes()));
        places.filter(|&place| order.words[place] == word).min()
    }

    /// Whether `text` opens with one of the list.
    pub(super) fn opens(&self, text: &str) -> bool {
        self.opens_bytes(text.as_bytes())
    }

    /// What follows the first of the list with which `text` opens.
    pub(super) fn strip_opening<'a>(&self, text: &'a str) -> Option<&'a str> {
        let places = self.order().first.at(opening(text.as_bytes()));
        places
            .filter_map(|place| Some((place, text.strip_prefix(self.order().words[place])?)))
            .min_by_key(|&(place, _)| place)
            .map(|(_, rest)| rest)
    }

    /// Whether one of the list stands anywhere in `text`.
    pub(super) fn stand_in(&self, text: &str) -> bool {
        let first = &self.order().first;
        let pairs = text.as_bytes().windows(2).enumerate();
        // Few texts hold a word's first two letters, and those are read again.
        pairs
            .filter(|(_, pair)| first.may_hold((pair[0], pair[1])))
            .any(|(at, _)| self.opens_bytes(&text.as_bytes()[at..]))
            || self.opens_bytes(&text.as_bytes()[text.len().saturating_sub(1)..])
    }

    #[inline(never)]
    fn opens_bytes(&self, text: &[u8]) -> bool {
        let mut words = self.order().opening(text);
        words.any(|word| begins_with(text, word))
    }

    /// Where in `text` the words of the list stand, and which.
    pub(super) fn places_in(&self, text: &str) -> impl Iterator<Item = (usize, &'static str)> {
        let order = self.order();
        let text = text.as_bytes();
        (0..text.len())
            .filter(|&at| order.first.may_hold(opening(&text[at..])))
            .flat_map(move |at| {
                let rest = &text[at..];
                order
                    .opening(rest)
                    .filter(move |word| begins_with(rest, word))
                    .map(move |word| (at, word))
            })
    }

    /// Whether `text` ends with one of the list, be it within a word.
    pub(super) fn closes(&self, text: &str) -> bool {
        let order = self.order();
        order
            .closing(text.as_bytes())
            .any(|place| stripped(text, order.words[place]).is_some())
    }

    /// Whether `text` ends with one of the list at a word boundary.
    pub(super) fn ends(&self, text: &str) -> bool {
        self.ending(text).is_some()
    }

    /// `text` without the first of the list with which it ends at a word boundary.
    pub(super) fn strip_end<'a>(&self, text: &'a str) -> Option<&'a str> {
        let word = self.order().words[self.ending(text)?];
        text.strip_suffix(word)
    }

    /// The place in the list of the first with which `text` ends at a word boundary.
    pub(super) fn ending(&self, text: &str) -> Option<usize> {
        let order = self.order();
        let whole = |&place: &usize| {
            stripped(text, order.words[place])
                .is_some_and(|rest| rest.is_empty() || rest.ends_with([' ', '(', ',']))
        };
        order.closing(text.as_bytes()).filter(whole).min()
    }
}

/// Whether `text` begins with `word`, whose first two letters are known to be its own: most words differ in their third.
#[inline]
fn begins_with(text: &[u8], word: &str) -> bool {
    let third = word.as_bytes().get(2);
    (third.is_none() || third == text.get(2)) && text.starts_with(word.as_bytes())
}

/// `text` without `word`, whose last two letters are known to end it.
#[inline]
fn stripped<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let third = word.as_bytes().iter().nth_back(2);
    if third.is_some() && third != text.as_bytes().iter().nth_back(2) {
        return None;
    }
    text.strip_suffix(word)
}

/// The words of a list by the letters at their beginnings and at their ends.
struct Order {
    words: Vec<&'static str>,
    first: Edges,
    last: Edges,
}

impl Order {
    fn of(words: Vec<&'static str>) -> Self {
        let first = words.iter().map(|word| opening(word.as_bytes()));
        let last = words.iter().map(|word| closing(word.as_bytes()));
        Self {
            first: Edges::of(first),
            last: Edges::of(last),
            words,
        }
    }

    /// The words that may open `text`.
    #[inline]
    fn opening(&self, text: &[u8]) -> impl Iterator<Item = &'static str> {
        let places = self.first.at(opening(text));
        places.map(|place| self.words[place])
    }

    /// The places of the words that may end `text`.
    #[inline]
    fn closing(&self, text: &[u8]) -> impl Iterator<Item = usize> {
        self.last.at(closing(text))
    }
}

/// A letter at the edge of a text and the one beside it, nought where there is none.
type Edge = (u8, u8);

#[inline]
fn opening(text: &[u8]) -> Edge {
    match *text {
        [first, second, ..] => (first, second),
        [first] => (first, 0),
        [] => (0, 0),
    }
}

#[inline]
fn closing(text: &[u8]) -> Edge {
    match *text {
        [.., before, last] => (last, before),
        [last] => (last, 0),
        [] => (0, 0),
    }
}

/// How many letters are told apart by their last six bits.
const LETTERS: usize = 64;

/// The letters at one edge of the words of a list.
struct Edges {
    /// Which there are, by the last six bits of each letter: most texts are told from all words by this.
    filter: [u64; LETTERS],
    /// Where the words begin in `places` with each letter, by its last six bits.
    starts: [u16; LETTERS + 1],
    /// All in the order of their letters, with the place of their word.
    places: Vec<(Edge, u16)>,
    /// Whether one of the words is a letter alone.
    lone: bool,
}

impl Edges {
    fn of(edges: impl Iterator<Item = Edge>) -> Self {
        let mut filter = [0; LETTERS];
        let mut places: Vec<(Edge, u16)> = edges.zip(0..).collect();
        for &((letter, beside), _) in &places {
            // Beside a word of one letter anything may stand.
            filter[bucket(letter)] |= match beside {
                0 => u64::MAX,
                _ => 1 << (beside % 64),
            };
        }
        places.sort_unstable_by_key(|&(edge, place)| (bucket(edge.0), edge, place));
        let mut starts = [0; LETTERS + 1];
        for (letter, start) in starts.iter_mut().enumerate() {
            let from = places.partition_point(|&((one, _), _)| bucket(one) < letter);
            *start = u16::try_from(from).unwrap_or(u16::MAX);
        }
        Self {
            lone: places.iter().any(|&((_, beside), _)| beside == 0),
            filter,
            starts,
            places,
        }
    }

    #[inline]
    fn may_hold(&self, (letter, beside): Edge) -> bool {
        self.filter[bucket(letter)] & (1 << (beside % 64)) != 0
    }

    /// The places of the words with these letters at their edge, and of those that are the first of the two alone.
    #[inline]
    fn at(&self, edge: Edge) -> impl Iterator<Item = usize> {
        let (both, alone) = match edge {
            _ if !self.may_hold(edge) => (&[][..], &[][..]),
            (_, beside) if beside == 0 || !self.lone => (self.with(edge), &[][..]),
            (letter, _) => (self.with(edge), self.with((letter, 0))),
        };
        both.iter()
            .chain(alone)
            .map(|&(_, place)| usize::from(place))
    }

    #[inline]
    fn with(&self, edge: Edge) -> &[(Edge, u16)] {
        let letter = bucket(edge.0);
        let range = usize::from(self.starts[letter])..usize::from(self.starts[letter + 1]);
        let places = self.places.get(range).unwrap_or_default();
        let from = places.partition_point(|&(one, _)| one < edge);
        let rest = &places[from..];
        let count = rest.iter().take_while(|&&(one, _)| one == edge).count();
        &rest[..count]
    }
}

/// The last six bits of a letter.
#[inline]
fn bucket(letter: u8) -> usize {
    usize::from(letter) % LETTERS
}

#[cfg(test)]
mod tests {
    use super::*;

    static WORDS: List = List::barred("rate|of them|up to|s|use|%|≥|of|share of");

    #[test]
    fn words_of_a_list_are_found_at_its_ends_and_in_its_middle() {
        for word in WORDS.words() {
            assert!(WORDS.has(word), "{word}");
            assert_eq!(
                WORDS.place_of(word),
                WORDS.words().position(|one| one == word)
            );
            assert!(WORDS.ends(word), "{word}");
            assert!(WORDS.ends(&format!("the {word}")), "{word}");
            assert!(WORDS.closes(&format!("-{word}")), "{word}");
            assert!(WORDS.opens(&format!("{word} and")), "{word}");
            assert!(WORDS.stand_in(&format!("-{word}-")), "{word}");
            assert!(WORDS.stand_in(word), "{word}");
        }
        for other in ["ra", "rat", "them", "to|s", "us", "uses", ""] {
            assert!(!WORDS.has(other), "{other}");
            assert_eq!(WORDS.place_of(other), None, "{other}");
        }
        for other in ["prate", "abuse", "for them", "", "e"] {
            assert!(!WORDS.ends(other), "{other}");
        }
        assert!(WORDS.opens("rates") && WORDS.opens("use") && WORDS.opens("%"));
        assert!(!WORDS.opens("up") && !WORDS.opens(""));
        assert!(WORDS.stand_in("bus") && !WORDS.stand_in("up t, rat, u") && !WORDS.stand_in(""));
    }

    #[test]
    fn the_first_of_the_list_that_ends_a_text_is_told() {
        let place = |word| WORDS.words().position(|one| one == word);
        assert_eq!(WORDS.ending("a share of"), place("of"));
        assert_eq!(WORDS.ending("all of them"), place("of them"));
        assert_eq!(WORDS.ending("none"), None);
        assert_eq!(WORDS.strip_end("a share of"), Some("a share "));
    }
}
