import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { html } from "/slack/html.js";
import { readList } from "./server.js";
import { WORDS } from "./words.js";

/** Height of a row in pixels. Only the visible rows are drawn, so that a list of thousands scrolls smoothly. */
const ROW = 52;
const BEYOND = 10;

/** The guides, those that need a person's attention first. */
export function List() {
  const [{ rows, left }, setList] = useState({ rows: [], left: 0 });
  const [kind, setKind] = useState("any");
  const [company, setCompany] = useState("");
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState("");
  useEffect(() => {
    let timer;
    const look = () =>
      readList().then(
        (list) => {
          setList(list);
          if (list.left > 0) timer = setTimeout(look, 700);
        },
        (error) => setFault(error.message),
      );
    look();
    return () => clearTimeout(timer);
  }, []);
  const companies = useMemo(() => [...new Set(rows.map(({ companyName }) => companyName))].sort(), [rows]);
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter(
    (row) =>
      (kind === "any" || row.needs.includes(kind)) &&
      (company === "" || row.companyName === company) &&
      words.every((word) => `${row.guide} ${row.companyName} ${row.roleName}`.toLowerCase().includes(word)),
  );
  const count = (need) => rows.filter(({ needs }) => needs.includes(need)).length;
  return html`<section class="list" aria-labelledby="list-title">
    <h1 id="list-title">${WORDS.list}</h1>
    ${fault && html`<p class="error" role="alert">${fault}</p>`}
    <div class="filters">
      <label>${WORDS.search}<input class="field" type="search" value=${typed} onInput=${(event) => setTyped(event.currentTarget.value)} /></label>
      <label>${WORDS.company}
        <select class="field" value=${company} onChange=${(event) => setCompany(event.currentTarget.value)}>
          <option value="">${WORDS.all}</option>
          ${companies.map((name) => html`<option value=${name}>${name}</option>`)}
        </select>
      </label>
      <div class="kinds" role="group" aria-label=${WORDS.list}>
        ${Object.entries(WORDS.kinds).map(
          ([
            name,
            label,
          ]) => html`<button type="button" class="button" aria-pressed=${kind === name} onClick=${() => setKind(name)}>
            ${label} <span class="count">${name === "any" ? rows.length : count(name)}</span>
          </button>`,
        )}
      </div>
    </div>
    <p class="faint" role="status">${WORDS.counted(shown.length, rows.length)}${left > 0 ? ` · ${WORDS.reading(left)}` : ""}</p>
    <${Rows} rows=${shown} />
  </section>`;
}

function Rows({ rows }) {
  const box = useRef(null);
  const [top, setTop] = useState(0);
  const height = box.current?.clientHeight ?? 800;
  const first = Math.max(0, Math.floor(top / ROW) - BEYOND);
  const last = Math.min(rows.length, Math.ceil((top + height) / ROW) + BEYOND);
  if (rows.length === 0) return html`<p class="hint">${WORDS.none}</p>`;
  return html`<div class="rows" ref=${box} tabindex="0" role="region" aria-label=${WORDS.list} onScroll=${(event) => setTop(event.currentTarget.scrollTop)}>
    <ul style=${{ height: `${rows.length * ROW}px` }}>
      ${rows.slice(first, last).map(
        (row, at) => html`<li key=${row.guide} style=${{ transform: `translateY(${(first + at) * ROW}px)` }}>
          <a href=${`#/guide/${row.guide}`}>
            <span class="names">${row.companyName} · ${row.roleName}</span>
            <span class="tags">${row.needs.map(
              (need) =>
                html`<span class=${`tag need-${need}`}>${WORDS.needs[need]}${
                  need === "unclear"
                    ? ` ${row.unclear.length}`
                    : need === "withheld"
                      ? ` ${row.withheld}`
                      : need === "problem"
                        ? ` ${row.problems}`
                        : ""
                }</span>`,
            )}</span>
          </a>
        </li>`,
      )}
    </ul>
  </div>`;
}
