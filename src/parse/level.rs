//! To which level of sub-paragraphs a label belongs: by its indent where that tells, or else as it can be read.

use super::growing::{DEEPEST, Growing};
use super::label::{Counting, Label};

/// By so many signs a line must be indented more than a label to stand below it.
const INDENT: usize = 2;

#[derive(Clone, Copy)]
pub struct Level {
    counting: Counting,
    /// How far its labels are indented.
    column: usize,
}

impl Growing {
    /// Whether a label outside of the paragraph is one that it would go on with: the next one, or the first of its kind.
    /// Where something parts the two, the first label of a paragraph stands for something else.
    pub fn goes_on_with(&self, label: &Label, parted: bool) -> bool {
        let next = |(depth, level): (usize, &Level)| label.reads(level.counting, self.children(depth) + 1);
        let first = |counting| self.levels.iter().all(|level| level.counting != counting) && self.may_deepen();
        let fresh = self.levels.is_empty();
        let apart = fresh && (parted || self.children(0) > 0);
        !apart && (label.beginning().is_some_and(first) || self.levels.iter().enumerate().any(next))
    }

    /// Opens or closes levels, so that the innermost is that of a label: by its indent where that tells, or else as the
    /// label can be read.
    pub fn level(&mut self, label: &Label, next: Option<&Label>, column: usize) {
        let inner = self.levels.last().copied();
        let deeper = inner.is_none_or(|inner| column >= inner.column + INDENT);
        if let Some(counting) = label.beginning().filter(|_| deeper && self.may_deepen()) {
            return self.levels.push(Level { counting, column });
        }
        let Some(inner) = inner else { return self.levels.push(Level { counting: label.counting(), column }) };
        if column + INDENT <= inner.column && self.levels.iter().any(|level| level.column < column + INDENT) {
            self.levels.retain(|level| level.column < column + INDENT);
        }
        if let Some(depth) = self.continued(label, next) {
            return self.levels.truncate(depth + 1);
        }
        let open = |counting: &Counting| self.levels.iter().all(|level| level.counting != *counting);
        match label.beginning().filter(open) {
            Some(counting) if self.may_deepen() => self.levels.push(Level { counting, column }),
            _ => {
                let same = self.levels.iter().rposition(|level| label.counts_with(level.counting));
                self.levels.truncate(same.unwrap_or(0) + 1);
            }
        }
    }

    /// The level that a label goes on with. After (h), an (i) is the next letter, unless (ii) comes after it.
    fn continued(&self, label: &Label, next: Option<&Label>) -> Option<usize> {
        let goes_on = |(depth, level): (usize, &Level)| label.reads(level.counting, self.children(depth) + 1);
        let (depth, level) = self.levels.iter().enumerate().rfind(|(depth, level)| goes_on((*depth, level)))?;
        let numeral = level.counting == Counting::Letters
            && label.reads(Counting::Roman, 1)
            && next.is_some_and(|next| next.reads(Counting::Roman, 2));
        (!numeral || !self.may_deepen()).then_some(depth)
    }

    /// Whether there is a sub-paragraph for a further level to stand in, and it is not too deep.
    fn may_deepen(&self) -> bool {
        self.inner.len() >= self.levels.len()
            && self.root().depth + u8::try_from(self.levels.len()).unwrap_or(u8::MAX) < DEEPEST
    }

    /// The depth of the sub-paragraph below which a block is indented, 0 for the paragraph itself.
    pub fn below(&self, column: usize) -> usize {
        let depth = self.levels.iter().rposition(|level| column >= level.column + INDENT).map_or(0, |at| at + 1);
        depth.min(self.inner.len())
    }
}
