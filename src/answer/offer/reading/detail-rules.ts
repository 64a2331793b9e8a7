import type { Rule } from "../../../text/rules.js";
import { CONTEXT_RULES } from "./context-rules.js";
import type { Detail } from "./details.js";

const words = (text: string): string[] => text.split(" ");

export const DETAIL_CLASSES = {
  PER: ["per", "a", "an", "each", "every", "/", "pro", "par", "al", "por", "im", "na"],
  YEAR: words("year years yr yrs annum y jahr jahre jahren an ans ano anos anno anni jaar"),
  MONTH: words("month months mo mth mths monat mois mes mese miesiac maand mies"),
  BONUS: words("bonus bonuses bono bonos prime primes boni pramie premio"),
  PAYS: words(
    "month months monthly salary salaries salario salarios sueldos mois meses mensualites monatsgehalter mensilita",
  ),
  MONTHLY: words("monthly pcm mensual mensuel mensuels mensili mensile monatlich maandelijks miesiecznie"),
  ORDINAL: words("first second third fourth"),
  VEST: words("vest vests vested vesting"),
  COUNTED: words(
    "day days week weeks wk wks hour hours hrs minutes people person reports engineers developers am pm yoe months mo th nd rd employees teams rounds interviews hikes floors levels",
  ),
  LEAD: words("check please i ive im have got has received was were am been they with my an the this their"),
  FILLER: words(
    "de di du des sur auf of at is are was with in about around roughly worth a an the for me my to on target approx circa ca up from be will would its it this that they their you your we our i have has had get gets getting got give gives giving gave offering said says also only just as per which negotiable verbal verbally written see pays paying includes including incl comes come being amount value valued if split spread paid evenly across went goes stays stay stayed remains remained rose jumped still guaranteed discretionary expected potential possible maximum max minimum prorated",
  ),
  RAISED: words("raised increased bumped upped improved revised updated changed"),
  BOUND: [
    ..."cliff probation probationary clawback contract notice commitment repayment retention lockup lockin bond".split(
      " ",
    ),
    ...[
      "claw back",
      "lock up",
      "lock in",
      "non compete",
      "guarantee",
      "severance",
      "leave",
      "parental leave",
      "payback",
    ],
  ],
} as const satisfies Record<string, readonly string[]>;

/** Rules for what stands beside figures; of those that begin at one token the longest is meant. */
export const DETAIL_RULES: readonly Rule<Detail>[] = [
  {
    name: "by the year",
    pattern: ["PER YEAR", "annually|yearly|annual|pa"],
    means: { kind: "rate", per: "year" },
    examples: ["40k a year", "150k/yr", "150k annually", "150k pa"],
    counterexamples: ["over 4 years"],
  },
  {
    name: "by the month",
    pattern: ["PER MONTH", "MONTHLY"],
    means: { kind: "rate", per: "month" },
    examples: ["7.5k/month", "12k per month", "30 000 zł miesięcznie"],
    counterexamples: ["vesting monthly", "over 48 months"],
  },
  {
    name: "by another time",
    pattern: ["PER (day|week|hour|hr|h|quarter)", "daily|weekly|hourly|quarterly"],
    means: { kind: "rate", per: "other" },
    examples: ["70 per hour", "500 a day", "5k quarterly"],
    counterexamples: ["vests quarterly"],
  },
  {
    name: "payments a year",
    pattern: [
      "(x|×) PAYMENTS (months|payments|salaries|pagas)?",
      "(in|over)? PAYMENTS (months|payments|salaries|pays|pagas|mensualites|mensilita)",
      "(in|over)? PAYMENTS (payments|salaries|pays) PER YEAR",
      "PAYMENTS (th|rd) (month|salary) (salary|pay|bonus)?",
      "PAYMENTS (º|o|ª) (salario|sueldo)?",
    ],
    means: { kind: "payments" },
    examples: ["12k x 13", "5k in 14 payments", "45,000 per month x 15", "13th month", "13º salário", "+ 13º"],
    counterexamples: ["x 3", "over 48 months"],
  },
  {
    name: "a bonus in months of pay",
    pattern: [
      "(annual|yearly|target|performance|guaranteed)? BONUS (of|is|de|:|=|about)? NUMBER PAYS (of base|of pay|of salary)?",
      "NUMBER PAYS (of base|of pay|of salary)? (de|a|as|in)? (annual|yearly|target|performance|guaranteed)? BONUS",
    ],
    means: { kind: "bonus-months" },
    examples: ["bonus 2 months", "a target bonus of 3 months of base", "2-month bonus", "bônus de 2 salários"],
    counterexamples: ["sign-on bonus 20k", "bonus 12%"],
  },
  {
    name: "length in years",
    pattern: [
      "VEST? (over|across|for|in|during|within|sur|auf|uber|su|en)? (the|a)? COUNT YEAR (vesting|vest|schedule|vesting schedule)?",
      "/ COUNT YEAR",
      "/ FEW",
    ],
    means: { kind: "years", in: "years" },
    examples: ["over 4 years", "80k/3", "$320K/4yrs", "(4y)", "a four-year grant"],
    counterexamples: ["12/5/2026", "5/15/40/40", "a year"],
  },
  {
    name: "length in months",
    pattern: "VEST? (over|across|for|in|during|/) MONTHS MONTH",
    means: { kind: "years", in: "months" },
    examples: ["over 48 months", "vests over 36 mo"],
    counterexamples: ["over 6 weeks"],
  },
  {
    name: "schedule",
    pattern: "VEST? schedule? (is|at|in|as|of)? SCHEDULE (vesting|vest|schedule|vesting schedule)?",
    means: { kind: "schedule" },
    examples: ["vests 5/15/40/40", "33/33/22/12", "40% 30% 20% 10%", "25-25-25-25 vesting"],
    counterexamples: ["190/220/10", "180/31/24"],
  },
  {
    name: "even share",
    pattern: [
      "VEST (at|is|of)? SHARE PER YEAR",
      "VEST (at|is|of)? SHARE (annually|yearly)",
      "SHARE PER YEAR VEST",
      "SHARE (annually|yearly|annual)? VEST",
    ],
    means: { kind: "even-share" },
    examples: ["vest 25% a year", "vesting at 25% per year", "25% yearly vesting"],
    counterexamples: ["bonus 25% a year"],
  },
  {
    name: "how often it vests",
    pattern: [
      "VEST PER? (monthly|quarterly|annually|yearly|month|quarter|evenly|equally|linearly|schedule)",
      "(monthly|quarterly|yearly|annual|even|equal|linear) VEST",
      "SHARE (after|at|in|on)? the? (year one|first year|1st year)",
      "SHARE (after|at) COUNT (YEAR|MONTH)",
      "then (monthly|quarterly|annually|yearly) (after|vesting|vest)?",
      "(front|back) (loaded|load|weighted)",
      "frontloaded|backloaded",
    ],
    means: { kind: "vesting" },
    examples: ["vesting monthly", "vests quarterly", "front-loaded", "25% after 1 year then monthly"],
    counterexamples: ["monthly base 12k"],
  },
  {
    name: "vests",
    pattern: "VEST",
    means: { kind: "vesting" },
    examples: ["40k that vests"],
    counterexamples: ["invest"],
  },
  {
    name: "a cliff and the like",
    pattern: [
      "with? (a|an)? COUNT (YEAR|MONTH) of? BOUND period?",
      "with? (a|an)? NUMBER MONTH of? BOUND period?",
      "BOUND period? (of|is)? COUNT (YEAR|MONTH)",
      "(no|without)? cliff",
    ],
    means: { kind: "aside" },
    examples: ["with a 1 year cliff", "a one-year cliff", "3 months notice", "clawback 2 years"],
    counterexamples: ["a 4 year grant"],
  },
  {
    name: "years of experience",
    pattern: [
      "(exp|experience|yoe) (is|of|:)? NUMBER (YEAR|yoe)?",
      "NUMBER yoe",
      "NUMBER YEAR of? (exp|experience|xp|work experience|tenure)",
    ],
    means: { kind: "aside" },
    examples: ["4 yoe", "7 years of experience", "exp 4 yoe", "YOE: 5"],
    counterexamples: ["a 4 year grant"],
  },
  {
    name: "counts of other things",
    pattern: ["NUMBER COUNTED", "team of NUMBER", "level NUMBER", "room NUMBER"],
    means: { kind: "aside" },
    examples: ["25 days", "6 weeks", "a team of 8"],
    counterexamples: ["base 150"],
  },
  {
    name: "year of the payment",
    pattern: [
      "(in|on|for|at)? (the)? (year|yr|y) COUNT",
      "(in|for)? (the)? NUMBER (st|nd|rd|th) (year|yr)",
      "(in|for)? (the)? ORDINAL (year|yr)",
    ],
    means: { kind: "pay-year" },
    examples: ["80k in year 1", "60k second year", "1st year 40k"],
    counterexamples: ["a year"],
  },
  ...[1, 2, 3, 4].map(
    (year): Rule<Detail> => ({
      name: `year ${year} of the payment, in short`,
      pattern: `yr${year}|y${year}|year${year}`,
      means: { kind: "pay-year", year },
      examples: [`60k yr${year}`, `y${year} 60k`],
      counterexamples: [`${year} years`],
    }),
  ),
  {
    name: "without it",
    pattern: "no|zero|without|nil|none",
    means: { kind: "none" },
    examples: ["no bonus", "zero equity"],
    counterexamples: ["know bonus"],
  },
  ...CONTEXT_RULES,
  {
    name: "deadline",
    pattern: [
      "(deadline|due|expires|expiring|exploding|expiry) (is|on|in|of|by|at|date)? (on|by|in|the)? DATE",
      "(must|have to|need to|should|got to)? (answer|respond|decide|reply|accept|decision) (is|due)? (by|before|until|within|on|in) the? DATE",
      "(must|have to|need to|should|got to)? sign (by|before|until|within) the? DATE",
      "(by|until|before|within) (the|next|this)? DATE",
    ],
    means: { kind: "deadline" },
    examples: [
      "deadline 12/5",
      "must answer by 14 March",
      "deadline Friday 5pm",
      "until tomorrow",
      "expires in 3 days",
    ],
    counterexamples: ["deadline unknown", "by the way"],
  },
  {
    name: "a deadline without a date",
    pattern: "deadline|expires|expiring",
    means: { kind: "aside" },
    examples: ["no deadline yet"],
    counterexamples: ["deal"],
  },
  {
    name: "words of no weight",
    pattern: "FILLER",
    means: { kind: "filler" },
    examples: ["base of 150k", "15% of it"],
    counterexamples: ["stripe"],
  },
  {
    name: "and then",
    pattern: "and|plus|or|vs|versus|but|then|while|und|et|y|e|og|och|oraz",
    means: { kind: "break" },
    examples: ["base 150k and stock 40k", "base 150k or stock 40k", "base 150k und bonus 40k"],
    counterexamples: ["base 150k"],
  },
];
