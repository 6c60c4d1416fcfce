//! Sums with a scale but without the sign of a currency, which the words around them say to be money: expenditure was 88 lakh; out of 780m
//! expected only 412m was received.

use crate::draft::UnitClass;
use crate::english::{EnglishFigure, Tie};
use crate::lexicon::class_of;
use crate::reader::Reader;

/// What money is called that is planned, given or spent.
const MONEY: &[&str] = &[
    "budget",
    "budgets",
    "budgeted",
    "expenditure",
    "expenditures",
    "expenses",
    "spending",
    "spent",
    "overspend",
    "overspent",
    "underspend",
    "allocation",
    "allocated",
    "grant",
    "grants",
    "funds",
    "funding",
    "revenue",
    "revenues",
    "income",
    "receipts",
    "disbursed",
    "disbursement",
    "disbursements",
    "released",
    "releases",
    "surplus",
    "deficit",
    "cost",
    "costs",
    "arrears",
    "payments",
    "savings",
    "debt",
    "liabilities",
];

/// What is done with money, behind a sum.
const DONE: &[&str] = &[
    "released",
    "disbursed",
    "budgeted",
    "allocated",
    "spent",
    "approved",
    "requested",
    "received",
    "expected",
    "utilised",
    "utilized",
    "realised",
    "realized",
    "collected",
    "generated",
    "paid",
    "owed",
];

impl Reader<'_> {
    /// Makes money of the sums of a sentence from `start` on that are told as money.
    pub(super) fn name_money(&mut self, start: usize, all: &mut [EnglishFigure]) {
        let mut from = start;
        let mut told = None;
        for found in all {
            let (at, end) = (found.figure.start, found.figure.end);
            if class_of(found.figure.unit) == UnitClass::Money {
                told = Some(found.figure.unit);
            } else if found.tie == Tie::Value && self.is_unsigned_sum(found) {
                let named = self.tells_of_money(from, at) || self.is_dealt_with(end);
                let indian = ["lakh", "crore"]
                    .iter()
                    .any(|scale| self.ends_with(end, scale));
                if named
                    && let Some(currency) =
                        told.or_else(|| self.currency()).or(indian.then_some("inr"))
                {
                    found.figure.unit = currency;
                    told = Some(currency);
                }
            }
            from = end;
        }
    }

    /// Whether a figure is a number with a word of scale and no noun or sign.
    fn is_unsigned_sum(&self, found: &EnglishFigure) -> bool {
        const SCALES: &[&str] = &[
            "million", "billion", "lakh", "lakhs", "crore", "crores", "m", "bn", "mn",
        ];
        let counted = matches!(
            class_of(found.figure.unit),
            UnitClass::Count | UnitClass::Person | UnitClass::Visit
        );
        counted
            && SCALES
                .iter()
                .any(|scale| self.ends_with(found.figure.end, scale))
    }

    fn ends_with(&self, end: usize, word: &str) -> bool {
        let from = end.saturating_sub(word.len());
        let text = self.folded.chars.get(from..end).unwrap_or_default();
        text.iter().map(char::to_ascii_lowercase).eq(word.chars())
    }

    /// Whether what is done with money stands right behind `end`, and nothing that it is done with besides: only 412m was received, not
    /// 3.2m received a dose.
    fn is_dealt_with(&self, end: usize) -> bool {
        const BEHIND_CHARS: usize = 32;
        let chars = &self.folded.chars;
        let tail = chars.lower(end..chars.len().min(end + BEHIND_CHARS));
        let tail = tail.trim_start();
        let passive = ["was ", "were ", "had been ", "has been ", "is ", "are "]
            .iter()
            .find_map(|verb| tail.strip_prefix(verb));
        DONE.iter().any(|done| {
            passive
                .unwrap_or(tail)
                .strip_prefix(done)
                .is_some_and(|rest| match passive {
                    Some(_) => !rest.starts_with(char::is_alphabetic),
                    None => {
                        rest.is_empty()
                            || rest.starts_with([',', ';', '.', ')', '\n'])
                            || rest.starts_with(" only")
                    }
                })
        })
    }

    /// Whether the words between two figures name money, behind the last comma.
    fn tells_of_money(&self, from: usize, to: usize) -> bool {
        let text: String = (self.folded.chars.get(from..to).unwrap_or_default().iter())
            .map(char::to_ascii_lowercase)
            .collect();
        let clause = text.rsplit([',', ';']).next().unwrap_or("");
        clause
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| MONEY.contains(&word))
    }
}
