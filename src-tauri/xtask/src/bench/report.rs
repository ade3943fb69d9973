//! One row of a bench, as an object for programs and as a line of a table for people.

use std::fmt;

use serde_json::json;

/// What a row is held to.
#[derive(Clone, Copy, Debug)]
pub enum Goal {
    /// Ours is at most this share of theirs.
    Ratio(f64),
    /// Ours is at least so many times theirs: more is better.
    AtLeast(f64),
    /// Ours is at most this much, in the row's unit.
    Absolute(f64),
    /// The figure is told and held to nothing.
    None,
}

/// A bench that ran, or the reason why it did not.
pub struct Row {
    bench: &'static str,
    unit: &'static str,
    goal: Goal,
    ours: Option<f64>,
    peer: Option<String>,
    theirs: Option<f64>,
    why: Option<String>,
}

impl Row {
    pub fn new(bench: &'static str, unit: &'static str, goal: Goal) -> Row {
        Row {
            bench,
            unit,
            goal,
            ours: None,
            peer: None,
            theirs: None,
            why: None,
        }
    }

    pub fn ours(self, ours: f64) -> Row {
        Row {
            ours: Some(ours),
            ..self
        }
    }

    /// `peer` is its name and version.
    pub fn beside(self, peer: &str, theirs: f64) -> Row {
        Row {
            peer: Some(peer.into()),
            theirs: Some(theirs),
            ..self
        }
    }

    /// The row could not be measured, wholly or in part.
    pub fn skipped(self, peer: Option<&str>, why: impl fmt::Display) -> Row {
        Row {
            peer: peer.map(String::from),
            why: Some(why.to_string()),
            ..self
        }
    }

    fn ratio(&self) -> Option<f64> {
        Some(self.ours? / self.theirs?)
    }

    fn is_met(&self) -> Option<bool> {
        match self.goal {
            Goal::Ratio(most) => Some(self.ratio()? <= most),
            Goal::AtLeast(least) => Some(self.ratio()? >= least),
            Goal::Absolute(most) => Some(self.ours? <= most),
            Goal::None => None,
        }
    }

    fn goal(&self) -> Option<String> {
        match self.goal {
            Goal::Ratio(most) => Some(format!("ratio <= {most}")),
            Goal::AtLeast(least) => Some(format!("ratio >= {least}")),
            Goal::Absolute(most) => Some(format!("<= {most} {}", self.unit)),
            Goal::None => None,
        }
    }

    /// One object on one line, its keys in the order of the table. `why` is there only where the row could
    /// not be measured.
    pub fn json(&self) -> String {
        let mut fields = vec![
            ("bench", json!(self.bench)),
            ("ours", json!(self.ours.map(rounded))),
            ("unit", json!(self.unit)),
            ("peer", json!(self.peer)),
            ("theirs", json!(self.theirs.map(rounded))),
            ("ratio", json!(self.ratio().map(rounded))),
            ("goal", json!(self.goal())),
            ("met", json!(self.is_met())),
        ];
        fields.extend(self.why.as_ref().map(|why| ("why", json!(why))));
        let fields: Vec<String> = fields
            .iter()
            .map(|(key, value)| format!("\"{key}\":{value}"))
            .collect();
        format!("{{{}}}", fields.join(","))
    }

    fn cells(&self) -> [String; 7] {
        let number = |number: Option<f64>| {
            number
                .map(|number| rounded(number).to_string())
                .unwrap_or_default()
        };
        let amount = |amount: Option<f64>| {
            amount
                .map(|amount| format!("{} {}", rounded(amount), self.unit))
                .unwrap_or_default()
        };
        let verdict = match (self.is_met(), &self.why) {
            (Some(true), _) => "met".into(),
            (Some(false), _) => "MISSED".into(),
            (None, None) if self.ours.is_some() && matches!(self.goal, Goal::None) => String::new(),
            (None, why) => format!("not run: {}", why.as_deref().unwrap_or("no figure")),
        };
        [
            self.bench.into(),
            amount(self.ours),
            self.peer.clone().unwrap_or_default(),
            amount(self.theirs),
            number(self.ratio()),
            self.goal().unwrap_or_default(),
            verdict,
        ]
    }
}

/// Three significant digits: more than the spread of any measurement here.
fn rounded(number: f64) -> f64 {
    // Through its digits: powers of ten are not the same to the last bit on every system.
    format!("{number:.2e}").parse().unwrap_or(number)
}

pub fn table(rows: &[Row]) -> String {
    let head = ["bench", "ours", "peer", "theirs", "ratio", "goal", ""].map(String::from);
    let lines: Vec<[String; 7]> = [head].into_iter().chain(rows.iter().map(Row::cells)).collect();
    let width = |column: usize| {
        lines
            .iter()
            .map(|line| line[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..7).map(width).collect();
    let mut text = String::new();
    for line in &lines {
        let cells = line
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:<width$}"));
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measured_row_tells_ratio_and_verdict() {
        let row = Row::new("press-pdf", "s", Goal::Ratio(0.15))
            .ours(0.1)
            .beside("weasyprint 70.0", 0.8);
        assert_eq!(
            row.json(),
            r#"{"bench":"press-pdf","ours":0.1,"unit":"s","peer":"weasyprint 70.0","theirs":0.8,"ratio":0.125,"goal":"ratio <= 0.15","met":true}"#
        );
    }

    #[test]
    fn an_absolute_goal_needs_no_peer() {
        let row = Row::new("press-edit", "ms", Goal::Absolute(30.0)).ours(31.04);
        assert_eq!(
            row.json(),
            r#"{"bench":"press-edit","ours":31.0,"unit":"ms","peer":null,"theirs":null,"ratio":null,"goal":"<= 30 ms","met":false}"#
        );
    }

    #[test]
    fn a_figure_that_is_held_to_nothing_is_told() {
        let row = Row::new("archive-recall", "of the best 20", Goal::None).ours(0.5);
        assert_eq!(
            row.json(),
            r#"{"bench":"archive-recall","ours":0.5,"unit":"of the best 20","peer":null,"theirs":null,"ratio":null,"goal":null,"met":null}"#
        );
        assert_eq!(row.cells()[6], "");
    }

    #[test]
    fn more_of_a_rate_is_better() {
        let row = |ours| {
            Row::new("photos-thumbnails", "photos/s", Goal::AtLeast(1.25))
                .ours(ours)
                .beside("sharp", 20.0)
        };
        assert_eq!(row(25.0).is_met(), Some(true));
        assert_eq!(row(24.0).is_met(), Some(false));
    }

    #[test]
    fn a_skipped_row_says_why_and_judges_nothing() {
        let row = Row::new("press-pdf", "s", Goal::Ratio(0.15)).skipped(None, "chromium is not installed");
        assert!(
            row.json()
                .ends_with(r#""met":null,"why":"chromium is not installed"}"#)
        );
        assert!(table(&[row]).contains("not run: chromium is not installed"));
    }

    #[test]
    fn numbers_keep_three_digits() {
        assert_eq!(rounded(0.123_456), 0.123);
        assert_eq!(rounded(123_456.0), 123_000.0);
        assert_eq!(rounded(0.0), 0.0);
    }
}
