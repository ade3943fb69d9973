//! The archive's own answers: how fast, whether they are those of whoever reads every article, and how near the order of
//! the best is to a full ranking.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::time::Instant;

use archive::{Archive, Finding, Order};
use newsroom::article::Article;
use newsroom::search::word::words;
use newsroom::search::{Clause, Phrase, Query, Term};

use crate::queries::{self, Kind};
use crate::texts::Texts;
use crate::{Done, percentile, say};

const PAGE: usize = 30;
/// Newest articles that are read one by one.
const READ: u64 = 3_000;

pub fn measure(articles: u64, folder: &Path) -> Done {
    let texts = Texts::new();
    let queries = queries::all(&texts, articles);
    let before = resident();
    let archive = Archive::open(folder)?;
    let mut spent: BTreeMap<Kind, Vec<f64>> = BTreeMap::new();
    let mut counted = Vec::new();
    for round in 0..2 {
        for (kind, finding) in &queries {
            let began = Instant::now();
            archive.find(finding, None, PAGE, None)?;
            let found = began.elapsed().as_secs_f64() * 1_000.0;
            let began = Instant::now();
            archive.counts(finding, None)?;
            // The first round warms the caches.
            if round == 1 {
                spent.entry(*kind).or_default().push(found);
                counted.push(began.elapsed().as_secs_f64() * 1_000.0);
            }
        }
    }
    say("memory_mb", resident() - before);
    let mut all: Vec<f64> = spent.values().flatten().copied().collect();
    say("find_p50_ms", percentile(&mut all, 0.5));
    say("find_p95_ms", percentile(&mut all, 0.95));
    say("find_max_ms", percentile(&mut all, 1.0));
    for (kind, figures) in &mut spent {
        say(
            &format!("find_{kind:?}_p95_ms").to_lowercase(),
            percentile(figures, 0.95),
        );
    }
    say("counts_p95_ms", percentile(&mut counted, 0.95));
    agreement(&archive, &texts, articles, &queries)?;
    recall(&archive, folder, &queries)
}

/// Megabytes that the process holds.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let held = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = held.and_then(|held| held.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kilobytes.unwrap_or(f64::NAN) / 1_024.0
}

/// Whoever reads the newest articles one by one finds the same in the same order.
fn agreement(archive: &Archive, texts: &Texts, articles: u64, queries: &[(Kind, Finding)]) -> Done {
    let newest: Vec<(Article, Vec<Vec<String>>)> = (articles.saturating_sub(READ)..articles)
        .rev()
        .map(|number| {
            let content = texts.article(number).0;
            let mut read = content.body.paragraphs();
            read.extend(content.tags.iter().cloned());
            read.push(content.section.clone());
            read.extend(content.authors.iter().map(|author| author.name.clone()));
            let folded = read
                .iter()
                .map(|text| words(text).map(|word| word.folded()).collect())
                .collect();
            (content, folded)
        })
        .collect();
    let (mut asked, mut agreed) = (0_u32, 0_u32);
    for (_, finding) in queries
        .iter()
        .filter(|(_, finding)| !Query::parse(&finding.text).is_marked())
    {
        let query = Query::parse(&finding.text);
        let expected: Vec<&str> = newest
            .iter()
            .filter(|(content, read)| {
                let section = finding.sections.is_empty() || finding.sections.contains(&content.section);
                let author = finding.authors.is_empty()
                    || content
                        .authors
                        .iter()
                        .any(|author| finding.authors.contains(&author.name));
                let day = query.from.is_none_or(|from| content.event_date >= Some(from));
                section && author && day && query.clauses.iter().all(|clause| holds(clause, read))
            })
            .map(|(content, _)| content.body.headline.as_str())
            .take(PAGE)
            .collect();
        let found = archive
            .find(finding, None, PAGE, None)?
            .ok_or("nothing stops it")?;
        let found: Vec<&str> = found.hits.iter().map(|hit| hit.row.headline.as_str()).collect();
        asked += 1;
        if !found.starts_with(&expected) {
            eprintln!("not found alike: {finding:?}");
        }
        agreed += u32::from(found.starts_with(&expected));
    }
    say("agreement", f64::from(agreed) / f64::from(asked));
    Ok(())
}

fn holds(clause: &Clause, read: &[Vec<String>]) -> bool {
    let any = clause.any.iter().any(|term| match term {
        Term::Words(phrase) => read.iter().any(|words| stands(phrase, words)),
        _ => false,
    });
    any != clause.without
}

fn stands(phrase: &Phrase, words: &[String]) -> bool {
    if phrase.unfinished {
        return words.iter().any(|word| word.starts_with(&phrase.words[0].folded));
    }
    words.windows(phrase.words.len()).any(|window| {
        window
            .iter()
            .zip(&phrase.words)
            .all(|(word, sought)| *word == sought.folded)
    })
}

/// How many of the twenty best by BM25 over everything are among the twenty best that are answered, and among all that
/// were ranked.
fn recall(archive: &Archive, folder: &Path, queries: &[(Kind, Finding)]) -> Done {
    let db = rusqlite::Connection::open(folder.join("toasoan.db"))?;
    let sql = "SELECT article.id FROM article JOIN (
                   SELECT rowid AS place, bm25(article_search, 16.0, 8.0, 1.0, 2.0, 2.0, 4.0, 4.0) AS worth FROM article_search
                   WHERE article_search MATCH ?1 ORDER BY worth LIMIT 20) AS best USING (place)";
    let mut statement = db.prepare(sql)?;
    let (mut full, mut among) = (0.0, 0.0);
    for (_, finding) in queries.iter().filter(|(kind, _)| *kind == Kind::Two).take(40) {
        let plain: Vec<String> = words(&finding.text)
            .map(|word| format!("\"{}\"", word.folded()))
            .collect();
        let best: HashSet<String> = statement
            .query_map([plain.join(" ")], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let finding = Finding {
            order: Order::Best,
            ..finding.clone()
        };
        let found = archive
            .find(&finding, None, 20, None)?
            .ok_or("nothing stops it")?;
        let hits = found
            .hits
            .iter()
            .filter(|hit| best.contains(&hit.row.id.to_string()));
        among += hits.count() as f64;
        full += best.len() as f64;
    }
    say("recall_of_20", among / full);
    Ok(())
}
