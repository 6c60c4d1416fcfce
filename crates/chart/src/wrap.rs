//! Where a text is broken into lines: at spaces and between wide characters, within a word only where the word alone is too wide.

use crate::text::{char_width_em, clean, fit, width_px};

/// From one baseline to the next, in em.
pub(crate) const LINE_EM: f64 = 1.15;

/// A text in lines, all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wrapped {
    pub(crate) lines: Vec<String>,
    /// A line ends within a word, which alone is wider than the room.
    pub(crate) splits_word: bool,
}

/// Breaks a text into as many lines of `room_px` as it needs.
pub(crate) fn whole(text: &str, room_px: f64, size_px: f64, bold: bool) -> Wrapped {
    let text = clean(text);
    let mut lines = Vec::new();
    let mut splits_word = false;
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (line, after, is_split) = first_line(rest, room_px, size_px, bold);
        lines.push(line.to_string());
        rest = after;
        splits_word |= is_split;
    }
    Wrapped { lines, splits_word }
}

/// The same number of lines as in the whole room, of as even a length as whole pixels allow.
pub(crate) fn even(text: &str, room_px: f64, size_px: f64, bold: bool) -> Wrapped {
    let widest = whole(text, room_px, size_px, bold);
    let fits = |room_px: f64| {
        let wrapped = whole(text, room_px, size_px, bold);
        let fits =
            wrapped.lines.len() == widest.lines.len() && wrapped.splits_word == widest.splits_word;
        fits.then_some(wrapped)
    };
    let (mut narrow_px, mut wide_px) = (0.0, libm::ceil(room_px));
    let mut found = None;
    while wide_px - narrow_px > 1.0 {
        let middle_px = libm::floor((narrow_px + wide_px) / 2.0);
        match fits(middle_px) {
            Some(wrapped) => (found, wide_px) = (Some(wrapped), middle_px),
            None => narrow_px = middle_px,
        }
    }
    found.unwrap_or(widest)
}

/// Breaks a text into at most `most` lines of `room_px`; the last one is cut to fit.
pub(crate) fn wrap(text: &str, room_px: f64, size_px: f64, bold: bool, most: usize) -> Vec<String> {
    let text = clean(text);
    let mut out = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && out.len() < most {
        if out.len() + 1 == most {
            out.push(fit(rest, room_px, size_px, bold));
            break;
        }
        let (line, after, _) = first_line(rest, room_px, size_px, bold);
        out.push(line.to_string());
        rest = after;
    }
    out
}

/// The widest of some lines in pixels.
pub(crate) fn widest_px(lines: &[String], size_px: f64, bold: bool) -> f64 {
    let widths = lines.iter().map(|line| width_px(line, size_px, bold));
    widths.fold(0.0, f64::max)
}

/// Whether a line may end between two characters.
fn may_break(before: char, c: char) -> bool {
    let wide = |c: char| char_width_em(c) >= 1.0;
    let closing = "，。、；：！？）》」』”’…,.;:!?)%".contains(c);
    let opening = "（《「『“‘(".contains(before);
    // The apostrophe is wide in Chinese fonts, and stands within English words.
    let within = before == '’' && c.is_ascii_alphanumeric();
    !closing && !opening && !within && (wide(c) || wide(before) || c == ' ')
}

/// The first line of a text, what follows it, and whether it ends within a word; never without a character.
fn first_line(text: &str, room_px: f64, size_px: f64, bold: bool) -> (&str, &str, bool) {
    let (end, is_split) = line_end(text, room_px, size_px, bold);
    let (line, after) = text.split_at(end);
    (line.trim_end(), after.trim_start(), is_split)
}

/// Where the first line of a text ends, in bytes, and whether that is within a word; always beyond its first character.
fn line_end(text: &str, room_px: f64, size_px: f64, bold: bool) -> (usize, bool) {
    let mut used_px = 0.0;
    let mut last_break = 0;
    let mut before = ' ';
    let mut buffer = [0; 4];
    for (at, c) in text.char_indices() {
        if at > 0 && may_break(before, c) {
            last_break = at;
        }
        used_px += width_px(c.encode_utf8(&mut buffer), size_px, bold);
        if used_px > room_px && at > 0 {
            return if last_break > 0 {
                (last_break, false)
            } else {
                (at, true)
            };
        }
        before = c;
    }
    (text.len(), used_px > room_px)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_begins_with_closing_punctuation() {
        let lines = wrap("数字来自总结，原文没有写明。", 60.0, 10.0, false, 4);
        assert!(lines.len() > 2);
        assert!(lines.iter().all(|line| !line.starts_with(['，', '。'])));
    }

    #[test]
    fn words_stay_whole_where_they_can() {
        let wrapped = whole("People’s hospitals and TCM", 52.0, 10.0, false);
        assert_eq!(wrapped.lines, ["People’s", "hospitals", "and TCM"]);
        assert!(!wrapped.splits_word);
        let split = whole("Otorhinolaryngology", 52.0, 10.0, false);
        assert!(split.splits_word && split.lines.len() > 1);
        assert_eq!(split.lines.concat(), "Otorhinolaryngology");
    }

    #[test]
    fn even_lines_are_no_more_and_nothing_is_lost() {
        let name = "社康中心（社区卫生服务机构）";
        let (greedy, even) = (
            whole(name, 120.0, 10.0, true),
            even(name, 120.0, 10.0, true),
        );
        assert_eq!(greedy.lines.len(), 2);
        assert_eq!(even.lines, ["社康中心（社区", "卫生服务机构）"]);
        assert_eq!(even.lines.concat(), name);
    }
}
