import type { TypedOffer } from "./offer.js";
import { pairUp } from "./pair-up.js";
import { plainFigures, withoutFormat } from "./plain-figures.js";
import { type OfferToken, offerTokens } from "./tokens.js";
import { NOT_OWN, OFFER_LEAD, OFFER_WORD } from "./words.js";

/** A question and the offer that was typed with it, null where there is none. */
export interface SplitQuestion {
  question: string;
  offer: TypedOffer | null;
}

/**
 * Takes an offer out of a question: `ally tpm new-york offer base 150k stock 40k over 4 years bonus 15%`. The parts may
 * stand in any order and on either side of the question, the label before or after its figure; the word "offer" must be
 * there. An offer of a competitor, a counter-offer or "what should I offer" is left in the question.
 *
 * @returns an offer without parts and problems where the word stands alone: the person wants to type one
 */
export function splitOffer(typed: string): SplitQuestion {
  const none: SplitQuestion = { question: typed, offer: null };
  // Most questions hold none, and writing figures in one way takes longer than looking for the word.
  if (!offerWord(withoutFormat(typed))) return none;
  const text = plainFigures(typed);
  const word = offerWord(text);
  if (!word) return none;
  const before = offerTokens(text.slice(0, word.start));
  const after = offerTokens(text.slice(word.end)).map((token) => moved(token, word.end));
  // The word itself is a break: a label before it takes no figure behind it.
  const tokens: OfferToken[] = [...before, { kind: "break", start: word.start, end: word.end, text: "" }, ...after];
  const draft = pairUp(tokens, before.length);
  if (draft.parts.length === 0 && draft.problems.length === 0) {
    const asked = word.alone || after.every(({ kind }) => kind !== "word") || before.length === 0;
    if (!asked || QUESTION.test(text)) return none;
    return { question: restOf(text, before, after, word, new Set()), offer: { parts: [], years: null, problems: [] } };
  }
  const elsewhere = /^\s+from\s/i.test(text.slice(word.end)) && draft.parts.every(({ part }) => part === "total");
  if (elsewhere) return none;
  const { used, ...offer } = draft;
  return { question: restOf(text, before, after, word, used), offer };
}

const QUESTION = /^\s*(?:what|how|when|should|which|why|is|are|do|does|can|could|where|who)\b/i;

interface OfferWord {
  start: number;
  end: number;
  /** "check my offer", "my offer": asks for the check, wherever it stands. */
  alone: boolean;
}

/** How far back the words reach that belong to an offer or make it somebody else's; keeps the search linear. */
const BEFORE = 100;

function offerWord(text: string): OfferWord | null {
  for (const match of text.matchAll(OFFER_WORD)) {
    const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
    const lead = OFFER_LEAD.exec(before)?.[0] ?? "";
    if (NOT_OWN.test(before.slice(0, before.length - lead.length))) continue;
    return {
      start: match.index - lead.length,
      end: match.index + match[0].length,
      alone: /^check\s|(?:^|\s)my\s/i.test(lead),
    };
  }
  return null;
}

const moved = (token: OfferToken, by: number): OfferToken => ({
  ...token,
  start: token.start + by,
  end: token.end + by,
});

/** The question alone: all before the word, and the words behind it, without what the offer used. */
function restOf(
  text: string,
  before: readonly OfferToken[],
  after: readonly OfferToken[],
  word: OfferWord,
  used: ReadonlySet<OfferToken>,
): string {
  let head = text.slice(0, word.start);
  for (const token of before.toReversed()) {
    if (used.has(token)) head = `${head.slice(0, token.start)} ${head.slice(token.end)}`;
  }
  const tail: string[] = [];
  let waiting: string[] = [];
  for (const token of after) {
    if (token.kind === "filler" && !used.has(token)) waiting.push(token.text);
    else if (token.kind === "break" || used.has(token)) waiting = [];
    else tail.push(...waiting.splice(0), token.text);
  }
  return `${head} ${tail.join(" ")}`
    .replace(/[:,]\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();
}
