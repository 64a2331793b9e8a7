import { isLevelWord } from "../../domain/level-words.js";
import { compileRules } from "../../text/rules.js";
import type { Word } from "../../text/words.js";
import type { Lexicon } from "../catalog/lexicon.js";
import { withEvidence } from "../mentions/evidence.js";
import type { Span } from "../mentions/mentions.js";
import { COST } from "../parse/weights.js";
import { YARDSTICK_RULES } from "./mention-rules.js";
import type { WhoIsWho } from "./named-company.js";
import { withOffersMatched } from "./offers-matched.js";
import { SPEAKER_RULES } from "./speakers.js";
import { isMark, tokensOf } from "./tokens.js";
import { readWhoIsWho } from "./who-is-who.js";
import { WHO_CLASSES } from "./word-classes.js";

/** The names of a question, read by what stands around them. */
export interface InContext {
  spans: Span[];
  /** Null where one company is named, or none. */
  who: WhoIsWho | null;
}

/** Words that belong to what is named aside: "ex google", "a rival offer from google". */
const LEAD = new Set(
  "ex former rival competing other another using citing leveraging offer offers come comes came from with a an my the".split(
    " ",
  ),
);

/**
 * Reads the names of a question in its sentence: companies that everyday words name by chance are none, a person's job is
 * no role that is asked for, and a company beside the one that is asked for is told aside: where the person works, whose
 * offer is at hand, who is only mentioned.
 *
 * @param inThread a guide is spoken of already
 */
export function inContext(
  words: readonly Word[],
  found: readonly Span[],
  lexicon: Lexicon,
  inThread: boolean,
): InContext {
  const spans = withOffersMatched(words, withEvidence(words, withoutSpeakers(words, [...found]), inThread));
  // Levels are asked of one guide, and of the other company's levels in it.
  const levels = spans.some(({ meaning }) => meaning.kind === "focus" && meaning.focus === "levels");
  const who = levels || asksOfHere(words) ? null : readWhoIsWho(words, spans, lexicon);
  if (!who) return { spans: withYardstick(words, spans), who };
  const read = [...spans];
  for (const { from, to, companies, use } of who.named) {
    if (use === "asked") continue;
    for (const span of read) {
      const inside = span.from >= from && span.to <= to;
      if (inside && span.meaning.kind === "company") span.cost += COST.workplace;
    }
    let start = from;
    while (LEAD.has(words[start - 1]?.text ?? "")) start--;
    read.push({
      from: start,
      to,
      meaning: { kind: "aside", company: companies[0] ?? null, as: use, nameFrom: from },
      cost: 0,
    });
  }
  return { spans: read, who };
}

const yardsticks = compileRules(YARDSTICK_RULES, { classes: WHO_CLASSES });

/** The only company named is none that is asked for where others are: "who can compete with Facebook for an SWE". */
function withYardstick(words: readonly Word[], spans: Span[]): Span[] {
  const companies = spans.filter(({ meaning, loose }) => meaning.kind === "company" && !loose);
  if (companies.length === 0) return spans;
  const tokens = tokensOf(words, companies);
  const [match] = yardsticks.find(tokens, (slot, at) => {
    const { word = -1, text = "" } = tokens[at] ?? {};
    const named = slot === "CO" && !isMark({ text }) && companies.some(({ from }) => from === word);
    return named ? [{ length: 1 }] : [];
  });
  const at = tokens[(match?.end ?? 0) - 1]?.word;
  const yardstick = match && companies.find(({ from }) => from === at);
  if (yardstick?.meaning.kind !== "company") return spans;
  const { from, to, meaning } = yardstick;
  return [
    ...spans.filter((span) => span.meaning.kind !== "company" || span.from >= to || span.to <= from),
    { from, to, meaning: { kind: "aside", company: meaning.company, as: "mention", nameFrom: from }, cost: 0 },
  ];
}

/** "What is a senior TPM at Capital One here": levels are asked without the word. */
function asksOfHere(words: readonly Word[]): boolean {
  const here = words.findIndex(({ text }) => text === "here");
  if (here < 0 || !words.some(({ text }) => isLevelWord(text))) return false;
  const clause = words.slice(0, here + 1);
  return clause
    .slice(
      Math.max(
        0,
        clause.findLastIndex(({ mark }) => mark !== ""),
      ),
    )
    .some(({ text }) => OF_LEVELS.has(text));
}
const OF_LEVELS = new Set("what whats which how is are would equivalent equal level map maps".split(" "));

const speakers = compileRules(SPEAKER_RULES, { classes: WHO_CLASSES });

/**
 * A role that is the job of somebody who says something, where another is named: "the engineering manager at Stripe told
 * me SWE pays 200k" asks for none of a manager's guides.
 */
function withoutSpeakers(words: readonly Word[], spans: Span[]): Span[] {
  const roles = longestRoles(spans);
  if (roles.length < 2) return spans;
  const companies = spans.filter(({ meaning, loose }) => meaning.kind === "company" && !loose);
  const tokens = tokensOf(words, companies);
  const slot = (name: string, at: number) => {
    const { word = -1, text = "" } = tokens[at] ?? {};
    const pool = name === "ROLE" ? roles : name === "CO" ? companies : [];
    if (isMark({ text })) return [];
    return pool
      .filter(({ from }) => from === word)
      .map(({ to }) => ({
        length: tokens.filter((token) => token.word >= word && token.word < to && !isMark(token)).length,
      }));
  };
  const said = speakers.find(tokens, slot).flatMap(({ slots }) => {
    const at = slots.find(({ name }) => name === "ROLE");
    const word = at && tokens[at.start]?.word;
    return roles.filter(({ from }) => from === word);
  });
  if (said.length === 0 || !roles.some((role) => !role.loose && !said.includes(role))) return spans;
  const within = ({ from, to, meaning }: Span) =>
    meaning.kind === "role" && said.some((speaker) => speaker.from <= from && speaker.to >= to);
  return [
    ...spans.filter((span) => !within(span)),
    ...said.map(({ from, to }): Span => ({ from, to, meaning: { kind: "word" }, cost: 0 })),
  ];
}

function longestRoles(spans: readonly Span[]): Span[] {
  const roles = spans.filter(({ meaning }) => meaning.kind === "role");
  return roles.filter(
    ({ from, to }, at) =>
      !roles.some((other, index) => {
        const holds = other.from <= from && other.to >= to;
        return holds && (other.to - other.from > to - from || index < at);
      }),
  );
}
