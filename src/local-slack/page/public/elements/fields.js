import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Text, wordsOf } from "../text/text.js";

/** Text inputs by element type, as the browser's own kinds. */
const KINDS = {
  plain_text_input: "text",
  number_input: "text",
  email_text_input: "email",
  url_text_input: "url",
  datepicker: "date",
  timepicker: "time",
  datetimepicker: "datetime-local",
};

export const isField = ({ type }) => type in KINDS;

/** A line, several lines, a number, a date or a time. */
export function Field({ element, start, named, onChange, onDispatch }) {
  const [text, setText] = useState(() => shownText(element, start));
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? [];
  const changed = ({ currentTarget: { value } }) => {
    setText(value);
    onChange(entered(element, value));
    const picked = element.type.endsWith("picker");
    if (picked || triggers.includes("on_character_entered")) onDispatch(entered(element, value));
  };
  const keys = (event) => {
    if (event.key !== "Enter" || event.shiftKey || !triggers.includes("on_enter_pressed")) return;
    event.preventDefault();
    onDispatch(entered(element, text));
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
  if (element.multiline) return html`<textarea rows="4" ...${props}></textarea>`;
  const mode = element.type === "number_input" ? { inputmode: "decimal" } : {};
  return html`<input type=${KINDS[element.type]} ...${mode} ...${props} />`;
}

const shownText = ({ type }, start) => {
  if (start === null) return "";
  if (type !== "datetimepicker") return String(start);
  const local = new Date(start * 1000 - new Date(start * 1000).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
};

const entered = ({ type }, value) =>
  type === "datetimepicker" && value ? String(Math.floor(new Date(value).getTime() / 1000)) : value || null;

/** Radio buttons and checkboxes. */
export function Choices({ element, start, named, onChange, onDispatch }) {
  const many = element.type === "checkboxes";
  const [held, setHeld] = useState(() => (many ? (start ?? []) : start ? [start] : []));
  const pick = (option) => {
    const has = held.some(({ value }) => value === option.value);
    const next = many ? (has ? held.filter(({ value }) => value !== option.value) : [...held, option]) : [option];
    setHeld(next);
    const choice = many ? next.map(({ value }) => value) : option.value;
    onChange(choice);
    onDispatch(choice);
  };
  const group = named.id;
  return html`<div role=${many ? "group" : "radiogroup"} class="choices" aria-label=${named["aria-label"]} aria-labelledby=${named["aria-labelledby"]}>
    ${element.options.map(
      (option) => html`<label>
        <input
          type=${many ? "checkbox" : "radio"}
          name=${group}
          checked=${held.some(({ value }) => value === option.value)}
          onChange=${() => pick(option)}
        />
        <span><${Text} text=${option.text} />
          ${option.description && html`<span class="hint"><${Text} text=${option.description} /></span>`}
        </span>
      </label>`,
    )}
  </div>`;
}
