//! The PNGs of a site: gathered while its pages are written, then made by all processors, those that are known taken from a cache.

use super::files::write;
use kanjian_model::snapshot::sha256_hex;
use kanjian_picture::{Printer, Scale};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// So many pictures (some 170 MB) of other sites stay, however small the site is that was made last.
const SPARED: usize = 10_000;

/// A picture to be made.
struct Wanted<'a> {
    svg: &'a str,
    scale: Scale,
    /// Below `dist`.
    paths: &'a [String],
}

/// What making them came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// All files.
    pub pictures: usize,
    /// Pictures that were not in the cache; one that stands at several addresses is one.
    pub new: usize,
    /// Bytes of all files.
    pub bytes: u64,
}

/// The pictures that a site needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pictures {
    /// Where each is to stand: the newest release's are those of the embeds that follow it, too.
    wanted: BTreeMap<(String, Scale), Vec<String>>,
}

impl Pictures {
    /// Asks for the PNG of `svg` at `path` below `dist`.
    pub fn want(&mut self, path: String, svg: String, scale: Scale) {
        self.wanted.entry((svg, scale)).or_default().push(path);
    }

    /// Makes every picture, in `dist` and, under the hash of what it is made of, in the folder `cache`.
    ///
    /// # Errors
    /// A picture that cannot be made or written; the same one each time.
    pub fn print(&self, printer: &Printer, dist: &Path, cache: &Path) -> Result<Made, String> {
        self.print_sparing(SPARED, printer, dist, cache)
    }

    fn print_sparing(
        &self,
        spared: usize,
        printer: &Printer,
        dist: &Path,
        cache: &Path,
    ) -> Result<Made, String> {
        let in_words = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
        fs::create_dir_all(cache).map_err(|error| in_words(cache, error))?;
        let fonts = sha256_hex(printer.fingerprint().as_bytes());
        let wanted: Vec<Wanted> = self
            .wanted
            .iter()
            .map(|((svg, scale), paths)| Wanted {
                svg,
                scale: *scale,
                paths,
            })
            .collect();
        let all: Vec<Result<Stands, String>> = wanted
            .par_iter()
            .enumerate()
            .map(|(i, wanted)| wanted.put(printer, &fonts, dist, cache, i))
            .collect();
        let mut made = Made::default();
        let mut used = BTreeSet::new();
        for stands in all {
            let stands = stands?;
            made.pictures += stands.files;
            made.new += usize::from(stands.is_new);
            made.bytes += stands.bytes;
            used.insert(stands.name);
        }
        tidy(cache, &used, spared).map_err(|error| in_words(cache, error))?;
        Ok(made)
    }
}

/// A picture with its name in the cache.
struct Kept {
    name: String,
    png: Vec<u8>,
    is_new: bool,
}

/// What stands in `dist` of one picture.
struct Stands {
    /// In the cache.
    name: String,
    is_new: bool,
    files: usize,
    bytes: u64,
}

impl Wanted<'_> {
    /// Makes it, or takes it from the cache, and writes it wherever it is to stand.
    fn put(
        &self,
        printer: &Printer,
        fonts: &str,
        dist: &Path,
        cache: &Path,
        i: usize,
    ) -> Result<Stands, String> {
        let first = self.paths.first().map_or("", String::as_str);
        let kept = self
            .kept(printer, fonts, cache, i)
            .map_err(|why| format!("{first}: {why}"))?;
        for path in self.paths {
            write(&dist.join(path), &kept.png).map_err(|error| error.to_string())?;
        }
        Ok(Stands {
            name: kept.name,
            is_new: kept.is_new,
            files: self.paths.len(),
            bytes: (kept.png.len() * self.paths.len()) as u64,
        })
    }

    fn kept(&self, printer: &Printer, fonts: &str, cache: &Path, i: usize) -> Result<Kept, String> {
        let made_of = format!("{fonts} {} {}", self.scale.factor(), self.svg);
        let name = format!("{}.png", &sha256_hex(made_of.as_bytes())[..32]);
        let path = cache.join(&name);
        if let Ok(png) = fs::read(&path) {
            return Ok(Kept {
                name,
                png,
                is_new: false,
            });
        }
        let png = printer
            .png(self.svg, self.scale)
            .map_err(|why| why.to_string())?;
        // Another thread may be making the same picture: each writes its own file and then renames it.
        let beside = cache.join(format!(".{i}.{}", std::process::id()));
        fs::write(&beside, &png)
            .and_then(|()| fs::rename(&beside, &path))
            .map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Kept {
            name,
            png,
            is_new: true,
        })
    }
}

/// Drops what this build did not use, once it is more than what it did and more than `spared`: two sites in turn keep theirs.
/// Other builds may be at work in the same folder: what they are writing is left alone, and what they dropped first is gone as wanted.
fn tidy(cache: &Path, used: &BTreeSet<String>, spared: usize) -> std::io::Result<()> {
    let mut unused: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(cache)? {
        let entry = entry?;
        let name = entry.file_name();
        let is_kept = |name: &str| name.starts_with('.') || used.contains(name);
        if !name.to_str().is_some_and(is_kept) {
            unused.push(entry.path());
        }
    }
    if unused.len() > used.len().max(spared) {
        for path in unused {
            match fs::remove_file(path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(colour: &str) -> String {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="{colour}"/></svg>"#
        )
    }

    fn printed(folder: &Path, colours: &[&str], spared: usize) -> Made {
        let mut pictures = Pictures::default();
        for (i, colour) in colours.iter().enumerate() {
            pictures.want(format!("a/{i}.png"), square(colour), Scale::One);
        }
        let printer = Printer::with_system_fonts();
        pictures
            .print_sparing(
                spared,
                &printer,
                &folder.join("dist"),
                &folder.join("cache"),
            )
            .unwrap()
    }

    #[test]
    fn a_picture_is_made_once_and_the_cache_does_not_grow_for_ever() {
        let folder = std::env::temp_dir().join(format!("kanjian-pictures-{}", std::process::id()));
        let first = printed(&folder, &["#ff0000", "#00ff00"], 2);
        assert_eq!((first.pictures, first.new), (2, 2));
        let red = fs::read(folder.join("dist/a/0.png")).unwrap();
        assert_eq!(
            first.bytes as usize,
            red.len() + fs::read(folder.join("dist/a/1.png")).unwrap().len()
        );
        let again = printed(&folder, &["#00ff00", "#ff0000"], 2);
        assert_eq!((again.pictures, again.new), (2, 0));
        assert_eq!(fs::read(folder.join("dist/a/1.png")).unwrap(), red);
        // What another build is writing.
        fs::write(folder.join("cache/.0.1"), b"half").unwrap();
        let other = printed(&folder, &["#0000ff"], 2);
        assert_eq!((other.pictures, other.new), (1, 1));
        let spared = printed(&folder, &["#00ff00", "#ff0000"], 2);
        assert_eq!(spared.new, 0, "a smaller site leaves them");
        let other = printed(&folder, &["#0000ff"], 1);
        assert_eq!(other.new, 0);
        assert_eq!(fs::read_dir(folder.join("cache")).unwrap().count(), 2);
        assert!(folder.join("cache/.0.1").exists());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_picture_at_two_addresses_is_made_once() {
        let folder = std::env::temp_dir().join(format!("kanjian-twice-{}", std::process::id()));
        let made = printed(&folder, &["#ff0000", "#00ff00", "#ff0000"], 2);
        assert_eq!((made.pictures, made.new), (3, 2));
        let file = |i: u8| fs::read(folder.join(format!("dist/a/{i}.png"))).unwrap();
        assert_eq!(file(0), file(2));
        assert_ne!(file(0), file(1));
        assert_eq!(
            made.bytes as usize,
            (0..3).map(|i| file(i).len()).sum::<usize>()
        );
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn what_cannot_be_made_names_its_page() {
        let folder =
            std::env::temp_dir().join(format!("kanjian-no-pictures-{}", std::process::id()));
        let mut pictures = Pictures::default();
        pictures.want("area/x/chart.png".to_owned(), "<svg".to_owned(), Scale::One);
        let printer = Printer::with_system_fonts();
        let error = pictures
            .print(&printer, &folder, &folder.join("cache"))
            .unwrap_err();
        assert!(
            error.starts_with("area/x/chart.png: the SVG cannot be read"),
            "{error}"
        );
        fs::remove_dir_all(&folder).unwrap();
    }
}
