//! Numbers without a counter, lengths of time, counts that fell, and rows of tables that tell growth and places.

use crate::reads::reads;

#[test]
fn the_members_of_a_list_count_what_the_value_before_counts() {
    reads(
        "查出高危产妇640人,其中:橙色120、红色15、黄色505;培训300人(医生90、护士210)。",
        &[
            "640人=640 person",
            "120=120 person",
            "15=15 person",
            "505=505 person",
            "300人=300 person",
            "90=90 person",
            "210=210 person",
        ],
    );
    reads(
        "引进医师12人、药师7;设备采购后,平台编号6,平均7.4。",
        &["12人=12 person", "7=7 person"],
    );
}

#[test]
fn years_with_decimals_and_weeks_are_lengths_of_time() {
    reads(
        "村医平均从业21.4年;长处方最长8周,每周坐诊不少于半天,群众少跑2至3趟。",
        &[
            "21.4年=21.4 year",
            "8周=8 week le",
            "半天=0.5 day ge",
            "2至3趟=3 times le",
        ],
    );
    reads("孕12周前建册率91%,PM2.5年均浓度28。", &["91%=91 percent"]);
}

#[test]
fn a_count_that_fell_is_negative_without_a_comparison() {
    reads(
        "床位净减18张,医师少了6人;确诊甲减4例。",
        &["18张=-18 bed", "6人=-6 person", "4例=4 case"],
    );
}

#[test]
fn the_ends_of_what_was_found_bound_nothing() {
    reads(
        "得分最高96.5分,最低71.3分。",
        &["96.5分=96.5 point", "71.3分=71.3 point"],
    );
}

#[test]
fn a_column_of_growth_belongs_to_the_last_year_and_the_year_before_is_its_baseline() {
    reads(
        "指标　　　　2022年　　2021年　　增长（%）\n急诊人次（万）　6.3　　6.0　　5.0\n出院人次　　812　　830　　-2.2\n",
        &[
            "6.3=63000 visit yoy=5",
            "6.0=60000 visit baseline",
            "812=812 visit yoy=-2.2",
            "830=830 visit baseline",
        ],
    );
}

#[test]
fn a_column_of_places_before_the_scores_ranks_them() {
    reads(
        "名次  单位  得分\n1  南桥卫生院  93.4\n2  柳河卫生院  91.0\n……\n12  石坝卫生院  70.5\n",
        &[
            "93.4=93.4 point rank=1",
            "91.0=91 point rank=2",
            "70.5=70.5 point rank=12",
        ],
    );
}

#[test]
fn the_parts_of_a_whole_are_counted_as_it_is() {
    reads(
        "住院人次中,市级医院21.3万,占46.1%;县级医院18.2万,占39.4%;其他6.7万,占14.5%。",
        &[
            "21.3万=213000 visit share=46.1",
            "18.2万=182000 visit share=39.4",
            "6.7万=67000 person_time share=14.5",
        ],
    );
}
