//! A list of millions that grows without what is in it being moved; what is in it is others'.

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
}
