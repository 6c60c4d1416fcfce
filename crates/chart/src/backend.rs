//! The drawing backend: what plotters draws becomes SVG text with classes; where things go is decided elsewhere.
//!
//! It reports ten times the real size, so that a whole number of its pixels is a tenth of a CSS pixel; writing
//! is then integer arithmetic, and the bytes are the same on every machine.

use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt::Write;
use std::rc::Rc;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use crate::paint::PAINTS;
use crate::text::{escape_xml, width_px};

/// Backend pixels in one CSS pixel.
pub(crate) const K: i32 = 10;

/// The text that is being written, shared by the backend and by who opens and closes groups around marks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sink(Rc<RefCell<String>>);

impl Sink {
    /// Adds text as it is.
    pub(crate) fn push(&self, text: &str) {
        self.0.borrow_mut().push_str(text);
    }

    /// Takes everything that was written.
    pub(crate) fn take(&self) -> String {
        std::mem::take(&mut self.0.borrow_mut())
    }
}

/// Writes SVG elements into a [`Sink`].
#[derive(Debug)]
pub(crate) struct SvgBackend {
    sink: Sink,
    size: (u32, u32),
}

impl SvgBackend {
    /// A backend for a picture of this size in CSS pixels.
    pub(crate) fn new(sink: Sink, width_px: u32, height_px: u32) -> SvgBackend {
        let k = K as u32;
        SvgBackend {
            sink,
            size: (width_px * k, height_px * k),
        }
    }
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// The class that a colour stands for (see `Role::color`); nothing for a colour that is none of ours.
fn class(color: BackendColor) -> Option<&'static str> {
    if color.alpha == 0.0 {
        return None;
    }
    PAINTS
        .get(usize::from(color.rgb.0))
        .map(|paint| paint.class)
}

/// Writes tenths as a decimal number: 125 is `12.5`, 120 is `12`.
fn tenths(out: &mut String, value: i32) {
    let sign = if value < 0 { "-" } else { "" };
    let (whole, rest) = (value.unsigned_abs() / 10, value.unsigned_abs() % 10);
    // Writing into a String cannot fail.
    let _ = if rest == 0 {
        write!(out, "{}{whole}", if whole == 0 { "" } else { sign })
    } else {
        write!(out, "{sign}{whole}.{rest}")
    };
}

/// Writes ` name="tenths"`.
fn attribute(out: &mut String, name: &str, value: i32) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    tenths(out, value);
    out.push('"');
}

/// Writes path data: absolute start, then absolute points, leaving out points that repeat the one before.
fn path_data(out: &mut String, points: impl IntoIterator<Item = BackendCoord>, closed: bool) {
    let mut last = None;
    for point in points {
        if last == Some(point) {
            continue;
        }
        out.push(if last.is_none() { 'M' } else { 'L' });
        tenths(out, point.0);
        out.push(' ');
        tenths(out, point.1);
        last = Some(point);
    }
    if closed {
        out.push('Z');
    }
}

impl DrawingBackend for SvgBackend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        self.draw_rect(point, (point.0 + K, point.1 + K), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Done {
        if let Some(class) = class(style.color()) {
            let (x0, x1) = ordered(upper_left.0, bottom_right.0);
            let (y0, y1) = ordered(upper_left.1, bottom_right.1);
            let mut out = format!("<rect class=\"{class}\"");
            attribute(&mut out, "x", x0);
            attribute(&mut out, "y", y0);
            attribute(&mut out, "width", x1.saturating_sub(x0));
            attribute(&mut out, "height", y1.saturating_sub(y0));
            out.push_str("/>");
            self.sink.push(&out);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        if let Some(class) = class(style.color()) {
            let mut out = format!("<path class=\"{class}\" d=\"");
            path_data(&mut out, path, false);
            out.push_str("\"/>");
            self.sink.push(&out);
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Done {
        if let Some(class) = class(style.color()) {
            let mut out = format!("<circle class=\"{class}\"");
            attribute(&mut out, "cx", center.0);
            attribute(&mut out, "cy", center.1);
            attribute(&mut out, "r", i32::try_from(radius).unwrap_or(0));
            out.push_str("/>");
            self.sink.push(&out);
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Done {
        if let Some(class) = class(style.color()) {
            let mut out = format!("<path class=\"{class}\" d=\"");
            path_data(&mut out, vert, true);
            out.push_str("\"/>");
            self.sink.push(&out);
        }
        Ok(())
    }

    /// Writes one line of text; `pos` is the point of the anchor on the baseline.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, pos: BackendCoord) -> Done {
        if let (Some(class), false) = (class(style.color()), text.is_empty()) {
            let mut out = format!("<text class=\"{class}\"");
            attribute(&mut out, "x", pos.0);
            attribute(&mut out, "y", pos.1);
            attribute(&mut out, "font-size", style.size() as i32);
            match style.anchor().h_pos {
                HPos::Left => {}
                HPos::Center => out.push_str(" text-anchor=\"middle\""),
                HPos::Right => out.push_str(" text-anchor=\"end\""),
            }
            out.push('>');
            out.push_str(&escape_xml(text));
            out.push_str("</text>");
            self.sink.push(&out);
        }
        Ok(())
    }

    /// Sizes from character classes: the library's own way would ask the page, or count bytes.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size();
        Ok((width_px(text, size, false) as u32, size as u32))
    }

    fn blit_bitmap(&mut self, _pos: BackendCoord, _size: (u32, u32), _src: &[u8]) -> Done {
        Ok(())
    }
}

fn ordered(a: i32, b: i32) -> (i32, i32) {
    (a.min(b), a.max(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_written_shortly() {
        for (value, text) in [
            (0, "0"),
            (5, "0.5"),
            (-5, "-0.5"),
            (120, "12"),
            (-125, "-12.5"),
        ] {
            let mut out = String::new();
            tenths(&mut out, value);
            assert_eq!(out, text);
        }
    }
}
