import { LIMITS } from "../limits.js";
import { type Block, context, type Style, section } from "./kit.js";
import { clip } from "./text.js";

/** A message ready to send: readable text by itself, blocks, and the same blocks for a Slack that refuses the newer ones. */
export interface Rendered {
  /** Escaped. */
  text: string;
  blocks: Block[];
  plain: Block[];
}

export const rendered = (text: string, build: (style: Style) => Block[]): Rendered => ({
  text,
  blocks: build("native"),
  plain: build("plain"),
});

/** A message with a sentence on top, escaped already. */
export const withNote = ({ text, blocks, plain }: Rendered, note: string): Rendered => ({
  text: clip(`${note}\n${text}`, LIMITS.text),
  blocks: [...context([note]), ...blocks],
  plain: [...context([note]), ...plain],
});

/** A message of one sentence, escaped already. */
export const sentence = (text: string): Rendered => rendered(text, () => [section(text)]);
