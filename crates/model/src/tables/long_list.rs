//! Lists of millions that grow without what is in them being moved; what is in them is others'.

/// Bits of a place that say where it is within a block.
const WITHIN: usize = 16;

/// Values, in blocks that are never made larger once they are full.
pub(super) struct LongList<T> {
    blocks: Vec<Vec<T>>,
}

impl<T> Default for LongList<T> {
    fn default() -> Self {
        Self { blocks: Vec::new() }
    }
}

impl<T> LongList<T> {
    pub(super) fn push(&mut self, value: T) {
        match self.blocks.last_mut() {
            Some(block) if block.len() < 1 << WITHIN => block.push(value),
            _ => self.blocks.push(vec![value]),
        }
    }

    pub(super) fn get(&self, at: usize) -> Option<&T> {
        let within = at & ((1 << WITHIN) - 1);
        self.blocks.get(at >> WITHIN)?.get(within)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.blocks.iter().flatten()
    }

    pub(super) fn len(&self) -> usize {
        let full = self.blocks.len().saturating_sub(1) << WITHIN;
        full + self.blocks.last().map_or(0, Vec::len)
    }
}

/// Texts, in such blocks.
#[derive(Default)]
pub(super) struct LongTexts {
    /// Texts one after the other, and where each ends.
    blocks: Vec<(String, Vec<usize>)>,
}

impl LongTexts {
    pub(super) fn push(&mut self, text: &str) {
        if self
            .blocks
            .last()
            .is_none_or(|(_, ends)| ends.len() >> WITHIN > 0)
        {
            self.blocks.push(Default::default());
        }
        if let Some((texts, ends)) = self.blocks.last_mut() {
            texts.push_str(text);
            ends.push(texts.len());
        }
    }

    /// The text at a place that has one.
    pub(super) fn at(&self, at: usize) -> &str {
        let (texts, ends) = &self.blocks[at >> WITHIN];
        let within = at & ((1 << WITHIN) - 1);
        let start = within.checked_sub(1).map_or(0, |before| ends[before]);
        &texts[start..ends[within]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_found_at_its_place() {
        let mut list = LongList::default();
        assert_eq!((list.len(), list.get(0)), (0, None));
        let all = 3 << WITHIN;
        for value in 0..all {
            list.push(value);
        }
        for at in [0, (1 << WITHIN) - 1, 1 << WITHIN, all - 1] {
            assert_eq!(list.get(at), Some(&at));
        }
        assert_eq!((list.len(), list.get(all)), (all, None));
        list.push(all);
        assert_eq!(list.len(), all + 1);
        assert!(list.iter().copied().eq(0..=all));
    }

    #[test]
    fn every_text_is_found_at_its_place() {
        let mut texts = LongTexts::default();
        let all = (2 << WITHIN) + 1;
        (0..all).for_each(|at| texts.push(&"x".repeat(at % 3)));
        let is_there = |at: usize| texts.at(at).len() == at % 3;
        assert!((0..all).all(is_there));
    }
}
