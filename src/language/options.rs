//! What a site may choose about dates and numbers in one language. How they are then worded is `locale.rs`.

use icu::decimal::DecimalFormatter;
use icu::locale::Locale as Tag;

use super::Language;

/// The choices of a site for one language. The default is what CLDR calls usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FormatOptions {
    /// Formats of a region: `en-GB` for `en`, `fr-CH` for `fr`. A locale of another language is ignored.
    pub locale: Option<Language>,
    /// The digits that numbers are written with.
    pub digits: Option<Digits>,
    /// The names of the months in Arabic; other languages ignore it.
    pub months: Months,
    /// Twelve or twenty-four hours on the clock.
    pub hours: Option<Hours>,
}

/// A numbering system of CLDR, by its name: `latn` 0–9, `arab` ٠–٩, `arabext` ۰–۹, …
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Digits(String);

/// Arabic has several sets of month names; which one is read with ease depends on the country.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Months {
    /// The names that CLDR gives the language.
    #[default]
    Cldr,
    /// شباط (`ar-LB`)
    Levant,
    /// فبراير, غشت, شتنبر (`ar-MA`)
    Maghreb,
    /// فبراير, أغسطس (`ar-AE`)
    Gulf,
    /// شباط/فبراير, both names, as documents of the United Nations have them.
    Un,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hours {
    Twelve,
    TwentyFour,
}

impl Digits {
    /// `None` when CLDR has no such numbering system.
    pub fn parse(name: &str) -> Option<Digits> {
        let formed = (3..=8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_lowercase());
        let tag = Tag::try_from_str(&format!("und-u-nu-{name}")).ok().filter(|_| formed)?;
        let zero = DecimalFormatter::try_new((&tag).into(), Default::default()).ok()?.format_to_string(&0.into());
        // ICU4X falls back to 0–9 in silence for a name that it does not know.
        (name == "latn" || zero != "0").then(|| Digits(name.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Months {
    /// The words that a site file may use.
    pub const NAMES: [&'static str; 5] = ["cldr", "levant", "maghreb", "gulf", "un"];

    pub fn parse(name: &str) -> Option<Months> {
        match name {
            "cldr" => Some(Months::Cldr),
            "levant" => Some(Months::Levant),
            "maghreb" => Some(Months::Maghreb),
            "gulf" => Some(Months::Gulf),
            "un" => Some(Months::Un),
            _ => None,
        }
    }

    /// The locales of CLDR that have these names; two are joined by a slash; none means the language's own.
    pub(super) fn locales(self) -> &'static [&'static str] {
        match self {
            Months::Cldr => &[],
            Months::Levant => &["ar-LB"],
            Months::Maghreb => &["ar-MA"],
            Months::Gulf => &["ar-AE"],
            Months::Un => &["ar-LB", "ar"],
        }
    }
}

impl FormatOptions {
    /// The locale to ask ICU4X for, with the choices in it as Unicode extensions (UTS 35, `-u-`).
    pub(super) fn tag(&self, language: &Language) -> Tag {
        let same = |locale: &&Language| locale.as_str().split('-').next() == language.as_str().split('-').next();
        let mut text = self.locale.as_ref().filter(same).unwrap_or(language).to_string();
        text.push_str("-u-ca-gregory");
        match self.hours {
            Some(Hours::Twelve) => text.push_str("-hc-h12"),
            Some(Hours::TwentyFour) => text.push_str("-hc-h23"),
            None => {}
        }
        if let Some(Digits(name)) = &self.digits {
            text.push_str("-nu-");
            text.push_str(name);
        }
        // Every part was checked when it was read, so this is never the unknown locale.
        Tag::try_from_str(&text).unwrap_or(Tag::UNKNOWN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_that_cldr_does_not_have_are_refused() {
        for name in ["latn", "arab", "arabext", "deva"] {
            assert!(Digits::parse(name).is_some(), "{name}");
        }
        for name in ["", "arabic", "Latn", "x", "١٢٣"] {
            assert_eq!(Digits::parse(name), None, "{name}");
        }
    }

    #[test]
    fn months_are_named() {
        assert!(Months::NAMES.iter().all(|name| Months::parse(name).is_some()));
    }
}
