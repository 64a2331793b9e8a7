import type { MoneyPart } from "../../domain/guide.js";

/** Labels that people give the parts of an offer. Tried in order: "sign-on bonus" and "equity grant" before the short ones. */
export const LABELS: readonly (readonly [part: MoneyPart, pattern: RegExp])[] = [
  [
    "signOn",
    label(
      "(?:sign(?:ing)?[\\s-]?on|signing|joining(?=\\s+bonus)|start(?:er|ing)(?=\\s+bonus))(?:\\s+(?:bonus|cash|payment))?",
    ),
  ],
  ["bonus", label("(?:(?:annual|yearly|target|performance|cash|guaranteed)\\s+)*bonus(?:es)?(?:\\s+target)?")],
  [
    "base",
    label(
      "(?:(?:starting|annual|yearly|gross|fixed|cash)\\s+)*(?:base(?:[\\s-]+(?:salary|pay|comp(?:ensation)?))?|salary|basic)",
    ),
  ],
  ["equity", label(`(?:(?:initial|new[\\s-]hire)\\s+)?${HOLDINGS()}(?:\\s+${HOLDINGS()})*`)],
  ["total", label("(?:in\\s+)?(?:total(?:\\s+(?:comp(?:ensation)?|pay|package))?|tc|ctc|ote)")],
];

/** Nouns that count: "500 shares" is a number of them and no money. */
export const COUNTED = /(?:shares?|rsus?|options?|units?)$/i;

const COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const COUNT = `\\d{1,2}|${COUNTS.join("|")}`;

/** A length of a grant: `over 4 years`, `4yr`, `four-year`, `/4y`. The count is in group 1 or 2. */
export const YEARS = new RegExp(
  `(?:vest(?:ing|s|ed)?\\s+)?(?:(?:over|across|for|in)\\s+|/\\s*)(${COUNT})[\\s-]*(?:years?|yrs?|y)(?!\\p{L})|(${COUNT})[\\s-]*(?:years?|yrs?|y)(?!\\p{L})`,
  "iuy",
);

/** A cliff, a probation or a clawback says nothing about a grant's length. */
export const CLIFF = new RegExp(
  `(?:(?:with\\s+)?an?\\s+)?(?:${COUNT})[\\s-]*(?:years?|yrs?|months?)[\\s-]+(?:of\\s+)?(?:cliff|probation(?:ary)?(?:\\s+period)?|claw-?back|contract|notice|commitment|experience|repayment|retention|lock-?(?:up|in)|guarantee)(?!\\p{L})`,
  "iuy",
);

/** A figure below nothing: the minus stands at it, and a space or a label's end before that. */
export const NEGATIVE = /(?<![^\s=:(,])(?:[-−](?:\p{Sc}\s?)?|\p{Sc}\s?[-−])(?=\d)/uy;

/** Words that start the pay of a job that somebody has or had, which is not the offer. */
export const CURRENT =
  /^(?:current(?:ly)?|present(?:ly)?|existing|previous(?:ly)?|prior|earn(?:ing|ed|s)?|mak(?:e|ing)|made|paid)$/i;

/** `per year`, `a year`, `/yr`, `annually`, `p.a.` */
export const PER_YEAR =
  /(?:(?:per|an?|each|every)\s+|\/\s*)(?:year|yr|annum|y)(?!\p{L})|(?:annually|yearly|annual|p\.a\.?|pa)(?!\p{L})/iuy;

/** Any other rate: an offer is counted by the year. */
export const PER_OTHER =
  /(?:(?:per|an?|each|every)\s+|\/\s*)(?:month|mo|week|day|hour|hr|quarter|h)(?!\p{L})|(?:monthly|weekly|hourly|quarterly|p\.m\.)(?!\p{L})/iuy;

/** "no bonus", "zero equity": a part that the offer does without. */
export const NONE = /(?:no|zero|without|nil|none)(?!\p{L})/iuy;

/** What ends a part: behind it a figure never belongs to the label before. */
export const BREAK = /[,;+|\n]|(?:and|plus|&)(?=\s)/iuy;

/** Words between a label and its figure that change nothing. What a percentage is of is the base in any case. */
export const FILLER =
  /(?<=(?:%|percent)\s*)of\s+(?:the\s+|my\s+)?(?:base(?:\s+(?:salary|pay))?|salary)(?!\p{L}|\s*[:=]?\s*\p{Sc}?\d)|(?:of|at|is|are|was|with|in|about|around|roughly|worth|a|an|the|for|me|my|to|on|target)(?!\p{L})|[:=()–—~-]+/iuy;

/** The word that announces an offer. */
export const OFFER_WORD = /(?<![\p{L}\p{N}-])offer(?:ed|s)?(?:\s+letter)?(?![\p{L}\p{N}])/giu;

/** Before the word: what belongs to it. Its time grows with the square of the text, so only for what is near the word. */
export const OFFER_LEAD =
  /(?<![\p{L}\p{N}-])(?:check\s+)?(?:(?:i(?:['’](?:ve|m))?|have|got|has|received|was|were|am|been|they|with)\s+)*(?:(?:my|an|the|this|their)\s+)?(?:job\s+)?$/iu;

/** Before the word: an offer that is somebody else's, or a question about one. */
export const NOT_OWN =
  /(?:counter|competing|competitors?['’]?s?|other|another|rival|second|initial|first|typical|standard|lowball|best|should\s+(?:i|we)|(?:do|does|did|would|will|can|could)\s+(?:they|we|i|it|[\p{L}-]+))[\s-]+(?:an?\s+)?$/iu;

export const countOf = (word: string): number =>
  /^\d/.test(word) ? Number(word) : COUNTS.indexOf(word.toLowerCase()) + 1;

function HOLDINGS(): string {
  return "(?:equity|stocks?|shares?|rsus?|options?|grants?|awards?|units?)";
}

function label(pattern: string): RegExp {
  return new RegExp(`(?:${pattern})(?!\\p{L})`, "iuy");
}
