//! What a chart is given: marks with their ready-made labels, a scale, a frame; nothing is drawn here.

/// The language of the words that the chart itself adds (kinds, sentences, table heads).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lang {
    /// Simplified Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

/// The kinds of chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChartKind {
    /// One large figure with a sparkline.
    Headline,
    /// One actual against its targets and benchmarks, as a bar from zero.
    Bullet,
    /// Values over time.
    Trend,
    /// Places in order, as bars from zero.
    Ranking,
    /// Parts of a whole, as bars from zero.
    Breakdown,
    /// From one value to another, one row per subject.
    Slope,
}

impl ChartKind {
    /// Every kind.
    pub const ALL: [ChartKind; 6] = [
        ChartKind::Headline,
        ChartKind::Bullet,
        ChartKind::Trend,
        ChartKind::Ranking,
        ChartKind::Breakdown,
        ChartKind::Slope,
    ];

    /// The kind of this name.
    pub fn named(name: &str) -> Option<ChartKind> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// The name of the kind, as written in `data-chart` and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            ChartKind::Headline => "headline",
            ChartKind::Bullet => "bullet",
            ChartKind::Trend => "trend",
            ChartKind::Ranking => "ranking",
            ChartKind::Breakdown => "breakdown",
            ChartKind::Slope => "slope",
        }
    }
}

/// Where a chart is put: its width and what belongs to the place rather than to the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// Width of the picture in CSS pixels; kept within 240 to 4096.
    pub width_px: u32,
    /// The language of the added words.
    pub lang: Lang,
    /// Prefix of the SVG's ids, unique on its page; only ASCII letters, digits, `-` and `_` are kept.
    pub id: String,
    /// The SVG's `<title>`: what the chart is about.
    pub title: String,
    /// On a page of its own: taller, with larger text.
    pub large: bool,
}

/// What a value is, which decides how it is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Published as measured: ink.
    #[default]
    Published,
    /// Worked out by us: hollow, dotted.
    Derived,
    /// Published as expected, not yet counted: hollow and dotted too, its label says so.
    Expected,
    /// A target, task or plan: a vermilion tick with a flag.
    Target,
    /// Another area or an average: an ochre diamond.
    Benchmark,
    /// Not there (redacted, suppressed, not stated): a dotted outline with the word why.
    Absent,
}

/// How a value was worded, which decides whether it is a point or a bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// The value itself.
    #[default]
    Exact,
    /// The value or more (以上, 不低于).
    AtLeast,
    /// The value or less (以内, 以下).
    AtMost,
    /// More than the value (超过, 余).
    Above,
    /// Less than the value (不到).
    Below,
    /// Near the value (近, 约).
    About,
}

/// One value of a chart, with its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// Period label, area or part name, as short as it is shown.
    pub name: String,
    /// Position in time as a decimal year, or 0 where there is none.
    pub at: f64,
    /// The value in the indicator's own unit; `None` where it is absent, which is never 0.
    pub value: Option<f64>,
    /// Lower end of its range (rounding, interval), same unit.
    pub low: Option<f64>,
    /// Upper end of its range, same unit.
    pub high: Option<f64>,
    /// What the value is.
    pub standing: Standing,
    /// How the value was worded.
    pub bound: Bound,
    /// The formatted value with its unit: `86.9 万`, `约 82.8 万`, `≥ 20,000`, `未公布(X%)`.
    pub label: String,
    /// Further words for the tooltip and the table.
    pub note: String,
    /// The series is broken before this mark (definition changed): no line is drawn to it.
    pub break_before: bool,
}

impl Standing {
    /// Whether nobody has counted it: worked out, or only expected.
    pub(crate) fn is_hollow(self) -> bool {
        matches!(self, Standing::Derived | Standing::Expected)
    }

    /// Whether somebody published it for the place itself, counted or expected.
    pub(crate) fn is_said(self) -> bool {
        matches!(self, Standing::Published | Standing::Expected)
    }
}

impl Mark {
    /// A published value: its name, value and formatted label.
    pub fn new(name: impl Into<String>, value: f64, label: impl Into<String>) -> Mark {
        Mark {
            name: name.into(),
            value: Some(value),
            label: label.into(),
            ..Mark::default()
        }
    }

    /// An absent value with the word why.
    pub fn absent(name: impl Into<String>, label: impl Into<String>) -> Mark {
        Mark {
            name: name.into(),
            label: label.into(),
            standing: Standing::Absent,
            ..Mark::default()
        }
    }

    /// The same mark at a decimal year.
    pub fn at(self, at: f64) -> Mark {
        Mark { at, ..self }
    }

    /// The same mark with another standing.
    pub fn standing(self, standing: Standing) -> Mark {
        Mark { standing, ..self }
    }

    /// The same mark as a bound.
    pub fn bound(self, bound: Bound) -> Mark {
        Mark { bound, ..self }
    }

    /// The same mark with a range, in the value's unit.
    pub fn range(self, low: f64, high: f64) -> Mark {
        Mark {
            low: Some(low),
            high: Some(high),
            ..self
        }
    }

    /// The same mark with further words.
    pub fn note(self, note: impl Into<String>) -> Mark {
        Mark {
            note: note.into(),
            ..self
        }
    }

    /// The value where it can be drawn: there, finite, within ±10¹⁵, and not marked as absent.
    pub(crate) fn drawable(&self) -> Option<f64> {
        match self.standing {
            Standing::Absent => None,
            _ => self.value.and_then(finite),
        }
    }

    /// The range where it can be drawn, lower end first.
    pub(crate) fn drawable_range(&self) -> Option<(f64, f64)> {
        self.drawable()?;
        let (a, b) = (self.low.and_then(finite)?, self.high.and_then(finite)?);
        Some((a.min(b), a.max(b)))
    }
}

/// A value that can be drawn: finite and within ±10¹⁵ (beyond that a pixel means nothing).
pub(crate) fn finite(value: f64) -> Option<f64> {
    (value.is_finite() && value.abs() <= 1e15).then_some(value)
}

/// How values become axis labels.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// Axis labels are value ÷ divisor, e.g. 10000 for 万.
    pub divisor: f64,
    /// The unit of the axis labels: `万人`.
    pub unit: String,
    /// The largest possible value, 100 for per cents: the axis does not go beyond it.
    pub max: Option<f64>,
}

impl Default for Scale {
    fn default() -> Scale {
        Scale {
            divisor: 1.0,
            unit: String::new(),
            max: None,
        }
    }
}

impl Scale {
    /// A scale with a divisor and a unit.
    pub fn new(divisor: f64, unit: impl Into<String>) -> Scale {
        Scale {
            divisor,
            unit: unit.into(),
            max: None,
        }
    }

    /// Per cents: the axis ends at 100.
    pub fn percent() -> Scale {
        Scale {
            divisor: 1.0,
            unit: "%".to_string(),
            max: Some(100.0),
        }
    }
}

/// One step of an interval band, in the value's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Decimal year.
    pub at: f64,
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
}

/// One large figure with a sparkline beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Headline {
    /// The figure; its label is set large.
    pub figure: Mark,
    /// Words under the figure: `▲ 5.0% 比上年`; the sentence takes them in only where they begin without an arrow.
    pub change: Option<String>,
    /// The series of the sparkline, usually ending in the figure.
    pub spark: Vec<Mark>,
    /// Scale of the series.
    pub scale: Scale,
    /// The whole sentence, where the caller words it.
    pub sentence: Option<String>,
}

/// One actual value against its targets and benchmarks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bullet {
    /// What was reached.
    pub actual: Mark,
    /// What was ordered; one worked out from a completion rate has `Bound::About` and is dotted.
    pub targets: Vec<Mark>,
    /// What others reached.
    pub benchmarks: Vec<Mark>,
    /// Words inside the bar, `91.7%`; the actual's label where there are none.
    pub inside: Option<String>,
    /// For the sentence: `完成任务的 91.7%`.
    pub completion: Option<String>,
    /// For the sentence: `离任务约 141,678 人还差约 1.2 万人`.
    pub gap: Option<String>,
    /// Scale of all values.
    pub scale: Scale,
    /// The whole sentence, where the caller words it.
    pub sentence: Option<String>,
}

/// Values over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trend {
    /// Values in any order of time; targets and benchmarks among them.
    pub marks: Vec<Mark>,
    /// Interval band behind the line.
    pub band: Vec<Band>,
    /// For the sentence: `比上年多 5.0%(推算上年约 82.8 万人)`.
    pub change: Option<String>,
    /// Scale of all values.
    pub scale: Scale,
    /// The whole sentence, where the caller words it.
    pub sentence: Option<String>,
}

/// Places as bars, in the order given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// One mark per place, first place first.
    pub marks: Vec<Mark>,
    /// The value that all are compared with.
    pub benchmark: Option<Mark>,
    /// The place that the page is about: the index into `marks`.
    pub emphasis: Option<usize>,
    /// Scale of all values.
    pub scale: Scale,
    /// The whole sentence, where the caller words it.
    pub sentence: Option<String>,
}

/// Parts of a whole, in the order given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Breakdown {
    /// One mark per part.
    pub parts: Vec<Mark>,
    /// The published whole.
    pub total: Option<Mark>,
    /// What the parts leave over, normally derived.
    pub rest: Option<Mark>,
    /// Scale of all values.
    pub scale: Scale,
    /// The whole sentence, where the caller words it.
    pub sentence: Option<String>,
}

/// One row of a slope chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SlopeRow {
    /// Name of the subject.
    pub name: String,
    /// Where it starts (baseline, or another area's value).
    pub from: Mark,
    /// Where it is.
    pub to: Mark,
    /// Where it is to go.
    pub target: Option<Mark>,
}

/// From one value to another, one row per subject, all on one scale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slope {
    /// The rows, in the order given.
    pub rows: Vec<SlopeRow>,
    /// Scale of all values.
    pub scale: Scale,
    /// The whole sentence, where the caller words it.
    pub sentence: Option<String>,
}

/// A chart: its kind and its data.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// One large figure with a sparkline.
    Headline(Headline),
    /// One actual against targets and benchmarks.
    Bullet(Bullet),
    /// Values over time.
    Trend(Trend),
    /// Places in order.
    Ranking(Ranking),
    /// Parts of a whole.
    Breakdown(Breakdown),
    /// From one value to another.
    Slope(Slope),
}

impl Chart {
    /// The kind of this chart.
    pub fn kind(&self) -> ChartKind {
        match self {
            Chart::Headline(_) => ChartKind::Headline,
            Chart::Bullet(_) => ChartKind::Bullet,
            Chart::Trend(_) => ChartKind::Trend,
            Chart::Ranking(_) => ChartKind::Ranking,
            Chart::Breakdown(_) => ChartKind::Breakdown,
            Chart::Slope(_) => ChartKind::Slope,
        }
    }
}
