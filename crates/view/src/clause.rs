//! The quoted clause of a figure with its document, cut into pieces in which its own numbers are marked; it is text, never markup.

use kanjian_model::{Grade, Lang, Observation, Series, Shard, figure, order};

/// A quoted clause with its document.
#[derive(Clone, PartialEq, Debug)]
pub struct Clause {
    /// The clause, its figures marked.
    pub pieces: Vec<Piece>,
    /// The document's id.
    pub source: String,
    /// The document's title.
    pub title: String,
    /// How near the copy read is to the publisher.
    pub grade: Grade,
    /// The observation it belongs to.
    pub observation: String,
}

/// A piece of a quoted clause.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// The characters as they stand in the document.
    pub text: String,
    /// Whether they are the figure, or a percentage that belongs to it.
    pub marked: bool,
}

/// Byte ranges of the figure and of the percentages that belong to it.
fn marks(mention: &Observation) -> Vec<(usize, usize)> {
    let quote = mention.quote.as_str();
    let mut found: Vec<(usize, usize)> = Vec::new();
    if let Some(at) = figure_at(mention) {
        found.push((at, at + mention.as_written.len()));
    }
    for percent in [mention.yoy, mention.share_of_parent, mention.completion]
        .into_iter()
        .flatten()
    {
        if let Some(range) = percent_at(quote, percent.get().abs(), &found) {
            found.push(range);
        }
    }
    order::sort_by(&mut found, Ord::cmp);
    found
}

/// Where the figure begins: at its own offset where that is known, else at its first occurrence.
fn figure_at(mention: &Observation) -> Option<usize> {
    let (quote, written) = (mention.quote.as_str(), mention.as_written.as_str());
    if written.is_empty() {
        return None;
    }
    let by_offset = mention
        .value_offset
        .zip(mention.quote_offset)
        .and_then(|(value, quote_at)| {
            let chars = usize::try_from(value.checked_sub(quote_at)?).ok()?;
            let at = quote.char_indices().nth(chars)?.0;
            quote[at..].starts_with(written).then_some(at)
        });
    by_offset.or_else(|| quote.find(written))
}

fn percent_at(quote: &str, value: f64, taken: &[(usize, usize)]) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(found) = quote[from..].find(['%', '％']) {
        let end = from + found;
        let digits = quote[..end]
            .bytes()
            .rev()
            .take_while(|b| b.is_ascii_digit() || *b == b'.')
            .count();
        let range = (
            end - digits,
            end + quote[end..].chars().next().map_or(1, char::len_utf8),
        );
        let is_it = figure::decimal(&quote[range.0..end]) == Some(value);
        if is_it && !taken.iter().any(|t| t.0 < range.1 && range.0 < t.1) {
            return Some(range);
        }
        from = range.1;
    }
    None
}

/// The clause of one mention, in pieces.
pub fn pieces(mention: &Observation) -> Vec<Piece> {
    pieces_of_all(&[mention])
}

/// The clause that several mentions share, in pieces, every figure of theirs marked.
pub fn pieces_of_all(mentions: &[&Observation]) -> Vec<Piece> {
    let Some(quote) = mentions.first().map(|m| m.quote.as_str()) else {
        return Vec::new();
    };
    let mut ranges: Vec<(usize, usize)> = mentions
        .iter()
        .filter(|m| m.quote == quote)
        .flat_map(|m| marks(m))
        .collect();
    order::sort_by(&mut ranges, Ord::cmp);
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut push = |text: &str, marked| {
        if !text.is_empty() {
            pieces.push(Piece {
                text: text.to_owned(),
                marked,
            });
        }
    };
    for (start, end) in ranges {
        if start >= at {
            push(&quote[at..start], false);
            push(&quote[start..end], true);
            at = end;
        }
    }
    push(&quote[at..], false);
    pieces
}

/// The clauses of all mentions of a series, the headline's first, then the latest.
pub(crate) fn clauses(
    series: &Series<'_>,
    shard: &Shard,
    headline: &Observation,
    lang: Lang,
) -> Vec<Clause> {
    let mut mentions: Vec<&Observation> = Vec::new();
    for figured in &series.observations {
        mentions.push(figured.first);
        mentions.extend(&figured.again);
    }
    order::sort_by_key(&mut mentions, |m| {
        let year = m.period.year().unwrap_or(0);
        (m.id != headline.id, std::cmp::Reverse(year), m.id.clone())
    });
    mentions
        .into_iter()
        .map(|m| clause(m, shard, lang))
        .collect()
}

/// The clause of one mention.
fn clause(mention: &Observation, shard: &Shard, lang: Lang) -> Clause {
    let title = shard.source(&mention.source).map_or_else(
        || mention.source.clone(),
        |s| s.title.in_lang(lang).to_owned(),
    );
    Clause {
        pieces: pieces(mention),
        source: mention.source.clone(),
        title,
        grade: mention.grade,
        observation: mention.id.clone(),
    }
}
