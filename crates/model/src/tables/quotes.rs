//! Where the rows of a CSV file end, for who reads it in parts.

use super::fault::Fault;
use crate::words;

/// Where rows end, quotation marks considered. An unclosed one would swallow the rest of the file as one cell: it is a fault of its own.
pub struct Quotes {
    line: u64,
    at: At,
}

#[derive(Clone, Copy, PartialEq)]
enum At {
    CellStart,
    Plain,
    Quoted {
        since: u64,
    },
    /// A second mark here reopens the cell: that is how "" is written.
    Closed {
        since: u64,
    },
}

impl Default for Quotes {
    fn default() -> Self {
        Self {
            line: 1,
            at: At::CellStart,
        }
    }
}

impl Quotes {
    /// Goes on over `bytes`; gives where the last whole row of them ends, if one does.
    pub fn scan(&mut self, bytes: &[u8]) -> Option<usize> {
        if !matches!(self.at, At::Quoted { .. }) && memchr::memchr(b'"', bytes).is_none() {
            self.line += memchr::memchr_iter(b'\n', bytes).count() as u64;
            match bytes.last() {
                None => {}
                Some(b',' | b'\n' | b'\r') => self.at = At::CellStart,
                Some(_) => self.at = At::Plain,
            }
            return memchr::memrchr(b'\n', bytes).map(|end| end + 1);
        }
        let mut end = None;
        for (place, byte) in bytes.iter().enumerate() {
            self.at = match (byte, self.at) {
                (b'"', At::CellStart) => At::Quoted { since: self.line },
                (b'"', At::Quoted { since }) => At::Closed { since },
                (b'"', At::Closed { since }) => At::Quoted { since },
                (_, At::Quoted { since }) => At::Quoted { since },
                (b',' | b'\n' | b'\r', _) => At::CellStart,
                _ => At::Plain,
            };
            if *byte == b'\n' {
                self.line += 1;
                if self.at == At::CellStart {
                    end = Some(place + 1);
                }
            }
        }
        end
    }

    /// The line that comes next.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// What is wrong where the file ends here.
    pub fn fault(&self, file: &str) -> Option<Fault> {
        let At::Quoted { since } = self.at else {
            return None;
        };
        let what = words!(
            "这里有一格以双引号开头，后面却没有配对的双引号",
            "a cell opens with a double quote here and is never closed"
        );
        let todo = words!(
            "补上另一半；文字里的双引号要写两次",
            "close it; a double quote inside a text is written twice"
        );
        Some(Fault::error("open-quote", (file, since, ""), what, todo))
    }
}
