import { fold } from "../../text/folding.js";
import { compileRules, type Matchable, type Rule } from "../../text/rules.js";

/**
 * What a sentence of a script says of the person who would send it: that there is another offer, what the present job
 * pays or would be lost, what the person has done or is. Only the person can say so.
 */
export type Claim = "offer" | "present-job" | "experience";

/**
 * What else keeps a sentence out of a letter: advice to the reader of the guide, what gives ground unasked, and what asks
 * again, since the letter asks in its own words and figures.
 */
export type Unfit = "advice" | "concession" | "asks-again";

type Meaning = Claim | Unfit | "own-wish";

/** Words by which a person speaks of oneself. */
const SELF = new Set("i im ive id ill me my mine myself we weve".split(" "));

/** Rules over the sentences of scripts; a sentence with a word of oneself that no wish takes is a claim as well. */
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
  {
    name: "advice",
    pattern: [
      "(candidate|candidates|negotiator)",
      "(if|when|for) (holding|applicable|you have|you hold|they|the recruiter|pushed|asked|relevant)",
      "you (should|can say|could say|might say)",
      "(use|mention|emphasize|emphasise|highlight|leverage|cite|reference|frame|quote|remind|anchor|stress|insist) (this|that|the|your|it|how|any)",
      "(script|tip|note|example|say) :",
      "(push|negotiate|aim) (for|hard)",
      "(ultimate|my|your|our|more|most|real|strong|strongest|significant|unique|maximum|negotiating|negotiation) leverage",
      "leverage (window|point|points|here|is|comes|lies)",
      "negotiate|negotiates|negotiating|negotiation|negotiations|negotiator|recruiter|recruiters|anchor|anchoring",
      "(lock|locks|locked|locking) in",
      "(maximize|maximizing|maximization|maximise|walk away|lowball)",
    ],
    means: "advice",
    examples: [
      "If holding clearances: say so",
      "Use this lever first",
      "Candidates ask for more",
      "Push for the top of the band",
      "This is the strongest leverage of the year",
      "A base locked in now stays",
    ],
    counterexamples: ["If we can agree, good", "The role uses data", "The team leverages models"],
  },
  {
    name: "asks again",
    pattern: [
      "(need|needs|must|should|deserve|deserves|want|wants|require|requires|warrant|warrants|justify|justifies) ..4 PAY",
      "PAY ..4 (should|must|need|needs|has to|have to|deserves|ought)",
    ],
    means: "asks-again",
    examples: [
      "The salary gap needs to be addressed",
      "My comp should reflect this",
      "Options require a larger base",
      "The role warrants a higher package",
    ],
    counterexamples: ["The market pays a premium for it", "The platform needs people who know clearing"],
  },
  {
    name: "gives ground",
    pattern: [
      "(willing|happy|prepared|ready|open|glad|able) to (accept|take|consider|trade|forgo|waive|compromise|flex|settle|reduce|lower)",
      "(flexible|open) (on|about|to)",
      "(understand|recognize|recognise|appreciate|know|realize) (that)? (the|your|there)? ..2 (base|salary|band|bands|budget|limits|constraints|cap|fixed|rigid|limited|firm|structured|below)",
      "(trade|forgo|waive|sacrifice) ..3 (base|bonus|sign on|signing|equity|salary)",
      "(lower|less) (base|salary|cash|pay)",
      "(cannot|cant|can not|unable to) match",
      "(lower|low|affordable|reasonable) ..1 cost of living",
      "quality of life",
      "(work life|life) balance",
      "(unmatched|exceptional|great|unparalleled|excellent|strong) (stability|benefits|flexibility)",
      "job security",
      "(equity|stock|rsu|rsus|options|share|shares|ipo) (upside|appreciation|recovery)",
      "(upside|wealth)",
    ],
    means: "concession",
    examples: [
      "I am willing to accept a lower base",
      "I understand the base is fixed",
      "I'm flexible on the split",
      "The city offers exceptional quality of life",
    ],
    counterexamples: ["I would be happy to join"],
  },
];

/** Words for what is paid. */
const PAY = [
  ..."comp compensation pay salary salaries package base equity grant bonus rsu rsus stock tc offer total".split(" "),
  "sign on",
  "pay bands",
];
const MATCHER = compileRules(CLAIM_RULES, { classes: { PAY } });
const TOKEN = /[\p{L}\p{M}]+(?:['’]\p{L}+)*|\d[\d.,]*|[^\s\p{L}\d]/gu;

export const claimTokens = (sentence: string): Matchable[] =>
  [...sentence.matchAll(TOKEN)].map(([word]) => ({ text: /^\d/.test(word) ? "#" : fold(word).replace(/['’]/g, "") }));

/** Where the rules are found. */
export const claimMatches = (tokens: readonly Matchable[]) =>
  MATCHER.find(tokens, (slot, at) => (slot === "NUMBER" && isCount(tokens[at]?.text) ? [{ length: 1 }] : []));

const COUNTS = new Set("one two three four five six seven eight nine ten twelve fifteen several many".split(" "));
const isCount = (text = ""): boolean => text === "#" || COUNTS.has(text);

/**
 * What a sentence claims of the person, null where it speaks of the job, the market or a wish; and whether it is no one's to
 * say in a letter: advice on how to use it, or a concession. What speaks of oneself and is none of the wishes that are known
 * is a claim of experience: no list of achievements is ever complete.
 */
export function judge(sentence: string): { claim: Claim | null; unfit: Unfit | null } {
  const tokens = claimTokens(sentence);
  const found = claimMatches(tokens);
  const first = <M extends Meaning>(kinds: readonly M[]): M | null =>
    kinds.find((kind) => found.some(({ rule }) => rule.means === kind)) ?? null;
  const wishes = found.filter(({ rule }) => rule.means === "own-wish");
  const asks = wishes.length > 0 && tokens.some(({ text }) => PAY.includes(text));
  const unfit = first(["advice", "concession", "asks-again"]) ?? (asks ? "asks-again" : null);
  const claim = first(["offer", "present-job", "experience"]);
  if (claim) return { claim, unfit };
  const own = tokens.some(
    ({ text }, at) => SELF.has(text) && !wishes.some(({ start, end }) => start <= at && at < end),
  );
  return { claim: own ? "experience" : null, unfit };
}
