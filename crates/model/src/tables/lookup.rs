//! Tables that are looked into by key and are the same on every run: their hash has no seed. What is written out is sorted elsewhere.

use rustc_hash::FxBuildHasher;

/// Values by key.
pub(super) type LookupMap<K, V> = hashbrown::HashMap<K, V, FxBuildHasher>;

/// Keys.
pub(super) type LookupSet<K> = hashbrown::HashSet<K, FxBuildHasher>;
