import type { MoneyPart } from "../../../domain/guide.js";
import { fold } from "../../../text/folding.js";
import type { Rule } from "../../../text/rules.js";

/**
 * What a label says its figure is: a part of the pay; something paid once; a benefit that is no part of the figures that
 * guides give; or a sum that is counted in no way that they use.
 */
export type Label =
  | { kind: "part"; part: MoneyPart; weak?: boolean }
  | { kind: "once" }
  | { kind: "aside"; what: "benefit" | "refresher" | "sum" | "price" };

const part = (name: MoneyPart): Label => ({ kind: "part", part: name });
/** A word that is a label only where a figure stands at it: "joining 20k", but "joining in March". */
const weak = (name: MoneyPart): Label => ({ kind: "part", part: name, weak: true });

/** Word classes of the labels. */
export const LABEL_CLASSES = {
  // Guides and companies name their own kinds of stock: units (RSU, GSU, PPU), plans (ESOP), local forms (BSPCE).
  HOLDING: [
    ..."equity stock stocks share shares option options grant grants award awards unit units".split(" "),
    ..."rsu rsus psu psus gsu gsus ppu ppus esop esops bspce bspces vsop vsops iso isos nso nsos ltip lti sars".split(
      " ",
    ),
    ..."warrants tokens".split(" "),
  ],
  KIND: "initial,new hire,annual,yearly,restricted,performance,incentive,phantom,virtual,long term,target,total".split(
    ",",
  ),
  HOW: [
    ..."annual yearly target performance cash guaranteed discretionary perf max maximum expected potential".split(" "),
    "year end",
    "on target",
    "short term",
  ],
  PAY: ["salary", "pay", "comp", "compensation", "wage", "wages"],
  FIXED: ["starting", "annual", "yearly", "gross", "fixed", "cash", "guaranteed"],
  // What people call the parts where English is not spoken.
  BASE_ABROAD:
    "fixgehalt festgehalt jahresgehalt fixe fijo fijos fixum fisso salaire salario sueldo gehalt grundgehalt bruttogehalt stipendio ral loon brutoloon salaris grundlön månadslön grundløn pensja wynagrodzenie zarobki podstawa 年薪 月薪 底薪 基本工资 基本給 年俸 月給 연봉 기본급"
      .split(" ")
      .map(fold),
  // "28k d'actions" is one word without its apostrophe.
  EQUITY_ABROAD:
    "actions dactions daction dazioni aktien anteile acciones ações azioni aandelen aktier akcje 股票 期权 株式 주식 스톡옵션"
      .split(" ")
      .map(fold),
  BONUS_ABROAD: "prime primes boni bono bonos bônus premie premia prämie bonusu 奖金 年终奖 賞与 ボーナス 성과급 보너스"
    .split(" ")
    .map(fold),
  YEARLY_ABROAD:
    "annual annuel annuelle annuels annuelles anual anuais anuales annuale annui jährlich jährlicher jaarlijks jaarlijkse årlig roczny roczna rocznie"
      .split(" ")
      .map(fold),
  GROSS: ["gross", "brut", "brute", "brutto", "bruto", "bruta", "lordo", "lordi"],
  AID: "bonus allowance stipend assistance package support payment reimbursement budget award cash grant costs cost expenses amount".split(
    " ",
  ),
  BENEFIT: [
    ..."pension superannuation 401k rrsp pf epf nps gratuity match matching insurance allowance stipend benefit".split(
      " ",
    ),
    ..."super benefits perk perks budget reimbursement healthcare medical dental espp pto meal meals gym wellness".split(
      " ",
    ),
    ..."commuter internet hra childcare hsa fsa tuition contribution contributions voucher vouchers".split(" "),
  ],
} as const satisfies Record<string, readonly string[]>;

/** The labels that people give the parts of an offer; of those that begin at one word the longest is meant. */
export const LABEL_RULES: readonly Rule<Label>[] = [
  {
    name: "base",
    pattern: [
      "FIXED? FIXED? base PAY? PAY?",
      "FIXED? FIXED? salary",
      "(basic|fixed) PAY",
      "fixed (component|part|ctc)",
      "BASE_ABROAD (fixe|fijo|base|bruto|brut|anual|annuel)?",
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
    pattern: ["basic", "fixed", "GROSS"],
    means: weak("base"),
    examples: ["42L fixed", "basic 20L"],
    counterexamples: ["base 42L"],
  },
  {
    name: "equity",
    pattern: [
      "KIND? KIND? HOLDING (of)? HOLDING? HOLDING? HOLDING?",
      "KIND? HOLDING HOLDING? (bonus|package)",
      "(profit|profits) interest HOLDING?",
      "(em|en|in|di|de|als)? EQUITY_ABROAD",
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
      "HOW? HOW? (incentive|incentives) (plan|pay|comp|compensation)?",
      "(variable|performance) (pay|comp|compensation|component|part|bonus)",
      "(bonus|BONUS_ABROAD) YEARLY_ABROAD? (alvo|objectif|ziel)?",
      "plr|ppr",
      "sti",
      "stip",
    ],
    means: part("bonus"),
    examples: ["bonus 15%", "target annual bonus of 20k", "variable pay 10%", "year-end bonus 30k"],
    counterexamples: ["target 30k"],
  },
  {
    name: "bonus, by a word that is also another",
    pattern: "variable",
    means: weak("bonus"),
    examples: ["variable 10%", "8% variable"],
    counterexamples: ["bonus 8%"],
  },
  {
    name: "sign-on",
    pattern: [
      "(sign on|signon|sign in|signing|sign up) (on)? (bonus|cash|payment|award|amount|pay)?",
      "(joining|join|starting|starter|welcome|hiring) (bonus|cash|payment|award)",
    ],
    means: part("signOn"),
    examples: ["sign-on 10k", "signing bonus of 20k", "joining bonus 5L", "a welcome bonus"],
    counterexamples: ["starting salary", "sign the letter"],
  },
  {
    name: "sign-on, by a word that is also another",
    pattern: ["joining", "jb", "sign"],
    means: weak("signOn"),
    examples: ["joining 20k", "sign 20k"],
    counterexamples: ["sign on 20k"],
  },
  {
    name: "total",
    pattern: [
      "(in)? total (annual|yearly|target)? (comp|compensation|pay|package|ctc|rewards|remuneration|cost)",
      "tc|ctc|ote|tct",
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
      "(relocation|relo|moving|retention|stay|loyalty|referral|spot|completion|milestone|buyout|buy out|make whole) (lump sum)? AID? AID?",
      "(one time|onetime|one off|once off) AID? AID?",
      "once|upfront",
      "umzugspauschale",
      "moving expenses",
    ],
    means: { kind: "once" },
    examples: ["relo 20k", "a retention bonus of 20k", "one-time bonus 5k", "10k relocation allowance"],
    counterexamples: ["bonus 20k", "sign on 10k"],
  },
  {
    name: "benefit",
    pattern: [
      "BENEFIT BENEFIT? BENEFIT? (plan|fund|cover)?",
      "(provident|super|pension) (fund|plan|contribution)",
      "(home office|learning|education|training|car|housing|phone|equipment|travel) BENEFIT? BENEFIT?",
      "stock purchase (plan|program)?",
      "paid time off",
    ],
    means: { kind: "aside", what: "benefit" },
    examples: ["pension 8k", "401k match 6%", "car allowance 6k", "wellness stipend 3k", "a home office budget of 1k"],
    counterexamples: ["relocation stipend 5k", "bonus 8k"],
  },
  {
    name: "a sum that guides do not count",
    pattern: ["total cash (comp|compensation|pay)?", "(take home|in hand|net) PAY?", "cash comp", "commission"],
    means: { kind: "aside", what: "sum" },
    examples: ["total cash 200k", "in hand salary 1.2L", "take-home 90k"],
    counterexamples: ["cash bonus 20k"],
  },
  {
    name: "a price",
    pattern: ["(strike|exercise) price?", "(share|stock) price", "valuation", "fmv"],
    means: { kind: "aside", what: "price" },
    examples: ["strike $6", "share price $120", "valuation 2B"],
    counterexamples: ["shares 120"],
  },
];
