//! JSON-stat 2.0 datasets: a cube of values in row-major order, and its dimensions.

use crate::{
    error::{ImportError, Place},
    json::{self, Node},
    number,
    row::{Reading, Row},
    when,
};
use kanjian_model::{Bilingual, words};
use std::collections::BTreeMap;

/// More cells than any published table has.
const MOST_CELLS: usize = 5_000_000;

struct Dimension {
    id: String,
    label: String,
    /// Category ids in the order of the cube.
    categories: Vec<String>,
    labels: BTreeMap<String, String>,
    units: BTreeMap<String, String>,
    role: Role,
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Time,
    Geo,
    Metric,
    Other,
}

fn wrong(place: impl Into<Place>, what: Bilingual) -> ImportError {
    let todo = words!(
        "给出原样公布的 JSON-stat 2.0 数据集",
        "give a JSON-stat 2.0 dataset as it was published"
    );
    ImportError::new(place, what, todo)
}

/// Reads a dataset.
pub fn read(text: &str) -> Result<Reading, ImportError> {
    let root = json::parse(text)?;
    if root.text_of("class") != "dataset" {
        return Err(wrong("class", words!("这不是数据集", "this is no dataset")));
    }
    let ids: Vec<String> = root
        .get("id")
        .and_then(Node::list)
        .ok_or_else(|| {
            wrong(
                "id",
                words!("缺少维度的清单", "the list of dimensions is missing"),
            )
        })?
        .iter()
        .map(Node::text)
        .collect();
    let dimensions = ids
        .iter()
        .map(|id| dimension(&root, id))
        .collect::<Result<Vec<_>, _>>()?;
    let sizes: Vec<usize> = dimensions.iter().map(|d| d.categories.len()).collect();
    let stated = root
        .get("size")
        .and_then(Node::list)
        .map(|s| s.iter().map(Node::text).collect::<Vec<_>>());
    if stated != Some(sizes.iter().map(usize::to_string).collect()) {
        let what = words!(
            "大小与维度不符",
            "the sizes are not those of the dimensions"
        );
        return Err(wrong("size", what));
    }
    let cells = sizes
        .iter()
        .try_fold(1_usize, |all, n| all.checked_mul(*n))
        .filter(|n| *n <= MOST_CELLS)
        .ok_or_else(|| {
            let what = words!("表太大", "the table is too large");
            ImportError::new("size", what, words!("只取一部分", "ask for a part of it"))
        })?;
    let values = root
        .get("value")
        .ok_or_else(|| wrong("value", words!("没有数值", "there are no values")))?;
    if values.list().is_some_and(|v| v.len() != cells) {
        return Err(wrong(
            "value",
            words!(
                "数值不是 {cells} 个，与大小不符",
                "there are not the {cells} values of the sizes"
            ),
        ));
    }
    let source = root.text_of("source");
    let mut reading = Reading::default();
    for note in [root.text_of("label"), source] {
        if !note.is_empty() {
            reading.notes.push(Bilingual::same(note));
        }
    }
    for at in 0..cells {
        let place = format!("value[{at}]");
        let value = match values {
            Node::List(list) => list.get(at),
            sparse => sparse.get(&at.to_string()),
        };
        let number = match value {
            None | Some(Node::Null) => {
                reading.empty += 1;
                continue;
            }
            Some(Node::Number(number)) => number::checked(*number)
                .map_err(|()| wrong(place.as_str(), number::too_large(&number.to_string())))?,
            Some(_) => {
                return Err(wrong(
                    place,
                    words!("数值不是数字", "the value is no number"),
                ));
            }
        };
        reading
            .rows
            .push(row(&dimensions, &sizes, at, number, place)?);
    }
    Ok(reading)
}

fn dimension(root: &Node, id: &str) -> Result<Dimension, ImportError> {
    let place = format!("dimension.{id}");
    let node = root
        .get("dimension")
        .and_then(|d| d.get(id))
        .ok_or_else(|| {
            wrong(
                place.as_str(),
                words!("缺少这个维度", "the dimension is missing"),
            )
        })?;
    let category = node.get("category").ok_or_else(|| {
        wrong(
            place.as_str(),
            words!("缺少类别", "its categories are missing"),
        )
    })?;
    let labels: BTreeMap<String, String> = category
        .get("label")
        .and_then(Node::map)
        .map(|m| m.iter().map(|(k, v)| (k.clone(), v.text())).collect())
        .unwrap_or_default();
    let categories = match category.get("index") {
        Some(Node::List(list)) => list.iter().map(Node::text).collect(),
        Some(Node::Map(map)) => {
            let mut by_place: Vec<(f64, String)> = Vec::new();
            for (key, at) in map {
                let Node::Number(at) = at else {
                    return Err(wrong(
                        format!("{place}.category.index"),
                        words!("位置不是数字", "a place is no number"),
                    ));
                };
                by_place.push((*at, key.clone()));
            }
            by_place.sort_by(|a, b| a.0.total_cmp(&b.0));
            by_place.into_iter().map(|(_, key)| key).collect()
        }
        // A dimension of one category may leave its index out.
        _ if labels.len() == 1 => labels.keys().cloned().collect(),
        _ => {
            return Err(wrong(
                format!("{place}.category.index"),
                words!("缺少 index", "the index is missing"),
            ));
        }
    };
    let units = category
        .get("unit")
        .and_then(Node::map)
        .map(|m| {
            let word = |unit: &Node| {
                let base = unit.text_of("base");
                if base.is_empty() {
                    unit.text_of("label")
                } else {
                    base
                }
            };
            m.iter().map(|(k, v)| (k.clone(), word(v))).collect()
        })
        .unwrap_or_default();
    let has_role = |role: &str| {
        root.get("role")
            .and_then(|r| r.get(role))
            .and_then(Node::list)
            .is_some_and(|l| l.iter().any(|n| n.text() == id))
    };
    let lower = id.to_lowercase();
    let role = if has_role("time") {
        Role::Time
    } else if has_role("geo") || ["region", "area", "geo", "地区"].contains(&lower.as_str()) {
        Role::Geo
    } else if has_role("metric") {
        Role::Metric
    } else {
        Role::Other
    };
    let label = node.text_of("label");
    Ok(Dimension {
        id: id.to_owned(),
        label: if label.is_empty() {
            id.to_owned()
        } else {
            label
        },
        categories,
        labels,
        units,
        role,
    })
}

fn row(
    dimensions: &[Dimension],
    sizes: &[usize],
    at: usize,
    number: f64,
    place: String,
) -> Result<Row, ImportError> {
    let mut rest = at;
    let mut places = vec![0; sizes.len()];
    for (i, size) in sizes.iter().enumerate().rev() {
        places[i] = rest % size;
        rest /= size;
    }
    let mut row = Row {
        value: Some(number),
        comparator: "eq",
        as_written: number.to_string(),
        place,
        ..Row::default()
    };
    let (mut breakdown, mut subject, mut quote) = (Vec::new(), Vec::new(), Vec::new());
    for (dimension, at) in dimensions.iter().zip(places) {
        let id = &dimension.categories[at];
        let label = dimension.labels.get(id).unwrap_or(id);
        quote.push(label.clone());
        match dimension.role {
            Role::Time => {
                row.period_as_written = label.clone();
                row.period = when::read(label).or_else(|| when::read(id));
                if row.period.is_none() {
                    let what = words!("“{label}”不是时期", "“{label}” is no period");
                    return Err(wrong(format!("dimension.{}", dimension.id), what));
                }
            }
            Role::Geo => {
                row.area = id.clone();
                // Some publishers repeat the code in the label: “01 Stockholm county”.
                row.area_name = label
                    .strip_prefix(id.as_str())
                    .unwrap_or(label)
                    .trim()
                    .to_owned();
            }
            Role::Metric => {
                row.indicator = id.clone();
                subject.push(label.clone());
                if let Some(unit) = dimension.units.get(id).filter(|u| !u.is_empty()) {
                    row.unit = number::unit_key(unit).unwrap_or(unit).to_owned();
                }
            }
            Role::Other => {
                // A dimension of counts and per cents says the unit, not a part of the population.
                if let Some(unit) = number::unit_key(label).filter(|u| *u == "percent") {
                    row.unit = unit.to_owned();
                }
                if dimension.categories.len() > 1 {
                    breakdown.push(format!("{}={label}", dimension.label));
                }
            }
        }
    }
    row.subject = subject.join(" ");
    row.breakdown = breakdown.join(";");
    quote.push(row.as_written.clone());
    row.quote = quote.join(" | ");
    Ok(row)
}
