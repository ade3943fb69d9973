//! For whatever is typed.

use darkroom::metadata::{Keep, read, write};
use newsroom::photo::{Field, PhotoWords, Slot};
use proptest::prelude::{ProptestConfig, Strategy, any, prop, proptest};
use proptest::{option, prop_assert_eq, prop_oneof};

use crate::pictures::{AVIF, JPEG, PNG, WEBP, sample};

/// Letters that only Unicode has are among the accented ones: nonsense of the others may be TCVN3.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-ZàảãáạăằẳẵắặâầẩẫấậđĐêềểễếệôồổỗốộơờởỡớợưừửữứựỳỷỹýỵẨỖ0-9 .,;:!?“”<>&\"'/\\n\\t-]{0,60}ệ",
        2 => "[ -~]{0,40}",
        1 => "\\PC{0,20}",
        1 => proptest::strategy::Just(String::new()),
    ]
}

fn words() -> impl Strategy<Value = PhotoWords> {
    let texts = prop::collection::vec(text(), Field::ALL.len());
    let lists = prop::collection::vec(prop::collection::vec(text(), 0..4), 3);
    // Seconds of the years 1 to 9999, and their thousandths.
    let taken = option::of((-62_135_596_800_i64..253_402_300_800, any::<u16>()));
    (texts, lists, taken).prop_map(|(texts, mut lists, taken)| {
        let mut words = PhotoWords::default();
        for (field, said) in Field::ALL.into_iter().zip(texts) {
            match words.slot(field) {
                Slot::Text(slot) => *slot = said,
                Slot::List(slot) => *slot = lists.pop().unwrap_or_default(),
                Slot::Time(slot) => {
                    *slot = taken.map(|(second, fraction)| {
                        let moment =
                            chrono::DateTime::from_timestamp(second, u32::from(fraction) % 1_000 * 1_000_000);
                        moment.unwrap().naive_utc()
                    });
                }
            }
        }
        words.normalise();
        words
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(words in words(), before in words()) {
        for picture in [JPEG, PNG, WEBP, AVIF] {
            let first = write(picture, b"", &before, Keep::default()).unwrap().bytes;
            let second = write(picture, &first, &words, Keep::default()).unwrap().bytes;
            prop_assert_eq!(&read(&second).words, &words);
            let again = write(picture, &first, &words, Keep::default()).unwrap().bytes;
            prop_assert_eq!(second, again);
        }
    }

    #[test]
    fn what_was_unknown_survives_any_words(words in words()) {
        let (_, original) = &sample()[0];
        let once = write(JPEG, original, &words, Keep::default()).unwrap().bytes;
        let twice = write(JPEG, &once, &words, Keep::default()).unwrap().bytes;
        prop_assert_eq!(&once, &twice);
        let inventory = b"2007.26.207.3";
        assert!(once.windows(inventory.len()).any(|bytes| bytes == inventory));
    }
}
