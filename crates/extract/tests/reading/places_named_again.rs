//! Places of values that are named again, shares of those who do something, and numbers written in Hong Kong.

use crate::reads::reads;

#[test]
fn a_place_held_for_years_is_that_of_the_value() {
    reads(
        "孕产妇建册率97.3%,连续多年位居全省首位。",
        &["97.3%=97.3 percent rank=1"],
    );
}

#[test]
fn a_place_belongs_to_the_value_that_is_named_again() {
    reads(
        "立案72起,结案70起,罚款15.4万元,立案数居全市第3位。",
        &[
            "72起=72 case rank=3",
            "70起=70 case",
            "15.4万元=154000 yuan",
        ],
    );
}

#[test]
fn some_of_them_do_something() {
    reads(
        "骨科病人约五成流向邻市。",
        &["约五成=50 percent approx share=50"],
    );
}

#[test]
fn thousands_that_blanks_part_are_one_number() {
    reads(
        "专科门诊就诊人次 7 305 000 (+2.4%)",
        &["7 305 000=7305000 visit yoy=2.4"],
    );
}

#[test]
fn a_change_without_a_counter_is_counted_as_its_level() {
    reads(
        "服务人次62.3万,较去年增加8.4万。",
        &["62.3万=623000 visit", "8.4万=84000 visit"],
    );
}

#[test]
fn slogans_count_nothing() {
    reads("实现“两升”,“1+1+1”签约居民800人。", &["800人=800 person"]);
}
