import { useState } from "preact/hooks";
import { Blocks } from "/slack/blocks/block.js";
import { Host } from "/slack/blocks/host.js";
import { html } from "/slack/html.js";
import { FigureFields, typed, untyped } from "./figures.js";
import { WORDS } from "./words.js";

/** Blocks with buttons and menus are left out of a preview. */
const INTERACTIVE = new Set(["actions", "context_actions"]);
const still = (blocks) =>
  blocks
    .filter(({ type }) => !INTERACTIVE.has(type))
    .map(({ accessory, child_blocks, ...block }) => ({
      ...block,
      ...(child_blocks && { child_blocks: still(child_blocks) }),
    }));

/** A region's answer as Slack shows it, and the form in which its target is confirmed. */
export function RegionPanel({ panel, onConfirm }) {
  const { target, currency } = panel;
  const start = target && target.basis !== "band" ? target : { ask: {}, floor: {} };
  const [ask, setAsk] = useState(() => typed(start.ask));
  const [floor, setFloor] = useState(() => typed(start.floor));
  const [perYear, setPerYear] = useState(start.ask.equityPer === "year");
  const [faults, setFaults] = useState([]);
  const confirm = (event) => {
    event.preventDefault();
    const [asks, floors] = [untyped(ask, WORDS.ask), untyped(floor, WORDS.floor)];
    const wrong = [...asks.faults, ...floors.faults];
    setFaults(wrong);
    if (wrong.length > 0) return;
    const counted = (figures, { totalOf }) => ({
      ...figures,
      ...(perYear && figures.equity && { equityPer: "year" }),
      ...(totalOf && figures.total && { totalOf }),
    });
    onConfirm({ ask: counted(asks.figures, start.ask), floor: counted(floors.figures, start.floor) });
  };
  return html`<div class="panel" role="tabpanel" aria-label=${panel.region}>
    <p class="basis"><span class=${`tag basis-${target?.basis ?? "none"}`}>${WORDS.basis[target?.basis ?? "none"]}</span></p>
    ${target?.text && html`<blockquote>${target.text}</blockquote>`}
    <form class="settle" onSubmit=${confirm} aria-label=${WORDS.settle}>
      <h3>${WORDS.settle} · ${currency}</h3>
      <div class="sides">
        <${FigureFields} legend=${WORDS.ask} fields=${ask} onChange=${setAsk} />
        <${FigureFields} legend=${WORDS.floor} fields=${floor} onChange=${setFloor} />
      </div>
      <label class="check"><input type="checkbox" checked=${perYear} onChange=${(event) => setPerYear(event.currentTarget.checked)} /> ${WORDS.perYear}</label>
      ${faults.map((fault) => html`<p class="error" role="alert">${fault}</p>`)}
      <p class="hint">${WORDS.confirmHint}</p>
      <div class="row">
        <button class="button primary">${WORDS.confirm}</button>
        ${target?.basis === "confirmed" && html`<button type="button" class="button" onClick=${() => onConfirm({ ask: {}, floor: {} })}>${WORDS.unconfirm}</button>`}
      </div>
    </form>
    <h3>${WORDS.asSlack}</h3>
    <div class="as-slack" role="region" tabindex="0" aria-label=${WORDS.asSlack}><${Preview} blocks=${panel.blocks} /></div>
  </div>`;
}

/** Blocks drawn as Slack draws them, without what can be pressed. */
export function Preview({ blocks }) {
  const host = { values: {}, fields: () => [], note() {}, press() {}, suggest: async () => ({ kind: "none" }) };
  return html`<${Host.Provider} value=${host}><${Blocks} blocks=${still(blocks)} /><//>`;
}
