import { useId, useState } from "preact/hooks";
import { useHost } from "../blocks/host.js";
import { useDesk } from "../desk.js";
import { html } from "../html.js";
import { wordsOf } from "../text/text.js";
import { WORDS } from "../words.js";
import { Button, Feedback } from "./buttons.js";
import { Combobox } from "./combobox.js";
import { Field } from "./field.js";

/**
 * An interactive element in its block.
 *
 * @param named `id`, `aria-labelledby` and the like, if the element has a label of its own
 * @param silent whether the app gets the value only when the form is submitted
 */
export function Element({ element, block, named = {}, silent = false, clearable = false }) {
  const host = useHost();
  const own = useId();
  const [busy, setBusy] = useState(false);

  const start = startOf(element, host.values?.[block.block_id]?.[element.action_id]);
  const note = (choice) => host.note(block, element, choice);
  const press = async (choice) => {
    if (silent) return;
    setBusy(true);
    await host.press(block, element, choice);
    setBusy(false);
  };

  const label = named["aria-labelledby"] ? undefined : wordsOf(element.placeholder) || WORDS.choose;
  const names = { id: own, "aria-label": label, ...named };
  switch (element.type) {
    case "plain_text_input":
      return html`<${Field} element=${element} start=${start} named=${names} onChange=${note} onDispatch=${press} />`;
    case "button":
      return html`<${Button} element=${element} busy=${busy} press=${() => press()} />`;
    case "feedback_buttons":
      return html`<${Feedback} element=${element} press=${press} />`;
    default:
      return html`<${Select} ...${{ element, block, start, names, note, press, clearable }} />`;
  }
}

/** The initial value of an element: what the person entered before, or what the app set. */
function startOf(element, kept) {
  const { type, ...held } = kept ?? {};
  const [entered] = type === element.type ? Object.values(held) : [];
  return entered ?? element.initial_option ?? element.initial_value ?? null;
}

/** A menu, with its own options or with options from the app. */
function Select({ element, block, start, names, note, press, clearable }) {
  const host = useHost();
  const { about } = useDesk();
  const [held, setHeld] = useState(start);
  const least = element.min_query_length ?? 3;
  const find = async (typed) => {
    if (typed.length < least) return { options: [], note: WORDS.typeMore(least) };
    const result = await host.suggest(block, element, typed);
    if (result.kind !== "options") return { options: [], note: WORDS.failed(about.bot.name) };
    return { options: result.options, note: result.options.length ? null : WORDS.noOptions };
  };
  const changed = (next) => {
    setHeld(next);
    const choice = next?.value ?? null;
    note(choice);
    press(choice);
  };
  return html`<${Combobox}
    label=${names["aria-label"]}
    labelledBy=${names["aria-labelledby"]}
    describedBy=${names["aria-describedby"]}
    invalid=${names["aria-invalid"]}
    placeholder=${wordsOf(element.placeholder) || WORDS.choose}
    held=${held}
    clearable=${clearable}
    options=${element.options ?? []}
    find=${element.type === "external_select" ? find : undefined}
    onChange=${changed}
  />`;
}
