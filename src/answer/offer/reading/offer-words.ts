import { z } from "zod";
import { LanguageError, readLanguage, rulesOf, wordList, wordLists } from "../../../language.js";
import { fold } from "../../../text/folding.js";
import { groupedBy } from "../../../text/grouped-by.js";
import { EAST_ASIAN } from "../../../text/scripts.js";

/** A word as the tokens of an offer are written: folded, without apostrophes, and with spaces for hyphens. */
const asTokens = (words: string): string => fold(words).replace(/['’]/g, "").replace(/-/g, " ");

const classes = z.record(z.string().regex(/^[A-Z][A-Z_]*$/), wordList);
const forms = z.strictObject({ heads: wordLists, starts: wordLists, stems: wordLists });
const READ = readLanguage("offer-words", z.strictObject({ labels: classes, details: classes, beside: classes, forms }));

/** Parts of compounds and stems of inflected words, by the word that they are read as. */
export const WORD_FORMS = READ.forms;

const folded = (lists: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, [...new Set(words.map(asTokens))]]));

/** The lists of words that the rules of offers name in capitals. */
export const OFFER_WORDS = { labels: folded(READ.labels), details: folded(READ.details) };

/**
 * Makes a test whether something typed is a word of one of these lists.
 *
 * @throws LanguageError if there is no such list
 */
export function among(...lists: readonly string[]): (typed: string | undefined) => boolean {
  const words = lists.flatMap((list) => {
    const own = READ.beside[list] ?? READ.details[list];
    if (!own) throw new LanguageError(`data/language/offer-words.yml: no list ${list}`);
    return own.map(asTokens);
  });
  const known = new Set(words);
  return (typed) => typed !== undefined && known.has(asTokens(typed));
}

/** Letters of languages that are written without spaces, and of Korean. */
const UNSPACED = new RegExp(`[${EAST_ASIAN}\\p{Script=Thai}]`, "u");

/** The words of languages without spaces, longest first, by their first letter. */
const BY_START = groupedBy(
  [...Object.values(READ.labels), ...Object.values(READ.details)]
    .flat()
    .filter((word) => UNSPACED.test(word.charAt(0)) && !word.includes(" "))
    .sort((a, b) => b.length - a.length),
  (word) => word.charAt(0),
);

/**
 * Length of the first word in a run of letters: all of it; in a language without spaces the word of the lists that it
 * begins with, or all before the next such word.
 */
export function wordLength(run: string): number {
  if (!UNSPACED.test(run[0] ?? "")) return run.length;
  const knownAt = (at: number): number => {
    const plain = run.slice(at).toLowerCase();
    return BY_START.get(plain[0] ?? "")?.find((word) => plain.startsWith(word))?.length ?? 0;
  };
  const known = knownAt(0);
  if (known > 0) return known;
  for (let at = 1; at < run.length; at++) if (knownAt(at) > 0) return at;
  return run.length;
}

const part = z.enum(["base", "equity", "bonus", "signOn", "total"]);

/**
 * What a label says its figure is: a part of the pay; something paid once; or an aside that guides give no figures for,
 * such as a benefit or another kind of sum. `weak`: a label only if there is a figure next to it.
 */
const label = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("part"), part, weak: z.boolean().optional(), per: z.literal("month").optional() }),
  z.strictObject({ kind: z.literal("once") }),
  z.strictObject({ kind: z.literal("aside"), what: z.enum(["benefit", "refresher", "sum", "price"]) }),
]);
export type Label = z.infer<typeof label>;

/**
 * What else is written with the figures of an offer: how often something is paid, how a grant vests, which figures are
 * somebody else's or of another time, and what is not money at all.
 */
const detail = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rate"), per: z.enum(["year", "month", "other"]) }),
  /** A number of payments per year. `times`: the words say how often. `count`: the words give the number. */
  z.strictObject({ kind: z.literal("payments"), times: z.number().optional(), count: z.number().optional() }),
  /** The length of a grant, or of something else; `times`: the figure before it is paid in each of the years. */
  z.strictObject({ kind: z.literal("years"), in: z.enum(["years", "months"]), times: z.literal(true).optional() }),
  /** The year in which something is paid. */
  z.strictObject({ kind: z.literal("pay-year"), year: z.number().optional() }),
  /** Figures from here on are from before a raise, or from after it. */
  z.strictObject({ kind: z.literal("stage"), stage: z.enum(["old", "new"]) }),
  /**
   * Figures from here on are of another job, others' pay, what is published, what the person wants, or the offer again.
   * `leads`: only if it begins a clause. `trails`: of the figure before it in its clause, if there is one. `named`: it
   * includes a company, so that it stays in the question. `sure`: whatever weights were learned. `condition`: the figure
   * before it is offered where its part has no other.
   */
  z.strictObject({
    kind: z.literal("context"),
    of: z.enum(["other-job", "lost", "others", "published", "limit", "later", "wish", "offer"]),
    leads: z.literal(true).optional(),
    trails: z.literal(true).optional(),
    named: z.literal(true).optional(),
    sure: z.literal(true).optional(),
    condition: z.literal(true).optional(),
  }),
  /** The scale of all figures that have none: "all k". */
  z.strictObject({ kind: z.literal("scale"), size: z.number(), sign: z.string() }),
  /** The currency of all figures that have none: "all in CHF". */
  z.strictObject({ kind: z.literal("currency") }),
  /** A number of months' pay in addition to the twelve. */
  z.strictObject({ kind: z.literal("extra-months") }),
  /** A bonus of a number of months' pay. */
  z.strictObject({ kind: z.literal("bonus-months") }),
  z.strictObject({ kind: z.literal("schedule") }),
  /** An even share per year: "vests 25% a year". */
  z.strictObject({ kind: z.literal("even-share") }),
  z.strictObject({ kind: z.literal("vesting") }),
  z.strictObject({ kind: z.literal("none") }),
  /** Nothing is known of it: "bonus tbd". */
  z.strictObject({ kind: z.literal("unstated") }),
  /** The shares of base and bonus in a total, in percent: "a 70/30 split". */
  z.strictObject({ kind: z.literal("split") }),
  /** The word that names the offer itself. */
  z.strictObject({ kind: z.literal("offer") }),
  z.strictObject({ kind: z.literal("deadline") }),
  /** Counts something other than money, or has no meaning for the figures. */
  z.strictObject({ kind: z.literal("aside") }),
  z.strictObject({ kind: z.literal("filler") }),
  /** The text goes on with another thing. */
  z.strictObject({ kind: z.literal("break") }),
]);
export type Detail = z.infer<typeof detail>;

const RULES = readLanguage("offer-rules", z.strictObject({ labels: rulesOf(label), details: rulesOf(detail) }));

/** The labels that people give the parts of an offer; of matches that begin at one word the longest is used. */
export const LABEL_RULES = RULES.labels;
/** The details that people write with figures; of matches that begin at one word the longest is used. */
export const DETAIL_RULES = RULES.details;

/** The lists of words that the patterns name in capitals. */
export const RULE_CLASSES: Readonly<Record<string, readonly string[]>> = {
  ...OFFER_WORDS.labels,
  ...OFFER_WORDS.details,
};
