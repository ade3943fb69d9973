/** What can be done in the window whether or not an article is open. */

import { archiveActs } from '../archives/palette';
import { careActs } from '../care/palette';
import { correctingActs } from '../correcting/acts';
import { importFiles, newArticle } from '../desk/acts';
import { exchangeActs } from '../exchange/palette';
import { handOnActs } from '../hand-on/palette';
import { reading } from '../help/reading.svelte';
import { comfort } from '../page/comfort.svelte';
import { over } from '../page/over.svelte';
import { previewing } from '../preview/view.svelte';
import { portalActs } from '../portals/palette';
import { hand } from '../stores/article-in-hand.svelte';
import { panes, ROOMS, type Room, type Tab } from '../stores/panes.svelte';
import { settings } from '../stores/settings.svelte';
import { choosing } from '../templates/choosing.svelte';
import { bulletinWords } from '../words/bulletin';
import { houseStyleWords } from '../words/house-style';
import { previewWords } from '../words/preview';
import type { Act } from './acts.svelte';
import { nextPane } from './next-pane';

const always = () => true;
const open = () => hand.id !== null && panes.room === 'desk';

const tab = (id: Tab): Act => ({
  id,
  group: 'go',
  name: (w) => w.inspector[id],
  possible: open,
  run: () => {
    panes.tab = id;
    panes.inspector = true;
    requestAnimationFrame(() => document.getElementById(`tab-${id}`)?.focus());
  },
});

const ROOM_ACTS = {
  desk: 'roomDesk',
  archive: 'roomArchive',
  photos: 'roomPhotos',
  people: 'roomPeople',
} as const;
const room = (to: Room): Act => ({
  id: ROOM_ACTS[to],
  group: 'go',
  name: (w) => w.acts.room(w.top[to]),
  possible: () => panes.room !== to,
  run: () => panes.go(to),
});

/** Where one looks for something in each room. */
const FIND = { desk: 'find', archive: 'find-archive', photos: 'find-photos', people: 'find-people' } as const;

const method = (id: 'telex' | 'vni'): Act => ({
  id,
  group: 'typing',
  name: (w) => w.acts[id],
  possible: always,
  on: () => comfort.typing.method === id,
  run: () => comfort.type({ method: comfort.typing.method === id ? 'none' : id }),
});

export const windowActs: readonly Act[] = [
  {
    id: 'palette',
    group: 'window',
    name: (w) => w.acts.palette,
    possible: always,
    run: () => (panes.dialog = 'palette'),
  },
  {
    id: 'shortcuts',
    group: 'window',
    name: (w) => w.acts.shortcuts,
    possible: always,
    run: () => (panes.dialog = 'shortcuts'),
  },
  {
    id: 'help',
    group: 'window',
    name: (w) => w.acts.help,
    possible: always,
    run: () => reading.open(),
  },
  {
    id: 'newArticle',
    group: 'window',
    name: (w) => w.list.create,
    possible: always,
    run: () => void newArticle(),
  },
  {
    id: 'newFrom',
    group: 'window',
    name: (w) => w.templates.menu,
    possible: always,
    run: () => {
      panes.go('desk');
      requestAnimationFrame(() => choosing.open(document.querySelector('.split')));
    },
  },
  {
    id: 'saveTemplate',
    group: 'window',
    name: (w) => w.templates.save,
    possible: open,
    run: () => (panes.dialog = 'saveTemplate'),
  },
  ...handOnActs.map((act): Act => ({ ...act, room: 'desk' })),
  {
    id: 'importFiles',
    group: 'window',
    name: (w) => w.list.import,
    possible: always,
    run: () => void importFiles(),
  },
  { id: 'keep', group: 'window', name: (w) => w.acts.keep, possible: open, run: () => void hand.keep() },
  {
    id: 'export',
    group: 'window',
    name: (w) => w.exporting.title,
    possible: open,
    run: () => (panes.dialog = 'export'),
  },
  ...exchangeActs,
  {
    id: 'preview',
    group: 'window',
    name: (w) => previewWords[w.language].show,
    room: 'desk',
    possible: open,
    on: () => previewing.open,
    run: () => previewing.show(!previewing.open),
  },
  ...correctingActs,
  ...portalActs,
  ...archiveActs,
  { id: 'trash', group: 'window', name: (w) => w.acts.trash, possible: open, run: () => void hand.trash() },
  {
    id: 'settings',
    group: 'window',
    name: (w) => w.settings.title,
    possible: always,
    run: () => (panes.dialog = 'settings'),
  },
  {
    id: 'houseStyle',
    group: 'window',
    name: (w) => houseStyleWords[w.language].act,
    possible: always,
    run: () => (panes.dialog = 'houseStyle'),
  },
  {
    id: 'bulletin',
    group: 'window',
    name: (w) => bulletinWords[w.language].act,
    possible: always,
    run: () => (panes.dialog = 'bulletin'),
  },
  {
    id: 'findInArchive',
    group: 'go',
    name: (w) => w.acts.findIn[panes.room],
    possible: always,
    run: () => {
      panes.list = panes.room === 'desk';
      requestAnimationFrame(() => document.getElementById(FIND[panes.room])?.focus());
    },
  },
  ...ROOMS.map(room),
  {
    id: 'outline',
    group: 'go',
    name: (w) => w.acts.outline,
    room: 'desk',
    possible: open,
    run: () => (panes.dialog = 'outline'),
  },
  { id: 'nextPane', group: 'go', name: (w) => w.acts.nextPane, possible: always, run: () => nextPane(false) },
  {
    id: 'previousPane',
    group: 'go',
    name: (w) => w.acts.previousPane,
    possible: always,
    run: () => nextPane(true),
  },
  tab('info'),
  tab('photos'),
  tab('checks'),
  tab('margin'),
  tab('way'),
  {
    id: 'find',
    group: 'find',
    name: (w) => w.finding.label,
    possible: open,
    run: () => over.openFind('find'),
  },
  {
    id: 'replace',
    group: 'find',
    name: (w) => w.finding.showReplace,
    possible: open,
    run: () => over.openFind('replace'),
  },
  {
    id: 'focus',
    group: 'look',
    name: (w) => w.acts.focus,
    possible: open,
    on: () => comfort.focus,
    run: () => {
      panes.closeDrawers();
      comfort.setFocus(!comfort.focus);
    },
  },
  { id: 'zoomIn', group: 'look', name: (w) => w.acts.zoomIn, possible: open, run: () => comfort.zoomBy(1) },
  {
    id: 'zoomOut',
    group: 'look',
    name: (w) => w.acts.zoomOut,
    possible: open,
    run: () => comfort.zoomBy(-1),
  },
  {
    id: 'zoomReset',
    group: 'look',
    name: (w) => w.acts.zoomReset,
    possible: open,
    run: () => comfort.zoomTo(100),
  },
  {
    id: 'theme',
    group: 'look',
    name: (w) => (settings.light === 'dark' ? w.top.toLight : w.top.toDark),
    possible: always,
    run: () => void settings.setTheme(settings.light === 'dark' ? 'light' : 'dark'),
  },
  {
    id: 'language',
    group: 'look',
    name: (w) => w.top.language,
    possible: always,
    run: () => void settings.change({ language: settings.language === 'vi' ? 'en' : 'vi' }),
  },
  {
    id: 'smartQuotes',
    group: 'typing',
    name: (w) => w.acts.smartQuotes,
    possible: always,
    on: () => comfort.typing.smart_quotes,
    run: () => comfort.type({ smart_quotes: !comfort.typing.smart_quotes }),
  },
  {
    id: 'dashes',
    group: 'typing',
    name: (w) => w.acts.dashes,
    possible: always,
    on: () => comfort.typing.dashes,
    run: () => comfort.type({ dashes: !comfort.typing.dashes }),
  },
  ...careActs,
  method('telex'),
  method('vni'),
];
