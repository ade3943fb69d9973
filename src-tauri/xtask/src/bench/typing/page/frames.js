// Leaves `bench.gaps`, the milliseconds from each frame to the next, and `bench.saves`: for each autosave, the
// milliseconds for which the page's one thread reads the text, writes it out and hands it over.
bench.gaps = [];
bench.saves = [];
let last = null;
requestAnimationFrame(function frame() {
  const now = performance.now();
  if (last !== null) bench.gaps.push(now - last);
  last = now;
  requestAnimationFrame(frame);
});
let handedOver = false;
const { fetch, setTimeout } = window;
window.fetch = (asked, how) => {
  handedOver ||= String(asked).includes('save_draft');
  return fetch.call(window, asked, how);
};
window.setTimeout = (act, ...rest) => {
  if (typeof act !== 'function') return setTimeout(act, ...rest);
  const timed = (...given) => {
    handedOver = false;
    const began = performance.now();
    act(...given);
    if (handedOver) bench.saves.push(performance.now() - began);
  };
  return setTimeout(timed, ...rest);
};
