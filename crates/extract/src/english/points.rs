//! English points that are percentage points: 5.2 points worse, eight points above the 80 per cent asked for.

use super::list::list;
use super::standing::Standing;

/// The length of `points` after a number that is the score something was given: scored 92.6 points in the evaluation.
pub(super) fn scored_points(standing: &Standing) -> Option<usize> {
    let tail = standing.tail(9);
    let word = [" points", " marks"]
        .iter()
        .find(|words| tail.starts_with(**words))?;
    if tail[word.len()..].starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let before = standing.chars.lower(standing.start..standing.i);
    let scored = list![
        "score",
        "scoring",
        "evaluation",
        "assessment",
        "appraisal",
        "satisfaction"
    ]
    .stand_in(before);
    let differs = standing.changed()
        || list!["by", "up", "down", "of"].ends(standing.lead()) && !before.contains("score of");
    (scored && !differs).then_some(word.len())
}

/// The length of `points` after a number that is a gap or a change in percentage points: 5.2 points worse, eight points above
/// the 80 per cent asked for, +1.3 pts.
pub(super) fn points(standing: &Standing) -> Option<usize> {
    const WORDS: &[&str] = &[
        " points",
        " point",
        " of a point",
        "-point",
        " pts",
        "pts",
        " p.p.",
    ];
    let tail = standing.tail(28);
    let word = WORDS.iter().find(|words| tail.starts_with(**words))?;
    let rest = &tail[word.len()..];
    if rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let length = word.len() + usize::from(word.ends_with("pts") && rest.starts_with('.'));
    let sentence = standing.chars.lower(standing.start..standing.end);
    let percent = list!["%", "per cent", "percent"].stand_in(sentence);
    let lead = standing.lead();
    let small = standing.number.whole_digits < 3
        && (standing.changed()
            || list![
                "gain of",
                "improvement of",
                "worsening of",
                "gained",
                "lost",
                "up",
                "down",
                "loss of",
                "rose",
                "fell",
                "dropped",
                "by"
            ]
            .ends(lead));
    // It moved 1.3 points in the wrong direction.
    let way = list![
        " in the wrong",
        " in the right",
        " higher",
        " lower",
        " better",
        " worse",
        " above",
        " below",
        " ahead",
        " behind",
        " short",
        " up",
        " down",
        " more",
        " less",
        " clear of",
        " over",
        " under",
        " on ",
        " from ",
        " since ",
        " off "
    ]
    .opens(rest);
    // Change since 2020: -2.2 points
    let signed = matches!(
        standing.chars[standing.start..standing.i],
        [.., '+' | '-' | '−' | '–' | '±']
    );
    let scored = list!["score", "scale", "index", "rating"].stand_in(sentence);
    let percent = percent || (way && standing.number.pointed || signed) && !scored;
    ((standing.number.pointed || small || way || signed) && percent).then_some(length)
}
