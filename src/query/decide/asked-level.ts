import { levelWordsOf } from "../../domain/level-words.js";
import { type LevelUnit, readLevels } from "../../domain/levels.js";
import { listsOf, readLanguage, setsOf } from "../../language.js";
import type { Word } from "../../text/words.js";
import { belongsToOther } from "../context/belongs.js";
import { isDenied, type Stretch } from "../mentions/mentions.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import { areOfOtherLanguage, isPlainWord } from "../plain-words.js";

/** Words around a rank that is a person or a goal, and not the level asked for. */
const WORDS = setsOf(readLanguage("ranks-in-questions", listsOf("somebodys acts everyday reaches between comes")));
const {
  somebodys: SOMEBODYS,
  acts: ACTS,
  everyday: EVERYDAY_RANKS,
  reaches: REACHES,
  between: BETWEEN,
  comes: COMES,
} = WORDS;

/**
 * The level that a question asks for, as typed: "L5", "sde2", "Data Engineer II (L5)". Words of company names are
 * ignored ("L3Harris"), and so is a level that belongs to the person's employer.
 */
export function askedLevel(
  text: string,
  words: readonly Word[],
  { companyAt, besideAt, asides }: Pick<Hypothesis, "companyAt" | "besideAt" | "asides">,
): LevelUnit[] {
  const from = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? from;
  let masked = text.slice(from, end);
  const hide = ({ from: first, to }: Stretch) => {
    const [start, stop] = [words[first]?.start, words[to - 1]?.end];
    if (start === undefined || stop === undefined) return;
    masked = masked.slice(0, start - from) + "|".repeat(stop - start) + masked.slice(stop - from);
  };
  for (const stretch of [companyAt, besideAt, ...asides]) if (stretch) hide(stretch);
  for (const at of words.keys()) if (isDenied(words, at)) hide({ from: at - 1, to: at + 1 });
  // "Svp" is "please" in French.
  const isAbroad = areOfOtherLanguage(words);
  for (const [at, { text: word }] of words.entries())
    if (isAbroad && word.length <= 3 && isPlainWord(word)) hide({ from: at, to: at + 1 });
  const units = readLevels(masked, true).filter((unit) => {
    const first = words.findIndex(({ start }) => start >= from + unit.start);
    const last = words.findLastIndex(({ end: stop }) => stop <= from + unit.end);
    if (isNextRung(words, first)) return false;
    if (first >= 0 && belongsToOther(words, first, asides, [companyAt, besideAt].filter(isStretch))) return false;
    if (first < 0 || unit.kind === "code" || unit.grade) return true;
    if (first !== last || !EVERYDAY_RANKS.has(words[first]?.text ?? "")) return true;
    return !SOMEBODYS.has(words[first - 1]?.text ?? "") && !ACTS.has(words[last + 1]?.text ?? "");
  });
  return withoutEntry(units);
}

const isStretch = (one: Stretch | null): one is Stretch => one !== null;

const PROMOTES = /^(?:promot|promo$|advanc|progress)/;

/** Whether a level is a goal rather than the one asked for: "how long to be promoted to senior". */
function isNextRung(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? "";
  const from = words.findLastIndex(({ text }, place) => place < at && !BETWEEN.has(text));
  const verb = words[from]?.text ?? "";
  const between = words.slice(from + 1, at).map(({ text }) => text);
  if (REACHES.has(verb) && !between.includes("the")) return true;
  if (COMES.has(verb) && between[0] === "to") return true;
  return before === "to" && words.slice(Math.max(0, at - 5), at).some(({ text }) => PROMOTES.test(text));
}

/** Drops "new grad" if there is a grade or another level: "SDE 1, new grad", "a new grad SDE I". */
function withoutEntry(units: LevelUnit[]): LevelUnit[] {
  const plain = units.map((unit) =>
    unit.kind === "title" && unit.grade && isEntry(unit) ? { ...unit, ranks: [] } : unit,
  );
  return plain.every(isEntry) ? plain : plain.filter((unit) => !isEntry(unit));
}

const isEntry = (unit: LevelUnit) => unit.kind === "title" && unit.ranks.join() === "new-grad";

/** The level as typed, without any other words, as it is stored with the answer. */
export const levelAsTyped = (units: readonly LevelUnit[]): string =>
  [...new Set(units.map(({ text }) => levelWordsOf(text)))].join(" ");
