//! Articles as a provincial portal has them: real words, names, numbers and dates, as often as such words stand in real
//! texts. The same seed gives the same articles.

use chrono::{DateTime, Days, NaiveDate, TimeZone as _, Utc};
use newsroom::article::Article;
use newsroom::body::{Block, Body, inline_text};
use newsroom::person::{Author, Part};
use newsroom::vietnamese::syllable::Syllable;
use newsroom::workflow::State;

/// Words of the trade, the most frequent first: each is drawn about as often as one of its rank is (Zipf).
const WORDS: &str = include_str!("words.txt");
const SECTIONS: [&str; 12] = [
    "Chính trị",
    "Kinh tế",
    "Xã hội",
    "Văn hóa",
    "Giáo dục",
    "Y tế",
    "Thể thao",
    "Pháp luật",
    "Nông nghiệp",
    "Khoa học - Công nghệ",
    "Du lịch",
    "Quốc phòng - An ninh",
];
const FAMILIES: [&str; 12] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Dương",
];
const MIDDLES: [&str; 10] = [
    "Văn", "Thị", "Minh", "Thanh", "Quốc", "Hữu", "Ngọc", "Đức", "Thu", "Hồng",
];
const GIVEN: [&str; 24] = [
    "An", "Bình", "Châu", "Dũng", "Đạt", "Giang", "Hà", "Hải", "Hiếu", "Hoa", "Hùng", "Hương", "Khánh",
    "Lan", "Linh", "Long", "Mai", "Nam", "Phương", "Quân", "Sơn", "Tâm", "Thúy", "Yến",
];
const PLACES: [&str; 16] = [
    "Việt Trì",
    "Phú Thọ",
    "Lâm Thao",
    "Thanh Sơn",
    "Tân Sơn",
    "Yên Lập",
    "Cẩm Khê",
    "Hạ Hòa",
    "Đoan Hùng",
    "Thanh Ba",
    "Phù Ninh",
    "Tam Nông",
    "Thanh Thủy",
    "Đền Hùng",
    "Hà Nội",
    "Tuyên Quang",
];

/// Numbers out of a seed (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// A rank: low ones much more often than high ones.
    fn rank(&mut self, end: usize) -> usize {
        let share = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((end as f64 + 1.0).powf(share) - 1.0) as usize
    }

    pub fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

pub struct Texts {
    words: Vec<&'static str>,
    /// Syllables that some article or other has.
    rare: Vec<String>,
}

impl Texts {
    pub fn new() -> Self {
        let onsets = [
            "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s",
            "t", "th", "tr", "v", "x", "",
        ];
        let rimes = [
            "á", "ạc", "ách", "ãi", "ảm", "àn", "ặng", "ấp", "ẫu", "ẻ", "ém", "ếch", "ềnh", "ịch", "iến",
            "iệp", "iểu", "ỏ", "oác", "oạch", "oãn", "ồm", "ộng", "ớt", "ờn", "ủ", "uấn", "uệ", "uôm",
            "uỗng", "uýnh", "ứt", "ượm", "ưỡng", "ướt", "ựu", "yên", "uyết",
        ];
        let all = onsets
            .iter()
            .flat_map(|onset| rimes.iter().map(move |rime| format!("{onset}{rime}")));
        Self {
            words: WORDS
                .split('\n')
                .map(str::trim)
                .filter(|word| !word.is_empty())
                .collect(),
            rare: all.filter(|word| Syllable::parse(word).is_some()).collect(),
        }
    }

    fn word(&self, dice: &mut Dice) -> String {
        match dice.below(100) {
            0 => dice.below(3_000).to_string(),
            1 => format!(
                "{}/{}/{}",
                1 + dice.below(28),
                1 + dice.below(12),
                2010 + dice.below(14)
            ),
            2 => person(dice),
            3 | 4 => dice.one(&PLACES).to_owned(),
            5..=8 => self.rare[dice.rank(self.rare.len())].clone(),
            _ => self.words[dice.rank(self.words.len())].to_owned(),
        }
    }

    /// At least so many syllables.
    fn sentence(&self, dice: &mut Dice, syllables: usize) -> String {
        let mut sentence = String::new();
        let mut count = 0;
        while count < syllables {
            let word = self.word(dice);
            count += word.split(' ').count();
            if !sentence.is_empty() {
                sentence.push_str(if dice.below(14) == 0 { ", " } else { " " });
            }
            sentence.push_str(&word);
        }
        let first = sentence.chars().next().map(|c| c.to_uppercase().to_string());
        first.unwrap_or_default()
            + sentence
                .get(sentence.chars().next().map_or(0, char::len_utf8)..)
                .unwrap_or("")
    }

    /// The article of this number, with its state and the moment of its making: about 55 a day.
    pub fn article(&self, number: u64) -> (Article, State, DateTime<Utc>) {
        let mut dice = Dice(number.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 2021);
        let mut article = Article::blank();
        let paragraphs = 3 + dice.below(6);
        let blocks = (0..paragraphs).map(|_| {
            let length = 45 + dice.below(45);
            Block::Paragraph(inline_text(&(self.sentence(&mut dice, length) + ".")))
        });
        let blocks = blocks.collect();
        article.body = Body {
            headline: self.sentence(&mut dice, 12),
            lead: inline_text(&(self.sentence(&mut dice, 40) + ".")),
            blocks,
            ..Body::blank()
        };
        article.section = SECTIONS[dice.rank(SECTIONS.len())].to_owned();
        // A house has some dozens of authors.
        let mut author = Dice(dice.rank(60) as u64);
        article.authors = vec![Author {
            name: person(&mut author),
            part: Part::Text,
        }];
        article.tags = (0..dice.below(4))
            .map(|_| self.words[dice.rank(self.words.len())].to_owned())
            .collect();
        let first = NaiveDate::from_ymd_opt(2012, 1, 1).unwrap_or_default();
        let day = first.checked_add_days(Days::new(number / 55)).unwrap_or(first);
        article.event_date = Some(day);
        let moment = day.and_hms_opt(8, (number % 60) as u32, 0).unwrap_or_default();
        let state = if dice.below(20) == 0 {
            State::Approved
        } else {
            State::Exported
        };
        (article, state, Utc.from_utc_datetime(&moment))
    }
}

pub fn sections() -> &'static [&'static str] {
    &SECTIONS
}

fn person(dice: &mut Dice) -> String {
    [dice.one(&FAMILIES), dice.one(&MIDDLES), dice.one(&GIVEN)].join(" ")
}
