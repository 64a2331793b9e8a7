import { html } from "../html.js";
import { withEmoji } from "../text/emoji.js";
import { unescapeText } from "../text/mrkdwn.js";
import { unbroken } from "../text/unbroken.js";
import { WORDS } from "../words.js";

/**
 * A `table`: the first row is its head. In a narrow message each row becomes a list of its cells with their columns'
 * names, so that no figure is hidden by a scrollbar. The roles are explicit because a browser drops them once a table
 * is displayed in another way.
 */
export function Table({ block }) {
  const [head = [], ...rows] = block.rows;
  const align = (column) => block.column_settings?.[column]?.align ?? "left";
  return html`<div class="table-box">
    <div class="table-scroll" role="region" aria-label=${WORDS.table} tabindex="0">
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            ${head.map(
              (cell, column) =>
                html`<th role="columnheader" scope="col" class=${align(column)}><${Cell} cell=${cell} /></th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map(
            (row) => html`<tr role="row">
              ${row.map((cell, column) =>
                column === 0
                  ? html`<th role="rowheader" scope="row" class=${align(column)}><${Cell} cell=${cell} /></th>`
                  : html`<td role="cell" class=${align(column)} data-column=${head[column]?.text ?? ""}><${Cell} cell=${cell} /></td>`,
              )}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </div>`;
}

const Cell = ({ cell }) => html`<span>${unbroken(withEmoji(unescapeText(cell.text)))}</span>`;
