//! Changes that are drawn as arrows, said as doublings, or told by how much more or less was done.

use crate::reads::reads;

#[test]
fn an_arrow_is_a_verb_of_change() {
    reads(
        "手术2140台次(↑6.1%),出院8600人次,↓2%;药占比24.5%,↓1.2个百分点;急诊1.1万人次,同比7.5%↑。",
        &[
            "2140台次=2140 operation yoy=6.1",
            "8600人次=8600 visit yoy=-2",
            "24.5%=24.5 percent",
            "1.2个百分点=-1.2 percentage_point",
            "1.1万人次=11000 visit yoy=7.5",
        ],
    );
    reads("分娩1210人  ↑4.4%", &["1210人=1210 person yoy=4.4"]);
}

#[test]
fn a_doubling_is_a_growth_of_a_hundred_percent() {
    reads(
        "远程会诊翻了一番,达到640例;上门服务5200人次,较上年翻两番。",
        &["640例=640 case yoy=100", "5200人次=5200 visit yoy=300"],
    );
}

#[test]
fn so_much_less_done_than_last_year_is_a_fall() {
    reads(
        "全年出生920人,较上年少生61人,降幅6.2%;立案33件,比去年多查处4件。",
        &[
            "920人=920 person yoy=-6.2",
            "61人=-61 person",
            "33件=33 item",
            "4件=4 item",
        ],
    );
}

#[test]
fn two_changes_that_go_opposite_ways_say_which_falls() {
    reads(
        "药占比22.1%、耗占比18.4%,一降一升,变动幅度为2.1个、0.6个百分点。",
        &[
            "22.1%=22.1 percent",
            "18.4%=18.4 percent",
            "2.1个=-2.1 percentage_point",
            "0.6个百分点=0.6 percentage_point",
        ],
    );
}
