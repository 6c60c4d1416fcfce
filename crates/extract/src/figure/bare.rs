//! Numbers without a counter, which the words before them make a rate, a rank, a benchmark or a member of a list.

use super::score::SCORES;
use super::thing::{thing_after, thing_before};
use super::{AREAS, Basis, Figure, Scanner};
use crate::draft::Comparator;
use crate::fold::is_han;
use crate::lexicon::{
    Words, contains_any, counter_at, ends_with_any, find, prefix_length, starts_with_any,
    suffix_length, words,
};
use crate::number::Number;
use crate::numeral::{Numeral, arabic, scale};

impl Scanner<'_> {
    /// 每10万人口: what a rate is counted on. Returns where its words end.
    pub(super) fn rate_base(&self, i: usize, number: Numeral) -> Option<usize> {
        const NAME_MAX_CHARS: usize = 16;
        let base = number
            .value
            .as_whole()
            .is_some_and(|value| matches!(value, 1_000 | 10_000 | 100_000));
        let length = prefix_length(self.rest(number.end), "人口")
            .or_else(|| prefix_length(self.rest(number.end), "人"))
            .filter(|_| base && self.previous(i) == '每')?;
        // 每10万人配备一所 sets a standard; 每10万人口188.2人 is a rate.
        let end = number.end + length;
        let had = usize::from(matches!(self.at(end), '有' | '约' | '为' | '达'));
        // 每10万人配置数达138台
        let had = match self
            .rest(end)
            .iter()
            .take(NAME_MAX_CHARS)
            .position(char::is_ascii_digit)
        {
            Some(at)
                if ends_with_any(
                    &self.rest(end)[..at],
                    words!["数", "数达", "数为", "达", "达到", "拥有", "为", "有"],
                ) =>
            {
                let plain = self.rest(end)[..at].iter().all(|&c| is_han(c) && c != '、');
                if plain { at } else { had }
            }
            _ => had,
        };
        self.at(end + had).is_ascii_digit().then_some(end)
    }

    /// 342万 with nothing after it: people, visits or money, as the words before say.
    pub(super) fn scaled_without_unit(
        &mut self,
        i: usize,
        number: Numeral,
        end: usize,
        about: Option<Comparator>,
    ) -> usize {
        let near = self.near_before(i, 16);
        let listed = self.figures.last().filter(|last| {
            let gap = &self.chars[last.end..i];
            last.basis == Basis::Bare
                && (matches!(gap, ['、' | '和' | '及'])
                    || gap.len() <= 12 && contains_any(gap, words!["至", "到"]))
        });
        // 约39.1万及25.6万剂: the next member of the list has the counter.
        let ahead = matches!(self.at(end), '、' | '和' | '及' | '与')
            .then(|| arabic(self.chars, end + 1, self.end))
            .flatten()
            .map(|next| scale(self.chars, next.end, self.end))
            .filter(|&(power, _)| power > 0)
            .and_then(|(_, at)| counter_at(&self.chars[..self.end], at));
        let unit = if let Some((counter, _)) = ahead {
            counter.unit
        } else if let Some(last) = listed {
            last.unit
        } else if let Some(unit) = self.part_of_all(i, near) {
            unit
        } else if let Some(unit) = thing_before(near).or_else(|| self.counted_as_last(i, near)) {
            unit
        } else if let Some(unit) = thing_after(self.rest(end)) {
            unit
        } else {
            return end;
        };
        self.emit(i, end, end, number, unit, Basis::Bare);
        if let (Some(comparator), Some(figure)) = (about, self.figures.last_mut()) {
            figure.comparator.get_or_insert(comparator);
        }
        end
    }

    /// Whether a number of four digits or more stands right before the people it counts: 有183420农民参合.
    fn counts_people(&self, i: usize, number: Numeral) -> bool {
        let people = [
            "农民",
            "居民",
            "群众",
            "患者",
            "儿童",
            "妇女",
            "学生",
            "老年人",
            "职工",
            "村民",
        ];
        number.whole_digits >= 4
            && !number.pointed
            && !is_year(number)
            && is_han(self.previous(i))
            && starts_with_any(self.rest(number.end), &people)
    }

    /// Digits without a unit: a rank, a rate per thousand, a benchmark, a member of a list; else nothing.
    pub(super) fn bare(&mut self, i: usize, number: Numeral) -> usize {
        let end = number.end;
        let next = self.at(end);
        if matches!(next, '、' | '和' | '及' | '与') && self.at(end + 1).is_ascii_digit() {
            // 高于上年2.1和3.4个百分点
            let points = arabic(self.chars, end + 1, self.end)
                .is_some_and(|next| starts_with_any(self.rest(next.end), words!["个百分点"]));
            let listed = points
                || contains_any(self.near_before(i, 60), words!["分别", "依次"])
                || self.pending.last().is_some_and(|f| f.end + 1 == i);
            if listed {
                self.pending.push(Figure {
                    start: i,
                    end,
                    number_at: i,
                    value: Some(number.value),
                    low: None,
                    high: None,
                    unit: "",
                    comparator: None,
                    absent: None,
                    basis: Basis::ListNumeral,
                });
                return end;
            }
        }
        self.pending.clear();
        if self.counts_people(i, number) {
            self.emit(i, end, end, number, "person", Basis::Bare);
            return end;
        }
        let before = self.before(i);
        if before.last() == Some(&'以') && starts_with_any(self.rest(end), SCORES) {
            self.emit(i, end, end, number, "point", Basis::Bare);
            return end;
        }
        if let Some(unit) = self.won_by_place(i, number) {
            self.emit(i, end, end, number, unit, Basis::Bare);
            return end;
        }
        if let Some(unit) = self.index(i, number) {
            self.emit(i, end, end, number, unit, Basis::Bare);
            return end;
        }
        let closes = self.closes_number(end);
        if !closes {
            return end;
        }
        if !number.pointed
            && number.whole_digits <= 3
            && ends_with_any(
                before,
                words!["排名", "排位", "名列", "位列", "位居", "名次"],
            )
        {
            self.emit(i, end, end, number, "rank", Basis::Rank);
            return end;
        }
        if let Some(unit) = counted_before(before, number) {
            self.emit(i, end, end, number, unit, Basis::Bare);
            return end;
        }
        if let Some((unit, power)) = self.carried_on(i, number) {
            let scaled = Numeral {
                value: number.value.scaled(power),
                ..number
            };
            self.emit(i, end, end, scaled, unit, Basis::Bare);
            return end;
        }
        if let Some(unit) = self.member(i, number) {
            self.emit(i, end, end, number, unit, Basis::Bare);
            return end;
        }
        let clause = self.near_before(i, 24);
        let per = [
            ("千人", "per_1000"),
            ("每千", "per_1000"),
            ("万人", "per_10000"),
            ("每万", "per_10000"),
            ("十万", "per_100000"),
            ("10万", "per_100000"),
        ]
        .iter()
        .find(|(word, _)| find(clause, word).is_some());
        if let Some(&(_, unit)) = per {
            self.emit(i, end, end, number, unit, Basis::Bare);
        } else if is_area_only(clause) && number.pointed {
            self.emit(i, end, end, number, "", Basis::Benchmark);
        } else if number.value == Number::ZERO
            && (ends_with_any(
                before,
                words!["率", "率为", "率达", "率是", "率降至", "率控制在"],
            ) || contains_any(clause, words!["率"])
                && ends_with_any(before, words!["年为", "续为", "均为", "保持为", "降为"]))
        {
            let unit = zero_rate_unit(clause);
            self.emit(i, end, end, number, unit, Basis::Bare);
        }
        end
    }
}

/// Whether `number` is written as a year of our time is.
fn is_year(number: Numeral) -> bool {
    number.whole_digits == 4
        && number
            .value
            .as_whole()
            .is_some_and(|value| (1900..2100).contains(&value))
}

/// The unit of a number alone after the name of what is counted: 住院人次达2860, 床位数:96.
fn counted_before(text: &[char], number: Numeral) -> Option<&'static str> {
    const NAMED: &[(&Words, &str)] = &[
        (words!["人次", "人次数"], "person_time"),
        (words!["人数"], "person"),
        (words!["例数"], "case"),
        (words!["床位数", "病床数"], "bed"),
        (words!["机构数"], "site"),
        (words!["档案数"], "record"),
    ];
    // The characters that such words end with; most text before a number ends otherwise.
    if !text.last().is_some_and(|c| "次数到达为是共:".contains(*c)) {
        return None;
    }
    let link = ["达到", "达", "为", "是", "共", ":"]
        .iter()
        .find_map(|word| suffix_length(text, word))
        .unwrap_or(0);
    if number.pointed || link == 0 && is_year(number) {
        return None;
    }
    let name = &text[..text.len() - link];
    NAMED
        .iter()
        .find(|&&(words, _)| ends_with_any(name, words))
        .map(|&(_, unit)| unit)
}

/// Whether a clause says nothing but the name of a larger area (and that the figure is its average).
pub(crate) fn is_area_only(clause: &[char]) -> bool {
    let mut rest = clause;
    while let Some((&first, tail)) = rest.split_first() {
        if first.is_whitespace() || matches!(first, '而' | '同' | '期' | '较' | '高' | '低' | '于')
        {
            rest = tail;
        } else {
            break;
        }
    }
    AREAS.iter().any(|area| {
        prefix_length(rest, area).is_some_and(|length| {
            let tail: String = rest[length..].iter().collect();
            matches!(
                tail.as_str(),
                "" | "为"
                    | "平均"
                    | "平均为"
                    | "平均水平"
                    | "平均水平为"
                    | "均值"
                    | "均值为"
                    | "均"
            )
        })
    })
}

/// The unit of a rate that is given as a bare zero.
pub(super) fn zero_rate_unit(clause: &[char]) -> &'static str {
    if find(clause, "孕产妇死亡").is_some() {
        "per_100000"
    } else if contains_any(clause, words!["婴儿死亡", "儿童死亡", "新生儿死亡"]) {
        "per_1000"
    } else {
        "percent"
    }
}
