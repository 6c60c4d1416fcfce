//! What the columns of a table mean: from their headings, else from what their cells show.

use super::Table;
use crate::{
    mapping::{ColumnAnswer, Meaning, Question},
    number::{self, CellFigure},
    when,
};
use kanjian_model::{tables::read::LEFT_OUT, words};

/// Headings that say what a column holds, in lower case.
const WORDS: &[(Meaning, &[&str])] = &[
    (
        Meaning::Period,
        &[
            "年份",
            "年度",
            "年",
            "日期",
            "时间",
            "时期",
            "月份",
            "统计时间",
            "统计年度",
            "year",
            "date",
            "period",
            "time",
            "month",
            "time_period",
        ],
    ),
    (
        Meaning::Area,
        &[
            "地区",
            "区域",
            "区县",
            "县区",
            "市区",
            "行政区",
            "行政区划",
            "城市",
            "省份",
            "省",
            "市",
            "区",
            "县",
            "街道",
            "地区代码",
            "行政区划代码",
            "area",
            "area_code",
            "area code",
            "region",
            "county",
            "district",
            "location",
        ],
    ),
    (Meaning::AreaName, &["area_name", "area name", "地区名称"]),
    (
        Meaning::Indicator,
        &[
            "指标",
            "指标名称",
            "项目",
            "indicator",
            "subject",
            "measure",
            "variable",
            "indicator_name",
        ],
    ),
    (
        Meaning::Value,
        &["值", "数值", "指标值", "value", "obs_value", "figure"],
    ),
    (Meaning::Unit, &["单位", "计量单位", "unit"]),
    (
        Meaning::Low,
        &["下限", "lower", "low", "lower_ci", "lower ci"],
    ),
    (
        Meaning::High,
        &["上限", "upper", "high", "upper_ci", "upper ci"],
    ),
    (Meaning::Numerator, &["分子", "numerator"]),
    (Meaning::Denominator, &["分母", "denominator"]),
    (
        Meaning::Breakdown,
        &[
            "性别",
            "年龄",
            "年龄组",
            "类别",
            "分组",
            "人群",
            "sex",
            "age",
            "group",
            "category",
            "breakdown",
        ],
    ),
    (
        Meaning::Ignore,
        &[
            "备注", "说明", "注", "序号", "note", "notes", "remarks", "no.", "#",
        ],
    ),
];

/// Labels that stand for the whole.
pub(super) fn is_total(label: &str) -> bool {
    ["合计", "总计", "小计", "全部", "总数", "total", "all"]
        .contains(&label.to_lowercase().as_str())
}

pub(super) fn looks_like_an_area(label: &str) -> bool {
    let long_enough = label.chars().count() >= 2;
    let is_code = label.len() == 6 && label.bytes().all(|b| b.is_ascii_digit());
    is_code || (long_enough && label.ends_with(['省', '市', '区', '县', '州', '旗', '镇', '乡']))
}

impl Table<'_> {
    /// What a person answered about a column, called by its heading with or without its unit.
    fn answer(&self, column: usize) -> Option<&ColumnAnswer> {
        let name = self.name_of(column);
        let mapping = self.words.mapping;
        mapping
            .column(&name)
            .or_else(|| mapping.column(number_free(&name)))
    }

    /// The id of the indicator that a person wrote beside `values`, or `-`.
    pub(super) fn answered_indicator(&self, column: usize) -> Option<&str> {
        self.answer(column)?.indicator.as_deref()
    }

    /// What each column holds, as answered, as its heading says, or as its cells show.
    pub(super) fn meanings(&self, questions: &mut Vec<Question>) -> Vec<Option<Meaning>> {
        let mut meanings: Vec<Option<Meaning>> = (0..self.headings.len())
            .map(|column| {
                if self.answered_indicator(column) == Some(LEFT_OUT) {
                    return Some(Meaning::Ignore);
                }
                self.answer(column).map(|a| a.meaning).or_else(|| {
                    let plain = number_free(&self.heading(column)).to_lowercase();
                    WORDS
                        .iter()
                        .find(|(_, words)| words.contains(&plain.as_str()))
                        .map(|(m, _)| *m)
                })
            })
            .collect();
        // A second column of areas is the names beside the codes, or the other way about.
        let areas: Vec<usize> = (0..meanings.len())
            .filter(|c| meanings[*c] == Some(Meaning::Area))
            .collect();
        if let [first, second] = areas[..] {
            let is_code = |c: usize| self.texts(c).all(|t| t.bytes().all(|b| b.is_ascii_digit()));
            meanings[if is_code(second) { first } else { second }] = Some(Meaning::AreaName);
        }
        let is_long = meanings.contains(&Some(Meaning::Value));
        for column in 0..meanings.len() {
            if meanings[column].is_none() {
                let has_period = meanings.contains(&Some(Meaning::Period));
                meanings[column] = self.shown_by_cells(column, is_long, has_period);
                if meanings[column].is_none() {
                    let heading = self.name_of(column);
                    let sample: Vec<&str> = self.texts(column).take(3).collect();
                    questions.push(Question {
                        words: words!(
                            "“{heading}”这一列（“{sample_zh}”）是什么？从 {zh} 中选一个。",
                            "what does the column “{heading}” hold ({sample_en})? one of {en}",
                            sample_zh = sample.join("”“"),
                            sample_en = sample.join(", "),
                            zh = Meaning::WORDS.join("、"),
                            en = Meaning::WORDS.join(", ")
                        ),
                        column: heading,
                        meaning: String::new(),
                    });
                }
            }
        }
        let has_figures = meanings
            .iter()
            .any(|m| matches!(m, Some(Meaning::Value | Meaning::Values)));
        if !has_figures && questions.is_empty() {
            questions.extend((0..meanings.len()).map(|c| Question {
                column: self.name_of(c),
                meaning: String::new(),
                words: words!(
                    "没有一列是数字；“{name}”是不是？写 value、values 或 ignore。",
                    "no column holds figures; is “{name}” one? value, values or ignore",
                    name = self.name_of(c)
                ),
            }));
        }
        meanings
    }

    pub(super) fn shown_by_cells(
        &self,
        column: usize,
        is_long: bool,
        has_period: bool,
    ) -> Option<Meaning> {
        let (mut figures, mut periods, mut areas, mut all) = (0, 0, 0, 0);
        for text in self.texts(column) {
            all += 1;
            let is_period = when::read(text).is_some();
            periods += usize::from(is_period);
            areas += usize::from(looks_like_an_area(text));
            // What is wrong with a number is said when it is read.
            figures += usize::from(!matches!(number::read(text), Ok(CellFigure::Text)));
        }
        let first_of_its_kind = column == 0 && !has_period;
        if all == 0 {
            // A column of empty cells between areas is a column of missing figures.
            return Some(if self.headings[column].is_empty() || is_long {
                Meaning::Ignore
            } else {
                Meaning::Values
            });
        }
        if periods == all && (figures < all || first_of_its_kind) && !has_period {
            return Some(Meaning::Period);
        }
        if figures == all {
            return (!is_long).then_some(Meaning::Values);
        }
        if figures > 0 || is_long {
            return None;
        }
        Some(if areas * 2 > all {
            Meaning::Area
        } else {
            Meaning::Breakdown
        })
    }
}

/// A heading without a unit in brackets, for looking it up.
pub fn number_free(heading: &str) -> &str {
    heading.split(['（', '(']).next().unwrap_or(heading).trim()
}
