import type { MoneyPart } from "../../../domain/guide.js";
import type { Rule } from "../../../text/rules.js";
import { OFFER_WORDS } from "./offer-words.js";

/**
 * What a label says its figure is: a part of the pay; something paid once; a benefit that is no part of the figures that
 * guides give; or a sum that is counted in no way that they use.
 */
export type Label =
  | { kind: "part"; part: MoneyPart; weak?: boolean; per?: "month" }
  | { kind: "once" }
  | { kind: "aside"; what: "benefit" | "refresher" | "sum" | "price" };

const part = (name: MoneyPart): Label => ({ kind: "part", part: name });
/** A word that is a label only where a figure stands at it: "joining 20k", but "joining in March". */
const weak = (name: MoneyPart): Label => ({ kind: "part", part: name, weak: true });

/** Word classes of the labels: those of English grammar here, the others in data/language/offer-words.yml. */
export const LABEL_CLASSES = {
  ...OFFER_WORDS.labels,
  LINK: OFFER_WORDS.details.LINK ?? [],
  START_ABROAD: OFFER_WORDS.details.START_ABROAD ?? [],
  KIND: [
    ..."initial annual yearly restricted performance incentive phantom virtual target total".split(" "),
    "new hire",
    "on hire",
    "long term",
  ],
  // Stock that is not traded yet is stock all the same.
  UNLISTED: ["private", "private company", "pre ipo", "illiquid", "startup", "unlisted", "paper"],
  HOW: [
    ..."annual yearly target performance cash guaranteed discretionary disc discr ye eoy perf max maximum expected potential".split(
      " ",
    ),
    "year end",
    "on target",
    "short term",
    "mid year",
    "first year",
    "company",
  ],
  ONE_TIME: ["one time", "onetime", "one off", "once off", "upfront", "lump sum", "single", "cash"],
  PAY: ["salary", "pay", "comp", "compensation", "wage", "wages"],
  FIXED: ["starting", "annual", "yearly", "gross", "fixed", "cash", "guaranteed"],
} satisfies Record<string, readonly string[]>;

/** The labels that people give the parts of an offer; of those that begin at one word the longest is meant. */
export const LABEL_RULES: readonly Rule<Label>[] = [
  {
    name: "base by the month",
    pattern: ["gross? monthly gross? (base|salary|pay|wage) PAY?", "GROSS? MONTHLY_BASE GROSS?"],
    means: { kind: "part", part: "base", per: "month" },
    examples: ["monthly salary 9k", "Monatsgehalt 6.000", "月薪3万"],
    counterexamples: ["salary 90k"],
  },
  {
    name: "base",
    pattern: [
      "FIXED? FIXED? base PAY? PAY?",
      "all? FIXED? FIXED? salary",
      "(basic|fixed) PAY",
      "fixed (component|part|ctc)",
      "(GROSS|YEARLY_ABROAD)? BASE_ABROAD (fixe|fijo|base|GROSS|YEARLY_ABROAD)? GROSS?",
    ],
    means: part("base"),
    examples: [
      "base 150k",
      "a gross annual salary of 90k",
      "fixed comp 180k",
      "basic pay 60k",
      "salaire fixe 60k",
      "연봉 8500만원",
    ],
    counterexamples: ["basic income", "the fixed line"],
  },
  {
    name: "base, by a word that is also another",
    pattern: [
      "basic",
      "fixed",
      "fix",
      "GROSS YEARLY_ABROAD?",
      "YEARLY_ABROAD GROSS",
      "NET (na|w|in|på|im)? b2b",
      "cash (comp|compensation|pay)",
    ],
    means: weak("base"),
    examples: ["42L fixed", "basic 20L", "70k brutto"],
    counterexamples: ["base 42L"],
  },
  {
    name: "base, where all of the pay is cash",
    pattern: ["all? in? cash", "cash (only|salary|base)"],
    means: weak("base"),
    examples: ["480k all cash", "$148k cash"],
    counterexamples: ["total cash 200k", "15% cash bonus"],
  },
  {
    name: "equity",
    pattern: [
      "(their|its)? UNLISTED? KIND? KIND? HOLDING (of)? HOLDING? HOLDING? HOLDING? (target|value|component)?",
      "KIND? HOLDING HOLDING? (bonus|package|plan|program|programme|scheme)",
      "(em|en|in|di|de|als)? EQUITY_ABROAD EQUITY_ABROAD?",
      "(em|en|als) HOLDING HOLDING?",
    ],
    means: part("equity"),
    examples: [
      "stock bonus 220k",
      "an RSU package of 60k",
      "RSU's 40k",
      "restricted stock units",
      "GSU 350k",
      "a new-hire equity grant",
      "40k in PPUs",
      "R$ 460 mil em ações",
      "40k en acciones",
      "40k in Aktien",
      "40k d'actions",
      "30k en stock options",
      "140k of their private equity",
      "200k in pre-IPO shares",
    ],
    counterexamples: ["bonus 40k"],
  },
  {
    name: "refresher",
    pattern: ["KIND? HOLDING? (refresh|refresher|refreshers|refreshes) HOLDING? HOLDING?"],
    means: { kind: "aside", what: "refresher" },
    examples: ["refresher 40k", "annual equity refresh of 40k", "stock refreshers 30k a year"],
    counterexamples: ["stock 40k"],
  },
  {
    name: "bonus",
    pattern: [
      "HOW? HOW? HOW? (bonus|bonuses) (target|pay|potential|opportunity|payout)?",
      "HOW? HOW? (incentive|incentives) (plan|pay|comp|compensation|target|award|bonus)?",
      "(variable|performance) (pay|comp|compensation|component|part|bonus)",
      "YEARLY_ABROAD? (bonus|BONUS_ABROAD) YEARLY_ABROAD? (alvo|objectif|ziel|cible|objetivo|target|docelowy|obiettivo)?",
      "annual? BONUS_PLAN (bonus|target|plan|payout|alvo|ziel|cible|objetivo)?",
      "VARIABLE_ABROAD YEARLY_ABROAD?",
    ],
    means: part("bonus"),
    examples: ["bonus 15%", "target annual bonus of 20k", "variable pay 10%", "year-end bonus 30k"],
    counterexamples: ["target 30k"],
  },
  {
    name: "bonus, by a word that is also another",
    pattern: ["variable|discretionary|performance", "(on|at) target", "(year end|yearend|eoy)"],
    means: weak("bonus"),
    examples: ["variable 10%", "8% variable", "30k discretionary", "15% at target"],
    counterexamples: ["bonus 8%"],
  },
  {
    name: "sign-on",
    pattern: [
      "ONE_TIME? (sign on|signon|sign in|signing|sign up) (on)? (bonus|cash|payment|award|amount|pay)?",
      "(joining|join|starting|starter|welcome|hiring|hire on|onboarding|entry|new hire|hire|on hire|upfront) (bonus|cash|payment|award)",
      "(bonus|cash|payment|award) (for|on|upon|at|when) (signing|joining|starting|sign on|acceptance)",
      "to (sign|join)",
      "bonus (up front|upfront)",
      "golden hello",
      "(joining|signing|sign on|hire on) (money|incentive|sum|lump sum)",
      "s / o",
      "SIGN_ON_ABROAD",
      "(bonus|BONUS_ABROAD) LINK? LINK? START_ABROAD",
      "START_ABROAD (bonus|BONUS_ABROAD)",
    ],
    means: part("signOn"),
    examples: [
      "sign-on 10k",
      "signing bonus of 20k",
      "joining bonus 5L",
      "a welcome bonus",
      "golden hello 8k",
      "5k one-off sign-on",
      "prime d'entrée 3K",
      "premia za podpis 20k",
      "imza ikramiyesi 100 bin TL",
    ],
    counterexamples: ["starting salary", "sign the letter"],
  },
  {
    name: "sign-on, by a word that is also another",
    pattern: [
      "joining",
      "jb",
      "sign",
      "hire on",
      "LINK LINK? START_ABROAD",
      "(antritt|einstieg|eintritt|入社時|入社時に|入职|签约|报到)",
    ],
    means: weak("signOn"),
    examples: ["joining 20k", "sign 20k", "7 500 $ à la signature", "5.000 € beim Einstieg"],
    counterexamples: ["sign on 20k"],
  },
  {
    name: "total",
    pattern: [
      "(in)? total (annual|yearly|target)? (comp|compensation|pay|package|ctc|rewards|remuneration|cost)",
      "tc|ctc|ote|tct",
      "YEARLY_ABROAD? TOTAL_ABROAD YEARLY_ABROAD?",
      "(package|all in|overall)",
    ],
    means: part("total"),
    examples: ["TC 300k", "total comp 264k", "CTC 18 LPA"],
    counterexamples: ["base 300k", "total cash 200k", "bonus 30k total"],
  },
  {
    name: "total, by a word that is said of other parts as well",
    pattern: "in? total",
    means: weak("total"),
    examples: ["300k in total", "total 300k"],
    counterexamples: ["total comp 300k"],
  },
  {
    name: "paid once",
    pattern: [
      "ONCE (lump sum)? AID? AID?",
      "(ONCE|ONCE_PAID) AID AID?",
      "ONCE (of|for) (the|my|your)? (old|current|existing|last|forfeited|lost|unvested|outgoing) (bonus|HOLDING) HOLDING?",
      "ONCE_ABROAD",
      "(one time|onetime|one off|once off) AID? AID?",
      "once|upfront",
      "to (move|relocate)",
      "(for|towards|toward) (the|my|a)? (move|moving|relocation|relocating)",
    ],
    means: { kind: "once" },
    examples: [
      "relo 20k",
      "a retention bonus of 20k",
      "one-time bonus 5k",
      "10k relocation allowance",
      "15,000 to move",
      "a buyout of my forfeited bonus",
    ],
    counterexamples: ["bonus 20k", "sign on 10k"],
  },
  {
    name: "benefit",
    pattern: [
      "BENEFIT BENEFIT? BENEFIT? (plan|fund|cover)?",
      "BENEFIT_ABROAD BENEFIT_ABROAD?",
      "(home office|learning|education|training|car|housing|phone|equipment|travel|health|remote|transport|study|family) BENEFIT BENEFIT?",
      "(home office|car|housing|travel) (fund|allowance)?",
    ],
    means: { kind: "aside", what: "benefit" },
    examples: ["pension 8k", "401k match 6%", "car allowance 6k", "wellness stipend 3k", "a home office budget of 1k"],
    counterexamples: ["relocation stipend 5k", "bonus 8k"],
  },
  {
    name: "a sum that guides do not count",
    pattern: ["total cash (comp|compensation|pay)?", "NET (PAY|BASE_ABROAD)?", "commission"],
    means: { kind: "aside", what: "sum" },
    examples: ["total cash 200k", "in hand salary 1.2L", "take-home 90k"],
    counterexamples: ["cash bonus 20k"],
  },
  {
    name: "a price",
    pattern: [
      "(strike|exercise) price?",
      "(share|stock|grant|unit|current|todays|pref|preferred|market|issue)? (price|pps)",
      "valuation",
    ],
    means: { kind: "aside", what: "price" },
    examples: ["strike $6", "share price $120", "at grant price $140", "valuation 2B"],
    counterexamples: ["shares 120"],
  },
];
