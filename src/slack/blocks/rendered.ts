import type { Block, Style } from "./kit.js";
import { section } from "./kit.js";

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

/** A message of one sentence, escaped already. */
export const sentence = (text: string): Rendered => rendered(text, () => [section(text)]);
