//! Ranks and places: 第42位, 第3、5、6名, 前4名; turns such as 第33个 are passed over.

use super::{Basis, Scanner};
use crate::fold::is_han;
use crate::lexicon::{Words, contains_any, ends_with_any, starts_with_any, words};
use crate::numeral::{arabic, chinese};

/// Verbs that lead from one place to another.
const MOVES: &Words = words![
    "至", "到", "升为", "降为", "到了", "落为", "退居", "跌落", "升居", "进位",
];

impl Scanner<'_> {
    /// 第42位 is a rank, 第33个 a turn; 第3、5、6名 are three ranks.
    pub(super) fn ordinal(&mut self, i: usize) -> usize {
        let read = |at: usize| {
            arabic(self.chars, at, self.end).or_else(|| chinese(self.chars, at, self.end))
        };
        let Some(first) = read(i + 1).filter(|n| !n.pointed && n.value.as_whole().is_some()) else {
            return i + 1;
        };
        let mut members = vec![(i, first)];
        while self.at(members[members.len() - 1].1.end) == '、' {
            let start = members[members.len() - 1].1.end + 1;
            let at = start + usize::from(self.at(start) == '第');
            match read(at) {
                // 第二、四位, not 第一、二季度
                Some(number)
                    if self.at(at).is_ascii_digit()
                        || at == start && matches!(self.at(number.end), '位' | '名') =>
                {
                    members.push((start, number));
                }
                _ => break,
            }
        }
        let last_end = members[members.len() - 1].1.end;
        let closing = match self.at(last_end) {
            '位' | '名' => 1,
            _ => 0,
        };
        let next = self.at(last_end + closing);
        let named = closing == 1
            && !matches!(
                next,
                '患' | '病' | '感' | '党' | '选' | '者' | '医' | '护' | '志' | '学'
            );
        // 六都第一: the first of six cities, where 都 alone would be an adverb.
        let cities = matches!(self.before(i), [.., many, '都'] if "三四五六七八九".contains(*many));
        // 列全县镇办第二
        let near = self.near_before(i, 10);
        let among_all = near
            .iter()
            .rposition(|c| matches!(c, '列' | '居' | '排'))
            .is_some_and(|verb| near.get(verb + 1) == Some(&'全'));
        // 全市第二和第三
        let goes_on = self.figures.last().is_some_and(|last| {
            last.basis == Basis::Rank
                && matches!(self.chars[last.end..i], ['和' | '及' | '与' | '、'])
        });
        // 心内科31人次,全院第1;骨科28人次,第2
        let again = self.opens_clause(i)
            && self.ends_clause(last_end + closing)
            && self
                .figures
                .iter()
                .any(|figure| figure.basis == Basis::Rank);
        // 名次:第5, 排名为第3
        let lead = self.before(i);
        let stated = matches!(lead.last(), Some(':' | '为'))
            && ends_with_any(
                &lead[..lead.len() - 1],
                words!["排名", "名次", "位次", "排位"],
            );
        // 建档率95%(第1)
        let beside = self.previous(i) == '('
            && self.at(last_end + closing) == ')'
            && self.figures.last().is_some_and(|last| last.end + 1 == i);
        let led = cities
            || beside
            || stated
            || again
            || ends_with_any(self.before(i), MOVES)
                && contains_any(near, words!["位次", "排名", "名次", "排位"])
            || among_all
            || goes_on
            || is_among_named(near)
            || self.is_among_counted(i)
            || ends_with_any(
                self.before(i),
                words![
                    "排名",
                    "排",
                    "位居",
                    "位列",
                    "居",
                    "列",
                    "位",
                    "全市",
                    "全省",
                    "全国",
                    "全区",
                    "全县",
                    "全州",
                    "全盟",
                    "全旗",
                    "全乡",
                    "全镇",
                    "全院",
                    "各区",
                    "各县",
                    "各市",
                    "县区",
                    "区县",
                    "市区",
                    "排位",
                    "团体",
                    "全台",
                    "全港",
                    "县市",
                    "名次",
                    "综合",
                    "排到了",
                    "排到",
                    "排在了",
                    "排在",
                    "落到了",
                    "全系统",
                ],
            );
        // 排名全市第五, at the end of its line: what follows belongs to the next one.
        let ranked = near
            .windows(3)
            .any(|words| matches!(words, ['排', '名', '全']))
            && !matches!(next, '方' | '梯' | '批' | '档' | '轮' | '季');
        let bare = closing == 0
            && led
            && (!is_han(next) || ranked || matches!(next, '、' | '。' | '和' | '及' | '的'))
            // 全市第二低
            || closing == 0
                && led
                && matches!(next, '高' | '低' | '多' | '少' | '大' | '小' | '快' | '好')
                && self.ends_clause(last_end + 1);
        // 比第二名高3分: the place of another.
        let of_another = matches!(self.previous(i), '比' | '较' | '距' | '离' | '与' | '超')
            || ends_with_any(
                self.before(i),
                words!["领先", "落后", "仅次于", "高于", "低于", "高出"],
            );
        if of_another || !(named || bare) {
            // Pass over the counter too, so that 第33个 is not read from its digits.
            return last_end;
        }
        let count = members.len();
        for (index, (at, number)) in members.into_iter().enumerate() {
            let closes = if index + 1 == count { closing } else { 0 };
            let end = number.end + closes;
            self.emit(at, end, end, number, "rank", Basis::Rank);
        }
        last_end + closing
    }

    /// 前4名: so many places; 前8名中 only says among whom.
    pub(super) fn place(&mut self, i: usize) -> usize {
        if "目之以日年月生提此先超从空".contains(self.previous(i)) {
            return i + 1;
        }
        let Some(number) = arabic(self.chars, i + 1, self.end)
            .or_else(|| chinese(self.chars, i + 1, self.end))
            .filter(|n| !n.pointed)
        else {
            return i + 1;
        };
        let end = number.end;
        let unit = matches!(self.at(end), '名' | '位' | '强');
        // 居全市前三, 进入全省前十; 流感、水痘居前三 is a list of three.
        let bare = matches!(self.at(end), ',' | ';' | '。' | '、' | ')' | '\n')
            && contains_any(
                self.near_before(i, 8),
                words!["居", "列", "进入", "跻身", "排名", "排在"],
            )
            && self.names_before(i) < 2;
        if bare {
            self.emit(i, end, end, number, "place", Basis::Place);
            return end;
        }
        if !unit {
            return i + 1;
        }
        // 前三位死因为…: the head of a list; 进入全省前三位 is a place.
        let won = self.at(end) != '位'
            || contains_any(
                self.near_before(i, 8),
                words![
                    "进入", "包揽", "居", "列", "跻身", "获", "夺", "取得", "排", "入围", "进",
                ],
            );
        // 三镇分列前三位 names the head of a list, too.
        let listed = starts_with_any(
            self.rest(end + 1),
            words!["是", "为", "依次", "依序", "分别"],
        ) || heads_list(self.rest(end + 1))
            || ends_with_any(self.before(i), words!["分列", "分居", "分占"]);
        // 甲、乙、丙居前3位: as many names as places are the head of a list.
        let named = number.value.as_whole() == Some(self.names_before(i));
        if won && !listed && !named && !matches!(self.at(end + 1), '中' | '的' | '内' | '里') {
            self.emit(i, end + 1, end + 1, number, "place", Basis::Place);
        }
        end + 1
    }
}

impl Scanner<'_> {
    /// 位列全省98个县(市、区)第2: whether a verb of rank and those among whom, with their number, stand before `i`.
    fn is_among_counted(&self, i: usize) -> bool {
        const LEAD_MAX_CHARS: usize = 28;
        let near = self.nearby(i, LEAD_MAX_CHARS);
        let near = near
            .rsplit(|&c| matches!(c, ',' | ';'))
            .next()
            .unwrap_or(near);
        let verb = (0..near.len()).rev().find(|&at| {
            starts_with_any(
                &near[at..],
                words!["位列", "位居", "名列", "排名", "排在", "居全", "列全"],
            )
        });
        verb.is_some_and(|verb| {
            let field = &near[verb + 2..];
            field.iter().any(char::is_ascii_digit)
                && field
                    .iter()
                    .all(|&c| is_han(c) || c.is_ascii_digit() || matches!(c, '(' | ')'))
        })
    }

    /// How many names the list that ends before `i` has; numbers in brackets and a comma before the verb part nothing.
    pub(super) fn names_before(&self, i: usize) -> i64 {
        const LIST_MAX_CHARS: usize = 80;
        let mut list = Vec::new();
        let mut depth = 0;
        for &c in self.nearby(i, LIST_MAX_CHARS).iter().rev() {
            match c {
                ')' => depth += 1,
                '(' if depth == 0 => break,
                '(' => depth -= 1,
                _ if depth > 0 => {}
                ',' if matches!(list.last(), Some('位' | '居' | '列' | '排' | '分')) => {}
                ',' | ';' | ':' => break,
                _ => list.push(c),
            }
        }
        list.reverse();
        let marks = list.iter().filter(|&&c| c == '、').count();
        let joined = list
            .iter()
            .rposition(|&c| c == '、')
            .is_some_and(|last| list[last..].iter().any(|c| matches!(c, '和' | '及')));
        1 + marks as i64 + i64::from(joined)
    }
}

/// 居云山县第一: whether `near` ends with a verb of rank and the area whose members are ranked.
fn is_among_named(near: &[char]) -> bool {
    const AREA_MAX_CHARS: usize = 7;
    let verb = near.iter().rposition(|c| matches!(c, '列' | '居'));
    let area = verb.map_or(&[][..], |verb| &near[verb + 1..]);
    (2..=AREA_MAX_CHARS).contains(&area.len())
        && area.iter().all(|&c| is_han(c))
        && !matches!(area[0], '民' | '家' | '住' | '入' | '为')
        && area
            .last()
            .is_some_and(|c| matches!(c, '省' | '市' | '县' | '区' | '州' | '镇' | '乡'))
}

/// 前5位病种依次为…: whether the noun that `rest` opens with leads to a list.
fn heads_list(rest: &[char]) -> bool {
    const NOUN_MAX_CHARS: usize = 6;
    let noun = &rest[..rest.len().min(NOUN_MAX_CHARS)];
    let end = noun.iter().position(|&c| !is_han(c) || c == '、');
    let noun = &noun[..end.unwrap_or(noun.len())];
    contains_any(noun, words!["依次", "依序", "分别"])
}
