import { useId, useState } from "preact/hooks";
import { useHost } from "../blocks/host.js";
import { useDesk } from "../desk.js";
import { html } from "../html.js";
import { wordsOf } from "../text/text.js";
import { WORDS } from "../words.js";
import { Button, Feedback, IconButton, Overflow } from "./buttons.js";
import { Combobox } from "./combobox.js";
import { Choices, Field, isField } from "./fields.js";
import { choiceOf, groupsOf, startOf } from "./value.js";

/**
 * An interactive element in its block.
 *
 * @param named `id`, `aria-labelledby` and the like, where a label stands beside it
 * @param silent whether the app hears of it only when the form is sent
 */
export function Element({ element, block, named = {}, silent = false, clearable = false }) {
  const host = useHost();
  const own = useId();
  const [busy, setBusy] = useState(false);
  const { confirm } = useDesk();

  const start = startOf(element, host.values?.[block.block_id]?.[element.action_id]);
  const note = (choice) => host.note(block, element, choice);
  const press = async (choice) => {
    if (silent) return;
    if (element.confirm && !(await confirm(element.confirm))) return;
    setBusy(true);
    await host.press(block, element, choice);
    setBusy(false);
  };

  const label = named["aria-labelledby"] ? undefined : wordsOf(element.placeholder) || WORDS.choose;
  const names = { id: own, "aria-label": label, ...named };
  if (isField(element)) {
    return html`<${Field} element=${element} start=${start} named=${names} onChange=${note} onDispatch=${press} />`;
  }
  switch (element.type) {
    case "button":
    case "workflow_button":
      return html`<${Button} element=${element} busy=${busy} press=${() => press()} />`;
    case "overflow":
      return html`<${Overflow} element=${element} press=${press} />`;
    case "feedback_buttons":
      return html`<${Feedback} element=${element} press=${press} />`;
    case "icon_button":
      return html`<${IconButton} element=${element} press=${press} />`;
    case "radio_buttons":
    case "checkboxes":
      return html`<${Choices} element=${element} start=${start} named=${names} onChange=${note} onDispatch=${press} />`;
    default:
      return element.type.endsWith("_select")
        ? html`<${Select} ...${{ element, block, start, names, note, press, clearable }} />`
        : html`<span class="not-drawn">${WORDS.notDrawn(element.type)}</span>`;
  }
}

/** Every kind of menu: with options of its own, with the app's, with people or with channels. */
function Select({ element, block, start, names, note, press, clearable }) {
  const host = useHost();
  const desk = useDesk();
  const many = element.type.startsWith("multi_");
  const groups = optionsFor(element, desk);
  const known = (held) => (typeof held === "string" ? groups[0].options.find(({ value }) => value === held) : held);
  const [held, setHeld] = useState(() => (many ? (start ?? []).map(known) : known(start)));

  const external = element.type.endsWith("external_select");
  const least = element.min_query_length ?? 3;
  const find = async (typed) => {
    if (typed.length < least) return { options: [], note: WORDS.typeMore(least) };
    const result = await host.suggest(block, element, typed);
    if (result.kind !== "options") return { options: [], note: WORDS.failed(desk.about.bot.name) };
    return { options: result.options, note: result.options.length ? null : WORDS.noOptions };
  };
  const changed = (next) => {
    setHeld(next);
    note(choiceOf(next));
    press(choiceOf(next));
  };
  return html`<${Combobox}
    label=${names["aria-label"]}
    labelledBy=${names["aria-labelledby"]}
    describedBy=${names["aria-describedby"]}
    invalid=${names["aria-invalid"]}
    placeholder=${wordsOf(element.placeholder) || WORDS.choose}
    held=${held}
    many=${many}
    clearable=${clearable}
    groups=${groups}
    find=${external ? find : undefined}
    onChange=${changed}
  />`;
}

const option = (value, text) => ({ value, text: { type: "plain_text", text } });

function optionsFor(element, { about, state }) {
  if (element.type.endsWith("users_select")) {
    return [{ label: "", options: about.people.map(({ id, realName }) => option(id, realName)) }];
  }
  if (/(channels|conversations)_select$/.test(element.type)) {
    return [{ label: "", options: state.channels.map(({ id, name }) => option(id, `#${name}`)) }];
  }
  return groupsOf(element);
}
