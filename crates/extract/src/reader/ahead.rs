//! What of a sentence can be read before anything is known of those before it: in long texts a thread reads it ahead of the reader.

use super::aim::{is_surely_aimed, may_be_aimed};
use super::is_boilerplate;
use super::place::{Placed, place};
use crate::clause::{clauses, sentences};
use crate::english::{Counted, EnglishFigure, Tie, is_english, scan as scan_english};
use crate::figure::{Figure, ranked_item, scan_alone};
use crate::lexicon::Characters;
use crate::table::is_row;
use crate::text::Text;
use std::sync::mpsc::sync_channel;
use std::thread;

/// So many characters are read sooner than a thread begins.
const SHORT_CHARS: usize = 4_000;

/// Sentences that are handed over at once: few enough to begin soon, enough that handing over costs nothing.
const BLOCK_SENTENCES: usize = 64;

/// Blocks that may wait for the reader.
const WAITING_BLOCKS: usize = 16;

/// How far into a sentence words of what is to be done are looked for: what ends later is a list without its full stops.
const AIM_MAX_CHARS: usize = 600;

/// A sentence with what was read of it by itself.
pub(super) struct Sentence {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Nothing of a row of a table.
    pub(super) form: Option<Form>,
}

/// What a sentence is read as.
pub(super) enum Form {
    /// An English sentence, with its figures if what the one before it counts was supposed.
    English(Option<Supposed>),
    /// Any other, with its figures where they are the same whatever the lines before say.
    Prose(Option<Prepared>),
}

/// The figures of a sentence with their clauses, and whether it speaks of what is to be done.
#[derive(Default)]
pub(super) struct Prepared {
    pub(super) placed: Vec<Placed>,
    pub(super) aimed: bool,
    /// Whether it does so in words that hold even in a report of results.
    pub(super) aimed_surely: bool,
}

impl Prepared {
    /// Gives `figures` of the sentence `start..end` their clauses; of nothing, or of a web site's own lines, nothing.
    pub(super) fn of(chars: &Text, start: usize, end: usize, figures: Vec<Figure>) -> Self {
        if figures.is_empty() || is_boilerplate(&chars[start..end]) {
            return Self::default();
        }
        let clauses = clauses(chars, start, end, &figures);
        let sentence = &chars[start..end.min(start + AIM_MAX_CHARS)];
        let characters = Characters::of(sentence);
        let aimed_surely = is_surely_aimed(sentence, characters);
        Self {
            placed: place(chars, figures, &clauses),
            aimed: aimed_surely || may_be_aimed(sentence, characters),
            aimed_surely,
        }
    }
}

/// The figures of an English sentence, supposing what the sentence before counts.
pub(super) struct Supposed {
    earlier: Option<Counted>,
    figures: Vec<EnglishFigure>,
}

impl Supposed {
    /// Reads the English sentence `start..end`; `told` is what those before it are supposed to count, and will be for the next.
    fn of(chars: &Text, start: usize, end: usize, told: &mut Option<Counted>) -> Self {
        let earlier = *told;
        let figures = scan_english(chars, start, end, earlier);
        if let Some(first) = figures.iter().find(|found| found.tie == Tie::Value) {
            *told = Some((first.figure.unit, first.subject));
        }
        Self { earlier, figures }
    }

    /// The figures, if the sentence before does count `earlier`.
    pub(super) fn given(self, earlier: Option<Counted>) -> Option<Vec<EnglishFigure>> {
        (self.earlier == earlier).then_some(self.figures)
    }
}

impl Sentence {
    /// Reads the sentence at a place; `suppose` may read the figures of an English one.
    fn read(
        chars: &Text,
        (start, end): (usize, usize),
        suppose: impl FnOnce(usize, usize) -> Option<Supposed>,
    ) -> Self {
        let sentence = &chars[start..end];
        let form = if is_row(sentence) {
            None
        } else if is_english(sentence) {
            Some(Form::English(suppose(start, end)))
        } else if ranked_item(sentence).is_some() {
            Some(Form::Prose(None))
        } else {
            let figures = scan_alone(chars, start, end);
            let prepared = figures.map(|figures| Prepared::of(chars, start, end, figures));
            Some(Form::Prose(prepared))
        };
        Self { start, end, form }
    }
}

/// Hands the sentences of a text to `reader` one after another. The thread that reads ahead changes nothing but the time:
/// where there can be none, each sentence is read when its turn comes.
pub(super) fn each(chars: &Text, mut reader: impl FnMut(Sentence)) {
    let all = sentences(chars);
    let is_ahead = chars.len() > SHORT_CHARS
        && thread::scope(|scope| {
            let (full, blocks) = sync_channel::<Vec<Sentence>>(WAITING_BLOCKS);
            let all = &all;
            let ahead = move || {
                let mut told = None;
                for block in all.chunks(BLOCK_SENTENCES) {
                    let read = |&place| {
                        let suppose = |start, end| Some(Supposed::of(chars, start, end, &mut told));
                        Sentence::read(chars, place, suppose)
                    };
                    // The reader is gone when it has panicked.
                    if full.send(block.iter().map(read).collect()).is_err() {
                        return;
                    }
                }
            };
            let began = thread::Builder::new().spawn_scoped(scope, ahead).is_ok();
            if began {
                blocks.into_iter().flatten().for_each(&mut reader);
            }
            began
        });
    if !is_ahead {
        let one = |&place| Sentence::read(chars, place, |_, _| None);
        all.iter().map(one).for_each(reader);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Carried, scan};
    use crate::fold::Folded;

    const REPORTS: [&str; 4] = [
        include_str!("../../tests/reports/county_summary.txt"),
        include_str!("../../tests/reports/district_summary.txt"),
        include_str!("../../tests/reports/province_plan.txt"),
        include_str!("../../tests/reports/tables.txt"),
    ];

    /// Reports, and lines whose numbers take their unit from the lines before.
    fn long() -> Folded {
        let mut text = REPORTS.concat();
        text.push_str("\n东河卫生院26(31.5%)\n大修费用支出1268\n1. 西河卫生院 94.1\n");
        Folded::new(&text.repeat(SHORT_CHARS / text.chars().count() + 2))
    }

    #[test]
    fn sentences_read_ahead_arrive_in_their_order() {
        let folded = long();
        let mut places = Vec::new();
        each(&folded.chars, |sentence| {
            places.push((sentence.start, sentence.end));
        });
        assert!(folded.chars.len() > SHORT_CHARS);
        assert_eq!(places, sentences(&folded.chars));
    }

    #[test]
    fn what_is_read_ahead_is_the_same_whatever_was_said_before() {
        let folded = long();
        let chars = &folded.chars;
        let before = [
            Carried::default(),
            Carried {
                unit: "person",
                announced: Some(("yuan", 4)),
                ranked: false,
            },
        ];
        let (mut alone, mut looked_back) = (0, 0);
        for (start, end) in sentences(chars) {
            let [one, other] =
                before.map(|carried| format!("{:?}", scan(chars, start, end, carried)));
            match scan_alone(chars, start, end) {
                Some(figures) => {
                    let figures = format!("{figures:?}");
                    assert_eq!([&figures, &figures], [&one, &other], "{start}–{end}");
                    alone += 1;
                }
                None => looked_back += usize::from(one != other),
            }
        }
        assert!(alone > 100 && looked_back > 1, "{alone}, {looked_back}");
    }
}
