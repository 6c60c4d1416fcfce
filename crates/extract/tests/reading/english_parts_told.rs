//! English shares that no count stands beside: what so many of those told of before did, the same part at another time, the part
//! that a kind of them is.

use crate::reads::reads;

#[test]
fn what_so_many_of_those_before_did_is_a_share() {
    reads(
        "The night shelter took in 214 men last winter. 36% had slept rough for months.",
        &["214 men=214 person", "36%=36 percent share=36"],
    );
    reads(
        "The helpline took 8,815 calls. 54 percent concerned anxiety; 12 percent led to a visit by a nurse.",
        &[
            "8,815 calls=8815 times",
            "54 percent=54 percent share=54",
            "12 percent=12 percent share=12",
        ],
    );
}

#[test]
fn how_well_it_went_is_no_share() {
    reads(
        "The clinic treated 318 people. 92% were seen within two weeks.",
        &[
            "318 people=318 person",
            "92%=92 percent",
            "two weeks=2 week le",
        ],
    );
    reads(
        "The survey drew 1,400 replies; 81% rated the service good.",
        &["1,400 replies=1400 item", "81%=81 percent"],
    );
}

#[test]
fn a_kind_of_those_counted_is_a_part_of_them() {
    reads(
        "New enrolments came to 7,340, 4.1 percent lower than last year; females 58.2 percent.",
        &[
            "7,340=7340 person yoy=-4.1",
            "58.2 percent=58.2 percent share=58.2",
        ],
    );
}

#[test]
fn the_same_part_at_another_time_is_a_share_too() {
    reads(
        "Falls numbered 1,210, or 22.4% of all incidents. In 2019 the figure was 19.8%.",
        &[
            "1,210=1210 item share=22.4",
            "19.8%=19.8 percent baseline share=19.8",
        ],
    );
}

#[test]
fn a_part_of_money_or_land_is_no_task_done() {
    reads(
        "The trust ended with a deficit of £4.2m, or 1.5 per cent of the operating budget.",
        &["£4.2m=4200000 gbp share=1.5"],
    );
    reads(
        "The catchment covers 4,310 km2, 8.8 per cent of the province.",
        &["4,310 km2=4310 km2 share=8.8"],
    );
}

#[test]
fn the_cells_of_a_line_that_make_all_are_its_parts() {
    reads(
        "Pharmacies 48% | Practices 39% | Wards 13%\n",
        &[
            "48%=48 percent share=48",
            "39%=39 percent share=39",
            "13%=13 percent share=13",
        ],
    );
}
