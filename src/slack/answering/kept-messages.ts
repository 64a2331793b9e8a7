import type { Interpretation } from "../../answer/interpretation.js";
import type { Guide } from "../../domain/guide.js";
import type { ReadAs } from "../../query/query.js";
import { jsonOf, type Rendered } from "../blocks/rendered.js";
import { LIMITS } from "../limits.js";

/**
 * A message as it is sent, with blanks for the guesses: its bytes, and between them the numbers of what is filled in.
 */
interface Written {
  parts: readonly (Buffer | number)[];
  /** Characters that can be filled in before the text would be cut. */
  room: number;
}

/**
 * An entry; `written` is null if the message cannot be kept. `name` is the string that was built first: an equal later
 * one would be a second string to keep in memory.
 */
interface Kept {
  name: string;
  written: Written | null;
}

/** Bytes that an entry takes besides its message and its name. */
const OVERHEAD = 400;

/**
 * Messages that were made before, held as the bytes that are sent and so outside of the heap, each under everything
 * that decides its content. Nothing that a person typed is kept: what was guessed is filled into blanks. The least
 * recently used go first.
 */
export class KeptMessages {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;
  #bytes = 0;

  /** @param most bytes that are kept at the same time */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * The message of an interpretation, made if need be; null if it cannot be kept, or cannot be filled with these
   * guesses.
   *
   * @param setting all else that decides how an answer is shown
   * @param make makes the message with other guesses; null if it may differ next time
   * @param again makes this very message, for callers that cannot send the bytes
   */
  message(
    { guide, rest, readAs }: Interpretation,
    setting: string,
    make: (readAs: readonly ReadAs[]) => Rendered | null,
    again: () => Rendered,
  ): Rendered | null {
    const name = `${numberOf(guide)} ${setting} ${readAs.length} ${rest}`;
    let kept = this.#kept.get(name);
    if (kept === undefined) {
      const made = make(readAs.map((_, at) => ({ typed: blank(2 * at), as: blank(2 * at + 1) })));
      if (made === null) return null;
      kept = { name, written: writtenWithBlanks(made, 2 * readAs.length) };
      this.#bytes += sizeOf(kept);
    } else this.#kept.delete(name);
    this.#kept.set(kept.name, kept);
    if (this.#bytes > this.#most) this.#dropOldest();
    const json = kept.written && filled(kept.written, readAs);
    return json && new KeptMessage(json, again);
  }

  #dropOldest(): void {
    for (const kept of this.#kept.values()) {
      if (this.#bytes <= this.#most) return;
      this.#kept.delete(kept.name);
      this.#bytes -= sizeOf(kept);
    }
  }
}

/**
 * A message as bytes. It is made again when its text or its blocks are read, for example after Slack refused the
 * blocks.
 */
class KeptMessage implements Rendered {
  readonly json: Buffer;
  readonly #again: () => Rendered;
  #made: Rendered | undefined;

  constructor(json: Buffer, again: () => Rendered) {
    this.json = json;
    this.#again = again;
  }

  get #whole(): Rendered {
    this.#made ??= this.#again();
    return this.#made;
  }
  get text() {
    return this.#whole.text;
  }
  get blocks() {
    return this.#whole.blocks;
  }
  get plain() {
    return this.#whole.plain;
  }
}

/**
 * Guides by number: a guide that is read again is a new object with a new number, so messages made from the old one are
 * never found.
 */
const numbers = new WeakMap<Guide, number>();
let guidesSeen = 0;
function numberOf(guide: Guide): number {
  const known = numbers.get(guide);
  if (known !== undefined) return known;
  numbers.set(guide, ++guidesSeen);
  return guidesSeen;
}

const sizeOf = ({ name, written }: Kept): number =>
  (written?.parts ?? []).reduce<number>(
    (sum, part) => sum + (typeof part === "number" ? 0 : part.length),
    OVERHEAD + name.length,
  );

/** Blanks are private-use characters: no text contains them, and neither Slack's markup nor JSON escapes them. */
const FIRST_BLANK = 0xe000;
const BLANK = /[\ue000-\ue0ff]/;
const blank = (number: number): string => String.fromCharCode(FIRST_BLANK + number);

/** Null unless each blank is once in the text and once in the blocks; null too if the text may have been cut. */
function writtenWithBlanks(message: Rendered, blanks: number): Written | null {
  const { text } = message;
  const json = jsonOf(message).toString();
  if (blanks === 0) return { parts: [bytesOf(json)], room: 0 };
  const parts: (Buffer | number)[] = [];
  let from = 0;
  for (const { index } of json.matchAll(new RegExp(BLANK, "g"))) {
    parts.push(bytesOf(json.slice(from, index)), json.charCodeAt(index) - FIRST_BLANK);
    from = index + 1;
  }
  parts.push(bytesOf(json.slice(from)));
  const numbers = parts.filter((part) => typeof part === "number");
  const each = Array.from({ length: blanks }, (_, number) => number);
  const isWhole = numbers.length === 2 * blanks && each.every((number) => text.includes(blank(number)));
  const isInBlocks = each.every((number) => numbers.filter((other) => other === number).length === 2);
  return isWhole && isInBlocks && !text.endsWith("…") ? { parts, room: LIMITS.text - text.length } : null;
}

/** A buffer of its own: a slice of Node's pool would keep the whole pool in memory. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/** Words that appear in a message unchanged: nothing in them is escaped, and no sentence with them is cut. */
const PLAIN = /^[\p{L}\p{N} .,'’/()+-]{1,100}$/u;

function filled({ parts, room }: Written, readAs: readonly ReadAs[]): Buffer | null {
  const [only] = parts;
  if (parts.length === 1 && typeof only === "object") return only;
  const words = readAs.flatMap(({ typed, as }) => [typed, as]);
  if (!words.every((each) => PLAIN.test(each))) return null;
  if (words.reduce((sum, each) => sum + each.length, 0) > room) return null;
  return Buffer.concat(parts.map((part) => (typeof part === "number" ? Buffer.from(words[part] ?? "") : part)));
}
