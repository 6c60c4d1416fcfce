//! Percentages that the values around them bear out: 958 of 1,642 are 58.3%. Words are read elsewhere.

use super::parted::{carried_out, is_finished, is_parted, lacks, splits_all, takes_up_part};
use super::phrase::last_part;
use super::role::{Said, is_wayless, takes_up};
use super::site::{Site, alike, counts};
use super::task::of_births;
use super::term::{Term, terms};
use super::{Before, Bond, Host};
use crate::english::words::ends_with_words;
use crate::relation::Role;

/// What the percentage is to which value by the sums that they make.
pub(super) fn sum(
    site: &Site,
    said: Option<Said>,
    before: &[Before],
    known: &[Option<Bond>],
) -> Option<(Role, Host, Option<bool>)> {
    let terms = terms(site, before, known);
    let grows = matches!(said, Some(Said::Growth(_)));
    let sums = Sums {
        site,
        said,
        percent: site.figure().figure.value?.to_f64().abs(),
        slack: slack(site)?,
        wayless: grows && is_wayless(site),
        compared: said.is_none() && compares(site.tail),
    };
    let told = |host: Host| match host {
        // Nothing but the sum speaks for it: the percentage has to stand by its value.
        host if said.is_some() || sums.compared || stands_by(site, host) => Some(host),
        _ => None,
    };
    if let Some((host, risen)) = sums.carried(&terms) {
        return Some((Role::Growth, told(host)?, Some(!risen)));
    }
    // What stands before it in its sentence comes before what the sentence before told.
    let told_here = terms.iter().any(|term| {
        matches!(term.host, Host::Here(at) if at < site.at)
            && !term.differs
            && !term.past
            && !term.aimed
            && counts(term.unit)
    });
    // A whole percent is soon met by chance: only what stands beside it bears it out.
    let reach = if sums.slack > 0.3 && !grows { 3 } else { 6 };
    let mut best: Option<(usize, Role, Host, bool)> = None;
    for part in &terms {
        // What words tell to have changed by so many tenths has, wherever it was told.
        let surely = grows && sums.slack < 0.1;
        let told_before = told_here && !surely && matches!(part.host, Host::Row(_));
        // 84 of 84 (100%): of the first
        let all = matches!(part.host, Host::Here(at) if at < site.at && site.is_whole(at));
        if part.distance > reach || all || part.value <= 0.0 {
            continue;
        }
        for whole in &terms {
            if part.host == whole.host || whole.value <= 0.0 || !alike(part.unit, whole.unit) {
                continue;
            }
            if told_before && !(grows && sums.leads(whole)) {
                continue;
            }
            let distance = part.distance * 2 + whole.distance;
            if best.is_some_and(|(least, ..)| distance >= least) {
                continue;
            }
            let read = if grows {
                sums.growth(part, whole).map(|risen| (Role::Growth, risen))
            } else {
                sums.other(part, whole)
            };
            if let Some((role, risen)) = read {
                best = Some((distance, role, part.host, risen));
            }
        }
    }
    let (_, role, host, risen) = best?;
    // from 1,200 to 1,350 (12.5%); a 21.6% improvement on the 1,514
    let falls = ((said.is_none() || sums.wayless) && role == Role::Growth).then_some(!risen);
    Some((role, told(host)?, falls))
}

/// A percentage whose sums are made.
struct Sums<'a> {
    site: &'a Site<'a>,
    said: Option<Said>,
    percent: f64,
    slack: f64,
    /// Whether its words tell of a change without its direction.
    wayless: bool,
    /// Whether no word but one that sets it over or under another number tells what it is: 6.6 percent over the 574.
    compared: bool,
}

impl Sums<'_> {
    fn near(&self, value: f64) -> bool {
        (value - self.percent).abs() <= self.slack
    }

    /// Whether a value of the same sentence is the last before the percentage: it was 97, so it is up 22%.
    fn leads(&self, whole: &Term) -> bool {
        let last = self.site.at.checked_sub(1).map(Host::Here);
        last == Some(whole.host) && !whole.differs
    }

    /// The value that three numbers tell to have changed, and whether it rose: 1,384 after 1,318, an increase of 66 or 5.0%.
    fn carried(&self, terms: &[Term]) -> Option<(Host, bool)> {
        if !(matches!(self.said, Some(Said::Growth(_)) | None)) {
            return None;
        }
        let now = |term: &&Term| !term.differs && !term.past;
        for by in terms.iter().filter(|term| term.differs && term.value > 0.0) {
            for base in terms.iter().filter(|term| !term.differs) {
                let fits = base.value > by.value
                    && alike(base.unit, by.unit)
                    && self.near(100.0 * by.value / base.value);
                // As both are rounded, so is what they make.
                let meets = |sum: f64, term: &&Term| {
                    (sum - term.value).abs() <= (0.02 * by.value).max(0.5)
                        && term.host != base.host
                        && alike(term.unit, base.unit)
                };
                let level = |sum: f64| terms.iter().filter(now).find(|term| meets(sum, term));
                let change = |sum: f64| {
                    level(sum).filter(|level| {
                        fits && self.near(100.0 * (level.value / base.value - 1.0).abs())
                    })
                };
                if let Some(level) = change(base.value + by.value) {
                    return Some((level.host, true));
                }
                if let Some(level) = change(base.value - by.value) {
                    return Some((level.host, false));
                }
            }
        }
        None
    }

    /// Whether `part` has grown from `whole` by the percentage, or by `whole`; and whether it rose.
    fn growth(&self, part: &Term, whole: &Term) -> Option<bool> {
        if part.differs || part.past {
            return None;
        }
        let ratio = 100.0 * part.value / whole.value;
        let risen = part.value > whole.value;
        let turned =
            self.wayless || matches!(self.said, Some(Said::Growth(falls)) if falls != risen);
        let next = |term: &Term| term.host == Host::Here(self.site.at + 1);
        let here = |term: &Term| matches!(term.host, Host::Here(_));
        // Tenths are not met by chance.
        let exact = self.slack < 0.1;
        let told = matches!(self.said, Some(Said::Growth(_)));
        let beside = exact
            && !whole.asked
            && (here(part) && here(whole) || told && (here(part) || here(whole)));
        if whole.differs {
            // 33 more than 388 − 33
            let rest = [part.value + whole.value, part.value - whole.value];
            return rest
                .iter()
                .any(|base| *base > 0.0 && self.near(100.0 * whole.value / base))
                .then_some(risen);
        }
        let based =
            whole.past || next(whole) || beside || told && !whole.asked && self.leads(whole);
        // What is planned grows as well: a budget of 510 against 480 last year.
        let real = !part.asked || whole.past;
        (based && real && turned && self.near((ratio - 100.0).abs())).then_some(risen)
    }

    /// What the percentage is to `part` where no word tells of a change.
    fn other(&self, part: &Term, whole: &Term) -> Option<(Role, bool)> {
        let ratio = 100.0 * part.value / whole.value;
        let risen = part.value > whole.value;
        let last = self.site.at.checked_sub(1).map_or(Host::Own, Host::Here);
        let changes = self.near((ratio - 100.0).abs());
        if self.said.is_none() && whole.past && part.host == last && !part.past && changes {
            return Some((Role::Growth, risen));
        }
        // 612 crore, 6.6 per cent over this year's 574 crore
        if self.compared
            && whole.host == Host::Here(self.site.at + 1)
            && !part.differs
            && !part.past
        {
            return changes.then_some((Role::Growth, risen));
        }
        // 1,214 more than the year before (10.4%)
        if self.said.is_none() && whole.differs && whole.host == last {
            let base = if whole.lessens {
                part.value + whole.value
            } else {
                part.value - whole.value
            };
            let now = !part.differs && !part.past && !part.asked;
            let fits = now && base > 0.0 && self.near(100.0 * whole.value / base);
            return fits.then_some((Role::Growth, !whole.lessens));
        }
        if part.asked || part.past || part.differs || !self.near(ratio) {
            return None;
        }
        let parted = || match (part.host, whole.host) {
            (Host::Here(part), Host::Here(whole)) => is_parted(self.site, part, Some(whole)),
            (Host::Here(part), Host::Row(_)) => is_parted(self.site, part, None),
            _ => false,
        };
        // The board funded 900 tests; we ran 1,035 (115%).
        let beyond = self.said.is_none() && self.percent > 100.0 && !whole.past;
        let done = match self.said {
            Some(Said::Done) => true,
            Some(Said::Share) => is_finished(self.site),
            _ => {
                whole.aimed
                    && !lacks(self.site)
                    && !parted()
                    && !splits_all(self.site)
                    && !of_births(self.site)
                    && !takes_up_part(self.site, part.host)
                    || carried_out(self.site)
                    || beyond
            }
        };
        if done {
            return Some((Role::Completion, true));
        }
        (counts(part.unit) && ratio <= 100.0).then_some((Role::Share, true))
    }
}

/// Whether the words between a percentage and the next number set it over or under that: over this year's, above the.
fn compares(tail: &str) -> bool {
    const REACH_WORDS: usize = 6;
    const WORDS: &[&str] = &[
        "over", "above", "below", "under", "up on", "down on", "ahead of", "behind", "on",
    ];
    let tail = tail.trim();
    tail.split_whitespace().count() <= REACH_WORDS
        && !tail.contains([',', ';', '(', ')', ':'])
        && WORDS.iter().any(|word| {
            tail.strip_prefix(word)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
}

/// How far a sum may lie from the percentage as it is written.
fn slack(site: &Site) -> Option<f64> {
    let figure = &site.figure().figure;
    let written = &site.chars[figure.number_at..figure.end];
    if !written.first()?.is_ascii_digit() || figure.low.is_some() {
        return Some(0.2);
    }
    // 12.4, 12,4: no percentage has thousands.
    let mut rest = written.iter().skip_while(|c| c.is_ascii_digit());
    let has_point = matches!(rest.next(), Some('.' | ','));
    let decimals = rest.take_while(|c| c.is_ascii_digit()).count();
    Some(match decimals {
        1 if has_point => 0.06,
        2 if has_point => 0.006,
        _ => 0.6,
    })
}

/// Whether a pronoun that takes up a value of the sentence before opens the words to a percentage: That covers 71% of the 963.
fn goes_on(site: &Site) -> bool {
    let words: Vec<&str> = site.lead.split_whitespace().collect();
    let pronoun = matches!(
        words.first(),
        Some(&("that" | "this" | "it" | "these" | "they" | "which"))
    );
    site.at == 0 && pronoun && words.len() <= 4 && site.tail.trim_start().starts_with("of ")
}

/// Whether a percentage stands right by the figure, in brackets or parted by a mark.
fn stands_by(site: &Site, host: Host) -> bool {
    let Host::Here(at) = host else {
        return takes_up(site) || goes_on(site);
    };
    let bracketed = site
        .opening()
        .is_some_and(|inside| inside.trim().len() < 12);
    if at > site.at {
        let tail = site.tail.trim();
        let opened = tail.ends_with('(') && tail.len() < 48 && !tail.contains([',', ';', ')']);
        return at == site.at + 1 && (opened || tail.len() < 12);
    }
    let joint = site.lead.trim();
    // 211 were sent on – a conversion of 2.1 per cent: borne out to the tenth
    let named = || {
        let part = last_part(joint).trim();
        let short = part.split_whitespace().count() <= 4 && ends_with_words(part, "of");
        short && part.len() < joint.len() && slack(site).is_some_and(|slack| slack < 0.1)
    };
    bracketed || joint.is_empty() || super::phrase::is_glue(last_part(joint)) || named()
}
