//! Where words begin and end, by the rules of Unicode (UAX 29), which hold for every script that writes spaces.

use icu::segmenter::WordSegmenter;
use icu::segmenter::options::WordBreakInvariantOptions;

/// A text in pieces: words, signs and spaces, in their order; together they are the text again.
pub fn segments(text: &str) -> Vec<&str> {
    let segmenter = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    let breaks: Vec<usize> = segmenter.segment_str(text).collect();
    breaks.windows(2).filter_map(|pair| text.get(pair[0]..pair[1])).collect()
}

/// Whether a piece of a text is a word or a number, and not a sign or a space.
pub fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_in_every_script() {
        let words = |text| segments(text).into_iter().filter(|piece| is_word(piece)).collect::<Vec<_>>();
        assert_eq!(words("Notes, with l’appréciation."), ["Notes", "with", "l’appréciation"]);
        assert_eq!(words("تُشجِّع الدولَ، وتدعو"), ["تُشجِّع", "الدولَ", "وتدعو"]);
        assert_eq!(words("A/RES/74/156"), ["A", "RES", "74", "156"]);
        assert!(words("").is_empty());
    }

    #[test]
    fn the_pieces_are_the_text() {
        for text in ["", " a  b\n", "« Oui », dit-il", "نصّ (أ)؛ نصّ"] {
            assert_eq!(segments(text).concat(), text);
        }
    }
}
