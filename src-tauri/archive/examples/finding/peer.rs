//! tantivy, answering the same searches on the same texts: newest first, with the same filters.

use std::path::Path;
use std::time::Instant;

use archive::Finding;
use newsroom::search::word::words;
use newsroom::search::{Phrase, Query as Asked, Term as Sought};
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, PhraseQuery, Query, RangeQuery, RegexQuery, TermQuery};
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::{Index, IndexWriter, Order, TantivyDocument, Term};

use crate::texts::Texts;
use crate::{Done, percentile, queries, say};

struct Fields {
    text: Field,
    section: Field,
    author: Field,
    day: Field,
    place: Field,
}

pub fn measure(articles: u64, folder: &Path) -> Done {
    let texts = Texts::new();
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("whitespace")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let fields = Fields {
        text: schema.add_text_field("text", TextOptions::default().set_indexing_options(indexing)),
        section: schema.add_text_field("section", STRING),
        author: schema.add_text_field("author", STRING),
        day: schema.add_i64_field("day", INDEXED | FAST),
        place: schema.add_u64_field("place", FAST),
    };
    let folder = folder.join("tantivy");
    let index = match Index::open_in_dir(&folder) {
        Ok(index) => index,
        Err(_) => {
            std::fs::create_dir_all(&folder)?;
            let index = Index::create_in_dir(&folder, schema.build())?;
            fill(&index, &fields, &texts, articles)?;
            index
        }
    };
    let searcher = index.reader()?.searcher();
    let mut spent = Vec::new();
    for round in 0..2 {
        for (_, finding) in &queries::all(&texts, articles) {
            let began = Instant::now();
            let query = asked(finding, &fields);
            let newest = TopDocs::with_limit(30).order_by_fast_field::<u64>("place", Order::Desc);
            searcher.search(&query, &newest)?;
            if round == 1 {
                spent.push(began.elapsed().as_secs_f64() * 1_000.0);
            }
        }
    }
    say("peer_p50_ms", percentile(&mut spent, 0.5));
    say("peer_p95_ms", percentile(&mut spent, 0.95));
    Ok(())
}

fn fill(index: &Index, fields: &Fields, texts: &Texts, articles: u64) -> Done {
    let mut writer: IndexWriter = index.writer(200_000_000)?;
    for number in 0..articles {
        let (content, ..) = texts.article(number);
        let mut document = TantivyDocument::default();
        let mut read = content.body.paragraphs();
        read.extend(content.tags.iter().cloned());
        read.push(content.section.clone());
        read.extend(content.authors.iter().map(|author| author.name.clone()));
        for text in &read {
            let folded: Vec<String> = words(text).map(|word| word.folded()).collect();
            document.add_text(fields.text, folded.join(" "));
        }
        document.add_text(fields.section, &content.section);
        for author in &content.authors {
            document.add_text(fields.author, &author.name);
        }
        document.add_i64(fields.day, day(content.event_date));
        document.add_u64(fields.place, number);
        writer.add_document(document)?;
    }
    writer.commit()?;
    Ok(writer.wait_merging_threads()?)
}

fn day(date: Option<chrono::NaiveDate>) -> i64 {
    date.unwrap_or_default()
        .signed_duration_since(chrono::NaiveDate::default())
        .num_days()
}

fn asked(finding: &Finding, fields: &Fields) -> BooleanQuery {
    let asked = Asked::parse(&finding.text);
    let mut all: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    for term in asked.clauses.iter().flat_map(|clause| &clause.any) {
        if let Sought::Words(words) = term {
            all.push((Occur::Must, phrase(words, fields.text)));
        }
    }
    for (field, names) in [
        (fields.section, &finding.sections),
        (fields.author, &finding.authors),
    ] {
        for name in names {
            let term = Term::from_field_text(field, name);
            all.push((
                Occur::Must,
                Box::new(TermQuery::new(term, IndexRecordOption::Basic)),
            ));
        }
    }
    if asked.from.is_some() {
        let from = Term::from_field_i64(fields.day, day(asked.from));
        all.push((
            Occur::Must,
            Box::new(RangeQuery::new(
                std::ops::Bound::Included(from),
                std::ops::Bound::Unbounded,
            )),
        ));
    }
    BooleanQuery::new(all)
}

fn phrase(phrase: &Phrase, field: Field) -> Box<dyn Query> {
    let mut terms: Vec<Term> = phrase
        .words
        .iter()
        .map(|word| Term::from_field_text(field, &word.folded))
        .collect();
    if phrase.unfinished
        && let Ok(begins) = RegexQuery::from_pattern(&format!("{}.*", phrase.words[0].folded), field)
    {
        return Box::new(begins);
    }
    match terms.pop() {
        Some(only) if terms.is_empty() => Box::new(TermQuery::new(only, IndexRecordOption::Basic)),
        last => {
            terms.extend(last);
            Box::new(PhraseQuery::new(terms))
        }
    }
}
