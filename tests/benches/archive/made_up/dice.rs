//! Chance, the same for the same seed. Each record throws dice of its own, so that records can be made in any order.

pub struct Dice(fastrand::Rng);

impl Dice {
    /// The dice of one record, or of whatever else has a number of its own.
    pub fn new(seed: u64, number: usize) -> Dice {
        Dice(fastrand::Rng::with_seed(seed.wrapping_mul(1_000_003).wrapping_add(number as u64)))
    }

    /// From the first to the last number, both included.
    pub fn between(&mut self, first: usize, last: usize) -> usize {
        self.0.usize(first..=last)
    }

    pub fn percent(&mut self, share: usize) -> bool {
        self.0.usize(0..100) < share
    }

    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.0.usize(0..list.len())]
    }

    /// Several entries of a list, each at most once, in the order of the list.
    pub fn several<T: Clone>(&mut self, list: &[T], number: usize) -> Vec<T> {
        let mut places = self.0.choose_multiple(0..list.len(), number.min(list.len()));
        places.sort_unstable();
        places.into_iter().map(|at| list[at].clone()).collect()
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        self.0.shuffle(list);
    }
}
