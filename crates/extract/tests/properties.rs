//! Whatever the text, reading it neither panics nor points outside it.

use kanjian_extract::{Draft, decode, extract, to_csv, to_html, to_json};
use proptest::prelude::*;

/// Pieces that figures are made of, so that random texts reach the rules.
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

fn prose() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) -> Result<Vec<Draft>, TestCaseError> {
    let chars: Vec<char> = text.chars().collect();
    let drafts = extract(text);
    for draft in &drafts {
        let written: Vec<char> = draft.as_written.chars().collect();
        let quote: Vec<char> = draft.quote.chars().collect();
        prop_assert!(!written.is_empty(), "{draft:?}");
        prop_assert_eq!(
            chars.get(draft.value_offset..draft.value_offset + written.len()),
            Some(&written[..])
        );
        prop_assert_eq!(
            chars.get(draft.quote_offset..draft.quote_offset + quote.len()),
            Some(&quote[..])
        );
        prop_assert!(draft.quote.contains(&draft.as_written), "{draft:?}");
        prop_assert_eq!(draft.value.is_none(), draft.absent.is_some(), "{:?}", draft);
        prop_assert!(!draft.unit.is_empty(), "{draft:?}");
        prop_assert!(draft.confidence <= 100);
    }
    prop_assert!(
        drafts
            .windows(2)
            .all(|pair| pair[0].value_offset <= pair[1].value_offset)
    );
    Ok(drafts)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_text(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn texts_of_figures(text in prose()) {
        let drafts = check(&text)?;
        prop_assert_eq!(&drafts, &extract(&text));
        let csv = to_csv(&drafts);
        let rows = csv::Reader::from_reader(csv.as_bytes()).records().filter(Result::is_ok).count();
        prop_assert_eq!(rows, drafts.len());
        prop_assert!(serde_json::from_str::<serde_json::Value>(&to_json(&drafts).unwrap()).is_ok());
        prop_assert!(!to_html(&text, &drafts).contains('\0'));
    }

    #[test]
    fn truncated_texts(text in prose(), cut in 0usize..200) {
        let cut: String = text.chars().take(cut).collect();
        check(&cut)?;
    }

    #[test]
    fn arbitrary_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(decoded) = decode(&bytes) {
            check(&decoded.text)?;
        }
    }

    #[test]
    fn damaged_containers(mut bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        bytes.splice(0..0, *b"PK\x03\x04");
        prop_assert!(decode(&bytes).is_err());
    }
}
