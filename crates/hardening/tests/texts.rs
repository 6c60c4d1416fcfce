//! Texts made of the pieces that reports are made of, in any order: what must hold of the reading of prose holds of them too.

use proptest::prelude::*;

const PIECES: &[&str] = &[
    "2020年",
    "截至",
    "1-12月份",
    "同比",
    "较上年",
    "增长",
    "下降",
    "占全市",
    "排名第",
    "分别为",
    "各",
    "其中",
    "第",
    "前",
    "无",
    "零",
    "全部",
    "所有",
    "没有发生",
    "X",
    "xx",
    "**",
    "%",
    "‰",
    "/10万",
    "个百分点",
    "万",
    "亿",
    "余",
    "近",
    "超过",
    "不低于",
    "以上",
    "人",
    "人次",
    "家",
    "个",
    "例",
    "万元",
    "平方米",
    "公斤",
    "小时",
    "名",
    "位",
    "期",
    "床日",
    "高血压",
    "糖尿病患者",
    "服药率",
    "任务完成率",
    "医院",
    "社区",
    "、",
    ",",
    ",",
    "。",
    ";",
    ":",
    "(",
    ")",
    "《",
    "》",
    "“",
    "”",
    "\n",
    "\t",
    " ",
    "|",
    "1",
    "12",
    "48,282",
    "3.1",
    "0",
    "1/4",
    "7*24",
    "9+4+3+1",
    "1:1.2",
    "15-20",
    "2023-20",
    "五十三",
    "半小时",
    "百分之",
    "十万分之",
    "三分之一",
    "九成",
    "達(dá)標(biāo)",
    "1、",
    "一、",
    "(一)",
    "第5页",
    "visits",
    "patients",
    "rose by",
    "per 100,000",
    "million",
    "up",
    "no deaths",
    "5 806 352",
    "92。9%",
    "𠀀",
    "\u{301}",
    "\0",
    "９５％",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_of_figures(text in text()) {
        kanjian_hardening::run("prose", text.as_bytes());
    }

    #[test]
    fn texts_cut_short(text in text(), cut in 0_usize..200) {
        let cut: String = text.chars().take(cut).collect();
        kanjian_hardening::run("prose", cut.as_bytes());
    }

    #[test]
    fn any_text(text in any::<String>()) {
        kanjian_hardening::run("prose", text.as_bytes());
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for (target, _) in kanjian_hardening::TARGETS {
            kanjian_hardening::run(target, &bytes);
        }
    }
}
