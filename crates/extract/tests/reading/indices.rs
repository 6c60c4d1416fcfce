//! Indices, which have no counter.

use crate::reads::reads;

#[test]
fn an_index_may_change_and_hold_a_place() {
    reads(
        "CMI值由0.98提高到1.06,居全省第4位;健康指数为81.3,位列全省88个县(市、区)第6,同比提高0.7。",
        &[
            "0.98=0.98 index baseline",
            "1.06=1.06 index rank=4",
            "81.3=81.3 index rank=6",
            "88个=88 item",
            "0.7=0.7 index",
        ],
    );
}

#[test]
fn as_many_names_as_the_number_says_make_it_a_count() {
    reads(
        "胸痛、卒中、创伤三大中心建成,三大工程稳步推进。",
        &["三大=3 site"],
    );
}
