//! Numbers of one language by CLDR: digits, grouping, decimal signs, and plural categories. No words: those are
//! messages.

use fluent::types::{FluentNumber, FluentNumberStyle, FluentNumberType};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::GroupingStrategy;
use icu::plurals::{PluralCategory, PluralRules};

use super::LocaleError;
use super::{FormatOptions, Language};

/// The most decimals that are shown where nobody says how many, as in ECMA-402.
const DECIMALS: i16 = 3;

#[derive(Debug)]
pub(super) struct Numbers {
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
    cardinal: PluralRules,
    ordinal: PluralRules,
}

impl Numbers {
    pub fn new(language: &Language, options: &FormatOptions) -> Result<Numbers, LocaleError> {
        let tag = options.tag(language);
        let decimal = |grouping: GroupingStrategy| {
            DecimalFormatter::try_new((&tag).into(), grouping.into()).map_err(|error| LocaleError::new(&tag, &error))
        };
        let failed = |error| LocaleError::new(&tag, &error);
        Ok(Numbers {
            grouped: decimal(GroupingStrategy::Auto)?,
            plain: decimal(GroupingStrategy::Never)?,
            cardinal: PluralRules::try_new_cardinal((&tag).into()).map_err(failed)?,
            ordinal: PluralRules::try_new_ordinal((&tag).into()).map_err(failed)?,
        })
    }

    /// `1250` → `1,250`
    pub fn integer(&self, number: i64) -> String {
        self.grouped.format_to_string(&Decimal::from(number))
    }

    /// `2018` → `2018`: for years and the like.
    pub fn plain(&self, number: i64) -> String {
        self.plain.format_to_string(&Decimal::from(number))
    }

    /// At most three decimals; what is no number (infinity) is written as Rust writes it.
    pub fn float(&self, number: f64) -> String {
        self.figure(&FluentNumber::from(number))
    }

    /// A number of a message with the options that NUMBER() gave it.
    pub fn figure(&self, number: &FluentNumber) -> String {
        let Some(decimal) = decimal(number) else {
            return number.value.to_string();
        };
        let formatter = if number.options.use_grouping { &self.grouped } else { &self.plain };
        formatter.format_to_string(&decimal)
    }

    /// The category of CLDR as messages name it: `one`, `few`, …
    pub fn category(&self, number: &FluentNumber) -> &'static str {
        let rules = match number.options.r#type {
            FluentNumberType::Cardinal => &self.cardinal,
            FluentNumberType::Ordinal => &self.ordinal,
        };
        match decimal(number).map(|decimal| rules.category_for(&decimal)) {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        }
    }
}

/// The number as it will be written, since `1` and `1.0` may differ in their plural; `None` for infinity.
fn decimal(number: &FluentNumber) -> Option<Decimal> {
    let options = &number.options;
    let digits = |wanted: Option<usize>| wanted.and_then(|wanted| i16::try_from(wanted).ok()).unwrap_or(0).min(20);
    let least = digits(options.minimum_fraction_digits);
    let most = options.maximum_fraction_digits.map_or(DECIMALS, |most| digits(Some(most))).max(least);
    let factor = if options.style == FluentNumberStyle::Percent { 100.0 } else { 1.0 };
    let mut decimal: Decimal = rounded(number.value * factor, most).to_string().parse().ok()?;
    decimal.pad_end(-least);
    decimal.pad_start(digits(options.minimum_integer_digits));
    Some(decimal)
}

/// Halves go away from zero, as readers expect; beyond 15 digits a float has no decimals to round.
fn rounded(number: f64, decimals: i16) -> f64 {
    let scale = 10_f64.powi(decimals.into());
    if number.abs() * scale < 1e15 { (number * scale).round() / scale } else { number }
}
