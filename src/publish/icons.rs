//! The site's mark as the pictures that phones ask for, drawn from the two SVG files in `public/`.

use super::files::{Outcome, read, write};
use resvg::{tiny_skia, usvg};
use std::path::Path;

/// One picture of the mark.
#[derive(Clone, Copy, Debug)]
pub struct Icon {
    /// Below the base.
    pub path: &'static str,
    /// The drawing, below `public/`.
    pub from: &'static str,
    /// Width and height.
    pub size_px: u16,
    /// What the manifest calls its purpose; `None` where the manifest does not name it.
    pub purpose: Option<&'static str>,
}

/// All of them. The maskable drawing fills its square and keeps the mark within the middle four fifths.
pub const ICONS: [Icon; 5] = [
    Icon {
        path: "icons/192.png",
        from: "icon.svg",
        size_px: 192,
        purpose: Some("any"),
    },
    Icon {
        path: "icons/512.png",
        from: "icon.svg",
        size_px: 512,
        purpose: Some("any"),
    },
    Icon {
        path: "icons/maskable-192.png",
        from: "icon-maskable.svg",
        size_px: 192,
        purpose: Some("maskable"),
    },
    Icon {
        path: "icons/maskable-512.png",
        from: "icon-maskable.svg",
        size_px: 512,
        purpose: Some("maskable"),
    },
    Icon {
        path: "icons/touch-180.png",
        from: "icon-maskable.svg",
        size_px: 180,
        purpose: None,
    },
];

/// Draws every icon into `dist`.
///
/// # Errors
/// A drawing that cannot be read, or is no SVG.
pub fn write_icons(public: &Path, dist: &Path) -> Outcome<()> {
    for icon in ICONS {
        let from = public.join(icon.from);
        let drawn = png(&read(&from)?, icon.size_px)
            .map_err(|error| format!("{}: {error}", from.display()))?;
        write(&dist.join(icon.path), &drawn)?;
    }
    Ok(())
}

fn png(svg: &[u8], size_px: u16) -> Outcome<Vec<u8>> {
    let tree = usvg::Tree::from_data(svg, &usvg::Options::default())?;
    let side = u32::from(size_px);
    let mut picture = tiny_skia::Pixmap::new(side, side).ok_or("an icon without size")?;
    let (x, y) = (
        f32::from(size_px) / tree.size().width(),
        f32::from(size_px) / tree.size().height(),
    );
    resvg::render(
        &tree,
        tiny_skia::Transform::from_scale(x, y),
        &mut picture.as_mut(),
    );
    Ok(picture.encode_png()?)
}
