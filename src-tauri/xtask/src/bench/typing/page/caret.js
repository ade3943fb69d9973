// Puts the caret into the middle of the middle element that matches, in sight.
const page = document.querySelector('.ProseMirror');
const all = page.querySelectorAll(arguments[0]);
const block = all[Math.floor(all.length / 2)];
block.scrollIntoView({ block: 'center' });
const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
const text = walker.nextNode();
page.focus({ preventScroll: true });
getSelection().collapse(text, Math.floor(text.length / 2));
