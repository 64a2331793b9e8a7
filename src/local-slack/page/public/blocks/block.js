import { useId } from "preact/hooks";
import { Element } from "../elements/element.js";
import { html } from "../html.js";
import { Markdown } from "../text/markdown.js";
import { RichText } from "../text/rich-text.js";
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
      return html`<div class="context">${block.elements.map((part) => html`<${Part} part=${part} />`)}</div>`;
    case "actions":
    case "context_actions":
      return html`<div class=${block.type === "actions" ? "actions" : "actions fine"}>
        ${block.elements.map((element) => html`<${Element} key=${element.action_id} element=${element} block=${block} />`)}
      </div>`;
    case "input":
      return html`<${Input} block=${block} />`;
    case "image":
      return html`<${Part} part=${block} />`;
    case "markdown":
      return html`<${Markdown} text=${block.text} />`;
    case "rich_text":
      return html`<${RichText} node=${block} />`;
    case "table":
    case "data_table":
      return html`<${Table} block=${block} />`;
    case "data_visualization":
      return html`<${Chart} block=${block} />`;
    case "container":
      return html`<${Container} block=${block} />`;
    case "alert":
      return html`<div class=${`alert ${block.level ?? "default"}`}><${Text} text=${block.text} /></div>`;
    default:
      return html`<p class="not-drawn">${WORDS.notDrawn(block.type)}</p>`;
  }
}

function Section({ block }) {
  const { text, fields, accessory } = block;
  const picture = accessory?.type === "image";
  return html`<div class="section">
    <div class="section-text">
      ${text && html`<${Text} text=${text} />`}
      ${fields && html`<div class="fields">${fields.map((field) => html`<div><${Text} text=${field} /></div>`)}</div>`}
    </div>
    ${
      accessory &&
      html`<div class="accessory">
        ${picture ? html`<${Part} part=${accessory} />` : html`<${Element} element=${accessory} block=${block} />`}
      </div>`
    }
  </div>`;
}

/** Pictures come from elsewhere, and the page asks nobody else for anything: their words stand in for them. */
function Part({ part }) {
  if (part.type === "image") return html`<span class="picture">${WORDS.picture(part.alt_text)}</span>`;
  return html`<div><${Text} text=${part} /></div>`;
}

function Container({ block }) {
  const title = block.rich_text_title
    ? html`<${RichText} node=${block.rich_text_title} />`
    : html`<span class="container-title">${wordsOf(block.title)}</span>`;
  const head = html`${title}${block.subtitle && html`<span class="hint">${wordsOf(block.subtitle)}</span>`}`;
  const inner = html`<${Blocks} blocks=${block.child_blocks} />`;
  if (!block.is_collapsible)
    return html`<section class="container"><div class="container-head">${head}</div>${inner}</section>`;
  return html`<details class="container" open=${!block.default_collapsed}>
    <summary>${head}</summary>
    ${inner}
  </details>`;
}

/** A field of a form with its label, its hint and what is wrong with it. */
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
