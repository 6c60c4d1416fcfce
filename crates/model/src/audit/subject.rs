//! What two subjects, as sentences name them, have in common; which rule asks is not its concern.

/// A subject in pieces: each Chinese character, each run of other letters and digits.
fn pieces(subject: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut in_run = false;
    for c in subject.chars() {
        let is_run = c.is_ascii_alphanumeric();
        match found.last_mut() {
            Some(run) if is_run && in_run => run.push(c.to_ascii_lowercase()),
            _ if is_run => found.push(c.to_ascii_lowercase().to_string()),
            _ if c.is_alphabetic() => found.push(c.to_string()),
            _ => {}
        }
        in_run = is_run;
    }
    found
}

/// What a piece weighs: a Chinese character one, a word of five letters or more two, a shorter one nothing.
fn weight(piece: &str) -> usize {
    match piece.len() {
        _ if !piece.is_ascii() => 1,
        0..5 => 0,
        _ => 2,
    }
}

fn weight_while_same<'p>(
    a: impl Iterator<Item = &'p String>,
    b: impl Iterator<Item = &'p String>,
) -> usize {
    a.zip(b)
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| weight(a))
        .sum()
}

/// Whether both begin or end with the same noun: two Chinese characters, or one longer word.
pub(super) fn share_a_noun(a: &str, b: &str) -> bool {
    let (a, b) = (pieces(a), pieces(b));
    a != b
        && (weight_while_same(a.iter(), b.iter()) >= 2
            || weight_while_same(a.iter().rev(), b.iter().rev()) >= 2)
}

/// Words for people: a rate among other people may well be the higher one.
const PEOPLE: [&str; 16] = [
    "人",
    "民",
    "者",
    "童",
    "生",
    "妇",
    "婦",
    "城",
    "农",
    "農",
    "村",
    "people",
    "patients",
    "residents",
    "groups",
    "children",
];

/// Whether `narrow` is `wide` with something before it that names a thing, not people: “electronic records” within “records”.
pub(super) fn narrows(narrow: &str, wide: &str) -> bool {
    let (narrow, wide) = (pieces(narrow), pieces(wide));
    let heavy: usize = wide.iter().map(|piece| weight(piece)).sum();
    let Some(before) = narrow.strip_suffix(wide.as_slice()) else {
        return false;
    };
    heavy >= 4 && !before.is_empty() && !before.iter().any(|piece| PEOPLE.contains(&piece.as_str()))
}

/// Words that groups of people are called by.
const GROUPS: [&str; 14] = [
    "人口",
    "人员",
    "人員",
    "人群",
    "居民",
    "患者",
    "老人",
    "老年",
    "儿童",
    "兒童",
    "孕产妇",
    "孕產婦",
    "学生",
    "學生",
];
const GROUPS_IN_ENGLISH: [&str; 5] = ["residents", "patients", "people", "children", "mothers"];

/// Whether both name the same group of people somewhere: four Chinese characters on end, or two longer words.
pub(super) fn share_a_group(a: &str, b: &str) -> bool {
    let (a, b) = (pieces(a), pieces(b));
    let is_group = |run: &[String]| {
        let text = run.concat();
        run.iter().map(|piece| weight(piece)).sum::<usize>() >= 4
            && (GROUPS.iter().any(|group| text.contains(group))
                || run
                    .iter()
                    .any(|piece| GROUPS_IN_ENGLISH.contains(&piece.as_str())))
    };
    (0..a.len()).any(|i| {
        (0..b.len()).any(|j| {
            let length = a[i..]
                .iter()
                .zip(&b[j..])
                .take_while(|(a, b)| a == b)
                .count();
            is_group(&a[i..i + length])
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_groups_and_narrower_ones() {
        assert!(share_a_noun("内部审计", "配合区级审计"));
        assert!(share_a_noun("schools inspected", "clinics inspected"));
        assert!(!share_a_noun("健康家庭", "讲座"));
        assert!(!share_a_noun("讲座", "讲座"));
        assert!(narrows("电子健康档案建档率", "健康档案建档率"));
        assert!(!narrows("城镇中小学生参保率", "城镇居民参保率"));
        assert!(!narrows("重点人群家庭医生签约率", "家庭医生签约率"));
        assert!(share_a_group("在乡贫困人口", "患病贫困人口服务"));
        assert!(!share_a_group("高血压患者", "糖尿病患者"));
        assert!(!share_a_group("家庭医生人数", "家庭医生签约人数"));
        assert!(share_a_group(
            "homeless residents who are ill",
            "homeless residents"
        ));
    }
}
