//! Whether the words before an attribute name the value that it may belong to: 筛查9000人次,筛查量增长5%.

use super::named::{PER_HEAD, shortens};
use super::place::Placed;
use super::{QUOTE_MAX_CHARS, Reader};
use crate::lexicon::ends_with_any;
use crate::relation::Role;

impl Reader<'_> {
    /// Whether the words `own` before the attribute `first` name what `hosts` count, or say nothing of their own.
    pub(super) fn names(&self, hosts: &[usize], first: &Placed, own: &[char]) -> bool {
        let role = first.reading.role;
        own.is_empty()
            || role == Role::Completion
                && (self.is_echoed(hosts, first, own) || self.is_task_of(hosts, first, own))
            || role == Role::Rank && self.is_amount_of(hosts, own)
            || LINK_WORDS
                .iter()
                .any(|word| word.chars().eq(own.iter().copied()))
            || own.len() >= 2 && self.is_name_of(hosts[hosts.len() - 1], role, own)
    }

    /// Whether `own` ends the name of the value `host`, or shortens it.
    fn is_name_of(&self, host: usize, role: Role, own: &[char]) -> bool {
        let subject = self.rows[host].subject.folded(self.chars());
        // 死亡率0.2/10万,死亡同比下降4%
        let subject = match subject.strip_suffix(&['率']) {
            Some(event) if role == Role::Growth && event.ends_with(own) => event,
            _ => &subject,
        };
        // 人均卫生支出 is another measure than 卫生支出.
        subject
            .strip_suffix(own)
            .is_some_and(|rest| !ends_with_any(rest, PER_HEAD))
            || matches!(role, Role::Growth | Role::Share) && shortens(own, subject)
    }

    /// Whether the share `first` names its own thing and one of `hosts` is what was added, whose share it is not.
    pub(super) fn is_of_added(&self, hosts: &[usize], first: &Placed) -> bool {
        let (start, end) = first.reading.own;
        first.reading.role == Role::Share
            && start != end
            && hosts.iter().any(|&row| self.is_added(row))
    }

    /// Whether a completion opens its clause with the verb and the name of the one task that the value before it is of:
    /// 改建机构12家,完成年度实事任务的104%.
    fn is_task_of(&self, hosts: &[usize], first: &Placed, own: &[char]) -> bool {
        const NAME_MAX_CHARS: usize = 8;
        let chars = self.chars();
        let start = first.clause.start;
        let lead = &chars[start.min(own_at(first))..own_at(first)];
        let lead = lead.strip_prefix(&['已']).unwrap_or(lead);
        let opens = matches!(
            lead,
            ['完', '成', ..] | ['达', '成', ..] | ['超', '额', '完', '成', ..]
        );
        let bare = own.starts_with(&['年']) || own.starts_with(&['全', '年']) || lead.len() > 2;
        opens && bare && hosts.len() == 1 && own.len() <= NAME_MAX_CHARS
    }

    /// Whether `own` names the amount of what the one value of `hosts` counts: 筛查量, of 筛查9000人次.
    fn is_amount_of(&self, hosts: &[usize], own: &[char]) -> bool {
        let [host] = hosts else {
            return false;
        };
        let subject = self.rows[*host].subject.folded(self.chars());
        let thing = own.strip_suffix(&['量']).or(own.strip_suffix(&['数']));
        thing.is_some_and(|thing| thing.len() > 1 && subject.ends_with(thing))
    }

    /// Whether the words that a completion names stand before the value it follows, or after it: 500人参加孕前检查,完成孕前检查任务的98%.
    fn is_echoed(&self, hosts: &[usize], first: &Placed, own: &[char]) -> bool {
        const ECHO_CHARS: usize = 4;
        let chars = self.chars();
        let from = hosts.last().map_or(0, |&row| self.rows[row].figure.end);
        let until = from.max(first.clause.start);
        let from = from.max(until.saturating_sub(QUOTE_MAX_CHARS));
        // 随访慢性病患者40人,完成随访任务数的80%
        let led = hosts.last().is_some_and(|&row| {
            let row = &self.rows[row];
            let lead = &chars[row.quote.0.min(row.figure.start)..row.figure.start];
            own.len() >= 2 && lead.windows(own.len()).any(|words| words == own)
        });
        led || own.windows(ECHO_CHARS).take(QUOTE_MAX_CHARS).any(|echo| {
            chars[from..until]
                .windows(ECHO_CHARS)
                .any(|words| words == echo)
        })
    }
}

/// Where the words begin that name whose an attribute is.
fn own_at(first: &Placed) -> usize {
    first.reading.own.0
}

/// Words that say nothing of their own before a growth, share or rank.
const LINK_WORDS: &[&str] = &[
    "数量",
    "总量",
    "总数",
    "规模",
    "比例",
    "占比",
    "人数",
    "总体",
    "同期",
    "比重",
    "比率",
    "份额",
    "人次",
    "数值",
    "全年",
    "较",
    "但",
    "而",
    "并",
    "总人数",
    "数",
    "量",
    "综合",
    "指标",
    "位次",
    "年",
    "水平",
    "率",
    "成绩",
    "总成绩",
    "好成绩",
    "优异成绩",
    "总分",
    "得分",
    "高分",
    "数额",
    "金额",
    "总额",
    "进度",
    "目前",
];
