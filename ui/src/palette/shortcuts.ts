/**
 * Everything that can be done in the window, each with its keys; [] where the palette alone has it. A shortcut is
 * written here and nowhere else: keys, titles, the palette and the sheet of shortcuts read it.
 *
 * Written as ProseMirror writes them; Mod is Ctrl, and Cmd on a Mac.
 */
export const SHORTCUTS = {
  // The window
  palette: ['Mod-k'],
  shortcuts: ['Mod-/'],
  newArticle: ['Mod-n'],
  importFiles: ['Mod-o'],
  keep: ['Mod-s'],
  export: ['Mod-e'],
  trash: [],
  settings: [],
  // Getting about
  findInArchive: ['/'],
  outline: ['Mod-Shift-o'],
  nextPane: ['F6'],
  previousPane: ['Shift-F6'],
  info: [],
  photos: [],
  lacks: [],
  toBar: ['Alt-F10'],
  // Finding on the page
  find: ['Mod-f'],
  replace: ['Mod-h'],
  findNext: ['F3'],
  findPrevious: ['Shift-F3'],
  // Writing
  undo: ['Mod-z'],
  redo: ['Mod-y', 'Mod-Shift-z'],
  bold: ['Mod-b'],
  italic: ['Mod-i'],
  link: ['Mod-Shift-k'],
  superscript: ['Mod-.'],
  subscript: ['Mod-,'],
  dateline: [],
  smartQuotes: [],
  dashes: [],
  telex: [],
  vni: [],
  // Blocks
  paragraph: ['Mod-Alt-0'],
  heading2: ['Mod-Alt-2'],
  heading3: ['Mod-Alt-3'],
  bullets: ['Mod-Shift-8'],
  numbers: ['Mod-Shift-7'],
  quote: [],
  moveUp: ['Alt-ArrowUp'],
  moveDown: ['Alt-ArrowDown'],
  remove: ['Mod-Shift-Backspace'],
  insert: ['Mod-Shift-Enter'],
  insertFigure: [],
  insertQuote: [],
  insertBox: [],
  insertTable: [],
  addPhotos: [],
  addPlace: [],
  rowAfter: [],
  columnAfter: [],
  deleteRow: [],
  deleteColumn: [],
  headerRow: [],
  mergeCells: [],
  deleteTable: [],
  // Beside the page
  comment: ['Mod-Alt-m'],
  suggesting: ['Mod-Shift-e'],
  nextNote: ['Mod-Alt-n'],
  previousNote: ['Mod-Alt-p'],
  acceptHere: [],
  refuseHere: [],
  acceptAll: [],
  refuseAll: [],
  margin: [],
  // How it looks
  focus: ['Mod-Shift-f'],
  zoomIn: ['Mod-=', 'Mod-+'],
  zoomOut: ['Mod--'],
  zoomReset: ['Mod-0'],
  theme: [],
  language: [],
} as const satisfies Record<string, readonly string[]>;

export type ActId = keyof typeof SHORTCUTS;
