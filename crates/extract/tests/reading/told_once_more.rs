//! What is told once more in other words: growths that name their value again, the extremes of what is done, scores that go on.

use crate::reads::reads;

#[test]
fn a_growth_names_the_amount_of_what_was_counted() {
    reads(
        "上转610人次、下转905人次,下转量增长21.4%。",
        &[
            "610人次=610 person_time",
            "905人次=905 person_time yoy=21.4",
        ],
    );
    reads(
        "北院出院8100人次,南院出院4300人次,出院人次分别增长4%、7%。",
        &["8100人次=8100 visit yoy=4", "4300人次=4300 visit yoy=7"],
    );
}

#[test]
fn the_most_and_the_least_go_on_what_is_done() {
    reads(
        "上半年体检9200人,完成年任务的61%。最高的柳镇已达78%,最低的石镇仅33%。",
        &[
            "9200人=9200 person done=61",
            "78%=78 percent done=78",
            "33%=33 percent done=33",
        ],
    );
    reads(
        "高血压管理率74%。最高的柳镇已达88%。",
        &["74%=74 percent", "88%=88 percent"],
    );
}

#[test]
fn what_goes_on_in_points_is_said_in_points() {
    reads(
        "得分在95分以上的4家,不足80分的3家。",
        &[
            "95分=95 point ge",
            "4家=4 site",
            "不足80分=80 point lt",
            "3家=3 site",
        ],
    );
}

#[test]
fn posts_are_no_people() {
    reads(
        "年末编制数860名,在岗职工790人,编制内护士210名。",
        &["860名=860 post", "790人=790 person", "210名=210 person"],
    );
}

#[test]
fn what_is_not_true_of_all_is_no_figure() {
    reads("尾款年底未能全部兑付,村级网络尚未实现全覆盖。", &[]);
}

#[test]
fn a_change_and_where_it_led_are_no_range() {
    reads(
        "住院次均费用下降4.2%至7320元。",
        &["7320元=7320 yuan yoy=-4.2"],
    );
}

#[test]
fn what_part_of_the_work_scored_is_no_aim() {
    reads(
        "预算执行得分9.2分,产出指标46.5分。",
        &["9.2分=9.2 point", "46.5分=46.5 point"],
    );
}

#[test]
fn an_aim_may_stand_in_quotes() {
    reads(
        "死亡率为7.1‰,实现“控制在9‰以内”的目标。",
        &["7.1‰=7.1 per_1000", "9‰=9 per_1000 le target"],
    );
}

#[test]
fn what_is_read_or_watched_is_counted() {
    reads("公众号阅读量突破30万。", &["30万=300000 times gt"]);
    reads(
        "接种疫苗3.2万剂次,其中水痘疫苗1.5万,比上年多600剂。",
        &["3.2万剂次=32000 dose", "1.5万=15000 dose", "600剂=600 dose"],
    );
}
