import type { Interpretation } from "../../answer/interpretation.js";
import type { Guide } from "../../domain/guide.js";
import type { ReadAs } from "../../query/query.js";
import { jsonOf, type Rendered } from "../blocks/rendered.js";
import { LIMITS } from "../limits.js";

/** A message as it is sent, with blanks for the guesses: its bytes, and between them the numbers of what is filled in. */
interface Written {
  parts: readonly (Buffer | number)[];
  /** So many characters can be filled in before the text would be cut. */
  room: number;
}

/** An entry; null where the message cannot be kept. The name is the first that was made: a further one would be one more to live as long. */
interface Kept {
  name: string;
  written: Written | null;
}

/** What an entry takes beside its bytes and its name. */
const OVERHEAD = 400;

/**
 * Messages that were made before, in the bytes that are sent and so outside of the heap, each under all that decides it.
 * Nothing that a person typed is kept: what was guessed is filled into blanks. Those not asked for the longest go first.
 */
export class KeptMessages {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;
  #bytes = 0;

  /** @param most bytes that are kept at once */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * The message of an interpretation, made if need be; null where it cannot be kept, or not with these guesses in it.
   *
   * @param setting all else that decides how an answer is shown
   * @param make makes the message with other guesses; null where it may be another one next time
   * @param again makes this very message, for whoever cannot send the bytes
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

/** A message as bytes. Whoever wants its text or its blocks, as where Slack refuses these, has it made again. */
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

/** Guides by number: one that is read again is another guide, and the messages of the one before are never found again. */
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

/** Blanks are characters that no text has, and that neither Slack's markup nor JSON writes in another way. */
const FIRST_BLANK = 0xe000;
const BLANK = /[\ue000-\ue0ff]/;
const blank = (number: number): string => String.fromCharCode(FIRST_BLANK + number);

/** Null where not each blank stands once in the text and once in the blocks, or the text may have been cut. */
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

/** Bytes of their own: a slice of Node's pool would keep all of it. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/** Words that stand in a message as they are: nothing in them is escaped, and no sentence with them is cut. */
const PLAIN = /^[\p{L}\p{N} .,'’/()+-]{1,100}$/u;

function filled({ parts, room }: Written, readAs: readonly ReadAs[]): Buffer | null {
  const [only] = parts;
  if (parts.length === 1 && typeof only === "object") return only;
  const words = readAs.flatMap(({ typed, as }) => [typed, as]);
  if (!words.every((each) => PLAIN.test(each))) return null;
  if (words.reduce((sum, each) => sum + each.length, 0) > room) return null;
  return Buffer.concat(parts.map((part) => (typeof part === "number" ? Buffer.from(words[part] ?? "") : part)));
}
