//! English words whose number only tells which of them is meant: table 4, week 11, grades 4 and 5.

use super::list::{List, list};

/// Words that a number names or numbers: table 4, week 11.
static LABELS: List = List::new(&[
    "table",
    "figure",
    "section",
    "chapter",
    "page",
    "annex",
    "appendix",
    "part",
    "no.",
    "band",
    "type",
    "serotype",
    "genotype",
    "clade",
    "strain",
    "cluster",
    "level",
    "phase",
    "grade",
    "stage",
    "tier",
    "class",
    "category",
    "goal",
    "sdg",
    "zone",
    "year",
    "top",
    "route",
    "group",
    "triage",
    "ctas",
    "ats",
    "acuity",
    "asa",
    "code",
    "code:",
    "vote:",
    "cycle",
    "cycles",
    "priority",
    "batch",
    "dist.",
    "dept.",
    "prog.",
    "fund",
    "grades",
    "slide",
    "slides",
    "objective",
    "vote",
    "article",
    "ch.",
    "chap.",
    "sec.",
    "cl.",
    "clause",
    "statute",
    "orc",
    "r.c.",
    "u/s",
    "u.s.c.",
    "usc",
    "c.f.r.",
    "cfr",
    "rcw",
    "subsection",
    "sub-section",
    "paragraph",
    "para",
    "footnote",
    "recommendation",
    "direction",
    "domain",
    "proposition",
    "tobacco",
    "exhibit",
    "attachment",
    // severity of an incident
    "sac",
    // Modified Monash
    "mm",
    "mmm",
    "decile",
    "deciles",
    "quintile",
    "quintiles",
]);

/// Further words before a bare number that say it is no count; before a noun they may be part of a sentence.
static BARE_LABELS: List = List::new(&[
    "score",
    "note",
    "notes",
    "risk rating",
    "press",
    "dial",
    "option",
    "c.",
    "week",
    "day",
    "quarter",
    "ward",
    "room",
    "region",
    "item",
    "step",
    "line",
    "unit",
    "block",
    "lot",
    "flat",
    "floor",
    "version",
    "volume",
    "vol",
    "vol.",
    "issue",
    "article",
    "rule",
    "act",
    "bill",
    "form",
    "schedule",
    "priority",
    "objective",
    "indicator",
    "target",
    "pillar",
    "annexe",
    "fy",
    "q",
    "no",
    "nos.",
    "number",
    "pp.",
    "p.",
    "tel",
    "tel.",
    "telephone",
    "phone",
    "mobile:",
    "fax",
    "box",
    "suite",
    "building",
    "age",
    "aged",
    "ages",
    "grades",
    "levels",
    "tables",
    "figures",
    "sections",
    "chapters",
    "pages",
    "parts",
    "types",
    "stages",
    "categories",
    "since",
    "until",
    "covid",
    "virus",
    "serotype",
    "serotypes",
    "strain",
    "strains",
    "phases",
    "zones",
    "bands",
    "tiers",
    "groups",
    "model",
    "position",
    "positions",
    "mw",
    "ew",
    "epi",
    "wk",
    "wks",
    "bag",
    "p.d.",
    "r.a.",
    "e.o.",
    "a.o.",
    "d.o.",
    "m.c.",
    "l.i.",
    "s.i.",
    "g.o.",
    "g.r.",
    "o.m.",
    "s.r.o.",
    "loc.",
    "loc",
    "local",
    "chs.",
    "ch.",
    "stat.",
    "sect.",
    "reg.",
    "cap.",
    "s.",
    "ss.",
    "sec.",
    "para",
    "para.",
    "paragraph",
    "clause",
    "rm",
    "rm.",
    "fc",
    "fund center",
    "cost center",
    "directions",
    "domains",
    "module",
    "segment",
    "standards",
    "term",
    "yr",
    "yrs",
    "zip",
    "zip code",
    "zip codes",
    "postcode",
    "postcodes",
    "docket",
    "ordinance",
    "title",
    "theatre",
    "theater",
    "hall",
    "gate",
    "programme",
    "programmes",
    "program",
    "programs",
    "prog",
    "sub-programme",
    "subprogramme",
    "sub-program",
    "subprogram",
    "outcome",
    "output",
    "outcomes",
    "outputs",
]);

/// Whether the words before a number that is no larger than years at school are lead to one of these: pupils in primary 2 and 6.
pub(super) fn numbers_school_year(lead: &str) -> bool {
    let label = list_of_labels(before_list(lead));
    let Some(before) = list![
        "primary",
        "secondary",
        "basic",
        "jhs",
        "shs",
        "form",
        "forms",
        "class",
        "classes",
        "std",
        "stds",
        "year",
        "years",
        "grade",
        "grades"
    ]
    .strip_end(label) else {
        return false;
    };
    list![
        "in", "to", "of", "for", "from", "and", "between", "pupils", "students", "girls", "boys",
        "learners", "children", "class", "at", "or", "&"
    ]
    .ends(before.trim_end())
}

/// Whether the words before a number end with one that it numbers.
pub(super) fn labelled(lead: &str) -> bool {
    LABELS.ends(lead) && !lead.ends_with("per year") && !after_article(lead)
}

/// Whether the words before a bare number end with one that it numbers.
pub(super) fn labelled_bare(lead: &str) -> bool {
    !after_article(lead) && BARE_LABELS.ends(lead)
}

/// Whether `lead` ends with a time that an article opens: in the year 41,876 were tested, for the week 12 cases.
pub(super) fn after_article(lead: &str) -> bool {
    let mut words = lead.rsplit([' ', '(']);
    let time = words.next().is_some_and(|word| {
        matches!(
            word,
            "year" | "yr" | "week" | "quarter" | "month" | "day" | "period" | "term"
        )
    });
    time && words.next().is_some_and(|word| {
        matches!(
            word,
            "the"
                | "this"
                | "that"
                | "last"
                | "past"
                | "a"
                | "an"
                | "each"
                | "financial"
                | "school"
                | "academic"
                | "previous"
                | "prior"
                | "prev"
                | "prev."
                | "whole"
                | "entire"
                | "full"
                | "review"
        )
    })
}

/// `lead` without the numbers of a list that stand at its end: in grades 4 and.
pub(super) fn before_list(lead: &str) -> &str {
    let Some(list) = [" and", " or", " to", ","]
        .iter()
        .find_map(|joint| lead.strip_suffix(joint))
    else {
        return lead;
    };
    let digits = list.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    if digits.len() == list.len() || list.len() - digits.len() > 5 {
        return lead;
    }
    before_list(digits.trim_end())
}

/// `lead` without the small numbers that a joint ties to the one behind: Grade 2, 4 &.
pub(super) fn list_of_labels(lead: &str) -> &str {
    let Some(list) = [" &", " and", " or"]
        .iter()
        .find_map(|joint| lead.strip_suffix(joint))
    else {
        return lead;
    };
    let label = list.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | ' '));
    let digits = list[label.len()..].trim_start();
    if digits.is_empty() {
        return lead;
    }
    label
}
