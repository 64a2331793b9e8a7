import { html } from "../html.js";
import { unescapeText } from "../text/mrkdwn.js";

const [WIDE, HIGH] = [480, 200];

/** Lines, or areas: a line filled down to the axis. The values stand in a table behind it. */
export function Curves({ chart, shown }) {
  const { series, axis_config: axes, type } = chart;
  const values = series.flatMap(({ data }) => data.map(({ value }) => value));
  const [low, high] = [Math.min(0, ...values), Math.max(1, ...values)];
  const x = (at) => (axes.categories.length < 2 ? WIDE / 2 : (at / (axes.categories.length - 1)) * WIDE);
  const y = (value) => HIGH - ((value - low) / (high - low)) * HIGH;
  const valueAt = ({ data }, category) => data.find(({ label }) => label === category)?.value ?? 0;
  const points = (one) => axes.categories.map((category, at) => `${x(at)},${y(valueAt(one, category))}`).join(" ");
  return html`<svg class="curves" viewBox=${`-6 -6 ${WIDE + 12} ${HIGH + 12}`} aria-hidden="true">
      <path class="axis" d=${`M0 ${y(0)}H${WIDE}`} />
      ${series.map((one, at) =>
        type === "area"
          ? html`<polygon class=${`area series-${at}`} points=${`0,${y(0)} ${points(one)} ${WIDE},${y(0)}`} />`
          : html`<polyline class=${`line series-${at}`} points=${points(one)} />`,
      )}
    </svg>
    <table class="values">
      <thead>
        <tr><td></td>${axes.categories.map((category) => html`<th scope="col">${unescapeText(category)}</th>`)}</tr>
      </thead>
      <tbody>
        ${series.map(
          (one) => html`<tr>
            <th scope="row">${unescapeText(one.name)}</th>
            ${axes.categories.map((category) => html`<td>${shown(valueAt(one, category))}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`;
}

export function Pie({ segments, shown }) {
  const total = segments.reduce((sum, { value }) => sum + value, 0) || 1;
  let before = 0;
  const slices = segments.map(({ value }) => {
    const [from, to] = [before / total, (before + value) / total];
    before += value;
    return slice(from, to);
  });
  return html`<div class="pie">
    <svg viewBox="-1 -1 2 2" aria-hidden="true">
      ${slices.map((d, at) => html`<path class=${`slice series-${at}`} d=${d} />`)}
    </svg>
    <ul class="legend">
      ${segments.map(
        ({ label, value }, at) =>
          html`<li><span class=${`key series-${at}`}></span>${unescapeText(label)} <strong>${shown(value)}</strong></li>`,
      )}
    </ul>
  </div>`;
}

/** A slice of the unit circle, from and to in parts of a whole turn; a whole circle needs two arcs. */
function slice(from, to) {
  const at = (turn) => `${Math.sin(turn * 2 * Math.PI)} ${-Math.cos(turn * 2 * Math.PI)}`;
  if (to - from >= 1) return "M0 -1A1 1 0 1 1 0 1A1 1 0 1 1 0 -1Z";
  return `M0 0L${at(from)}A1 1 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}Z`;
}
