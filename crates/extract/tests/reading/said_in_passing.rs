//! Small ways of writing that change what a figure is: signs, spoken money, denials side by side, addresses.

use crate::reads::reads;

#[test]
fn a_change_in_points_may_have_its_sign_before_it() {
    reads(
        "床位使用率86.1%,同比 -2.4个百分点。",
        &["86.1%=86.1 percent", "-2.4个百分点=-2.4 percentage_point"],
    );
}

#[test]
fn what_is_paid_in_pieces_is_money() {
    reads("一年药费省下500块左右。", &["500块=500 yuan approx"]);
    reads("安装宣传栏12块。", &["12块=12 piece"]);
}

#[test]
fn an_address_counts_nothing() {
    reads("住在桂花园5幢301室,新建住院楼2幢。", &["2幢=2 site"]);
    reads("这样的驿站,全区建了八个。", &["八个=8 item"]);
}

#[test]
fn nothing_is_said_in_numbers_and_side_by_side() {
    reads("死亡人数为零。", &["零=0 person"]);
    reads(
        "乙类:无发病、无死亡报告。",
        &["无发病=0 case", "无死亡=0 case"],
    );
    reads("无接种差错。", &["无接种差错=0 case"]);
}

#[test]
fn a_task_named_after_its_count_is_that_of_the_count() {
    reads(
        "改建护理站12家,完成年度实事任务的104%。",
        &["12家=12 site done=104"],
    );
}

#[test]
fn what_a_plan_says_of_last_year_is_no_aim() {
    reads(
        "2026年工作要点\n一、抓改革\n1.新建专科联盟3个,5个县中心通过评估。2.急救站点增加到30个(去年底26个),反应时间不超过11分钟;下达的20项年度目标已销号,2025年已改造62家。",
        &[
            "3个=3 discipline target",
            "5个=5 site target",
            "30个=30 site target",
            "26个=26 site baseline",
            "11分钟=11 minute le target",
            "20项=20 item target",
            "62家=62 site",
        ],
    );
    reads(
        "2026年工作要点\n孕产妇、婴儿、儿童死亡率分别控制在9/10万、4‰、5‰以内。",
        &[
            "9/10万=9 per_100000 le target",
            "4‰=4 per_1000 le target",
            "5‰=5 per_1000 le target",
        ],
    );
}
