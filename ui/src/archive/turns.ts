/** Whose turn it is to be answered: one count for the whole window, which grows with every question. */

// A page that is loaded again is not taken for the one before it.
let turn = Date.now();

export const nextTurn = (): number => (turn += 1);
