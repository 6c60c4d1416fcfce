//! Index of what is published: the snapshot's pages with the files beside them, built files, the mark of a build, offline, icons,
//! headers, archives, pictures, previews of links, and the data in other forms: descriptions for machines, workbooks, the package.

pub mod archive;
pub mod build_mark;
pub mod built;
pub mod dataset;
pub mod feed;
pub mod files;
pub mod headers;
pub mod icons;
pub mod integrity;
pub mod key_part;
pub mod manifest;
pub mod oembed;
pub mod offline;
pub mod package;
pub mod page_files;
pub mod pictures;
pub mod preview;
pub mod self_locating;
pub mod sitemap;
pub mod snapshot;
pub mod workbook;
