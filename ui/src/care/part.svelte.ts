/** Which part of the keeping of the archive is open. */

/** In the order in which they are offered. */
export const PARTS = ['statistics', 'verify', 'backup', 'restore', 'trash', 'openForm'] as const;
export type Part = (typeof PARTS)[number];

class Keeping {
  part: Part = $state('statistics');
}

export const keeping = new Keeping();
