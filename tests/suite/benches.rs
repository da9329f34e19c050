//! What is measured: archives that are made up are the same for the same seed, and nothing is wrong in them.

use crate::fixture::Fixture;
use crate::made_up::{self, Plan, for_markdown, for_plenary};

const RECORDS: usize = 30;

type Files = Vec<(String, String)>;

/// The files that plenary reads, and those that the others read.
fn files(seed: u64) -> (Files, Files) {
    let plan = Plan::new(seed, RECORDS);
    let (mut ours, mut others) = (vec![], for_markdown::lists());
    for at in 0..plan.entries.len() {
        let mut record = made_up::record(&plan, at);
        ours.extend(for_plenary::files(&record).unwrap());
        others.extend(for_markdown::files(&plan, &mut record).unwrap());
    }
    (ours, others)
}

#[test]
fn a_seed_makes_one_archive() {
    assert_eq!(files(1), files(1));
    assert_ne!(files(1), files(2));
}

#[test]
fn nothing_is_wrong_in_it() {
    let fixture = Fixture::empty();
    let (path, site) = for_plenary::SITE;
    fixture.write(path, site);
    files(1).0.iter().for_each(|(path, text)| fixture.write(path, text));
    let mut builder = fixture.builder();
    builder.update().unwrap();
    assert_eq!(builder.problems(), []);
}
