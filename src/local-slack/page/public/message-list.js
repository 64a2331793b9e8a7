import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "./html.js";

/** Closer to the end than this, one reads the end. */
const NEAR = 24;
/** What grows by less is a line, such as the number of replies, and no other answer. */
const LINE = 80;

/**
 * Scrolls to what is new: to its end, or to its beginning where it is taller than the window. A message that changes in
 * place stays where it is, but for a line that comes below the last one.
 *
 * @param newest the timestamp of the last message
 * @param fromStart whether it opens at its beginning
 */
export function MessageList({ label, newest, header, fromStart = false, children }) {
  const list = useRef(null);
  const before = useRef({ newest: null, height: 0, atEnd: true });
  useLayoutEffect(() => {
    const box = list.current;
    const { newest: last, height, atEnd } = before.current;
    const opening = height === 0;
    before.current = { newest, height: box.scrollHeight, atEnd };
    if (opening && (fromStart || box.scrollHeight <= box.clientHeight)) return;
    const message = [...box.querySelectorAll(".message")].at(-1);
    if (message && newest !== last) {
      const tall = message.offsetHeight > box.clientHeight - 16;
      box.scrollTop = tall ? message.offsetTop - 8 : box.scrollHeight;
    } else if (atEnd && box.scrollHeight - height < LINE) {
      box.scrollTop = box.scrollHeight;
    }
  });
  const scrolled = () => {
    const { scrollHeight, scrollTop, clientHeight } = list.current;
    before.current.atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
  };
  return html`<div class="scroll" ref=${list} tabindex="0" role="region" aria-label=${label} onScroll=${scrolled}>
    ${header}
    <ol class="messages">${children}</ol>
  </div>`;
}
