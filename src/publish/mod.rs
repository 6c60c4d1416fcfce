//! Index of what is published beside the pages: built files, the mark of a build, offline, icons, headers, archives, pictures,
//! previews of links, and the data in other forms: descriptions for machines, workbooks, the package.

pub mod archive;
pub mod build_mark;
pub mod dataset;
pub mod files;
pub mod headers;
pub mod icons;
pub mod integrity;
pub mod key_part;
pub mod manifest;
pub mod oembed;
pub mod offline;
pub mod package;
pub mod pictures;
pub mod preview;
pub mod self_locating;
pub mod workbook;
