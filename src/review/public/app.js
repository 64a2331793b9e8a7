import { useEffect, useState } from "preact/hooks";
import { Desk } from "/slack/desk.js";
import { html } from "/slack/html.js";
import { FromFile } from "./from-file.js";
import { GuidePage } from "./guide.js";
import { List } from "./list.js";
import { NewGuide } from "./new-guide.js";
import { WORDS } from "./words.js";

/** What blocks need in order to be drawn; nothing in a preview can be pressed. */
const PREVIEW = {
  act() {},
  go() {},
  tell() {},
  nameOf: (id) => id,
  channelName: (id) => id,
  about: { people: [] },
};

/** Reads `#/guide/<company>/<role>:<line>`, `#/new` and `#/file`; anything else is the list. */
function placeOf(hash) {
  const [, place = "list", rest = ""] = /^#\/(\w+)\/?(.*)$/.exec(decodeURIComponent(hash)) ?? [];
  const [id, line] = rest.split(":");
  return { place, id, line: Number(line) || null };
}

export function App() {
  const [at, setAt] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const moved = () => setAt(placeOf(location.hash));
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  }, []);
  const link = (place, label) =>
    html`<a href=${`#/${place}`} aria-current=${at.place === place ? "page" : undefined}>${label}</a>`;
  return html`<${Desk.Provider} value=${PREVIEW}>
    <header class="top">
      <span class="brand"><img src="/slack/mark.svg" alt="" width="24" height="24" />compbot <span class="faint">${WORDS.title}</span></span>
      <nav aria-label=${WORDS.title}>${link("list", WORDS.list)}${link("new", WORDS.create)}${link("file", WORDS.fromFile)}</nav>
    </header>
    <main>
      ${at.place === "guide" && html`<${GuidePage} key=${at.id} id=${at.id} line=${at.line} />`}
      ${at.place === "new" && html`<${NewGuide} />`}
      ${at.place === "file" && html`<${FromFile} />`}
      ${at.place === "list" && html`<${List} />`}
    </main>
  <//>`;
}
