import { useState } from "preact/hooks";
import { html } from "../html.js";
import { wordsOf } from "../text/text.js";

/** A text field of one line or several. */
export function Field({ element, start, named, onChange, onDispatch }) {
  const [text, setText] = useState(start ?? "");
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? [];
  const changed = ({ currentTarget: { value } }) => {
    setText(value);
    onChange(value || null);
    if (triggers.includes("on_character_entered")) onDispatch(value || null);
  };
  const keys = (event) => {
    if (event.key !== "Enter" || event.shiftKey || !triggers.includes("on_enter_pressed")) return;
    event.preventDefault();
    onDispatch(text || null);
  };
  const props = {
    ...named,
    value: text,
    placeholder: wordsOf(element.placeholder),
    maxlength: element.max_length,
    onInput: changed,
    onKeyDown: keys,
    class: "field",
  };
  return element.multiline ? html`<textarea rows="4" ...${props}></textarea>` : html`<input type="text" ...${props} />`;
}
