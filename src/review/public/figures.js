import { html } from "/slack/html.js";
import { WORDS } from "./words.js";

const PARTS = ["base", "equity", "bonus", "bonusPct", "signOn", "total"];

/** Figures as the texts of a form's fields. */
export const typed = (figures = {}) =>
  Object.fromEntries(PARTS.map((part) => [part, figures[part] ? figures[part].map(String) : ["", ""]]));

/**
 * The fields' texts as figures. If one end is empty, the other counts for both.
 *
 * @returns `figures`, and in `faults` a sentence for each field that is not a number
 */
export function untyped(fields, label) {
  const figures = {};
  const faults = [];
  for (const part of PARTS) {
    const [low = "", high = ""] = (fields[part] ?? []).map((text) => text.replace(/[\s,_]/g, ""));
    if (!low && !high) continue;
    const range = [Number(low || high), Number(high || low)];
    const name = `${label}, ${WORDS.parts[part]}`;
    if (range.some((value) => !Number.isFinite(value) || value < 0)) faults.push(WORDS.wrongNumber(name));
    else if (range[0] > range[1]) faults.push(WORDS.order(name));
    else figures[part] = range;
  }
  return { figures, faults };
}

/** Two fields for each part: the low end and the high end. */
export function FigureFields({ legend, fields, onChange, parts = PARTS }) {
  const field = (
    part,
    end,
  ) => html`<input class="field" inputmode="decimal" aria-label=${`${legend}, ${WORDS.parts[part]}, ${end ? WORDS.high : WORDS.low}`}
    value=${fields[part]?.[end] ?? ""} onInput=${(event) => {
      const next = [...(fields[part] ?? ["", ""])];
      next[end] = event.currentTarget.value;
      onChange({ ...fields, [part]: next });
    }} />`;
  return html`<fieldset class="figures-form">
    <legend>${legend}</legend>
    ${parts.map(
      (part) =>
        html`<div class="figure-row"><span aria-hidden="true">${WORDS.parts[part]}</span>${field(part, 0)}<span aria-hidden="true">–</span>${field(part, 1)}</div>`,
    )}
  </fieldset>`;
}
