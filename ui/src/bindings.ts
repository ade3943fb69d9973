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

export type Crop = { x: number, y: number, width: number, height: number, };

export type PageCrop = { x: number, y: number, width: number, height: number, 
/**
 * How the photo stood. Crops from before this was kept have none, and lie in the frame that the photo has now.
 */
stance?: Stance, };

export type Stance = { 
/**
 * Quarter turns clockwise, 0 to 3.
 */
turns: number, 
/**
 * Hundredths of a degree, clockwise, at most 1,500 either way.
 */
straighten: number, };

export type Point = { x: number, y: number, };

export type Blur = { x: number, y: number, width: number, height: number, };

export type Tone = { 
/**
 * Hundredths of a stop, at most 200 either way.
 */
exposure: number, 
/**
 * -100 to 100.
 */
contrast: number, 
/**
 * -100 (bluer) to 100 (warmer).
 */
temperature: number, 
/**
 * -100 (greener) to 100 (more magenta).
 */
tint: number, };

export type Recipe = { 
/**
 * Quarter turns clockwise, 0 to 3.
 */
turns: number, 
/**
 * Hundredths of a degree, clockwise, at most 1,500 either way.
 */
straighten: number, 
/**
 * The whole straight frame where there is none.
 */
crop: Crop | null, 
/**
 * What must stay in sight when a page cuts further.
 */
focus: Point | null, tone: Tone, 
/**
 * Faces, number plates.
 */
blurs: Array<Blur>, };

export type Label = "red" | "yellow" | "green" | "blue" | "purple";

export type PhotoWords = { 
/**
 * dc:title; often the file's or the series' name.
 */
title: string, 
/**
 * photoshop:Headline.
 */
headline: string, 
/**
 * chú thích; dc:description.
 */
caption: string, 
/**
 * photoshop:CaptionWriter.
 */
caption_writer: string, 
/**
 * tác giả ảnh; dc:creator, in order.
 */
creators: Array<string>, 
/**
 * photoshop:AuthorsPosition.
 */
job_title: string, 
/**
 * nguồn ảnh, as printed; photoshop:Credit.
 */
credit: string, 
/**
 * photoshop:Source.
 */
source: string, 
/**
 * dc:rights.
 */
copyright: string, 
/**
 * xmpRights:UsageTerms.
 */
usage_terms: string, 
/**
 * dc:subject.
 */
keywords: Array<string>, 
/**
 * When it was taken, by the camera's clock; photoshop:DateCreated.
 */
taken: string | null, 
/**
 * Iptc4xmpCore:Location.
 */
sublocation: string, 
/**
 * photoshop:City.
 */
city: string, 
/**
 * photoshop:State.
 */
province: string, 
/**
 * photoshop:Country.
 */
country: string, 
/**
 * ISO 3166; Iptc4xmpCore:CountryCode.
 */
country_code: string, 
/**
 * photoshop:Instructions.
 */
instructions: string, 
/**
 * photoshop:TransmissionReference.
 */
job_id: string, 
/**
 * What is to be seen, for those who do not see it; Iptc4xmpCore:AltTextAccessibility.
 */
alt: string, 
/**
 * Iptc4xmpCore:ExtDescrAccessibility.
 */
extended_description: string, 
/**
 * Iptc4xmpExt:PersonInImage.
 */
persons: Array<string>, 
/**
 * Iptc4xmpExt:Event.
 */
event: string, 
/**
 * An address of the vocabulary cv.iptc.org/newscodes/digitalsourcetype; Iptc4xmpExt:DigitalSourceType.
 */
digital_source_type: string, };

export type Field = "title" | "headline" | "caption" | "caption_writer" | "creators" | "job_title" | "credit" | "source" | "copyright" | "usage_terms" | "keywords" | "taken" | "sublocation" | "city" | "province" | "country" | "country_code" | "instructions" | "job_id" | "alt" | "extended_description" | "persons" | "event" | "digital_source_type";

export type How = "replace" | "prepend" | "append";

export type WordsChange = { field: Field, how: How, text: string, };

export type PhotoWarning = { 
/**
 * The warning's kind, such as "no_alt".
 */
code: string, 
/**
 * Where to mend it.
 */
field: Field, message: Sentence, };

export type PortalId = string;

export type Profile = "semantic" | "inline" | "plain";

export type Fonts = "embedded" | "system";

export type Portal = { id: PortalId, 
/**
 * "Cổng tỉnh"; as people call it.
 */
name: string, profile: Profile, fonts: Fonts, 
/**
 * The address under which the portal keeps pictures, `https://…`; empty where they lie beside the page.
 */
pictures: string, };

export type Colour = string;

export type PageFont = "serif" | "sans";

export type HouseStyle = { 
/**
 * "Cổng Thông tin điện tử tỉnh Phú Thọ"; may be empty.
 */
name: string, 
/**
 * The portal's address, `https://…`; empty where there is none.
 */
address: string, 
/**
 * The footer's line, such as "Giấy phép số 12/GP-TTĐT ngày 11/1/2021"; may be empty.
 */
licence: string, 
/**
 * The house's sign at the head of its pages: a file of the archive, by its bytes.
 */
logo: string | null, 
/**
 * Kickers, bullets and rules.
 */
accent: Colour, 
/**
 * Of headlines and headings.
 */
headline_font: PageFont, 
/**
 * Of running text.
 */
text_font: PageFont, };

export type Columns = "two" | "three";

export type PdfLayout = { "kind": "portal_page" } | { "kind": "newspaper_page", columns: Columns, } | { "kind": "archive_copy" };

export type Copied = { html: string, text: string, };

export type PersonId = string;

export type Title = { 
/**
 * Such as "TUV, Giám đốc". Empty: from that day on the person holds no title.
 */
title: string, 
/**
 * The day from which it is held; `None` where it was always held.
 */
from: string | null, };

export type Entry = { 
/**
 * Any UUID, made by whoever adds the person.
 */
id: PersonId, 
/**
 * What is typed between equals signs, such as "ths"; see [`is_code`].
 */
code: string, 
/**
 * Family name first, in full.
 */
name: string, 
/**
 * đồng chí, ông, bà; may be empty.
 */
honorific: string, 
/**
 * Where the titles are held; may be empty.
 */
organisation: string, titles: Array<Title>, 
/**
 * Forms of the person's own, from #1 on; an empty one is made from the rest.
 */
forms: Array<string>, };

export type Completion = { code: string, 
/**
 * Counted from 1.
 */
number: number, text: string, };

export type Expanded = { text: string, 
/**
 * Codes that nobody has, with the number of the form where one stood ("xyz", "ths#9"), each once. They stay in
 * the text.
 */
unknown: Array<string>, };

export type ArticleId = string;

export type Priority = "routine" | "normal" | "high" | "urgent";

export type LanguageTag = string;

export type Anchor = { 
/**
 * A position of the ProseMirror document; letters count as in UTF-16.
 */
from: number, 
/**
 * Equal to `from` where the words are gone.
 */
to: number, 
/**
 * The words that the comment was set on.
 */
quote: string, };

export type Reply = { author: string, time: string, text: string, };

export type Comment = { id: string, anchor: Anchor, author: string, time: string, text: string, replies: Array<Reply>, 
/**
 * Who settled it and when; the text may be empty.
 */
resolved: Reply | null, };

export type Suggestion = { id: string, author: string, time: string, 
/**
 * A position of the ProseMirror document; letters count as in UTF-16.
 */
from: number, to: number, 
/**
 * The text in `from..to` when it was proposed; a change is never made to other words.
 */
old: string, 
/**
 * Up to 32 letters that stood before it in its textblock, to find the place again.
 */
before: string, 
/**
 * ProseMirror's `Slice.toJSON()`; null takes the words out.
 */
slice: unknown, };

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
note: string, 
/**
 * Whom or what the piece relies on, a line each; never exported.
 */
sources: Array<string>, 
/**
 * Where the event took place.
 */
place: string, priority: Priority, language: LanguageTag, 
/**
 * Not to be published before this moment.
 */
embargo: string | null, 
/**
 * What people say of places on the page; never exported.
 */
comments: Array<Comment>, 
/**
 * Changes that wait for a yes or a no; the body is without them. Never exported.
 */
suggestions: Array<Suggestion>, 
/**
 * What was false in what was published, in the order in which it was said.
 */
corrections?: Array<Correction>, 
/**
 * Where it was taken down after it was published.
 */
withdrawal?: Withdrawal, };

export type RevisionId = string;

export type State = "draft" | "submitted" | "editing" | "returned" | "approved" | "exported";

export type Step = "submit" | "withdraw" | "take_up" | "return" | "approve" | "export" | "reopen";

export type Concern = { "kind": "headline" } | { "kind": "headline_length", words: number, length: Length, } | { "kind": "lead" } | { "kind": "lead_length", words: number, length: Length, } | { "kind": "byline" } | { "kind": "section" } | { "kind": "photo", number: number, } | { "kind": "photo_small", number: number, width: number, wanted: number, } | { "kind": "caption", number: number, } | { "kind": "credit", number: number, } | { "kind": "alt", number: number, } | { "kind": "alt_is_caption", number: number, } | { "kind": "blank", text: string, } | { "kind": "address", address: string, } | { "kind": "suggestions", count: number, } | { "kind": "comments", count: number, } | { "kind": "versions", count: number, } | { "kind": "embargo", until: string, };

export type Kind = "headline" | "headline_length" | "lead" | "lead_length" | "byline" | "section" | "photo" | "photo_small" | "caption" | "credit" | "alt" | "alt_is_caption" | "blank" | "address" | "suggestions" | "comments" | "versions" | "embargo";

export type Weight = "error" | "warning" | "off";

export type Length = { least: number, 
/**
 * 0 where there is no limit.
 */
most: number, };

export type RuleSet = { headline: Length | null, lead: Length | null, 
/**
 * Pixels across of a photo that takes the whole column; photos beside each other share them.
 */
photo_width: number | null, weights: { [kind in Kind]?: Weight }, };

export type Rules = { house: RuleSet, 
/**
 * By the section's name.
 */
sections: { [section: string]: RuleSet }, };

export type Standard = { headline: Length, lead: Length, 
/**
 * See [`RuleSet::photo_width`].
 */
photo_width: number, 
/**
 * Of every kind.
 */
weights: { [kind in Kind]: Weight }, };

export type Work = { headline: string, 
/**
 * May be empty.
 */
section: string, published: string, };

export type Correction = { at: string, by: string, work: Work, 
/**
 * What was said.
 */
wrong: string, 
/**
 * What is true.
 */
right: string, };

export type Withdrawal = { at: string, by: string, work: Work, reason: string, };

export type Change = "same" | "added" | "removed";

export type Run = { change: Change, text: string, };

export type ComparedBlock = { 
/**
 * The node's type in the body's JSON: "headline", "paragraph", "figure"…; "fact" for a field beside the page.
 */
kind: string, 
/**
 * The member of [`Article`] that a fact is; else empty.
 */
name: string, 
/**
 * `None` where the block is new.
 */
older: string | null, 
/**
 * `None` where the block is gone.
 */
newer: string | null, runs: Array<Run>, 
/**
 * Whether it stands the same elsewhere in the other state.
 */
moved: boolean, 
/**
 * Whether anything differs, if only in form (bold, a heading's level) with the same words.
 */
changed: boolean, };

export type Side = "left" | "right" | "both";

export type Piece = { same: boolean, 
/**
 * What stands there, left as the older and right as the newer state. One block, or a run of equal ones.
 */
blocks: Array<ComparedBlock>, 
/**
 * Whether [`Side::Both`] can be chosen: not where a field beside the page holds a single value.
 */
both: boolean, };

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
trashed: string | null, 
/**
 * The day by which it is ordered: that of the event, else that on which it was made.
 */
day: string, 
/**
 * When it left the house last.
 */
exported: string | null, 
/**
 * Whether it says something else since.
 */
changed_since_export: boolean, };

export type FindField = "author" | "section" | "from" | "to" | "state" | "photo" | "tag";

export type Said = { field: FindField, 
/**
 * As it was typed.
 */
value: string, 
/**
 * Whether the value says something in this field; else it was looked for as a plain word, or left aside where it
 * ends what was typed so far.
 */
known: boolean, };

export type FindOrder = "newest" | "best" | "changed" | "headline";

export type Finding = { 
/**
 * As it was typed: see [`newsroom::search::Query`].
 */
text: string, 
/**
 * One of these.
 */
sections: Array<string>, states: Array<State>, 
/**
 * One of these is among its authors.
 */
authors: Array<string>, 
/**
 * One of these, as in "2021-01", by the day of the article.
 */
months: Array<string>, 
/**
 * The first day and the last.
 */
from: string | null, to: string | null, 
/**
 * Whether it shows photos.
 */
photos: boolean | null, 
/**
 * Whether something is missing before it may leave the house.
 */
lacking: boolean | null, 
/**
 * The trash, or everything outside of it.
 */
trashed: boolean, order: FindOrder, };

export type SnippetField = "kicker" | "lead" | "body" | "caption" | "credit" | "byline" | "tag" | "slug" | "section";

export type Snippet = { field: SnippetField, text: string, 
/**
 * From and to in UTF-16 code units.
 */
marks: [number, number][], };

export type Hit = { row: ArticleRow, 
/**
 * What was found in the headline: from and to in UTF-16 code units.
 */
headline: [number, number][], 
/**
 * Where else it was found.
 */
snippet: Snippet | null, };

export type Found = { hits: Array<Hit>, 
/**
 * Asks for the next page; `None` where there is none.
 */
next: string | null, total: number, 
/**
 * Whether there are more than `total`.
 */
capped: boolean, 
/**
 * How the field words of the text were understood.
 */
read: Array<Said>, 
/**
 * Other texts that would find something; only where nothing is found.
 */
instead: Array<string>, };

export type Count<T> = { value: T, articles: number, };

export type Counts = { total: number, 
/**
 * Whether there are more matches than were counted: the newest [`WINDOW`].
 */
capped: boolean, sections: Array<Count<string>>, states: Array<Count<State>>, authors: Array<Count<string>>, months: Array<Count<string>>, photos: number, lacking: number, };

export type DayTotal = { day: string, articles: number, };

export type MonthTotal = { month: string, articles: number, };

export type YearTotal = { year: number, articles: number, };

export type AuthorShare = { articles: number, 
/**
 * Photos that they took.
 */
photos: number, 
/**
 * Of the first article and the last.
 */
first: string | null, last: string | null, 
/**
 * Newest first.
 */
years: Array<YearTotal>, 
/**
 * Most first.
 */
sections: Array<Count<string>>, };

export type Holder = { 
/**
 * May be empty.
 */
name: string, device: string, since: string, };

export type BranchId = string;

export type ExportId = string;

export type Seat = { 
/**
 * ProseMirror position.
 */
selection: number, 
/**
 * CSS pixels from the page's top.
 */
scroll: number, };

export type StepRow = { from: State, to: State, by: string, time: string, 
/**
 * Why, in the person's words; may be empty.
 */
reason: string, };

export type SheetLack = "caption" | "credit" | "alt" | "unused";

export type SheetOrder = "taken" | "added" | "name";

export type SheetQuery = { 
/**
 * As articles are looked for ([`newsroom::search::Query`]), in the file's name and what is said of the photo: every
 * word stands somewhere in it, within another too; `tacgia:` asks for its creators, `tu:` and `den:` for its day.
 * What asks for sections, states or photos lets every photo through.
 */
text: string, lack: SheetLack | null, 
/**
 * The first and the last day, by [`SheetDay`].
 */
from: string | null, to: string | null, 
/**
 * One of the photo's creators.
 */
photographer: string | null, 
/**
 * Shown by a line of this article.
 */
article: ArticleId | null, label: Label | null, 
/**
 * This many stars or more.
 */
rating: number, 
/**
 * The trash, or everything outside of it.
 */
trashed: boolean, order: SheetOrder, descending: boolean, };

export type SheetCounts = { all: number, 
/**
 * Of today's day, by [`SheetDay`].
 */
today: number, 
/**
 * Those that lack it.
 */
caption: number, credit: number, alt: number, unused: number, 
/**
 * Those in the trash.
 */
trashed: number, };

export type SheetDay = { day: string, photos: number, };

export type Photographer = { name: string, photos: number, };

export type Sheet = { ids: Array<PhotoId>, counts: SheetCounts, 
/**
 * By given name.
 */
photographers: Array<Photographer>, 
/**
 * Newest first.
 */
days: Array<SheetDay>, };

export type FormerRating = { photo: PhotoId, 
/**
 * 0 to 5; more counts as 5.
 */
rating: number, label: Label | null, };

export type UsedPhoto = { photo: PhotoId, 
/**
 * Newest change first.
 */
articles: Array<ArticleRow>, };

export type Trashing = { trashed: Array<PhotoId>, 
/**
 * These stay.
 */
used: Array<UsedPhoto>, };

export type PhotoTemplate = { name: string, changes: Array<WordsChange>, };

export type Checked = { articles: number, revisions: number, photos: number, 
/**
 * Of originals.
 */
bytes: number, };

export type VerifyStep = "pages" | "references" | "revisions" | "drafts" | "index" | "photos" | "orphans";

export type BackupStep = "database" | "photos" | "verifying" | "pruning";

export type KeepRule = { daily: number, weekly: number, monthly: number, };

export type Backup = { 
/**
 * The name of its folder: the time of its making by the clocks of Việt Nam.
 */
name: string, 
/**
 * The store's folder.
 */
folder: string, time: string, 
/**
 * Of the database and the originals that it names.
 */
bytes: number, articles: number, photos: number, 
/**
 * Whether it was read back after it was written.
 */
verified: boolean, 
/**
 * Originals that the archive itself no longer had as they were taken in.
 */
lacking: number, };

export type Newest = { headline: string, changed: string, };

export type RestoreStep = "reading" | "photos" | "verifying";

export type TrashedArticle = { row: ArticleRow, 
/**
 * Whether it was published once, and so stays: the law asks to keep it.
 */
kept: boolean, };

export type TrashContents = { 
/**
 * Newest change first.
 */
articles: Array<TrashedArticle>, 
/**
 * Photos that would go.
 */
photos: number, 
/**
 * Of their originals.
 */
bytes: number, };

export type Emptied = { articles: number, photos: number, 
/**
 * Of originals.
 */
bytes: number, 
/**
 * Articles that stay in the trash: published once, or open somewhere.
 */
kept: number, };

export type MonthCount = { 
/**
 * Such as "2021-01".
 */
month: string, 
/**
 * May be empty.
 */
section: string, articles: number, words: number, };

export type StateCount = { value: State, articles: number, };

export type MonthBytes = { 
/**
 * Such as "2021-01".
 */
month: string, bytes: number, photos: number, };

export type ArchiveStatistics = { articles: number, trashed: number, words: number, photos: number, 
/**
 * Of originals.
 */
photo_bytes: number, 
/**
 * With its log.
 */
database_bytes: number, revisions: number, 
/**
 * By the day of the event, else that of the making. Oldest month first, sections by name.
 */
by_month: Array<MonthCount>, 
/**
 * In the order of the way through the house.
 */
by_state: Array<StateCount>, 
/**
 * Originals taken in, oldest month first.
 */
growth: Array<MonthBytes>, };

export type Statistics = { 
/**
 * Free on the disk that holds the archive; `None` where the system does not say.
 */
free_bytes: number | null, articles: number, trashed: number, words: number, photos: number, 
/**
 * Of originals.
 */
photo_bytes: number, 
/**
 * With its log.
 */
database_bytes: number, revisions: number, 
/**
 * By the day of the event, else that of the making. Oldest month first, sections by name.
 */
by_month: Array<MonthCount>, 
/**
 * In the order of the way through the house.
 */
by_state: Array<StateCount>, 
/**
 * Originals taken in, oldest month first.
 */
growth: Array<MonthBytes>, };

export type DamageLine = { sentence: Sentence, 
/**
 * Nothing is lost: the space can be freed or the index built anew.
 */
harmless: boolean, };

export type Verifying = { job: number, step: VerifyStep, done: number, 
/**
 * 0 where it is not known how much there is.
 */
of: number, 
/**
 * Found since the last word.
 */
damages: Array<DamageLine>, finished: boolean, stopped: boolean, 
/**
 * Why it ended before its time.
 */
fault: Failed | null, 
/**
 * Once it has finished.
 */
checked: Checked | null, };

export type BackupPlan = { 
/**
 * `None` until one is chosen.
 */
folder: string | null, 
/**
 * Whether a backup is made once a day while the desk runs.
 */
daily: boolean, keep: KeepRule, 
/**
 * The last one, wherever it lies.
 */
last: Backup | null, 
/**
 * Those in the folder, the one made last first; empty while the folder is away.
 */
backups: Array<Backup>, 
/**
 * When the next is to be made; `None` where none is to be made by itself.
 */
due: string | null, 
/**
 * Why none can be made just now.
 */
missed: Sentence | null, };

export type BackupHabit = { daily: boolean, keep: KeepRule, };

export type BackingUp = { job: number, step: BackupStep, 
/**
 * Pages of the database, bytes of photos and of what is read back, backups that are let go.
 */
done: number, 
/**
 * 0 where it is not known how much there is.
 */
of: number, 
/**
 * Of the step, so far.
 */
bytes: number, finished: boolean, stopped: boolean, fault: Failed | null, 
/**
 * Once it has finished.
 */
backup: Backup | null, 
/**
 * Nothing has changed since the last backup, which stands.
 */
unchanged: boolean, };

export type Restorable = { 
/**
 * Names it to whoever restores it.
 */
token: string, backup: Backup, 
/**
 * The articles that changed last.
 */
newest: Array<Newest>, 
/**
 * Whether all of it is there, as far as can be told at a glance.
 */
sound: boolean, 
/**
 * What is not.
 */
sentence: Sentence | null, 
/**
 * The other backups in its store, the one made last first.
 */
others: Array<Backup>, };

export type Restoring = { job: number, step: RestoreStep, done: number, 
/**
 * 0 where it is not known how much there is.
 */
of: number, finished: boolean, stopped: boolean, fault: Failed | null, 
/**
 * The new archive's, once it has finished.
 */
folder: string | null, 
/**
 * What is wrong with the new archive; empty where all is well.
 */
damages: Array<DamageLine>, };

export type OpenFormStep = "articles" | "photos" | "index";

export type OpenFormWay = "out" | "in";

export type OpenFormNews = { job: number, way: OpenFormWay, step: OpenFormStep, done: number, 
/**
 * 0 where it is not known how much there is.
 */
of: number, finished: boolean, stopped: boolean, fault: Failed | null, 
/**
 * Of the folders, or of the new archive, once it has finished.
 */
folder: string | null, 
/**
 * Photos whose originals were missing or altered.
 */
lacking: Array<string>, };

export type RepairStep = "reading" | "rows" | "photos" | "index" | "verifying";

export type Recovered = { articles: number, revisions: number, drafts: number, photos: number, people: number, };

export type KnownArchive = { 
/**
 * Absolute.
 */
folder: string, 
/**
 * The folder's, without what it lies in: a house may have an archive for each year.
 */
name: string, 
/**
 * It lies where an archive is begun when nobody chooses a place.
 */
is_usual: boolean, opened: string, 
/**
 * Not moved, and its disk is here.
 */
is_there: boolean, };

export type Archives = { 
/**
 * `None` where it could not be opened.
 */
open: KnownArchive | null, 
/**
 * What was opened last comes first.
 */
others: Array<KnownArchive>, 
/**
 * The program lies on a disk with its archive and is carried along.
 */
is_carried: boolean, };

export type Repairing = { job: number, step: RepairStep, done: number, 
/**
 * 0 where it is not known how much there is.
 */
of: number, finished: boolean, stopped: boolean, fault: Failed | null, 
/**
 * The new archive's, once it has finished.
 */
folder: string | null, recovered: Recovered | null, 
/**
 * What did not come through, and what is wrong with the new archive all the same.
 */
losses: Array<Sentence>, };

export type OpeningFault = { sentence: Sentence, 
/**
 * For whoever mends the program.
 */
details: string | null, folder: string, 
/**
 * Whether something may still be read of it; `None` where there is nothing to repair, because it lies elsewhere.
 */
repairable: boolean | null, };

export type Theme = "system" | "light" | "dark";

export type TypingMethod = "none" | "telex" | "vni";

export type Typing = { 
/**
 * "…" becomes “…”.
 */
smart_quotes: boolean, 
/**
 * -- becomes –, ... becomes ….
 */
dashes: boolean, method: TypingMethod, };

export type Settings = { person: Person, language: Language, theme: Theme, 
/**
 * The folder for finished pieces.
 */
exports: string, 
/**
 * The folder that the portal picks finished pieces up from; empty where there is none.
 */
pickup: string, 
/**
 * How the house signs its leads ("PhuthoPortal"); may be empty.
 */
outlet: string, typing: Typing, 
/**
 * Size of the page's text in percent, from 80 to 200.
 */
zoom: number, 
/**
 * Only the page is shown, and of it the paragraph in the hand.
 */
focus: boolean, 
/**
 * Opened again at the next start.
 */
last_article: ArticleId | null, };

export type ArticleFilter = { 
/**
 * See [`newsroom::search::Query`]. Empty finds everything.
 */
text: string, state: State | null, 
/**
 * The trash, or everything outside of it.
 */
trashed: boolean, limit: number, };

export type SavedFinding = { name: string, finding: Finding, };

export type AuthorPage = { name: string, 
/**
 * Of this name in the directory.
 */
person: Entry | null, articles: number, 
/**
 * Photos that they took.
 */
photos: number, 
/**
 * Of the first article and the last.
 */
first: string | null, last: string | null, 
/**
 * Newest first.
 */
years: Array<YearTotal>, 
/**
 * Most first.
 */
sections: Array<Count<string>>, };

export type RevisionLine = { id: RevisionId, 
/**
 * 0 to 2.
 */
parents: Array<RevisionId>, author: string, device: string, time: string, 
/**
 * Words that its first parent does not have.
 */
added: number, 
/**
 * Words of its first parent that it does not have.
 */
removed: number, 
/**
 * The one that the list shows and the next text grows from.
 */
is_head: boolean, 
/**
 * Nothing follows it.
 */
is_leaf: boolean, };

export type Comparison = { older: RevisionLine, 
/**
 * `None` for what stands on the desk now.
 */
newer: RevisionLine | null, blocks: Array<ComparedBlock>, 
/**
 * Words.
 */
added: number, 
/**
 * Words.
 */
removed: number, };

export type Settling = { left: RevisionLine, right: RevisionLine, pieces: Array<Piece>, };

export type TemplateRow = { id: string, name: Sentence, 
/**
 * Those of the house cannot be dropped.
 */
built_in: boolean, };

export type ConcernLine = { concern: Concern, sentence: Sentence, 
/**
 * An error or a warning.
 */
weight: Weight, 
/**
 * The steps that are refused while it is so.
 */
stops: Array<Step>, };

export type HouseRules = { rules: Rules, 
/**
 * What holds where the house says nothing.
 */
usual: Standard, };

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
has_draft: boolean, trashed: boolean, concerns: Array<ConcernLine>, address_slug: string, 
/**
 * Who has it open elsewhere: it can be read here, or written on a branch.
 */
holder: Holder | null, 
/**
 * The branch that is written on here; `None` on the main line.
 */
branch: BranchId | null, 
/**
 * Whether this desk's person may change it: nobody else has it open, it is not in the trash, and the workflow
 * lets their role write.
 */
writable: boolean, 
/**
 * Where its writer was last.
 */
seat: Seat | null, 
/**
 * The steps it has taken, oldest first.
 */
way: Array<StepRow>, 
/**
 * The versions that stand beside each other, newest first; more than one is to be settled.
 */
leaves: Array<RevisionLine>, };

export type Saved = { at: string, 
/**
 * What the next save grows from.
 */
base: RevisionId | null, concerns: Array<ConcernLine>, address_slug: string, };

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
 * Pixels, as its recipe leaves it.
 */
width: number, 
/**
 * Pixels, as its recipe leaves it.
 */
height: number, 
/**
 * Pixels, upright.
 */
original_width: number, 
/**
 * Pixels, upright.
 */
original_height: number, 
/**
 * Such as "image/jpeg".
 */
media_type: string, 
/**
 * Bytes of the original.
 */
size: number, added: string, 
/**
 * By the camera's clock.
 */
taken: string | null, words: PhotoWords, 
/**
 * 0 to 5.
 */
rating: number, label: Label | null, recipe: Recipe, 
/**
 * Articles that show it.
 */
uses: number, trashed: boolean, warnings: Array<PhotoWarning>, };

export type PhotoBatch = { photos: Array<PhotoInfo>, failures: Array<Failure>, };

export type PhotoSaid = { id: PhotoId, words: PhotoWords, };

export type PhotoRefused = { 
/**
 * Names the file within its arrival.
 */
key: string, 
/**
 * The file's name without its folder.
 */
file: string, sentence: Sentence, 
/**
 * Whether the upper part of the picture is there and can be kept ([`Desk::salvage_photo`]).
 */
in_part: boolean, };

export type Stage = "looking" | "running" | "done" | "stopped";

export type Fresh = { 
/**
 * Names the file within its arrival; what its address is made of while it is on its way.
 */
key: string, 
/**
 * The file's name.
 */
name: string, 
/**
 * `None` while there is only the small picture that stands in its file.
 */
photo: PhotoId | null, };

export type ArrivalNews = { arrival: number, stage: Stage, 
/**
 * Files that are to be taken in.
 */
found: number, 
/**
 * Photos that are new to the archive.
 */
taken: number, 
/**
 * Photos that the archive had already.
 */
doubles: number, 
/**
 * All files so far that were refused.
 */
failures: Array<PhotoRefused>, 
/**
 * Files a second, since the beginning.
 */
rate: number, 
/**
 * Since the last news.
 */
fresh: Array<Fresh>, 
/**
 * Why the whole arrival ended early, where it did by a fault.
 */
fault: Failed | null, };

export type FieldCompared = { field: Field, xmp: string | null, iim: string | null, exif: string | null, 
/**
 * The encoding that the file's text was really in, where it had to be repaired.
 */
repaired: string | null, archive: string | null, article: string | null, };

export type SentFormat = "jpeg" | "webp" | "avif";

export type Sending = { 
/**
 * Pixels; `None` leaves the size as the recipe does.
 */
longest_side: number | null, format: SentFormat, 
/**
 * 1 to 100.
 */
quality: number, 
/**
 * Such as `{ngày}-{sự kiện}-{số}`; see [`naming::stem`].
 */
pattern: string, 
/**
 * Whether the place where it was taken stays in the file.
 */
keep_place: boolean, 
/**
 * Whether the camera's and lens's numbers and its owner's name stay in the file.
 */
keep_serials: boolean, };

export type SendNews = { sending: number, done: number, of: number, };

export type SentCut = { file: string, field: Field, limit_bytes: number, };

export type SendReport = { 
/**
 * The folder, as an absolute path.
 */
folder: string, 
/**
 * The files' names.
 */
files: Array<string>, 
/**
 * What older programs will read only the beginning of.
 */
cut: Array<SentCut>, failures: Array<Failure>, 
/**
 * Whether it ended before all were sent.
 */
stopped: boolean, };

export type DirectoryForm = "csv" | "photo_mechanic";

export type PeopleReport = { 
/**
 * People who are new.
 */
added: number, 
/**
 * People whose code was known; what the file says of them holds now.
 */
changed: number, losses: Array<Sentence>, };

export type Pasted = { 
/**
 * Block nodes of the page's JSON.
 */
blocks: unknown[], 
/**
 * A single paragraph that belongs into the line.
 */
inline: boolean, photos: Array<PhotoInfo>, 
/**
 * What could not be kept.
 */
losses: Array<Sentence>, };

export type LegacyEncoding = "tcvn3" | "vni" | "viscii";

export type Legacy = { encoding: LegacyEncoding, 
/**
 * In Unicode.
 */
text: string, };

export type PackageSender = { 
/**
 * The publisher; may be empty.
 */
house: string, 
/**
 * The desk's name.
 */
desk: string, 
/**
 * The person; may be empty.
 */
person: string, };

export type Acquaintance = { "kind": "own" } | { "kind": "new" } | { "kind": "known", since: string, } | { "kind": "changed", 
/**
 * Of the key known last.
 */
fingerprint: string, since: string, } | { "kind": "renamed", name: string, since: string, };

export type KnownDeskLine = { name: string, fingerprint: string, since: string, };

export type DeskIdentity = { name: string, fingerprint: string, known: Array<KnownDeskLine>, };

export type PackingNews = { job: number, 
/**
 * Bytes of originals.
 */
done: number, of: number, finished: boolean, stopped: boolean, fault: Failed | null, 
/**
 * The file, as an absolute path, once it has finished.
 */
path: string | null, };

export type WhatHappens = "added" | "forward" | "beside" | "nothing";

export type ArticleInside = { id: ArticleId, 
/**
 * As its desk shows it; may be empty.
 */
headline: string, byline: string, words: number, 
/**
 * Where it stands at its desk.
 */
state: State, 
/**
 * Kept last by this person, then.
 */
author: string, changed: string, revisions: number, photos: number, comments: number, 
/**
 * What receiving it would do.
 */
happens: WhatHappens, 
/**
 * Revisions that are not here yet.
 */
new_revisions: number, 
/**
 * Whether it lies in the trash here, out of which it would come.
 */
trashed: boolean, };

export type Inside = { 
/**
 * Names it to [`Desk::receive_looked`].
 */
number: number, 
/**
 * The file's name without its folder.
 */
file: string, from: PackageSender, 
/**
 * When what it holds was changed last.
 */
time: string, 
/**
 * Of the key that signed it.
 */
fingerprint: string, acquaintance: Acquaintance, articles: Array<ArticleInside>, 
/**
 * Bytes of all originals.
 */
bytes: number, };

export type LookedInto = { packages: Array<Inside>, failures: Array<Failure>, };

export type ArticleReceived = { id: ArticleId, headline: string, happened: WhatHappens, 
/**
 * Where it stands now.
 */
state: State, 
/**
 * That were not here.
 */
revisions: number, 
/**
 * That were not here.
 */
photos: number, };

export type Receipt = { from: PackageSender, articles: Array<ArticleReceived>, };

export type ReceivingNews = { job: number, 
/**
 * Bytes of originals.
 */
done: number, of: number, finished: boolean, stopped: boolean, fault: Failed | null, receipt: Receipt | null, };

export type ExportFormat = "html" | "pdf" | "package" | "zip" | "print" | "print_zip" | "docx" | "ninjs";

export type ExportOrder = { format: ExportFormat, 
/**
 * For which portal it is made; `None` for the first.
 */
portal: PortalId | null, 
/**
 * How a PDF is laid out.
 */
layout: PdfLayout, 
/**
 * Why warnings are left as they are.
 */
reasons: Array<Overridden>, 
/**
 * Whether it goes into the folder that the portal picks up from, in place of the folder for finished pieces.
 */
pickup: boolean, };

export type Overridden = { 
/**
 * `None` for every warning that no other names.
 */
concern: Concern | null, 
/**
 * In the person's words; never empty.
 */
reason: string, };

export type Answered = { concern: Concern, reason: string, };

export type Exported = { paths: Array<string>, 
/**
 * Not to be published before this moment, where that is still to come.
 */
embargo: string | null, 
/**
 * The warnings that it left with, and why.
 */
answered: Array<Answered>, };

export type PreviewPage = { 
/**
 * A page that looks the same has the same name.
 */
name: string, 
/**
 * Points.
 */
width: number, 
/**
 * Points.
 */
height: number, };

export type Preview = { pages: Array<PreviewPage>, 
/**
 * The page on which each block of the article begins, from 0.
 */
blocks: Array<number | null>, };

export type WebPreview = { 
/**
 * A page that says the same has the same name.
 */
name: string, 
/**
 * Which child of the page's article shows each block, from 0; `None` where none does.
 */
blocks: Array<number | null>, };

export type BulletinId = string;

export type Paper = "a4" | "a5";

export type BulletinEntry = { "kind": "section", title: string, } | { "kind": "article", id: ArticleId, };

export type Bulletin = { 
/**
 * "Bản tin Phú Thọ".
 */
title: string, 
/**
 * Which one of its kind: "Số 3, tháng 1/2021"; may be empty.
 */
issue: string, 
/**
 * A line or two on the cover; may be empty.
 */
note: string, date: string | null, cover: PhotoId | null, paper: Paper, 
/**
 * In the order of the pages.
 */
entries: Array<BulletinEntry>, };

export type BulletinRow = { id: BulletinId, title: string, issue: string, articles: number, changed: string, };

export type BulletinArticle = { id: ArticleId, headline: string, section: string, byline: string, words: number, photos: Array<PhotoId>, 
/**
 * Whether something is missing before it may leave the house.
 */
lacks: boolean, };

export type PrintedBulletin = { time: string, by: string, form: BulletinForm, 
/**
 * As an absolute path, of the desk that printed it.
 */
path: string, };

export type OpenBulletin = { id: BulletinId, content: Bulletin, articles: Array<BulletinArticle>, 
/**
 * When it was printed, newest first, as far as the articles that it has now tell.
 */
printed: Array<PrintedBulletin>, };

export type BulletinForm = "pages" | "booklet";

export type BatchOrder = { order: ExportOrder, 
/**
 * Such as `{chuyên mục}/{ngày}-{slug}`; empty for what is usual. See [`naming::name`].
 */
naming: string, };

export type InBulletin = { bulletin: BulletinId, title: string, issue: string, form: BulletinForm, };

export type ExportLine = { id: ExportId, time: string, by: string, device: string, 
/**
 * What was exported; `None` where somebody else was typing, whose words were not kept as a revision.
 */
revision: RevisionId | null, 
/**
 * How it was asked for; `None` where it left in a bulletin, or this program no longer knows such an order.
 */
order: ExportOrder | null, bulletin: InBulletin | null, answered: Array<Answered>, 
/**
 * As absolute paths, of the desk that it left.
 */
paths: Array<string>, 
/**
 * How many corrections it told of.
 */
corrections: number, 
/**
 * Whether it told that the article was withdrawn.
 */
withdrawn: boolean, };

export type Act = { "tag": string } | { "untag": string } | { "section": string } | { "state": { to: State, reason: string, } } | "trash" | "restore";

export type ActRefused = { article: ArticleId, 
/**
 * Empty where the article could not be read.
 */
headline: string, sentence: Sentence, };

export type ActNews = { job: number, 
/**
 * Articles that were seen to, refused ones included.
 */
done: number, of: number, 
/**
 * The first of those that were refused, all since the beginning.
 */
refused: Array<ActRefused>, 
/**
 * How many were refused.
 */
refusals: number, finished: boolean, 
/**
 * Before all were seen to; what was done stays.
 */
stopped: boolean, 
/**
 * Why the whole act ended early, where it did by a fault.
 */
fault: Failed | null, 
/**
 * What it is undone with; only at the end, where something was changed.
 */
former: string | null, };

export type SourceKind = "folder" | "rss" | "atom" | "wxr";

export type LossCount = { what: Sentence, 
/**
 * How many articles it befalls.
 */
times: number, };

export type PlanLine = { headline: string, day: string | null, section: string, };

export type Plan = { 
/**
 * Names the plan, to begin with it.
 */
plan: string, 
/**
 * The name of the file or folder.
 */
source: string, kind: SourceKind, 
/**
 * Articles, those that are refused included.
 */
found: number, 
/**
 * Those that would come in.
 */
fresh: number, 
/**
 * Those that say what another says, in the archive or in the source.
 */
doubles: number, 
/**
 * Those that came in from there before.
 */
resumed: number, 
/**
 * The first of those that are refused.
 */
refused: Array<Failure>, refusals: number, 
/**
 * What could not be kept, kind by kind, the most frequent first.
 */
losses: Array<LossCount>, 
/**
 * The first of those that would come in.
 */
first: Array<PlanLine>, 
/**
 * Photos that lie at hand.
 */
photos: number, };

export type PlanNews = { read: number, of: number | null, };

export type BringState = "exported" | "draft";

export type BringOptions = { state: BringState, 
/**
 * The section of all of them; `None` leaves to each what it says itself.
 */
section: string | null, };

export type BringLoss = { headline: string, sentence: Sentence, };

export type BringReport = { articles: number, doubles: number, failures: Array<Failure>, 
/**
 * The first of what could not be kept; the table that can be saved has all.
 */
losses: Array<BringLoss>, 
/**
 * How many there are in all.
 */
lost: number, };

export type BringNews = { job: number, 
/**
 * Pieces that were seen to, those that were there already and those that were refused included.
 */
done: number, of: number, 
/**
 * New articles.
 */
articles: number, 
/**
 * Pieces that were there already, or stand in the source twice.
 */
doubles: number, 
/**
 * The first of those that were refused, all since the beginning.
 */
failures: Array<Failure>, 
/**
 * How many were refused.
 */
refusals: number, 
/**
 * Pieces a second, since the beginning.
 */
rate: number, finished: boolean, 
/**
 * Before all were seen to; what came in stays, and the next run goes on from there.
 */
stopped: boolean, 
/**
 * Why it ended early, where it did by a fault.
 */
fault: Failed | null, 
/**
 * Only at the end.
 */
report: BringReport | null, };

export type Code = "file" | "photo" | "lacking" | "gone" | "archive" | "export" | "document" | "forbidden" | "held" | "internal";

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
y: number, photos: PhotoBatch, articles: Array<Imported>, 
/**
 * Of other desks, looked at and not received yet.
 */
packages: Array<Inside>, failures: Array<Failure>, };

export type Hover = { x: number, y: number, };

export type Told = { "event": "closing" } | { "event": "drag", "news": Hover | null } | { "event": "dropped", "news": Dropped } | { "event": "refused", "news": Failed } | { "event": "packages", "news": LookedInto } | { "event": "arrival", "news": ArrivalNews } | { "event": "sending", "news": SendNews } | { "event": "acting", "news": ActNews } | { "event": "planning", "news": PlanNews } | { "event": "bringing", "news": BringNews } | { "event": "packing", "news": PackingNews } | { "event": "receiving", "news": ReceivingNews } | { "event": "verifying", "news": Verifying } | { "event": "backing_up", "news": BackingUp } | { "event": "backup_missed", "news": Sentence } | { "event": "restoring", "news": Restoring } | { "event": "open_form", "news": OpenFormNews } | { "event": "repairing", "news": Repairing };
