//! A mention as a few bytes, for the time between reading it and publishing it; nobody else reads them.

use super::facts::Vocabulary;
use super::lookup::LookupMap;
use crate::{Absent, Comparator, Figure, Kind, Measure, Observation, Period, Unit};
use crate::{told::Refusal, words};
use std::io;

/// Writes mentions as bytes and reads them again.
pub struct Records<'m> {
    names: &'m Vocabulary,
    periods: LookupMap<String, Period>,
}

/// Adds the bytes of `o` to `to`; the places of its names are given: area, indicator, source, release.
pub fn encode(o: &Observation, names: [u32; 4], to: &mut Vec<u8>) {
    let from = to.len();
    to.extend([0; 4]);
    for name in names {
        to.extend(name.to_le_bytes());
    }
    let absent = o.absent.map_or(u8::MAX, |absent| absent as u8);
    to.extend([
        o.unit.place(),
        o.measure as u8,
        o.comparator as u8,
        u8::from(o.comparator_stated) | (u8::from(o.expected) << 1),
        o.kind as u8,
        absent,
    ]);
    let figures = figures(o);
    let offsets = [o.value_offset, o.quote_offset];
    let has = figures.iter().map(Option::is_some);
    let has = has.chain(offsets.iter().map(Option::is_some));
    let mask = has
        .zip(0..)
        .fold(0u16, |mask, (is, bit)| mask | (u16::from(is) << bit));
    to.extend(mask.to_le_bytes());
    for figure in figures.into_iter().flatten() {
        to.extend(figure.get().to_le_bytes());
    }
    for offset in offsets.into_iter().flatten() {
        to.extend(offset.to_le_bytes());
    }
    for text in [
        &o.id,
        &o.subject,
        o.period.as_str(),
        &o.period_as_written,
        &o.breakdown,
        &o.as_written,
        &o.quote,
        &o.change_note,
        &o.part_of,
        &o.supersedes,
    ] {
        match u8::try_from(text.len()) {
            Ok(short) if short < u8::MAX => to.push(short),
            _ => {
                to.push(u8::MAX);
                to.extend((text.len() as u32).to_le_bytes());
            }
        }
        to.extend(text.as_bytes());
    }
    let long = (to.len() - from - 4) as u32;
    to[from..from + 4].copy_from_slice(&long.to_le_bytes());
}

fn figures(o: &Observation) -> [Option<Figure>; 9] {
    [
        o.value,
        o.low,
        o.high,
        o.yoy,
        o.share_of_parent,
        o.rank,
        o.completion,
        o.numerator,
        o.denominator,
    ]
}

/// The bytes not read yet.
struct Rest<'b>(&'b [u8]);

impl<'b> Rest<'b> {
    fn take(&mut self, many: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(many)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn number(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    fn text(&mut self) -> Option<&'b str> {
        let long = match self.array::<1>()? {
            [u8::MAX] => self.number()? as usize,
            [short] => usize::from(short),
        };
        std::str::from_utf8(self.take(long)?).ok()
    }

    fn owned(&mut self) -> Option<String> {
        self.text().map(str::to_owned)
    }
}

impl<'m> Records<'m> {
    /// Records of mentions whose names are `names`.
    pub fn of(names: &'m Vocabulary) -> Self {
        Self {
            names,
            periods: LookupMap::default(),
        }
    }

    /// Hands every mention in `bytes` to `each`, with the places of its names.
    ///
    /// # Errors
    /// They are not what [`encode`] wrote.
    pub fn decode(
        &mut self,
        bytes: &[u8],
        each: impl FnMut(Observation, [u32; 4]),
    ) -> io::Result<()> {
        let damaged = || {
            let what = words!("临时文件已损坏", "a temporary file is damaged");
            io::Error::new(io::ErrorKind::InvalidData, Refusal(what))
        };
        self.try_decode(bytes, each).ok_or_else(damaged)
    }

    fn try_decode(
        &mut self,
        bytes: &[u8],
        mut each: impl FnMut(Observation, [u32; 4]),
    ) -> Option<()> {
        let mut rest = Rest(bytes);
        while !rest.0.is_empty() {
            let long = rest.number()? as usize;
            let mut record = Rest(rest.take(long)?);
            let names = [
                record.number()?,
                record.number()?,
                record.number()?,
                record.number()?,
            ];
            each(self.one(names, &mut record)?, names);
        }
        Some(())
    }

    fn one(&mut self, names: [u32; 4], rest: &mut Rest<'_>) -> Option<Observation> {
        let [area, indicator, source, release] = names;
        let [unit, measure, comparator, says, kind, absent] = rest.array()?;
        let mask = u16::from_le_bytes(rest.array()?);
        let mut figures = [None; 9];
        for (bit, figure) in figures.iter_mut().enumerate() {
            if mask & (1 << bit) != 0 {
                *figure = Figure::new(f64::from_le_bytes(rest.array()?));
            }
        }
        let [
            value,
            low,
            high,
            yoy,
            share_of_parent,
            rank,
            completion,
            numerator,
            denominator,
        ] = figures;
        let mut offset = |bit: u16| match mask & (1 << bit) {
            0 => Some(None),
            _ => rest.number().map(Some),
        };
        let (value_offset, quote_offset) = (offset(9)?, offset(10)?);
        let id = rest.owned()?;
        let subject = rest.owned()?;
        let period = self.period(rest.text()?)?;
        Some(Observation {
            id,
            source: self.names.sources.name(source).to_owned(),
            area: self.names.areas.name(area).to_owned(),
            indicator: self.names.indicators.name(indicator).to_owned(),
            domain: self.names.domains.get(indicator as usize)?.clone(),
            subject,
            value,
            low,
            high,
            unit: Unit::at(unit)?,
            measure: *Measure::ALL.get(usize::from(measure))?,
            comparator: *Comparator::ALL.get(usize::from(comparator))?,
            comparator_stated: says & 1 != 0,
            expected: says & 2 != 0,
            kind: *Kind::ALL.get(usize::from(kind))?,
            absent: Absent::ALL.get(usize::from(absent)).copied(),
            period,
            period_as_written: rest.owned()?,
            breakdown: rest.owned()?,
            as_written: rest.owned()?,
            value_offset,
            quote: rest.owned()?,
            quote_offset,
            yoy,
            share_of_parent,
            rank,
            completion,
            numerator,
            denominator,
            change_note: rest.owned()?,
            part_of: rest.owned()?,
            release: self.names.releases.name(release).to_owned(),
            supersedes: rest.owned()?,
            grade: *self.names.grades.get(source as usize)?,
        })
    }

    fn period(&mut self, text: &str) -> Option<Period> {
        if let Some(known) = self.periods.get(text) {
            return Some(known.clone());
        }
        let period = Period::parse(text).ok()?;
        self.periods.insert(text.to_owned(), period.clone());
        Some(period)
    }
}
