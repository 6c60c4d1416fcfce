//! A page of the text with every figure marked, and beside each passage what was read from it, for review by eye, by keyboard and on
//! paper. Classes and one style sheet, no scripts, no style attributes.

mod blocks;
mod note;
mod style;

use std::fmt::Write;

use crate::draft::Draft;
use blocks::{Block, Line, Row, blocks};
use note::Words;

/// Below this a reading is marked as unsure.
const SURE: u8 = 75;

/// A figure with its number on the page, from 1 in the order of the text.
#[derive(Clone, Copy)]
struct Numbered<'a> {
    number: usize,
    draft: &'a Draft,
}

/// The text with its figures marked by kind and numbered; under each number stands what was read: subject, value, period, kind and
/// what belongs to it.
///
/// `drafts` are those of `extract(text)`; a draft whose place lies outside `text` is left out.
pub fn to_html(text: &str, drafts: &[Draft]) -> String {
    let words = Words::of(text);
    let length = text.chars().count();
    let mut ordered: Vec<&Draft> = drafts
        .iter()
        .filter(|draft| draft.value_offset < length)
        .collect();
    ordered.sort_by_key(|draft| draft.value_offset);
    let figures: Vec<Numbered<'_>> = ordered
        .into_iter()
        .enumerate()
        .map(|(at, draft)| Numbered {
            number: at + 1,
            draft,
        })
        .collect();
    let mut page = Page {
        out: String::with_capacity(text.len() * 2 + figures.len() * 400 + 4096),
        words,
    };
    page.begin(&figures);
    for block in blocks(text, &figures) {
        match block {
            Block::Passage(line) => page.passage(&line),
            Block::Table { heads, rows } => page.table(&heads, &rows),
        }
    }
    page.out.push_str("</main>\n</body></html>\n");
    page.out
}

struct Page {
    out: String,
    words: Words,
}

impl Page {
    fn begin(&mut self, figures: &[Numbered<'_>]) {
        let words = self.words;
        let title = words.figures(figures.len());
        let _ = write!(
            self.out,
            "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>{title}</title><style>\n{}</style></head><body>\n<header><h1>{title}</h1>\n<p class=\"key\">",
            words.tag(),
            style::STYLE
        );
        for kind in note::KINDS {
            let count = figures.iter().filter(|f| f.draft.kind == kind).count();
            if count > 0 {
                let _ = write!(
                    self.out,
                    "<span><mark class=\"{}\">{}</mark> {count}</span> ",
                    kind.as_str(),
                    words.kind(kind)
                );
            }
        }
        let unsure = figures.iter().filter(|f| f.draft.confidence < SURE).count();
        if unsure > 0 {
            let _ = write!(
                self.out,
                "<span><mark class=\"actual unsure\">{}</mark> {unsure}</span>",
                words.unsure()
            );
        }
        self.out.push_str("</p></header>\n<main>\n");
    }

    /// A line of prose, and beside it what was read from it.
    fn passage(&mut self, line: &Line<'_, '_>) {
        if line.text.trim().is_empty() {
            return;
        }
        self.out.push_str("<section><p>");
        self.marked(line.text, line.offset, &line.figures);
        self.out.push_str("</p>");
        self.notes(line.figures.iter().copied());
        self.out.push_str("</section>\n");
    }

    /// A table, and under it what was read from it.
    fn table(&mut self, heads: &[blocks::HeadRow<'_>], rows: &[Row<'_, '_>]) {
        self.out
            .push_str("<section class=\"wide\"><div class=\"rows\" tabindex=\"0\"><table>");
        if !heads.is_empty() {
            self.out.push_str("<thead>");
            for head in heads {
                self.out.push_str("<tr>");
                for cell in head {
                    let _ = write!(self.out, "<th");
                    if cell.columns > 1 {
                        let _ = write!(self.out, " colspan=\"{}\"", cell.columns);
                    }
                    if cell.rows > 1 {
                        let _ = write!(self.out, " rowspan=\"{}\"", cell.rows);
                    }
                    self.out.push('>');
                    escape(&mut self.out, cell.text);
                    self.out.push_str("</th>");
                }
                self.out.push_str("</tr>");
            }
            self.out.push_str("</thead>");
        }
        self.out.push_str("<tbody>");
        for row in rows {
            self.out.push_str("<tr>");
            for cell in row {
                self.out.push_str("<td>");
                self.marked(cell.text, cell.offset, &cell.figures);
                self.out.push_str("</td>");
            }
            self.out.push_str("</tr>");
        }
        self.out.push_str("</tbody></table></div>");
        self.notes(
            rows.iter()
                .flatten()
                .flat_map(|cell| cell.figures.iter().copied()),
        );
        self.out.push_str("</section>\n");
    }

    /// A run of text whose first character is number `offset` of the document, its figures marked.
    fn marked(&mut self, text: &str, offset: usize, figures: &[Numbered<'_>]) {
        let mut next = figures.iter().peekable();
        let mut open: Option<(usize, Vec<usize>)> = None;
        for (at, c) in text.chars().enumerate() {
            let place = offset + at;
            if open.as_ref().is_some_and(|(end, _)| *end <= place) {
                self.close(&mut open);
            }
            while let Some(figure) = next.next_if(|f| f.draft.value_offset <= place) {
                let draft = figure.draft;
                if let Some((_, numbers)) = &mut open {
                    // A second reading at the same place.
                    numbers.push(figure.number);
                    continue;
                }
                let unsure = if draft.confidence < SURE {
                    " unsure"
                } else {
                    ""
                };
                let _ = write!(
                    self.out,
                    "<mark class=\"{}{unsure}\" id=\"f{}\">",
                    draft.kind.as_str(),
                    figure.number
                );
                let end = draft.value_offset + draft.as_written.chars().count();
                open = Some((end, vec![figure.number]));
            }
            escape_char(&mut self.out, c);
        }
        self.close(&mut open);
    }

    /// Ends a mark with the numbers that its readings have.
    fn close(&mut self, open: &mut Option<(usize, Vec<usize>)>) {
        let Some((_, numbers)) = open.take() else {
            return;
        };
        // The joiner keeps the number on the line of its figure.
        self.out.push_str("<sup>\u{2060}");
        for (at, number) in numbers.iter().enumerate() {
            let between = if at > 0 { " " } else { "" };
            let _ = write!(self.out, "{between}<a href=\"#n{number}\">{number}</a>");
        }
        self.out.push_str("</sup></mark>");
    }

    /// What was read, a line for each figure; the number leads back to the text.
    fn notes<'a>(&mut self, figures: impl Iterator<Item = Numbered<'a>>) {
        let mut figures = figures.peekable();
        if figures.peek().is_none() {
            return;
        }
        self.out.push_str("<ol class=\"notes\">");
        let mut mark = 0;
        let mut mark_end = 0;
        for Numbered { number, draft } in figures {
            // What begins within a mark has no other.
            if draft.value_offset >= mark_end {
                mark = number;
                mark_end = draft.value_offset + draft.as_written.chars().count();
            }
            let _ = write!(
                self.out,
                "<li id=\"n{number}\" class=\"{}\"><a href=\"#f{mark}\">{number}</a><div><span class=\"subject\">",
                draft.kind.as_str()
            );
            escape(&mut self.out, self.words.subject(draft));
            self.out.push_str("</span> <span class=\"value\">");
            escape(&mut self.out, &self.words.value(draft));
            self.out.push_str("</span> <span class=\"unit\">");
            escape(&mut self.out, &self.words.unit(draft));
            self.out.push_str("</span> <span class=\"more\">");
            escape(
                &mut self.out,
                &self.words.more(draft, draft.confidence < SURE),
            );
            self.out.push_str("</span></div></li>");
        }
        self.out.push_str("</ol>");
    }
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
            html.contains("id=\"f1\">3.2万人次<sup>\u{2060}<a href=\"#n1\">1</a></sup></mark>"),
            "{html}"
        );
    }

    #[test]
    fn a_reading_within_the_mark_of_another_leads_to_that_mark() {
        let text = "门诊3.2万人次";
        let mut drafts = extract(text);
        let mut within = drafts[0].clone();
        within.value_offset += 1;
        within.as_written = ".2万人次".into();
        drafts.push(within);
        let html = to_html(text, &drafts);
        assert!(
            html.contains("<li id=\"n2\" class=\"actual\"><a href=\"#f1\">"),
            "{html}"
        );
    }

    #[test]
    fn what_was_read_stands_beside_the_text() {
        let text =
            "2025年，培训护士86人，同比增长7.5%。\n2026年工作计划\n管理哮喘患者不少于2400人。";
        let read = |text: &str| to_html(text, &extract(text)).replace('\u{a0}', " ");
        let html = read(text);
        assert!(html.contains("<html lang=\"zh-Hans\">"), "{html}");
        assert!(html.contains("<span class=\"subject\">管理哮喘患者</span> <span class=\"value\">≥ 2,400</span> <span class=\"unit\">person</span>"), "{html}");
        assert!(html.contains("<span class=\"more\">2026 · 目标"), "{html}");
        assert!(html.contains("2025 · 实际 · 同比 +7.5%"), "{html}");
        let change = "截至2025年底，实有床位2415张，较上年增加126张。";
        let html = read(change);
        assert!(html.contains("2025-12 · 实际 · 增减"), "{html}");
        let english = "In 2025 clinics treated 1,604 patients with epilepsy, up 4% on 2024.";
        let html = read(english);
        assert!(html.contains("<html lang=\"en\">"), "{html}");
        assert!(html.contains("<h1>1 figure</h1>"), "{html}");
        assert!(
            html.contains("2025 · actual · +4% on the year before"),
            "{html}"
        );
    }

    #[test]
    fn rows_of_a_table_are_a_table() {
        let text = "服务情况\n项目\t2023年\t备注\n体检\t1,286人\t\n讲座\t12\n以上。\n";
        let html = to_html(text, &extract(text));
        assert!(
            html.contains(
                "<thead><tr><th>项目</th><th>2023年</th><th>备注</th></tr></thead><tbody><tr><td>体检</td><td><mark"
            ),
            "{html}"
        );
        assert!(html.contains("<p>以上。</p>"), "{html}");
        assert!(html.contains(">12<sup>"), "{html}");
        let last = to_html("项目\t2023年\n讲座\t12", &[]);
        assert!(last.contains("</tbody></table></div></section>"), "{last}");
    }

    #[test]
    fn merged_headings_are_joined() {
        // As a Word table is read: a heading over two columns leaves the second empty, one over two rows is said in both.
        let text = "机构\t2023年\t\t2024年\n机构\t门诊\t住院\t门诊\t住院\n卫生院\t310人次\t45人次\t322人次\t47人次\n";
        let html = to_html(text, &extract(text));
        assert!(
            html.contains(
                "<tr><th rowspan=\"2\">机构</th><th colspan=\"2\">2023年</th><th colspan=\"2\">2024年</th></tr>\
                 <tr><th>门诊</th><th>住院</th><th>门诊</th><th>住院</th></tr>"
            ),
            "{html}"
        );
        // A corner without a heading stays one.
        let corner = to_html("\t甲县\t乙县\n讲座\t12场\t15场\n", &[]);
        assert!(!corner.contains("span="), "{corner}");
    }

    #[test]
    fn two_readings_at_one_place_share_a_mark() {
        let text = "分别开展结核病、疟疾宣传各2次。";
        let html = to_html(text, &extract(text));
        assert_eq!(html.matches("<mark class=\"actual\" id=").count(), 1);
        assert!(html.contains("<a href=\"#n1\">1</a> <a href=\"#n2\">2</a>"));
        assert!(
            html.contains("<li id=\"n2\" class=\"actual\"><a href=\"#f1\">2</a>"),
            "{html}"
        );
    }
}
