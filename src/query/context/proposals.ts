import { compileRules, type SlotMatch } from "../../text/rules.js";
import type { Word } from "../../text/words.js";
import { FILLERS, NUMBER } from "../catalog/fillers.js";
import type { Span } from "../mentions/mentions.js";
import { type Name, proposedByClause } from "./clauses.js";
import type { Proposed, Use } from "./proposal.js";
import { isMark, type Token, tokensOf } from "./tokens.js";
import { WHO_RULES } from "./who-rules.js";
import { WHO_CLASSES } from "./word-classes.js";

const matcher = compileRules(WHO_RULES, {
  classes: WHO_CLASSES,
  stopsGap: (token) => isMark(token) || ("company" in token && token.company === true),
});

const JOINS = new Set([...(WHO_CLASSES.JOIN ?? []), ...(WHO_CLASSES.MOVE ?? [])]);
const CLASSED = new Set(Object.values(WHO_CLASSES).flat());
/** A rule by which a role stands with a company. */
export const BEHIND_ROLE = "in brackets behind the role";

/** What the rules and the clauses propose for each name. */
export function proposalsFor(
  words: readonly Word[],
  names: readonly Name[],
  spans: readonly Span[],
): Map<Name, Proposed[]> {
  const proposals = propose(tokensOf(words, names), names, spans);
  for (const [name, own] of proposedByClause(words, names, spans, proposals)) {
    proposals.set(name, [...(proposals.get(name) ?? []), ...own]);
  }
  return proposals;
}

/** A name as the rules alone take it. */
export interface Judged extends Name {
  use: Use;
  /** How much more they have for its being asked for than for anything else. */
  score: number;
  /** What speaks for and against that lies so close that it decides nothing. */
  contested: boolean;
  rules: readonly Proposed[];
}
const SIGN = 1.5;
const CLOSE = 1;

/** What a company is by what the rules propose for it. */
export function judged(name: Name, proposed: readonly Proposed[]): Judged {
  const rules = [...proposed].sort((a, b) => b.means.weight - a.means.weight);
  const other = rules.find(({ means }) => means.use !== "asked")?.means;
  const asked = rules.find(({ means }) => means.use === "asked")?.means.weight ?? 0;
  const score = asked - (other?.weight ?? 0);
  const contested = Math.min(asked, other?.weight ?? 0) >= SIGN && Math.abs(score) < CLOSE;
  return { ...name, use: score < 0 && other ? other.use : "asked", score, contested, rules };
}

const WHOSE = new Set("my our his her their".split(" "));

/** What the rules propose for each name. */
export function propose(
  tokens: readonly Token[],
  names: readonly Name[],
  spans: readonly Span[],
): Map<Name, Proposed[]> {
  const nameAt = new Map(names.map((name) => [name.from, name]));
  const slots = slotsAt(tokens, names, spans);
  const found = new Map<Name, Proposed[]>();
  const all = matcher.find(tokens, (slot, at) => slots(slot, at));
  for (const { rule, slots: filled } of all) {
    const co = filled.find(({ name }) => name === "CO");
    const name = co && nameAt.get(tokens[co.start]?.word ?? -1);
    if (!name) continue;
    // A name that nobody has is a place there rather: "Stripe swe Zorbograd".
    if (name.companies.length === 0 && rule.name === BEHIND_ROLE) continue;
    found.set(name, [...(found.get(name) ?? []), rule]);
  }
  return found;
}

/** Says what fits the slots of rules at a token. */
export function slotsAt(tokens: readonly Token[], names: readonly Name[], spans: readonly Span[]) {
  const at = new Map<number, number>();
  for (const [index, { word, text }] of tokens.entries()) if (!isMark({ text })) at.set(word, index);
  const lengthTo = (index: number, to: number): number => {
    let length = 1;
    while (index + length < tokens.length && (tokens[index + length]?.word ?? to) < to) length++;
    return length;
  };
  const starting = new Map(names.map((name) => [name.from, name]));
  /** Of a name alone, and with the place that stands behind it: "Samsung Austin". */
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
      case "OTHER":
        return name ? lengthsOf(index, name) : [];
      case "ROLE":
      case "PLACE": {
        if (inName) return [];
        // Somebody's job, and none that is asked for: "my manager at Lyft".
        const somebodys = WHOSE.has(tokens[index - 1]?.text ?? "");
        const kind = slot === "ROLE" ? "role" : "place";
        const ends = spans
          .filter(
            ({ from, meaning, loose }) =>
              from === word &&
              !(loose && somebodys) &&
              (meaning.kind === kind || (kind === "role" && meaning.kind === "part")),
          )
          .map(({ to }) => to);
        return ends.length > 0 ? [{ length: lengthTo(index, Math.max(...ends)) }] : [];
      }
      case "NUM":
        return NUMBER.test(text) ? [{ length: 1 }] : [];
      case "N":
        return inName || JOINS.has(text) ? [] : [{ length: 1 }];
      case "THING": {
        const slotted = spans.some(
          ({ from, meaning }) => from === word && (meaning.kind === "role" || meaning.kind === "focus"),
        );
        return inName || slotted || CLASSED.has(text) || FILLERS.has(text) ? [] : [{ length: 1 }];
      }
      case "W":
        return inName ? [] : [{ length: 1 }];
      default:
        return [];
    }
  };
}
