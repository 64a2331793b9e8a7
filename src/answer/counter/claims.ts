import { fold } from "../../text/folding.js";
import { compileRules, type Matchable, type Rule } from "../../text/rules.js";

/**
 * What a sentence of a script says about the sender: that there is another offer, what the present job pays or what
 * would be lost with it, what the person has done or is. Only the person can say so.
 */
export type Claim = "offer" | "present-job" | "experience";

type Meaning = Claim | "own-wish";

/** Words by which people speak of themselves. */
const SELF = new Set("i im ive id ill me my mine myself we weve".split(" "));

/** Rules over the sentences of scripts; a sentence with a word of `SELF` outside every wish is a claim as well. */
export const CLAIM_RULES: readonly Rule<Meaning>[] = [
  {
    name: "another offer",
    pattern: [
      "(competing|other|another|outside|rival|alternative|external|multiple) ..2 (offer|offers|process|processes|option|options|opportunity|opportunities)",
      "(offer|offers|offered|offering) (from|at|by|me)",
      "(final|late|active) (stage|stages|round|rounds|conversation|conversations|process|processes) (with|at)",
      "(interviewing|talking|speaking) (with|at)",
      "(counter|counters|countered|matched|match) (my|their|that|the) offer",
      "(has|have) offered",
      "competing (total|package|tc|comp|base)",
    ],
    means: "offer",
    examples: [
      "I have a competing offer of $300K",
      "Google has offered me more",
      "I am in final rounds with two banks",
    ],
    counterexamples: ["Thank you for the offer", "I would like to accept your offer"],
  },
  {
    name: "the present job",
    pattern: [
      "my (current|present|existing|last|previous|prior|former) ..2",
      "(current|present|existing) (employer|company|comp|compensation|salary|package|role|base|tc)",
      "unvested",
      "(leaving|walking away from|forfeit|forfeiting|giving up|leave|lose|losing) ..3 (equity|stock|rsus|bonus|table|behind|unvested)",
    ],
    means: "present-job",
    examples: ["my current base is $200K", "I would be leaving unvested stock behind"],
    counterexamples: ["the role is wide"],
  },
  {
    name: "what the person has done or is",
    pattern: [
      "as (a|an) (former|ex|senior|seasoned|experienced)",
      "(having|after) (led|built|shipped|run|managed|designed|scaled|owned|delivered|worked|spent)",
      "with (over|more than|nearly)? NUMBER (plus)? (years|year)",
      "(years|decade|decades) of ..2 (experience|work|leadership|building|engineering)",
      "my ..2 (experience|background|expertise|record|skills|skill|history|work|team|teams|portfolio|research|publications|degree|phd|clearance|certification|knowledge|leadership|ability|impact|network|success|contributions|achievements)",
      "(ive|we) (built|shipped|led|run|managed)",
      "(bring|brings|bringing) ..4 (experience|expertise|background|years|record|skills)",
      "i (fully|deeply)? (know|understand)",
      "(from|of) NUMBER (to|or)? NUMBER? (engineers|people|reports|designers|analysts|developers|scientists)",
    ],
    means: "experience",
    examples: [
      "As a former bank engineer, this is known ground",
      "Having led two programs",
      "with 8 years of payments",
      "my track record in fraud",
      "I understand how settlement works",
      "grow the team from 8 to 15 engineers",
    ],
    counterexamples: ["The team ships every week", "with the years to come"],
  },
  {
    name: "a wish",
    pattern: [
      "(id|ill|i would|i will|i) (like|love|propose|want|ask|need|expect|hope|welcome|appreciate|prefer|suggest|request|value)",
      "(id|i would|i will|ill) (also)? (like|love|be) (glad|happy|excited|thrilled|ready|delighted|pleased|comfortable|prepared|looking|to)?",
      "(im|i am) (also)? (very|really|truly|genuinely)? (asking|looking|requesting|proposing|seeking|hoping|excited|keen|glad|happy|interested|thrilled|eager|enthusiastic|grateful|confident|targeting)",
      "i (also)? (believe|think|see|recognize|recognise|appreciate|hope|want|look|feel|propose|ask)",
      "(could|can|may|should|would) (i|we)",
      "we (agree|talk|discuss|find|get|make|land|settle|move|structure|meet|look|bridge|close)",
      "(let|allow|help|give|bring|get|offer|for|to|with|of|from|tell|show) me",
      "my (ask|request|proposal|target|base|total|compensation|comp|package|offer|equity|grant|bonus|sign on|level|role|title|starting|initial|salary|rsu|rsus|stock|tc|expectation|expectations|decision|interest|excitement|enthusiasm|goal|focus)",
    ],
    means: "own-wish",
    examples: ["I'd like a base of $200K", "Could we find a way", "my total to be $300K", "I'm excited about the team"],
    counterexamples: ["I lead the program", "I define the platform", "I've built this before"],
  },
];

const MATCHER = compileRules(CLAIM_RULES, { classes: {} });
const TOKEN = /[\p{L}\p{M}]+(?:['’]\p{L}+)*|\d[\d.,]*|[^\s\p{L}\d]/gu;

/** The words, figures ("#") and signs of a sentence, folded, as the rules match them. */
export const claimTokens = (sentence: string): Matchable[] =>
  [...sentence.matchAll(TOKEN)].map(([word]) => ({ text: /^\d/.test(word) ? "#" : fold(word).replace(/['’]/g, "") }));

/** Matches of the rules in a sentence. */
export const claimMatches = (tokens: readonly Matchable[]) =>
  MATCHER.find(tokens, (slot, at) => (slot === "NUMBER" && isCount(tokens[at]?.text) ? [{ length: 1 }] : []));

const COUNTS = new Set("one two three four five six seven eight nine ten twelve fifteen several many".split(" "));
const isCount = (text = ""): boolean => text === "#" || COUNTS.has(text);

/**
 * What a sentence claims about the sender; null if it speaks of the job, the market or a wish. A sentence in the first
 * person that is not a known wish counts as a claim of experience: no list of achievements is ever complete.
 *
 * @example claimOf("I have a competing offer of $300K") // "offer"
 */
export function claimOf(sentence: string): Claim | null {
  const tokens = claimTokens(sentence);
  const found = claimMatches(tokens);
  const claim = (["offer", "present-job", "experience"] as const).find((kind) =>
    found.some(({ rule }) => rule.means === kind),
  );
  if (claim) return claim;
  const wishes = found.filter(({ rule }) => rule.means === "own-wish");
  const own = tokens.some(
    ({ text }, at) => SELF.has(text) && !wishes.some(({ start, end }) => start <= at && at < end),
  );
  return own ? "experience" : null;
}
