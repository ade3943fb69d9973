/** Whose turn it is to be answered: one count for the whole window, which grows with every question. */

let turn = 0;

export const nextTurn = (): number => (turn += 1);
