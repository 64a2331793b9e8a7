import { MONTH } from "../text/calendar.js";

/**
 * The kind of thing that answers a question: a number of something, a span of time, a date, a share, money, a person or
 * a firm, a place.
 */
export type Wanted = "count" | "span" | "date" | "share" | "money" | "who" | "where";

const UNIT = "(?:hours?|hrs?|days?|weeks?|months?|mos?|quarters?|years?|yrs?|yoe)";

const WANTED: readonly { kinds: readonly Wanted[]; asks: RegExp }[] = [
  {
    kinds: ["span"],
    asks: new RegExp(String.raw`\bhow (?:long|soon|quickly|fast|often)\b|\b(?:how many|number of) ${UNIT}\b`, "i"),
  },
  { kinds: ["count"], asks: new RegExp(String.raw`\b(?:how many|number of|how (?:big|large))\b(?! ${UNIT}\b)`, "i") },
  { kinds: ["date"], asks: /\b(?:when|what (?:date|year|month)|which (?:year|month)|since when|by when)\b/i },
  {
    kinds: ["share"],
    asks: /\b(?:percent|percentage|what share|how much (?:more|less|higher|lower|bigger|extra)|how big an? (?:bump|raise|premium|cut|increase|uplift))\b/i,
  },
  { kinds: ["who"], asks: /\b(?:who|whom|whose)\b/i },
  { kinds: ["where"], asks: /\bwhere\b|\bwhat (?:city|cities|town|country|countries|office|offices)\b/i },
  { kinds: ["money", "share"], asks: /\bhow (?:much|big|large)\b/i },
];

const GIVEN: readonly { kind: Wanted; says: RegExp }[] = [
  {
    kind: "span",
    says: new RegExp(
      String.raw`\d\+?[ -]?${UNIT}\b|\b(?:one|two|three|four|five|six|ten|twelve)[ -]${UNIT}\b|\b(?:weekly|monthly|quarterly|annually|yearly)\b`,
      "i",
    ),
  },
  { kind: "count", says: /\d[\d,.]*(?:\+|[KMB]\b)?(?![%\d])/ },
  { kind: "date", says: new RegExp(String.raw`\b(?:${MONTH}|q[1-4]|20\d\d)\b`, "i") },
  { kind: "share", says: /\d ?%|\bpercent\b/i },
  {
    kind: "who",
    says: /\b(?:CEO|CTO|CFO|chief|founder|founded|founders|investors?|backed|backing|owned|ownership|acquired|recruiters?|hiring managers?|committee|competitors?|rivals?|compet(?:es?|ing) with|led by)\b/i,
  },
  { kind: "where", says: /\b(?:[Hh]eadquarter(?:s|ed)|HQ|hub|campus|based in|offices?|located|location)\b/ },
  { kind: "money", says: /[$€£¥₹]\s?\d|\d ?(?:USD|EUR|GBP|INR|lakhs?)\b/ },
];

/** The kinds of thing that a question asks for; empty for most questions. */
export const wantedIn = (question: string): Wanted[] => [
  ...new Set(WANTED.flatMap(({ kinds, asks }) => (asks.test(question) ? kinds : []))),
];

/** The kinds of thing that a text contains. */
export const givenIn = (text: string): Wanted[] => GIVEN.flatMap(({ kind, says }) => (says.test(text) ? [kind] : []));
