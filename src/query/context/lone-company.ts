import { z } from "zod";
import { readRules } from "../../language.js";
import { compileRules, type SlotResolver } from "../../text/rules.js";
import type { Word } from "../../text/words.js";
import { asksForOthers, speaksOfCompanies } from "../asks-for-companies.js";
import type { Lexicon } from "../catalog/lexicon.js";
import type { Span } from "../mentions/mentions.js";
import { likelyParts } from "./learned/model.js";
import type { NamedCompany } from "./named-company.js";
import { namesIn } from "./names-in.js";
import { slotsAt } from "./slots.js";
import { isMark, tokensOf } from "./tokens.js";
import { seenOf, useOf } from "./who-is-who.js";
import { WHO_CLASSES } from "./word-classes.js";

/** Rules for questions that name one company and ask for others; `means` is what the named company is. */
export const ELSEWHERE = readRules("asks-elsewhere", z.enum(["workplace", "mention"]));

const matcher = compileRules(ELSEWHERE.rules, { classes: { ...WHO_CLASSES, ...ELSEWHERE.words }, stopsGap: isMark });

const ASKED: ReadonlySet<Span["meaning"]["kind"]> = new Set(["role", "part", "place"]);

/**
 * The only company of a question, if it is not the one asked for: "who beats Google for a data scientist" asks for the
 * others. In a thread, a company that is somebody's employer or the source of another offer does not replace the
 * company of the guide.
 *
 * @returns null if the company is asked for, or the number of companies is not one
 */
export function readLone(
  words: readonly Word[],
  spans: readonly Span[],
  lexicon: Lexicon,
  inThread: boolean,
): NamedCompany | null {
  const names = namesIn(words, spans, lexicon);
  const [name] = names;
  if (!name || names.length > 1 || name.companies.length === 0) return null;
  const tokens = tokensOf(words, names);
  const likely = () => likelyParts(seenOf(words, names, spans, spans).features[0] ?? []);
  const notAsked = () => ({ ...name, use: useOf(likely(), words, name), score: NOT_ASKED, reasons: [] });
  const has = (kind: Span["meaning"]["kind"]) => spans.some(({ meaning, loose }) => meaning.kind === kind && !loose);
  if (has("role")) {
    const slots = slotsAt(tokens, names, spans);
    const resolve: SlotResolver = (slot, at) =>
      slot === "CLAUSE" ? (isMark(tokens[at] ?? { text: "" }) ? [{ length: 1 }] : []) : slots(slot, at);
    const [match] = matcher.find(tokens, resolve);
    // "Who pays data engineers the most? I'm at Stripe."
    if (!match) {
      if (asksForOthers(words, names)) return notAsked();
      return speaksOfCompanies(besides(words, name)) && likely().asked < PLAINLY_ASKED ? notAsked() : null;
    }
    const start = tokens[match.start]?.word ?? name.from;
    const { means: use } = match.rule;
    // "Which companies pay a PM more than Stripe": the role in between is asked for.
    const asked = spans.filter(({ meaning, to }) => use === "mention" && ASKED.has(meaning.kind) && to <= name.from);
    const from = Math.max(start, ...asked.map(({ to }) => to));
    return { ...name, from, use, score: NOT_ASKED, reasons: [{ feature: match.rule.name, weight: NOT_ASKED }] };
  }
  if (!inThread || has("place")) return null;
  const { asked, compared, workplace, mention } = likely();
  return asked + compared < workplace + mention ? notAsked() : null;
}

/** The words outside the clause of a name: "who pays best at Target" asks for Target, whatever else its clause says. */
function besides(words: readonly Word[], { from, to }: Pick<NamedCompany, "from" | "to">): Word[] {
  const start = words.findLastIndex(({ mark }, at) => at <= from && mark !== "");
  const end = words.findIndex(({ mark }, at) => at >= to && mark !== "");
  return [...words.slice(0, Math.max(0, start)), ...(end < 0 ? [] : words.slice(end))];
}

/**
 * Probability from which the company is asked for although the question mentions companies: "where does Stripe pay the
 * most".
 */
const PLAINLY_ASKED = 0.9;

/** Score of a company that is clearly not asked for. */
const NOT_ASKED = -3;
