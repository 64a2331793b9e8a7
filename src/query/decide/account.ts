import { isLevelWord } from "../../domain/level-words.js";
import type { Labels } from "../../geo/region-labels.js";
import { asTyped, type Word } from "../../text/words.js";
import { NUMBER, says } from "../catalog/fillers.js";
import type { Span } from "../mentions/mentions.js";
import { type Hypothesis, namesTaken } from "../parse/hypothesis.js";
import type { Mentioned, ReadAs } from "../query.js";
import { areEveryday } from "../word-vectors.js";

/** A question: its text, the words that are read, and an excerpt of the text after them. */
export interface Asked {
  text: string;
  words: readonly Word[];
  rest: string;
}

/** What was guessed and what was left out, as typed. */
export interface Account {
  readAs: ReadAs[];
  unread: string[];
  /** Words that name its company, its role or its places. */
  slotWords?: string[];
  mentioned?: Mentioned[];
}

/** Lists what a reading guessed and what it left out. */
export function accountOf({ text, words, rest }: Asked, hypothesis: Hypothesis, labels: Labels): Account {
  const { guesses, asides } = hypothesis;
  const readAs = guesses.map(({ from, to, meaning, guessed = { from, to } }) => ({
    typed: asTyped(text, words, guessed.from, guessed.to),
    as: shownName(meaning, labels),
  }));
  // A level is listed separately from unknown words: "l5", "foo" of "l5 foo".
  const level = ({ text: word = "" }: Partial<Word> = {}) => isLevelWord(word);
  const left = runs(leftOut(words, hypothesis), (a, b) => level(words[a]) === level(words[b])).map(([from, to]) =>
    asTyped(text, words, from, to),
  );
  const mentioned = asides.flatMap(({ company, as, nameFrom, to }): Mentioned[] => {
    const typed = asTyped(text, words, nameFrom, to);
    // "Safe from cuts", "keep me from jumping ship": an everyday word is not reported as an unknown company.
    if (!company && (as === "mention" || /ing$/.test(typed)) && areEveryday(typed)) return [];
    return [{ companyName: company?.companyName ?? typed, as }];
  });
  const slotWords = namesTaken(hypothesis).map(({ from, to }) => asTyped(text, words, from, to));
  return { readAs, unread: rest ? [...left, rest] : left, slotWords, ...(mentioned.length > 0 && { mentioned }) };
}

/**
 * Indexes of the words that fitted nothing, and of the fillers that go with them: "information" in "information
 * services".
 */
function leftOut(words: readonly Word[], { unread, passed, companyAt, role }: Hypothesis): readonly number[] {
  const means = (at: number) =>
    unread.includes(at) && !isLevelWord(words[at]?.text ?? "") && !NUMBER.test(words[at]?.text ?? "");
  const more: number[] = [];
  for (const at of passed) {
    const goesOn = means(at - 1) || means(at + 1) || more.includes(at - 1);
    if (goesOn || says(words, at, companyAt?.to, role !== null)) more.push(at);
  }
  return more.length === 0 ? unread : [...unread, ...more].sort((a, b) => a - b);
}

/** Lists what the readings of a question's parts guessed and left out, one after the other. */
export function accountOfParts(
  asked: Asked,
  parts: readonly { words: readonly Word[]; read: Hypothesis }[],
  labels: Labels,
): Account {
  const account = parts.map(({ words, read }) => accountOf({ ...asked, words }, read, labels));
  const mentioned = account.flatMap(({ mentioned = [] }) => mentioned);
  return {
    readAs: account.flatMap(({ readAs }) => readAs),
    unread: account.flatMap(({ unread }) => unread),
    slotWords: account.flatMap(({ slotWords = [] }) => slotWords),
    ...(mentioned.length > 0 && { mentioned }),
  };
}

/** Lists what several readings all guessed and all left out. */
export function sharedAccount(asked: Asked, hypotheses: readonly Hypothesis[], labels: Labels): Account {
  const [first, ...others] = hypotheses;
  if (!first) return { readAs: [], unread: [] };
  const rest = others.map((hypothesis) => accountOf(asked, hypothesis, labels).readAs);
  const unread = first.unread.filter((at) => others.every((hypothesis) => hypothesis.unread.includes(at)));
  const account = accountOf(asked, { ...first, unread }, labels);
  const readAs = account.readAs.filter(({ as }) => rest.every((list) => list.some((other) => other.as === as)));
  return { ...account, readAs };
}

/**
 * Groups adjacent indexes: [1, 2, 5] gives [1, 3) and [5, 6).
 *
 * @param together whether two adjacent indexes may be in one group
 */
export function runs(
  indexes: readonly number[],
  together: (index: number, next: number) => boolean = () => true,
): [from: number, to: number][] {
  const out: [number, number][] = [];
  for (const index of indexes) {
    const last = out.at(-1);
    if (last && last[1] === index && together(index - 1, index)) last[1]++;
    else out.push([index, index + 1]);
  }
  return out;
}

/** The display name of what words were read as; "" for words without one. */
export function shownName(meaning: Span["meaning"], labels: Labels): string {
  switch (meaning.kind) {
    case "company":
      return meaning.company.companyName;
    case "role":
      return meaning.role.roleName;
    case "part":
      return meaning.specialty.role.roleName;
    case "place":
      return labels.name(meaning.place);
    case "aside":
    case "word":
      return "";
    case "focus":
      return meaning.focus;
  }
}
