//! What somebody asks the press for.

use newsroom::check::Concern;
use newsroom::portal::PortalId;
use newsroom::rules::{Standard, Weight};
use newsroom::vietnamese::nfc;
use press::PressError;
use press::pdf::Layout;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::DeskError;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// A folder with the page, the fragment for a CMS and the pictures.
    Html,
    /// One file in house style.
    Pdf,
    /// A folder with everything the portal needs.
    Package,
    /// The same as one file.
    Zip,
    /// A folder with the text and the pictures in full size.
    Print,
    /// The same as one file.
    PrintZip,
    /// A document of Word.
    Docx,
    /// A folder with the news object (ninjs 3.1) and its pictures.
    Ninjs,
}

/// One export as it is asked for; kept with what was exported, so that the same can be asked for again. A field that
/// an older order lacks has its default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportOrder {
    pub format: ExportFormat,
    /// For which portal it is made; `None` for the first.
    #[serde(default)]
    pub portal: Option<PortalId>,
    /// How a PDF is laid out.
    #[serde(default)]
    pub layout: Layout,
    /// Why warnings are left as they are.
    #[serde(default)]
    pub reasons: Vec<Overridden>,
    /// Whether it goes into the folder that the portal picks up from, in place of the folder for finished pieces.
    #[serde(default)]
    pub pickup: bool,
}

/// Why a warning is left as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Overridden {
    /// `None` for every warning that no other names.
    pub concern: Option<Concern>,
    /// In the person's words; never empty.
    pub reason: String,
}

/// A warning that was left as it is, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Answered {
    pub concern: Concern,
    pub reason: String,
}

impl ExportOrder {
    /// Of this format, and otherwise as it is done when nobody asks for more.
    #[must_use]
    pub fn of(format: ExportFormat) -> Self {
        Self {
            format,
            portal: None,
            layout: Layout::default(),
            reasons: Vec::new(),
            pickup: false,
        }
    }

    /// With one reason for all warnings, where it says anything.
    #[must_use]
    pub fn whatever_warns(mut self, reason: &str) -> Self {
        let reason = nfc(reason.trim());
        if !reason.is_empty() {
            self.reasons.push(Overridden {
                concern: None,
                reason,
            });
        }
        self
    }

    /// Holds what speaks against a piece against the order's reasons.
    pub(super) fn answer(
        &self,
        standard: &Standard,
        concerns: Vec<Concern>,
    ) -> Result<Vec<Answered>, DeskError> {
        let (errors, warnings): (Vec<_>, Vec<_>) = concerns
            .into_iter()
            .partition(|concern| standard.weight(concern.kind()) == Weight::Error);
        if !errors.is_empty() {
            return Err(PressError::Concerns { concerns: errors }.into());
        }
        let (mut answered, mut open) = (Vec::new(), Vec::new());
        for concern in warnings {
            match self.reason(&concern) {
                Some(reason) => answered.push(Answered { concern, reason }),
                None => open.push(concern),
            }
        }
        match open.is_empty() {
            true => Ok(answered),
            false => Err(DeskError::Unanswered { concerns: open }),
        }
    }

    fn reason(&self, concern: &Concern) -> Option<String> {
        let named = |wanted: Option<&Concern>| {
            let mut given = self.reasons.iter();
            let found = given.find(|given| given.concern.as_ref() == wanted)?;
            let reason = nfc(found.reason.trim());
            (!reason.is_empty()).then_some(reason)
        };
        named(Some(concern)).or_else(|| named(None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_leaves_with_its_own_reason_or_the_one_for_all_and_an_error_with_none() {
        let standard = Standard::default();
        let warnings = vec![Concern::Lead, Concern::Credit { number: 1 }];
        let mut order = ExportOrder::of(ExportFormat::Pdf);
        order.reasons.push(Overridden {
            concern: Some(Concern::Lead),
            reason: "tin ảnh".to_owned(),
        });
        let refused = order.answer(&standard, warnings.clone());
        assert!(matches!(refused, Err(DeskError::Unanswered { concerns }) if concerns == warnings[1..]));

        let order = order.whatever_warns(" ảnh tư liệu ");
        let reasons: Vec<String> = order
            .answer(&standard, warnings)
            .unwrap()
            .into_iter()
            .map(|answered| answered.reason)
            .collect();
        assert_eq!(reasons, ["tin ảnh", "ảnh tư liệu"]);

        let refused = order.answer(&standard, vec![Concern::Headline]);
        assert!(matches!(
            refused,
            Err(DeskError::Press(PressError::Concerns { .. }))
        ));
    }

    #[test]
    fn an_order_of_an_older_program_is_read_with_what_is_usual() {
        let read: ExportOrder = serde_json::from_str(r#"{"format":"pdf"}"#).unwrap();
        assert_eq!(read, ExportOrder::of(ExportFormat::Pdf));
    }
}
