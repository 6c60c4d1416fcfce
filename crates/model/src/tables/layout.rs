//! The columns of every authoring table, in order; what their cells mean is in `entry` and `mention`.

/// A table: its file and its columns.
pub struct Layout {
    /// File below the data folder; the folder for observations.
    pub file: &'static str,
    /// Columns that must be there, in the order written by `init`.
    pub columns: &'static [&'static str],
    /// Columns that may be there.
    pub optional: &'static [&'static str],
    /// Whether the site can be built without the file.
    pub may_be_missing: bool,
}

const fn table(file: &'static str, columns: &'static [&'static str]) -> Layout {
    Layout {
        file,
        columns,
        optional: &[],
        may_be_missing: false,
    }
}

/// Areas.
pub const AREAS: Layout = table(
    "areas.csv",
    &[
        "id", "zh", "en", "level", "parent", "kind", "note_zh", "note_en",
    ],
);

/// Domains.
pub const DOMAINS: Layout = table("domains.csv", &["id", "zh", "en", "order"]);

/// Indicators and their definitions.
pub const INDICATORS: Layout = Layout {
    optional: &["edition_en"],
    ..table(
        "indicators.csv",
        &[
            "id",
            "zh",
            "en",
            "domain",
            "unit",
            "measure",
            "polarity",
            "theme",
            "plain_zh",
            "plain_en",
            "why_zh",
            "why_en",
            "act_zh",
            "act_en",
            "numerator_zh",
            "numerator_en",
            "denominator_zh",
            "denominator_en",
            "standard_zh",
            "standard_en",
            "edition",
            "caveat_zh",
            "caveat_en",
        ],
    )
};

/// Phrases of documents and the indicators they mean.
pub const INDICATOR_MAP: Layout = Layout {
    may_be_missing: true,
    ..table("indicator_map.csv", &["phrase", "source", "indicator"])
};

/// Documents.
pub const SOURCES: Layout = Layout {
    optional: &["as_of"],
    ..table(
        "sources.csv",
        &[
            "id",
            "kind",
            "title",
            "title_en",
            "publisher",
            "publisher_en",
            "published",
            "url",
            "grade",
            "area",
            "period",
            "complete",
            "note_zh",
            "note_en",
        ],
    )
};

/// Mentions of figures: one file for each document, or several documents told apart by the column `source`.
pub const OBSERVATIONS: Layout = Layout {
    optional: &["source", "expected"],
    ..table(
        "observations",
        &[
            "id",
            "area",
            "indicator",
            "subject",
            "value",
            "low",
            "high",
            "unit",
            "measure",
            "comparator",
            "comparator_stated",
            "kind",
            "absent",
            "period",
            "period_as_written",
            "breakdown",
            "as_written",
            "value_offset",
            "quote",
            "quote_offset",
            "yoy",
            "share_of_parent",
            "rank",
            "completion",
            "numerator",
            "denominator",
            "change_note",
            "part_of",
            "release",
            "supersedes",
        ],
    )
};

/// Mentions as another system writes them, into Parquet or a partitioned folder: columns of which every cell may be empty may be missing.
pub const EXCHANGED: Layout = Layout {
    columns: &[
        "id",
        "area",
        "indicator",
        "subject",
        "value",
        "unit",
        "measure",
        "comparator",
        "comparator_stated",
        "kind",
        "period",
        "as_written",
        "quote",
        "release",
    ],
    optional: &[
        "source",
        "expected",
        "low",
        "high",
        "absent",
        "period_as_written",
        "breakdown",
        "value_offset",
        "quote_offset",
        "yoy",
        "share_of_parent",
        "rank",
        "completion",
        "numerator",
        "denominator",
        "change_note",
        "part_of",
        "supersedes",
    ],
    ..OBSERVATIONS
};

/// Items of plans.
pub const PLANS: Layout = Layout {
    may_be_missing: true,
    optional: &["responsible_en"],
    ..table(
        "plans.csv",
        &[
            "plan",
            "item",
            "parent",
            "level",
            "order",
            "title_zh",
            "title_en",
            "text",
            "observation",
            "deadline",
            "responsible",
        ],
    )
};

/// Publications of this site's data.
pub const RELEASES: Layout = table("releases.csv", &["id", "date", "zh", "en"]);

/// Corrections of what was published here.
pub const CORRECTIONS: Layout = Layout {
    may_be_missing: true,
    ..table("corrections.csv", &["date", "release", "place", "zh", "en"])
};

/// Findings of the audit that somebody accepted, with reasons.
pub const ACCEPTED: Layout = Layout {
    may_be_missing: true,
    ..table(
        "accepted.csv",
        &["code", "place", "reason_zh", "reason_en", "by", "date"],
    )
};

/// Names of the sub-populations and settings that observations are broken down by.
pub const BREAKDOWNS: Layout = Layout {
    may_be_missing: true,
    ..table("breakdowns.csv", &["breakdown", "zh", "en"])
};

/// Every table but the observations.
pub const SINGLE: &[&Layout] = &[
    &DOMAINS,
    &AREAS,
    &INDICATORS,
    &INDICATOR_MAP,
    &SOURCES,
    &PLANS,
    &RELEASES,
    &CORRECTIONS,
    &ACCEPTED,
    &BREAKDOWNS,
];
