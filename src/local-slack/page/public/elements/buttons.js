import { useState } from "preact/hooks";
import { html } from "../html.js";
import { More, ThumbDown, Trash, Up } from "../icons.js";
import { MenuButton } from "../menu.js";
import { wordsOf } from "../text/text.js";
import { WORDS } from "../words.js";

/** A button; one with a link opens it as well as telling the app, as in Slack. */
export function Button({ element, busy, press }) {
  const { url, style, accessibility_label: label } = element;
  const pressed = () => {
    if (url && /^(https?|mailto):/i.test(url)) open(url, "_blank", "noopener,noreferrer");
    press();
  };
  return html`<button
    type="button"
    class=${`button ${style ?? ""}`}
    aria-label=${label}
    aria-busy=${busy}
    onClick=${pressed}
  >${wordsOf(element.text)}</button>`;
}

export function Overflow({ element, press }) {
  const items = element.options.map((option) => ({
    label: wordsOf(option.text),
    hint: option.description && wordsOf(option.description),
    run: () => {
      if (option.url && /^https?:/i.test(option.url)) open(option.url, "_blank", "noopener,noreferrer");
      press(option.value);
    },
  }));
  return html`<${MenuButton} label=${WORDS.moreActions} icon=${More} items=${items} />`;
}

/** Thumbs up and down. What was pressed last stays marked. */
export function Feedback({ element, press }) {
  const [given, setGiven] = useState(null);
  const side = (verdict, part, icon) => {
    const text = wordsOf(part.text);
    const give = () => {
      setGiven(verdict);
      press(verdict);
    };
    return html`<button
      type="button"
      class="quiet feedback"
      aria-label=${part.accessibility_label ?? text}
      aria-pressed=${given === verdict}
      onClick=${give}
    ><${icon} /><span>${text}</span></button>`;
  };
  return html`<span class="feedback-pair">
    ${side("positive", element.positive_button, Up)}${side("negative", element.negative_button, ThumbDown)}
  </span>`;
}

export function IconButton({ element, press }) {
  return html`<button type="button" class="quiet" aria-label=${element.accessibility_label ?? wordsOf(element.text)} onClick=${() => press()}>
    <${Trash} />
  </button>`;
}
