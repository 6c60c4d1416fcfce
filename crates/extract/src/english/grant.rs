//! Whether the words right around a sum of money say that it has been granted or asked for, rather than spent.

use super::list::{List, list};
use super::words::ends_with_words;

/// Words that lead to a sum which is granted.
static LEADS: List = List::new(&[
    "budgeted",
    "budgeted for",
    "appropriated",
    "appropriating",
    "appropriate",
    "appropriation of",
    "appropriations of",
    "appropriations total",
    "appropriations totalling",
    "appropriations totaling",
    "earmarked",
    "earmarks",
    "earmarking",
    "i set aside",
    "we set aside",
    "sets aside",
    "have set aside",
    "has set aside",
    "had set aside",
    "contract sum",
    "contract sum of",
    "contract price",
    "contract price of",
    "contract value",
    "contract value of",
    "of funding of",
    "i set apart",
    "we set apart",
    "i allot",
    "i allocate",
    "provision of",
    "outlay of",
    "i propose",
    "we propose",
    "proposes",
    "proposed",
    "proposing",
    "vote of",
    "approved",
    "approves",
    "approving",
    "sanctioned",
    "recommended",
    "recommends",
    "recommending",
    "adopted",
    "allotted",
    "allocated",
    "allocates",
    "allocating",
    "allocation of",
    "allocations of",
    "ring-fenced",
    "was voted",
    "were voted",
    "approved budget of",
    "shared budget of",
    "adopted budget",
    "with a budget of",
    "on a budget of",
    "request of",
    "request that your house approve",
    "ask for",
    "approved budget",
    "annual budget",
    "total budget",
    "recurrent budget",
    "development budget",
    "appeal of",
    "appeal for",
    "requirement of",
    "requirements of",
    "request for",
    "adopted budget of",
    "recommended budget of",
    "proposed budget of",
    "annual budget of",
    "project budget of",
    "capital budget of",
    "revised budget of",
    "original budget of",
    "total budget of",
    "full-year budget of",
    "budget estimate of",
    "budget was",
    "budget is",
    "budget for the year was",
    "budget stands at",
    "budget provision of",
    "appropriation was",
    "allocation was",
    "allocation is",
    "appropriation",
    "appropriations",
]);

/// What a granted sum is behind its number.
const TAILS: &[&str] = &[
    "had been budgeted",
    "was budgeted",
    "were budgeted",
    "is budgeted",
    "has been budgeted",
    "budgeted",
    "was allocated",
    "were allocated",
    "has been allocated",
    "have been allocated",
    "had been allocated",
    "is allocated",
    "allocated",
    "was appropriated",
    "were appropriated",
    "has been appropriated",
    "had been appropriated",
    "was earmarked",
    "has been earmarked",
    "is earmarked",
    "earmarked",
    "is set aside",
    "set aside",
    "was approved",
    "has been approved",
    "is proposed",
    "was proposed",
    "is provided for",
    "has been provided for",
    "was provided for",
    "has been sanctioned",
    "was sanctioned",
    "is requested",
    "was voted",
];

/// Whether the words before a sum (`lead`, in its clause `opening`) or behind it (`tail`) grant it, all in small letters.
pub(super) fn grants(opening: &str, lead: &str, tail: &str) -> bool {
    let core = lead
        .trim_end_matches([' ', ':', '-', '–', '$', '£', '€', '₦', '₹', '₱'])
        .trim_end();
    // was EC$61.2 million
    let mut core = list![
        "ec", "tt", "j", "us", "nt", "hk", "nz", "bds", "a", "s", "fj", "si"
    ]
    .strip_end(core)
    .filter(|_| lead.ends_with('$'))
    .unwrap_or(core)
    .trim_end();
    const BETWEEN: &[&str] = &[
        "about",
        "approximately",
        "around",
        "nearly",
        "some",
        "over",
        "a total of",
        "the sum of",
        "a sum of",
        "an outlay of",
        "an amount of",
        "an additional",
        "a further",
        "another",
        "up to",
        "at",
        "the",
        "to",
    ];
    while let Some(rest) = BETWEEN.iter().find(|words| ends_with_words(core, words)) {
        core = core[..core.len() - rest.len()].trim_end();
    }
    // The approved State budget line for vaccines was $184 million.
    static USED: List = List::new(&[
        "spen",
        "spent",
        "releas",
        "receiv",
        "utilis",
        "utiliz",
        "disburs",
        "paid",
        "underspen",
        "overspen",
        "unspent",
        "perform",
    ]);
    let subject = [
        "was",
        "is",
        "were",
        "stood at",
        "stands at",
        "totals",
        "totalled",
        "totaled",
        "amounts to",
        "amounted to",
    ]
    .iter()
    .find_map(|verb| core.strip_suffix(verb).and(opening.find(verb)))
    .map(|at| &opening[..at]);
    let named = subject.is_some_and(|subject| {
        list![
            "budget",
            "allocation",
            "appropriation",
            "outlay",
            "estimates",
            "approved estimate",
            "approved recurrent estimate",
            "approved capital estimate"
        ]
        .stand_in(subject)
            && !USED.stand_in(subject)
            && !subject.contains("% of")
            && !subject.contains(" cent of")
    });
    if named {
        return true;
    }
    // The board approved a levy of $3.9 million
    let voted = list![
        "levy of",
        "levy at",
        "precept of",
        "precept at",
        "budget of",
        "budget at",
        "rate of"
    ]
    .ends(core)
        && list![
            "approved ",
            "adopted ",
            "passed ",
            "voted ",
            "set a ",
            "agreed a "
        ]
        .stand_in(opening);
    if voted {
        return true;
    }
    // A donor has approved it: it has been given.
    let given = list![
        "received an allocation of",
        "receives an allocation of",
        "has approved",
        "have approved",
        "had approved"
    ]
    .ends(core);
    let tail = tail.trim_start();
    let closed = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    // 54.6% of a $2.4 million budget
    let sized = list![
        "of a",
        "of an",
        "against a",
        "within a",
        "of this year's",
        "received",
        "was given",
        "were given",
        "got"
    ]
    .ends(core)
        && list!["budget", "appropriation", "allocation"].opens(tail);
    // Total approval for FY 2023-24 : Rs.
    let label = core.rsplit(['.', ';', ',']).next().unwrap_or("");
    let approved = list![
        "total approval",
        "approval for",
        "approvals for",
        "pip approval",
        "rop approval"
    ]
    .stand_in(label)
        && !USED.stand_in(label);
    let whole = list![
        "approved budget",
        "total budget",
        "annual budget",
        "revised budget",
        "original budget",
        "approved estimates"
    ]
    .opens(label.trim_start())
        && !USED.stand_in(label);
    // 2022 workplan budget K18.4 million
    let named = list!["budget", "appropriation", "allotment"].ends(core)
        && label.split_whitespace().count() <= 4
        && !USED.stand_in(label)
        && !list!["of", "from", "in", "within", "under", "over", "to", "our"]
            .opens(label.trim_start());
    let labelled = sized
        || named
        || whole && lead.trim_end_matches([' ', '$', '£', '€']).ends_with(':')
        || lead.trim_end_matches([' ', '$', '£', '€']).ends_with(':')
            && (approved
                || list![
                    "budget",
                    "allocation",
                    "appropriation",
                    "approval",
                    "outlay",
                    "estimate"
                ]
                .ends(core));
    labelled
        || !given && LEADS.ends(core)
        || TAILS
            .iter()
            .filter_map(|words| tail.strip_prefix(words))
            .any(closed)
}
