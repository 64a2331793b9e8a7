import { levelWordsOf } from "../../domain/level-words.js";
import { type LevelUnit, readLevels } from "../../domain/levels.js";
import type { Word } from "../../text/words.js";
import { belongsToOther } from "../context/belongs.js";
import { isDenied, type Stretch } from "../mentions/mentions.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import { areOfOtherLanguage, isPlainWord } from "../plain-words.js";

/** Words after which a rank is a person or a group: "my director", "the staff", "cutting staff". */
const SOMEBODYS = new Set(
  `my our your their his her the cut cuts cutting fire fires fired firing sack sacked sacking shed shedding lose loses
  losing lost keep keeps keeping kept treat treats treating treated more fewer many enough other existing`.split(/\s+/),
);
/** Words before which a rank is a verb or a person: "lead to", "staff told me", "staff cuts". */
const ACTS = new Set("to told tell says said say time times cuts turnover shortage".split(" "));
/** Ranks that are also words for people and things. */
const EVERYDAY_RANKS = new Set(
  "director partner head fellow lead staff principal associate group intern grad graduate entry mid".split(" "),
);

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

const REACHES = new Set(
  "become becoming reach reaching hit hitting make makes making made before until till".split(" "),
);
/** Words between the verb and what somebody becomes: "make me a senior", "get to be a lead". */
const BETWEEN = new Set("a an the me you us it to be into".split(" "));
const COMES = new Set("get getting gets got go going move moving step grow rise make makes making".split(" "));
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
