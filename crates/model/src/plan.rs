//! The tree of a plan: part → goal → task → measure → target; how far a target has come is in `progress`.

use crate::{Bilingual, PlanLevel};
use serde::{Deserialize, Serialize};

/// One item of a plan.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct PlanItem {
    /// The plan: id of the document.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plan: String,
    /// Unique within the plan.
    pub item: String,
    /// The item above, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub parent: String,
    /// Its rung.
    pub level: PlanLevel,
    /// What it says, in clear words.
    pub title: Bilingual,
    /// The words of the document, where they are quoted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The observations it states: targets, or results where it reports them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub observations: Vec<String>,
    /// By when, EDTF, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub deadline: String,
    /// Who is responsible, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub responsible: String,
    /// Who is responsible, in English, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub responsible_en: String,
}
