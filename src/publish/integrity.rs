//! What a browser is told about the bytes of a file before it uses them; the hashes of shards are the model's.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256, Sha384};

/// A built file that pages load.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asset {
    /// Path below the base; it has the hash of the bytes in it.
    pub path: String,
    /// The bytes it must have, for an `integrity` attribute.
    pub integrity: String,
}

impl Asset {
    /// A file of these bytes, `assets/<stem>.<16 hex of its SHA-256>.<extension>`.
    pub fn new(stem: &str, extension: &str, bytes: &[u8]) -> Self {
        let hash = kanjian_model::snapshot::sha256_hex(bytes);
        Self {
            path: format!("assets/{stem}.{}.{extension}", &hash[..16]),
            integrity: integrity(bytes),
        }
    }

    /// The last part of the path.
    pub fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// A module script of this file. `base` is where paths start from.
    pub fn module_script(&self, base: &str) -> String {
        format!(
            "<script type=\"module\" src=\"{base}{}\" integrity=\"{}\"></script>",
            self.path, self.integrity
        )
    }

    /// A style sheet of this file. `base` is where paths start from.
    pub fn style_sheet(&self, base: &str) -> String {
        format!(
            "<link rel=\"stylesheet\" href=\"{base}{}\" integrity=\"{}\">",
            self.path, self.integrity
        )
    }
}

/// The value of an `integrity` attribute for these bytes.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// The source expression of a Content-Security-Policy for an inline piece.
pub fn inline_hash(text: &str) -> String {
    format!(
        "'sha256-{}'",
        BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_the_standards() {
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
        assert_eq!(
            inline_hash("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }
}
