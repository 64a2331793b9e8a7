import htm from "htm";
import { h } from "preact";

/** Markup as tagged templates. Every value in it becomes text or an element, never HTML. */
export const html = htm.bind(h);
