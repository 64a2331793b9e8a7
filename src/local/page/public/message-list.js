import { useEffect, useRef } from "preact/hooks";
import { html } from "./html.js";

/**
 * Scrolls to what is new: to its end, or to its beginning where it is taller than the window. A message that changes in
 * place moves nothing.
 *
 * @param newest the timestamp of the last message
 * @param fromStart whether it opens at its beginning
 */
export function MessageList({ label, newest, header, fromStart = false, children }) {
  const list = useRef(null);
  const seen = useRef(null);
  useEffect(() => {
    const box = list.current;
    if (seen.current === newest) return;
    const first = seen.current === null;
    seen.current = newest;
    const last = [...box.querySelectorAll(".message")].at(-1);
    if (!last || (first && (fromStart || box.scrollHeight <= box.clientHeight))) return;
    const tall = last.offsetHeight > box.clientHeight - 16;
    box.scrollTo({ top: tall ? last.offsetTop - 8 : box.scrollHeight });
  }, [newest]);
  return html`<div class="scroll" ref=${list} tabindex="0" role="region" aria-label=${label}>
    ${header}
    <ol class="messages">${children}</ol>
  </div>`;
}
