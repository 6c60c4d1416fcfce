//! Small numbers in characters with a counter: which count (建了八个) and which are turns or articles (交出一份答卷).

use super::Scanner;
use crate::fold::is_han;
use crate::lexicon::{
    CONCRETE_NOUNS, Chinese, Counter, contains_any, ends_with_any, starts_with_any, words,
};
use crate::number::Number;
use crate::numeral::Numeral;

impl Scanner<'_> {
    /// Whether the number in characters at `i` counts with `counter`, which ends at `after`.
    pub(super) fn counts_in_characters(
        &self,
        i: usize,
        number: Numeral,
        counter: &Counter,
        after: usize,
    ) -> bool {
        let near = self.near_before(i, 12);
        let whole = number.value.as_whole();
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
                words![
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
                    || !ends_with_any(self.before(i), words!["同", "每", "第"])
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
                        words!["规定", "制度", "要求", "纪律", "措施", "行动", "准则"],
                    )
                    || ends_with_any(self.before(i), words!["大类"])
            }
            Chinese::Never => false,
        }
    }
}
