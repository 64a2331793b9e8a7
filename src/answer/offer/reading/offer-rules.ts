import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import { OFFER_WORDS } from "./offer-words.js";

const part = z.enum(["base", "equity", "bonus", "signOn", "total"]);

/**
 * What a label says its figure is: a part of the pay; something paid once; a benefit that is no part of the figures that
 * guides give; or a sum that is counted in no way that they use. `weak`: a label only where a figure stands at it.
 */
const label = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("part"),
    part,
    weak: z.boolean().optional(),
    per: z.literal("month").optional(),
  }),
  z.strictObject({ kind: z.literal("once") }),
  z.strictObject({ kind: z.literal("aside"), what: z.enum(["benefit", "refresher", "sum", "price"]) }),
]);
export type Label = z.infer<typeof label>;

/**
 * What stands beside the figures of an offer and is none of its labels: how often something is paid, how a grant vests,
 * which figures are somebody else's or of another time, and what is no money at all.
 */
const detail = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rate"), per: z.enum(["year", "month", "other"]) }),
  /** So many payments a year, by the month where `times` does not say how often; `count` where no number stands there. */
  z.strictObject({ kind: z.literal("payments"), times: z.number().optional(), count: z.number().optional() }),
  /** The length of a grant, or of what else stands there; `times`: what stands before it comes in each of the years. */
  z.strictObject({ kind: z.literal("years"), in: z.enum(["years", "months"]), times: z.literal(true).optional() }),
  /** The year in which something is paid. */
  z.strictObject({ kind: z.literal("pay-year"), year: z.number().optional() }),
  /** Figures from here on are of another stage of the talks: before a raise, or after it. */
  z.strictObject({ kind: z.literal("stage"), stage: z.enum(["old", "new"]) }),
  /**
   * Figures from here on are of another job, others' pay, what is published, what the person wants, or of the offer again.
   * `leads`: only where it begins a sentence. `named`: a company stands in it, so that the question keeps it.
   */
  z.strictObject({
    kind: z.literal("context"),
    of: z.enum(["other-job", "others", "published", "wish", "offer"]),
    leads: z.literal(true).optional(),
    named: z.literal(true).optional(),
  }),
  /** What figures without a scale are counted in: "all k". */
  z.strictObject({ kind: z.literal("scale"), size: z.number(), sign: z.string() }),
  /** So many months' pay beside the twelve, and a bonus of so many. */
  z.strictObject({ kind: z.literal("extra-months") }),
  z.strictObject({ kind: z.literal("bonus-months") }),
  z.strictObject({ kind: z.literal("schedule") }),
  /** An even share a year: "vests 25% a year". */
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
  /** Counts something other than money, or says nothing: of no weight for the figures. */
  z.strictObject({ kind: z.literal("aside") }),
  z.strictObject({ kind: z.literal("filler") }),
  /** The text goes on with another thing. */
  z.strictObject({ kind: z.literal("break") }),
]);
export type Detail = z.infer<typeof detail>;

const rule = <Means extends z.ZodType>(means: Means) =>
  z.strictObject({ name: z.string(), means, pattern: wordList, examples: wordList, counterexamples: wordList });

const READ = readLanguage(
  "offer-rules",
  z.strictObject({ labels: z.array(rule(label)), details: z.array(rule(detail)) }),
);

/** The labels that people give the parts of an offer; of those that begin at one word the longest is meant. */
export const LABEL_RULES = READ.labels;
/** What stands beside figures; of those that begin at one word the longest is meant. */
export const DETAIL_RULES = READ.details;

/** The lists of words that patterns name in capitals. */
export const RULE_CLASSES: Readonly<Record<string, readonly string[]>> = {
  ...OFFER_WORDS.labels,
  ...OFFER_WORDS.details,
};
