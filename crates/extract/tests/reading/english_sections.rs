//! Aims told by the sections and the titles that English figures stand under.

use crate::reads::reads;

#[test]
fn a_section_of_aims_ends_with_the_next_heading_of_its_form() {
    for (ahead, after) in [
        ("LOOKING AHEAD", "FINANCE"),
        ("**Next steps**", "**Finance**"),
        ("3. Priorities for 2027", "4. Finance"),
        ("3.1 Plans for 2027", "3.2 Finance"),
        ("## The year ahead", "## Finance"),
        ("> Next", "> Finance"),
        ("Our goals", "Finance"),
        ("Section 6   What we will deliver", "Section 7   Finance"),
    ] {
        reads(
            &format!(
                "The Vale Trust\n\n{ahead}\nHome visits grow by 240 visits.\n\n{after}\nThere were 31 grants.\n"
            ),
            &["240 visits=240 visit target", "31 grants=31 item"],
        );
    }
}

#[test]
fn items_of_a_list_of_aims_end_no_section() {
    reads(
        "Harbour Clinic\n\nNext year\n\nRecruit more midwives\n\n- 4 clinics\n- 12 midwives\n",
        &["4 clinics=4 site target", "12 midwives=12 person target"],
    );
}

#[test]
fn what_is_told_among_aims_has_been() {
    reads(
        "Action Plan 2026\n\nOutreach\nStatus: 62 nurses certified.\nSixteen families were served.\n\
         The van visited 41 schools.\nSo far 9 clinics joined.\nThere are 140 dormitories.\n",
        &[
            "62 nurses=62 person",
            "Sixteen families=16 household",
            "41 schools=41 site",
            "9 clinics=9 site",
            "140 dormitories=140 item",
        ],
    );
}

#[test]
fn a_plan_aims_and_a_report_on_it_tells() {
    reads(
        "Annual Work Plan 2026\n\nOutreach\nOutreach to 320 households; 14 clinics.\n",
        &[
            "320 households=320 household target",
            "14 clinics=14 site target",
        ],
    );
    reads(
        "Annual Work Plan 2025: progress report\n\nOutreach\nOutreach to 320 households; 14 clinics.\n",
        &["320 households=320 household", "14 clinics=14 site"],
    );
    reads(
        "County Development Plan 2026/2027\n\nCHAPTER TWO: REVIEW OF 2025/26\n\n2.1 Wards\nBeds: 212 beds.\n\n\
         CHAPTER THREE: PROGRAMMES\n\n3.1 Wards\nBeds: 240 beds.\n",
        &["212 beds=212 bed", "240 beds=240 bed target"],
    );
}

#[test]
fn the_present_tense_of_a_budget_sets() {
    reads(
        "FY 2026 PROPOSED BUDGET\n\nNARRATIVE\n\nStaffing is 41 nurses. In FY 2025 we treated 8,120 patients.\n",
        &["41 nurses=41 person target", "8,120 patients=8120 person"],
    );
}

#[test]
fn a_label_opens_its_own_line_alone() {
    reads(
        "Outlook: 3 wards and 40 beds.\nThe wards hold 212 beds.\n",
        &[
            "3 wards=3 room target",
            "40 beds=40 bed target",
            "212 beds=212 bed",
        ],
    );
}

#[test]
fn a_plan_tells_where_it_begins() {
    reads(
        "Annual Performance Plan 2027/28\n\nOutreach\n412 wards, of which 118 obtained a licence.\nSuccess rate: 71.3%, third \
         lowest in the country.\nMobile clinics: 24 clinics.\n",
        &[
            "412 wards=412 room",
            "118=118 room",
            "71.3%=71.3 percent rank=3",
            "24 clinics=24 site target",
        ],
    );
    reads(
        "Next step FY2571\n→ Village model 64 villages (now 22)\n",
        &["64 villages=64 site target", "22=22 site"],
    );
}

#[test]
fn a_part_that_tells_what_is_leaves_the_order_before_it() {
    reads(
        "Refit 31 posts; at present 118 posts are in use.\n",
        &["31 posts=31 item target", "118 posts=118 item"],
    );
}
