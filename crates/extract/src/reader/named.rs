//! Growth and shares that name their thing: the values they may belong to, and the words that name others.

use super::place::Placed;
use super::since::year_said;
use super::{Reader, Scope};
use crate::draft::{Kind, UnitClass};
use crate::lexicon::{
    Words, class_of, contains_any, ends_with_any, starts_with_any, suffix_length, words,
};
use crate::numeral::{arabic, chinese};
use crate::relation::Role;
use crate::subject::{items_for, trimmed};

impl Reader<'_> {
    /// The values that growths name again, one each, in this sentence or the one before: 报告起数、中毒人数分别增加5%、2%.
    pub(super) fn named_again(
        &self,
        scope: &Scope,
        first: &Placed,
        own: (usize, usize),
        count: usize,
    ) -> Option<Vec<usize>> {
        let role = first.reading.role;
        let chars = self.chars();
        let own = match role {
            Role::Rank if own.0 == own.1 => before_field(chars, first)?,
            _ => own,
        };
        if own.1 < own.0 + 2 || !matches!(role, Role::Growth | Role::Share | Role::Rank) {
            return None;
        }
        // 立案数居第3位, of 立案46起; a place of another name is its own.
        if role == Role::Rank
            && !ends_with_any(&chars[own.0..own.1], words!["数", "量", "人次", "率"])
        {
            return None;
        }
        let names = items_for(chars, own.0, own.1, count);
        if names.len() != count {
            return None;
        }
        let all = |rows: &[usize]| -> Option<Vec<usize>> {
            names
                .iter()
                .map(|&(start, end)| self.only_named(&chars[start..end], rows, role))
                .collect()
        };
        // What another part of the sentence says to have changed is no level.
        let here: Vec<usize> = scope
            .hosts
            .iter()
            .flat_map(|(clause, batch)| batch.iter().map(move |&row| (clause.group, row)))
            .filter(|&(group, row)| {
                group == first.clause.group || self.rows[row].rule != "increment"
            })
            .map(|(_, row)| row)
            .collect();
        let goes_on = || year_said(&chars[scope.start..first.figure.start]).is_none();
        all(&here).or_else(|| all(&self.sentence_before).filter(|_| goes_on()))
    }

    /// Whether the names in `own`, one for each of `rows`, name at least one of them in its turn: 总人数达900人,完成接种800人,
    /// 覆盖人数和接种人数分别占….
    pub(super) fn one_named(&self, rows: &[usize], own: (usize, usize)) -> bool {
        let chars = self.chars();
        let names = items_for(chars, own.0, own.1, rows.len());
        // 甲院出院900人次,乙院出院800人次,出院人次分别增长3%、6%: one name holds for all.
        if let [(start, end)] = names[..] {
            let all = rows
                .iter()
                .all(|&row| self.is_named(&chars[start..end], row));
            return rows.len() > 1 && all;
        }
        names.len() == rows.len()
            && names
                .iter()
                .zip(rows)
                .any(|(&(start, end), &row)| self.is_named(&chars[start..end], row))
    }

    /// The one of `rows` that `name` names and that has no growth yet.
    fn only_named(&self, name: &[char], rows: &[usize], role: Role) -> Option<usize> {
        let mut named = rows.iter().copied().filter(|&row| {
            let value = &self.rows[row];
            let free = match role {
                Role::Share => value.share.is_none(),
                Role::Rank => value.rank.is_none(),
                _ => value.yoy.is_none(),
            };
            free && value.rule != "share-of-its-own"
                && (self.is_named(name, row) || role == Role::Share && self.is_begun(name, row))
                && !(role == Role::Share && self.is_added(row))
        });
        let row = named.next()?;
        named.next().is_none().then_some(row)
    }

    /// Whether the subject of `row` begins `name`, which goes on with what was counted before: 护理型, of 护理型床位.
    fn is_begun(&self, name: &[char], row: usize) -> bool {
        const REST_MAX_CHARS: usize = 4;
        let subject = self.rows[row].subject.folded(self.chars());
        subject.len() > 1
            && name
                .strip_prefix(&subject[..])
                .is_some_and(|rest| (1..=REST_MAX_CHARS).contains(&rest.len()))
    }

    /// Whether a value counts what came anew, which is no part of the whole that a share is taken of: 新增床位60张.
    pub(super) fn is_added(&self, row: usize) -> bool {
        let row = &self.rows[row];
        let lead = &self.chars()[row.quote.0.min(row.figure.start)..row.figure.start];
        contains_any(lead, words!["新增", "净增", "增加", "新建", "新设", "新招"])
    }

    /// Whether `name` ends the subject of `row`, or says its counter after what leads to it (中毒人数, of 中毒5657人).
    fn is_named(&self, name: &[char], row: usize) -> bool {
        let chars = self.chars();
        let row = &self.rows[row];
        let subject = row.subject.folded(chars);
        let plain = name.len() > 2
            && subject
                .strip_suffix(name)
                .is_some_and(|rest| !ends_with_any(rest, PER_HEAD));
        if plain {
            return true;
        }
        let figure = &row.figure;
        // 下转人次 or 下转量, of 下转320人次
        let counts = AMOUNTS.iter().find_map(|word| suffix_length(name, word));
        let counted = counts.is_some_and(|length| {
            let thing = &name[..name.len() - length];
            thing.len() > 1
                && subject
                    .strip_suffix(thing)
                    .is_some_and(|rest| !ends_with_any(rest, PER_HEAD))
                && matches!(
                    class_of(row.unit),
                    UnitClass::Visit | UnitClass::Person | UnitClass::Count
                )
        });
        if counted {
            return true;
        }
        // 发病数较上年下降5%, of 报告病例1265例,死亡1例
        if let Some(of_deaths) = counts_cases(name)
            && row.unit == "case"
        {
            let lead = &chars[row.quote.0.min(figure.start)..figure.start];
            if ends_with_any(lead, words!["死亡", "病死"]) == of_deaths {
                return true;
            }
        }
        // 食物中毒的报告起数
        let name = match name.iter().rposition(|&c| c == '的') {
            Some(at) => &name[at + 1..],
            None => name,
        };
        let counter = chars[figure.start..figure.end].last();
        let [thing @ .., '数'] = name else {
            return false;
        };
        let from = row
            .quote
            .0
            .max(figure.start.saturating_sub(20))
            .min(figure.start);
        let lead = &chars[from..figure.start];
        let lead = lead
            .iter()
            .rposition(|&c| matches!(c, ',' | ';' | ':' | ')' | '、'))
            .map_or(lead, |mark| &lead[mark + 1..]);
        // 发病数, of 报告发病2213例
        if thing.len() > 1 && lead.ends_with(thing) {
            return true;
        }
        let Some((said, thing)) = thing.split_last() else {
            return false;
        };
        let leads = |words: &[char]| words == thing;
        counter == Some(said) && (thing.is_empty() || lead.windows(thing.len()).any(leads))
    }

    /// Whether a change is aimed at over the years of a plan, which is none on the year before.
    pub(super) fn is_aim_of_years(&self, first: &Placed, scope: &Scope) -> bool {
        let years = self.outline.year().is_some_and(|year| year.contains('/'));
        let clause = &self.chars()[first.clause.start..first.figure.start];
        years
            && scope.kind == Some(Kind::Target)
            && !contains_any(clause, words!["同比", "上年", "去年"])
    }

    /// The value that 前者 or 后者 points at, of the last two: 甲站80人、乙站90人,前者增长2%,后者下降1%.
    pub(super) fn pointed_at(&self, first: &Placed, scope: &Scope) -> Option<usize> {
        let own = &self.chars()[first.reading.own.0..first.reading.own.1];
        let hosts = scope.hosts_of(&first.clause, 2, false)?;
        let row = match own {
            ['前', '者'] => hosts[0],
            ['后', '者'] => hosts[1],
            _ => return None,
        };
        (first.reading.role != Role::Value).then_some(row)
    }

    /// The name right before the brackets of a growth or share that says no thing of its own: 心脏病(占17.4%).
    pub(super) fn named_before_bracket(
        &self,
        placed: &[Placed],
        at: usize,
        scope: &Scope,
    ) -> Option<(usize, usize)> {
        let chars = self.chars();
        let first = &placed[at];
        let open = first
            .clause
            .start
            .checked_sub(1)
            .filter(|&open| open > scope.start)?;
        let bare = matches!(first.reading.role, Role::Growth | Role::Share)
            && first.reading.own.0 == first.reading.own.1
            && chars[open] == '('
            && chars.get(first.figure.end) == Some(&')');
        let from = chars[scope.start..open]
            .iter()
            .rposition(|&c| matches!(c, ',' | ';' | ':' | '、' | '(' | ')'))
            .map_or(scope.start, |mark| scope.start + mark + 1);
        let counted = placed[..at].iter().any(|value| value.figure.end > from)
            || scope
                .hosts
                .iter()
                .flat_map(|(_, batch)| batch)
                .any(|&row| self.rows[row].figure.end > from);
        let (start, end) = trimmed(chars, from, open);
        (bare && !counted && end > start).then_some((start, end))
    }

    /// The words between the value before and a share, if they name others whose share it is: 其中以3月最多,占22%;
    /// 居前三位的病种依次为乙肝、梅毒、肺结核,占88%.
    pub(super) fn others_named(
        &self,
        placed: &[Placed],
        at: usize,
        scope: &Scope,
    ) -> Option<(usize, usize)> {
        let chars = self.chars();
        let share = &placed[at];
        let until = share.clause.start.saturating_sub(1).max(scope.start);
        let from = placed[..at]
            .last()
            .map_or(scope.start, |value| value.figure.end)
            .min(until);
        let words = &chars[from..until];
        let last = words
            .iter()
            .rposition(|&c| matches!(c, ',' | ';'))
            .map_or(0, |mark| mark + 1);
        let most =
            matches!(words.get(last), Some('其' | '以')) && ends_with_any(&words[last..], MOST);
        let bare = share.reading.role == Role::Share && share.reading.own.0 == share.reading.own.1;
        if !bare {
            return None;
        }
        (most || contains_any(words, LISTED))
            .then(|| trimmed(chars, from + last, until))
            .or_else(|| self.headed(share, scope))
    }

    /// 居前五位的病种分别是乙肝315例、…、淋病48例,占90%: the head of a list whose values have the share together.
    fn headed(&self, share: &Placed, scope: &Scope) -> Option<(usize, usize)> {
        let chars = self.chars();
        let until = share.figure.start;
        let from = self.part_of(until, scope);
        let head = (from..until)
            .rev()
            .filter(|&at| chars[at] == '前')
            .find_map(|at| {
                let number =
                    arabic(chars, at + 1, until).or_else(|| chinese(chars, at + 1, until))?;
                let counted =
                    starts_with_any(&chars[number.end..until], words!["位", "名", "种", "类"]);
                counted.then_some(number.end + 1)
            })?;
        let mut values = scope
            .hosts
            .iter()
            .flat_map(|(_, batch)| batch)
            .map(|&row| &self.rows[row])
            .filter(|row| row.figure.start >= head);
        // …、淋病48例,合计803例,占90%: the share of the total.
        let summed = values
            .clone()
            .next_back()
            .is_some_and(|row| ends_with_any(&chars[from..row.figure.start], TOTALS));
        if summed {
            return None;
        }
        let several = values.clone().count() > 1;
        (several && values.all(|row| row.share.is_none())).then(|| trimmed(chars, from, head))
    }
}

/// The words of a clause before those that name among whom `rank` is a place: 立案数, of 立案数在全省14个市州中排名.
fn before_field(chars: &[char], rank: &Placed) -> Option<(usize, usize)> {
    let start = rank.clause.start.min(rank.figure.start);
    let lead = &chars[start..rank.figure.start];
    let at = lead
        .iter()
        .position(|&c| matches!(c, '在' | '居' | '列' | '位' | '排' | '名'))?;
    Some(trimmed(chars, start, start + at))
}

/// What a thing that was counted is called when it is named again: 上转量, of 上转80人次.
const AMOUNTS: &[&str] = &[
    "人次数",
    "人次",
    "人数",
    "总量",
    "数量",
    "总数",
    "例数",
    "台数",
    "床数",
    "量",
    "数",
];

/// Words that lead to what the values before them make together.
const TOTALS: &Words = words![
    "合计",
    "共计",
    "总计",
    "合计达",
    "合计为",
    "合计报告",
    "共",
    "累计",
];

/// Whether `name` only says that cases are counted, and whether they are deaths.
fn counts_cases(name: &[char]) -> Option<bool> {
    let name: String = name.iter().collect();
    match name.as_str() {
        "发病数" | "病例数" | "报告病例数" | "报告发病数" | "发病例数" | "报告发病例数"
        | "报告例数" | "发病总数" | "病例总数" => Some(false),
        "死亡数" | "报告死亡数" | "死亡例数" | "死亡病例数" => Some(true),
        _ => None,
    }
}

/// Whether `name` is `subject` without the second characters of words before its last: 卫技人员, of 卫生技术人员.
pub(super) fn shortens(name: &[char], subject: &[char]) -> bool {
    const NAME_MIN_CHARS: usize = 4;
    let [.., before, last] = name else {
        return false;
    };
    let mut left = match subject {
        [left @ .., b, l] if name.len() >= NAME_MIN_CHARS && (b, l) == (before, last) => left,
        _ => return false,
    };
    let mut skips = false;
    for c in name[..name.len() - 2].iter().rev() {
        left = match left {
            [rest @ .., kept, _] if kept == c => {
                skips = true;
                rest
            }
            [rest @ .., kept] if kept == c => rest,
            _ => return false,
        };
    }
    skips && !ends_with_any(left, PER_HEAD)
}

/// Words that single out one of several.
const MOST: &Words = words![
    "最多", "最高", "最大", "最少", "最低", "居多", "为主", "居首",
];

/// Words that lead to a list of names.
const LISTED: &Words = words![
    "依次为",
    "依次是",
    "依序为",
    "依序是",
    "的病种",
    "主要为",
    "主要是",
    "位是",
    "位为",
];

/// Words that make a total an average.
pub(super) const PER_HEAD: &[&str] = &["人均", "次均", "户均", "床均", "平均", "均"];
