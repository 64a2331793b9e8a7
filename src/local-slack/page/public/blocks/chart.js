import { html } from "../html.js";
import { unescapeText } from "../text/mrkdwn.js";

const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/**
 * A `data_visualization` block with horizontal bars, whose labels stay readable on a narrow screen. Every value is also
 * written as text, so that people need not estimate it from a bar.
 */
export function Chart({ block: { title, chart } }) {
  return html`<figure class="chart">
    <figcaption>${unescapeText(title)}</figcaption>
    <ul class="legend">
      ${chart.series.map(({ name }, at) => html`<li><span class=${`key series-${at}`}></span>${unescapeText(name)}</li>`)}
    </ul>
    <${Bars} chart=${chart} />
  </figure>`;
}

function Bars({ chart }) {
  const { series, axis_config: axes } = chart;
  const most = Math.max(1, ...series.flatMap(({ data }) => data.map(({ value }) => value)));
  const valueAt = ({ data }, category) => data.find(({ label }) => label === category)?.value ?? 0;
  const length = (value) => `${Math.max(0, (value / most) * 100)}%`;
  return html`<div class="bars">
    ${axes.categories.map(
      (category) => html`<div class="bar-group" role="group" aria-label=${unescapeText(category)}>
        <div class="bar-label">${unescapeText(category)}</div>
        <div class="bar-rows">
          ${series.map(
            (one, at) => html`<div class="bar-row">
              <span class=${`bar series-${at}`} style=${{ inlineSize: length(valueAt(one, category)) }}></span>
              <span class="bar-value">
                <span class="unseen">${unescapeText(one.name)} </span>${compact.format(valueAt(one, category))}
              </span>
            </div>`,
          )}
        </div>
      </div>`,
    )}
    ${axes.y_label && html`<div class="hint">${unescapeText(axes.y_label)}</div>`}
  </div>`;
}
