//! A page of the text with every figure marked, for review by eye. Classes and one style sheet, no scripts, no style attributes.

use std::fmt::Write;

use crate::draft::Draft;
use crate::number::Number;

const STYLE: &str = "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.9 system-ui,sans-serif;color:#1a1a1a;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
mark{background:#fff3bf;color:inherit;border-bottom:2px solid #b8860b;padding:0 .1em}
mark.target{background:#d0ebff;border-color:#1864ab}
mark.baseline{background:#e9ecef;border-color:#495057}
mark.forecast{background:#f3d9fa;border-color:#862e9c}
mark.unsure{border-bottom-style:dashed}
.note{font-size:.75em;line-height:1;vertical-align:super;color:#495057}
.key{font-size:.9rem;color:#495057}
@media (prefers-color-scheme:dark){body{color:#eee;background:#121212}mark{background:#4d3b00}mark.target{background:#0b3558}mark.baseline{background:#343a40}mark.forecast{background:#4a1259}.note,.key{color:#adb5bd}}
";

/// Below this a reading is marked as unsure.
const SURE: u8 = 75;

/// The text with its figures marked by kind; each mark says value, unit, subject and rule when pointed at.
///
/// `drafts` are those of `extract(text)`; a draft whose place lies outside `text` is left out.
pub fn to_html(text: &str, drafts: &[Draft]) -> String {
    let mut out = String::with_capacity(text.len() * 2 + drafts.len() * 200 + 2048);
    out.push_str("<!doctype html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\">");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    let _ = write!(
        out,
        "<title>{} 个数字 · {} figures</title>",
        drafts.len(),
        drafts.len()
    );
    let _ = write!(out, "<style>\n{STYLE}</style></head><body>\n");
    out.push_str("<p class=\"key\"><mark class=\"actual\">结果 actual</mark> <mark class=\"target\">目标 target</mark> ");
    out.push_str("<mark class=\"forecast\">预计 forecast</mark> <mark class=\"baseline\">基数 baseline</mark> ");
    out.push_str("<mark class=\"actual unsure\">存疑 unsure</mark></p>\n<pre>");
    let mut ordered: Vec<&Draft> = drafts.iter().collect();
    ordered.sort_by_key(|draft| draft.value_offset);
    let mut next = ordered.into_iter().peekable();
    let mut open_until: Option<(usize, String)> = None;
    for (offset, c) in text.chars().enumerate() {
        if open_until.as_ref().is_some_and(|(end, _)| *end <= offset) {
            close(&mut out, &mut open_until);
        }
        while next
            .peek()
            .is_some_and(|draft| draft.value_offset <= offset)
        {
            let Some(draft) = next.next() else { break };
            if let Some((_, note)) = &mut open_until {
                // A second reading at the same place.
                let _ = write!(note, "; {}", summary(draft));
                continue;
            }
            let unsure = if draft.confidence < SURE {
                " unsure"
            } else {
                ""
            };
            let _ = write!(
                out,
                "<mark class=\"{}{unsure}\" id=\"f{}\" title=\"",
                draft.kind.as_str(),
                draft.value_offset
            );
            escape(
                &mut out,
                &format!("{} · {} · {}", draft.subject, draft.period, draft.rule),
            );
            out.push_str("\">");
            open_until = Some((offset + draft.as_written.chars().count(), summary(draft)));
        }
        escape_char(&mut out, c);
    }
    close(&mut out, &mut open_until);
    out.push_str("</pre>\n</body></html>\n");
    out
}

fn close(out: &mut String, open: &mut Option<(usize, String)>) {
    if let Some((_, note)) = open.take() {
        out.push_str("<span class=\"note\">");
        escape(out, &note);
        out.push_str("</span></mark>");
    }
}

/// Value, unit and what belongs to them.
fn summary(draft: &Draft) -> String {
    let value = draft.value.map_or_else(
        || draft.absent.map_or("", |absent| absent.as_str()).to_owned(),
        |value| value.to_string(),
    );
    let mut text = format!("{value} {}", draft.unit);
    let attributes: [(&str, Option<Number>, &str); 4] = [
        ("yoy", draft.yoy, "%"),
        ("share", draft.share_of_parent, "%"),
        ("rank", draft.rank, ""),
        ("done", draft.completion, "%"),
    ];
    for (name, value, sign) in attributes {
        if let Some(value) = value {
            let _ = write!(text, ", {name} {value}{sign}");
        }
    }
    text
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        escape_char(out, c);
    }
}

fn escape_char(out: &mut String, c: char) {
    match c {
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '&' => out.push_str("&amp;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        // Characters that HTML forbids.
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => {
            out.push('\u{fffd}')
        }
        _ => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;

    #[test]
    fn marks_and_escapes() {
        let text = "<script>门诊3.2万人次,同比增长5%</script>";
        let html = to_html(text, &extract(text));
        assert!(html.contains("&lt;script&gt;"));
        assert!(!html.contains("<script"));
        assert!(!html.contains("style="));
        assert!(
            html.contains(">3.2万人次<span class=\"note\">32000 visit, yoy 5%</span></mark>"),
            "{html}"
        );
    }

    #[test]
    fn two_readings_at_one_place_share_a_mark() {
        let text = "分别开展结核病、疟疾宣传各2次。";
        let html = to_html(text, &extract(text));
        assert_eq!(html.matches("<mark ").count(), 5 + 1);
        assert!(html.contains("2 times; 2 times"));
    }
}
