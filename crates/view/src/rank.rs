//! A rank in words, with whom it is among where the sentence says so: 全市第 9, 9th in the city.

use kanjian_model::{Lang, wording::place};

/// Among whom a place is counted, as sentences write it and as it is said.
const AMONG: &[(&str, &str)] = &[
    ("全国", "the country"),
    ("全省", "the province"),
    ("全区", "the district"),
    ("全市", "the city"),
    ("全州", "the prefecture"),
    ("全县", "the county"),
];

/// Words of a place, of which one stands right behind those it is among: 全市排名第9, 居全省第3位, 全市各区第二.
const PLACED: &[char] = &['第', '排', '名', '居', '列'];

/// The place in words; `quote` is the sentence that it was read from.
pub(crate) fn rank_words(rank: f64, quote: &str, lang: Lang) -> String {
    let among = AMONG.iter().find(|(words, _)| {
        quote.match_indices(words).any(|(at, words)| {
            let behind = &quote[at + words.len()..];
            behind.chars().take(4).any(|c| PLACED.contains(&c))
        })
    });
    let figure = place(rank, lang).figure;
    match (among, lang) {
        (Some((zh, _)), Lang::Zh) => format!("{zh}{figure}"),
        (Some((_, en)), Lang::En) => format!("{figure} in {en}"),
        (None, Lang::Zh) => format!("排名{figure}"),
        (None, Lang::En) => format!("ranked {rank}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_names_whom_it_is_among() {
        for (rank, quote, zh, en) in [
            (
                9.0,
                "全市3.83,在全市排名9",
                "全市第\u{a0}9",
                "9th in the city",
            ),
            (
                3.0,
                "率96%,居全省第3位",
                "全省第\u{a0}3",
                "3rd in the province",
            ),
            (
                2.0,
                "入选数全市各区第二",
                "全市第\u{a0}2",
                "2nd in the city",
            ),
            (11.0, "全区床位9张,排名第11", "排名第\u{a0}11", "ranked 11"),
        ] {
            assert_eq!(rank_words(rank, quote, Lang::Zh), zh);
            assert_eq!(rank_words(rank, quote, Lang::En), en);
        }
    }
}
