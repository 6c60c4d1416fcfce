//! Numbers without a counter that are counted as what stands before them, and Chinese tables in plain text.

use crate::reads::reads;

#[test]
fn the_value_of_another_time_is_counted_as_the_one_beside_it() {
    reads(
        "某院2025年9月运行分析\n门急诊:52,310人次(去年同期50,120),↑4.4%\n手术910台次 | 去年9月880 | ↑3.4%\n1-9月累计41.2万人次,完成全年目标(55万)的74.9%",
        &[
            "52,310人次=52310 visit yoy=4.4",
            "50,120=50120 visit baseline",
            "910台次=910 operation yoy=3.4",
            "880=880 operation baseline",
            "41.2万人次=412000 person_time done=74.9",
            "55万=550000 person_time target",
        ],
    );
}

#[test]
fn members_of_a_list_are_counted_as_the_first_or_as_the_line_before() {
    reads(
        "出院8,210人次。\n其中外一科910(11.1%)、儿科840(10.2%)。",
        &[
            "8,210人次=8210 visit",
            "910=910 person_time share=11.1",
            "840=840 person_time share=10.2",
        ],
    );
}

#[test]
fn an_announced_unit_holds_for_amounts_without_one() {
    reads(
        "三、收入(单位:万元)\n医疗收入3120.5,增长2.1%。构成如下:\n药品  810.2  26.0%\n检查  702.1  22.5%",
        &[
            "3120.5=31205000 yuan yoy=2.1",
            "810.2=8102000 yuan share=26",
            "702.1=7021000 yuan share=22.5",
        ],
    );
}

#[test]
fn rates_are_percentages_though_their_sign_is_left_out() {
    reads(
        "规范管理率74.2,血压控制率66.1。",
        &["74.2=74.2 percent", "66.1=66.1 percent"],
    );
    reads(
        "CMI 1.06(去年同期1.02)。",
        &["1.06=1.06 index", "1.02=1.02 index baseline"],
    );
}

#[test]
fn blanks_part_the_cells_of_a_table_and_its_places_belong_to_the_rates() {
    reads(
        "序号 单位 在管人数 规范管理数 规范管理率 位次\n1 南关社区 2210 1980 89.6% 2\n2 大河镇卫生院 1320 1001 75.8% 9\n",
        &[
            "2210=2210 person",
            "1980=1980 person",
            "89.6%=89.6 percent rank=2",
            "1320=1320 person",
            "1001=1001 person",
            "75.8%=75.8 percent rank=9",
        ],
    );
}
