//! The way from an SVG to its pixels, fonts included; how pixels become a file is not here.

use crate::encode::encode;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, FaceInfo, Family, ID, Query, Source, Weight};
use resvg::usvg::{FontResolver, Options, Tree};
use std::collections::BTreeSet;
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// Chinese sans-serif families in the order of preference; the first four are those that the pictures name.
const CHINESE_FAMILIES: [&str; 9] = [
    "PingFang SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Microsoft YaHei",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
];

/// Longest side of a picture in pixels: beyond it a viewer gives up, and memory does.
const LONGEST_SIDE_PX: f32 = 16_384.0;

/// Pixels of the picture for one of the SVG.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scale {
    /// One for one.
    One,
    /// Two for one, for screens with small pixels.
    #[default]
    Two,
}

impl Scale {
    /// As a number.
    pub fn factor(self) -> f32 {
        match self {
            Self::One => 1.0,
            Self::Two => 2.0,
        }
    }
}

/// Why there is no picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PictureError {
    /// No installed font has these characters; none at all is installed where it is empty.
    NoFont(String),
    /// The SVG cannot be read.
    Svg(String),
    /// The picture would be empty or too large to be opened: width and height in pixels.
    Size(u32, u32),
    /// The pixels cannot be written as PNG.
    Png(String),
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFont(characters) if characters.is_empty() => write!(
                f,
                "no font is installed: install a Chinese one (on Debian and Ubuntu: apt-get install fonts-noto-cjk)"
            ),
            Self::NoFont(characters) => write!(
                f,
                "no installed font has the characters “{characters}”: install a Chinese font \
                 (on Debian and Ubuntu: apt-get install fonts-noto-cjk)"
            ),
            Self::Svg(why) => write!(f, "the SVG cannot be read: {why}"),
            Self::Size(width, height) => write!(
                f,
                "a picture of {width} × {height} pixels cannot be made: each side is 1 to {LONGEST_SIDE_PX}"
            ),
            Self::Png(why) => write!(f, "the PNG cannot be written: {why}"),
        }
    }
}

impl std::error::Error for PictureError {}

/// Turns SVGs into PNGs with one set of fonts; made once, used for many, by several threads.
#[derive(Clone, Debug)]
pub struct Printer {
    fonts: Arc<Database>,
}

impl Printer {
    /// A printer with the fonts of the system.
    pub fn with_system_fonts() -> Self {
        let mut found = Database::new();
        found.load_system_fonts();
        Self::with_fonts(found)
    }

    /// A printer with these fonts and no others.
    pub fn with_fonts(found: Database) -> Self {
        // Folders are listed in any order; what is chosen must not depend on it.
        let mut faces: Vec<FaceInfo> = found.faces().cloned().collect();
        faces.sort_by_cached_key(|face| (path_of(face), face.index, face.post_script_name.clone()));
        let sans = CHINESE_FAMILIES
            .into_iter()
            .find(|family| faces.iter().any(|face| is_of(face, family)));
        let sorted = database(faces, sans);
        let chosen: Vec<ID> = sans
            .into_iter()
            .flat_map(|family| [Weight::NORMAL, Weight::BOLD].map(|weight| (family, weight)))
            .filter_map(|(family, weight)| {
                sorted.query(&Query {
                    families: &[Family::Name(family)],
                    weight,
                    ..Query::default()
                })
            })
            .collect();
        // What every picture is set in comes first, read once; the rest are there for rare characters.
        let (first, rest): (Vec<FaceInfo>, Vec<FaceInfo>) = sorted
            .faces()
            .cloned()
            .partition(|face| chosen.contains(&face.id));
        let first = first.into_iter().map(in_memory).collect::<Vec<_>>();
        Self {
            fonts: Arc::new(database(first.into_iter().chain(rest), sans)),
        }
    }

    /// What a picture depends on besides its SVG and scale: the version of this crate and the fonts, in one line each.
    pub fn fingerprint(&self) -> String {
        let mut lines = vec![format!("kanjian-picture {}", env!("CARGO_PKG_VERSION"))];
        lines.extend(self.fonts.faces().map(|face| {
            let bytes = match &face.source {
                Source::Binary(bytes) => (**bytes).as_ref().len() as u64,
                _ => std::fs::metadata(path_of(face)).map_or(0, |file| file.len()),
            };
            format!("{} {} {bytes}", face.post_script_name, face.index)
        }));
        lines.join("\n")
    }

    /// The PNG of an SVG.
    ///
    /// # Errors
    /// [`PictureError::NoFont`] names characters that would have come out as empty boxes.
    pub fn png(&self, svg: &str, scale: Scale) -> Result<Vec<u8>, PictureError> {
        let tree = self.tree(svg)?;
        let factor = scale.factor();
        let (width, height) = (
            (tree.size().width() * factor).ceil(),
            (tree.size().height() * factor).ceil(),
        );
        let size = || PictureError::Size(width as u32, height as u32);
        if width.max(height) > LONGEST_SIDE_PX {
            return Err(size());
        }
        let mut pixels = Pixmap::new(width as u32, height as u32).ok_or_else(size)?;
        let transform = Transform::from_scale(factor, factor);
        resvg::render(&tree, transform, &mut pixels.as_mut());
        encode(&pixels).map_err(|error| PictureError::Png(error.to_string()))
    }

    /// The SVG with its texts as outlines, every character of which some font has.
    fn tree(&self, svg: &str) -> Result<Tree, PictureError> {
        // The library draws an empty box, or nothing, and says so only in a log; here it is an error.
        let missing = Mutex::new(BTreeSet::new());
        let note = |character: Option<char>| {
            let mut missing = missing.lock().unwrap_or_else(PoisonError::into_inner);
            missing.insert(character);
        };
        let (select, fall_back) = (
            FontResolver::default_font_selector(),
            FontResolver::default_fallback_selector(),
        );
        let options = Options {
            fontdb: Arc::clone(&self.fonts),
            font_resolver: FontResolver {
                select_font: Box::new(|font, fonts| {
                    let chosen = select(font, fonts).or_else(|| fonts.faces().next().map(|f| f.id));
                    if chosen.is_none() {
                        note(None);
                    }
                    chosen
                }),
                select_fallback: Box::new(|character, used, fonts| {
                    let found = fall_back(character, used, fonts);
                    if found.is_none() {
                        note(Some(character));
                    }
                    found
                }),
            },
            ..Options::default()
        };
        let tree = Tree::from_str(svg, &options);
        drop(options);
        let missing = missing.into_inner().unwrap_or_else(PoisonError::into_inner);
        if !missing.is_empty() {
            return Err(PictureError::NoFont(
                missing.into_iter().flatten().collect(),
            ));
        }
        tree.map_err(|error| PictureError::Svg(error.to_string()))
    }
}

fn is_of(face: &FaceInfo, family: &str) -> bool {
    face.families.iter().any(|(name, _)| name == family)
}

fn database(faces: impl IntoIterator<Item = FaceInfo>, sans: Option<&str>) -> Database {
    let mut fonts = Database::new();
    for face in faces {
        fonts.push_face_info(face);
    }
    if let Some(family) = sans {
        fonts.set_sans_serif_family(family);
    }
    fonts
}

/// The face with its file's bytes; a file that cannot be read stays where it is, and drawing will say so.
fn in_memory(face: FaceInfo) -> FaceInfo {
    match std::fs::read(path_of(&face)) {
        Ok(bytes) => FaceInfo {
            source: Source::Binary(Arc::new(bytes)),
            ..face
        },
        Err(_) => face,
    }
}

fn path_of(face: &FaceInfo) -> PathBuf {
    match &face.source {
        Source::File(path) | Source::SharedFile(path, _) => path.clone(),
        Source::Binary(_) => PathBuf::new(),
    }
}
