//! The types that cross to the window, as TypeScript: one committed file, `ui/src/bindings.ts`, which a test holds
//! against this list. `cargo xtask bless` writes it anew.

use ts_rs::{Config, TS};

/// The whole of `ui/src/bindings.ts`.
#[must_use]
pub fn typescript() -> String {
    let config = Config::default();
    let mut file = String::from("// Generated from the Rust types by `cargo xtask bless`. Do not edit.\n");
    macro_rules! declare {
        ($($named:ty),* $(,)?) => {
            $(
                file.push_str("\nexport ");
                file.push_str(&<$named>::decl(&config));
                file.push('\n');
            )*
        };
    }
    declare!(
        newsroom::language::Language,
        newsroom::language::Sentence,
        newsroom::person::Role,
        newsroom::person::Person,
        newsroom::person::Part,
        newsroom::person::Author,
        newsroom::photo::PhotoId,
        newsroom::photo::Crop,
        newsroom::photo::Point,
        newsroom::photo::Blur,
        newsroom::photo::Tone,
        newsroom::photo::Recipe,
        newsroom::photo::Label,
        newsroom::photo::PhotoWords,
        newsroom::photo::Field,
        newsroom::photo::How,
        newsroom::photo::Change,
        newsroom::photo::WarningLine,
        newsroom::portal::PortalId,
        newsroom::portal::Profile,
        newsroom::portal::Fonts,
        newsroom::portal::Portal,
        newsroom::directory::PersonId,
        newsroom::directory::Title,
        newsroom::directory::Entry,
        newsroom::directory::Completion,
        newsroom::directory::Expanded,
        newsroom::article::ArticleId,
        newsroom::article::Priority,
        newsroom::language::LanguageTag,
        newsroom::margin::Anchor,
        newsroom::margin::Reply,
        newsroom::margin::Comment,
        newsroom::margin::Suggestion,
        newsroom::article::Article,
        newsroom::revision::RevisionId,
        newsroom::workflow::State,
        newsroom::workflow::Step,
        newsroom::lack::Lack,
        newsroom::compare::Change,
        newsroom::compare::Run,
        newsroom::compare::ComparedBlock,
        newsroom::combine::Side,
        newsroom::combine::Piece,
        archive::ArticleRow,
        newsroom::search::Field,
        newsroom::search::Said,
        archive::Order,
        archive::Finding,
        archive::SnippetField,
        archive::Snippet,
        archive::Hit,
        archive::Found,
        archive::Count<String>,
        archive::Counts,
        archive::DayTotal,
        archive::MonthTotal,
        archive::YearTotal,
        archive::AuthorShare,
        archive::Holder,
        archive::BranchId,
        archive::Spot,
        archive::StepRow,
        archive::SheetLack,
        archive::SheetOrder,
        archive::SheetQuery,
        archive::SheetCounts,
        archive::SheetDay,
        archive::Photographer,
        archive::Sheet,
        archive::Rating,
        archive::UsedPhoto,
        archive::Trashing,
        archive::PhotoTemplate,
        archive::Checked,
        archive::VerifyStep,
        archive::BackupStep,
        archive::KeepRule,
        archive::Backup,
        archive::Newest,
        archive::RestoreStep,
        archive::TrashedArticle,
        archive::TrashContents,
        archive::Emptied,
        archive::MonthCount,
        archive::StateCount,
        archive::MonthBytes,
        archive::ArchiveStatistics,
        crate::statistics::Statistics,
        crate::verifying::DamageLine,
        crate::verifying::Verifying,
        crate::backup::BackupPlan,
        crate::backup::BackupHabit,
        crate::backup::BackingUp,
        crate::restoring::Restorable,
        crate::restoring::Restoring,
        archive::OpenFormStep,
        crate::open_form::OpenFormWay,
        crate::open_form::OpenFormNews,
        archive::RepairStep,
        archive::Recovered,
        crate::repairing::Repairing,
        crate::repairing::OpeningFault,
        crate::settings::Theme,
        crate::settings::TypingMethod,
        crate::settings::Typing,
        crate::settings::Settings,
        crate::finding::ArticleFilter,
        crate::finding::SavedFinding,
        crate::finding::AuthorPage,
        crate::history::RevisionLine,
        crate::history::Comparison,
        crate::versions::Settling,
        crate::templates::TemplateRow,
        crate::writing::LackLine,
        crate::writing::OpenArticle,
        crate::writing::Saved,
        crate::import::Imported,
        crate::import::Failure,
        crate::import::ImportBatch,
        crate::photos::PhotoInfo,
        crate::photos::PhotoBatch,
        crate::photos::words::PhotoSaid,
        crate::photos::salvage::PhotoRefused,
        crate::photos::arrival::Stage,
        crate::photos::arrival::Fresh,
        crate::photos::arrival::ArrivalNews,
        crate::photos::comparing::FieldCompared,
        crate::photos::sending::SentFormat,
        crate::photos::sending::Sending,
        crate::photos::sending::SendNews,
        crate::photos::sending::SentCut,
        crate::photos::sending::SendReport,
        crate::directory::DirectoryForm,
        crate::directory::PeopleReport,
        crate::clipboard::Pasted,
        newsroom::vietnamese::encoding::LegacyEncoding,
        newsroom::vietnamese::legacy::Legacy,
        newsroom::manifest::Sender,
        crate::exchange::Acquaintance,
        crate::exchange::KnownDeskLine,
        crate::exchange::DeskIdentity,
        crate::exchange::PackingNews,
        crate::exchange::WhatHappens,
        crate::exchange::ArticleInside,
        crate::exchange::Inside,
        crate::exchange::LookedInto,
        crate::exchange::ArticleReceived,
        crate::exchange::Receipt,
        crate::exchange::ReceivingNews,
        crate::export::ExportFormat,
        crate::export::Exported,
        crate::acting::Act,
        crate::acting::ActRefused,
        crate::acting::ActNews,
        crate::bringing::SourceKind,
        crate::bringing::LossCount,
        crate::bringing::PlanLine,
        crate::bringing::Plan,
        crate::bringing::PlanNews,
        crate::bringing::BringState,
        crate::bringing::BringOptions,
        crate::bringing::BringLoss,
        crate::bringing::BringReport,
        crate::bringing::BringNews,
        crate::error::Code,
        crate::error::Failed,
        crate::drop::Dropped,
        crate::drop::Hover,
    );
    file
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    #[test]
    fn the_window_s_types_are_those_of_rust() {
        let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/bindings.ts");
        let fresh = super::typescript();
        if std::env::var_os("TOASOAN_BLESS").is_some() {
            fs::write(&committed, &fresh).unwrap();
        }
        let committed = fs::read_to_string(&committed).unwrap();
        assert_eq!(
            committed.replace("\r\n", "\n"),
            fresh,
            "run `cargo xtask bless` and look at the difference"
        );
    }
}
