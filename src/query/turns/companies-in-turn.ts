import { readWeights, sharesOf, type Weights } from "../../learned-weights.js";
import { readWords, type Word } from "../../text/words.js";
import type { Company } from "../catalog/catalog.js";
import { FOCUS_PHRASES } from "../catalog/focus.js";
import type { Lexicon } from "../catalog/lexicon.js";
import { spansInSentence } from "../context/in-context.js";
import { weigh } from "../context/learned/interpretation.js";
import { likelyParts } from "../context/learned/model.js";
import type { Name } from "../context/named-company.js";
import { namesIn } from "../context/names-in.js";
import { seenOf } from "../context/who-is-who.js";
import type { Span } from "../mentions/mentions.js";
import { turnFeatures } from "./features.js";
import { TURN_PARTS, type TurnPart } from "./turn-part.js";

const LEARNED = readWeights("turns", TURN_PARTS);

/** Probability from which the part that a company plays in a turn counts. */
export const SURE = 0.6;

/** A company of a turn, the words that name it, and its likeliest part. */
interface CompanyInTurn extends Name {
  part: TurnPart;
  /** Probability of the part, from 0 to 1. */
  share: number;
}

/** The companies that a turn names, known or not, each with its part. */
export function companiesInTurn(words: readonly Word[], found: readonly Span[], lexicon: Lexicon): CompanyInTurn[] {
  const { names, features } = seenInTurn(words, found, lexicon);
  const isWord = focusAlone(words) !== null;
  return names.map((name, at) => ({
    ...name,
    ...(isWord ? { part: "word", share: 1 } : likeliest(features[at] ?? [])),
  }));
}

/** The name of a part of the answer where a turn is nothing else: "Target?", "and target"; "at Target" names the company. */
export function focusAlone(words: readonly Word[]): string | null {
  const [word, ...more] = words.filter(({ text, idle }) => !idle && text !== "and");
  if (!word || more.length > 0 || (word.capital && word !== words[0])) return null;
  return FOCUS_ALONE.has(word.text) ? word.text : null;
}
const FOCUS_ALONE = new Set(FOCUS_PHRASES.map(({ phrase }) => phrase));

/** The names of a turn, and the features of each. */
export function seenInTurn(words: readonly Word[], found: readonly Span[], lexicon: Lexicon) {
  const { all, likely } = spansInSentence(words, found, true);
  const names = namesIn(words, all, lexicon);
  const isKept = ({ from, to }: Name) =>
    likely.some(({ meaning, ...span }) => meaning.kind === "company" && span.from >= from && span.to <= to);
  const asQuestion = asOneQuestion(words, names, all, likely);
  return {
    names,
    features: turnFeatures(words, names, all, isKept).map((own, at) => [...own, ...(asQuestion[at] ?? [])]),
  };
}

/**
 * Features from the question model, for the turn read as the rest of a question about another company: "CO swe. Next to
 * …".
 */
function asOneQuestion(
  words: readonly Word[],
  names: readonly Name[],
  all: readonly Span[],
  likely: readonly Span[],
): string[][] {
  if (names.length === 0) return [];
  const moved = <T extends { from: number; to: number }>(one: T): T => ({
    ...one,
    from: one.from + LEAD.length,
    to: one.to + LEAD.length,
  });
  const [first, ...rest] = words;
  const question = [...LEAD, ...(first ? [{ ...first, mark: "." as const, parted: true }] : []), ...rest];
  const both = [SPOKEN, ...names.map(moved)];
  const { features } = seenOf(question, both, [OF_LEAD, ...all.map(moved)], [COMPANY, OF_LEAD, ...likely.map(moved)]);
  const parts = features.map((own) => likelyParts(own));
  const { best } = weigh(parts.map((own, at) => ({ key: String(at), likely: own })));
  return names.map((_, at) => [
    `question ${best.kind} ${best.keys.includes("0")} ${best.keys.includes(String(at + 1))}`,
    ...[0, at + 1].flatMap((index) =>
      Object.entries(parts[index] ?? {}).flatMap(([part, share]) =>
        [0.15, 0.4, 0.65, 0.9].flatMap((least) => (share > least ? [`in question ${index > 0} ${part} ${least}`] : [])),
      ),
    ),
  ]);
}

/** Words of the question that is put before the turn: a company and a role. */
const LEAD = readWords("x engineer", 2).words;
const SPOKEN: Name = { from: 0, to: 1, companies: [{ company: "" } as Company] };
const OF_LEAD = { from: 1, to: 2, meaning: { kind: "role" }, cost: 0 } as Span;
const COMPANY = { from: 0, to: 1, meaning: { kind: "company" }, cost: 0 } as Span;

/** The likeliest part of a company with these features, and its probability. */
export function likeliest(features: readonly string[], weights: Weights = LEARNED): { part: TurnPart; share: number } {
  const shares = sharesOf(features, weights);
  const share = Math.max(...shares);
  return { part: TURN_PARTS[shares.indexOf(share)] ?? "switch", share };
}
