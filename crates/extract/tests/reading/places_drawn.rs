//! Whose a place is that stands in brackets, after a stretch of time, or after a move.

use crate::reads::reads;

#[test]
fn a_place_alone_in_brackets_is_that_of_the_value_before_them() {
    reads(
        "满意度92.4%(省级第三方测评全市第6)。",
        &["92.4%=92.4 percent rank=6"],
    );
}

#[test]
fn a_stretch_of_time_has_no_place() {
    reads(
        "综合得分78.5分,连续三个月位列第12名。",
        &["78.5分=78.5 point rank=12", "三个月=3 month"],
    );
}

#[test]
fn a_move_leads_to_a_place() {
    reads(
        "季度考核得分88.25分,位次滑落至第7。",
        &["88.25分=88.25 point rank=7"],
    );
    reads(
        "骨科出院210人次,全院第1;儿科180人次,第2。",
        &["210人次=210 visit rank=1", "180人次=180 person_time rank=2"],
    );
    reads(
        "已体检2150人,进度暂列全区第三。",
        &["2150人=2150 person rank=3"],
    );
}

#[test]
fn points_are_spoken_of_without_their_hundreds() {
    reads(
        "报销比例降了0.8个点,设采样点3个。",
        &["0.8个点=-0.8 percentage_point", "3个=3 site"],
    );
}

#[test]
fn more_than_all_is_what_was_done() {
    reads(
        "完成较好的有:东桥县4100人(102.5%)、西岭县3960人(99%)。",
        &[
            "4100人=4100 person done=102.5",
            "3960人=3960 person done=99",
        ],
    );
    reads(
        "免费检查6,040对,目标任务完成率100.7%。",
        &["6,040对=6040 pair done=100.7"],
    );
}
