import { useState } from "preact/hooks";
import { html } from "../html.js";
import { ThumbDown, Up } from "../icons.js";
import { wordsOf } from "../text/text.js";

export function Button({ element, busy, press }) {
  const { style, accessibility_label: label } = element;
  return html`<button
    type="button"
    class=${`button ${style ?? ""}`}
    aria-label=${label}
    aria-busy=${busy}
    onClick=${press}
  >${wordsOf(element.text)}</button>`;
}

/** Thumbs up and down. The one pressed last stays marked. */
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
