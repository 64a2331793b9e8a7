import { LIMITS } from "../limits.js";
import { type Block, context, type Style, section } from "./kit.js";
import { clip } from "./text.js";

/**
 * A message ready to send: text that is readable by itself, blocks, and the same blocks in the plain style, for a Slack
 * that refuses the newer ones.
 */
export interface Rendered {
  /** Already escaped. */
  text: string;
  blocks: Block[];
  plain: Block[];
}

/**
 * Builds the plain blocks only when they are read, since Slack rarely refuses the native ones. A class, because V8
 * keeps what an accessor of an object literal closes over until the next full collection.
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

/** Builds a message from its escaped text and a function that gives its blocks in either style. */
export const rendered = (text: string, build: (style: Style) => Block[]): Rendered => new Built(text, build);

const blocksOf = (message: Rendered, style: Style): Block[] => (style === "native" ? message.blocks : message.plain);

/** A message below a line that says what it belongs to; the line is already escaped. */
export const withLead = (message: Rendered, lead: string): Rendered =>
  rendered(clip(`${lead}\n${message.text}`, LIMITS.text), (style) => [...context([lead]), ...blocksOf(message, style)]);

/** A message with fine print right below its heading, or at its top if it has no heading; already escaped. */
export const withSubtitle = (message: Rendered, words: string): Rendered =>
  rendered(message.text, (style) => {
    const blocks = blocksOf(message, style);
    const at = blocks[0]?.type === "header" ? 1 : 0;
    return [...blocks.slice(0, at), ...context([words]), ...blocks.slice(at)];
  });

/** A message with a sentence after what was asked for; already escaped. */
export const withNote = (message: Rendered, note: string): Rendered =>
  rendered(`${clip(message.text, LIMITS.text - note.length - 1)}\n${note}`, (style) => [
    ...blocksOf(message, style),
    ...context([note]),
  ]);

/** A message of one sentence, already escaped. */
export const sentence = (text: string): Rendered => rendered(text, () => [section(text)]);
