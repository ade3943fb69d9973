// Shows the web page that the window names: without a blink, and where it was scrolled to. The page is loaded unseen and
// takes the place of the one before when it can be painted; the newest that was named wins.
'use strict';

// Frames of painting after which nobody waits for letters any more.
const PATIENCE = 30;

let shown = null;
let coming = null;
// Which child of the article the cursor is in, and was in when that was brought into sight.
let at = 0;
let followed = 0;
// Whether the page is to be seen as on a screen that is set to dark.
let dark = false;

addEventListener('message', ({ source, data }) => {
  if (source !== parent || typeof data?.name !== 'string' || !/^[0-9a-f]{1,128}$/.test(data.name)) return;
  at = Number.isInteger(data.at) && data.at > 0 ? data.at : 0;
  dark = data.dark === true;
  if (shown) light(shown);
  if ((coming ?? shown)?.dataset.name !== data.name) load(data.name);
  else if (!coming) follow();
});

function load(name) {
  coming?.remove();
  const page = document.createElement('iframe');
  page.dataset.name = name;
  // It runs no script: of its origin only so that this frame can scroll it.
  page.setAttribute('sandbox', 'allow-same-origin');
  Object.assign(page.style, { position: 'fixed', inset: '0', width: '100%', height: '100%', border: '0' });
  page.style.visibility = 'hidden';
  page.src = '/' + name;
  page.addEventListener('load', () => lettered(page, PATIENCE, () => show(page)));
  coming = page;
  document.body.append(page);
}

function lettered(page, patience, then) {
  if (page !== coming) return;
  const fonts = page.contentDocument?.fonts;
  if (fonts?.status === 'loading' && patience > 0) requestAnimationFrame(() => lettered(page, patience - 1, then));
  else then();
}

function show(page) {
  coming = null;
  // A newer one has taken its name from the list meanwhile, and is on its way.
  if (!article(page)) return page.remove();
  light(page);
  // A link leads out of a preview nowhere.
  for (const link of page.contentDocument.links) link.target = '_blank';
  const before = shown;
  if (before) page.contentWindow.scrollTo(0, before.contentWindow.scrollY);
  page.title = page.contentDocument.title;
  shown = page;
  follow();
  page.style.visibility = '';
  before?.remove();
  parent.postMessage({ shown: page.dataset.name }, '*');
}

// Brings into sight what the cursor has moved to; what is in sight stays where it is.
function follow() {
  if (at === followed) return;
  followed = at;
  const box = article(shown)?.children[at]?.getBoundingClientRect();
  if (!box) return;
  const height = shown.contentWindow.innerHeight;
  const seen = box.top < height * 0.75 && box.bottom > height * 0.25;
  if (!seen) shown.contentWindow.scrollBy(0, box.top - height / 4);
}

// The page asks its screen which light it is set to; here the window says so.
function light(page) {
  const { documentElement, styleSheets } = page.contentDocument;
  documentElement.style.colorScheme = dark ? 'dark' : 'light';
  for (const sheet of styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof page.contentWindow.CSSMediaRule && asksForDark(rule)) rule.media.mediaText = dark ? 'all' : 'not all';
}

// In the page's words, or in those that it was answered with.
const asksForDark = ({ media: { mediaText } }) =>
  mediaText.includes('prefers-color-scheme: dark') || mediaText === 'all' || mediaText === 'not all';

function article(page) {
  return page.contentDocument?.querySelector('article');
}

parent.postMessage({ ready: true }, '*');
