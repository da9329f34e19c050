//! The outputs of an edition as a tree: every path, sorted, and every folder on the way to one. Files and folders are
//! called by their places here, so that little has to be held for each. Not here: what stands on the disk (`look`).

use rayon::prelude::*;

use super::edition::Edition;

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
        let is_below = |folder: &usize| *folder == 0 || is_below(file, self.folders[*folder].path);
        way.truncate(1 + way.iter().rposition(is_below).unwrap_or_default());
        let last = way.last().copied().unwrap_or_default();
        let known = if last == 0 { 0 } else { self.folders[last].path.len() + 1 };
        let slashes = file.bytes().enumerate().skip(known).filter(|(_, byte)| *byte == b'/');
        for (end, _) in slashes {
            let parent = way.last().copied().unwrap_or_default();
            way.push(self.folders.len());
            self.folders.push(Branch { path: &file[..end], parent });
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
        from..from + self.files[from..].partition_point(|file| is_below(file, folder))
    }
}

/// Whether a file lies in a folder, or in one below it.
pub(super) fn is_below(file: &str, folder: &str) -> bool {
    file.as_bytes().get(folder.len()) == Some(&b'/') && file.starts_with(folder)
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
