/* Passages of an answer, counted in characters of its current text: what was struck out since does not count. */

function without(copy) {
  copy.querySelectorAll("del").forEach((gone) => gone.remove());
  return copy.textContent;
}

export const currentText = (words) => without(words.cloneNode(true));

/* How many characters stand before a place. */
export function measure(words, node, offset) {
  const range = document.createRange();
  range.selectNodeContents(words);
  range.setEnd(node, offset);
  return without(range.cloneContents()).length;
}

/* The selected passage, if it lies in one answer. */
export function passage() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer.nodeType === 1 ? range.commonAncestorContainer : range.commonAncestorContainer.parentElement;
  const words = around.closest(".answer-words");
  if (!words) return null;
  const starts = measure(words, range.startContainer, range.startOffset);
  const ends = measure(words, range.endContainer, range.endOffset);
  return ends > starts ? { answer: words.closest(".answer"), starts, ends, quote: currentText(words).slice(starts, ends) } : null;
}

/* The stretch of the page between two counts. */
export function stretch(words, starts, ends) {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT, (node) => (node.parentElement.closest("del") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!begun && starts < at + node.length) {
      range.setStart(node, starts - at);
      begun = true;
    }
    if (begun && ends <= at + node.length) {
      range.setEnd(node, ends - at);
      return range;
    }
    at += node.length;
  }
  return null;
}
