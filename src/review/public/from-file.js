import { useState } from "preact/hooks";
import { html } from "/slack/html.js";
import { Found } from "./found.js";
import { act } from "./server.js";
import { WORDS } from "./words.js";

const { file: words } = WORDS;

/** A text that starts like front matter is a guide; any other is read as a table. */
const kindOf = (text) => (/^\uFEFF?---/.test(text) ? "markdown" : "csv");

/** A Markdown guide or a CSV of bands: shows what would be read, before anything is written. */
export function FromFile() {
  const [text, setText] = useState("");
  const [found, setFound] = useState(null);
  const [fault, setFault] = useState("");
  const read = (given) => {
    setText(given);
    setFault("");
    act({ do: "read", kind: kindOf(given), text: given }).then(setFound, (error) => setFault(error.message));
  };
  const drop = (event) => {
    event.preventDefault();
    event.dataTransfer.files[0]?.text().then(read);
  };
  return html`<div class="halves">
    <section class="half" aria-labelledby="file-title" onDragOver=${(event) => event.preventDefault()} onDrop=${drop}>
      <h1 id="file-title">${WORDS.fromFile}</h1>
      <p class="hint">${words.hint}</p>
      <p class="hint">${words.columns}</p>
      <label>${words.choose}<input type="file" class="field" accept=".md,.markdown,.csv,.tsv,.txt" onChange=${(event) => event.currentTarget.files[0]?.text().then(read)} /></label>
      <label>${words.paste}<textarea class="field" rows="16" value=${text} onInput=${(event) => setText(event.currentTarget.value)}></textarea></label>
      <button type="button" class="button primary" onClick=${() => read(text)}>${words.read}</button>
    </section>
    <section class="half" aria-labelledby="found-title">
      <h2 id="found-title">${WORDS.form.preview}</h2>
      ${fault && html`<p class="error" role="alert">${fault}</p>`}
      ${found && html`<p role="status">${found.previews.length > 0 ? words.found(found.previews.length) : words.nothing}</p>`}
      <ul class="problems">${found?.problems.map(({ line, what }) => html`<li>${WORDS.line(line)}: ${what}</li>`)}</ul>
      ${found?.previews.map((preview) => html`<${Found} key=${preview.file} preview=${preview} label=${words.write} />`)}
    </section>
  </div>`;
}
