//! The theme of a site: what its pages look like.

use crate::config::Site;
use crate::diagnostic::{Checked, Code, Place, Problem, Spot, Step};
use crate::source::{self, Content, Folder, Source};
use crate::theme::{self, Layer, Theme};

use super::Error;

/// A theme that the site file names, and that has no file.
pub(super) fn none(site_file: Option<&Source>, folder: &Folder, settings: &Site) -> Option<Problem> {
    let missing = folder.is_empty() && &*settings.theme != "default";
    let path = site_file.filter(|_| missing)?.path.clone();
    let place = Place { path, spot: Spot::Value(vec![Step::Key("theme".into())]) };
    let message = format!("there is no folder `themes/{}`", settings.theme);
    Some(Problem::new(Code::BadSiteFile, place, message).help("put the theme there, or take this line out"))
}

/// The built-in theme below the one of the site. What is no template and no style is read as bytes.
pub(super) fn load(settings: &Site, folder: &Folder) -> Result<Checked<Theme>, Error> {
    let place = format!("themes/{}", settings.theme);
    let mut own = Layer::of_sources(&place, folder);
    for source in folder {
        if let (Content::File { place: file, .. }, Some(name)) =
            (&source.content, source.path.strip_prefix(&format!("{place}/")))
        {
            own.files.insert(name.to_owned(), source::read_bytes(file).map_err(Error::Disk)?.into());
        }
    }
    Ok(Theme::load(&[theme::built_in(), own], &settings.colours))
}
