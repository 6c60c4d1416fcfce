//! Tables of plans: indicators with their units, where the plan departs from, what it aims at, and the force that they have.

use crate::reads::reads;

#[test]
fn rows_with_their_force_behind_the_values() {
    reads(
        "专栏3 主要指标\n序号 指标 单位 2020年 2025年 属性\n1 人均预期寿命 岁 77.1 78.3左右 预期性\n2 婴儿死亡率 ‰ 4.2 ≤4 约束性\n3 65岁以上老年人健康管理率 % 71.5 逐步提高 预期性\n",
        &[
            "77.1=77.1 year baseline",
            "78.3=78.3 year approx target",
            "4.2=4.2 per_1000 baseline",
            "≤4=4 per_1000 le target",
            "71.5=71.5 percent baseline",
        ],
    );
}

#[test]
fn cells_one_to_a_line() {
    reads(
        "附表 “十四五”主要指标\n\n指标\n单位\n2020年\n基期\n2025年\n目标\n属性\n每千人口注册护士数\n人\n2.6\n3.4\n预期性\n吸烟率\n%\n25.2\n<22\n预期性\n肺结核发病率\n1/10万\n48.1\n持续下降\n约束性\n\n第三章 任务\n",
        &[
            "2.6=2.6 per_1000 baseline",
            "3.4=3.4 per_1000 target",
            "25.2=25.2 percent baseline",
            "<22=22 percent lt target",
            "48.1=48.1 per_100000 baseline",
        ],
    );
}

#[test]
fn titles_between_rows_of_one_cell_to_a_line() {
    reads(
        "序号\n指标名称\n2022年基期值\n2025年目标值\n2030年目标值\n一、健康水平\n1\n人均预期寿命(岁)\n78.0\n79.0\n80.5\n二、健康素养\n2\n居民健康素养水平(%)\n22.6\n28\n35\n",
        &[
            "78.0=78 year baseline",
            "79.0=79 year target",
            "80.5=80.5 year target",
            "22.6=22.6 percent baseline",
            "28=28 percent target",
            "35=35 percent target",
        ],
    );
}

#[test]
fn columns_of_a_table_with_tabs() {
    reads(
        "序号\t领域\t指标\t单位\t2020年现状\t2025年目标\t指标性质\n1\t资源\t每万人口全科医生数\t人\t2.2\t3.6\t约束性\n2\t\t平均住院日\t天\t9.4\t8.5\t预期性\n",
        &[
            "2.2=2.2 per_10000 baseline",
            "3.6=3.6 per_10000 target",
            "9.4=9.4 day baseline",
            "8.5=8.5 day target",
        ],
    );
}

#[test]
fn years_under_what_they_are_years_of() {
    reads(
        "          床位(张)            医师(人)\n          2022年  2023年      2022年  2023年\n县级医院    940     985        402     431\n卫生院      360     352        118     121\n",
        &[
            "940=940 bed baseline",
            "985=985 bed",
            "402=402 person baseline",
            "431=431 person",
            "360=360 bed baseline",
            "352=352 bed",
            "118=118 person baseline",
            "121=121 person",
        ],
    );
}

#[test]
fn a_sum_has_no_number_of_its_own() {
    reads(
        "序号  乡镇  任务数(人)  已筛查(人)  完成率(%)  位次\n1  河口镇  600  540  90.0  1\n2  石亭镇  500  400  80.0  2\n3  东桥镇  400  300  75.0  3\n合计  1500  1240  82.7\n",
        &[
            "600=600 person target",
            "540=540 person rank=1 done=90",
            "500=500 person target",
            "400=400 person rank=2 done=80",
            "400=400 person target",
            "300=300 person rank=3 done=75",
            "1500=1500 person target",
            "1240=1240 person done=82.7",
        ],
    );
}
