//! Whether an English sentence or line opens with an order: what a plan tells somebody to do.

use super::list::{List, list};

/// Verbs that open what a plan asks for: reduce smoking to 11%.
static ORDERS: List = List::new(&[
    "respond",
    "refit",
    "restock",
    "reopen",
    "relocate",
    "rebuild",
    "replicate",
    "hold",
    "secure",
    "renovate",
    "send",
    "expand",
    "increase",
    "reduce",
    "achieve",
    "maintain",
    "raise",
    "lower",
    "decrease",
    "expand",
    "improve",
    "eliminate",
    "recruit",
    "ensure",
    "halve",
    "reach",
    "sign",
    "hire",
    "functionalise",
    "vaccinate",
    "launch",
    "introduce",
    "extend",
    "upgrade",
    "install",
    "construct",
    "procure",
    "deploy",
    "strengthen",
    "establish",
    "add",
    "bring",
    "build",
    "transform",
    "push",
    "keep",
    "enrol",
    "enroll",
    "provide",
    "deliver",
    "develop",
    "create",
    "conduct",
    "implement",
    "roll",
    "scale",
    "adopt",
    "hold",
    "allocate",
    "appropriate",
    "appoint",
    "fill",
    "replace",
    "offer",
    "immunise",
    "immunize",
    "refurbish",
    "renovate",
    "repair",
    "equip",
    "digitise",
    "digitize",
    "connect",
    "inspect",
    "audit",
    "publish",
    "commission",
    "purchase",
    "buy",
    "secure",
    "mobilise",
    "mobilize",
    "sustain",
    "shorten",
    "widen",
    "boost",
    "grow",
    "retain",
    "restore",
    "convert",
    "move",
    "attain",
    "continue",
    "begin",
    "bid",
    "aim",
    "distribute",
    "supply",
    "organise",
    "organize",
    "integrate",
    "link",
    "assign",
    "convene",
    "certify",
    "accredit",
    "strive",
    "prevent",
]);

/// Verbs that open such a plan where a number or an article follows; else they are nouns: test 500 people, but test positivity.
static ORDERS_OF_SOME: List = List::new(&[
    "cut", "double", "train", "open", "fund", "complete", "approve", "screen", "test", "treat",
    "register", "visit", "support", "lift", "limit", "hit", "finish", "start", "set", "host",
    "pilot", "drive", "plan",
]);

/// Whether a sentence or a line opens with what is to be done: reduce smoking, to open two clinics.
pub(super) fn orders(opening: &str) -> bool {
    // By 2027, reduce; In the coming year, open
    let opening = match opening.split_once(", ") {
        Some((time, rest)) if list!["by ", "in ", "over ", "during ", "within "].opens(time) => {
            // By December 31, 2026, lower
            match rest.split_once(", ") {
                Some((year, rest)) if year.len() == 4 && year.starts_with("20") => rest,
                _ => rest,
            }
        }
        _ => opening,
    };
    let mut words = opening
        .split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '/')))
        .filter(|word| !word.is_empty())
        .skip_while(|word| *word == "to");
    let (Some(verb), next) = (words.next(), words.next()) else {
        return false;
    };
    // An increase in visits is told, not asked for.
    let told = next.is_none_or(|next| {
        matches!(
            next,
            "in" | "of" | "was" | "were" | "is" | "are" | "rate" | "rates"
        ) || verb == "lower"
            && matches!(
                next,
                "limb"
                    | "limbs"
                    | "respiratory"
                    | "segment"
                    | "tract"
                    | "level"
                    | "levels"
                    | "grade"
                    | "back"
            )
    });
    let some = next.is_some_and(|next| {
        next.starts_with(|c: char| c.is_ascii_digit())
            || matches!(
                next,
                "at" | "the"
                    | "a"
                    | "an"
                    | "all"
                    | "up"
                    | "more"
                    | "another"
                    | "our"
                    | "no"
                    | "each"
                    | "every"
                    | "two"
                    | "three"
                    | "four"
                    | "five"
                    | "six"
                    | "seven"
                    | "eight"
                    | "nine"
                    | "ten"
                    | "new"
                    | "additional"
            )
    });
    !told && (ORDERS.has(verb) || some && ORDERS_OF_SOME.has(verb))
}
