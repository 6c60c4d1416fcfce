//! What is written once every unit is done: catalogs and changes of all releases, tables and sums of the newest.

use super::catalog::catalog;
use super::export::CsvRows;
use super::lists::Whole;
use super::output::{Output, json};
use super::snapshot::Written;
use super::stage::Stage;
use super::unit::{Share, Shared};
use super::{changes, export, schema};
use crate::snapshot::ShardRef;
use std::io;
use std::mem::take;

/// Writes what needs the rows of every unit, edition by edition.
pub(super) fn finish(
    stage: &Stage<'_>,
    mut shares: Vec<Vec<Share>>,
    shared: &Shared,
    out: &mut Output<'_>,
) -> io::Result<Written> {
    let mut newest = None;
    for (at, edition) in stage.editions.iter().enumerate() {
        let mut of_edition: Vec<Share> = shares
            .iter_mut()
            .filter_map(|of_unit| of_unit.get_mut(at).map(take))
            .collect();
        let whole = Whole {
            stage,
            at,
            edition,
            shares: &of_edition,
            shared,
        };
        let (lists, targets) = whole.lists(out)?;
        let view = &edition.view;
        let mut catalog = catalog(view, stage.names, &edition.counts, &targets, lists);
        let before = at.checked_sub(1).and_then(|at| stage.editions.get(at));
        let mut list = None;
        if let Some(before) = before {
            let found = of_edition.iter_mut().map(|share| take(&mut share.changes));
            let old = &before.view.release.id;
            let (changes, every) = changes::of_release(old, &view.release.id, found.collect());
            catalog.changes = Some(changes);
            let bytes: &[u8] = list.insert(json(&every));
            let path = format!("releases/{}/changes.json", view.release.id);
            out.put_named(&path, bytes)?;
        }
        let bytes = json(&catalog);
        let path = format!("releases/{}/catalog.json", view.release.id);
        out.put_named(&path, &bytes)?;
        let csv: Vec<ShardRef> = of_edition
            .into_iter()
            .filter_map(|share| share.csv)
            .collect();
        newest = Some((edition, catalog, bytes, csv, list));
    }
    let mut resources = Vec::new();
    if let Some((edition, catalog, bytes, mut csv, changes)) = newest {
        out.put_named("catalog.json", &bytes)?;
        if let Some(changes) = changes {
            out.put_named("changes.json", &changes)?;
        }
        if edition.one_csv {
            let mut rows = CsvRows::in_place_of(Vec::new());
            for source in shared.csv.keys() {
                let kept = stage.kept(&shared.csv, source)?;
                kept.observations.iter().for_each(|o| rows.push(o));
            }
            csv = vec![out.put_named("csv/observations.csv", &rows.bytes())?];
        }
        csv.sort_by(|a, b| a.path.cmp(&b.path));
        resources.extend(csv);
        for (path, bytes) in export::tables_of(&edition.view, &catalog) {
            resources.push(out.put_named(&path, &bytes)?);
        }
    }
    for (path, bytes) in schema::all() {
        out.put_named(&path, &bytes)?;
    }
    let package = export::datapackage(stage.tables, &resources);
    out.put_named("datapackage.json", &package)?;
    let lines = out
        .sums
        .iter()
        .map(|(path, sum)| format!("{sum}  {path}\n"));
    let sums: String = lines.collect();
    out.put_named("sha256sums.txt", sums.as_bytes())?;
    Ok(Written {
        files: out.sums.len(),
    })
}
