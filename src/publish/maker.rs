//! Each output is made, or known, compared with what stands in its place, and staged if it differs. Not here: whether the
//! outcome is good.

use rayon::prelude::*;

use super::edition::{Sheaf, Stamped};
use super::error::Error;
use super::handle::{self, Glance, Standing};
use super::look::{self, Survey};
use super::output::Body;
use super::plan::{Draft, Fate};
use super::seen::{Seen, Sight};
use super::yielding::Yielding;

pub(super) struct Maker<'a> {
    pub(super) draft: &'a Draft<'a>,
    pub(super) survey: &'a Survey<'a>,
    pub(super) yielding: &'a Yielding<'a>,
    /// When this began, by the clock of the disk.
    pub(super) now: i64,
}

impl Maker<'_> {
    pub(super) fn all(&self) -> Result<(Vec<Fate>, Seen), Error> {
        let sheaves = (0..self.draft.edition.sheaves()).into_par_iter();
        let made: Vec<Result<Vec<_>, Error>> = sheaves.map(|sheaf| self.sheaf(sheaf)).collect();
        let files = self.draft.tree.files.len();
        let (mut fates, mut sights) = (vec![Fate::Stands; files], vec![Sight::NONE; files]);
        for sheaf in made {
            for (file, fate, sight) in sheaf? {
                (fates[file as usize], sights[file as usize]) = (fate, sight);
            }
        }
        Ok((fates, Seen(sights)))
    }

    /// Not stopped by the first error: what is wrong with the edition is only known when all of it was made.
    fn sheaf(&self, number: usize) -> Result<Vec<(u32, Fate, Sight)>, Error> {
        let mut sheaf = self.draft.edition.sheaf(number);
        let outputs = self.draft.tree.outputs(number).iter().enumerate();
        let one = |(at, file): (usize, &u32)| {
            let (fate, sight) = self.output(&mut *sheaf, at, *file as usize)?;
            Ok((*file, fate, sight))
        };
        let made: Vec<Result<_, Error>> = outputs.map(one).collect();
        made.into_iter().collect()
    }

    fn output(&self, sheaf: &mut dyn Sheaf, at: usize, file: usize) -> Result<(Fate, Sight), Error> {
        let seen = self.seen(file);
        if seen.stamp.is_some()
            && self.survey.look(file)? == Standing::File(seen.glance)
            && sheaf.known(at) == seen.stamp
        {
            return Ok((Fate::Stands, seen));
        }
        let made = sheaf.make(at);
        let (fate, sight) = self.compare(file, &made, seen)?;
        let sight = if fate == Fate::Stands { sight } else { self.stage(file, &made, fate)? };
        Ok((fate, sight))
    }

    /// How the file looked when it was published. What must be written in any case was not seen.
    fn seen(&self, file: usize) -> Sight {
        let place = self.yielding.listed[file].filter(|_| !self.yielding.loses(self.survey.tree.files[file]));
        place.map_or(Sight::NONE, |place| self.draft.seen.at(place as usize))
    }

    /// What becomes of an output, and how the file looks that stands in its place, if it is the same.
    fn compare(&self, file: usize, made: &Stamped, seen: Sight) -> Result<(Fate, Sight), Error> {
        if !self.survey.reaches(file) {
            return Ok((Fate::Comes, Sight::NONE));
        }
        let fate = match self.survey.look(file)? {
            Standing::Nothing => Fate::Fills,
            Standing::Folder => Fate::Succeeds,
            Standing::Other => Fate::Replaces,
            Standing::File(glance) => {
                let sight = Sight::new(glance, made.stamp, self.now);
                let is_known = sight != Sight::NONE && sight == seen;
                if is_known || self.is_same(file, glance, &made.body)? {
                    return Ok((Fate::Stands, sight));
                }
                Fate::Replaces
            }
        };
        Ok((fate, Sight::NONE))
    }

    fn is_same(&self, file: usize, glance: Glance, body: &Body) -> Result<bool, Error> {
        let stays = !self.yielding.loses(self.survey.tree.files[file]);
        Ok(stays && glance.size == look::size(body)? && self.survey.holds(file, body)?)
    }

    fn stage(&self, file: usize, made: &Stamped, fate: Fate) -> Result<Sight, Error> {
        let sight = Sight { stamp: made.stamp, ..Sight::NONE };
        let Some(stage) = self.draft.stage else { return Ok(sight) };
        if fate != Fate::Comes {
            return stage.write(file, &made.body).map(|_| sight);
        }
        let written = stage.write_new(file, &made.body)?;
        if made.stamp.is_none() {
            return Ok(sight);
        }
        let glance = handle::glance(&written).map_err(stage.new.fault("look at", self.survey.tree.files[file]))?;
        Ok(Sight { glance, ..sight })
    }
}
