//! Packages signed by a desk of the tests.

use std::path::Path;

use newsroom::manifest::{Kind, Seal, Sender};
use newsroom::photo::PhotoSource;
use newsroom::signature::DeskKey;
use press::package::{Form, write_portal};
use press::{Edition, PressError};

use crate::piece::{options, portal};

pub fn key() -> DeskKey {
    DeskKey::from_secret(&[7; 32])
}

fn write(edition: &Edition<'_>, photos: &dyn PhotoSource, form: Form, to: &Path) -> Result<(), PressError> {
    let from = Sender {
        house: edition.house.name.clone(),
        desk: "PT-01".to_owned(),
        person: "Thanh Hòa".to_owned(),
    };
    let seal = Seal {
        kind: Kind::Portal,
        from: &from,
        time: edition.modified.to_utc(),
        key: &key(),
    };
    write_portal(edition, &options(&portal()), photos, &seal, form, to)
}

pub fn write_folder(edition: &Edition<'_>, photos: &dyn PhotoSource, to: &Path) -> Result<(), PressError> {
    write(edition, photos, Form::Folder, to)
}

pub fn write_zip(edition: &Edition<'_>, photos: &dyn PhotoSource, to: &Path) -> Result<(), PressError> {
    write(edition, photos, Form::Zip, to)
}
