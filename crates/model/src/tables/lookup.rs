//! Tables that are looked into by key and are the same on every run: their hash has no seed. What is written out is sorted elsewhere.

use std::hash::{BuildHasherDefault, DefaultHasher};

/// Values by key.
pub(super) type LookupMap<K, V> = hashbrown::HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

/// Keys.
pub(super) type LookupSet<K> = hashbrown::HashSet<K, BuildHasherDefault<DefaultHasher>>;
