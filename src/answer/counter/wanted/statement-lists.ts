import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import { phrasesOf } from "./wish-words.js";

/* The words by which is told what a person states of themselves. */

const LISTS = readLanguage(
  "letter-statements",
  z.strictObject({
    states: wordList,
    keeps: wordList,
    "of-mine": wordList,
    "of-terms": wordList,
    likes: wordList,
    wishes: wordList,
    below: wordList,
    "likes-it": wordList,
    earns: wordList,
    "earns-it": wordList,
    counters: wordList,
    "of-place": wordList,
    "no-deed": wordList,
    "of-deal": wordList,
    private: wordList,
    loses: wordList,
    lost: wordList,
    "keeps-me": wordList,
    "their-deeds": wordList,
    "their-times": wordList,
    "of-loss": wordList,
    "may-say": wordList,
    "no-statement": wordList,
    ends: wordList,
    "before-deeds": wordList,
    "before-loss": wordList,
    conditions: wordList,
  }),
);
/** How many units the longest phrase of a list takes that begins at one; 0 where none does. */
export const statementWordAt = phrasesOf(LISTS);

/** What leads to a statement: how many units, where it begins before them, the subject to be put before it, and what it is of. */
export interface States {
  length: number;
  begin?: number;
  subject: "I " | "I am " | "My " | "";
  kind: "terms" | "likes" | "earns" | "loses" | "does" | "below" | "wish" | "theirs";
}
