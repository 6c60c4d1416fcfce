//! Index of what is published beside the pages: built files, the mark of a build, offline, icons, headers, archives.

pub mod archive;
pub mod build_mark;
pub mod files;
pub mod headers;
pub mod icons;
pub mod integrity;
pub mod manifest;
pub mod offline;
pub mod self_locating;
