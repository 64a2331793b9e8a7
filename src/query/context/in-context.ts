import { isLevelWord } from "../../domain/level-words.js";
import { compileRules } from "../../text/rules.js";
import type { Word } from "../../text/words.js";
import type { Lexicon } from "../catalog/lexicon.js";
import { withEvidence } from "../mentions/evidence.js";
import type { Span } from "../mentions/mentions.js";
import { COST } from "../parse/weights.js";
import { readLone } from "./lone-company.js";
import type { NamedCompany, WhoIsWho } from "./named-company.js";
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
  if (levels || asksOfHere(words)) return { spans, who: null };
  const who = readWhoIsWho(words, spans, lexicon);
  const lone = who ? null : readLone(words, spans, lexicon, inThread);
  if (lone) return { spans: aside(words, spans, lone, COST.lone), who };
  const named = who?.named.filter(({ use }) => use !== "asked") ?? [];
  return { spans: named.reduce((read, name) => aside(words, read, name, COST.workplace), spans), who };
}

/** The spans with a company told aside; as the one that is meant it costs so much more. */
function aside(
  words: readonly Word[],
  spans: Span[],
  { from, to, companies, use }: NamedCompany,
  cost: number,
): Span[] {
  if (use === "asked") return spans;
  const isInside = (span: Span) => span.from >= from && span.to <= to && span.meaning.kind === "company";
  const read = spans.map((span) => (isInside(span) ? { ...span, cost: span.cost + cost } : span));
  const nameFrom = spans.find(isInside)?.from ?? from;
  let start = from;
  while (LEAD.has(words[start - 1]?.text ?? "")) start--;
  return [
    ...read,
    { from: start, to, meaning: { kind: "aside", company: companies[0] ?? null, as: use, nameFrom }, cost: 0 },
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
