//! What is said of the archive as a whole.

use archive::{BackedUp, Backup, Emptied, OpenForm, Repaired, Restored, TrashContents, Verified};
use chrono::{DateTime, FixedOffset, Utc};
use desk::repairing;
use desk::restoring::Restorable;
use desk::statistics::Statistics;
use desk::verifying::DamageLine;
use newsroom::language::{Bilingual as _, Language};
use serde_json::{Value, json};

use super::spoken;

pub enum TrustSaid {
    Verified(Verified),
    Statistics(Statistics),
    Backups(Vec<Backup>),
    BackedUp(BackedUp),
    Restorable(Restorable),
    Restored(Restored),
    Trash(TrashContents),
    Emptied(Emptied),
    OpenForm(OpenForm),
    Repaired(Repaired),
}

impl TrustSaid {
    pub fn is_whole(&self) -> bool {
        match self {
            Self::Verified(verified) => verified.damages.iter().all(archive::Damage::is_harmless),
            Self::BackedUp(made) => made.backup.lacking == 0,
            Self::Restorable(found) => found.sound,
            Self::Restored(restored) => restored.is_whole(),
            Self::OpenForm(done) => done.lacking.is_empty(),
            Self::Repaired(repaired) => repaired.losses.is_empty(),
            _ => true,
        }
    }

    pub fn json(&self) -> Value {
        match self {
            Self::Verified(verified) => verified_json(verified),
            Self::Statistics(told) => json!(told),
            Self::Backups(backups) => json!(backups),
            Self::BackedUp(made) => json!({
                "backup": made.backup,
                "unchanged": made.unchanged,
                "pruned": made.pruned,
            }),
            Self::Restorable(found) => json!(found),
            Self::Restored(restored) => json!({
                "folder": restored.folder.display().to_string(),
                "verified": verified_json(&restored.verified),
            }),
            Self::Trash(contents) => json!(contents),
            Self::Emptied(emptied) => json!(emptied),
            Self::OpenForm(done) => json!({
                "folder": done.folder.display().to_string(),
                "articles": done.articles,
                "photos": done.photos,
                "lacking": done.lacking,
            }),
            Self::Repaired(repaired) => json!({
                "folder": repaired.folder.display().to_string(),
                "recovered": repaired.recovered,
                "losses": repairing::losses(repaired),
            }),
        }
    }

    pub fn text(&self, language: Language) -> String {
        let pick = |vi: String, en: String| if language == Language::Vi { vi } else { en };
        match self {
            Self::Verified(verified) => verified_text(verified, language),
            Self::Statistics(told) => statistics_text(told, language),
            Self::Backups(backups) if backups.is_empty() => pick(
                "Chưa có bản sao lưu nào.".to_owned(),
                "There is no backup yet.".to_owned(),
            ),
            Self::Backups(backups) => {
                let lines: Vec<String> = backups
                    .iter()
                    .map(|backup| backup_line(backup, language))
                    .collect();
                lines.join("\n")
            }
            Self::BackedUp(made) => {
                let mut lines = vec![match made.unchanged {
                    true => pick(
                        "Kho bài không đổi từ bản sao lưu trước; bản ấy vẫn đúng:".to_owned(),
                        "Nothing has changed since the last backup, which stands:".to_owned(),
                    ),
                    false => pick(
                        "Đã sao lưu và đọc lại đúng:".to_owned(),
                        "Backed up, and read back:".to_owned(),
                    ),
                }];
                lines.push(backup_line(&made.backup, language));
                lines.push(made.backup.path().display().to_string());
                lines.join("\n")
            }
            Self::Restorable(found) => {
                let mut lines = vec![backup_line(&found.backup, language)];
                lines.extend(
                    found
                        .sentence
                        .as_ref()
                        .map(|said| spoken(said, language).to_owned()),
                );
                lines.extend(found.newest.iter().map(|newest| format!("  {}", newest.headline)));
                lines.join("\n")
            }
            Self::Restored(restored) => {
                let folder = restored.folder.display();
                let first = pick(
                    format!("Đã khôi phục vào {folder}; mở bằng --archive."),
                    format!("Restored into {folder}; open it with --archive."),
                );
                format!("{first}\n{}", verified_text(&restored.verified, language))
            }
            Self::Trash(contents) => trash_text(contents, language),
            Self::OpenForm(done) => {
                let folder = done.folder.display();
                let mut lines = vec![pick(
                    format!("{} bài, {} ảnh: {folder}", done.articles, done.photos),
                    format!("{} articles, {} photos: {folder}", done.articles, done.photos),
                )];
                lines.extend(done.lacking.iter().map(|name| {
                    pick(
                        format!("  · thiếu ảnh gốc “{name}”"),
                        format!("  · the original of \"{name}\" is missing"),
                    )
                }));
                lines.join("\n")
            }
            Self::Repaired(repaired) => {
                let (folder, came) = (repaired.folder.display(), repaired.recovered);
                let mut lines = vec![pick(
                    format!(
                        "Đã cứu {} bài, {} phiên bản, {} ảnh vào {folder}; mở bằng --archive.",
                        came.articles, came.revisions, came.photos
                    ),
                    format!(
                        "{} articles, {} revisions and {} photos came through into {folder}; open it with --archive.",
                        came.articles, came.revisions, came.photos
                    ),
                )];
                let lost = repairing::losses(repaired);
                lines.extend(lost.iter().map(|loss| format!("  · {}", spoken(loss, language))));
                lines.join("\n")
            }
            Self::Emptied(done) => pick(
                format!(
                    "Đã bỏ hẳn {} bài, {} ảnh ({}); giữ lại {} bài.",
                    done.articles,
                    done.photos,
                    size(done.bytes),
                    done.kept
                ),
                format!(
                    "Removed {} articles and {} photos ({}) for good; kept {} articles.",
                    done.articles,
                    done.photos,
                    size(done.bytes),
                    done.kept
                ),
            ),
        }
    }
}

fn verified_json(verified: &Verified) -> Value {
    let damages: Vec<DamageLine> = verified.damages.iter().map(DamageLine::from).collect();
    json!({ "damages": damages, "checked": verified.checked })
}

fn verified_text(verified: &Verified, language: Language) -> String {
    let checked = verified.checked;
    let (vi, en) = match verified.damages.is_empty() {
        true => ("Kho bài nguyên vẹn", "The archive is whole"),
        false => ("Kho bài có điều cần xem", "Something is to be looked at"),
    };
    let mut lines = vec![match language {
        Language::Vi => format!(
            "{vi}: đã kiểm {} bài, {} phiên bản, {} ảnh ({}).",
            checked.articles,
            checked.revisions,
            checked.photos,
            size(checked.bytes)
        ),
        Language::En => format!(
            "{en}: {} articles, {} revisions and {} photos ({}) were checked.",
            checked.articles,
            checked.revisions,
            checked.photos,
            size(checked.bytes)
        ),
    }];
    lines.extend(verified.damages.iter().map(|damage| damage.sentence(language)));
    lines.join("\n")
}

fn statistics_text(told: &Statistics, language: Language) -> String {
    let archive = &told.archive;
    let free = told.free_bytes.map(size).unwrap_or_else(|| "?".to_owned());
    match language {
        Language::Vi => format!(
            "{} bài ({} trong thùng rác), {} chữ, {} phiên bản\n{} ảnh ({}), cơ sở dữ liệu {}, ổ đĩa còn trống {free}",
            archive.articles,
            archive.trashed,
            archive.words,
            archive.revisions,
            archive.photos,
            size(archive.photo_bytes),
            size(archive.database_bytes)
        ),
        Language::En => format!(
            "{} articles ({} in the trash), {} words, {} revisions\n{} photos ({}), database {}, free on the disk {free}",
            archive.articles,
            archive.trashed,
            archive.words,
            archive.revisions,
            archive.photos,
            size(archive.photo_bytes),
            size(archive.database_bytes)
        ),
    }
}

fn trash_text(contents: &TrashContents, language: Language) -> String {
    let (kept, goes): (Vec<_>, Vec<_>) = contents.articles.iter().partition(|article| article.kept);
    let (size, photos) = (size(contents.bytes), contents.photos);
    let mut lines = vec![match language {
        Language::Vi => format!(
            "Sẽ bỏ hẳn {} bài, {photos} ảnh ({size}); giữ lại {} bài đã đăng hoặc đang mở. Thêm --yes để đổ.",
            goes.len(),
            kept.len()
        ),
        Language::En => format!(
            "{} articles and {photos} photos ({size}) would be removed for good; {} that were published or are open \
             stay. Add --yes to empty.",
            goes.len(),
            kept.len()
        ),
    }];
    lines.extend(goes.iter().map(|article| format!("- {}", article.row.headline)));
    lines.extend(kept.iter().map(|article| format!("= {}", article.row.headline)));
    lines.join("\n")
}

fn backup_line(backup: &Backup, language: Language) -> String {
    let (articles, photos) = match language {
        Language::Vi => ("bài", "ảnh"),
        Language::En => ("articles", "photos"),
    };
    format!(
        "{}  {}  {} {articles}, {} {photos}, {}",
        backup.name,
        clock(backup.time),
        backup.articles,
        backup.photos,
        size(backup.bytes)
    )
}

/// By the clocks of Việt Nam.
fn clock(time: DateTime<Utc>) -> String {
    let there = FixedOffset::east_opt(7 * 3600).map(|offset| time.with_timezone(&offset));
    there
        .map(|time| time.format("%H:%M %d/%m/%Y").to_string())
        .unwrap_or_default()
}

/// In the unit in which it has one to four digits.
fn size(bytes: u64) -> String {
    let units = ["B", "KB", "MB", "GB", "TB"];
    let mut unit = 0;
    let mut left = bytes;
    while left >= 10_000 && unit + 1 < units.len() {
        left /= 1000;
        unit += 1;
    }
    format!("{left} {}", units[unit])
}
