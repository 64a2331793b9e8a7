/*
 * All rules by which the words of a strategy are read, each with its examples, which are its tests. To teach the reader
 * a phrase, add it to the list of its rule (sides.ts, parts.ts, background.ts) and an example here.
 */
import type { Part } from "../../../../domain/guide.js";
import type { Rule } from "../../../../text/rules.js";
import * as background from "./background.js";
import * as nouns from "./parts.js";
import type { Sense } from "./sense.js";
import * as sides from "./sides.js";

type PhraseRule = Rule<Sense>;

/** Sentences in which a figure is of the part, and some in which a word only looks like it. */
const PART_EXAMPLES: Record<Part, Pick<PhraseRule, "examples" | "counterexamples">> = {
  base: {
    examples: ["a base salary of $150K", "$150K base", "fixed pay of €90K"],
    counterexamples: ["based in Denver"],
  },
  equity: {
    examples: ["$200K in RSUs", "a stock option grant of $90K", "an initial grant"],
    counterexamples: ["sharing your view"],
  },
  signOn: {
    examples: ["a $20K sign-on bonus", "a signing bonus", "a joining bonus of ₹5L"],
    counterexamples: ["a sign of trust"],
  },
  bonus: { examples: ["a 15% target bonus", "annual bonus", "$30K variable"], counterexamples: ["a signing bonus"] },
  bonusPct: { examples: [], counterexamples: [] },
  total: { examples: ["$300K TC", "total compensation of $300K", "all-in"], counterexamples: ["totally fair"] },
};

const partRules = Object.entries(nouns.PARTS).map(
  ([part, pattern]): PhraseRule => ({
    name: `${part} by name`,
    pattern,
    means: { part: part as Part },
    ...PART_EXAMPLES[part as Part],
  }),
);

/** All rules. If a phrase is in several, what the first one means counts. */
export const PHRASE_RULES: readonly PhraseRule[] = [
  ...partRules,
  {
    name: "no part of the package",
    pattern: nouns.OTHER_THINGS,
    means: { other: true },
    examples: [
      "an RSU refresh of $50K",
      "a $15K base increase",
      "a 4-year total comp of $1.5M",
      "$60K in profit-sharing",
      "$2M in revenue",
    ],
    counterexamples: ["an RSU grant of $50K", "a total of $400K a year"],
  },
  {
    name: "opens an ask",
    pattern: sides.OPENS,
    means: { cue: "open" },
    examples: ["Open at $200K base.", "Anchor your counter at $300K.", "Your initial ask is $250K."],
    counterexamples: ["Accept at $200K base."],
  },
  {
    name: "walks away",
    pattern: sides.WALKS,
    means: { cue: "walk" },
    examples: [
      "Never accept a package below $400K.",
      "Walk away below $250K TC.",
      "My walk-away number is $250K.",
      "Never go below $200K.",
    ],
    counterexamples: ["Never say a number first."],
  },
  {
    name: "leaves on a condition",
    pattern: sides.LEAVES,
    means: { cue: "leave" },
    examples: ["If total comp is below $300K, decline.", "Under $200K base, thank them."],
    counterexamples: ["I accept $80K of stock."],
  },
  {
    name: "takes, at the start of a clause",
    pattern: sides.FLOORS_AT_START,
    means: { cue: "floor-at-start" },
    examples: ["Take $200K base if it vests monthly."],
    counterexamples: ["Accept at $200K base."],
  },
  {
    name: "names a figure, at the start of a clause",
    pattern: sides.ASKS_AT_START,
    means: { cue: "ask-at-start" },
    examples: ["Name $235K base first.", "Tell them $215K base."],
    counterexamples: ["Ask for $235K base."],
  },
  {
    name: "below, at the start",
    pattern: sides.WALKS_AT_START,
    means: { cue: "walk-at-start" },
    examples: ["Below $280K, I would stay.", "Less than $280K is not enough."],
    counterexamples: ["above $280K"],
  },
  {
    name: "accepts",
    pattern: sides.FLOORS,
    means: { cue: "floor" },
    examples: [
      "Accept at $180K base.",
      "My floor is $300K total.",
      "I could live with $190K.",
      "targeting a minimum of $345K",
      "Concede to $190K only late.",
      "The lowest figure worth a yes is $190K.",
      "Be prepared to come down to $190K.",
    ],
    counterexamples: ["Ask for $180K base."],
  },
  {
    name: "asks",
    pattern: sides.ASKS,
    means: { cue: "ask" },
    examples: ["Ask for $180K base.", "I'd like $200K.", "by anchoring at $180K base", "Push for a $30K sign-on."],
    counterexamples: ["Accept at $180K base."],
  },
  {
    name: "closes at",
    pattern: sides.CLOSINGS,
    means: { cue: "closing" },
    examples: [
      "I will sign at $195K.",
      "I'd need $200K.",
      "Be ready to sign at $240K.",
      "Close at $300K total.",
      "Hold at $195K base.",
    ],
    counterexamples: ["a sign-on of $20K"],
  },
  {
    name: "counters",
    pattern: sides.COUNTERS,
    means: { cue: "counter" },
    examples: ["Counter at $172K base.", "Counter their first offer with $180K."],
    counterexamples: ["They will counter at $150K."],
  },
  {
    name: "judges",
    pattern: sides.COUNTER_JUDGED,
    means: { cue: "judged" },
    examples: ["A counter at $140K is competitive.", "I believe $260K is the right base."],
    counterexamples: ["a competitive base"],
  },
  {
    name: "at least",
    pattern: sides.LEASTS,
    means: { cue: "least" },
    examples: ["at least $180K base", "a minimum base of $180K"],
    counterexamples: ["at last $180K"],
  },
  {
    name: "somebody else's",
    pattern: background.CONTEXTS,
    means: { cue: "context" },
    examples: [
      "They will counter at $150K.",
      "a competing offer of $250K",
      "Stripe pays $260K.",
      "AI roles pay $150K.",
      "I'm weighing an offer of $200K.",
      "Anchor hard against their $140K.",
    ],
    counterexamples: ["I'd need $250K."],
  },
  {
    name: "an aside",
    pattern: background.ASIDES,
    means: { cue: "aside" },
    examples: ["by citing a rival's $250K", "because rent is $40K"],
    counterexamples: ["by anchoring at $180K base"],
  },
  {
    name: "a condition",
    pattern: background.CONDITIONS,
    means: { cue: "condition" },
    examples: ["If base is capped, ask for $20K more stock."],
    counterexamples: ["Ask for $180K base."],
  },
  {
    name: "follows something else",
    pattern: background.ELSEWHERE,
    means: { elsewhere: true },
    examples: [
      "Munich follows local benchmarks.",
      "In Lyon, stick to the national bands.",
      "Use the local ranges in Porto.",
      "For India, follow local data engineering benchmarks.",
      "In Lyon, pay follows the local market.",
    ],
    counterexamples: ["Use local market data to argue.", "Ask for $150K in Munich."],
  },
  {
    name: "goes on",
    pattern: background.RESUMES,
    means: { cue: "resume" },
    examples: ["plus a $20K bonus"],
    counterexamples: ["a surplus of $20K"],
  },
  {
    name: "points back",
    pattern: sides.BACKWARDS,
    means: { cue: "backwards" },
    examples: ["$230K is my floor", "I'd need $205K — that's my floor"],
    counterexamples: ["My floor is $230K"],
  },
  {
    name: "argues",
    pattern: sides.ARGUES,
    means: { cue: "argue" },
    examples: ["This justifies a base of $180K.", "The grant should be $200K."],
    counterexamples: ["This is a base of $180K."],
  },
  {
    name: "is argued for",
    pattern: sides.ARGUED,
    means: { cue: "argued" },
    examples: ["A sign-on of $20K would bridge the gap.", "A total of $310K reflects that."],
    counterexamples: ["A sign-on of $20K."],
  },
  {
    name: "ties a part to its figure",
    pattern: nouns.LINKS,
    means: { link: true },
    examples: ["a base of $150K", "RSUs worth $150K", "total comp reaches $300K"],
    counterexamples: ["base, $150K"],
  },
  {
    name: "by the year",
    pattern: nouns.YEARLY,
    means: { per: "year" },
    examples: ["$50K/yr in RSUs", "$50K per year", "$50K annually"],
    counterexamples: ["$50K over four years"],
  },
  {
    name: "a whole grant",
    pattern: nouns.WHOLE_GRANT,
    means: { per: "grant" },
    examples: ["$200K over four years", "$200K/4yr", "$200K (4-year vest)"],
    counterexamples: ["$200K a year"],
  },
  {
    name: "softens a figure",
    pattern: nouns.NEARS,
    means: { near: true },
    examples: ["about $150K", "a full $150K"],
    counterexamples: ["$150K"],
  },
];
