//! Numbers with a counter that count nothing: the one of an article (一场改革), doses by their number (第2剂、1剂接种率).

use super::Scanner;
use crate::fold::is_han;
use crate::lexicon::{Words, contains_any, ends_with_any, find, words};

impl Scanner<'_> {
    /// Whether the dose at `i` names what a rate is of: 接种率, 、2剂接种率.
    pub(super) fn names_dose(&self, i: usize) -> bool {
        const NAME_MAX_CHARS: usize = 24;
        let rest = self.rest(i);
        let end = rest
            .iter()
            .take(NAME_MAX_CHARS)
            .position(|&c| matches!(c, ',' | ';' | '(' | '%'))
            .unwrap_or(rest.len().min(NAME_MAX_CHARS));
        let name = &rest[..end];
        // 接种1剂、2剂分别为300人: what is counted comes before the rate.
        find(name, "率").is_some_and(|at| {
            name[..at]
                .iter()
                .all(|&c| is_han(c) || c.is_ascii_digit() || c.is_ascii_alphabetic())
        })
    }

    /// Whether the words before `i` say that something was held, built, handed out or found, so that one of it counts.
    pub(super) fn is_made(&self, i: usize) -> bool {
        // Verbs that may stand some words before: 举办健康讲座一场.
        const HELD: &Words = words![
            "举办", "开展", "组织", "召开", "举行", "新建", "建成", "建立", "设立", "新增", "增设",
            "配备", "配置", "购置", "引进", "发放", "报告", "发生", "发现", "确诊", "死亡", "招聘",
            "招录", "选派",
        ];
        const BESIDE: &Words = words![
            "派驻", "派出", "培养", "共", "仅", "只", "各", "有", "至少", "少于", "增加", "减少",
            "完成", "收治", "抢救", "救治",
        ];
        ends_with_any(self.before(i), BESIDE) || contains_any(self.near_before(i, 8), HELD)
    }
}
