/** Nodes of the page, as ProseMirror writes them. */

export type Json = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
  text?: string;
  marks?: unknown[];
};

export const text = (said: string, marks?: unknown[]): Json[] =>
  said === '' ? [] : [marks ? { type: 'text', marks, text: said } : { type: 'text', text: said }];
export const block = (type: string, content: Json[]): Json =>
  content.length > 0 ? { type, content } : { type };
export const flat = (node?: Json): string => node?.text ?? (node?.content ?? []).map(flat).join('');
