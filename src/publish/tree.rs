//! The outputs of an edition as a tree: every path, sorted, and every folder on the way to one. Files and folders are
//! called by their places here, so that little has to be held for each. Not here: what stands on the disk (`look`).

use rayon::prelude::*;

use super::edition::Edition;
use super::path;

pub(super) struct Tree<'a> {
    /// Every path, sorted.
    pub(super) files: Vec<&'a str>,
    /// Every folder on the way, the outer before the inner; the first is the output folder itself, whose path is empty.
    pub(super) folders: Vec<Branch<'a>>,
    /// The folder of each file, by its place.
    homes: Vec<u32>,
    /// The place among the files of each output, as the edition lists them, and where each sheaf begins in that list.
    places: Vec<u32>,
    sheaves: Vec<u32>,
}

#[derive(Clone, Copy)]
pub(super) struct Branch<'a> {
    pub(super) path: &'a str,
    /// The place of the folder that it lies in.
    pub(super) parent: usize,
}

impl<'a> Tree<'a> {
    pub(super) fn of(edition: &'a dyn Edition) -> Tree<'a> {
        let (mut listed, mut sheaves) = (Vec::new(), Vec::new());
        for sheaf in 0..edition.sheaves() {
            sheaves.push(number(listed.len()));
            listed.extend(edition.paths(sheaf).into_iter().zip(number(listed.len())..));
        }
        listed.par_sort_unstable();
        let mut places = vec![0; listed.len()];
        for (place, (_, at)) in listed.iter().enumerate() {
            places[*at as usize] = number(place);
        }
        Tree { places, sheaves, ..Tree::grow(listed.into_iter().map(|(path, _)| path).collect()) }
    }

    /// The tree of some sorted paths.
    pub(super) fn grow(files: Vec<&'a str>) -> Tree<'a> {
        let mut tree = Tree {
            folders: vec![Branch { path: "", parent: 0 }],
            homes: Vec::with_capacity(files.len()),
            files: Vec::new(),
            places: Vec::new(),
            sheaves: Vec::new(),
        };
        // The folders on the way to the last file, the outermost first.
        let mut way = vec![0];
        for file in &files {
            tree.home(file, &mut way);
        }
        Tree { files, ..tree }
    }

    /// What comes below one folder comes in one row among sorted paths, so each folder is met but once.
    fn home(&mut self, file: &'a str, way: &mut Vec<usize>) {
        let folders = || path::folders(file);
        let known = folders().zip(&way[1..]).take_while(|(folder, at)| self.folders[**at].path == *folder).count();
        way.truncate(1 + known);
        for path in folders().skip(known) {
            let parent = way.last().copied().unwrap_or_default();
            way.push(self.folders.len());
            self.folders.push(Branch { path, parent });
        }
        self.homes.push(number(way.last().copied().unwrap_or_default()));
    }

    /// The outputs of a sheaf, by their places among the files.
    pub(super) fn outputs(&self, sheaf: usize) -> &[u32] {
        let end = self.sheaves.get(sheaf + 1).map_or(self.places.len(), |end| *end as usize);
        &self.places[self.sheaves[sheaf] as usize..end]
    }

    /// The folder that a file lies in.
    pub(super) fn home_of(&self, file: usize) -> usize {
        self.homes[file] as usize
    }

    /// The files in a folder and in those below it, by their places.
    pub(super) fn below(&self, folder: &str) -> std::ops::Range<usize> {
        let from = self.files.partition_point(|file| file.bytes().lt(folder.bytes().chain([b'/'])));
        let is_below = |file: &&str| file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        from..from + self.files[from..].partition_point(is_below)
    }
}

/// More files than this no disk holds.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [&str; 7] = ["a-b/x", "a.html", "a/b/c", "a/b/d/e", "a/f", "b", "z/y"];

    #[test]
    fn every_folder_once_and_the_outer_before_the_inner() {
        let tree = Tree::grow(FILES.to_vec());
        let folders: Vec<_> = tree.folders.iter().map(|one| (one.path, tree.folders[one.parent].path)).collect();
        assert_eq!(folders, [("", ""), ("a-b", ""), ("a", ""), ("a/b", "a"), ("a/b/d", "a/b"), ("z", "")]);
        let homes: Vec<_> = (0..FILES.len()).map(|file| tree.folders[tree.home_of(file)].path).collect();
        assert_eq!(homes, ["a-b", "", "a/b", "a/b/d", "a", "", "z"]);
    }

    #[test]
    fn what_lies_below_a_folder() {
        let tree = Tree::grow(FILES.to_vec());
        let below = |folder| tree.files[tree.below(folder)].to_vec();
        assert_eq!(below("a"), ["a/b/c", "a/b/d/e", "a/f"]);
        assert_eq!(below("a/b/d"), ["a/b/d/e"]);
        assert_eq!((below("z"), below("b"), below("y")), (vec!["z/y"], vec![], vec![]));
    }
}
