//! A CSV file as blocks of whole rows, whatever its size; what is in the rows is read elsewhere.

use kanjian_model::tables::{Fault, quotes::Quotes};
use kanjian_model::words;
use std::io::{self, Read};

/// Bytes that are asked for at once.
const BLOCK_BYTES: usize = 1024 * 1024;

/// Longest row.
const LONGEST_ROW_BYTES: usize = 64 * BLOCK_BYTES;

/// Some whole rows of a file.
pub struct Block {
    /// Their bytes.
    pub bytes: Vec<u8>,
    /// Line of the file at which they begin.
    pub first_line: u64,
}

/// Blocks of a file, one after the other.
pub struct Blocks<R> {
    name: String,
    input: R,
    rest: Vec<u8>,
    quotes: Quotes,
    line: u64,
    has_ended: bool,
}

/// Why there are no more blocks.
pub enum Broken {
    /// The file cannot be read.
    Input(io::Error),
    /// What is wrong with its rows.
    Rows(Box<Fault>),
}

impl<R: Read> Blocks<R> {
    /// The blocks of `input`, which is called `name` in faults.
    pub fn of(name: &str, input: R) -> Self {
        Self {
            name: name.to_owned(),
            input,
            rest: Vec::new(),
            quotes: Quotes::default(),
            line: 1,
            has_ended: false,
        }
    }

    /// The next block; `None` at the end of the file.
    ///
    /// # Errors
    /// The file cannot be read on, or a quotation mark in it is never closed.
    pub fn next_block(&mut self) -> Result<Option<Block>, Broken> {
        while !self.has_ended {
            let from = self.rest.len();
            let limit = BLOCK_BYTES as u64;
            // Room for all of it at once: a block that grows is copied again and again. One byte more shows the end.
            self.rest.reserve_exact(BLOCK_BYTES + 1);
            let read = (&mut self.input).take(limit).read_to_end(&mut self.rest);
            let read = read.map_err(Broken::Input)?;
            if read == 0 {
                self.has_ended = true;
                if let Some(fault) = self.quotes.fault(&self.name) {
                    return Err(Broken::Rows(Box::new(fault)));
                }
                break;
            }
            let end = self.quotes.scan(&self.rest[from..]).map(|end| from + end);
            if let Some(end) = end {
                let left = self.rest.split_off(end);
                let lines = self.rest.iter().filter(|b| **b == b'\n').count() as u64;
                let block = Block {
                    bytes: std::mem::replace(&mut self.rest, left),
                    first_line: self.line,
                };
                self.line += lines;
                return Ok(Some(block));
            }
            if self.rest.len() > LONGEST_ROW_BYTES {
                self.has_ended = true;
                let fault = self.quotes.fault(&self.name).unwrap_or_else(|| {
                    let at = (self.name.as_str(), self.line, "");
                    let what = words!(
                        "这一行超过 {LONGEST_ROW_BYTES} 字节",
                        "the row has more than {LONGEST_ROW_BYTES} bytes"
                    );
                    let todo = words!("让每一行以换行结尾", "end each row with a line feed");
                    Fault::error("too-large", at, what, todo)
                });
                return Err(Broken::Rows(Box::new(fault)));
            }
        }
        let bytes = std::mem::take(&mut self.rest);
        Ok((!bytes.is_empty()).then_some(Block {
            bytes,
            first_line: self.line,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<(String, u64)> {
        let mut blocks = Blocks::of("t.csv", text.as_bytes());
        let mut found = Vec::new();
        while let Ok(Some(block)) = blocks.next_block() {
            found.push((String::from_utf8(block.bytes).unwrap(), block.first_line));
        }
        found
    }

    #[test]
    fn a_block_ends_where_a_row_does() {
        let cell = "x".repeat(BLOCK_BYTES / 2);
        let text = format!("a,b\n1,\"{cell}\n{cell}\n\"\n2,\"\"\"\n\"\n3,last");
        let found = blocks(&text);
        assert_eq!(found.iter().map(|b| b.0.as_str()).collect::<String>(), text);
        assert_eq!(found.iter().map(|b| b.1).collect::<Vec<_>>(), [1, 2, 5 + 2]);
    }

    #[test]
    fn an_open_quote_is_said_at_its_line() {
        let mut blocks = Blocks::of("t.csv", "a\n1\n\"open\n2\n".as_bytes());
        assert!(blocks.next_block().is_ok());
        let Err(Broken::Rows(fault)) = blocks.next_block() else {
            panic!("no fault");
        };
        assert_eq!((fault.code, fault.row), ("open-quote", 3));
    }
}
