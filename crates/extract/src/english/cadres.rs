//! Letters that stand for those who serve in a health programme: 4 PHN, 12 RHMs, 3 MHOs. Their plural has an s.

use super::list::List;
/// Cadres of health services, in capitals.
static CADRES: List = List::new(&[
    "AEHO", "AHW", "AMO", "ANM", "ASHA", "AWH", "AWW", "BHN", "BHW", "BNS", "CDPO", "CHA", "CHEO",
    "CHEW", "CHN", "CHO", "CHP", "CHSW", "CHV", "CHW", "CMW", "DMO", "DPHN", "EHO", "EHP", "EHT",
    "EMT", "EMTP", "ENM", "FCHV", "FHW", "GDMO", "GNM", "HCA", "HCW", "HEO", "HEW", "HPO", "HSA",
    "MO", "JCHEW", "LHS", "LHV", "LHW", "LMO", "MCHA", "MHO", "MLSO", "MLT", "MOIC", "MPHW", "MPW",
    "NHV", "PHI", "PHM", "PHNO", "RCN", "RHM", "RHMPP", "RMO", "RNM", "SACMO", "SECHN", "SMO",
    "SPHI", "SPHM", "TBA", "VHG", "VHT", "VHV", "VHW", "WHV",
]);

/// Whether a word in capitals, with the s of a plural or without, stands for those who serve.
pub(super) fn is_cadre(word: &[char]) -> bool {
    const LONGEST: usize = 6;
    let stem = word.strip_suffix(&['s']).unwrap_or(word);
    if !(2..=LONGEST).contains(&stem.len()) || !stem.iter().all(char::is_ascii_uppercase) {
        return false;
    }
    let text: String = stem.iter().collect();
    CADRES.has(text.as_str())
}
