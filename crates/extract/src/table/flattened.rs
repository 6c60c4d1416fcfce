//! Tables whose cells stand one to a line, as they are copied from a page: 指标 / 单位 / 2020年 / 2025年 / 属性, and then as many
//! lines for every row. Where their tabs would stand; what the cells say is read elsewhere.

use super::line::{Span, line_spans};
use super::plain::Partings;
use super::plain_chinese::is_value;
use super::plan::{is_nature, is_turn};
use super::unit::unit_word;
use crate::fold::{is_han, is_space};
use crate::lexicon::{contains_any, ends_with_any, is_any, starts_with_any, words};

/// What a column of such a table holds, by its header.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Serial,
    Label,
    Unit,
    Value,
    Nature,
    Other,
}

/// A table that has been found: its header's lines, cell by cell, and its rows.
struct Found {
    /// The lines of each header cell.
    header: Vec<Vec<usize>>,
    /// The first line of each row.
    rows: Vec<usize>,
    /// How many lines a row has.
    width: usize,
}

/// Headers are no longer than this many lines.
const HEADER_MAX_LINES: usize = 14;

/// The breaks that part the cells of such tables, and those within a cell of their headers.
pub(super) fn flattened(original: &[char]) -> Partings {
    let mut result = Partings::default();
    let lines: Vec<Span> = line_spans(original)
        .filter_map(|line| without_blanks(original, line))
        .collect();
    let mut at = 0;
    while at < lines.len() {
        match opens_header(text(original, lines[at]))
            .then(|| table_at(original, &lines, at))
            .flatten()
        {
            Some(table) => {
                // A row has fewer columns than the header where the first holds merged cells: those of the header stand apart.
                let skipped = table.header.len() - table.width;
                let header = &table.header[skipped..];
                for cell in header.windows(2) {
                    let last = cell[0].last().copied().unwrap_or(at);
                    result.partings.extend(break_after(original, lines[last]));
                }
                for cell in header {
                    for pair in cell.windows(2) {
                        result.joints.extend(break_after(original, lines[pair[0]]));
                    }
                }
                for &row in &table.rows {
                    for &line in &lines[row..row + table.width - 1] {
                        result.partings.extend(break_after(original, line));
                    }
                }
                at = table.rows.last().map_or(at + 1, |row| row + table.width);
            }
            None => at += 1,
        }
    }
    result
}

fn text(original: &[char], (from, to): Span) -> &[char] {
    &original[from..to]
}

/// A line without the blanks around it; nothing if it is empty.
fn without_blanks(original: &[char], (from, to): Span) -> Option<Span> {
    let first = (from..to).find(|&i| !is_space(original[i]))?;
    let last = (first..to).rev().find(|&i| !is_space(original[i]))?;
    Some((first, last + 1))
}

/// Where the break behind a line stands.
fn break_after(original: &[char], (_, end): Span) -> Option<usize> {
    (end..original.len()).find(|&i| original[i] != '\r' && !is_space(original[i]))
}

/// Whether a line may be the first cell of a header.
fn opens_header(line: &[char]) -> bool {
    const CELL_MAX_CHARS: usize = 8;
    line.len() <= CELL_MAX_CHARS && matches!(role_of(line), Role::Serial | Role::Label)
}

/// What the header cell `head` says that its column holds.
fn role_of(head: &[char]) -> Role {
    let plain: Vec<char> = head.iter().copied().filter(|c| !is_space(*c)).collect();
    if is_any(&plain, &["序号", "编号", "No.", "NO."]) {
        Role::Serial
    } else if contains_any(&plain, words!["属性", "性质", "指标类型", "类型"]) {
        Role::Nature
    } else if is_any(&plain, &["单位", "计量单位", "指标单位", "度量单位"]) {
        Role::Unit
    } else if is_any(
        &plain,
        &[
            "领域",
            "类别",
            "维度",
            "分类",
            "指标",
            "指标名称",
            "主要指标",
            "具体指标",
            "项目",
            "项目名称",
            "指标内容",
            "名称",
            "一级指标",
            "二级指标",
            "三级指标",
            "发展指标",
            "主要发展指标",
            "内容",
        ],
    ) {
        Role::Label
    } else if opens_with_year(&plain)
        || contains_any(
            &plain,
            words![
                "基期",
                "目标",
                "现状",
                "实际",
                "完成",
                "年均",
                "累计",
                "规划",
                "基数",
                "预期值",
                "指标值",
                "增长",
                "数值",
            ],
        )
    {
        Role::Value
    } else {
        Role::Other
    }
}

/// Whether a header cell opens with a year.
fn opens_with_year(cell: &[char]) -> bool {
    matches!(cell, ['1', '9', _, _, ..] | ['2', '0', _, _, ..])
        && cell[..4].iter().all(char::is_ascii_digit)
}

/// Whether a line goes on with the header cell above it: (基期), 目标值 under 2025年.
fn goes_on(above: &[char], line: &[char]) -> bool {
    let bracket = matches!(line.first(), Some('(' | '（'));
    let named = is_any(
        line,
        &[
            "基期",
            "基期值",
            "基数",
            "目标",
            "目标值",
            "规划目标",
            "规划值",
            "规划",
            "现状",
            "现状值",
            "实际",
            "实际值",
            "预期",
            "预期值",
            "年",
            "值",
            "指标",
            "完成",
            "完成值",
            "基线",
            "基线值",
            "水平",
        ],
    );
    let dated = opens_with_year(above) && above.len() <= 5;
    bracket || named && dated || is_any(line, &["年", "值", "年目标", "年基期"])
}

/// The table whose header opens at the line `at`, if the lines under it repeat what the header names.
fn table_at(original: &[char], lines: &[Span], at: usize) -> Option<Found> {
    const CELL_MAX_CHARS: usize = 16;
    const COLUMNS_MIN: usize = 3;
    const ROWS_MIN: usize = 2;
    let mut header: Vec<Vec<usize>> = Vec::new();
    let mut best: Option<Found> = None;
    for line in at..lines.len().min(at + HEADER_MAX_LINES) {
        let words = text(original, lines[line]);
        let year = opens_with_year(words);
        if words.len() > CELL_MAX_CHARS || is_value(words) && !year {
            break;
        }
        match header.last_mut() {
            Some(cell) if goes_on(text(original, lines[cell[0]]), words) => cell.push(line),
            _ => header.push(vec![line]),
        }
        if header.len() < COLUMNS_MIN {
            continue;
        }
        let roles: Vec<Role> = header
            .iter()
            .map(|cell| role_of(text(original, lines[cell[0]])))
            .collect();
        if !roles.contains(&Role::Label) || !roles.contains(&Role::Value) {
            continue;
        }
        for skipped in 0..2 {
            let roles = &roles[skipped..];
            let merged = skipped == 0 || roles.contains(&Role::Label);
            if roles.len() < COLUMNS_MIN || !merged {
                continue;
            }
            let rows = rows(original, lines, line + 1, roles);
            let known = best.as_ref().map_or(ROWS_MIN - 1, |found| found.rows.len());
            if rows.len() > known || best.is_some() && rows.len() == known {
                best = Some(Found {
                    header: header.clone(),
                    rows,
                    width: roles.len(),
                });
            }
        }
    }
    best
}

/// The first lines of the rows from the line `at` on, past titles that head some of them.
fn rows(original: &[char], lines: &[Span], at: usize, roles: &[Role]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut next = at;
    while next < lines.len() {
        if is_record(original, lines, next, roles) {
            found.push(next);
            next += roles.len();
        } else if is_title(text(original, lines[next]))
            && is_record(original, lines, next + 1, roles)
        {
            next += 1;
        } else {
            break;
        }
    }
    found
}

/// Whether a line heads rows: 健康水平, 一、资源配置.
fn is_title(line: &[char]) -> bool {
    const TITLE_MAX_CHARS: usize = 16;
    line.len() <= TITLE_MAX_CHARS
        && !is_nature(line)
        && !matches!(role_of(line), Role::Nature | Role::Unit | Role::Value)
        && line.iter().all(|&c| {
            is_han(c) || matches!(c, '(' | ')' | '（' | '）' | '、' | '.') || c.is_ascii_digit()
        })
        && line.iter().any(|&c| is_han(c))
}

/// Whether the lines from `at` on hold, one each, what `roles` say.
fn is_record(original: &[char], lines: &[Span], at: usize, roles: &[Role]) -> bool {
    let Some(record) = lines.get(at..at + roles.len()) else {
        return false;
    };
    let fits = record.iter().zip(roles).all(|(&line, role)| {
        let cell = text(original, line);
        match role {
            Role::Serial => {
                cell.len() <= 4 && cell[0].is_ascii_digit() && !cell.iter().any(|&c| is_han(c))
            }
            Role::Label => is_label(cell),
            Role::Unit => is_unit(cell),
            Role::Value => is_worded_value(cell),
            Role::Nature => is_nature(cell) || is_nothing(cell),
            Role::Other => cell.len() <= 30,
        }
    });
    let counts = record.iter().zip(roles).any(|(&line, role)| {
        *role == Role::Value && text(original, line).iter().any(char::is_ascii_digit)
    });
    fits && counts
}

/// Whether a cell names an indicator.
fn is_label(cell: &[char]) -> bool {
    const LABEL_MAX_CHARS: usize = 40;
    cell.len() <= LABEL_MAX_CHARS
        && cell.iter().filter(|&&c| is_han(c)).count() > 1
        && !is_nature(cell)
        && !is_value(cell)
        && !cell.ends_with(&['。'])
}

fn is_nothing(cell: &[char]) -> bool {
    cell.iter()
        .all(|c| matches!(c, '-' | '—' | '/' | '–' | '…'))
}

/// Whether a cell is a unit.
fn is_unit(cell: &[char]) -> bool {
    const UNIT_MAX_CHARS: usize = 8;
    let plain: Vec<char> = cell
        .iter()
        .map(|&c| match c {
            '％' => '%',
            '／' => '/',
            c => c,
        })
        .filter(|c| !matches!(c, '(' | ')' | '（' | '）'))
        .collect();
    plain.len() <= UNIT_MAX_CHARS
        && (is_nothing(&plain)
            || unit_word(&plain).is_some()
            || plain.contains(&'/')
            || plain.len() <= 3 && plain.iter().all(|&c| is_han(c)))
}

/// Whether a cell of values is one, in digits or in words: ≥95, 82.5左右, 逐步提高.
fn is_worded_value(cell: &[char]) -> bool {
    const VALUE_MAX_CHARS: usize = 14;
    cell.len() <= VALUE_MAX_CHARS
        && (is_value(cell)
            || is_turn(cell)
            || is_nothing(cell)
            || cell.iter().any(char::is_ascii_digit)
                && (cell[0].is_ascii_digit()
                    || "[【(（≥≤<>＜＞+-".contains(cell[0])
                    || starts_with_any(
                        cell,
                        words![
                            "达", "不", "控制", "保持", "稳定", "约", "超", "大于", "小于", "低于",
                            "高于", "力争", "降", "提高"
                        ],
                    ))
                && !ends_with_any(cell, words!["率", "数", "重", "例"]))
}
