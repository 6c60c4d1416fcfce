//! A snapshot on disk, read and verified against its own hashes; what is done with it is the subcommands'.

use crate::output::cannot_be_read;
use kanjian_model::json::Read;
use kanjian_model::snapshot::{Catalog, Shard, ShardList, ShardRef, read};
use kanjian_model::told::{complaint, place};
use kanjian_model::{Bilingual, Observation, words};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Component, Path, PathBuf},
};

/// One release of a snapshot.
pub struct Published {
    root: PathBuf,
    /// Its catalog.
    pub catalog: Catalog,
}

impl Published {
    /// Opens the newest release below `folder`, or the one named; `folder` may also be `…/releases/<id>`.
    ///
    /// # Errors
    /// What cannot be read, in one line.
    pub fn open(folder: &Path, release: Option<&str>) -> Result<Self, Bilingual> {
        let root = match folder.parent() {
            Some(releases)
                if releases.ends_with("releases") && !folder.join("schemas").exists() =>
            {
                releases.parent().unwrap_or(Path::new("."))
            }
            _ => folder,
        };
        let catalog = match release {
            None => folder.join("catalog.json"),
            Some(id) => root.join("releases").join(id).join("catalog.json"),
        };
        let catalog = parsed(&catalog, &bytes_of(&catalog)?)?;
        Ok(Self {
            root: root.to_owned(),
            catalog,
        })
    }

    /// A catalog that leaves out what the command needs.
    fn incomplete(&self) -> Bilingual {
        let what = words!(
            "里面没有文件或指标的清单",
            "the catalog names no list of sources or indicators"
        );
        broken(&self.root.join("catalog.json"), &what)
    }

    /// A file that the catalog or a list names.
    fn file<T: Read>(&self, at: &ShardRef) -> Result<T, Bilingual> {
        let below = Path::new(&at.path);
        let path = self.root.join(below);
        if !below
            .components()
            .all(|c| matches!(c, Component::Normal(_)))
        {
            let what = words!("指到了快照以外", "leads out of the snapshot");
            return Err(broken(below, &what));
        }
        let bytes = bytes_of(&path)?;
        at.verify(&bytes).map_err(|error| {
            let what = words!("内容与 catalog.json 里的校验值不符", "{error}");
            broken(&path, &what)
        })?;
        parsed(&path, &bytes)
    }

    /// The shard of an indicator; `None` where the release has none of that id.
    ///
    /// # Errors
    /// What cannot be read, in one line.
    pub fn indicator(&self, id: &str) -> Result<Option<Shard>, Bilingual> {
        let list = self.catalog.lists.indicators.as_ref();
        let list: ShardList = self.file(list.ok_or_else(|| self.incomplete())?)?;
        let at = list.shards.get(id);
        at.map(|at| self.file(at)).transpose()
    }

    /// Every mention, document by document; those of documents too large for a file of their own come after the others.
    ///
    /// # Errors
    /// What cannot be read, in one line.
    pub fn mentions(&self) -> Result<Vec<Observation>, Bilingual> {
        let list = self.catalog.lists.sources.as_ref();
        let list: ShardList = self.file(list.ok_or_else(|| self.incomplete())?)?;
        let mut mentions = Vec::new();
        let mut large = BTreeSet::new();
        let mut areas: BTreeMap<String, ShardRef> = BTreeMap::new();
        for at in list.shards.values() {
            let shard: Shard = self.file(at)?;
            if !shard.provinces.is_empty() {
                large.insert(shard.id);
            }
            for list in shard.provinces.values() {
                areas.extend(self.file::<ShardList>(list)?.shards);
            }
            mentions.extend(shard.observations);
        }
        for (id, at) in &areas {
            // The shard of an area has figures of the areas above it too.
            let own = self.file::<Shard>(at)?.observations.into_iter();
            mentions.extend(own.filter(|o| o.area == *id && large.contains(&o.source)));
        }
        Ok(mentions)
    }
}

/// A snapshot that is not as it was built.
fn broken(path: &Path, what: &Bilingual) -> Bilingual {
    let todo = words!(
        "用“kanjian build”重新生成快照",
        "build it again with `kanjian build`"
    );
    complaint(&place(&path.to_string_lossy(), 0, ""), what, &todo)
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, Bilingual> {
    let give = words!("给出快照所在的文件夹", "give the folder of a snapshot");
    fs::read(path).map_err(|error| cannot_be_read(path, &error, &give))
}

fn parsed<T: Read>(path: &Path, bytes: &[u8]) -> Result<T, Bilingual> {
    read(bytes).map_err(|error| {
        let what = words!("不是快照里该有的内容", "{error}");
        broken(path, &what)
    })
}
