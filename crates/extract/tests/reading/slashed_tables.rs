//! Tables whose columns strokes part, and lines that no page cut.

use crate::reads::reads;

#[test]
fn strokes_part_the_columns_that_a_title_names() {
    reads(
        "表2 主要指标进展(2020年 / 2023年 / 2025年目标)\n新生儿死亡率(‰) 2.4 / 1.9 / ≤3 提前完成\n每千人口护士(人) 3.1 / 3.6 / 4.2 正常\n",
        &[
            "2.4=2.4 per_1000 baseline",
            "1.9=1.9 per_1000",
            "≤3=3 per_1000 le target",
            "3.1=3.1 per_1000 baseline",
            "3.6=3.6 per_1000",
            "4.2=4.2 per_1000 target",
        ],
    );
}

#[test]
fn a_short_line_that_ends_with_a_figure_is_an_item() {
    let long = "坚持以居民健康为中心,优化服务流程,完善运行机制,落实各项便民措施,推动优质资源下沉到村到户。";
    reads(
        &format!(
            "{long}\n{long}\n{long}\n社区中心年度评价得分95.2分,在全区九家中心里排名第3\n群众满意率96%,比上年有提高\n"
        ),
        &["95.2分=95.2 point rank=3", "九家=9 site", "96%=96 percent"],
    );
}
