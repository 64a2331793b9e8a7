import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "./html.js";

/** Pixels: closer to the end than this, a person counts as reading the end. */
const NEAR = 24;
/** Pixels: what grows by less is a line, such as the number of replies, and not another answer. */
const LINE = 80;

/**
 * Scrolls to a new message: to its end, or to its beginning if it is taller than the window. When a message changes in
 * place, the list does not scroll, except for a line that is added below the last one.
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
