// Scrolls the contact sheet down and up again, a good part of a screen each frame, and answers with the milliseconds
// from each frame to the next.
const sheet = [...document.querySelectorAll('#pane-sheet, #pane-sheet *')].find(
  (element) => element.scrollHeight > 4 * element.clientHeight && element.clientHeight > 0,
);
if (!sheet) return [];
const [step, count] = arguments;
return new Promise((done) => {
  const gaps = [];
  let last = performance.now();
  let direction = 1;
  const next = (now) => {
    gaps.push(now - last);
    last = now;
    if (gaps.length > count) return done(gaps.slice(1));
    if (sheet.scrollTop + sheet.clientHeight >= sheet.scrollHeight - 1) direction = -1;
    sheet.scrollTop += direction * step;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
});
