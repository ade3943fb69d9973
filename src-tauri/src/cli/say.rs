//! How the answers are said: one JSON value, or lines for a person.

/// What is said of bringing in the old.
mod bringing;
/// What is said of packages and of other desks.
mod exchange;
/// What is said of photos and people.
mod photos;
/// What is said of portals.
mod portals;
/// What is said of the press.
pub mod press;
/// What is said of printed pages.
pub mod print;
/// What was found.
mod search;
/// What is said of the archive as a whole.
pub mod trust;

use std::io::Write as _;

use archive::{ArticleRow, Counts, Found, Trashing};
use desk::acting::{ActNews, ActRefused};
use desk::archives::KnownArchive;
use desk::bringing::{BringNews, Plan};
use desk::directory::PeopleReport;
use desk::exchange::{DeskIdentity, Inside, Receipt};
use desk::export::Exported;
use desk::history::{Comparison, RevisionLine};
use desk::import::{Failure, ImportBatch};
use desk::photos::arrival::ArrivalNews;
use desk::photos::comparing::FieldCompared;
use desk::photos::sending::SendReport;
use desk::photos::{PhotoBatch, PhotoInfo};
use desk::portals::Copied;
use desk::settings::Settings;
use desk::templates::TemplateRow;
use desk::writing::OpenArticle;
use newsroom::article::ArticleId;
use newsroom::body::plain_text;
use newsroom::compare::{Change, ComparedBlock, Run};
use newsroom::directory::{Entry, Expanded};
use newsroom::language::{Bilingual as _, Language, Sentence};
use newsroom::portal::Portal;
use serde_json::json;

use press::PressSaid;
use print::PrintSaid;
use trust::TrustSaid;

pub enum Said {
    Imported(ImportBatch),
    Photos(PhotoBatch),
    Articles(Vec<ArticleRow>),
    Found(Box<Found>),
    Counts(Box<Counts>),
    Article(Box<OpenArticle>),
    Replaced {
        count: usize,
    },
    History(Vec<RevisionLine>),
    Compared(Box<Comparison>),
    Templates(Vec<TemplateRow>),
    Exported(Exported),
    Press(Box<PressSaid>),
    Settings(Box<Settings>),
    Portals(Vec<Portal>),
    /// Whether only the text is wanted.
    Copied(Copied, bool),
    Trust(Box<TrustSaid>),
    Print(Box<PrintSaid>),
    Known(Vec<PhotoInfo>),
    Arrived(ArrivalNews),
    Sent(SendReport),
    Fields(Vec<FieldCompared>),
    Trashed(Trashing),
    Acted(ActNews),
    Planned(Box<Plan>),
    Brought(Box<BringNews>),
    People(Vec<Entry>),
    PeopleCame(PeopleReport),
    Expanded(Expanded),
    Inside(Vec<Inside>),
    Received(Vec<Receipt>),
    Desks(DeskIdentity),
    /// The sample that came in.
    Sample(ArticleId),
    Archives {
        /// The folder of the one that is opened where none is named.
        next: String,
        known: Vec<KnownArchive>,
    },
    /// A file.
    Written(String),
    /// To be read as it is.
    Text(String),
    Done,
}

/// Writes to standard output; a reader that has gone away (`| head`) is no error.
pub fn print(text: &str) {
    if !text.is_empty() {
        drop(writeln!(std::io::stdout(), "{text}"));
    }
}

impl Said {
    /// False where a part was refused, so that scripts see it.
    pub fn is_whole(&self) -> bool {
        match self {
            Self::Imported(batch) => batch.failures.is_empty(),
            Self::Photos(batch) => batch.failures.is_empty(),
            Self::Trust(said) => said.is_whole(),
            Self::Press(said) => said.is_whole(),
            Self::Arrived(news) => news.failures.is_empty() && news.fault.is_none(),
            Self::Sent(report) => report.failures.is_empty(),
            Self::Trashed(trashed) => trashed.used.is_empty(),
            Self::Acted(news) => news.refusals == 0 && news.fault.is_none(),
            Self::Planned(plan) => plan.refusals == 0,
            Self::Brought(news) => news.refusals == 0 && news.fault.is_none(),
            _ => true,
        }
    }

    pub fn json(&self) -> String {
        let value = match self {
            Self::Imported(batch) => match (&batch.articles[..], &batch.failures[..]) {
                // One file, one answer: the article itself.
                ([article], []) => json!(article),
                _ => json!(batch),
            },
            Self::Photos(batch) => json!(batch),
            Self::Articles(rows) => json!(rows),
            Self::Found(found) => json!(found),
            Self::Counts(counts) => json!(counts),
            Self::Article(open) => json!(open),
            Self::Replaced { count } => json!({ "replaced": count }),
            Self::History(lines) => json!(lines),
            Self::Compared(compared) => json!(compared),
            Self::Templates(rows) => json!(rows),
            Self::Exported(exported) => json!(exported),
            Self::Press(said) => said.json(),
            Self::Portals(portals) => json!(portals),
            Self::Copied(copied, _) => json!(copied),
            Self::Settings(settings) => json!(settings),
            Self::Trust(said) => said.json(),
            Self::Print(said) => said.json(),
            Self::Known(photos) => json!(photos),
            Self::Arrived(news) => json!(news),
            Self::Sent(report) => json!(report),
            Self::Fields(fields) => json!(fields),
            Self::Trashed(trashed) => json!(trashed),
            Self::Acted(news) => json!(news),
            Self::Planned(plan) => json!(plan),
            Self::Brought(news) => json!(news),
            Self::People(entries) => json!(entries),
            Self::PeopleCame(report) => json!(report),
            Self::Expanded(expanded) => json!(expanded),
            Self::Inside(inside) => json!(inside),
            Self::Received(receipts) => json!(receipts),
            Self::Desks(identity) => json!(identity),
            Self::Written(path) => json!({ "path": path }),
            Self::Text(text) => json!({ "text": text }),
            Self::Sample(article) => json!({ "article": article }),
            Self::Archives { next, known } => json!({ "next": next, "known": known }),
            Self::Done => json!({}),
        };
        value.to_string()
    }

    pub fn text(&self, language: Language) -> String {
        let pick = |vi: &str, en: &str| {
            if language == Language::Vi {
                vi.to_owned()
            } else {
                en.to_owned()
            }
        };
        match self {
            Self::Imported(batch) => {
                let mut lines = Vec::new();
                for imported in &batch.articles {
                    lines.push(format!("{}  {}", imported.article, imported.headline));
                    lines.extend(
                        imported
                            .losses
                            .iter()
                            .map(|loss| format!("  · {}", spoken(loss, language))),
                    );
                }
                lines.extend(refusals(&batch.failures, language));
                lines.join("\n")
            }
            Self::Photos(batch) => {
                let mut lines: Vec<String> = batch
                    .photos
                    .iter()
                    .map(|photo| format!("{}  {} × {}  {}", photo.name, photo.width, photo.height, photo.id))
                    .collect();
                lines.extend(refusals(&batch.failures, language));
                lines.join("\n")
            }
            Self::Articles(rows) if rows.is_empty() => pick(
                "Kho chưa có bài nào như vậy.",
                "There is no such article in the archive.",
            ),
            Self::Articles(rows) => {
                let line = |row: &ArticleRow| {
                    format!(
                        "{}  {:<14}  {}",
                        row.id,
                        row.state.sentence(language),
                        row.headline
                    )
                };
                rows.iter().map(line).collect::<Vec<_>>().join("\n")
            }
            Self::Found(found) => search::found(found, language),
            Self::Counts(counts) => search::counts(counts, language),
            Self::Article(open) => article(open, language),
            Self::Replaced { count } => pick(
                &format!("Đã thay {count} chỗ."),
                &format!("Replaced in {count} places."),
            ),
            Self::History(lines) => lines.iter().map(revision).collect::<Vec<_>>().join("\n"),
            Self::Compared(compared) => comparison(compared),
            Self::Templates(rows) => {
                let line = |row: &TemplateRow| format!("{:<36}  {}", row.id, spoken(&row.name, language));
                rows.iter().map(line).collect::<Vec<_>>().join("\n")
            }
            Self::Exported(exported) => {
                let mut lines = exported.paths.clone();
                lines.extend(exported.embargo.map(|embargo| {
                    let until = newsroom::moment::in_vietnam(embargo).format("%-d/%-m/%Y %H:%M");
                    pick(
                        &format!("  · Cấm vận đến {until}: đừng đăng trước giờ đó."),
                        &format!("  · Under embargo until {until}: do not publish it before."),
                    )
                }));
                lines.join("\n")
            }
            Self::Press(said) => said.text(language),
            Self::Settings(settings) => settings.person.name.clone(),
            Self::Portals(portals) => portals::lines(portals, language),
            Self::Copied(Copied { html, text }, plain) => {
                let said = if *plain { text } else { html };
                said.trim_end().to_owned()
            }
            Self::Trust(said) => said.text(language),
            Self::Print(said) => said.text(language),
            Self::Known(photos) => photos::known(photos, language),
            Self::Arrived(news) => photos::arrived(news, language),
            Self::Sent(report) => photos::sent(report, language),
            Self::Fields(fields) => photos::fields(fields, language),
            Self::Trashed(trashed) => photos::trashed(trashed, language),
            Self::Acted(news) => acted(news, language),
            Self::Planned(plan) => bringing::planned(plan, language),
            Self::Brought(news) => bringing::brought(news, language),
            Self::People(entries) => photos::people(entries),
            Self::PeopleCame(report) => {
                let (added, changed) = (report.added, report.changed);
                let mut lines = vec![pick(
                    &format!("Thêm {added} người, cập nhật {changed} người."),
                    &format!("Added {added} people, updated {changed}."),
                )];
                lines.extend(
                    report
                        .losses
                        .iter()
                        .map(|loss| format!("  · {}", spoken(loss, language))),
                );
                lines.join("\n")
            }
            Self::Expanded(expanded) => expanded.text.clone(),
            Self::Inside(all) => exchange::inside(all, language),
            Self::Received(receipts) => exchange::received(receipts, language),
            Self::Desks(identity) => exchange::desks(identity, language),
            Self::Written(text) | Self::Text(text) => text.clone(),
            Self::Sample(article) => article.to_string(),
            Self::Archives { next, known } => archives(next, known, language),
            Self::Done => String::new(),
        }
    }
}

/// The next one first, then those that are known.
fn archives(next: &str, known: &[KnownArchive], language: Language) -> String {
    let opens = match language {
        Language::Vi => format!("Mở khi không chỉ kho nào: {next}"),
        Language::En => format!("Opened where none is named: {next}"),
    };
    let known = known.iter().map(|archive| {
        let gone = match (archive.is_there, language) {
            (true, _) => "",
            (false, Language::Vi) => " (không còn ở đó)",
            (false, Language::En) => " (not there any more)",
        };
        format!("{}\t{}{gone}", archive.name, archive.folder)
    });
    std::iter::once(opens).chain(known).collect::<Vec<_>>().join("\n")
}

/// Nothing where all went well, as of a single article.
fn acted(news: &ActNews, language: Language) -> String {
    let named = |refused: &ActRefused| {
        let name = match refused.headline.as_str() {
            "" => refused.article.to_string(),
            headline => headline.to_owned(),
        };
        format!("✗ {name}: {}", spoken(&refused.sentence, language))
    };
    let mut lines: Vec<String> = news.refused.iter().map(named).collect();
    if news.refusals > 0 {
        let done = news.done - news.refusals;
        let refused = news.refusals;
        lines.push(match language {
            Language::Vi => format!("Đã làm {done} bài, để nguyên {refused} bài."),
            Language::En => format!("Done to {done} articles; {refused} were left as they are."),
        });
    }
    lines.extend(
        news.fault
            .iter()
            .map(|fault| format!("✗ {}", spoken(&fault.message, language))),
    );
    lines.join("\n")
}

fn spoken(sentence: &Sentence, language: Language) -> &str {
    match language {
        Language::Vi => &sentence.vi,
        Language::En => &sentence.en,
    }
}

fn refusals(failures: &[Failure], language: Language) -> Vec<String> {
    failures
        .iter()
        .map(|failure| format!("✗ {}", spoken(&failure.sentence, language)))
        .collect()
}

/// The newest is marked with *, another version beside it with +.
fn revision(line: &RevisionLine) -> String {
    let mark = match (line.is_head, line.is_leaf) {
        (true, _) => '*',
        (false, true) => '+',
        (false, false) => ' ',
    };
    let time = newsroom::moment::in_vietnam(line.time).format("%d/%m/%Y %H:%M:%S");
    format!(
        "{mark} {}  {time}  +{} −{}  {}",
        line.id, line.added, line.removed, line.author
    )
}

/// What differs, word by word: [-gone-] and {+new+}, as wdiff writes it.
fn comparison(compared: &Comparison) -> String {
    let word = |run: &Run| match run.change {
        Change::Same => run.text.clone(),
        Change::Added => format!("{{+{}+}}", run.text),
        Change::Removed => format!("[-{}-]", run.text),
    };
    let changed = compared.blocks.iter().filter(|block| block.changed);
    let line = |block: &ComparedBlock| -> String {
        let name = if block.name.is_empty() {
            &block.kind
        } else {
            &block.name
        };
        format!("{name}: {}", block.runs.iter().map(word).collect::<String>())
    };
    changed.map(line).collect::<Vec<_>>().join("\n")
}

fn article(open: &OpenArticle, language: Language) -> String {
    let body = &open.content.body;
    let mut lines = vec![
        format!("{}  {}", open.id, open.state.sentence(language)),
        String::new(),
    ];
    lines.extend(body.paragraphs());
    lines.push(open.content.byline());
    lines.push(String::new());
    let mut number = 0;
    for figure in body.figures() {
        for place in &figure.photos {
            number += 1;
            let photo = place
                .photo
                .map_or_else(|| "–".to_owned(), |photo| photo.to_string());
            let caption = plain_text(figure.caption_of(place));
            lines.push(format!("[{number}] {photo}  {caption}"));
        }
    }
    lines.extend(
        open.concerns
            .iter()
            .map(|line| format!("  · {}", spoken(&line.sentence, language))),
    );
    lines.join("\n")
}
