// Opens an article by its row in the list. Answers with the milliseconds from the click to the end of the first frame
// that shows its whole page, as `watch.js` takes it; with null where the article is open already.
const row = document.querySelector(`[data-article="${arguments[0]}"]`);
if (row.getAttribute('aria-current') === 'true') return null;
const before = document.querySelector('.ProseMirror');
return new Promise((resolve) => {
  const channel = new MessageChannel();
  let began = 0;
  channel.port1.onmessage = () => resolve(performance.now() - began);
  const observer = new MutationObserver(() => {
    const page = document.querySelector('.ProseMirror');
    if (!page || page === before || row.getAttribute('aria-current') !== 'true') return;
    observer.disconnect();
    requestAnimationFrame(() => channel.port2.postMessage(null));
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  began = performance.now();
  row.click();
});
