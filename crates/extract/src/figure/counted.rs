//! Numbers with a counter: whether the word after a number makes it a quantity, given what stands around them.

use super::{Basis, Scanner};
use crate::draft::Comparator;
use crate::fold::is_han;
use crate::lexicon::{
    CONCRETE_NOUNS, Chinese, Counter, contains_any, counter_at, ends_with_any, find, prefix_length,
    starts_with_any,
};
use crate::number::Number;
use crate::numeral::{Numeral, arabic, opens_chinese, scale};

/// What a number is when it is won: 以92分的成绩, 以92.5的高分.
pub(super) const SCORES: &[&str] = &[
    "的成绩",
    "的总成绩",
    "的好成绩",
    "的优异成绩",
    "的总分",
    "的得分",
    "的高分",
];

impl Scanner<'_> {
    /// A number (scaled if `has_scale`) that a counter, or a context that needs none, must make a figure.
    pub(super) fn with_unit(
        &mut self,
        i: usize,
        number: Numeral,
        has_scale: bool,
        basis: Basis,
    ) -> usize {
        let mut unit_at = number.end;
        let mut about = None;
        // 6个多百分点
        if let Some(length) = ["个多百分点", "个余百分点", "多个百分点", "余个百分点"]
            .iter()
            .find_map(|word| prefix_length(self.rest(number.end), word))
        {
            let end = number.end + length;
            self.emit(i, end, end, number, "percentage_point", basis);
            if let Some(figure) = self.figures.last_mut() {
                figure.comparator = Some(Comparator::Gt);
            }
            return end;
        }
        let round = has_scale || number.value.as_whole().is_some_and(|v| v % 10 == 0);
        if round && matches!(self.at(unit_at), '余' | '多' | '几' | '来') {
            unit_at += 1;
            about = Some(Comparator::Gt);
            if !has_scale {
                let (power, after) = scale(self.chars, unit_at, self.end);
                if power > 0 {
                    // 20余万人
                    let number = Numeral {
                        value: number.value.scaled(power),
                        ..number
                    };
                    return self.finish(i, number, after, about, true, basis);
                }
            }
        }
        self.finish(i, number, unit_at, about, has_scale, basis)
    }

    pub(super) fn finish(
        &mut self,
        i: usize,
        mut number: Numeral,
        unit_at: usize,
        about: Option<Comparator>,
        has_scale: bool,
        basis: Basis,
    ) -> usize {
        let counted = counter_at(&self.chars[..self.end], unit_at)
            .filter(|&(counter, length)| self.counts(i, number, counter, unit_at, length, basis));
        let Some((counter, length)) = counted else {
            if basis == Basis::Chinese {
                // 总人口二十一万三千
                let large = number.value.as_whole().is_some_and(|v| v >= 10_000);
                let closes = matches!(self.at(number.end), ',' | '。' | ';' | ')' | '\n');
                return if large && closes {
                    self.scaled_without_unit(i, number, number.end, about)
                } else {
                    number.end
                };
            }
            return if has_scale {
                self.scaled_without_unit(i, number, unit_at, about)
            } else {
                self.bare(i, number)
            };
        };
        let mut end = unit_at + length;
        if counter.unit == "percent"
            && starts_with_any(
                self.rest(end),
                &["CI", "可信区间", "置信区间", "的可信区间", "的置信区间"],
            )
        {
            // A confidence interval says how sure a figure is and is none itself.
            return (end..self.end)
                .find(|&k| matches!(self.chars[k], ')' | ';'))
                .unwrap_or(self.end);
        }
        number.value = number.value.scaled(counter.power);
        number.end = end;
        let mut unit = counter.unit;
        if counter.word == "小时"
            && number.value == Number::whole(24)
            && starts_with_any(
                self.rest(end),
                &[
                    "值班",
                    "值守",
                    "服务",
                    "热线",
                    "心理",
                    "不间断",
                    "全天",
                    "在线",
                    "在岗",
                    "开通",
                    "待命",
                    "监测",
                    "轮班",
                    "畅通",
                ],
            )
        {
            unit = "hour_per_day";
        }
        // 药费省了400块左右
        if counter.word == "块" && self.is_paid(i, end) {
            unit = "yuan";
        }
        if counter.word == "个" && self.points_follow(end) {
            unit = "percentage_point";
        }
        // 掉了0.8个点: points as they are spoken.
        if counter.word == "个" && self.at(end) == '点' && self.is_spoken_point(i, number, end + 1)
        {
            unit = "percentage_point";
            end += 1;
        }
        if matches!(counter.word, "位" | "名") && moves(self.near_before(i, 12)) {
            unit = "place_gained";
        }
        self.emit(i, end, end, number, unit, basis);
        if let (Some(comparator), Some(figure)) = (about, self.figures.last_mut()) {
            figure.comparator.get_or_insert(comparator);
        }
        // 21.14元/人 stays money; the slash and what follows are passed over.
        end
    }

    /// Whether 块 after the number at `i`, which ends at `end`, is what is paid: 花了300块, 药费省下400块左右.
    fn is_paid(&self, i: usize, end: usize) -> bool {
        const PAYS: &[&str] = &[
            "省", "花", "费", "付", "交", "缴", "收", "报销", "掏", "钱", "价", "补", "贵", "便宜",
            "降",
        ];
        let rest = self.rest(end);
        let closes = self.ends_clause(end)
            || starts_with_any(
                rest,
                &[
                    "左右", "上下", "多", "出头", "、", "/", "到", "以上", "以下", "以内",
                ],
            );
        closes && contains_any(self.near_before(i, 16), PAYS)
    }

    /// Whether 个点 after the number at `i`, which ends at `end`, means points of a percentage: 涨了1.2个点, and not 3个点位.
    fn is_spoken_point(&self, i: usize, number: Numeral, end: usize) -> bool {
        const CHANGES: &[&str] = &[
            "降", "升", "涨", "跌", "掉", "提高", "增长", "增加", "减少", "低", "高", "下滑",
            "回落", "差",
        ];
        let near = self.near_before(i, 12);
        let verb = near.strip_suffix(&['了']).unwrap_or(near);
        self.ends_clause(end) && (number.pointed || ends_with_any(verb, CHANGES))
    }

    /// 2.2个、1.8个百分点: whether the next member of the list says that its members are points.
    pub(super) fn points_follow(&self, end: usize) -> bool {
        matches!(self.at(end), '、' | '和' | '及')
            && arabic(self.chars, end + 1, self.end).is_some_and(|next| {
                let rest = self.rest(next.end);
                starts_with_any(rest, &["个百分点"])
                    || self.at(next.end) == '个' && self.points_follow(next.end + 1)
            })
    }

    /// Whether this counter after this number states a quantity, given what stands around them.
    pub(super) fn counts(
        &self,
        i: usize,
        number: Numeral,
        counter: &Counter,
        unit_at: usize,
        length: usize,
        basis: Basis,
    ) -> bool {
        let after = unit_at + length;
        let next = self.at(after);
        let near = self.near_before(i, 12);
        let whole = number.value.as_whole();
        let by_context = match counter.word {
            // “三个90%” is a name.
            "%" => {
                let slogan = ends_with_any(near, &["个"])
                    && near.len() >= 2
                    && opens_chinese(near[near.len() - 2]);
                !slogan
            }
            "日" => {
                number.pointed
                    || whole.is_some_and(|v| v > 31)
                    || contains_any(near, &["住院日", "床日", "日数", "天数", "连续"])
            }
            // 孕12周, 第3周 and 每2周 tell when, no more.
            "周" => {
                !contains_any(near, &["孕", "妊娠", "胎龄", "产后", "龄"])
                    && !matches!(self.previous(i), '第' | '每' | '前' | '满')
                    && !matches!(next, '后' | '前' | '龄' | '+' | '岁')
            }
            // 由2015年的75.8岁提高到2020年的77.6岁: the measure is named before the first of the two.
            "岁" => {
                contains_any(self.near_before(i, 36), &["寿命", "平均年龄"])
                    || self.is_extreme_age(i)
                    || contains_any(near, &["平均"]) && contains_any(near, &["年龄"])
                    || self.is_median_age(i)
                    || self.is_aim_of_age(i)
                    // 期望寿命80.12岁,其中男性77.65岁: ages have no decimals, spans of life do.
                    || number.pointed
                        && contains_any(
                            &self.chars[self.start.max(i.saturating_sub(60))..i],
                            &["寿命"],
                        )
                    || number.pointed
                        && contains_any(near, &["提高", "增加", "延长", "上升", "增长", "高", "低"])
            }
            // 5个一工程 is a name, 3个一级医院 are three.
            // 3个年龄段之和 says what is summed.
            "个" if self.is_summed(after) => false,
            // 锦绣里3幢502室 is an address.
            "幢" | "栋" | "座" if next.is_ascii_digit() => false,
            "个" => next != '一' || matches!(self.at(after + 1), '级' | '类' | '线' | '等'),
            // 2021年前8个月 is a part of the year.
            "个月"
                if ends_with_any(self.before(i), &["年前", "年的前", "年头", "年度前"])
                    || self.previous(i) == '前' && self.near_before(i, 3).len() < 3 =>
            {
                false
            }
            "个月" => !starts_with_any(
                self.rest(after),
                &[
                    "龄",
                    "婴",
                    "儿",
                    "内婴",
                    "以下婴",
                    "以内婴",
                    "内纯",
                    "内母",
                    "点",
                    "以上婴",
                    "以上儿",
                    "内儿",
                    "至",
                    "-",
                    "~",
                ],
            ),
            // 得分从90.1分提升至92.4分: the second goes on about the first.
            "分" => {
                const NEARBY_CHARS: usize = 8;
                let goes_on = self
                    .figures
                    .last()
                    .is_some_and(|last| last.unit == "point" && i - last.end <= NEARBY_CHARS);
                // 评价97.8分: minutes have no decimals.
                let pointed = number.pointed
                    && number.value.to_f64() >= 10.0
                    && !matches!(next, '钟' | '之' | '贝' | '米');
                goes_on
                    || pointed
                    || contains_any(
                        near,
                        &[
                            "得分", "评分", "总分", "均分", "考核", "成绩", "满意", "分值", "评估",
                            "测评",
                        ],
                    )
                    || starts_with_any(self.rest(after), SCORES)
            }
            "大" => {
                // The ten greatest killers are the title of a list.
                is_han(next)
                    && !starts_with_any(
                        self.rest(after),
                        &[
                            "精神",
                            "报告",
                            "会议",
                            "以来",
                            "召开",
                            "、",
                            "。",
                            "死因",
                            "癌",
                            "疾病",
                            "死亡",
                            "主要死",
                            "主要癌",
                            "主要疾",
                            "病种",
                            "新闻",
                            "杰出",
                        ],
                    )
            }
            "期" => !starts_with_any(
                self.rest(after),
                &[
                    "工程", "建设", "项目", "改造", "扩建", "临床", ")", "完工", "竣工", "开工",
                    "投用", "启用", "落成",
                ],
            ),
            // 麻腮风1剂、2剂接种率: the dose of a course by its number.
            "剂" | "剂次" | "针" if self.names_dose(after) && whole.is_some_and(|v| v <= 5) => {
                false
            }
            // 做好三件事
            "件" if basis == Basis::Chinese && matches!(next, '事' | '大' | '实') => false,
            "对" => !next.is_ascii_digit() && next != '一',
            "级" => false,
            // 降到10名之外 is a place.
            "名" => !starts_with_any(self.rest(after), &["之外", "以外", "开外", "之内"]),
            // The national 健康素养66条 is a document, not a count.
            "条" => !ends_with_any(near, &["素养"]),
            "点" => false,
            // 采集血液5000单位; 检查单位 are places.
            "单位" => {
                const NEARBY_CHARS: usize = 80;
                let blood = contains_any(
                    self.nearby(i, NEARBY_CHARS),
                    &["血", "输注", "红细胞", "捐献", "献"],
                );
                let closes = self.ends_clause(after) || next == '、';
                blood || matches!(self.previous(unit_at), '万' | '亿') && closes
            }
            "米" | "m" => contains_any(near, &["长", "半径", "距离", "道路", "管"]),
            // 西部12省, 3县均达标; 县 and 省 after other numbers open names.
            "省" | "县" => {
                whole.is_some_and(|v| (2..=99).contains(&v)) && is_han(self.previous(i))
            }
            // 居于二、三位 are places; 降至2位数 tells of digits.
            "位" => next != '数' && !self.is_placed_after(i),
            // 另157家属民营机构; 2家属 are relatives.
            "家" if next == '属' => {
                basis != Basis::Chinese
                    && "于其本省市县区公私民国央企中个".contains(self.at(after + 1))
            }
            // 护士九人: small numbers in characters count where they close what is said of people.
            "人" if basis == Basis::Chinese && whole.is_some_and(|v| (2..=10).contains(&v)) => {
                return self.ends_clause(after) && is_han(self.previous(i))
                    || self.ends_clause(after) && self.opens_clause(i);
            }
            "村" => false,
            // 38国家; what goes on is a name (国家实验室).
            "国家" => matches!(next, '和' | '及' | '的' | '中' | '、') || self.ends_clause(after),
            _ => true,
        };
        if !by_context || self.is_slogan(i, counter.unit) {
            return false;
        }
        if basis != Basis::Chinese {
            return true;
        }
        // 二期, 二类 and 二次 are turns; two of a thing are 两.
        if number.whole_digits == 1 && self.at(i) == '二' && counter.unit != "percent" {
            return false;
        }
        let one = number.value == Number::whole(1);
        let before = self.previous(i);
        // 是一所综合性医院: an article.
        if one && before == '是' {
            return false;
        }
        let place = before == '后' && matches!(counter.word, "位" | "名");
        if place
            || "每某这那同任另统唯逐专单均第之进前".contains(before)
            || one && "万一".contains(before)
        {
            return false;
        }
        // 源于一场改革, 交出一份答卷: an article, but one that was held or handed out.
        if one && matches!(counter.word, "场" | "份" | "张" | "位" | "名") && !self.is_made(i)
        {
            return false;
        }
        // 胸痛、卒中、创伤三大中心: as many names as the number says.
        if matches!(counter.word, "大" | "项" | "类" | "种" | "大类")
            && whole.is_some_and(|v| v >= 2 && v == self.names_before(i))
        {
            return true;
        }
        let large = whole.is_none_or(|v| v > 10) || number.pointed;
        // 这样的驿站,全区建了八个。
        if counter.word == "个"
            && !one
            && self.ends_clause(after)
            && ends_with_any(
                near,
                &[
                    "建了",
                    "设了",
                    "开了",
                    "建成了",
                    "建成",
                    "建有",
                    "设有",
                    "共有",
                    "已有",
                    "达到",
                    "增加到",
                    "增至",
                ],
            )
        {
            return true;
        }
        match counter.chinese {
            Chinese::FromOne => {
                !one || counter.unit != "site"
                    || !ends_with_any(self.before(i), &["同", "每", "第"])
            }
            Chinese::FromTwo => !one,
            Chinese::IfConcrete => {
                let noun: &[char] = self.rest(after);
                let noun = &noun[..noun.len().min(8)];
                let stop = noun
                    .iter()
                    .position(|&c| !is_han(c) || c == '、')
                    .unwrap_or(noun.len());
                !one && (large || contains_any(&noun[..stop], CONCRETE_NOUNS))
            }
            Chinese::IfMany => {
                large
                    && !starts_with_any(
                        self.rest(after),
                        &["规定", "制度", "要求", "纪律", "措施", "行动", "准则"],
                    )
                    || ends_with_any(self.before(i), &["大类"])
            }
            Chinese::Never => false,
        }
    }

    /// Whether the noun at `i` ends in 之和.
    fn is_summed(&self, i: usize) -> bool {
        const NOUN_MAX_CHARS: usize = 10;
        let rest = self.rest(i);
        let noun = &rest[..rest.len().min(NOUN_MAX_CHARS)];
        find(noun, "之和").is_some_and(|end| noun[..end].iter().all(|&c| is_han(c)))
    }

    /// Whether the number at `i` goes on a list of places: 居于二、三位.
    fn is_placed_after(&self, i: usize) -> bool {
        match self.near_before(i, 3) {
            [lead, first, '、'] => {
                matches!(lead, '于' | '居' | '列' | '第')
                    && (opens_chinese(*first) || first.is_ascii_digit())
            }
            _ => false,
        }
    }

    /// Names in short quotation marks (“8项规定”, “三个一百”) count nothing.
    pub(super) fn is_slogan(&self, i: usize, unit: &str) -> bool {
        matches!(
            unit,
            "item" | "category" | "times" | "person" | "site" | "minute" | "hour"
        ) && self.in_short_quotes(i)
    }

    /// Whether `i` stands in quotation marks that hold a name, not a sentence.
    pub(super) fn in_short_quotes(&self, i: usize) -> bool {
        let near = self.near_before(i, 12);
        let open = near
            .iter()
            .rposition(|&c| matches!(c, '“' | '”' | '"' | '‘' | '’'));
        let Some(open) = open.filter(|&at| !matches!(near[at], '”' | '’')) else {
            return false;
        };
        let quoted = near.len() - open;
        self.rest(i)
            .iter()
            .take(14usize.saturating_sub(quoted))
            .any(|&c| matches!(c, '”' | '"' | '’'))
    }
}

/// Whether `lead` says that a place moved by what follows: 前移3名, 较上年提升9位.
fn moves(lead: &[char]) -> bool {
    let lead = lead.strip_suffix(&['了']).unwrap_or(lead);
    ends_with_any(
        lead,
        &[
            "前移", "后移", "上移", "下移", "跃升", "提升", "上升", "前进", "进步", "下滑", "后退",
            "晋升", "进位", "升位", "攀升", "退后", "下降", "倒退",
        ],
    )
}
