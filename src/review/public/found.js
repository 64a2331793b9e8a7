import { useState } from "preact/hooks";
import { html } from "/slack/html.js";
import { Preview } from "./region.js";
import { act } from "./server.js";
import { WORDS } from "./words.js";

/** A guide that is not yet written: what would be read of it, and the button that writes it. */
export function Found({ preview, label }) {
  const [said, setSaid] = useState("");
  const { view, problems, file, text } = preview;
  const write = () =>
    act({ do: "create", file, text }).then(
      (written) => {
        setSaid(WORDS.file.written);
        location.hash = `#/guide/${written.guide}`;
      },
      (error) => setSaid(error.message),
    );
  return html`<article class="found">
    <h3>${view ? `${view.companyName} · ${view.roleName}` : file} <span class="faint">${file}</span></h3>
    ${!view && html`<p class="error">${WORDS.form.unusable}</p>`}
    <ul class="problems">${(view?.problems ?? problems).map(({ field, what, mend, line }) => html`<li><strong>${field}</strong> ${what} <span class="hint">${mend} (${WORDS.line(line)})</span></li>`)}</ul>
    ${view?.regions.map(({ region, blocks }) => html`<div class="as-slack" role="region" tabindex="0" aria-label=${region}><${Preview} blocks=${blocks} /></div>`)}
    <p role="status" class="said">${said}</p>
    ${view && html`<button type="button" class="button primary" onClick=${write}>${label}</button>`}
  </article>`;
}
