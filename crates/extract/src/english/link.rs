//! Which value of an English sentence each of its percentages belongs to, and as what: by the sums that the values make, by the
//! words around the percentage, by how close it stands. What a percentage alone says is read elsewhere.

mod ahead;
mod also_part;
mod earlier;
mod first;
mod grown;
mod host;
mod list;
mod lone;
mod made_of;
mod no_part;
mod of_a_part;
mod off;
mod part_told;
mod parted;
mod phrase;
mod pool;
mod rank;
mod role;
mod shared;
mod site;
mod state;
mod sum;
mod task;
mod term;
mod words;

use super::EnglishFigure;
use super::Tie;
use super::level::belongs_ahead;
use super::since::on_the_year_before;
use crate::draft::Kind;
use crate::relation::Role;
use crate::text::Text;
pub(crate) use off::is_below_level;
use role::Said;
use site::Site;

/// A value of the sentence before that a percentage may speak of.
pub(crate) struct Before {
    /// Its row.
    pub row: usize,
    /// Its value.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
    /// Whether it was aimed at.
    pub aimed: bool,
    /// Whether an earlier time had it.
    pub past: bool,
    /// Whether it is told to be a part of a whole.
    pub shared: bool,
    /// Whether the sentence opened with it.
    pub opened: bool,
    /// Whether it is the first of the last clause of that sentence that could stand alone.
    pub latest: bool,
}

/// The value that a percentage belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Host {
    /// A figure of the same sentence, by its place in the list.
    Here(usize),
    /// A row of the sentence before.
    Row(usize),
    /// None: it is a row of its own.
    Own,
}

/// What a percentage is to which value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bond {
    /// Growth, share or completion.
    pub role: Role,
    /// Whether a growth falls, or a completion lies below all of it.
    pub falls: bool,
    /// Whether a completion is told by how far it lies from all of it.
    pub off: bool,
    /// Whose it is.
    pub host: Host,
}

/// What belongs to what in a sentence.
pub(crate) struct Bonds {
    /// The bond of each figure, none where it is a value or where nothing tells.
    pub list: Vec<Option<Bond>>,
    /// The values that the sentence tells to be the first of all, without a number.
    pub firsts: Vec<usize>,
}

/// The bonds of the figures of the sentence `start..end`; a percentage that a place was earned by becomes a value.
pub(crate) fn bonds(
    chars: &Text,
    (start, end): (usize, usize),
    found: &mut [EnglishFigure],
    before: &[Before],
) -> Bonds {
    let mut list: Vec<Option<Bond>> = vec![None; found.len()];
    for figure in found.iter_mut() {
        off_elsewhere(chars, figure);
    }
    for at in 1..found.len() {
        let (before, rest) = found.split_at_mut(at);
        off_target(chars, &before[at - 1], &mut rest[0]);
    }
    let firsts = first::tops(chars, (start, end), found);
    let mut ranked = firsts.clone();
    for (at, host) in rank::respective(chars, (start, end), found) {
        ranked.push(host);
        list[at] = Some(Bond {
            role: Role::Rank,
            falls: false,
            off: false,
            host: Host::Here(host),
        });
    }
    for at in 0..found.len() {
        if found[at].tie == Tie::Rank && list[at].is_none() {
            let site = Site::new(chars, (start, end), found, at);
            let host = rank::rank(&site, before, &ranked);
            // (we were 34th in 2022)
            let earlier = earlier::is_earlier(&site)
                || site.opening().is_some_and(|inside| {
                    ["were", "was"]
                        .iter()
                        .any(|word| inside.trim_end().ends_with(word))
                });
            if let Host::Here(host) = host {
                ranked.push(host);
            }
            list[at] = Some(Bond {
                role: Role::Rank,
                falls: false,
                off: false,
                host,
            });
            if earlier {
                found[at].kind = Some(Kind::Baseline);
            }
        }
    }
    for &at in &ranked {
        if found[at].tie == Tie::Share {
            if !found[at].dependent && !found[at].bracketed {
                list[at] = Some(lone::OWN);
            }
            found[at].tie = Tie::Value;
            found[at].dependent = false;
        }
        found[at].bracketed = false;
    }
    let rates: Vec<usize> = (0..found.len())
        .filter(|&at| {
            found[at].tie == Tie::Share
                || found[at].tie == Tie::Completion
                    && no_part::is_no_task(&Site::new(chars, (start, end), found, at))
        })
        .filter(|&at| Site::new(chars, (start, end), found, at).said == Some(Said::Value))
        .collect();
    for at in rates {
        found[at].tie = Tie::Value;
        found[at].dependent = false;
        found[at].bracketed = false;
    }
    let found = &*found;
    for (at, bond) in list::pairs(chars, end, found, |at| {
        Site::new(chars, (start, end), found, at)
    }) {
        list[at] = Some(bond);
    }
    for at in lone::composition(chars, found) {
        list[at] = list[at].or(Some(lone::OWN));
    }
    for at in 0..found.len() {
        if found[at].figure.unit != "percent" || list[at].is_some() {
            continue;
        }
        let site = Site::new(chars, (start, end), found, at);
        list[at] = if ranked.contains(&at) {
            shared::of_all(&site, &list)
                .or_else(|| made_of::of_causes(&site, &list).then_some(lone::OWN))
        } else {
            bond(&site, before, &list)
        };
    }
    grown_on_the_year(chars, (start, end), found, &mut list);
    ranked_by_part(chars, found, &mut list);
    Bonds { list, firsts }
}

/// Of two changes of one value that which is not on the year before stands alone: up 6.2% on May and 3.1% on last year.
fn grown_on_the_year(
    chars: &Text,
    span: (usize, usize),
    found: &[EnglishFigure],
    list: &mut [Option<Bond>],
) {
    let host = |bond: &Option<Bond>| {
        bond.filter(|bond| bond.role == Role::Growth && bond.host != Host::Own)
            .map(|bond| bond.host)
    };
    let yearly = |at: usize| on_the_year_before(chars, span, found[at].figure.start);
    for at in 1..found.len() {
        let Some(own) = host(&list[at]) else { continue };
        let before = (0..at)
            .rev()
            .find(|&before| host(&list[before]) == Some(own));
        if let Some(before) = before.filter(|&before| yearly(at) && !yearly(before)) {
            list[before] = list[before].map(|bond| Bond {
                host: Host::Own,
                ..bond
            });
        }
    }
}

/// Gives a place that no value earned to the one whose part or completion stands right before it: 96.2 percent of the task was
/// done, ranking second.
fn ranked_by_part(chars: &Text, found: &[EnglishFigure], list: &mut [Option<Bond>]) {
    for at in 1..found.len() {
        let own = found[at].kind.is_none()
            && list[at].is_some_and(|bond| bond.role == Role::Rank && bond.host == Host::Own);
        // 66.3 per cent of the cohort of 13,882, second only to Kent
        let last = (0..at)
            .rev()
            .find(|&last| found[last].figure.unit == "percent")
            .filter(|&last| at - last < 3)
            .unwrap_or(at - 1);
        let part = list[last].filter(|bond| matches!(bond.role, Role::Share | Role::Completion));
        let (true, Some(part)) = (own, part) else {
            continue;
        };
        let joint = &chars[found[last].figure.end..found[at].figure.start];
        let free = !list
            .iter()
            .flatten()
            .any(|bond| bond.role == Role::Rank && bond.host == part.host);
        if free && !joint.contains(&';') {
            list[at] = list[at].map(|bond| Bond {
                host: part.host,
                ..bond
            });
        }
    }
}

/// 31% above the national rate: how far a value lies from that of another place is a value, no growth.
fn off_elsewhere(chars: &Text, figure: &mut EnglishFigure) {
    const TAIL_CHARS: usize = 60;
    if !matches!(figure.tie, Tie::Growth(_)) {
        return;
    }
    let behind = chars.lower(figure.figure.end..chars.len().min(figure.figure.end + TAIL_CHARS));
    let Some(below) = off::elsewhere(behind.trim_start()) else {
        return;
    };
    figure.tie = Tie::Value;
    figure.dependent = false;
    if below {
        figure.figure.value = figure.figure.value.map(|value| value.negated());
    }
}

/// 964 hours against a target of 1,000 (−3.6%): how far a result lies from its target is a value, no growth.
fn off_target(chars: &Text, before: &EnglishFigure, figure: &mut EnglishFigure) {
    if off::says_deviation_again(chars, before, figure) {
        figure.tie = Tie::Value;
        figure.dependent = false;
        figure.bracketed = false;
        figure.figure.value = figure.figure.value.map(|value| value.negated());
        return;
    }
    let Tie::Growth(falls) = figure.tie else {
        return;
    };
    const TAIL_CHARS: usize = 60;
    let behind = chars.lower(figure.figure.end..chars.len().min(figure.figure.end + TAIL_CHARS));
    if off::lies_off(behind) {
        figure.tie = Tie::Value;
        figure.dependent = false;
        return;
    }
    let Some(sign) = figure.figure.start.checked_sub(1) else {
        return;
    };
    let signed = matches!(chars[sign], '-' | '–' | '−' | '+') && sign > 0 && chars[sign - 1] == '(';
    let tail = chars.lower(figure.figure.end..chars.len().min(figure.figure.end + 24));
    let against_plan = off::is_against_plan(tail.trim_start());
    if !signed || before.kind != Some(Kind::Target) && !against_plan {
        return;
    }
    figure.tie = Tie::Value;
    figure.dependent = false;
    figure.bracketed = false;
    figure.figure.start = sign;
    if falls {
        figure.figure.value = figure.figure.value.map(|value| value.negated());
    }
}

/// The bond of one percentage; `known` are those of the figures before it.
fn bond(site: &Site, before: &[Before], known: &[Option<Bond>]) -> Option<Bond> {
    let said = site.said;
    let led_to = matches!(site.figure().tie, Tie::Growth(_))
        && belongs_ahead(site.chars, &site.found[site.at..]);
    if part_told::of_share_before(site, before, known) {
        return Some(lone::OWN);
    }
    let past = site.figure().kind == Some(Kind::Baseline);
    let plain = said.is_none() || said == Some(Said::Share);
    if past && plain {
        return lone::as_the_one_before(site, known)
            .or_else(|| of_a_part::is_elsewhere(site, known).then_some(lone::OWN));
    }
    if said == Some(Said::Value) || led_to {
        return None;
    }
    if let Some(Said::Off(short)) = said {
        return off::bond(site, before, known, short);
    }
    let falls = match (said, site.figure().tie) {
        (Some(Said::Growth(falls)), _) | (_, Tie::Growth(falls)) => falls,
        _ => false,
    };
    let made = |role, host| Bond {
        role,
        falls,
        off: false,
        host,
    };
    if let Some((role, host, fell)) = sum::sum(site, said, before, known) {
        return Some(Bond {
            falls: fell.unwrap_or(falls),
            ..made(role, host)
        });
    }
    if let Some(host) = also_part::also_part(site, known) {
        return Some(made(Role::Share, host));
    }
    if state::is_state(site) {
        return Some(made(Role::Completion, Host::Own));
    }
    if of_a_part::came_a_way(site) || of_a_part::is_elsewhere(site, known) {
        return Some(lone::OWN);
    }
    if part_told::tells_of_part(site, before, known)
        || part_told::of_a_kind(site, before, known)
        || part_told::takes_of_whole(site, before)
    {
        return Some(lone::OWN);
    }
    let set = site.figure().kind.is_some();
    if set && plain {
        let part = lone::composes(site) || lone::named(site) || shared::goes_on(site, known);
        return part.then_some(lone::OWN);
    }
    if shared::goes_on(site, known) || lone::is_of_another(site, known) {
        return Some(made(Role::Share, Host::Own));
    }
    if made_of::of_a_sex(site) || made_of::of_causes(site, known) {
        return Some(made(Role::Share, Host::Own));
    }
    if let Some((role, host)) = host::host(site, said, before, known) {
        return Some(made(role, host));
    }
    let part =
        lone::composes(site) || made_of::takes_part(site) || made_of::follows_part(site, known);
    part.then(|| made(Role::Share, Host::Own))
}
