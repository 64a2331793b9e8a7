import { listsOf, readLanguage, wordLists } from "../../../language.js";
import { classOf } from "../../../query/letter/features.js";
import { fold } from "../../../text/folding.js";
import { readOnce } from "../../../text/read-once.js";
import { typedSentences } from "../../../text/sentences.js";
import { numberWorth } from "../../message/dates-and-numbers.js";
import { SMALL } from "../../message/small-words.js";
import { wordsOf } from "../../message/told-text.js";
import { phrasesOf } from "../../message/wish-words.js";
import type { LetterManner } from "../../offer/wanted-letter.js";
import { messageLanguage } from "./message-language.js";

/* What tone the person wants for the letter, and whether it may promise to sign. */

const { manners, opposites, homonyms, titles, ...LISTS } = readLanguage(
  "letter-manner",
  listsOf(
    "beside no-manner against sentences slightly more leads roles joints from to greetings particles behind promises takes times undecided firm-letter humble-letter",
  ).extend({
    manners: listsOf("formal casual warm brief firm humble familiar one-paragraph"),
    opposites: listsOf("casual humble"),
    homonyms: wordLists,
    titles: wordLists,
  }),
);
/** Who a letter goes to, in words that lead to a name or stand beside one. */
export const ADDRESSEE_LISTS = { ...LISTS, titles };
const MANNERS = Object.keys(manners) as (keyof typeof manners)[];
const mannerAt = phrasesOf({ ...manners, "no-manner": LISTS["no-manner"] });
const wordAt = phrasesOf({ ...LISTS, ...opposites });

/** Most words between "not" and the tone that a letter should not have. */
const AGAINST_NEAR = 5;
/** Most sentences that a request for a short letter names: a longer letter needs no shortening. */
const MOST_SENTENCES = 8;

/** What a message says about the tone and the length of the letter. */
export const mannerOf = readOnce((typed): Readonly<LetterManner> => {
  const others = homonyms[messageLanguage(typed) ?? ""] ?? [];
  const words = wordsOf(typed).flatMap((text) => (others.includes(text) ? [] : [{ text }]));
  const manner: LetterManner = {};
  for (let at = 0; at < words.length; ) {
    const isAgainst = words.slice(Math.max(0, at - AGAINST_NEAR), at).some((_, near, all) => {
      const place = at - all.length + near;
      return wordAt("against", words, place) > 0 || /n['’]t$/.test(words[place]?.text ?? "");
    });
    const opposite = (["casual", "humble"] as const).find((one) => wordAt(one, words, at) > 0);
    if (isAgainst && opposite) manner[opposite] = true;
    const lengths = MANNERS.map((one) => ({ one, length: mannerAt(one, words, at) }));
    const longest = lengths.reduce((best, each) => (each.length > best.length ? each : best));
    const idle = mannerAt("no-manner", words, at);
    for (const one of ["firm", "humble"] as const)
      if (idle === 0 && wordAt(`${one}-letter`, words, at) > 0 && isBesideLetter(words, at)) manner[one] = true;
    if (longest.length > idle && !(isAgainst && opposite))
      manner[longest.one === "one-paragraph" ? "oneParagraph" : longest.one] = true;
    const count = numberOf(words[at]?.text ?? "");
    if (count !== null && (wordAt("sentences", words, at + 1) > 0 || wordAt("sentences", words, at + 2) > 0)) {
      manner.brief = true;
      manner.sentences = count;
    }
    at += Math.max(1, longest.length, idle);
  }
  return manner;
});

/** "A firm mail", "keep it direct", but not "a law firm": whether a word for a letter or its tone is next to it. */
const isBesideLetter = (words: readonly { text: string }[], at: number): boolean =>
  [at - 2, at - 1, at + 1].some(
    (near) => OF_LETTER.has(classOf(words[near]?.text ?? "")) || wordAt("beside", words, near) > 0,
  );
const OF_LETTER: ReadonlySet<string | undefined> = new Set(["LETTER", "REPLY", "COUNTER", "WORDING", "PLEASE"]);

/** Most words between "a little" and the word for what is to rise. */
const SLIGHTLY_NEAR = 3;

/** Whether only a little more is wanted: "push them a little", "a bit more", "a small bump". */
export function isSlight(typed: string): boolean {
  const words = wordsOf(typed).map((text) => ({ text }));
  const isMore = (at: number): boolean =>
    // "A bit more formal" is about the letter.
    wordAt("more", words, at) > 0 && !MANNERS.some((one) => mannerAt(one, words, at + 1) > 0);
  return words.some((_, at) => {
    const length = wordAt("slightly", words, at);
    if (length === 0) return false;
    const near = [...Array(SLIGHTLY_NEAR).keys()];
    const isLone = /^(?:small|slight|tiny|modest|little)$/.test(words[at]?.text ?? "") && length === 1;
    return (
      isMore(at + length) ||
      (!isLone && near.some((distance) => SMALL.pushes.has(words[at - 1 - distance]?.text ?? "")))
    );
  });
}

function numberOf(word: string): number | null {
  const count = numberWorth(word);
  return count !== null && count > 0 && count <= MOST_SENTENCES ? count : null;
}

const UNWANTED =
  /(?:n['’]t|\b(?:not|never|no|without|avoid|skip|drop))\s+(?:(?:say|saying|use|using|write|writing|start with|the words?|the phrase|phrases? like|any)\s+)*(?:["“‘'](?<quoted>[^"”’'\n]{2,40})["”’']|(?<=\b(?:say|use|write)\s+)(?<said>i \p{L}+)(?=\s*(?:[,.;!\n]|$)))/giu;

/** Words that the letter must not have: "don't say I hope"; "!" for exclamation marks. */
export const unwantedWords = (typed: string): string[] => [
  ...[...typed.matchAll(UNWANTED)].flatMap(({ groups }) => groups?.quoted ?? groups?.said ?? []),
  ...(/\b(?:no|without|avoid|skip|zero)\s+(?:any\s+)?exclamation/i.test(typed) ? ["!"] : []),
];

const I_WOULD =
  /\b(?:i['’]?d|i would|i['’]?ll|i will|i am ready to|i['’]?m ready to|ready to|i)\s+(?:happily |gladly )?$/iu;
const MAKES = /\b(?:makes?|would make|would get|gets) me (?:to )?$/iu;
/** The promise needs its condition in the same sentence: an amount, or a clause with "if". */
const CONDITION = /\d|\b(?:if|when|once|then)\b/iu;

/**
 * The words for when the person would sign if the wish is granted, empty if no time is given; null if no such promise
 * is made. Promise and condition have to be in one sentence, since a letter that promises it binds the person.
 */
export function wouldSign(typed: string, company = ""): string | null {
  const [name = ""] = company.split(" ");
  for (const [start, end] of typedSentences(typed)) {
    const sentence = typed.slice(start, end);
    if (!CONDITION.test(sentence)) continue;
    const marks = [...sentence.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu)];
    const words = marks.map(([word]) => ({ text: fold(word) }));
    if (words.some((_, at) => wordAt("undecided", words, at) > 0)) continue;
    for (const [at, { index }] of marks.entries()) {
      // "I'd take Acme at 195": only if it names this company.
      const takes = words[at + 1]?.text === fold(name) && wordAt("takes", words, at) > 0;
      const length = takes ? 2 : wordAt("promises", words, at);
      const before = sentence.slice(0, index);
      if (length === 0 || !(I_WOULD.test(before) || MAKES.test(before))) continue;
      const behind = at + length;
      const time = wordAt("times", words, behind);
      if (time > 0)
        return marks
          .slice(behind, behind + time)
          .map(([word]) => word)
          .join(" ");
      // "I'll sign by Friday" gives a time, not a condition.
      if (/^(?:by|until|before|on|the)$/.test(words[behind]?.text ?? "")) continue;
      return "";
    }
  }
  return null;
}
