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
.rows{overflow-x:auto;margin:.5rem 0;width:max-content;max-width:min(100vw - 2rem,50vw + 22rem)}
table{border-collapse:collapse}
td,th{border:1px solid #ced4da;padding:.1rem .5rem;text-align:start;font-weight:inherit;min-width:2.5rem}
td:first-child,th:first-child{min-width:6rem}
td mark{white-space:nowrap}
th{background:#f1f3f5}
.key{font-size:.9rem;color:#495057}
@media (prefers-color-scheme:dark){body{color:#eee;background:#121212}mark{background:#4d3b00}mark.target{background:#0b3558}mark.baseline{background:#343a40}mark.forecast{background:#4a1259}.note,.key{color:#adb5bd}td,th{border-color:#495057}th{background:#212529}}
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
    let mut lines = Lines::new(text);
    for (offset, c) in text.chars().enumerate() {
        let cell_ends = lines.cell_ends(c);
        if cell_ends {
            close(&mut out, &mut open_until);
        }
        if lines.at_start {
            let head = next
                .peek()
                .is_none_or(|draft| draft.value_offset >= offset + lines.next_length());
            lines.begin(&mut out, head);
        }
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
        lines.push(&mut out, c, cell_ends);
    }
    close(&mut out, &mut open_until);
    lines.end(&mut out);
    out.push_str("</pre>\n</body></html>\n");
    out
}

/// Where the lines of the text begin, and which of them are rows of a table: those with a tab after their first word.
struct Lines<'a> {
    lines: std::iter::Peekable<std::str::Split<'a, char>>,
    /// Whether the next character begins a line.
    at_start: bool,
    in_row: bool,
    in_table: bool,
    /// The element of this row's cells.
    cell: &'static str,
    /// Whether only rows without figures have come in this table.
    in_head: bool,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            lines: text.split('\n').peekable(),
            at_start: true,
            in_row: false,
            in_table: false,
            cell: "td",
            in_head: true,
        }
    }

    /// The characters of the line that begins, its end included.
    fn next_length(&mut self) -> usize {
        self.lines.peek().map_or(0, |line| line.chars().count() + 1)
    }

    /// Begins a line; `head` says that no figure stands in it.
    fn begin(&mut self, out: &mut String, head: bool) {
        self.at_start = false;
        self.in_row = self.lines.next().is_some_and(|line| {
            line.trim_end().trim_start_matches(' ').contains('\t') && line.trim().contains('\t')
        });
        if self.in_row {
            if !self.in_table {
                out.push_str("</pre><div class=\"rows\" tabindex=\"0\"><table>");
                self.in_head = true;
            }
            self.in_table = true;
            self.in_head &= head;
            self.cell = if self.in_head { "th" } else { "td" };
            let _ = write!(out, "<tr><{}>", self.cell);
        } else {
            self.end(out);
        }
    }

    /// Whether `c` ends a cell.
    fn cell_ends(&self, c: char) -> bool {
        self.in_row && !self.at_start && matches!(c, '\t' | '\n')
    }

    fn push(&mut self, out: &mut String, c: char, cell_ends: bool) {
        let cell = self.cell;
        match c {
            '\n' if cell_ends => {
                let _ = write!(out, "</{cell}></tr>");
            }
            '\t' if self.in_row => {
                let _ = write!(out, "</{cell}><{cell}>");
            }
            _ => escape_char(out, c),
        }
        self.at_start = c == '\n';
    }

    /// Ends a table that is open.
    fn end(&mut self, out: &mut String) {
        if self.in_table {
            out.push_str(if self.in_row && !self.at_start {
                "</td></tr>"
            } else {
                ""
            });
            out.push_str("</table></div><pre>");
        }
        self.in_table = false;
    }
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
    // 512 needs no second 512.
    let plain: String = draft.as_written.chars().filter(|c| *c != ',').collect();
    let mut text = if plain == value {
        draft.unit.to_owned()
    } else {
        format!("{value} {}", draft.unit)
    };
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
    fn rows_of_a_table_are_a_table() {
        let text = "服务情况\n项目\t2023年\t备注\n体检\t1,286人\t\n讲座\t12\n以上。\n";
        let html = to_html(text, &extract(text));
        assert!(
            html.contains(
                "<tr><th>项目</th><th>2023年</th><th>备注</th></tr><tr><td>体检</td><td><mark"
            ),
            "{html}"
        );
        assert!(
            html.contains("</td></tr></table></div><pre>以上。"),
            "{html}"
        );
        assert_eq!(
            html.matches("<pre>").count(),
            html.matches("</pre>").count()
        );
        assert!(html.contains(">12<span class=\"note\">item"), "{html}");
        let last = to_html("项目\t2023年\n讲座\t12", &[]);
        assert!(last.contains("</table></div><pre></pre>"), "{last}");
    }

    #[test]
    fn two_readings_at_one_place_share_a_mark() {
        let text = "分别开展结核病、疟疾宣传各2次。";
        let html = to_html(text, &extract(text));
        assert_eq!(html.matches("<mark ").count(), 5 + 1);
        assert!(html.contains("2 times; 2 times"));
    }
}
