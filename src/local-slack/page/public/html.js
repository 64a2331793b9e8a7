import htm from "htm";
import { h } from "preact";

/** Markup as tagged templates. Everything put into it is text or an element, never HTML. */
export const html = htm.bind(h);
