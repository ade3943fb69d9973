import { tableNodes } from 'prosemirror-tables';

/** `table`, `table_row`, `table_cell` and `table_header`, with the attributes colspan, rowspan and colwidth. */
export const tables = tableNodes({ tableGroup: 'block', cellContent: 'paragraph+', cellAttributes: {} });
