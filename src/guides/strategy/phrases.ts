import type { Part } from "../../domain/guide.js";
import * as background from "./lexicon/background.js";
import * as nouns from "./lexicon/parts.js";
import * as sides from "./lexicon/sides.js";

/** How a phrase bears on the side of the figures near it. */
export type Cue =
  | "open"
  | "ask"
  | "ask-at-start"
  | "closing"
  | "counter"
  | "floor"
  | "walk"
  | "floor-at-start"
  | "walk-at-start"
  | "leave"
  | "least"
  | "context"
  | "aside"
  | "condition"
  | "resume"
  | "judged"
  | "backwards"
  | "argue"
  | "argued";

/** All that a phrase means; a phrase may stand in several lists ("total comp target" is a part and an ask). */
export interface Sense {
  part?: Part;
  other?: true;
  cue?: Cue;
  link?: true;
  near?: true;
  per?: "year" | "grant";
}

/** A phrase found in a text. */
interface Phrase {
  words: readonly string[];
  sense: Sense;
}

/** All phrases as a tree of their words. */
interface Branch {
  next: Map<string, Branch>;
  /** Present where a phrase ends here. */
  sense?: Sense;
}

const PHRASES = compile();

/** The longest phrase of the lexicon that starts at `at`, with its words; undefined where none does. */
export function phraseAt(words: readonly (string | undefined)[], at: number): Phrase | undefined {
  let branch: Branch | undefined = PHRASES;
  let sense: Sense | undefined;
  let end = at;
  for (let next = at; next < words.length; ) {
    branch = branch.next.get(words[next++] ?? "");
    if (!branch) break;
    if (!branch.sense) continue;
    sense = branch.sense;
    end = next;
  }
  return sense && { words: words.slice(at, end) as string[], sense };
}

function compile(): Branch {
  const senses = new Map<string, Sense>();
  const add = (lists: readonly string[], sense: Sense) => {
    for (const words of lists.flatMap(spellings)) senses.set(words, { ...sense, ...senses.get(words) });
  };
  for (const [part, phrases] of Object.entries(nouns.PARTS)) add(phrases, { part: part as Part });
  add(nouns.OTHER_THINGS, { other: true });
  add(sides.OPENS, { cue: "open" });
  add(sides.WALKS, { cue: "walk" });
  add(sides.LEAVES, { cue: "leave" });
  add(sides.FLOORS_AT_START, { cue: "floor-at-start" });
  add(sides.ASKS_AT_START, { cue: "ask-at-start" });
  add(sides.WALKS_AT_START, { cue: "walk-at-start" });
  add(sides.FLOORS, { cue: "floor" });
  add(sides.ASKS, { cue: "ask" });
  add(sides.CLOSINGS, { cue: "closing" });
  add(sides.COUNTERS, { cue: "counter" });
  add(sides.COUNTER_JUDGED, { cue: "judged" });
  add(sides.LEASTS, { cue: "least" });
  add(background.CONTEXTS, { cue: "context" });
  add(background.ASIDES, { cue: "aside" });
  add(background.CONDITIONS, { cue: "condition" });
  add(background.RESUMES, { cue: "resume" });
  add(sides.BACKWARDS, { cue: "backwards" });
  add(sides.ARGUES, { cue: "argue" });
  add(sides.ARGUED, { cue: "argued" });
  add(nouns.LINKS, { link: true });
  add(nouns.YEARLY, { per: "year" });
  add(nouns.WHOLE_GRANT, { per: "grant" });
  add(nouns.NEARS, { near: true });

  for (const [text, sense] of senses) if (sense.cue) senses.set(text, { ...partWithin(text, senses), ...sense });

  const root: Branch = { next: new Map() };
  for (const [text, sense] of senses) {
    let branch = root;
    for (const word of text.split(" ")) {
      const deeper: Branch = branch.next.get(word) ?? { next: new Map() };
      branch.next.set(word, deeper);
      branch = deeper;
    }
    branch.sense = sense;
  }
  return root;
}

/** A phrase such as "total comp target" or "move the base to" holds the part that it speaks of: the longest in it. */
function partWithin(text: string, senses: ReadonlyMap<string, Sense>): Pick<Sense, "part"> {
  const words = text.split(" ");
  for (let length = words.length - 1; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const part = senses.get(words.slice(from, from + length).join(" "))?.part;
      if (part) return { part };
    }
  }
  return {};
}

/** All ways to write a phrase of the lexicon: "a|b c?" is "a c", "a", "b c", "b". */
function spellings(phrase: string): string[] {
  let texts = [""];
  for (const word of phrase.split(" ")) {
    const optional = word.endsWith("?");
    const choices = (optional ? word.slice(0, -1) : word).split("|");
    if (optional) choices.push("");
    texts = texts.flatMap((text) => choices.map((choice) => (choice && text ? `${text} ${choice}` : text + choice)));
  }
  return texts.filter((text) => text !== "");
}
