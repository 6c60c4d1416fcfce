//! Chinese tables in plain text: units between label and values, parts of the row above, bounds in cells, earlier years.

use crate::reads::reads;

#[test]
fn a_unit_stands_between_label_and_values() {
    reads(
        "指标 单位 2020年 2023年 2026年目标\n平均预期寿命 岁 77.4 78.3 79.0\n孕产妇死亡率 1/10万 11.2 8.6 ≤10\n每千人口护士 人 2.9 3.3 3.7\n",
        &[
            "77.4=77.4 year baseline",
            "78.3=78.3 year",
            "79.0=79 year target",
            "11.2=11.2 per_100000 baseline",
            "8.6=8.6 per_100000",
            "≤10=10 per_100000 le target",
            "2.9=2.9 per_1000 baseline",
            "3.3=3.3 per_1000",
            "3.7=3.7 per_1000 target",
        ],
    );
}

#[test]
fn a_part_of_the_row_above_is_a_row() {
    reads(
        "指标  2021年  2022年\n医院职工(人)  860  904\n其中:护士(人)  402  431\n药师(人)  38  40\n",
        &[
            "860=860 person baseline",
            "904=904 person",
            "402=402 person baseline",
            "431=431 person",
            "38=38 person baseline",
            "40=40 person",
        ],
    );
}

#[test]
fn a_row_of_shares_has_them() {
    reads(
        "指标 单位 2022年 2023年\n药品收入占医疗收入比重 % 27.3 25.8\n中医诊疗量占比 % 18.1 19.4\n床位使用率 % 71.2 76.5\n",
        &[
            "27.3=27.3 percent baseline share=27.3",
            "25.8=25.8 percent share=25.8",
            "18.1=18.1 percent baseline share=18.1",
            "19.4=19.4 percent share=19.4",
            "71.2=71.2 percent baseline",
            "76.5=76.5 percent",
        ],
    );
}
