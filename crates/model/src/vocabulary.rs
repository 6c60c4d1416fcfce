//! The closed word lists of the tables (comparator, kind, measure, …); open lists such as units and indicators live elsewhere.

/// Declares an enumeration whose words are the same in tables, snapshots and exports.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $word)] $variant),+
        }

        impl $name {
            /// Every word of the list, in its order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word used in tables and snapshots.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::Misspelt;

            fn from_str(text: &str) -> Result<Self, crate::Misspelt> {
                let words = [$($word),+];
                match words.iter().position(|word| *word == text) {
                    Some(i) => Ok(Self::ALL[i]),
                    None => Err(crate::Misspelt::Word { text: text.to_owned(), known: words.to_vec() }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// The two languages of the site.
    Lang {
        /// Chinese, at the root.
        Zh = "zh",
        /// English, under `/en/`.
        En = "en",
    }
}

words! {
    /// How the published number relates to the true one.
    Comparator {
        /// The number as stated.
        Eq = "eq",
        /// At least (以上, 不低于).
        Ge = "ge",
        /// At most (以内, 以下).
        Le = "le",
        /// More than (超过, 余).
        Gt = "gt",
        /// Less than (不到).
        Lt = "lt",
        /// About (近, 约).
        Approx = "approx",
    }
}

words! {
    /// What the sentence says the figure is.
    Kind {
        /// A result.
        Actual = "actual",
        /// A goal or task.
        Target = "target",
        /// A starting point or policy parameter.
        Baseline = "baseline",
        /// An expected result.
        Forecast = "forecast",
    }
}

words! {
    /// What sort of quantity it is; two measures never share an axis.
    Measure {
        /// A level at a moment.
        Stock = "stock",
        /// Done within the period.
        Flow = "flow",
        /// Counted since a beginning.
        Cumulative = "cumulative",
        /// An absolute change.
        Increment = "increment",
        /// A relative change.
        Change = "change",
        /// A part of a whole.
        Share = "share",
        /// A place in an order.
        Rank = "rank",
        /// A numerator over a denominator, as a percentage.
        Rate = "rate",
        /// A quotient of two unlike things.
        Ratio = "ratio",
        /// The most that could be done.
        Capacity = "capacity",
        /// A length of time.
        Duration = "duration",
        /// Yuan.
        Money = "money",
        /// A date by which.
        Deadline = "deadline",
        /// The population or base of other figures.
        Denominator = "denominator",
        /// A number of things, stock or flow not told apart.
        Count = "count",
    }
}

words! {
    /// Why a value is absent; absent is never 0.
    Absent {
        /// Blanked in the text (X%).
        Redacted = "redacted",
        /// Withheld because the number is small.
        Suppressed = "suppressed",
        /// Announced but not given.
        NotStated = "not_stated",
        /// Unreadable in the copy.
        Damaged = "damaged",
        /// A code rather than a number (9+4+3+1).
        Coded = "coded",
    }
}

words! {
    /// How near the copy that was read is to the publisher.
    Grade {
        /// The publisher's own.
        Official = "official",
        /// A journal article.
        Journal = "journal",
        /// A newspaper of record.
        Press = "press",
        /// Copied elsewhere in full.
        Repost = "repost",
        /// An automatic copy.
        Mirror = "mirror",
    }
}

words! {
    /// Which direction is better.
    Polarity {
        /// More is better.
        HigherBetter = "higher_better",
        /// Less is better.
        LowerBetter = "lower_better",
        /// No judgement.
        None = "none",
    }
}

words! {
    /// The administrative level of an area.
    AreaLevel {
        /// The nation.
        Country = "country",
        /// A group of provinces or places.
        RegionGroup = "region_group",
        /// A province.
        Province = "province",
        /// A prefecture-level city or a municipality.
        City = "city",
        /// A district.
        District = "district",
        /// A county or county-level city.
        County = "county",
        /// A township or street.
        Township = "township",
        /// A hospital or other institution.
        Institution = "institution",
    }
}

words! {
    /// What an area entry stands for.
    AreaKind {
        /// A named place.
        Place = "place",
        /// An institution; never ranked with places.
        Institution = "institution",
        /// A group of places.
        Group = "group",
        /// A place whose document hides its name.
        Anonymous = "anonymous",
    }
}

words! {
    /// What a document is.
    SourceKind {
        /// Looks back.
        Report = "report",
        /// Looks forward.
        Plan = "plan",
        /// Both.
        ReportAndPlan = "report_and_plan",
        /// An article.
        Journal = "journal",
        /// A newspaper.
        Press = "press",
        /// A statistical publication.
        Statistics = "statistics",
        /// A notice.
        Notice = "notice",
    }
}

words! {
    /// A rung of a plan.
    PlanLevel {
        /// A chapter.
        Part = "part",
        /// A goal.
        Goal = "goal",
        /// A programme.
        Programme = "programme",
        /// A task.
        Task = "task",
        /// A measure.
        Measure = "measure",
        /// A target, with or without a number.
        Target = "target",
    }
}

impl Lang {
    /// The BCP 47 tag for `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-Hans",
            Self::En => "en",
        }
    }

    /// Picks the text of this language.
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}
