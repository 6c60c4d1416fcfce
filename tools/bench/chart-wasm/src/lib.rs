//! `kanjian_chart` behind a few plain exports, so that a page can time it: no glue, no imports, nothing that ships.
//!
//! A page writes numbers where [`numbers`] says, calls one of the `draw_` exports, and reads the picture at [`svg`]
//! (as many bytes of UTF-8 as the draw returned).

use std::sync::{Mutex, MutexGuard, PoisonError};

use kanjian_chart::{Chart, Frame, Mark, Ranking, Scale, Trend, gallery};

/// What stays between calls.
struct Desk {
    /// The numbers of the page, one per point.
    numbers: Vec<f64>,
    /// The chart and frame that `draw_loaded` draws.
    loaded: Option<(Chart, Frame)>,
    /// The last picture.
    svg: String,
}

static DESK: Mutex<Desk> = Mutex::new(Desk {
    numbers: Vec::new(),
    loaded: None,
    svg: String::new(),
});

fn desk() -> MutexGuard<'static, Desk> {
    DESK.lock().unwrap_or_else(PoisonError::into_inner)
}

fn frame(width_px: u32) -> Frame {
    Frame {
        width_px,
        id: "bench".into(),
        title: "画法计时".into(),
        ..Frame::default()
    }
}

/// The numbers as a trend with a named, labelled mark for each, four hundred to a year.
fn series(numbers: &[f64]) -> Chart {
    let marks = numbers.iter().enumerate().map(|(i, value)| {
        Mark::new(format!("{i}"), *value, format!("{value:.2}")).at(1770.0 + i as f64 / 400.0)
    });
    Chart::Trend(Trend {
        marks: marks.collect(),
        scale: Scale::new(1.0, "人"),
        ..Trend::default()
    })
}

/// A trend over twelve years (`kind` 0) or a ranking of twelve places.
fn twelve_marks(kind: u32) -> Chart {
    let mark = |i: u32| {
        let value = 35.0 + f64::from(i * 37 % 23) + f64::from(i) * 2.0;
        let year = 2012 + i;
        let name = if kind == 0 {
            format!("{year}")
        } else {
            format!("第{i}区")
        };
        Mark::new(name, value, format!("{value}%")).at(f64::from(year))
    };
    let marks = (0..12).map(mark).collect();
    let scale = Scale::percent();
    if kind == 0 {
        Chart::Trend(Trend {
            marks,
            scale,
            ..Trend::default()
        })
    } else {
        Chart::Ranking(Ranking {
            marks,
            scale,
            ..Ranking::default()
        })
    }
}

/// Room for `count` numbers; the address is good until the next call.
#[unsafe(no_mangle)]
pub extern "C" fn numbers(count: u32) -> *mut f64 {
    let mut desk = desk();
    desk.numbers = vec![0.0; count as usize];
    desk.numbers.as_mut_ptr()
}

/// Loads the numbers as a trend `width_px` wide.
#[unsafe(no_mangle)]
pub extern "C" fn load_series(width_px: u32) {
    let mut desk = desk();
    desk.loaded = Some((series(&desk.numbers), frame(width_px)));
}

/// Loads a chart of twelve marks as a card: 0 a trend, 1 a ranking.
#[unsafe(no_mangle)]
pub extern "C" fn load_twelve_marks(kind: u32) {
    desk().loaded = Some((twelve_marks(kind), frame(358)));
}

/// Loads example `index` of the gallery; 0 where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn load_example(index: u32) -> u32 {
    let found = gallery::all().into_iter().nth(index as usize);
    let mut desk = desk();
    desk.loaded = found.map(|(_, chart, frame)| (chart, frame));
    u32::from(desk.loaded.is_some())
}

/// Draws the loaded chart `times` times; the bytes of the picture, 0 where nothing is loaded.
#[unsafe(no_mangle)]
pub extern "C" fn draw_loaded(times: u32) -> u32 {
    let mut desk = desk();
    for _ in 0..times {
        let Some((chart, frame)) = &desk.loaded else {
            return 0;
        };
        desk.svg = chart.scene(frame).svg;
    }
    desk.svg.len() as u32
}

/// Where the last picture lies.
#[unsafe(no_mangle)]
pub extern "C" fn svg() -> *const u8 {
    desk().svg.as_ptr()
}
