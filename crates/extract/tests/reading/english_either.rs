//! Two English numbers of which either may be meant are one figure, bounded by the second.

use crate::reads::reads;

#[test]
fn of_two_numbers_that_or_joins_the_second_bounds_the_figure() {
    reads(
        "In a bad week three or four ambulances wait outside.",
        &["three or four ambulances=4 vehicle le"],
    );
    reads(
        "Each round reaches 5 or 6 villages.",
        &["5 or 6 villages=6 site le"],
    );
    // What is numbered is no count.
    reads("Burns of grade 2 or 3 went to the city.", &[]);
}
