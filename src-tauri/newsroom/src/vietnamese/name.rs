//! Whether a text names a person in full, as a caption must.

use crate::vietnamese::nfc;
use crate::vietnamese::syllable::Syllable;

/// Family names, in small letters: those of the Kinh and of the peoples of the northern provinces.
const FAMILIES: &str = "
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý trịnh đinh mai lương đào đoàn hà tô tạ cao lâm
    chu châu quách thái tống vương triệu kiều la lưu trương tăng nghiêm phùng tiêu đàm điệp lã lại lục mạc mã ninh nhữ ông
    khuất khương kim can cù cấn doãn đồng giang giáp hán hứa khổng nông quản sái tôn thạch thân thiều trình ứng văn viên
    vi giàng vàng sùng thào lò lù lầu lường hạng hầu mùa bàn ma cầm quàng tòng cứ điêu sầm bế";

/// What stands before a person's name, in small letters: the last syllable where there are several.
const TITLES: &str = "
    chí ông bà anh chị em cháu cô chú bác cụ thầy mẹ bố nhân sĩ sư tướng tá úy viên thư tịch đốc trưởng phó thơ giả hùng
    sinh";

/// What stands before a place's name, in small letters.
const BEFORE_PLACES: &str = "
    tại ở tỉnh huyện xã phường quận phố trấn từ về đến đi thôn bản làng khu núi sông đường đền chùa chợ cầu hồ trường đảo
    hãng nước";

/// The first syllables of offices and organisations, in small letters.
const OFFICES: &str = "
    sở ban bộ hội ủy cục đảng tỉnh thành huyện phòng trường trung tổng công đài báo cổng tòa viện vụ nhà mặt quốc khối chi
    thường liên câu tập học đoàn đội văn quân đại chính";

/// Places that begin as a person does, in small letters.
const PLACES: [&str; 30] = [
    "hà nội",
    "hà nam",
    "hà giang",
    "hà tĩnh",
    "hà đông",
    "hà tây",
    "hà trung",
    "lâm đồng",
    "lâm thao",
    "cao bằng",
    "cao lãnh",
    "cao phong",
    "thái nguyên",
    "thái bình",
    "thái lan",
    "hồ tây",
    "hồ gươm",
    "hoàng sa",
    "hoàng mai",
    "lý sơn",
    "phan thiết",
    "phan rang",
    "mai châu",
    "châu đốc",
    "châu á",
    "chu lai",
    "lương sơn",
    "ninh bình",
    "ninh thuận",
    "kim bôi",
];

/// Whether some words read as the name of a person, of two syllables or more. A guess: places and offices are told
/// from people by what they begin with and by the word before them.
#[must_use]
pub fn names_somebody(text: &str) -> bool {
    let mut run = Run::opening();
    for word in nfc(text).split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if word.starts_with(['(', '“', '"', '‘', '[']) {
            if run.is_person() {
                return true;
            }
            run = Run::opening();
        }
        let small = bare.to_lowercase();
        if is_capitalised(bare) {
            run.words.push(small);
        } else {
            if run.is_person() {
                return true;
            }
            run = Run::after(small);
        }
        let ends_sentence = word.ends_with(['.', '!', '?', '…', ':']);
        if ends_sentence || word.ends_with([',', ';', ')', '”', '"', '’', ']']) {
            if run.is_person() {
                return true;
            }
            run = match ends_sentence {
                true => Run::opening(),
                false => Run::after(String::new()),
            };
        }
    }
    run.is_person()
}

/// A capital and then small letters, or a single capital as in "Nguyễn Văn A". Abbreviations are none.
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && (word.chars().count() == 1 || letters.any(char::is_lowercase))
}

fn is_of(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}

/// Capitalised words in a row, in small letters.
struct Run {
    words: Vec<String>,
    /// The word before them.
    before: String,
    opens_sentence: bool,
}

impl Run {
    fn opening() -> Self {
        Self {
            words: Vec::new(),
            before: String::new(),
            opens_sentence: true,
        }
    }

    fn after(before: String) -> Self {
        Self {
            words: Vec::new(),
            before,
            opens_sentence: false,
        }
    }

    fn is_person(&self) -> bool {
        let (mut words, mut before) = (self.words.as_slice(), self.before.as_str());
        // The capital of a sentence's first word says nothing.
        if let (true, [first, rest @ ..]) = (self.opens_sentence, words)
            && (is_of(TITLES, first) || !is_of(FAMILIES, first))
        {
            (words, before) = (rest, first);
        }
        let [first, second, rest @ ..] = words else {
            return false;
        };
        let is_family = is_of(FAMILIES, first);
        if is_of(OFFICES, first) && (!is_family || rest.is_empty()) {
            return false;
        }
        if is_of(TITLES, before) {
            return true;
        }
        is_family
            && !is_of(BEFORE_PLACES, before)
            && !PLACES.contains(&format!("{first} {second}").as_str())
            && words.iter().all(|word| Syllable::parse(word).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_name_is_found_with_and_without_a_title_and_at_the_opening() {
        for text in [
            "Đồng chí Trịnh Hùng Sơn - TUV, Giám đốc Sở Thông tin và Truyền thông phát biểu",
            "Ông Nguyễn Văn A trao quà cho các cháu",
            "Nguyễn Thị Hồng Thúy (bên trái) tại lễ khai mạc",
            "Trao giấy khen cho em Giàng A Páo",
            "Nghệ nhân Hùng Sơn biểu diễn",
            "Quang cảnh hội nghị. Lê Quang Thắng điều hành phần thảo luận",
            "Từ trái sang: Đoàn Văn Hậu, Quang Hải",
        ] {
            assert!(names_somebody(text), "{text}");
        }
    }

    #[test]
    fn places_offices_and_the_opening_of_a_sentence_are_nobody() {
        for text in [
            "",
            "Quang cảnh hội nghị",
            "Hội nghị tại Phú Thọ",
            "Đoàn công tác từ Hà Nội về thăm Đền Hùng",
            "Hà Nội trong mưa",
            "Ra quân tại huyện Lương Tài",
            "Sở Thông tin và Truyền thông tổ chức hội nghị",
            "Giám đốc Sở Công Thương phát biểu",
            "Đoàn Thanh niên ra quân",
            "Đồng chí Sơn phát biểu",
            "Các đại biểu dự Đại hội Đảng bộ tỉnh lần thứ XIX",
            "HĐND TỈNH HỌP",
        ] {
            assert!(!names_somebody(text), "{text}");
        }
    }
}
