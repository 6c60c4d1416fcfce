//! When a figure was, where its sentence names more than one time; and what it is about beside such times.

use kanjian_extract::extract;

/// `as_written: subject, period` of every draft.
fn told(text: &str) -> Vec<String> {
    extract(text)
        .iter()
        .map(|draft| format!("{}: {}, {}", draft.as_written, draft.subject, draft.period))
        .collect()
}

#[test]
fn a_change_leaves_the_year_that_it_starts_from() {
    assert_eq!(
        told(
            "某区2023年工作总结\n2023年,高血压知晓率由2021年的48.2%提高到53.6%,每万人全科医生从2019年的2.1人增至3.3人。"
        ),
        [
            "48.2%: 高血压知晓率, 2021",
            "53.6%: 高血压知晓率, 2023",
            "2.1人: 每万人全科医生, 2019",
            "3.3人: 每万人全科医生, 2023",
        ]
    );
    // What it reaches may have a year of its own, and a year that nothing starts from holds on.
    assert_eq!(
        told("期望寿命由2015年的75.8岁提高到2020年的77.6岁。2022年,覆盖率达到91%。"),
        [
            "75.8岁: 期望寿命, 2015",
            "77.6岁: 期望寿命, 2020",
            "91%: 覆盖率, 2022",
        ]
    );
}

#[test]
fn what_was_a_year_before_is_of_the_year_before() {
    assert_eq!(
        told(
            "某县2025年工作总结\n签约率从上年的40.1%上升至42.1%。床位由去年的300张增加到340张。上年同期分娩310例,今年290例。"
        ),
        [
            "40.1%: 签约率, 2024",
            "42.1%: 签约率, 2025",
            "300张: 床位, 2024",
            "340张: 床位, 2025",
            "310例: 分娩, 2024",
            "290例: 分娩, 2025",
        ]
    );
    assert_eq!(
        told("某县2025年上半年工作总结\n2025年1-6月,全县诊疗33.5万人次(上年同期31.2万人次)。"),
        [
            "33.5万人次: 诊疗, 2025-01/2025-06",
            "31.2万人次: 诊疗, 2024-01/2024-06",
        ]
    );
}
