/**
 * A change to what stands beside the page, as a step: undo and redo take it back together with the text. It changes
 * no text itself.
 *
 * A step that takes something away carries it whole, at the positions that it has in the document the step is applied
 * to. So in a transaction that changes text too, it comes first.
 */

import { Slice, type Schema } from 'prosemirror-model';
import { Step, StepMap, StepResult, type Mappable } from 'prosemirror-transform';

import type { Comment, Proposal } from './annotation';

export type Change = { comments: Comment[]; proposals: Proposal[] };

export const NOTHING: Change = { comments: [], proposals: [] };

function mapped(change: Change, mapping: Mappable): Change {
  const range = ({ from, to }: { from: number; to: number }) => {
    const start = mapping.map(from, from === to ? -1 : 1);
    return { from: start, to: Math.max(start, mapping.map(to, -1)) };
  };
  return {
    comments: change.comments.map((comment) => ({
      ...comment,
      anchor: { ...comment.anchor, ...range(comment.anchor) },
    })),
    proposals: change.proposals.map((proposal) => ({ ...proposal, ...range(proposal) })),
  };
}

type Json = { removed: Change; added: Change; elsewhere: boolean };

function read(schema: Schema, change: Change): Change {
  return {
    comments: change.comments,
    proposals: change.proposals.map((proposal) => ({
      ...proposal,
      slice: Slice.fromJSON(schema, proposal.slice),
    })),
  };
}

export class AnnotationStep extends Step {
  constructor(
    readonly removed: Change,
    /** What has the id of something removed takes its place. */
    readonly added: Change,
    /** The positions are those of another document, which the steps beside this one do not change. */
    readonly elsewhere = false,
  ) {
    super();
  }

  override apply(doc: Parameters<Step['apply']>[0]) {
    return StepResult.ok(doc);
  }

  override getMap() {
    return StepMap.empty;
  }

  override invert() {
    return new AnnotationStep(this.added, this.removed, this.elsewhere);
  }

  override map(mapping: Mappable) {
    if (this.elsewhere) return this;
    return new AnnotationStep(mapped(this.removed, mapping), mapped(this.added, mapping));
  }

  override toJSON(): unknown {
    const write = ({ comments, proposals }: Change) => ({
      comments,
      proposals: proposals.map((proposal) => ({ ...proposal, slice: proposal.slice.toJSON() as unknown })),
    });
    return {
      stepType: 'annotation',
      removed: write(this.removed),
      added: write(this.added),
      elsewhere: this.elsewhere,
    };
  }

  static override fromJSON(schema: Schema, json: unknown): AnnotationStep {
    const { removed, added, elsewhere } = json as Json;
    return new AnnotationStep(read(schema, removed), read(schema, added), elsewhere);
  }
}

Step.jsonID('annotation', AnnotationStep);
