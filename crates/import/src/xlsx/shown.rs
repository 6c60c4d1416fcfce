//! How the cells of a workbook show their numbers: plain, as percentages, as days.

use super::markup::{attribute, walk};
use crate::error::ImportError;
use quick_xml::events::Event;
use std::collections::BTreeMap;

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shown {
    Plain,
    Percent { decimals: usize },
    Day,
}

fn shown(id: u32, code: Option<&str>) -> Shown {
    match (id, code) {
        (9, None) => Shown::Percent { decimals: 0 },
        (10, None) => Shown::Percent { decimals: 2 },
        (14..=17 | 22 | 27..=31 | 36 | 50..=58, None) => Shown::Day,
        (_, None) => Shown::Plain,
        (_, Some(code)) => {
            // What stands in quotes or brackets is a text or a colour.
            let (mut bare, mut until) = (String::new(), None);
            for c in code.split(';').next().unwrap_or(code).chars() {
                match until {
                    Some(end) if c == end => until = None,
                    Some(_) => {}
                    None if c == '"' => until = Some('"'),
                    None if c == '[' => until = Some(']'),
                    None => bare.push(c.to_ascii_lowercase()),
                }
            }
            if let Some((digits, _)) = bare.split_once('%') {
                let decimals = digits
                    .split_once('.')
                    .map_or(0, |(_, d)| d.matches('0').count());
                Shown::Percent { decimals }
            } else if bare.contains(['y', 'd']) || bare.contains("mm") {
                Shown::Day
            } else {
                Shown::Plain
            }
        }
    }
}

/// How the cells of each style show their numbers.
pub(super) fn styles(xml: &str) -> Result<Vec<Shown>, ImportError> {
    let mut codes = BTreeMap::new();
    let mut styles = Vec::new();
    let mut in_cells = false;
    walk("xl/styles.xml", xml, |event| {
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "numFmt" => {
                    let id = attribute(tag, "numFmtId").and_then(|i| i.parse::<u32>().ok());
                    if let (Some(id), Some(code)) = (id, attribute(tag, "formatCode")) {
                        codes.insert(id, code);
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = attribute(tag, "numFmtId")
                        .and_then(|i| i.parse().ok())
                        .unwrap_or(0);
                    styles.push(shown(id, codes.get(&id).map(String::as_str)));
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => in_cells = false,
            _ => {}
        }
        Ok(())
    })?;
    Ok(styles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_formats() {
        assert_eq!(shown(10, None), Shown::Percent { decimals: 2 });
        assert_eq!(shown(164, Some("0.0%")), Shown::Percent { decimals: 1 });
        assert_eq!(shown(164, Some("m\"月\"d\"日\"")), Shown::Day);
        assert_eq!(shown(164, Some("[Red]#,##0\"yd\"")), Shown::Plain);
    }
}
