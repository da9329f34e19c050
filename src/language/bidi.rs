//! Text of both directions in places without markup: titles, attributes, feeds, calendars. In HTML, `<bdi>` and `dir`
//! do this; here invisible characters do (Unicode UAX 9, W3C "Using controls for bidi text").

use std::borrow::Cow;

use icu::properties::{CodePointMapData, props::BidiClass};

use super::Direction;

const LEFT_TO_RIGHT: char = '\u{2066}';
const RIGHT_TO_LEFT: char = '\u{2067}';
const FIRST_STRONG: char = '\u{2068}';
const POP: char = '\u{2069}';

/// Wraps a text so that it neither disturbs nor is disturbed by what stands around it. Without a direction, its first
/// strong character decides. Isolates inside stay if they are balanced and go if they are not.
pub fn isolate(text: &str, direction: Option<Direction>) -> String {
    let open = match direction {
        Some(Direction::LeftToRight) => LEFT_TO_RIGHT,
        Some(Direction::RightToLeft) => RIGHT_TO_LEFT,
        None => FIRST_STRONG,
    };
    let text = if balanced(text) { Cow::Borrowed(text) } else { strip(text) };
    let mut isolated = String::with_capacity(text.len() + 2 * POP.len_utf8());
    isolated.push(open);
    isolated.push_str(&text);
    isolated.push(POP);
    isolated
}

/// Isolates a text only where its surroundings, which run in `around`, could change its order.
pub fn isolate_in(text: &str, around: Direction) -> Cow<'_, str> {
    if needs_isolation(text, around) { Cow::Owned(isolate(text, None)) } else { Cow::Borrowed(text) }
}

/// Whether a text would be shown in another order inside text that runs in `around`: it has letters of the other
/// direction or controls, or, in right-to-left text, several numbers (`1 250 000`, `2018/4`).
pub fn needs_isolation(text: &str, around: Direction) -> bool {
    let opposite = |sign: char| strong(sign).is_some_and(|direction| direction != around);
    (!is_within(text.as_bytes(), around) && text.chars().any(|sign| opposite(sign) || is_control(sign)))
        || (around == Direction::RightToLeft && numbers(text) > 1)
}

/// The direction of the first strong character outside isolates, as HTML's `dir=auto` finds it; `None` if there is none.
pub fn base_direction(text: &str) -> Option<Direction> {
    let mut depth = 0_usize;
    for sign in text.chars() {
        match sign {
            LEFT_TO_RIGHT | RIGHT_TO_LEFT | FIRST_STRONG => depth += 1,
            POP => depth = depth.saturating_sub(1),
            _ if depth == 0 => match strong(sign) {
                None => {}
                direction => return direction,
            },
            _ => {}
        }
    }
    None
}

/// The text without any invisible direction control.
pub fn strip(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_control) {
        Cow::Owned(text.chars().filter(|sign| !is_control(*sign)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

fn strong(sign: char) -> Option<Direction> {
    // Of ASCII, the letters are strong and nothing else; most text needs no look-up.
    if sign.is_ascii() {
        return sign.is_ascii_alphabetic().then_some(Direction::LeftToRight);
    }
    match CodePointMapData::<BidiClass>::new().get(sign) {
        BidiClass::LeftToRight => Some(Direction::LeftToRight),
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(Direction::RightToLeft),
        _ => None,
    }
}

/// Whether a text surely has no letters of the other direction and no controls, as most have none: before U+0580, nothing
/// runs from right to left; from U+05C0 to U+07FF, nothing from left to right (Unicode, DerivedBidiClass).
fn is_within(text: &[u8], around: Direction) -> bool {
    // There is no branch for each byte, so that many are looked at in one step.
    let is_all = |fits: fn(u8) -> bool| text.iter().fold(true, |all, byte| all & fits(*byte));
    match around {
        Direction::LeftToRight => is_all(|byte| byte < 0xd6),
        // 0x9C is the end of U+061C, a control.
        Direction::RightToLeft => is_all(|byte| {
            let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
            !letter & (byte != 0x9c) & ((byte < 0xc0) | matches!(byte, 0xd7..=0xdf))
        }),
    }
}

fn is_control(sign: char) -> bool {
    matches!(sign, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn numbers(text: &str) -> usize {
    text.split(|sign: char| !is_numeric(sign)).filter(|run| !run.is_empty()).count()
}

/// Arabic letters, of which most text that is asked for consists, need no look-up.
fn is_numeric(sign: char) -> bool {
    !('\u{610}'..='\u{65f}').contains(&sign) && sign.is_numeric()
}

/// Whether every isolate and embedding is closed inside the text, and nothing is closed that was not opened.
fn balanced(text: &str) -> bool {
    let mut open = Vec::new();
    for sign in text.chars() {
        match sign {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push('\u{202c}'),
            LEFT_TO_RIGHT | RIGHT_TO_LEFT | FIRST_STRONG => open.push(POP),
            '\u{202c}' | POP if open.pop() != Some(sign) => return false,
            _ => {}
        }
    }
    open.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LTR: Direction = Direction::LeftToRight;
    const RTL: Direction = Direction::RightToLeft;

    #[test]
    fn the_first_strong_character_decides() {
        let cases = [
            ("Marrakech", Some(LTR)),
            ("مراكش", Some(RTL)),
            ("«12» مراكش 2018 COP", Some(RTL)),
            ("A/RES/70/1", Some(LTR)),
            ("2018–2020", None),
            ("", None),
            ("\u{2066}COP\u{2069} مراكش", Some(RTL)),
        ];
        for (text, direction) in cases {
            assert_eq!(base_direction(text), direction, "{text}");
        }
    }

    #[test]
    fn only_what_would_change_is_isolated() {
        let cases = [
            ("مراكش", RTL, false),
            ("مؤتمر COP 22", RTL, true),
            ("2018", RTL, false),
            ("1 250 000", RTL, true),
            ("2018/4", RTL, true),
            ("1 250 000", LTR, false),
            ("Déclaration", LTR, false),
            ("إعلان", LTR, true),
            ("a\u{202e}b", LTR, true),
        ];
        for (text, around, needed) in cases {
            assert_eq!(needs_isolation(text, around), needed, "{text}");
        }
        assert_eq!(isolate_in("COP 22", RTL), "\u{2068}COP 22\u{2069}");
        assert_eq!(isolate_in("COP 22", LTR), "COP 22");
    }

    #[test]
    fn what_is_surely_within_is_so_sign_by_sign() {
        let mut bytes = [0; 4];
        for sign in '\0'..=char::MAX {
            let text = sign.encode_utf8(&mut bytes).as_bytes();
            for around in [LTR, RTL] {
                let opposite = strong(sign).is_some_and(|direction| direction != around);
                assert!(!is_within(text, around) || !(opposite || is_control(sign)), "{sign:?}");
            }
            assert_eq!(is_numeric(sign), sign.is_numeric(), "{sign:?}");
        }
    }

    #[test]
    fn a_text_cannot_break_out_of_its_isolate() {
        assert_eq!(isolate("x", Some(LTR)), "\u{2066}x\u{2069}");
        assert_eq!(isolate("x", Some(RTL)), "\u{2067}x\u{2069}");
        assert_eq!(isolate("x\u{2069}\u{202e}y", None), "\u{2068}xy\u{2069}");
        assert_eq!(isolate("\u{2067}x\u{2069}y", None), "\u{2068}\u{2067}x\u{2069}y\u{2069}");
        assert_eq!(strip("\u{200f}x\u{2068}y\u{2069}\u{61c}"), "xy");
    }
}
