// Watches the page being typed in. Leaves `bench.keys`: for each key, the milliseconds from the key's own time (when
// the display had it) to the end of the first frame that shows what it did: the document's elements change, the next
// animation frame begins, and the first task after that frame's style, layout and painting has run.
const bench = (window.bench = { keys: [] });
const page = document.querySelector('.ProseMirror');
const channel = new MessageChannel();
let struck = [];
let shown = [];
channel.port1.onmessage = () => {
  const now = performance.now();
  for (const time of shown.splice(0)) bench.keys.push(now - time);
};
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key.length === 1) struck.push(event.timeStamp);
  },
  true,
);
new MutationObserver(() => {
  if (struck.length === 0) return;
  const times = struck.splice(0);
  requestAnimationFrame(() => {
    shown.push(...times);
    channel.port2.postMessage(null);
  });
}).observe(page, { subtree: true, childList: true, characterData: true });
