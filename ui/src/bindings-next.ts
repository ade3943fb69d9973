/** Types of the desk that `bindings.ts` does not have yet. */

import type {
  ComparedBlock,
  OpenArticle as Before,
  Piece,
  PhotoInfo,
  RevisionId,
  Sentence,
  State,
} from './bindings';

export type Holder = { name: string; device: string; since: string };
export type BranchId = string;
export type Seat = { selection: number; scroll: number };
export type StepRow = { from: State; to: State; by: string; time: string; reason: string };
export type RevisionLine = {
  id: RevisionId;
  parents: RevisionId[];
  author: string;
  device: string;
  time: string;
  added: number;
  removed: number;
  is_head: boolean;
  is_leaf: boolean;
};
export type Comparison = {
  older: RevisionLine;
  newer: RevisionLine | null;
  blocks: ComparedBlock[];
  added: number;
  removed: number;
};
export type Settling = { left: RevisionLine; right: RevisionLine; pieces: Piece[] };
export type TemplateRow = { id: string; name: Sentence; built_in: boolean };
export type OpenArticle = Before & {
  holder: Holder | null;
  branch: BranchId | null;
  writable: boolean;
  seat: Seat | null;
  way: StepRow[];
  leaves: RevisionLine[];
};
export type Pasted = { blocks: unknown[]; inline: boolean; photos: PhotoInfo[]; losses: Sentence[] };
export type Legacy = { encoding: 'tcvn3' | 'vni' | 'viscii'; text: string };
