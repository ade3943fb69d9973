//! The press at the terminal: checked, exported, corrected, withdrawn.

use std::sync::atomic::AtomicBool;

use archive::Finding;
use chrono::{DateTime, Utc};
use desk::export::batch::BatchOrder;
use desk::{Desk, DeskError};
use newsroom::article::ArticleId;
use newsroom::moment::at_midnight;
use newsroom::rules::RuleSet;

use crate::acting::tell;
use crate::arguments::press::{ExportSaid, PressCommand, RulesSaid};
use crate::say::Said;
use crate::say::press::PressSaid;

pub fn press(desk: &Desk, command: &PressCommand) -> Result<Said, DeskError> {
    match command {
        PressCommand::Check { article } => said(PressSaid::Checked(desk.check(article.parse()?)?)),
        PressCommand::Rules(rules) => set_rules(desk, rules),
        PressCommand::Export(export) => self::export(desk, export),
        PressCommand::Exports { article } => said(PressSaid::Exports(desk.exports(article.parse()?)?)),
        PressCommand::Correct {
            article,
            wrong,
            right,
            take_back,
        } => {
            let id = article.parse()?;
            let open = match take_back {
                false => desk.correct(id, wrong, right)?,
                true => {
                    let newest = desk.read_article(id)?.content.corrections.pop();
                    desk.take_back_correction(id, newest.ok_or(DeskError::NothingToTakeBack)?.at)?
                }
            };
            Ok(Said::Article(Box::new(open)))
        }
        PressCommand::Withdraw {
            article,
            reason,
            take_back,
        } => {
            let id = article.parse()?;
            let open = match take_back {
                false => desk.withdraw(id, reason)?,
                true => desk.take_back_withdrawal(id)?,
            };
            Ok(Said::Article(Box::new(open)))
        }
    }
}

fn said(said: PressSaid) -> Result<Said, DeskError> {
    Ok(Said::Press(Box::new(said)))
}

fn export(desk: &Desk, said: &ExportSaid) -> Result<Said, DeskError> {
    let mut order = said.order()?;
    if let Some(portal) = &said.portal {
        order.portal = Some(desk.portal_named(portal)?.id);
    }
    let ids = chosen(desk, said)?;
    if let ([id], None) = (&ids[..], &said.naming)
        && !said.articles.is_empty()
    {
        let exported = match said.again {
            true => desk.export_again(*id)?,
            false => desk.export(*id, &order, said.out.as_deref())?,
        };
        return Ok(Said::Exported(exported));
    }
    if said.again {
        return self::said(PressSaid::Again(
            ids.iter()
                .map(|id| desk.export_again(*id))
                .collect::<Result<_, _>>()?,
        ));
    }
    let batch = BatchOrder {
        order,
        naming: said.naming.clone().unwrap_or_default(),
    };
    let never = AtomicBool::new(false);
    desk.export_many(&ids, &batch, said.out.as_deref(), 1, &never, tell)
        .map(Said::Acted)
}

fn chosen(desk: &Desk, said: &ExportSaid) -> Result<Vec<ArticleId>, DeskError> {
    if let Some(since) = &said.since {
        return desk.finished_since(moment(since)?);
    }
    if said.changed {
        return desk.changed_since_export();
    }
    if let Some(text) = &said.find {
        return desk.found_articles(&Finding {
            text: text.clone(),
            ..Finding::default()
        });
    }
    let ids = said.articles.iter().map(|article| article.parse());
    Ok(ids.collect::<Result<_, _>>()?)
}

/// A day as it begins in Việt Nam, or a moment as RFC 3339 writes it.
fn moment(text: &str) -> Result<DateTime<Utc>, DeskError> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Ok(moment.to_utc());
    }
    let day = newsroom::search::days(text).map(|[first, _]| first);
    day.map(at_midnight).ok_or_else(|| DeskError::NotADay {
        text: text.to_owned(),
    })
}

fn set_rules(desk: &Desk, said: &RulesSaid) -> Result<Said, DeskError> {
    let mut rules = desk.rules()?.rules;
    if !said.says_something() {
        return self::said(PressSaid::Rules(Box::new(desk.rules()?), said.section.clone()));
    }
    let set = match &said.section {
        Some(section) => rules
            .sections
            .entry(newsroom::vietnamese::nfc(section.trim()))
            .or_default(),
        None => &mut rules.house,
    };
    if said.clear {
        *set = RuleSet::default();
    }
    set.headline = said.headline.or(set.headline);
    set.lead = said.lead.or(set.lead);
    set.photo_width = said.photo_width.or(set.photo_width);
    set.weights.extend(said.weigh.iter().copied());
    let rules = desk.save_rules(rules)?;
    self::said(PressSaid::Rules(Box::new(rules), said.section.clone()))
}
