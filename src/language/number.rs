//! Numbers of one language by CLDR: digits, grouping, decimal signs, and plural categories. No words: those are
//! messages.
//!
//! ICU4X is asked once for the ten digits; whole numbers that need nothing else are put together from them.

use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::GroupingStrategy;
use icu::plurals::{PluralCategory, PluralRules};
use writeable::Writeable;

use super::LocaleError;
use super::{FormatOptions, Language};

/// The most decimals that are shown where nobody says how many, as in ECMA-402.
const DECIMALS: i16 = 3;

/// No language of CLDR groups the digits of a smaller number.
const GROUPED_FROM: u64 = 1000;

/// Floats are exact up to here.
const WHOLE: f64 = 1e15;

#[derive(Debug)]
pub(super) struct Numbers {
    digits: [char; 10],
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
    cardinal: PluralRules,
    ordinal: PluralRules,
}

/// How a number is written and counted, as `NUMBER()` says it in messages (ECMA-402, `Intl.NumberFormat`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct NumberOptions {
    /// Counted as a place in a row: `1st`.
    pub is_ordinal: bool,
    pub is_percent: bool,
    pub is_grouped: bool,
    pub least_integers: i16,
    pub least_decimals: i16,
    pub most_decimals: i16,
}

impl Default for NumberOptions {
    fn default() -> Self {
        NumberOptions {
            is_ordinal: false,
            is_percent: false,
            is_grouped: true,
            least_integers: 0,
            least_decimals: 0,
            most_decimals: DECIMALS,
        }
    }
}

impl NumberOptions {
    /// The number as it stands if its digits are all there is to write.
    fn whole(&self, number: f64) -> Option<u64> {
        let bare = !self.is_percent && self.least_integers == 0 && self.least_decimals == 0;
        let whole = number.is_sign_positive() && number < WHOLE && number.fract() == 0.0;
        (bare && whole).then_some(number as u64)
    }

    /// The number as it will be written, since `1` and `1.0` may differ in their plural; `None` for infinity.
    fn decimal(&self, number: f64) -> Option<Decimal> {
        let most = self.most_decimals.max(self.least_decimals);
        let factor = if self.is_percent { 100.0 } else { 1.0 };
        let mut decimal: Decimal = rounded(number * factor, most).to_string().parse().ok()?;
        decimal.pad_end(-self.least_decimals);
        decimal.pad_start(self.least_integers);
        Some(decimal)
    }
}

impl Numbers {
    pub fn new(language: &Language, options: &FormatOptions) -> Result<Numbers, LocaleError> {
        let tag = options.tag(language);
        let decimal = |grouping: GroupingStrategy| {
            DecimalFormatter::try_new((&tag).into(), grouping.into()).map_err(|error| LocaleError::new(&tag, &error))
        };
        let failed = |error| LocaleError::new(&tag, &error);
        let plain = decimal(GroupingStrategy::Never)?;
        Ok(Numbers {
            digits: digits(&plain),
            grouped: decimal(GroupingStrategy::Auto)?,
            plain,
            cardinal: PluralRules::try_new_cardinal((&tag).into()).map_err(failed)?,
            ordinal: PluralRules::try_new_ordinal((&tag).into()).map_err(failed)?,
        })
    }

    /// `1250` → `1,250`
    pub fn integer(&self, number: i64) -> String {
        match u64::try_from(number) {
            Ok(number) => self.written(|text| self.write_whole(number, true, text)),
            Err(_) => self.grouped.format_to_string(&Decimal::from(number)),
        }
    }

    /// `2018` → `2018`: for years and the like.
    pub fn plain(&self, number: i64) -> String {
        match u64::try_from(number) {
            Ok(number) => self.written(|text| self.write_whole(number, false, text)),
            Err(_) => self.plain.format_to_string(&Decimal::from(number)),
        }
    }

    /// At most three decimals; what is no number (infinity) is written as Rust writes it.
    pub fn float(&self, number: f64) -> String {
        self.written(|text| self.write(number, &NumberOptions::default(), text))
    }

    /// Writes a number of a message.
    pub fn write(&self, number: f64, options: &NumberOptions, text: &mut String) {
        if let Some(number) = options.whole(number) {
            return self.write_whole(number, options.is_grouped, text);
        }
        let Some(decimal) = options.decimal(number) else {
            return text.push_str(&number.to_string());
        };
        let formatter = if options.is_grouped { &self.grouped } else { &self.plain };
        // Writing into memory cannot fail.
        let _ = formatter.format(&decimal).write_to(text);
    }

    /// The category of CLDR as messages name it: `one`, `few`, …
    pub fn category(&self, number: f64, options: &NumberOptions) -> &'static str {
        let rules = if options.is_ordinal { &self.ordinal } else { &self.cardinal };
        let category = match options.whole(number) {
            Some(number) => Some(rules.category_for(number)),
            None => options.decimal(number).map(|decimal| rules.category_for(&decimal)),
        };
        match category {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        }
    }

    fn written(&self, write: impl FnOnce(&mut String)) -> String {
        let mut text = String::with_capacity(16);
        write(&mut text);
        text
    }

    fn write_whole(&self, number: u64, is_grouped: bool, text: &mut String) {
        if is_grouped && number >= GROUPED_FROM {
            // Writing into memory cannot fail.
            let _ = self.grouped.format(&Decimal::from(number)).write_to(text);
            return;
        }
        let (mut signs, mut rest, mut start) = ([self.digits[0]; 20], number, 20);
        while rest > 0 || start == 20 {
            start -= 1;
            signs[start] = self.digits[(rest % 10) as usize];
            rest /= 10;
        }
        signs[start..].iter().for_each(|sign| text.push(*sign));
    }
}

/// The digits from zero to nine.
fn digits(plain: &DecimalFormatter) -> [char; 10] {
    let digit = |number: u8| plain.format_to_string(&Decimal::from(number)).chars().next().unwrap_or('0');
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(digit)
}

/// Halves go away from zero, as readers expect; beyond 15 digits a float has no decimals to round.
fn rounded(number: f64, decimals: i16) -> f64 {
    let scale = 10_f64.powi(decimals.into());
    if number.abs() * scale < WHOLE { (number * scale).round() / scale } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Digits;

    #[test]
    fn whole_numbers_are_written_as_icu_writes_them() {
        let tags =
            ["en", "fr", "es", "ar", "ar-EG", "fa", "hi", "mr", "bn", "my", "ne", "pl", "pt-PT", "de-CH", "en-IN"];
        let digits = [None, Digits::parse("arab"), Digits::parse("deva"), Digits::parse("latn")];
        for (tag, digits) in tags.into_iter().flat_map(|tag| digits.iter().map(move |digits| (tag, digits.clone()))) {
            let options = FormatOptions { digits, ..FormatOptions::default() };
            let numbers = Numbers::new(&Language::parse(tag).unwrap(), &options).unwrap();
            for number in (0..1200).chain([9999, 10_000, 123_456_789, i64::MAX, -1, -1234, i64::MIN]) {
                let decimal = Decimal::from(number);
                assert_eq!(numbers.plain(number), numbers.plain.format_to_string(&decimal), "{tag}");
                assert_eq!(numbers.integer(number), numbers.grouped.format_to_string(&decimal), "{tag}");
                if number.unsigned_abs() < 1_000_000_000 {
                    assert_eq!(numbers.float(number as f64), numbers.integer(number), "{tag}");
                }
            }
        }
    }
}
