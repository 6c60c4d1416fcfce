//! How much of a task, a plan or a budget is done.

mod reads;

use reads::reads;

#[test]
fn what_is_done_of_a_budget_is_its_completion() {
    reads(
        "公共卫生支出850.2万元,完成预算91.4%;住房支出36万元,完成年初预算的102%。",
        &[
            "850.2万元=8502000 yuan done=91.4",
            "36万元=360000 yuan done=102",
        ],
    );
}
