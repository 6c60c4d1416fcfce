//! How the indicators of health statistics belong together, by their ids: what is a part of what, over what, out of what; no figures.
//!
//! A county that names its own indicators otherwise loses only these; every other rule goes by units, clauses and wording.

/// Quotients of hospital and service statistics whose parts have rows of their own:
/// the result, the numerator, the denominator, and the factor.
pub(super) const QUOTIENTS: &[(&str, &str, &str, f64)] = &[
    (
        "average_length_of_stay",
        "discharged_bed_days",
        "inpatient_discharges",
        1.0,
    ),
    (
        "drug_revenue_share",
        "drug_revenue",
        "hospital_revenue",
        100.0,
    ),
    (
        "hospital_infection_rate",
        "hospital_infections",
        "infection_monitored_discharges",
        100.0,
    ),
];

/// Percentages whose base has a row of its own.
pub(super) const BASES: &[(&str, &str)] = &[
    ("smd_standard_management_rate", "smd_registered"),
    ("smd_medication_rate", "smd_registered"),
    ("covid_found_level1_share", "covid_cases_confirmed"),
];

/// Counts that are among another count: the part, the whole.
pub(super) const PARTS: &[(&str, &str)] = &[
    ("infection_monitored_discharges", "inpatient_discharges"),
    ("primary_visits", "total_visits"),
    ("outpatient_visits", "total_visits"),
    ("child_cards_opened", "children_0_6_managed"),
    ("maternal_handbooks_opened", "maternal_managed"),
    ("fd_contracted_persons_key", "fd_contracted_persons"),
    ("hospitals_fever_clinic_upgraded", "public_hospitals"),
];

/// What comes in and what goes out within a period; the difference stays.
pub(super) const BALANCES: &[(&str, &str)] = &[("inpatient_admissions", "inpatient_discharges")];

/// Flows of which a resident's average is meant when they are compared.
pub(super) const PER_RESIDENT: &[&str] = &["total_visits"];
