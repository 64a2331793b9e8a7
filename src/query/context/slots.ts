import type { SlotMatch } from "../../text/rules.js";
import type { Span } from "../mentions/mentions.js";
import type { Name } from "./named-company.js";
import { isMark, type Token } from "./tokens.js";

const WHOSE = new Set("my our his her their".split(" "));

/** Makes a function that returns the lengths, in tokens, of what fits a rule's slot at a token. */
export function slotsAt(tokens: readonly Token[], names: readonly Name[], spans: readonly Span[]) {
  const at = new Map<number, number>();
  for (const [index, { word, text }] of tokens.entries()) if (!isMark({ text })) at.set(word, index);
  const lengthTo = (index: number, to: number): number => {
    let length = 1;
    while (index + length < tokens.length && (tokens[index + length]?.word ?? to) < to) length++;
    return length;
  };
  const starting = new Map(names.map((name) => [name.from, name]));
  /** Lengths of a name alone, and with a place after it: "Samsung Austin". */
  const lengthsOf = (index: number, { to }: Name): SlotMatch[] => {
    const alone = lengthTo(index, to);
    const place = spans.find(({ from, meaning, loose }) => from === to && meaning.kind === "place" && !loose);
    const beside = tokens[index + alone];
    if (!place || beside?.word !== to || isMark(beside)) return [{ length: alone }];
    return [{ length: alone }, { length: lengthTo(index, place.to) }];
  };
  return (slot: string, index: number): readonly SlotMatch[] => {
    const { word = -1, text = "" } = tokens[index] ?? {};
    if (isMark({ text })) return [];
    const name = starting.get(word);
    const inName = name ?? names.find(({ from, to }) => from < word && word < to);
    switch (slot) {
      case "CO":
        return name ? lengthsOf(index, name) : [];
      case "ROLE": {
        if (inName) return [];
        // Somebody's job, and not one that is asked for: "my manager at Lyft".
        const somebodys = WHOSE.has(tokens[index - 1]?.text ?? "");
        const ends = spans
          .filter(
            ({ from, meaning, loose }) =>
              from === word && !(loose && somebodys) && (meaning.kind === "role" || meaning.kind === "part"),
          )
          .map(({ to }) => to);
        return ends.length > 0 ? [{ length: lengthTo(index, Math.max(...ends)) }] : [];
      }
      case "W":
        return inName ? [] : [{ length: 1 }];
      default:
        return [];
    }
  };
}
