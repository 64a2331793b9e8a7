import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "/slack/html.js";
import { WORDS } from "./words.js";

/** The guide's text, line by line, with marks on what was read. */
export function Source({ view, goTo, onMend }) {
  const lines = view.text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const [open, setOpen] = useState(null);
  const [mending, setMending] = useState(null);
  const box = useRef(null);
  useEffect(() => {
    const row = goTo && box.current.querySelector(`[data-line="${goTo}"]`);
    if (!row) return;
    row.scrollIntoView({ block: "center" });
    row.focus();
  }, [goTo, view.print]);
  useEffect(() => setMending(null), [view.print]);
  return html`<ol class="source" ref=${box}>
    ${lines.map((text, at) => {
      const line = at + 1;
      const marks = view.marks.filter((mark) => mark.line === line);
      return html`<li key=${line} data-line=${line} tabindex="-1" class=${marks.some(({ kind }) => kind === "problem") ? "troubled" : ""}>
        <span class="number" aria-hidden="true">${line}</span>
        ${
          mending === line
            ? html`<${Mend} text=${text} line=${line} onSave=${(next) => onMend(line, next)} onCancel=${() => setMending(null)} />`
            : html`<span class="line"><${Marked} text=${text} marks=${marks} onOpen=${(mark) => setOpen({ line, mark })} /></span>
              ${
                marks.length > 0 &&
                html`<button type="button" class="quiet mend" aria-label=${`${WORDS.mend} ${line}`} title=${WORDS.mend} onClick=${() => setMending(line)}>✎</button>`
              }`
        }
        ${open?.line === line && html`<${Why} mark=${open.mark} onClose=${() => setOpen(null)} />`}
      </li>`;
    })}
  </ol>`;
}

const labelOf = ({ kind, part, per, regions }) =>
  [
    WORDS.marks[kind],
    part && WORDS.parts[part],
    per && WORDS.aYear,
    regions.length > 2 ? `${regions.length} regions` : regions.join(", "),
  ]
    .filter(Boolean)
    .join(" · ");

/** A line in pieces. Marks are not nested: of two that overlap, the first wins; a problem belongs to the whole line. */
function Marked({ text, marks, onOpen }) {
  const pieces = [];
  let from = 0;
  for (const mark of marks.filter(({ kind }) => kind !== "problem")) {
    if (mark.start < from) continue;
    pieces.push(text.slice(from, mark.start));
    pieces.push(html`<button type="button" class=${`mark ${mark.kind}`} onClick=${() => onOpen(mark)}>
      ${text.slice(mark.start, mark.end)}<span class="label">${labelOf(mark)}</span>
    </button>`);
    from = mark.end;
  }
  pieces.push(text.slice(from));
  const problem = marks.find(({ kind }) => kind === "problem");
  if (problem)
    pieces.push(
      html`<button type="button" class="mark problem" onClick=${() => onOpen(problem)}><span class="label">${WORDS.marks.problem}</span></button>`,
    );
  return html`${pieces}`;
}

function Why({ mark, onClose }) {
  return html`<div class="why" role="note">
    <strong>${labelOf(mark)}</strong> <span>${WORDS.why}: ${mark.why || "–"}</span>
    ${mark.regions.length > 2 && html`<span class="hint">${mark.regions.join(", ")}</span>`}
    <button type="button" class="link" onClick=${onClose}>${WORDS.close}</button>
  </div>`;
}

function Mend({ text, line, onSave, onCancel }) {
  const [now, setNow] = useState(text);
  const input = useRef(null);
  useEffect(() => input.current.focus(), []);
  const keys = (event) => {
    if (event.key === "Escape") onCancel();
  };
  return html`<form class="mend-form" onKeyDown=${keys} onSubmit=${(event) => {
    event.preventDefault();
    onSave(now);
  }}>
    <input class="field" ref=${input} aria-label=${WORDS.line(line)} value=${now} onInput=${(event) => setNow(event.currentTarget.value)} />
    <button class="button primary">${WORDS.save}</button>
    <button type="button" class="button" onClick=${onCancel}>${WORDS.cancel}</button>
  </form>`;
}
