//! Which lines of an English text are headings, by what they are told apart from others, and whether they head aims or results.

use super::list::List;
use super::orders::orders;
use super::words::lower;
use crate::draft::Kind;
use crate::text::Text;

/// What tells a heading apart from the text; headings of one form stand on one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Section 4, Part 2A.
    Named,
    /// So many `#`.
    Hashes(usize),
    /// 4.1: so many numbers.
    Numbered(usize),
    /// IV., (a).
    Lettered,
    /// A sign before it: ▪, >, [.
    Signed(char),
    /// **Bold**.
    Bold,
    /// A rule of signs stands under it.
    Underlined,
    Capitals,
    Plain,
    /// It opens the line that it heads: Looking ahead: …
    RunIn,
}

/// A heading.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Heading {
    pub(super) form: Form,
    /// Its number among those of its form.
    pub(super) number: Option<usize>,
    /// What it says of the figures under it.
    pub(super) kind: Option<Kind>,
}

/// Headings longer than this are sentences.
const HEADING_MAX_CHARS: usize = 100;
const HEADING_MAX_WORDS: usize = 12;
/// A label at the beginning of its line is shorter.
const LABEL_MAX_CHARS: usize = 48;

/// The heading that the line `start..end` is, or opens with; `opens` says that a blank line stands before it.
pub(super) fn heading(chars: &Text, (start, end): (usize, usize), opens: bool) -> Option<Heading> {
    let line = trimmed(&chars[start..end]);
    let slashes = line.windows(3).filter(|w| *w == [' ', '/', ' ']).count();
    let columns =
        line.contains(&'\t') || line.iter().filter(|&&c| c == '|').count() > 1 || slashes > 1;
    if columns || !line.iter().any(char::is_ascii_alphabetic) {
        return None;
    }
    let (form, number, text) = marked(line);
    let text = trimmed(text);
    if text.len() > HEADING_MAX_CHARS {
        return run_in(text);
    }
    let kind = kind_of_heading(&lower(text));
    alone(form, text, kind, line_after(chars, end))
        // In text without blank lines only its words tell a heading.
        .filter(|form| *form != Form::Plain || opens || kind.is_some())
        .map(|form| Heading { form, number, kind })
        .or_else(|| run_in(text))
}

/// The form of a line that is a heading and nothing else, where `next` is the line behind it.
fn alone(form: Form, text: &[char], kind: Option<Kind>, next: &[char]) -> Option<Form> {
    let words = text
        .split(|c| *c == ' ')
        .filter(|word| !word.is_empty())
        .count();
    // Looking ahead: goals for 2025
    let goes_on = |w: &[char]| {
        w[1] == ' '
            && match w[0] {
                '.' => w[2].is_ascii_uppercase(),
                ':' => kind.is_none(),
                mark => mark == ';',
            }
    };
    let capitals = text.iter().filter(|c| c.is_ascii_alphabetic()).count() > 3
        && !text.iter().any(char::is_ascii_lowercase);
    let sentence = words > HEADING_MAX_WORDS
        || matches!(text.last(), None | Some('.' | ',' | ';'))
        || !capitals && text.windows(3).any(goes_on);
    if sentence || holds_figures(text) || !text[0].is_ascii_uppercase() {
        return None;
    }
    let ruled = next.len() > 2 && next.iter().all(|c| matches!(c, '=' | '-' | '_' | '~'));
    let form = match form {
        Form::Plain if ruled => Form::Underlined,
        Form::Plain if capitals => Form::Capitals,
        form => form,
    };
    // Recruit more nurses: an item of a list of things to do.
    let item = orders(&lower(text)) && !matches!(form, Form::Named | Form::Hashes(_));
    let listed = matches!(form, Form::Numbered(_) | Form::Lettered | Form::Signed(_))
        && marked(next).0 == form;
    let long = matches!(form, Form::Plain | Form::Signed(_)) && words > 8;
    (!item && !listed && !long).then_some(form)
}

/// The label that opens a line and says what the rest of it is: Looking ahead: …, Next year. …
fn run_in(text: &[char]) -> Option<Heading> {
    let stop = text
        .iter()
        .take(LABEL_MAX_CHARS)
        .position(|c| matches!(c, ':' | '.'))?;
    let rest = trimmed(&text[stop + 1..]);
    let label = lower(&text[..stop]);
    let label = label.split('(').next().unwrap_or("").trim();
    if rest.is_empty() || label.split(' ').count() > 4 || holds_figures(&text[..stop]) {
        return None;
    }
    let kind = exactly_ahead(label).then_some(Kind::Target)?;
    Some(Heading {
        form: Form::RunIn,
        number: None,
        kind: Some(kind),
    })
}

/// `line` without what marks it as a heading: the form, the number and the words.
fn marked(line: &[char]) -> (Form, Option<usize>, &[char]) {
    let count = |of: fn(&char) -> bool| line.iter().take_while(|c| of(c)).count();
    let hashes = count(|c| *c == '#');
    if hashes > 0 {
        return (Form::Hashes(hashes), None, &line[hashes..]);
    }
    if line.starts_with(&['*', '*']) {
        let inner = &line[2..];
        let stars = inner
            .iter()
            .rev()
            .take_while(|c| matches!(c, '*' | ':'))
            .count();
        return (Form::Bold, None, &inner[..inner.len() - stars]);
    }
    if line.first() == Some(&'[')
        && let Some(close) = line.iter().position(|&c| c == ']')
    {
        return (Form::Signed('['), None, &line[close + 1..]);
    }
    let signs = count(|c| !c.is_ascii_alphanumeric() && !matches!(c, '(' | '"' | '\'' | '“'));
    if signs > 0 {
        return (Form::Signed(line[0]), None, &line[signs..]);
    }
    let digits = count(char::is_ascii_digit);
    if (1..=2).contains(&digits) {
        let own = count(|c| c.is_ascii_digit() || matches!(c, '.' | ')' | ' ' | '-' | ':'));
        let depth = line[..own]
            .split(|c| !c.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .count();
        let last = line[..own]
            .split(|c| !c.is_ascii_digit())
            .rfind(|part| !part.is_empty())
            .and_then(|digits| digits.iter().collect::<String>().parse().ok());
        return (Form::Numbered(depth), last, &line[own..]);
    }
    let word = count(char::is_ascii_alphabetic);
    let name: String = lower(&line[..word]);
    if ["part", "section", "chapter"].contains(&name.as_str()) {
        let rest = trimmed(&line[word..]);
        let number = rest
            .iter()
            .take_while(|c| c.is_ascii_alphanumeric())
            .count();
        let rest = &rest[number..];
        let marks = rest
            .iter()
            .take_while(|c| !c.is_ascii_alphanumeric())
            .count();
        return (Form::Named, None, &rest[marks..]);
    }
    let roman = word > 0 && word < 6 && line[..word].iter().all(|c| matches!(c, 'I' | 'V' | 'X'))
        || word == 1;
    if roman && line.get(word).is_some_and(|c| matches!(c, '.' | ')')) {
        return (Form::Lettered, None, &line[word + 1..]);
    }
    (Form::Plain, None, line)
}

/// Whether a line holds more numbers than years, and such as number a part or a quarter.
fn holds_figures(text: &[char]) -> bool {
    static NUMBERED: List = List::new(&[
        "part",
        "phase",
        "year",
        "month",
        "quarter",
        "priority",
        "objective",
        "goal",
        "theme",
        "pillar",
        "strategy",
        "area",
        "item",
        "programme",
        "program",
        "no",
        "fy",
        "q",
        "m",
    ]);
    if text.iter().any(|c| matches!(c, '%' | '$' | '£' | '€')) {
        return true;
    }
    let text = lower(text);
    let mut after_year = false;
    let mut word = "";
    for part in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        let letters = part.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = &part[letters.len()..];
        // FY2567: other eras count otherwise.
        let year = digits.len() == 4
            && (digits.starts_with("20") || digits.starts_with("19") || letters == "fy");
        let named = NUMBERED.has(letters) || letters.is_empty() && NUMBERED.has(word);
        let counted = !(digits.is_empty()
            || year
            || named && digits.len() < 3
            || after_year && digits.len() == 2);
        if counted {
            return true;
        }
        after_year = year || letters == "fy" || after_year && part.is_empty();
        if !part.is_empty() {
            word = part;
        }
    }
    false
}

/// What the words of a heading say of what it heads.
pub(super) fn kind_of_heading(text: &str) -> Option<Kind> {
    let text = text.trim_end_matches([':', ' ', '*', '?', '!']);
    let back = BACK.stand_in(text);
    // A workforce ready for what's next is none of the time to come.
    let ready = text.contains("for what's next") || text.contains("for what’s next");
    let ahead = exactly_ahead(text) || !ready && AHEAD.stand_in(text);
    // Results of 2024 and priorities for 2025: what is told in the past is told apart by its verbs.
    let both = back && (text.contains(" and ") || text.contains(" & "));
    if ahead && (!back || both) {
        Some(Kind::Target)
    } else {
        back.then_some(Kind::Actual)
    }
}

/// Whether a heading names nothing but aims or the time to come.
fn exactly_ahead(text: &str) -> bool {
    static WHOLE: List = List::new(&[
        "next",
        "ahead",
        "the future",
        "future",
        "outlook",
        "next steps",
        "next step",
        "next year",
        "looking ahead",
        "looking forward",
        "the year ahead",
        "way forward",
        "the way forward",
        "what next",
        "what's next",
        "what’s next",
        "what is next",
        "what comes next",
        "plans",
        "forward look",
        "coming up",
        "going forward",
        "work plan",
        "workplan",
        "action plan",
    ]);
    static NOUNS: List = List::new(&[
        "objectives",
        "targets",
        "goals",
        "aims",
        "ambitions",
        "priorities",
        "commitments",
        "plans",
        "intentions",
        "proposals",
    ]);
    let words: Vec<&str> = text.split_whitespace().collect();
    WHOLE.has(text) || words.len() < 5 && words.last().is_some_and(|last| NOUNS.has(last))
}

/// Words of headings of what is to come.
static AHEAD: List = List::new(&[
    "looking ahead",
    "looking to 20",
    "looking to fy",
    "looking toward",
    "looking into 20",
    "on the horizon",
    "looking forward",
    "look ahead",
    "way forward",
    "ways forward",
    "next step",
    "next year",
    "next quarter",
    "next six months",
    "year ahead",
    "months ahead",
    "period ahead",
    "road ahead",
    "coming year",
    "coming months",
    "outlook for",
    "forward look",
    "forward plan",
    "going forward",
    "what's next",
    "what’s next",
    "what next",
    "where next",
    "what comes next",
    "plans for",
    "plan for the",
    "plan for 20",
    "our plans",
    "future plan",
    "work plan",
    "workplan",
    "action plan",
    "priorities for",
    "priorities in 20",
    "priorities 20",
    "20 priorities",
    "goals for",
    "targets for",
    "objectives for",
    "aims for",
    "ambitions for",
    "arrangements for",
    "tasks for",
    "key tasks",
    "proposals for",
    "will deliver",
    "we will",
    "will do",
    "commitments for",
    "planned activit",
    "activities planned",
    "planned action",
    "planned intervention",
    "planned for",
    "agenda for",
    "to be done",
    "main tasks",
    "expected targets",
    "intend to",
    "roadmap",
]);

/// Words of headings of what has been and of what is.
static BACK: List = List::new(&[
    "progress",
    "achievement",
    "accomplishment",
    "achieved",
    "review",
    "result",
    "looking back",
    "against target",
    "against plan",
    "against objective",
    "against the",
    "performance",
    "highlights",
    "last year",
    "background",
    "challenge",
    "problem",
    "constraint",
    "lesson",
    "outturn",
    "delivered",
    "what we did",
    "did we do",
    "how we did",
    "status",
    "situation",
    "baseline",
    "our population",
    "completion of",
    "implementation of",
    "so far",
    "to date",
    "evaluation",
    "where we are",
    "have done",
    "update",
    "current year",
    "report",
    "context",
]);

/// A line without the blanks around it.
fn trimmed(line: &[char]) -> &[char] {
    let from = line
        .iter()
        .position(|c| !c.is_whitespace())
        .unwrap_or(line.len());
    let to = line
        .iter()
        .rposition(|c| !c.is_whitespace())
        .map_or(from, |at| at + 1);
    &line[from..to]
}

/// The line that follows the end `end` of another.
fn line_after(chars: &Text, end: usize) -> &[char] {
    let from = (end + 1).min(chars.len());
    let to = chars[from..]
        .iter()
        .position(|c| *c == '\n')
        .map_or(chars.len(), |at| from + at);
    trimmed(&chars[from..to])
}
