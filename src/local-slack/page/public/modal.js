import { useEffect, useRef, useState } from "preact/hooks";
import { Blocks } from "./blocks/block.js";
import { Host, useMakeHost } from "./blocks/host.js";
import { useDesk } from "./desk.js";
import { html } from "./html.js";
import { Back, Close } from "./icons.js";
import { wordsOf } from "./text/text.js";
import { WORDS } from "./words.js";

/** The modals that the app has opened: the top one is shown, those below keep what was entered. */
export function Modals({ views }) {
  const dialog = useRef(null);
  const open = views.length > 0;
  const top = views.at(-1);
  const { act } = useDesk();
  useEffect(() => {
    if (open && !dialog.current.open) {
      dialog.current.showModal();
      dialog.current.querySelector("form:not([hidden]) .modal-body :is(input, textarea), #modal-title")?.focus();
    }
    if (!open && dialog.current.open) dialog.current.close();
  }, [open]);
  const onEscape = (event) => {
    event.preventDefault();
    act({ act: "close", view: top.id });
  };
  return html`<dialog ref=${dialog} class="modal" aria-labelledby="modal-title" onCancel=${onEscape}>
    ${views.map((view) => html`<${Modal} key=${view.id} view=${view} isTop=${view === top} stacked=${views.length > 1} />`)}
  </dialog>`;
}

function Modal({ view, isTop, stacked }) {
  const { act } = useDesk();
  const [errors, setErrors] = useState({});
  const [trouble, setTrouble] = useState(null);
  const [sending, setSending] = useState(false);
  const host = useMakeHost({ id: view.id }, view.blocks, view.values);
  const form = useRef(null);

  // New content is a new form: the errors of the last one no longer apply.
  useEffect(() => {
    setErrors({});
    setTrouble(null);
  }, [JSON.stringify(view.blocks)]);

  const send = async (event) => {
    event.preventDefault();
    setSending(true);
    const result = await act({ act: "submit", view: view.id, fields: host.fields() });
    setSending(false);
    const wrong =
      result.kind === "errors"
        ? result.errors
        : Object.fromEntries((result.blocks ?? []).map((blockId) => [blockId, WORDS.fillIn]));
    setErrors(wrong);
    setTrouble(result.kind === "failed" || result.kind === "offline" ? WORDS.modalTrouble : null);
    setTimeout(() => form.current?.querySelector("[aria-invalid=true]")?.focus());
  };
  const close = (all) => () => act({ act: "close", view: view.id, all });
  return html`<form class="modal-form" ref=${form} novalidate hidden=${!isTop} onSubmit=${send}>
    <header class="modal-head">
      ${
        stacked &&
        html`<button type="button" class="quiet" aria-label=${WORDS.back} onClick=${close(false)}><${Back} /></button>`
      }
      <h2 id=${isTop ? "modal-title" : undefined} tabindex="-1">${wordsOf(view.title)}</h2>
      <button type="button" class="quiet" aria-label=${WORDS.closeAll} onClick=${close(true)}><${Close} /></button>
    </header>
    <div class="modal-body">
      ${trouble && html`<div class="alert error" role="alert">${trouble}</div>`}
      <${Host.Provider} value=${{ ...host, errors }}><${Blocks} blocks=${view.blocks} /><//>
    </div>
    ${
      (view.submit || view.close) &&
      html`<footer class="modal-foot">
        <button type="button" class="button" onClick=${close(false)}>${wordsOf(view.close) || WORDS.cancel}</button>
        ${view.submit && html`<button class="button primary" aria-busy=${sending}>${wordsOf(view.submit)}</button>`}
      </footer>`
    }
  </form>`;
}
