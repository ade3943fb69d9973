// Takes the time from the moment at which files were let go over the window to the frame that shows the first of them.
const { transformCallback, invoke } = window.__TAURI_INTERNALS__;
let dropped = null;
window.firstPicture = null;
document.addEventListener(
  'load',
  ({ target }) => {
    if (dropped === null || window.firstPicture !== null || target.tagName !== 'IMG') return;
    requestAnimationFrame((frame) => (window.firstPicture = frame - dropped));
  },
  true,
);
return invoke('plugin:event|listen', {
  event: 'tauri://drag-drop',
  target: { kind: 'Any' },
  handler: transformCallback(() => (dropped = performance.now())),
}).then(() => true);
