//! How many of some people or places do something, said between their name and the verb: 骨科病人约五成转往省城, 村医近六成年过花甲.

use crate::figure::Figure;
use crate::fold::is_han;
use crate::lexicon::{Words, bound_after, contains_any, ends_with_any, starts_with_any, words};

/// Whether `figure`, after `lead`, says how many of those whom `lead` names do what comes next.
pub(super) fn is_some_of_them(chars: &[char], lead: &[char], figure: &Figure) -> bool {
    const NAME_MAX_CHARS: usize = 20;
    const THEM: &Words = words![
        "病人",
        "患者",
        "居民",
        "群众",
        "村民",
        "市民",
        "医生",
        "护士",
        "医师",
        "人员",
        "职工",
        "员工",
        "儿童",
        "老人",
        "老年人",
        "孕产妇",
        "产妇",
        "妇女",
        "村医",
        "学生",
        "家庭",
        "农户",
        "卫生室",
        "卫生院",
        "病例",
        "人群",
        "长者",
        "新生儿",
        "婴儿",
        "青少年",
        "诊所",
        "机构",
        "用户",
        "对象",
        "科室",
        "骨干",
    ];
    // 居民七成的, 患者九成满意: what they think and what they are given is a rate.
    const RATES: &Words = words![
        "满意", "知晓", "认可", "得到", "接受", "享受", "达标", "合格", "签约", "建档", "随访",
        "在管", "纳入", "完成", "覆盖", "以上", "的", "报销", "和", "及", "与", "到", "左右",
    ];
    let name = lead.strip_suffix(&['中']).unwrap_or(lead);
    let after = chars.get(figure.end..).unwrap_or_default();
    let after = &after[bound_after(after).map_or(0, |(_, length)| length)..];
    let goes_on = after
        .first()
        .is_some_and(|&c| is_han(c) && !"。、".contains(c));
    goes_on
        && (2..=NAME_MAX_CHARS).contains(&name.len())
        && ends_with_any(name, THEM)
        && name.iter().all(|&c| is_han(c) || c == '、')
        && !name
            .iter()
            .any(|&c| matches!(c, '率' | '比' | '较' | '占' | '均' | '每'))
        && !contains_any(
            name,
            words!["覆盖", "为", "达到", "实现", "提高", "下降", "控制", "标准"],
        )
        && !starts_with_any(after, RATES)
        && figure.value.is_some_and(|value| value.to_f64() < 100.0)
}
