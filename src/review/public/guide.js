import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "/slack/html.js";
import { RegionPanel } from "./region.js";
import { act, readGuide } from "./server.js";
import { Source } from "./source.js";
import { WORDS } from "./words.js";

/** One guide: its text with every figure marked, and each region's answer next to it. */
export function GuidePage({ id, line }) {
  const [view, setView] = useState(null);
  const [said, setSaid] = useState("");
  const [fault, setFault] = useState("");
  const [conflict, setConflict] = useState(null);
  const [region, setRegion] = useState(0);
  const [goTo, setGoTo] = useState(line);
  const load = () =>
    readGuide(id).then(
      (now) => {
        setView(now);
        setConflict(null);
        setFault("");
      },
      (error) => setFault(error.message),
    );
  useEffect(() => void load(), [id]);

  const edit = async (what, done) => {
    setSaid("");
    setFault("");
    try {
      setView(await act({ ...what, guide: view.guide, print: view.print }));
      setSaid(done);
    } catch (error) {
      if (error.now) setConflict(error.now.text);
      else setFault(error.message);
    }
  };
  if (!view) return html`<p class="hint">${fault || "…"}</p>`;
  const panel = view.regions[Math.min(region, view.regions.length - 1)];
  return html`<div class="guide">
    <header class="guide-head">
      <a href="#/list">← ${WORDS.back}</a>
      <h1>${view.companyName} · ${view.roleName}</h1>
      <span class="faint">${view.file}</span>
      ${view.canUndo && html`<button type="button" class="button" onClick=${() => edit({ do: "undo" }, WORDS.undone)}>${WORDS.undo}</button>`}
    </header>
    <p class="said" role="status">${said}</p>
    ${fault && html`<p class="error" role="alert">${fault}</p>`}
    ${conflict !== null && html`<${Conflict} mine=${view.text} theirs=${conflict} onReload=${load} />`}
    <div class="halves">
      <section class="half" aria-labelledby="source-title">
        <h2 id="source-title">${WORDS.source}</h2>
        <${Source} view=${view} goTo=${goTo} onMend=${(at, text) => edit({ do: "mend", line: at, text }, WORDS.saved)} />
      </section>
      <section class="half" aria-labelledby="regions-title">
        <h2 id="regions-title">${WORDS.regions}</h2>
        <${Tabs} regions=${view.regions} at=${region} onPick=${setRegion} />
        ${
          panel &&
          html`<${RegionPanel} key=${`${panel.region} ${view.print}`} panel=${panel} onConfirm=${(figures) =>
            edit({ do: "confirm", region: panel.region, ...figures }, WORDS.saved)} />`
        }
        <h2>${WORDS.problems}</h2>
        ${view.problems.length === 0 && html`<p class="hint">${WORDS.noProblems}</p>`}
        <ul class="problems">
          ${view.problems.map(
            ({ line: at, field, what, mend, severity }) => html`<li class=${severity}>
              <strong>${field}</strong> ${what} <span class="hint">${mend}</span>
              <button type="button" class="link" onClick=${() => setGoTo(at)}>${WORDS.toLine(at)}</button>
            </li>`,
          )}
        </ul>
      </section>
    </div>
  </div>`;
}

function Tabs({ regions, at, onPick }) {
  const list = useRef(null);
  const keys = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (at + step + regions.length) % regions.length;
    onPick(next);
    list.current.querySelectorAll("button")[next].focus();
  };
  return html`<div class="tabs" role="tablist" aria-labelledby="regions-title" ref=${list} onKeyDown=${keys}>
    ${regions.map(
      (
        { region, target },
        index,
      ) => html`<button type="button" role="tab" aria-selected=${index === at} tabindex=${index === at ? 0 : -1} onClick=${() => onPick(index)}>
        ${region}${target?.basis === "unclear" ? html`<span class="tag need-unclear">${WORDS.needs.unclear}</span>` : ""}
      </button>`,
    )}
  </div>`;
}

/** The file's text now, and the text that was on the page: only the lines that differ. */
function Conflict({ mine, theirs, onReload }) {
  const [a, b] = [mine.split(/\r?\n/), theirs.split(/\r?\n/)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const part = (lines) => lines.slice(start, lines.length - end).join("\n") || " ";
  return html`<div class="conflict" role="alertdialog" aria-label=${WORDS.conflict}>
    <p><strong>${WORDS.conflict}</strong></p>
    <h3>${WORDS.yours}</h3><pre tabindex="0">${part(a)}</pre>
    <h3>${WORDS.theirs}</h3><pre tabindex="0">${part(b)}</pre>
    <button type="button" class="button primary" onClick=${onReload}>${WORDS.reload}</button>
  </div>`;
}
