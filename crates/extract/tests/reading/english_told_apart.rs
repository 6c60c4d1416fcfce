//! English counts that one plain word tells apart, none of what one would rather not have, sums of two scales, short times.

use crate::reads::reads;

#[test]
fn amounts_of_two_scales_are_one() {
    reads(
        "The plant received Rs 3 crore 27 lakh.",
        &["Rs 3 crore 27 lakh=32700000 inr"],
    );
}

#[test]
fn none_of_what_one_would_rather_not_have() {
    reads(
        "The audit closed with no never events.",
        &["no never events=0 case"],
    );
    reads("Serious falls: none.", &["none=0 case"]);
    reads("There should be no complaints.", &[]);
    reads(
        "Patients waiting over a year were 240, target zero.",
        &["240=240 person", "zero=0 person target"],
    );
    reads(
        "There were 18 needle-stick injuries, nil with harm.",
        &["18=18 case", "nil=0 case"],
    );
    reads(
        "Revenue spend £2.1m. Capital: nil.",
        &["£2.1m=2100000 gbp", "nil=0 gbp"],
    );
}

#[test]
fn a_plain_word_tells_a_part_apart() {
    reads("Reactions: 21 mild, 2 severe.", &["21=21 item", "2=2 item"]);
    reads(
        "Needs were flagged at 31. The meeting opened at 9.",
        &["31=31 item"],
    );
    reads(
        "The stores issued blankets 34, nets 21 and hygiene kits twelve.",
        &["34=34 item", "21=21 item", "twelve=12 item"],
    );
    reads("One bat was positive for rabies.", &["One bat=1 item"]);
    reads(
        "Four out of every five callers were women.",
        &["Four out of every five=80 percent share=80"],
    );
}

#[test]
fn short_times_and_posts() {
    reads("Calls were answered in 7 seconds.", &["7 seconds=7 second"]);
    reads("Naloxone was used 14x.", &["14x=14 times"]);
    reads(
        "STAFFING\n12.5 FTE across the county",
        &["12.5 FTE=12.5 person"],
    );
    reads(
        "Twelve days from referral to visit is too long.",
        &["Twelve days=12 day"],
    );
    reads(
        "This is 84 hours better than in May, and waits are 3 hours shorter than planned.",
        &["84 hours=-84 hour", "3 hours=-3 hour"],
    );
}

#[test]
fn things_named_with_an_article_are_counted() {
    reads(
        "The north has the longest wait among the five zones.",
        &["five zones=5 item"],
    );
    reads("The two boards met.", &[]);
}
