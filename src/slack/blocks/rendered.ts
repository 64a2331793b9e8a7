import { LIMITS } from "../limits.js";
import { type Block, context, type Style, section } from "./kit.js";
import { clip } from "./text.js";

/** A message ready to send: readable text by itself, blocks, and the same blocks for a Slack that refuses the newer ones. */
export interface Rendered {
  /** Escaped. */
  text: string;
  blocks: Block[];
  plain: Block[];
  /** Its text and blocks as they are sent, where they are kept so. */
  json?: Buffer;
}

/** The text and the blocks of a message as they are sent, an object in JSON. */
export const jsonOf = (message: Pick<Rendered, "text" | "blocks" | "json">): Buffer =>
  message.json ?? Buffer.from(JSON.stringify({ text: message.text, blocks: message.blocks }));

/**
 * Builds the plain blocks when they are asked for: hardly any Slack refuses the others. A class, since the engine keeps
 * what an accessor of an object literal sees until the next full collection.
 */
class Built implements Rendered {
  readonly text: string;
  readonly blocks: Block[];
  readonly #build: (style: Style) => Block[];
  #plain: Block[] | undefined;

  constructor(text: string, build: (style: Style) => Block[]) {
    this.text = text;
    this.blocks = build("native");
    this.#build = build;
  }

  get plain(): Block[] {
    this.#plain ??= this.#build("plain");
    return this.#plain;
  }
}

export const rendered = (text: string, build: (style: Style) => Block[]): Rendered => new Built(text, build);

const blocksOf = (message: Rendered, style: Style): Block[] => (style === "native" ? message.blocks : message.plain);

/** A message under a line that says what it belongs to, escaped already. */
export const withLead = (message: Rendered, lead: string): Rendered =>
  rendered(clip(`${lead}\n${message.text}`, LIMITS.text), (style) => [...context([lead]), ...blocksOf(message, style)]);

/** A message with fine print right below its heading, escaped already; on top of one without. */
export const withSubtitle = (message: Rendered, words: string): Rendered =>
  rendered(message.text, (style) => {
    const blocks = blocksOf(message, style);
    const at = blocks[0]?.type === "header" ? 1 : 0;
    return [...blocks.slice(0, at), ...context([words]), ...blocks.slice(at)];
  });

/** A message with a sentence behind what was asked for, escaped already. */
export const withNote = (message: Rendered, note: string): Rendered =>
  rendered(`${clip(message.text, LIMITS.text - note.length - 1)}\n${note}`, (style) => [
    ...blocksOf(message, style),
    ...context([note]),
  ]);

/** A message of one sentence, escaped already. */
export const sentence = (text: string): Rendered => rendered(text, () => [section(text)]);

/**
 * A message that is given away once and made again for whoever asks once more, as where Slack refuses its blocks. It is
 * large, many may be under way at once, and the engine would copy all of them around until Slack has answered.
 */
export function heldOnce(message: Rendered, again: () => Rendered): () => Rendered {
  let held: Rendered | undefined = message;
  return () => {
    const given = held ?? again();
    held = undefined;
    return given;
  };
}
