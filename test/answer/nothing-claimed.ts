import { expect } from "vitest";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { lettersIn } from "../../src/present/words/letter/letters.js";
import { type LetterWords, type Sentences, say } from "../../src/present/words/letter/words.js";
import { sentencesIn } from "../../src/text/sentences.js";
import { some } from "../whole.js";
import { answerOf } from "./answer-of.js";
import { typedOffer } from "./made-answer.js";

/** The letter's own sentences: thanks, the offer, the ask, how far the guide's figures go, what would do as well, and a question. */
const OWN_SENTENCES = [
  /^Thank you for the offer (?:from|to join) .+\.$/,
  /^I am very glad to have it\.$/,
  /^As I understand it, the offer (?:is|includes|comes to) .+\.$/,
  /^I also have an offer from .+: .+\.$/,
  /^I know that you would like an answer by .+\.$/,
  /^I understand that the offer stands until .+\.$/,
  /^Could we talk before then\?$/,
  /^That comes to .+ in total.*\.$/,
  /^(?:Counted in the same way, )?I would like to ask for (?:an? |[^ ]* ?\d).+\.$/,
  /^The market data I have seen for this role(?: and location)? goes up to (?:that figure|.*\d.*)\.$/,
  /^The market data I have seen for this role(?: and location)? starts at .*\d.* a year in total, and the offer comes to .*\d.*\.$/,
  /^If there is less room in the (?:base|fixed pay|grant|bonus|variable pay|total), I would be glad to hear what else is possible\.$/,
  /^How it is made up can be discussed\.$/,
  /^Before I answer, could you tell me whether there is room to improve on it, for example with a (?:larger )?sign-on(?: of [^ ]+\d\S*)?\?$/,
  /^Could (?:we find a time to talk it through|we find a way to get there)\?$/,
];

/** What a letter holds beside its own sentences. */
export function besideOwn(letter: string): string[] {
  const text = letter.replace(/^Subject: .*$/m, "").replace(/\n+(?:Hello,|Kind regards,)?/g, "\n");
  const rows = text.split("\n").filter((row) => row.trim() !== "" && !/^(?:Hello,|Kind regards,)$/.test(row.trim()));
  // A name with a point in it ("Bill.com Inc.") ends no sentence of the letter's own.
  const own = (sentence: string): boolean => OWN_SENTENCES.some((pattern) => pattern.test(sentence));
  return rows.flatMap((row) => (own(row) ? [] : sentencesIn(row).filter((one) => !own(one))));
}

/** What a letter in another language may hold, of the sentences that the English one holds above. */
const FIXED = [
  ...(["subject", "hello", "thanks", "thanksShort", "glad", "stands", "includes", "offerComesTo", "comesTo"] as const),
  ...(["ask", "askSame", "reach", "atTop", "belowRange", "upToTotal", "elsewhere", "madeUp", "openAsk"] as const),
  ...(["closing", "closingShort", "regards"] as const),
] as const satisfies readonly (keyof Sentences)[];

/** A sentence as a pattern: whatever it is filled with, which ends no sentence. */
function patternOf(words: LetterWords, key: (typeof FIXED)[number]): string {
  const slots = new Proxy<Record<string, string>>({}, { get: () => "\u0000" });
  const sentence = (say as (words: LetterWords, key: string, values: unknown) => string)(words, key, slots);
  return (
    sentence
      .replace(/[.?()]/g, "\\$&")
      // A particle of Korean, which the word before it decides.
      .replace(/(?:을\\\(를\\\)|이\\\(가\\\)|은\\\(는\\\))/g, "\\p{L}")
      .replaceAll("de \u0000", "d(?:e |’)\u0000")
      .replaceAll("\u0000", "(?:(?![?!。？！]|\\.(?= |$)).)*")
  );
}

/** The paragraphs of a letter in another language that hold more than its own sentences. */
export function besideOwnIn(language: string, letter: string): string[] {
  const words = lettersIn(language);
  // A greeting may have two lines; behind a wide mark there is no space.
  const patterns = FIXED.flatMap((key) => patternOf(words, key).split("\n").filter(Boolean));
  const own = new RegExp(`^(?:(?:${patterns.join("|")})(?: |$|(?<=[。？！])))+$`, "u");
  return letter.split("\n").filter((row) => row.trim() !== "" && !own.test(row));
}

/**
 * Looks through the counters of every region, with an offer and without, for what is claimed of the person (`npm test` takes a share of the guides): where nothing
 * was filled in a letter holds its own sentences and no other.
 *
 * @param language in which the letters are written; English where none is named
 * @returns how many counters were looked at
 */
export function expectNothingClaimed(collection: Collection, language?: string): number {
  let letters = 0;
  for (const guide of some(collection.guides)) {
    for (const region of guide.regions) {
      const answer = answerOf(collection, guide.id, region);
      const low = answer.band?.base?.[0];
      const offer = low ? checkOffer(typedOffer({ base: `${low}` }), answer) : null;
      for (const held of [offer, null]) {
        const { short, email } = writeCounter(answer, held, {}, language);
        const beside = language ? (text: string) => besideOwnIn(language, text) : besideOwn;
        letters++;
        expect([...beside(short), ...beside(email)], `${guide.id} ${region}`).toEqual([]);
      }
    }
  }
  return letters;
}
