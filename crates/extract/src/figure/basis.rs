//! How a figure is written, which also names the rule that read it.

/// How a figure is written, which is also the name of the rule that read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Basis {
    /// Digits and a unit.
    Numeral,
    /// Digits of a list whose last member carries the unit.
    ListNumeral,
    /// Digits without a unit, after words that name a rate or an index.
    Bare,
    /// Digits without a unit, after nothing but the name of a larger area.
    Benchmark,
    /// Chinese characters and a unit.
    Chinese,
    /// A fraction: 1/4, 三分之一, 九成.
    Fraction,
    /// A range.
    Range,
    /// A range whose lower end was overwritten by a year.
    DamagedRange,
    /// So many per so many, written with a slash.
    PerSlash,
    /// One to so many.
    Ratio,
    /// 翻一番.
    Doubled,
    /// 无, 零, 未发生.
    Zero,
    /// 所有, 全部.
    Universal,
    /// X%.
    Redacted,
    /// X月底前.
    RedactedDeadline,
    /// 9+4+3+1.
    Coded,
    /// 第3位, 排名9.
    Rank,
    /// 前4名.
    Place,
    /// A number alone in the cell of a table.
    Cell,
}

impl Basis {
    /// The rule's name as published.
    pub fn rule(self) -> &'static str {
        match self {
            Self::Numeral => "numeral",
            Self::ListNumeral => "numeral-list",
            Self::Bare => "numeral-without-unit",
            Self::Benchmark => "benchmark",
            Self::Chinese => "chinese-numeral",
            Self::Fraction => "fraction",
            Self::Range => "range",
            Self::DamagedRange => "damaged-range",
            Self::PerSlash => "rate-with-slash",
            Self::Ratio => "ratio",
            Self::Doubled => "doubling",
            Self::Zero => "zero-statement",
            Self::Universal => "universal",
            Self::Redacted => "redacted",
            Self::RedactedDeadline => "redacted-deadline",
            Self::Coded => "coded",
            Self::Rank => "rank",
            Self::Place => "place",
            Self::Cell => "table-cell",
        }
    }

    /// How sure a figure read this way is, in hundredths.
    pub fn confidence(self) -> u8 {
        match self {
            Self::Numeral => 95,
            Self::PerSlash | Self::Rank | Self::Redacted | Self::Coded => 90,
            Self::ListNumeral | Self::Fraction | Self::Range | Self::Chinese | Self::Doubled => 85,
            Self::Bare | Self::Benchmark | Self::RedactedDeadline | Self::Ratio => 80,
            Self::Place | Self::Cell => 75,
            Self::Zero | Self::Universal => 70,
            Self::DamagedRange => 40,
        }
    }
}
