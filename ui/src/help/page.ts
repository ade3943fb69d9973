/** What the guide consists of. Its pages are Markdown in `docs/guide`, rendered while the program is built. */

/** From one heading to the next, as it is searched. The first has no id: it is where the page begins. */
export type Section = { id: string; heading: string; text: string };

export type Page = { title: string; sections: Section[]; html: string };
