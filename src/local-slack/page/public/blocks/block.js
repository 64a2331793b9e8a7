import { useId } from "preact/hooks";
import { Element } from "../elements/element.js";
import { html } from "../html.js";
import { Text, wordsOf } from "../text/text.js";
import { WORDS } from "../words.js";
import { Chart } from "./chart.js";
import { useHost } from "./host.js";
import { Table } from "./table.js";

/** Blocks from top to bottom. https://docs.slack.dev/reference/block-kit/blocks */
export function Blocks({ blocks }) {
  return html`<div class="blocks">
    ${blocks.map((block) => html`<${Block} key=${block.block_id} block=${block} />`)}
  </div>`;
}

function Block({ block }) {
  switch (block.type) {
    case "section":
      return html`<${Section} block=${block} />`;
    case "header":
      return html`<h3 class="block-header">${wordsOf(block.text)}</h3>`;
    case "divider":
      return html`<hr />`;
    case "context":
      return html`<div class="context">${block.elements.map((text) => html`<div><${Text} text=${text} /></div>`)}</div>`;
    case "actions":
    case "context_actions":
      return html`<div class=${block.type === "actions" ? "actions" : "actions fine"}>
        ${block.elements.map((element) => html`<${Element} key=${element.action_id} element=${element} block=${block} />`)}
      </div>`;
    case "input":
      return html`<${Input} block=${block} />`;
    case "table":
      return html`<${Table} block=${block} />`;
    case "data_visualization":
      return html`<${Chart} block=${block} />`;
    case "container":
      return html`<${Container} block=${block} />`;
    default:
      return html`<p class="not-drawn">${WORDS.notDrawn(block.type)}</p>`;
  }
}

function Section({ block: { text, accessory, ...block } }) {
  return html`<div class="section">
    <div class="section-text"><${Text} text=${text} /></div>
    ${accessory && html`<div class="accessory"><${Element} element=${accessory} block=${block} /></div>`}
  </div>`;
}

function Container({ block }) {
  const head = html`<span class="container-title">${wordsOf(block.title)}</span>`;
  const inner = html`<${Blocks} blocks=${block.child_blocks} />`;
  if (!block.is_collapsible)
    return html`<section class="container"><div class="container-head">${head}</div>${inner}</section>`;
  return html`<details class="container" open=${!block.default_collapsed}>
    <summary>${head}</summary>
    ${inner}
  </details>`;
}

/** A field of a form with its label, its hint and its error. */
function Input({ block }) {
  const { errors = {} } = useHost();
  const id = useId();
  const error = errors[block.block_id];
  const described = [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const named = {
    id,
    "aria-labelledby": `${id}-label`,
    "aria-describedby": described,
    "aria-invalid": error ? "true" : undefined,
    "aria-required": block.optional ? undefined : "true",
  };
  return html`<div class="input">
    <label id=${`${id}-label`} for=${id}>
      ${wordsOf(block.label)}${block.optional && html`<span class="hint"> (${WORDS.optional})</span>`}
    </label>
    <${Element}
      element=${block.element}
      block=${block}
      named=${named}
      silent=${block.dispatch_action !== true}
      clearable=${block.optional === true}
    />
    ${error && html`<p class="error" id=${`${id}-error`}>${error}</p>`}
    ${block.hint && html`<p class="hint" id=${`${id}-hint`}>${wordsOf(block.hint)}</p>`}
  </div>`;
}
