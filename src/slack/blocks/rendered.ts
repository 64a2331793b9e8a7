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

/** The plain blocks are built when they are asked for: hardly any Slack refuses the others. */
export function rendered(text: string, build: (style: Style) => Block[]): Rendered {
  let plain: Block[] | undefined;
  return {
    text,
    blocks: build("native"),
    get plain() {
      plain ??= build("plain");
      return plain;
    },
  };
}

/** A message with a sentence on top, escaped already. */
export const withNote = (message: Rendered, note: string): Rendered =>
  rendered(clip(`${note}\n${message.text}`, LIMITS.text), (style) => [
    ...context([note]),
    ...(style === "native" ? message.blocks : message.plain),
  ]);

/** A message of one sentence, escaped already. */
export const sentence = (text: string): Rendered => rendered(text, () => [section(text)]);
