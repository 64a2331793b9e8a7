import { html } from "../html.js";
import { withEmoji } from "../text/emoji.js";
import { unescapeText } from "../text/mrkdwn.js";
import { RichText } from "../text/rich-text.js";
import { WORDS } from "../words.js";

/** A `table` or `data_table`: the first row is its head. Wider than the message, it scrolls by itself. */
export function Table({ block }) {
  const [head = [], ...rows] = block.rows;
  const align = (column) =>
    block.column_settings?.[column]?.align ?? (block.type === "data_table" && column ? "right" : "left");
  const label = block.caption ?? WORDS.table;
  return html`<div class="table-scroll" role="region" aria-label=${label} tabindex="0">
    <table>
      ${block.caption && html`<caption>${block.caption}</caption>`}
      <thead>
        <tr>${head.map((cell, column) => html`<th scope="col" class=${align(column)}><${Cell} cell=${cell} /></th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            ${row.map((cell, column) =>
              column === 0
                ? html`<th scope="row" class=${align(column)}><${Cell} cell=${cell} /></th>`
                : html`<td class=${align(column)}><${Cell} cell=${cell} /></td>`,
            )}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function Cell({ cell }) {
  if (cell.type === "rich_text") return html`<${RichText} node=${cell} />`;
  return withEmoji(unescapeText(cell.text ?? ""));
}
