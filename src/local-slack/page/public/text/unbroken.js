import { html } from "../html.js";

/** A range of figures: `$144K–$189K`, `10–15%`, `CHF 120K–140K` from its first figure on. */
const RANGE = /([\p{Sc}A-Z~]{0,5}\d[\d.,]*[A-Za-z%]{0,2}–[\p{Sc}A-Z~]{0,5}\d[\d.,]*[A-Za-z%]{0,2})/u;

/** Text in which each range of figures stays on one line. */
export const unbroken = (text) =>
  text.split(RANGE).map((part, at) => (at % 2 ? html`<span class="together">${part}</span>` : part));
