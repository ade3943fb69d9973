//! The grammar of a Vietnamese syllable: onset, rime and tone.
//!
//! It accepts what can be written, not only what is: a syllable that breaks it is a slip of the keyboard, a foreign
//! word, or text in another encoding.

use unicode_normalization::UnicodeNormalization as _;

/// Longest first, so that the first that fits is the onset. "gi" and "qu" have their own rules.
const ONSETS: [&str; 26] = [
    "ngh", "ch", "gh", "kh", "ng", "nh", "ph", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n",
    "p", "r", "s", "t", "v", "x", "",
];

/// What may follow the onset, without tone. "ia", "iê…" are written "ya", "yê…" without an onset.
const RIMES: &str = "
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong
    ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên
    uyêt uynh uyn uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu";

/// What may follow "qu", whose u belongs to the onset.
const RIMES_AFTER_QU: &str = "
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng ât âu ây
    e en eng eo et ê êch ên ênh êt êu i it ơ ơi ơt ôc y ych yên yêt ynh yn yt yu";

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// ngang: no mark.
    Level,
    /// huyền: grave.
    Falling,
    /// hỏi: hook.
    Dipping,
    /// ngã: tilde.
    Creaky,
    /// sắc: acute.
    Rising,
    /// nặng: dot below.
    Heavy,
}

impl Tone {
    fn of(mark: char) -> Option<Self> {
        match mark {
            '\u{300}' => Some(Self::Falling),
            '\u{309}' => Some(Self::Dipping),
            '\u{303}' => Some(Self::Creaky),
            '\u{301}' => Some(Self::Rising),
            '\u{323}' => Some(Self::Heavy),
            _ => None,
        }
    }
}

/// A syllable in its parts, in small letters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Syllable {
    pub onset: &'static str,
    /// Without tone.
    pub rime: &'static str,
    pub tone: Tone,
}

impl Syllable {
    /// Reads one word in either case. `None` where it breaks the grammar, or where its tone stands on the wrong
    /// letter; both hòa and hoà are right.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        let Toned { letters, tone, place } = Toned::read(word)?;
        let bare: String = letters.iter().collect();
        let (onset, rime) = split(&bare)?;
        let stopped = rime.ends_with(['p', 't', 'c']) || rime.ends_with("ch");
        if stopped && !matches!(tone, Tone::Rising | Tone::Heavy) {
            return None;
        }
        // In "gì" and "giếng" the rime shares its i with the onset.
        let before = letters.len() - rime.chars().count();
        let placed = tone == Tone::Level || tone_places(rime).contains(&place.checked_sub(before)?);
        placed.then_some(Self { onset, rime, tone })
    }
}

/// Small letters with their quality, and the tone taken off the letter at `place`.
struct Toned {
    letters: Vec<char>,
    tone: Tone,
    place: usize,
}

impl Toned {
    /// `None` where there is more than one tone, or a mark without its letter.
    fn read(word: &str) -> Option<Self> {
        let mut letters: Vec<char> = Vec::new();
        let (mut tone, mut place) = (Tone::Level, 0);
        for c in word.nfd().flat_map(char::to_lowercase) {
            if let Some(found) = Tone::of(c) {
                if tone != Tone::Level {
                    return None;
                }
                (tone, place) = (found, letters.len().checked_sub(1)?);
                continue;
            }
            match (c, letters.last_mut()) {
                ('\u{302}' | '\u{306}' | '\u{31b}', Some(last)) => {
                    *last = unicode_normalization::char::compose(*last, c)?;
                }
                _ => letters.push(c),
            }
        }
        Some(Self { letters, tone, place })
    }
}

fn find(rimes: &'static str, wanted: &str) -> Option<&'static str> {
    rimes.split_whitespace().find(|rime| *rime == wanted)
}

fn split(bare: &str) -> Option<(&'static str, &'static str)> {
    if let Some(rest) = bare.strip_prefix("qu") {
        return find(RIMES_AFTER_QU, rest).map(|rime| ("qu", rime));
    }
    if let Some(rest) = bare.strip_prefix("gi") {
        // "giêng" is gi + iêng, "gin" is g + in written with one i.
        let shared = find(RIMES, &bare[1..]).filter(|rime| !rime.starts_with("ia"));
        let own = find(RIMES, rest).filter(|rime| !rime.starts_with(['i', 'y', 'ê']));
        return own.or(shared).map(|rime| ("gi", rime));
    }
    let onset = *ONSETS.iter().find(|onset| bare.starts_with(**onset))?;
    let rime = find(RIMES, &bare[onset.len()..])?;
    let front = rime.starts_with(['e', 'ê', 'i', 'y']);
    let spelled = match onset {
        "k" | "gh" | "ngh" => front,
        "c" | "g" | "ng" => !front,
        "" => !rime.starts_with("iê"),
        _ => !rime.starts_with("yê"),
    };
    spelled.then_some((onset, rime))
}

/// The letters of a rime on which its tone may stand, counted from 0.
fn tone_places(rime: &str) -> Vec<usize> {
    let vowels: Vec<char> = rime.chars().take_while(|c| "aăâeêioôơuưy".contains(*c)).collect();
    if let Some(last) = vowels.iter().rposition(|c| "ăâêôơư".contains(*c)) {
        return vec![last];
    }
    let coda = vowels.len() < rime.chars().count();
    match vowels.len() {
        1 => vec![0],
        count if coda => vec![count - 1],
        3 => vec![1],
        _ if matches!(rime, "oa" | "oe" | "uy") => vec![0, 1],
        _ => vec![0],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, onset: &str, rime: &str, tone: Tone) {
        let read = Syllable::parse(word).unwrap_or_else(|| panic!("{word} is a syllable"));
        assert_eq!((read.onset, read.rime, read.tone), (onset, rime, tone), "{word}");
    }

    #[test]
    fn a_syllable_is_read_in_its_parts() {
        check("nghiêng", "ngh", "iêng", Tone::Level);
        check("Đường", "đ", "ương", Tone::Falling);
        check("KHUYẾT", "kh", "uyêt", Tone::Rising);
        check("ủy", "", "uy", Tone::Dipping);
        check("quốc", "qu", "ôc", Tone::Rising);
        check("quyết", "qu", "yêt", Tone::Rising);
    }

    #[test]
    fn the_i_of_gi_may_belong_to_both_sides() {
        check("gì", "gi", "i", Tone::Falling);
        check("giếng", "gi", "iêng", Tone::Rising);
        check("gìn", "gi", "in", Tone::Falling);
        check("giữ", "gi", "ư", Tone::Creaky);
        check("già", "gi", "a", Tone::Falling);
        check("giao", "gi", "ao", Tone::Level);
    }

    #[test]
    fn half_composed_letters_read_the_same() {
        check("ho\u{300}a", "h", "oa", Tone::Falling);
        check("\u{1ea5}p", "", "âp", Tone::Rising);
    }

    #[test]
    fn a_stop_bears_only_the_rising_and_the_heavy_tone() {
        for word in ["các", "cạch", "tập", "một"] {
            assert!(Syllable::parse(word).is_some(), "{word}");
        }
        for word in ["cac", "càc", "tãp", "mổt"] {
            assert!(Syllable::parse(word).is_none(), "{word}");
        }
    }

    #[test]
    fn both_styles_of_open_oa_oe_uy_are_right_and_nothing_else() {
        for word in [
            "hòa", "hoà", "khỏe", "khoẻ", "thúy", "thuý", "quý", "hoàng", "mía", "giá",
        ] {
            assert!(Syllable::parse(word).is_some(), "{word}");
        }
        for word in ["hòang", "miá", "qúy", "gía", "tiêú"] {
            assert!(Syllable::parse(word).is_none(), "{word}");
        }
    }

    #[test]
    fn slips_leftovers_of_telex_and_foreign_words_break_the_grammar() {
        for word in [
            "hoongf",
            "đđảng",
            "nghà",
            "kà",
            "cê",
            "website",
            "ß",
            "",
            "é́",
            "\u{301}",
            "ngị",
            "giia",
        ] {
            assert!(Syllable::parse(word).is_none(), "{word}");
        }
    }

    #[test]
    fn every_marked_small_word_of_the_sample_is_a_syllable() {
        let sample = include_str!("../../../../tests/fixtures/hoi-nghi-quan-triet.txt");
        let words = sample.split(|c: char| !c.is_alphabetic());
        let marked = |word: &&str| !word.is_ascii() && word.chars().all(char::is_lowercase);
        let mut read = 0;
        for word in words.filter(marked) {
            assert!(Syllable::parse(word).is_some(), "{word}");
            read += 1;
        }
        assert!(read > 200, "{read}");
    }

    #[test]
    fn the_grammar_accepts_some_eighteen_thousand_syllables() {
        let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"];
        let onsets = ONSETS.iter().chain(&["qu", "gi"]);
        let rimes: Vec<&str> = RIMES
            .split_whitespace()
            .chain(RIMES_AFTER_QU.split_whitespace())
            .collect();
        let mut read = std::collections::HashSet::new();
        for onset in onsets {
            for rime in &rimes {
                for tone in tones {
                    let at = tone_places(rime)[0] + 1;
                    let (head, tail): (String, String) =
                        (rime.chars().take(at).collect(), rime.chars().skip(at).collect());
                    read.extend(Syllable::parse(&format!("{onset}{head}{tone}{tail}")));
                }
            }
        }
        assert!((17_000..19_000).contains(&read.len()), "{}", read.len());
    }
}
