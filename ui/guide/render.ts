/** A page of the guide from its Markdown: what is shown, and what is searched. Runs while the program is built. */

import { Marked, type Token, type Tokens } from 'marked';

import type { Page, Section } from '../src/help/page.ts';
import { slug } from '../src/help/slug.ts';

/** What depends on where the page is shown: in the window, or on the site. */
export type Surroundings = {
  /** The address of a page of the guide, and of a section on it; '' names the page as a whole. */
  link: (page: string, section: string) => string;
  /** The address of a picture, by its file's name. */
  picture: (file: string) => string;
  /** Which heading the page's title is: h1, h2, h3. */
  level: 1 | 2 | 3;
};

/** As wide and high as the end-to-end run makes them, in pixels. */
const WIDTH = 1280;
const HEIGHT = 800;

const KEY = /^(?:Ctrl|Alt|Shift|Enter|Esc|Delete|Tab|Home|End|F\d{1,2}|[A-Z0-9]|[[\]/.,=+–-]|[←↑→↓])$/u;
/** Whether this is something to press: "Ctrl+K", "F1", "↑". */
export const isKeys = (text: string) => text === '+' || text.split('+').every((key) => KEY.test(key));

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string) => text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);

/** What a page of the guide is called in a link: "captions.md#ten-tat". */
const INNER = /^([a-z-]+)\.md(?:#([a-z0-9-]+))?$/u;
const PICTURE = /^\.\.\/pictures\/([a-z-]+\.webp)$/u;

const between = (text: string): Token => ({ type: 'text', raw: text, text, escaped: false });

/** With a line for each item of a list and each row of a table. */
function children(token: Token): Token[] {
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    const row = (cells: Tokens.TableCell[]) => cells.flatMap(({ tokens }) => [...tokens, between(' ')]);
    return [header, ...rows].flatMap((cells) => [...row(cells), between('\n')]);
  }
  if (token.type === 'list')
    return (token as Tokens.List).items.flatMap((item) => [...item.tokens, between('\n')]);
  return (token as Tokens.Generic).tokens ?? [];
}

function plain(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      const within = children(token);
      if (within.length > 0) return plain(within);
      return token.type === 'image' || token.type === 'hr' ? '' : ((token as Tokens.Generic).text ?? ' ');
    })
    .join('');
}

const heading = (token: Token): Tokens.Heading | null =>
  token.type === 'heading' ? (token as Tokens.Heading) : null;

function sections(tokens: readonly Token[]): Section[] {
  const all: Section[] = [];
  for (const token of tokens) {
    const head = heading(token);
    if (head) {
      const said = plain(head.tokens);
      all.push({ id: head.depth === 1 ? '' : slug(said), heading: said, text: '' });
    } else {
      const last = all.at(-1);
      if (!last) throw new Error('a page of the guide begins with its title');
      last.text = `${last.text}\n${plain([token])}`
        .replace(/[^\S\n]+/gu, ' ')
        .replace(/\s*\n\s*/gu, '\n')
        .trim();
    }
  }
  return all;
}

/** The parts of a page that other pages and the program are held to. */
export type Named = { names: string[]; keys: string[]; links: [string, string][]; pictures: string[] };

export function named(markdown: string): Named {
  const marked = new Marked();
  const found: Named = { names: [], keys: [], links: [], pictures: [] };
  marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type === 'strong') found.names.push(plain([token]));
    if (token.type === 'codespan' && isKeys(token.text)) found.keys.push(token.text);
    if (token.type === 'link') {
      const inner = INNER.exec(token.href);
      if (inner) found.links.push([inner[1] ?? '', inner[2] ?? '']);
    }
    if (token.type === 'image') found.pictures.push(PICTURE.exec(token.href)?.[1] ?? token.href);
  });
  return found;
}

export function render(markdown: string, { link, picture, level }: Surroundings): Page {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const at = Math.min(depth + level - 1, 6);
        const id = depth === 1 ? '' : ` id="${slug(plain(tokens))}"`;
        return `<h${at}${id}>${this.parser.parseInline(tokens)}</h${at}>\n`;
      },
      codespan: ({ text }) =>
        isKeys(text) ? `<kbd>${escaped(text)}</kbd>` : `<code>${escaped(text)}</code>`,
      link({ href, tokens }) {
        const inner = INNER.exec(href);
        if (!inner) throw new Error(`the guide links to its own pages alone, not to ${href}`);
        const address = link(inner[1] ?? '', inner[2] ?? '');
        return `<a href="${escaped(address)}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text }) {
        const file = PICTURE.exec(href)?.[1];
        if (file === undefined) throw new Error(`the guide's pictures lie in pictures/, not at ${href}`);
        const size = `width="${WIDTH}" height="${HEIGHT}"`;
        return `<img src="${escaped(picture(file))}" alt="${escaped(text)}" ${size} loading="lazy">`;
      },
      table({ header, rows }) {
        const row = (cells: Tokens.TableCell[], open: string, close: string) =>
          `<tr>${cells.map(({ tokens }) => open + this.parser.parseInline(tokens) + close).join('')}</tr>`;
        const body = rows.map((cells) => row(cells, '<td>', '</td>'));
        const head = row(header, '<th scope="col">', '</th>');
        return `<table><thead>${head}</thead><tbody>${body.join('\n')}</tbody></table>\n`;
      },
      html: ({ raw }) => {
        // A remark in the source tells what is made by the program itself.
        if (/^\s*<!--/u.test(raw)) return '';
        throw new Error(`the guide is written in Markdown alone, without ${raw}`);
      },
    },
  });
  const tokens = marked.lexer(markdown);
  const all = sections(tokens.filter(({ type }) => type !== 'html'));
  return { title: all[0]?.heading ?? '', sections: all, html: marked.parser(tokens) };
}
