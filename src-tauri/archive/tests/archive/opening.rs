use std::fs;
use std::path::Path;

use archive::{Archive, ArchiveError};
use newsroom::language::Bilingual;

use crate::desk::{desk, minute, photo};

#[track_caller]
fn refused(folder: &Path, english: &str, vietnamese: &str) {
    let error = Archive::open(folder).err().expect("the archive opened");
    let database = folder.join("toasoan.db").display().to_string();
    let place = |text: &str| {
        text.replace("{db}", &database)
            .replace("{}", &folder.display().to_string())
    };
    let [english, vietnamese] = [english, vietnamese].map(place);
    assert_eq!(error.to_string(), english);
    assert_eq!(error.vietnamese(), vietnamese);
}

#[test]
fn an_archive_of_a_newer_program_is_refused_and_left_alone() {
    let desk = desk();
    let sql = desk.sql();
    let known: i64 = sql
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    sql.pragma_update(None, "user_version", 1000).unwrap();
    drop((desk.archive, sql));
    refused(
        desk.folder.path(),
        &format!(
            "the archive {{db}} was written by a newer Tòa Soạn (its format is 1000, this program knows up to {known}); \
             install the newest version"
        ),
        &format!(
            "kho bài {{db}} do bản Tòa Soạn mới hơn ghi (định dạng 1000, bản này chỉ biết đến {known}); hãy cài bản \
             mới nhất"
        ),
    );
}

#[test]
fn a_file_that_is_no_database_or_another_programs_database_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("toasoan.db");
    let english = "{db} is not an archive of Tòa Soạn; choose another folder";
    let vietnamese = "{db} không phải là kho bài của Tòa Soạn; hãy chọn thư mục khác";
    let garbage = "rubbish ".repeat(2000);
    fs::write(&file, &garbage).unwrap();
    refused(folder.path(), english, vietnamese);
    assert_eq!(fs::read_to_string(&file).unwrap(), garbage);

    fs::remove_file(&file).unwrap();
    let other = rusqlite::Connection::open(&file).unwrap();
    other.execute_batch("CREATE TABLE address (name TEXT)").unwrap();
    drop(other);
    let before = fs::read(&file).unwrap();
    refused(folder.path(), english, vietnamese);
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn a_folder_that_cannot_be_written_to_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a file");
    fs::write(&file, "").unwrap();
    let error = Archive::open(&file).err().unwrap();
    assert!(matches!(error, ArchiveError::NotWritable { .. }), "{error}");
    assert!(
        error.vietnamese().starts_with("không ghi được vào thư mục "),
        "{}",
        error.vietnamese()
    );
}

#[test]
fn an_empty_or_missing_database_beside_originals_is_a_loss_and_no_beginning() {
    let desk = desk();
    desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    drop(desk.archive);
    let english =
        "{} holds photos but their database toasoan.db is missing or empty; put it back, or restore a backup";
    let vietnamese = "{} có ảnh nhưng cơ sở dữ liệu toasoan.db bị mất hoặc rỗng; hãy đặt lại tệp ấy hoặc khôi phục bản \
                      sao lưu";
    fs::write(desk.folder.path().join("toasoan.db"), "").unwrap();
    refused(desk.folder.path(), english, vietnamese);
    fs::remove_file(desk.folder.path().join("toasoan.db")).unwrap();
    refused(desk.folder.path(), english, vietnamese);
}

#[test]
fn a_folder_that_does_not_exist_yet_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("kho").join("bài");
    assert_eq!(Archive::open(&deep).unwrap().folder(), deep);
    assert!(deep.join("toasoan.db").exists());
}

#[test]
fn closing_leaves_one_whole_database_file() {
    let desk = desk();
    desk.written("Một");
    drop(desk.archive);
    let mut names: Vec<_> = fs::read_dir(desk.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["toasoan.db"]);
}

/// Windows long knew no path of more than 260 characters, and asks for another form of them still.
#[test]
fn an_archive_may_lie_as_deep_as_it_likes() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("phòng biên tập ".repeat(9).trim());
    let folder = folder.join("kho lưu trữ ".repeat(15).trim());
    assert!(folder.to_string_lossy().chars().count() > 300);
    let archive = Archive::open(&folder).unwrap();
    let id = archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    drop(archive);
    let archive = Archive::open(&folder).unwrap();
    assert_eq!(archive.photo_original(&id).unwrap(), b"photo");
    assert_eq!(archive.verify().unwrap(), []);
}
