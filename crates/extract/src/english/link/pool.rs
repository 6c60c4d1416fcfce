//! Figures that only say among how many a place is: 5th of 72 counties. Whose the place is stands elsewhere.

use super::site::Site;
use crate::draft::UnitClass;
use crate::english::Tie;
use crate::english::bound::core_of;
use crate::english::list::list;
use crate::lexicon::class_of;

/// Whether a figure only says among how many a place is: of 72 counties, within the seven groups, in a table of 22 boards we.
pub(super) fn is_pool(site: &Site, at: usize) -> bool {
    let lead = site.before(at);
    let lead = core_of(lead.trim_end());
    let last = lead.rsplit([',', ';', '(', ':']).next().unwrap_or("");
    let core = lead;
    let among = list!["of", "out of", "among", "amongst", "within"].ends(core);
    let counted = matches!(
        class_of(site.found[at].figure.unit),
        UnitClass::Count | UnitClass::Person
    );
    let ranked = at > 0 && site.found[at - 1].tie == Tie::Rank;
    // 43rd out of the state's 62 counties
    let beside = ranked && opens_pool(site.between(at - 1, at));
    let opens =
        core.split_whitespace().count() < 2 || at == 0 && list!["in ", "among ", "of "].opens(last);
    counted && (among && (ranked || opens) || beside)
}

/// Whether the words between a place and a number lead to how many there are: of, out of the state's, among the province's.
fn opens_pool(joint: &str) -> bool {
    const REACH_WORDS: usize = 6;
    let joint = joint.trim();
    [
        "of",
        "out of",
        "among",
        "amongst",
        "across",
        "within",
        "in a group of",
        "in a field of",
    ]
    .iter()
    .any(|word| {
        joint
            .strip_prefix(word)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    }) && joint.split_whitespace().count() <= REACH_WORDS
        && !joint.contains([',', ';', '(', ')', ':'])
}

/// The first figure behind the place that does not only say among how many it is.
pub(super) fn first_after(site: &Site) -> Option<usize> {
    let next = site.at + 1;
    let figure = site.found.get(next)?;
    let joint = site.between(site.at, next);
    let joint = core_of(joint.trim()).trim();
    let pool = opens_pool(joint)
        || [
            "of", "out of", "among", "amongst", "in", "of our", "of its", "across",
        ]
        .iter()
        .any(|words| {
            joint.ends_with(words) && joint.len() < 48 && !joint.contains([',', ';', '(', ':'])
        });
    let counted = matches!(
        class_of(figure.figure.unit),
        UnitClass::Count | UnitClass::Person | UnitClass::Percent
    );
    Some(if pool && counted { next + 1 } else { next }).filter(|&at| at < site.found.len())
}
