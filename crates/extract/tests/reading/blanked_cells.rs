//! Cells of a table whose number is blanked: drafts without a value, that say so.

use crate::reads::reads;
use kanjian_extract::extract;

#[test]
fn a_blanked_cell_is_a_figure_without_its_number() {
    let drafts =
        extract("指标\t2022年\t2023年\n结核病报告例数(例)\t31\t***\n家庭病床建床数(张)\t×××\t57\n");
    let said: Vec<String> = drafts
        .iter()
        .map(|draft| {
            let absent = draft.absent.map_or("", |absent| absent.as_str());
            format!("{} {} {absent}", draft.as_written, draft.unit)
        })
        .collect();
    assert_eq!(
        said,
        [
            "31 case ",
            "*** case redacted",
            "××× bed redacted",
            "57 bed "
        ]
    );
}

#[test]
fn names_and_marks_are_no_figures() {
    reads(
        "乡镇\t负责人\t签约居民(人)\n东坪镇\t***\t5120\n",
        &["5120=5120 person"],
    );
    reads(
        "乡镇\t达标\t签约居民(人)\n东坪镇\tX\t5120\n",
        &["5120=5120 person"],
    );
}
