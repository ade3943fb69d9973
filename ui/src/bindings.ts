// Generated from the Rust types by `cargo xtask bless`. Do not edit.

export type Language = "vi" | "en";

export type Sentence = { vi: string, en: string, };

export type Role = "reporter" | "photographer" | "editor";

export type Person = { 
/**
 * Empty until it has been asked for.
 */
name: string, role: Role, };

export type Part = "text" | "photo" | "edit";

export type Author = { name: string, part: Part, };

export type PhotoId = string;

export type ArticleId = string;

export type Article = { body: { type: "doc"; content: unknown[] }, 
/**
 * In the order of the byline.
 */
authors: Array<Author>, 
/**
 * chuyên mục; empty where none is chosen yet.
 */
section: string, tags: Array<string>, 
/**
 * The last part of the page's address; empty means [`vietnamese::slug`] of the headline.
 */
slug: string, 
/**
 * The day of the event that the piece tells of.
 */
event_date: string | null, 
/**
 * For the editor's eyes; never exported.
 */
note: string, };

export type RevisionId = string;

export type State = "draft" | "submitted" | "editing" | "returned" | "approved" | "exported";

export type Step = "submit" | "take_up" | "return" | "approve" | "export" | "reopen";

export type Lack = { "kind": "headline" } | { "kind": "lead" } | { "kind": "byline" } | { "kind": "section" } | { "kind": "photo", number: number, } | { "kind": "caption", number: number, } | { "kind": "credit", number: number, } | { "kind": "alt", number: number, } | { "kind": "alt_is_caption", number: number, };

export type ArticleFilter = { 
/**
 * Blind to case, marks and đ/d. Found where it stands in headline, section or byline, or where each of its
 * words stands somewhere in the piece. Empty finds everything.
 */
text: string, state: State | null, 
/**
 * The trash, or everything outside of it.
 */
trashed: boolean, limit: number, };

export type ArticleRow = { id: ArticleId, headline: string, state: State, section: string, byline: string, 
/**
 * Words ("chữ") of the whole page, captions included.
 */
words: number, 
/**
 * Photos attached, each counted once.
 */
photos: number, 
/**
 * The first photo of the page.
 */
cover: PhotoId | null, 
/**
 * When the text or the state last changed.
 */
changed: string, 
/**
 * When it went to the trash, where it is there.
 */
trashed: string | null, };

export type Theme = "system" | "light" | "dark";

export type Settings = { person: Person, language: Language, theme: Theme, 
/**
 * The folder for finished pieces.
 */
exports: string, 
/**
 * The publisher named on the page and in its metadata.
 */
house_name: string, 
/**
 * The portal's address, https://…; may be empty.
 */
house_address: string, 
/**
 * Opened again at the next start.
 */
last_article: ArticleId | null, };

export type LackLine = { lack: Lack, sentence: Sentence, stops_the_press: boolean, };

export type OpenArticle = { id: ArticleId, 
/**
 * The draft where there is one, else the newest revision.
 */
content: Article, 
/**
 * The revision that `content` grew from; goes back with every save, so that nobody's work is overwritten.
 */
base: RevisionId | null, state: State, 
/**
 * The steps that this desk's person can take now.
 */
steps: Array<Step>, changed: string, 
/**
 * Whether there is something typed that no revision keeps yet.
 */
has_draft: boolean, trashed: boolean, lacks: Array<LackLine>, address_slug: string, };

export type Saved = { at: string, 
/**
 * What the next save grows from.
 */
base: RevisionId | null, lacks: Array<LackLine>, address_slug: string, };

export type Imported = { article: ArticleId, headline: string, losses: Array<Sentence>, };

export type Failure = { 
/**
 * The file's name without its folder.
 */
file: string, sentence: Sentence, };

export type ImportBatch = { articles: Array<Imported>, failures: Array<Failure>, };

export type PhotoInfo = { id: PhotoId, 
/**
 * The file's name when it came in.
 */
name: string, 
/**
 * Pixels, upright.
 */
width: number, 
/**
 * Pixels, upright.
 */
height: number, 
/**
 * What the file itself says; empty where it says nothing.
 */
caption: string, credit: string, alt: string, };

export type PhotoBatch = { photos: Array<PhotoInfo>, failures: Array<Failure>, };

export type ExportFormat = "html" | "pdf" | "package" | "zip";

export type Exported = { paths: Array<string>, };

export type Code = "file" | "photo" | "lacking" | "gone" | "archive" | "export" | "document" | "forbidden" | "internal";

export type Failed = { code: Code, message: Sentence, 
/**
 * For whoever mends the program; not shown unless asked for.
 */
details: string | null, };

export type Dropped = { 
/**
 * CSS pixels.
 */
x: number, 
/**
 * CSS pixels.
 */
y: number, photos: PhotoBatch, articles: Array<Imported>, failures: Array<Failure>, };

export type Hover = { x: number, y: number, };
