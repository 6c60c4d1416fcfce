//! The percentages that a sentence without counts sets to their whole by its verb: deserts made 31% of visits, opiates were found in
//! 84%, a third (33.1%) of residents.

use super::phrase::{last_part, phrase, tells};
use super::role::Said;
use super::site::{Site, counts};
use super::words::{ACTS, EATS, RATES};
use super::{Bond, Role};
use crate::english::Tie;
use crate::english::bound::core_of;
use crate::english::list::List;
use crate::english::list::list;
use crate::figure::Basis;

/// Verbs of being that set a part beside its whole.
static BEING: List = List::barred(
    "is|was|are|were|being|been|remain|remains|remained|were held at|was held at|held at|held to|kept to|together were",
);

/// Verbs of what pays a part of a cost.
static COVERS: List = List::barred("cover|covers|covered|covering|meets|met|pays|paid|funds");
static COSTS: List =
    List::barred("cost|costs|expenditure|spending|expenses|the bill|budget|payroll|fees|premium");

/// What is measured rather than taken apart, as a word of the subject.
static MEASURES: List = List::barred(
    "reach|reached|coverage|uptake|compliance|attendance|participation|performance|response|turnout|adherence|\
    enrolment|enrollment|access|satisfaction|target|goal|standard|aim|average|quality|efficiency|level|completeness",
);

/// What parts that nobody counted are found as: implicated in, the reason in, the main drug of concern for.
static FOUND_AS: List = List::barred(
    "implicated in|involved in|detected in|present in|cited in|mentioned in|named in|a factor in|the reason in|\
    the reason for|the cause in|the cause of|responsible for|identified in|the trigger in|to blame for|to blame in|found in|\
    noted in|the source of|the source in|the diagnosis in|recorded in",
);

/// Adjectives of what is told to come first among parts.
static FIRST: List =
    List::barred("principal|main|primary|leading|chief|commonest|predominant|biggest|largest");

static FOR: List = List::barred("for|in");
static OF_CASES: List =
    List::barred("and |while |of deaths|of cases|of these|of them|of those|of incidents");

/// Whether a percentage is told to be the part of a whole by the verb before it.
pub(super) fn takes_part(site: &Site) -> bool {
    if !matches!(site.figure().tie, Tie::Value | Tie::Share)
        || !matches!(site.said, None | Some(Said::Share))
        || site.figure().kind.is_some()
    {
        return false;
    }
    let part = last_part(site.lead.trim_end());
    let core = core_of(part.trim_end()).trim_end();
    of_whole(site, core) || found_as(site, core) || restates(site)
}

/// Whether nothing but the whole follows: were 58% of events.
fn of_whole(site: &Site, core: &str) -> bool {
    const WHOLE_MAX_WORDS: usize = 9;
    let Some(whole) = site.behind.trim_start().strip_prefix("of ") else {
        return false;
    };
    let whole = phrase(whole);
    let words = || whole.split(|c: char| !c.is_ascii_alphabetic() && c != '-');
    let plain = whole.split_whitespace().count() <= WHOLE_MAX_WORDS
        && !tells(whole)
        && !words().any(|word| ACTS.has(word) || MEASURES.has(word))
        && !whole.contains(|c: char| c.is_ascii_digit());
    let measured = core
        .split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| MEASURES.has(word) || RATES.has(word));
    let subject = core.split_whitespace().count() > 1;
    // the subsidy covers less than 60% of costs
    let covers = COVERS.ends(core) && COSTS.stand_in(whole);
    plain && !measured && subject && (BEING.ends(core) || EATS.ends(core) || covers)
}

/// Whether a part is told to be found in so many, whom nothing else is told of: were implicated in 84% and
fn found_as(site: &Site, core: &str) -> bool {
    let first = || {
        FOR.ends(core)
            && core
                .split(|c: char| !c.is_ascii_alphabetic())
                .any(|word| FIRST.has(word))
    };
    let tail = site.tail.trim_start();
    let closed = tail.is_empty() || tail.starts_with([',', '.', ';', ')']) || OF_CASES.opens(tail);
    closed && (FOUND_AS.ends(core) || first())
}

/// Whether a percentage in brackets says a fraction of those behind it more closely: nearly one in five residents (19.4%) is aged.
fn restates(site: &Site) -> bool {
    const SLACK: f64 = 5.0;
    let Some(last) = site.at.checked_sub(1) else {
        return false;
    };
    let enclosed = site
        .opening()
        .is_some_and(|inside| inside.trim().is_empty());
    let fraction = &site.found[last];
    let near = site
        .value(last)
        .zip(site.value(site.at))
        .is_some_and(|(rough, close)| (rough - close).abs() < SLACK);
    enclosed
        && near
        && fraction.figure.basis == Basis::Fraction
        && fraction.figure.unit == "percent"
        && site.lead.split_whitespace().count() < 4
        && site
            .behind
            .trim_start()
            .strip_prefix(')')
            .is_some_and(|rest| super::lone::tells_part(rest.trim_start()))
}

/// Whether a percentage tells how much of all that ails people one of its causes is, no count being told: the leading cause at 31
/// percent; top causes were pneumonia (18%) and injuries (9%).
pub(super) fn of_causes(site: &Site, known: &[Option<Bond>]) -> bool {
    static CAUSES: List = List::barred(
        "cause of|causes of|reason for|reasons for|cause was|causes were|diagnosis|diagnoses|source of|sources of|\
        complaint|complaints|causes:|causes are|reasons were|commonest|most common|morbidity|morbidities|mortality:|by cause|most affected|\
        affected age|age group is|age group was|worst affected|hardest hit",
    );
    static RATED: List = List::barred(
        "coverage|positivity|rate|ratio|uptake|prevalence|incidence|target|goal|compliance|fatality|occupancy|increase|decrease|growth|\
        rates|ratios|targets|goals|increases|decreases",
    );
    const NAME_MAX_WORDS: usize = 8;
    if !matches!(site.figure().tie, Tie::Value | Tie::Share)
        || !matches!(site.said, None | Some(Said::Share))
        || site.figure().kind.is_some()
        || site.found[..site.at]
            .iter()
            .any(|figure| counts(figure.figure.unit))
    {
        return false;
    }
    let enclosed = site
        .opening()
        .is_some_and(|inside| inside.trim().is_empty())
        && site.behind.trim_start().starts_with(')');
    let lead = site.lead.trim_start_matches([')', ',', ' ']);
    let first = site.at == 0;
    let causes = || CAUSES.stand_in(site.before_all());
    let rated = lead
        .split(|c: char| !c.is_alphabetic())
        .any(|word| RATED.has(word));
    if rated || tells(site.behind.trim_start_matches(')')) {
        return false;
    }
    if !enclosed {
        let led = list!["at", "with", "accounting for", "contributing"]
            .ends(core_of(lead.trim_end()).trim_end());
        return first && led && causes();
    }
    let goes_on = site
        .at
        .checked_sub(1)
        .and_then(|last| known[last])
        .is_some_and(|bond| bond.role == Role::Share && bond.host == super::Host::Own);
    let listed = first || goes_on && lead.split_whitespace().count() <= NAME_MAX_WORDS;
    listed && causes()
}

/// Whether a percentage stands in a bracket behind a count with nothing but the word for one kind of those counted: 2,140 (female 58%).
pub(super) fn of_a_sex(site: &Site) -> bool {
    static KINDS: List = List::barred(
        "female|females|women|male|males|men|girls|boys|children|adults|rural|urban|public|private|referred|new|old|\
        under five|under-five|under 5|elderly|insured|uninsured|non-insured|repeat|walk-in|self-referred|inpatient|outpatient",
    );
    let Some(inside) = site.opening() else {
        return false;
    };
    let inside = inside.trim().trim_end_matches([':', '-', '=', ' ']);
    // (male 44%, female 56%)
    let inside = inside.rsplit([',', ';', '/']).next().unwrap_or("").trim();
    let counted = (0..site.at)
        .rev()
        .find(|&at| site.found[at].figure.unit != "percent")
        .is_some_and(|at| counts(site.found[at].figure.unit) && !site.is_limit(at));
    let closed = site.behind.trim_start().starts_with([')', ',', ';', '/']);
    let plain = matches!(site.said, None | Some(Said::Share)) && site.figure().kind.is_none();
    counted && closed && plain && KINDS.has(inside)
}

/// Whether a percentage alone in brackets goes on a list of parts that no count stands beside: cocaine in 47%, then heroin (24%) and
/// cannabis (16%).
pub(super) fn follows_part(site: &Site, known: &[Option<Bond>]) -> bool {
    const NAME_MAX_WORDS: usize = 7;
    let part = site
        .at
        .checked_sub(1)
        .and_then(|last| known[last])
        .is_some_and(|bond| bond.role == Role::Share && bond.host == super::Host::Own);
    let enclosed = site
        .opening()
        .is_some_and(|inside| inside.trim().is_empty());
    let lead = site.lead.trim_start_matches(')');
    let joined = list!["followed by", "then ", "and ", "ahead of", ", "].stand_in(lead);
    let named =
        lead.split_whitespace().count() <= NAME_MAX_WORDS && !tells(lead) && !lead.contains(". ");
    part && enclosed
        && joined
        && named
        && site.said.is_none_or(|said| said == Said::Share)
        && site.figure().kind.is_none()
        && site.behind.trim_start().starts_with(')')
}
