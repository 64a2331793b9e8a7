import { companyInLetter, roleInLetter } from "../answer/counter/names.js";
import { isTime } from "../answer/counter/setting.js";
import type { GuideAnswer } from "../answer/guide-answer.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import type { LetterManner } from "../answer/offer/wanted-letter.js";
import { type LetterWords, say, wishPhrase } from "./words/letter/words.js";

/** A letter to copy and send: a message of a few sentences, an email with its subject, and a request for time. */
export interface Letter {
  short: string;
  email: string;
  /** Only if the offer has a deadline, and the letter asks for something else. */
  moreTime?: string;
}

/** What surrounds a letter: its subject, greeting, thanks and ending. */
export interface Frame {
  subject: string;
  hello: string;
  thanks: string;
  thanksShort: string;
  glad: string;
  signed: string;
}

/** Who a letter goes to and who signs it; either may be empty. */
export type Names = Record<"to" | "from", string>;

/** The frame of a letter in a manner. */
export function frameOf(answer: GuideAnswer, { to, from }: Names, manner: LetterManner, words: LetterWords): Frame {
  const company = companyInLetter(answer);
  const role = roleInLetter(answer);
  const name = to.replace(/(?<=^(?:M[rs] )?)(?:Ms|Mr|Dr)(?= )/g, (title) => words.titles[title as "Dr"]);
  const { warm = false } = manner;
  const tone = manner.formal ? "Formal" : manner.casual ? "Casual" : "";
  const regards = tone === "" ? (warm ? "regardsWarmly" : "regards") : (`regards${tone}ly` as const);
  return {
    subject: say(words, "subject", { role }),
    hello: to ? say(words, `hello${tone}To`, { name }) : say(words, `hello${tone}`),
    thanks: say(words, warm ? "thanksWarmly" : "thanks", { role, company }),
    thanksShort: say(words, warm ? "thanksShortWarmly" : "thanksShort", { company }),
    // A firm letter gives thanks and comes to the point.
    glad: manner.firm ? "" : say(words, warm ? "gladWarmly" : manner.casual ? "gladCasually" : "glad"),
    signed: [say(words, regards), from && say(words, "signed", { from })].filter(Boolean).join("\n"),
  };
}

/** A request for as much more time as was typed; empty if none is wanted. */
export function timeWanted(offer: OfferAnswer | null, words: LetterWords): string {
  const wish = offer?.letter?.terms.find((one) => isTime(one.wish))?.wish;
  return wish ? say(words, "moreTime", { span: wishPhrase(wish, words, String) }) : "";
}

/** The parts that are left if at most `most` sentences are wanted: those that can be spared are dropped in order. */
export function within(body: readonly string[], most: number | undefined, spare: readonly string[]): string[] {
  if (most === undefined) return [...body];
  const gone = new Set<string>();
  const left = (): string[] => body.filter((part) => !gone.has(part));
  for (const part of spare) if (countOf(left()) > most) gone.add(part);
  return left();
}

const countOf = (parts: readonly string[]): number =>
  parts.reduce((sum, part) => sum + (part.match(/[.?!](?=\s|$)|[。？！]/g)?.length ?? 0), 0);

/** Sentences of a paragraph, and paragraphs of a letter, without the empty ones. */
export const sentences = (...parts: string[]): string => parts.filter(Boolean).join(" ");
export const paragraphs = (...parts: string[]): string => parts.filter(Boolean).join("\n\n");
