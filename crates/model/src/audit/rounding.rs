//! Whether a stated number is the computed one, rounded or cut off to the decimals written.

use crate::derived::half_width;

/// How a stated number relates to the computed one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Agreement {
    /// Rounding gives it.
    Rounded,
    /// Only cutting off further decimals gives it.
    Truncated,
    /// Neither does.
    Differs,
}

impl Agreement {
    /// The status of a finding.
    pub fn status(self) -> &'static str {
        match self {
            Self::Rounded => "holds",
            Self::Truncated => "truncated",
            Self::Differs => "differs",
        }
    }
}

/// Compares `computed` with `stated`, which is written with `decimals` decimal places.
pub fn agreement(computed: f64, stated: f64, decimals: usize) -> Agreement {
    let half = half_width(decimals);
    // Doubles such as 2.775 are not exact: a billionth of the last place is forgiven.
    let slack = half * 1e-9;
    let (computed, stated) = if stated < 0.0 {
        (-computed, -stated)
    } else {
        (computed, stated)
    };
    if (computed - stated).abs() <= half + slack {
        Agreement::Rounded
    } else if computed >= stated - slack && computed < stated + 2.0 * half - slack {
        Agreement::Truncated
    } else {
        Agreement::Differs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_and_cutting_off_are_told_apart() {
        assert_eq!(agreement(56.3472, 56.3, 1), Agreement::Rounded);
        assert_eq!(agreement(12.5978, 12.5, 1), Agreement::Truncated);
        assert_eq!(agreement(2.7757, 2.77, 2), Agreement::Truncated);
        assert_eq!(agreement(2.1503, 2.2, 2), Agreement::Differs);
        assert_eq!(agreement(96.875, 96.9, 1), Agreement::Rounded);
        assert_eq!(agreement(-9.96, -9.9, 1), Agreement::Truncated);
        assert_eq!(agreement(12.4, 12.5, 1), Agreement::Differs);
    }
}
