//! What the environment and the clock say, read once; and what follows together with the command line.
//!
//! | variable | means |
//! |---|---|
//! | `SOURCE_DATE_EPOCH` | today's date, as seconds since 1970 (<https://reproducible-builds.org/specs/source-date-epoch/>) |
//! | `PLENARY_SECTION__KEY` | `section.key` of the site file; `__` stands for the point, case makes no difference |
//! | `CI`, `GITHUB_ACTIONS` | no progress; annotations beside the files of a pull request |
//! | `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE` | colours, if `--color` does not say (read by `anstream`) |

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::build::Request;
use crate::config::SITE_FILE;
use crate::keep::{self, Keep};

use super::arguments::{Place, Site};
use super::outcome::Failure;

const PREFIX: &str = "PLENARY_";

/// The variables that concern us, and the moment.
#[derive(Clone)]
pub(super) struct Environment {
    variables: BTreeMap<String, String>,
    now: Timestamp,
}

impl Environment {
    pub(super) fn read() -> Result<Environment, Failure> {
        Environment::new(std::env::vars_os(), Timestamp::now())
    }

    fn new(variables: impl Iterator<Item = (OsString, OsString)>, now: Timestamp) -> Result<Environment, Failure> {
        let concerns =
            |name: &str| name.starts_with(PREFIX) || ["SOURCE_DATE_EPOCH", "CI", "GITHUB_ACTIONS"].contains(&name);
        let named = variables.filter_map(|(name, value)| Some((name.into_string().ok()?, value)));
        let text = |(name, value): (String, OsString)| match value.into_string() {
            Ok(value) => Ok((name, value)),
            Err(_) => Err(format!("the environment variable {name} is not UTF-8; set it to text, or unset it").into()),
        };
        let variables = named.filter(|(name, _)| concerns(name)).map(text).collect::<Result<_, Failure>>()?;
        Ok(Environment { variables, now })
    }

    pub(super) fn is_github(&self) -> bool {
        self.is_set("GITHUB_ACTIONS")
    }

    /// Whether a machine reads what we print, and time passes unseen.
    pub(super) fn is_ci(&self) -> bool {
        self.is_set("CI") || self.is_github()
    }

    fn is_set(&self, name: &str) -> bool {
        self.variables.get(name).is_some_and(|value| !value.is_empty() && value != "false" && value != "0")
    }

    pub(super) fn overrides(&self) -> Vec<(String, String)> {
        let key = |name: &str| Some(name.strip_prefix(PREFIX)?.to_ascii_lowercase().replace("__", "."));
        self.variables.iter().filter_map(|(name, value)| Some((key(name)?, value.clone()))).collect()
    }

    /// What the builder is asked for.
    pub(super) fn request(&self, site: &Site, live: bool) -> Result<Request, Failure> {
        Ok(Request {
            root: site.place.root.clone(),
            config: site.place.config.clone(),
            base_url: site.base_url.clone(),
            today: site.today.map_or_else(|| self.today(), Ok)?,
            drafts: site.drafts,
            languages: site.lang.iter().map(ToString::to_string).collect(),
            overrides: self.overrides(),
            live,
            keep: Some(Keep::new(site.place.root.join(keep::FOLDER))),
        })
    }

    /// In UTC, so that the same sources make the same site everywhere.
    fn today(&self) -> Result<Date, Failure> {
        let now = match self.variables.get("SOURCE_DATE_EPOCH").filter(|value| !value.is_empty()) {
            None => self.now,
            Some(value) => {
                value.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok()).ok_or_else(|| {
                    format!("SOURCE_DATE_EPOCH is `{value}`; set it to whole seconds since 1970, or unset it")
                })?
            }
        };
        Ok(now.to_zoned(TimeZone::UTC).date())
    }
}

impl Place {
    pub(super) fn site_file(&self) -> PathBuf {
        self.config.clone().unwrap_or_else(|| self.root.join(SITE_FILE))
    }

    /// Everything that a site is made from, whether it is there or not.
    pub(super) fn inputs(&self) -> Vec<PathBuf> {
        let folders = ["content", "themes", "i18n"].map(|folder| self.root.join(folder));
        folders.into_iter().chain([self.site_file()]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)]) -> Environment {
        let variables = variables.iter().map(|(name, value)| (name.into(), value.into()));
        Environment::new(variables, Timestamp::from_second(1_795_302_000).unwrap()).unwrap()
    }

    fn today(variables: &[(&str, &str)]) -> String {
        environment(variables).today().map_or_else(|error| error.to_string(), |date| date.to_string())
    }

    #[test]
    fn today_is_an_input() {
        assert_eq!(today(&[]), "2026-11-21");
        assert_eq!(today(&[("SOURCE_DATE_EPOCH", "1577836799")]), "2019-12-31");
        assert_eq!(today(&[("SOURCE_DATE_EPOCH", "")]), "2026-11-21");
        for nonsense in ["yesterday", "1.5", "99999999999999999"] {
            assert!(today(&[("SOURCE_DATE_EPOCH", nonsense)]).contains("whole seconds"), "{nonsense}");
        }
    }

    #[test]
    fn overrides_name_the_keys_of_the_site_file() {
        let overrides =
            environment(&[("PLENARY_COLOURS__ACCENT", "#123"), ("PLENARY_BASE_URL", "x"), ("PATH", "/bin")]);
        assert_eq!(
            overrides.overrides(),
            [("base_url", "x"), ("colours.accent", "#123")].map(|(k, v)| (k.into(), v.into()))
        );
    }

    #[test]
    fn machines_are_recognised() {
        assert!(environment(&[("CI", "true")]).is_ci() && !environment(&[("CI", "true")]).is_github());
        assert!(environment(&[("GITHUB_ACTIONS", "true")]).is_ci());
        assert!(!environment(&[("CI", "false")]).is_ci() && !environment(&[("CI", "")]).is_ci());
    }
}
