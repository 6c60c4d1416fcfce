//! Zero and universal statements: 无, 零, 未发生, 所有, 全部, 一半. Digits are read elsewhere.

use super::bare::zero_rate_unit;
use super::{Basis, Scanner};
use crate::draft::Comparator;
use crate::fold::is_han;
use crate::lexicon::{
    Words, contains_any, ends_with_any, prefix_length, starts_with_any, suffix_length, words,
};
use crate::number::Number;
use crate::numeral::{Numeral, chinese, opens_chinese};

/// Words that ask others to do something.
const REQUESTS: &Words = words![
    "请各",
    "请于",
    "请将",
    "请把",
    "请有关",
    "请相关",
    "请务必",
    "请你",
    "请认真",
    "请及时",
];

impl Scanner<'_> {
    /// 无产妇死亡,无胎儿畸形: whether what is denied at `i` goes on right after another denial.
    fn denies_on(&self, i: usize) -> bool {
        self.figures.last().is_some_and(|last| {
            last.basis == Basis::Zero
                && matches!(self.chars[last.end..i], [',' | '、' | '也' | '且'])
        })
    }

    /// Whether a universal statement stands at `i`; if so, it is emitted.
    pub(super) fn universal(&mut self, i: usize) -> bool {
        let rest = self.rest(i);
        let next = self.at(i + 2);
        let noun_follows =
            is_han(next) && !matches!(next, '、' | '。' | '权' | '制' | '者' | '的' | '于');
        let all = if starts_with_any(rest, words!["所有", "一切"]) {
            noun_follows && !contains_any(self.near_before(i, 4), words!["版权", "归"])
        } else if starts_with_any(rest, words!["全部"]) {
            let counted = next.is_ascii_digit() || opens_chinese(next);
            noun_follows
                && !counted
                && !self.counted_next(i + 2)
                && !contains_any(self.before(i), words!["凡是", "凡属"])
        } else if self.at(i) == '全'
            && starts_with_any(
                rest,
                words![
                    "全覆盖",
                    "全预约",
                    "全达标",
                    "全签约",
                    "全建档",
                    "全普及",
                    "全配备",
                    "全纳入",
                ],
            )
        {
            let near = self.near_before(i, 24);
            let achieved = !contains_any(near, DENIALS)
                && (contains_any(near, words!["实现", "达到", "达成", "完成"])
                    || self.ends_clause(i + 3)
                        && near.last().is_some_and(|&c| is_han(c) && c != '、')
                        && !contains_any(near, STRIVING));
            if achieved && !is_noun_after_quality(self.at(i + 3)) {
                self.emit_plain(i, i + 3, Number::whole(100), "percent", Basis::Universal);
            }
            return achieved;
        } else {
            false
        };
        // 把健康融入所有政策: a saying.
        let saying = starts_with_any(rest, words!["所有政策"]);
        // 占全部机构的12%: what the share is of.
        let part_of = ends_with_any(self.before(i), words!["占", "占到", "占了", "占据", "占去"]);
        // 未能全部支付: not all were.
        let denied = ends_with_any(self.before(i), DENIALS);
        // 请各单位于月底前全部报送: what is asked for is no rate.
        let asked = all && contains_any(self.near_before(i, 40), REQUESTS);
        if all && (saying || part_of || denied || asked || self.is_base(i + 2)) {
            return false;
        }
        if all && !self.in_short_quotes(i) {
            self.emit_plain(i, i + 2, Number::whole(100), "percent", Basis::Universal);
        }
        all
    }

    /// 全部合格档案为812份: whether the noun at `i` leads straight to how many there are.
    fn counted_next(&self, i: usize) -> bool {
        let rest = self.rest(i);
        let end = rest
            .iter()
            .take(16)
            .position(|&c| !is_han(c) || matches!(c, '、' | '。'));
        end.is_some_and(|end| {
            rest[end].is_ascii_digit()
                && ends_with_any(&rest[..end], words!["为", "共", "共计", "共有"])
        })
    }

    /// 全部病例中,男性占六成: whether the noun at `i` is what the shares after it are of.
    fn is_base(&self, i: usize) -> bool {
        let rest = self.rest(i);
        let end = rest.iter().take(16).position(|&c| !is_han(c));
        let share = rest
            .windows(2)
            .take(16)
            .position(|pair| pair == ['中', '占']);
        end.is_some_and(|end| rest[end] == ',' && rest[..end].last() == Some(&'中'))
            || share.is_some_and(|at| rest[..at].iter().all(|&c| is_han(c)))
    }

    pub(super) fn opens_clause(&self, i: usize) -> bool {
        matches!(self.previous(i), ',' | ';' | ':' | '(' | '\n')
    }

    pub(super) fn ends_clause(&self, i: usize) -> bool {
        matches!(self.at(i), ',' | ';' | '。' | ')' | '\n') || i >= self.end
    }

    /// 超半数, 半数以上: a half that is bounded. 半数 alone is a turn of phrase.
    pub(super) fn half_of_them(&mut self, i: usize) -> usize {
        let end = i + 2;
        let half = Numeral {
            value: Number::whole(50),
            end,
            whole_digits: 2,
            pointed: false,
        };
        let past = self.previous(i) == '过' && !ends_with_any(self.before(i), words!["超过"]);
        if past || self.stated_bound(i, end).is_some() {
            self.emit(i, end, end, half, "percent", Basis::Fraction);
            if past && let Some(figure) = self.figures.last_mut() {
                figure.start = i - 1;
                figure.comparator = Some(Comparator::Gt);
            }
        }
        end
    }

    /// 占…的一半: a half as a share. 一半 elsewhere is a turn of phrase.
    pub(super) fn half(&mut self, i: usize) -> bool {
        let shared = self.at(i + 1) == '半'
            && (contains_any(self.near_before(i, 20), words!["占", "超过", "达到"])
                || ends_with_any(self.before(i), HALVED))
            && !is_han(self.at(i + 2))
            || prefix_length(self.rest(i), "一半以上").is_some();
        if shared {
            let half = Numeral {
                value: Number::whole(50),
                end: i + 2,
                whole_digits: 2,
                pointed: false,
            };
            self.emit(i, i + 2, i + 2, half, "percent", Basis::Fraction);
        }
        shared
    }

    pub(super) fn zero(&mut self, i: usize) -> usize {
        let rest = self.rest(i);
        let skip = if starts_with_any(rest, words!["没有"]) {
            if !starts_with_any(&rest[2..], words!["发生", "出现", "发现"]) {
                return i + 2;
            }
            4
        } else if starts_with_any(rest, words!["未发生", "未出现", "未发现", "未报告"])
        {
            3
        } else if matches!(self.at(i), '无' | '零' | '〇') {
            1
        } else {
            return i + 1;
        };
        // 零点零一个百分点
        if self.at(i) == '零'
            && self.at(i + 1) == '点'
            && let Some(number) = chinese(self.chars, i, self.end).filter(|n| n.pointed)
        {
            return self.with_unit(i, number, false, Basis::Chinese);
        }
        let digital = matches!(self.at(i), '零' | '〇');
        if digital {
            let known = ZERO_NOUNS
                .iter()
                .find_map(|noun| prefix_length(&rest[1..], noun))
                .or_else(|| denied(&rest[1..]));
            return match known {
                Some(length) => {
                    let end = i + 1 + length;
                    self.emit_plain(i, end, Number::ZERO, "case", Basis::Zero);
                    end
                }
                None => {
                    let before = self.before(i);
                    let closes = !is_han(self.at(i + 1)) || matches!(self.at(i + 1), '、' | '。');
                    let number = [
                        "数为",
                        "数是",
                        "数达",
                        "数保持为",
                        "数降至",
                        "数降为",
                        "数均为",
                    ];
                    if closes && ends_with_any(before, &number) {
                        let deaths = contains_any(self.near_before(i, 12), words!["死亡", "人数"]);
                        let unit = if deaths { "person" } else { "case" };
                        self.emit_plain(i, i + 1, Number::ZERO, unit, Basis::Zero);
                    } else if closes
                        && ends_with_any(
                            before,
                            words![
                                "率为",
                                "率达",
                                "率降至",
                                "率保持",
                                "率达到",
                                "率降为",
                                "率是",
                            ],
                        )
                    {
                        let unit = zero_rate_unit(self.near_before(i, 24));
                        self.emit_plain(i, i + 1, Number::ZERO, unit, Basis::Zero);
                    }
                    i + 1
                }
            };
        }
        if skip == 1
            && (is_han(self.previous(i))
                && "毫并从若虚".contains(self.previous(i))
                && self.previous(i) != '并'
                || NOT_ZERO_AFTER_NONE.contains(self.at(i + 1))
                    && !starts_with_any(&rest[1..], words!["接种", "责任事故", "医疗事故"]))
        {
            return i + 1;
        }
        // The phrase runs to the end of the clause.
        let mut end = i + skip;
        while end < self.end
            && end - i <= 28
            && !(self.chars[end] == '、' && matches!(self.at(end + 1), '无' | '零' | '未'))
            && !matches!(
                self.chars[end],
                ',' | ';' | '。' | '(' | ')' | ':' | '\n' | '\t' | '“' | '”' | '"'
            )
            && !self.chars[end].is_ascii_digit()
        {
            end += 1;
        }
        let body = &self.chars[i + skip..end];
        if starts_with_any(body, words!["一例", "1例", "一人", "一起", "一名"]) {
            let end = i + skip + 2;
            self.emit_plain(i, end, Number::ZERO, "case", Basis::Zero);
            return end;
        }
        let mut length = body.len();
        while let Some(cut) = TRAILING_NOISE
            .iter()
            .find_map(|word| suffix_length(&body[..length], word))
        {
            length -= cut;
        }
        let body = &body[..length];
        if body.is_empty() || !ends_with_any(body, ADVERSE_NOUNS) {
            let listed = body.contains(&'、') && contains_any(body, ADVERSE_NOUNS);
            if !listed && (body.len() > 10 || !self.denies_on(i)) {
                return i + 1;
            }
        }
        let end = i + skip + length;
        // 无死亡、危重病例 denies two kinds of things; 无流失、泄露 the manners of one.
        if let Some(comma) = body.iter().position(|&c| c == '、') {
            let (first, last) = (&body[..comma], &body[comma + 1..]);
            if STANDALONE
                .iter()
                .any(|word| word.chars().eq(first.iter().copied()))
                && ends_with_any(last, words!["病例", "事故", "事件", "病人", "患者", "案例"])
            {
                self.emit_plain(i, i + skip + comma, Number::ZERO, "case", Basis::Zero);
            }
        }
        self.emit_plain(i, end, Number::ZERO, "case", Basis::Zero);
        end
    }
}

/// Words by which something is said not to hold of all.
const DENIALS: &Words = words![
    "未", "未能", "没有", "没能", "不能", "尚未", "并未", "并非", "难以", "无法", "不是", "仍未",
    "还未",
];

/// The length of the thing that `rest` opens with and that can be denied, if nothing follows it in its clause: 孕产妇死亡.
fn denied(rest: &[char]) -> Option<usize> {
    const THING_MAX_CHARS: usize = 8;
    let end = rest
        .iter()
        .position(|&c| !is_han(c) || matches!(c, '、' | '。'))
        .unwrap_or(rest.len());
    (end <= THING_MAX_CHARS && ends_with_any(&rest[..end], ADVERSE_NOUNS)).then_some(end)
}

/// Words after which 一半 is a part of a task, or how far something changed.
const HALVED: &Words = words![
    "任务的",
    "目标的",
    "计划的",
    "预算的",
    "总数的",
    "总量的",
    "增加",
    "增长",
    "减少",
    "下降",
    "降低",
    "缩短",
    "压缩",
    "压减",
    "增加了",
    "增长了",
    "减少了",
    "下降了",
    "降低了",
    "缩短了",
    "降了",
    "少了",
    "减了",
    "多了",
    "下降近",
    "减少近",
    "缩短近",
];

/// After 全覆盖 and the like: whether the next character makes it an adjective.
fn is_noun_after_quality(next: char) -> bool {
    matches!(next, '式' | '检' | '排' | '督' | '核' | '监')
}

/// Words of what is still to be done: 推进全覆盖 says nothing of how far it has come.
const STRIVING: &Words = words![
    "推进", "推动", "促进", "加快", "逐步", "扩大", "确保", "力争", "保证", "做到", "坚持", "要求",
    "努力", "争取", "追求", "迈向", "探索",
];

/// What 零 can deny, so that 零距离 and 零差率 are left alone.
const ZERO_NOUNS: &[&str] = &[
    "传播", "扩散", "感染", "死亡", "报告", "事故", "投诉", "确诊", "新增", "发生", "漏报", "迟报",
    "差错", "违规", "疫情", "聚集", "返贫", "病例", "输入", "发病", "纠纷", "瞒报", "流失", "伤亡",
    "致贫", "上访", "欠费",
];

/// Words that end a denied thing.
const ADVERSE_NOUNS: &Words = words![
    "病例",
    "死亡",
    "感染",
    "发病",
    "破伤风",
    "霍乱",
    "鼠疫",
    "狂犬病",
    "麻疹",
    "白喉",
    "疟疾",
    "脊髓灰质炎",
    "漏报",
    "迟报",
    "瞒报",
    "事故",
    "疫情",
    "投诉",
    "纠纷",
    "差错",
    "传播",
    "扩散",
    "流失",
    "泄露",
    "泄漏",
    "确诊",
    "新增",
    "爆发",
    "暴发",
    "事件",
    "案例",
    "违规",
    "违纪",
    "违法",
    "上访",
    "伤亡",
    "反应",
    "欠费",
    "病人",
    "患者",
    "超标",
    "返贫",
    "致贫",
    "买卖",
    "案件",
    "缺货",
    "输入",
    "流行",
    "谎报",
    "缓报",
    "缺报",
    "脱落",
    "个案",
    "复发",
    "聚集",
    "误诊",
    "漏诊",
    "断药",
    "断货",
    "外泄",
    "信访",
    "漏管",
    "肇祸",
    "感染者",
    "新发",
    "传染病",
    "重症",
    "失访",
    "脱管",
    "漏检",
    "漏种",
    "脱失",
];

/// Denied things that stand alone in a list.
const STANDALONE: &[&str] = &[
    "死亡", "感染", "漏报", "迟报", "确诊", "重症", "新增", "事故", "疫情",
];

/// What may follow a denied thing without being part of it.
const TRAILING_NOISE: &[&str] = &[
    "等情况",
    "的情况",
    "情况",
    "等现象",
    "的现象",
    "现象",
    "的发生",
    "发生",
    "的出现",
    "出现",
    "等问题",
    "问题",
    "等",
    "报告",
];

/// First characters after 无 that make another word of it: 无症状, 无偿, 无害化, 无烟 …
const NOT_ZERO_AFTER_NONE: &str =
    "症烟害偿障创菌线缝锡法需论关力效限数私声机不主痛纸牌照保责业户房因故证接抗家人党";
