import { isLevelWord } from "../../domain/level-words.js";
import { joinWords, type Word } from "../../text/words.js";
import type { Company } from "../catalog/catalog.js";
import { FILLERS, NUMBER } from "../catalog/fillers.js";
import type { Lexicon } from "../catalog/lexicon.js";
import { isEverydayName } from "../mentions/evidence.js";
import type { Span } from "../mentions/mentions.js";
import type { Name } from "./named-company.js";
import { makesKind, WHO_CLASSES } from "./word-classes.js";

const CLASSED = new Set(Object.values(WHO_CLASSES).flat());

/** The names of companies, the longest of overlapping ones, and words that can only be the name of an unknown one. */
export function namesIn(words: readonly Word[], spans: readonly Span[], lexicon: Lexicon): Name[] {
  const names: { from: number; to: number; companies: Company[] }[] = [];
  for (const { from, to, meaning, loose } of spans) {
    if (meaning.kind !== "company") continue;
    if (loose && !tellsEnough(words, from, to, lexicon) && !isInPlace(words, to, spans)) continue;
    const isPlace = spans.some((span) => span.meaning.kind === "place" && span.from === from && span.to === to);
    if (isPlace && !isEmployer(words, from, to)) continue;
    // "Software Engineer (L3-L4)": the code of a level is not a company.
    if (to - from === 1 && isLevelWord(words[from]?.text ?? "")) continue;
    const same = names.find((name) => name.from === from && name.to === to);
    if (same) same.companies.push(meaning.company);
    else names.push({ from, to, companies: [meaning.company] });
  }
  const longest = names.filter(
    ({ from, to }) => !names.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from),
  );
  const apart = longest.filter(
    ({ from, to }, at) => !longest.slice(0, at).some((one) => one.from < to && from < one.to),
  );
  const free = (at: number) =>
    !apart.some(({ from, to }) => from <= at && at < to) &&
    !spans.some(({ from, to, loose }) => !loose && from <= at && at < to);
  for (const at of words.keys())
    if (free(at) && isUnknownName(words, at, lexicon)) apart.push({ from: at, to: at + 1, companies: [] });
  return apart.sort((a, b) => a.from - b.from);
}

/** "Epic in Verona": the first word of a company's name, with the place that it is in. */
const isInPlace = (words: readonly Word[], to: number, spans: readonly Span[]): boolean =>
  words[to]?.text === "in" &&
  spans.some(({ from, meaning, loose }) => from === to + 1 && meaning.kind === "place" && !loose);

/**
 * Whether a place name is an employer: capitalized after a word such as "at", and not part of a place, as in "at Remote
 * US".
 */
function isEmployer(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from]?.mark === "" ? (words[from - 1]?.text ?? "") : "";
  return words[from]?.capital === true && BEFORE_EMPLOYER.has(before) && words[to]?.tied !== true;
}
const BEFORE_EMPLOYER = new Set("at from join joining joined leaving left".split(" "));

/** Whether words are the first words of only one company's name: "cockroach". */
function tellsEnough(words: readonly Word[], from: number, to: number, lexicon: Lexicon): boolean {
  const typed = joinWords(words, from, to);
  if (CLASSED.has(typed)) return false;
  return typed.length > 4 && !isEverydayName(typed) && lexicon.terms(typed).length === 1;
}

/** Names of months and weekdays, in full and abbreviated. */
const DATES = new Set(
  (["long", "short"] as const).flatMap((style) => [
    ...[...Array(12).keys()].map((month) => named({ month: style }, new Date(Date.UTC(2024, month, 1)))),
    ...[...Array(7).keys()].map((day) => named({ weekday: style }, new Date(Date.UTC(2024, 0, day + 1)))),
  ]),
);

function named(part: Intl.DateTimeFormatOptions, date: Date): string {
  return new Intl.DateTimeFormat("en", { ...part, timeZone: "UTC" }).format(date).toLowerCase();
}

const isDate = (text: string): boolean => DATES.has(text);

const BEFORE_NAME = new Set("at from joining join".split(" "));
/** Words before a possibly misspelt name: "leaving Google for antropic". */
const MAY_STAND_BEFORE = new Set("for to with by in or vs and over than".split(" "));
const SHORTEST_MISSPELT = 5;

/** Whether an unexplained word is in a position for a company: "At Globex". */
function isUnknownName(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const { text = "", capital = false, idle = false } = words[at] ?? {};
  if (idle || text.length < 3 || FILLERS.has(text) || NUMBER.test(text) || makesKind(words[at + 1])) return false;
  // "How many E5s".
  if (isLevelWord(text) || isLevelWord(text.replace(/s$/, ""))) return false;
  if (lexicon.terms(text).length > 0) return false;
  const before = words[at - 1]?.text ?? "";
  if (BEFORE_NAME.has(before)) return true;
  if (MAY_STAND_BEFORE.has(before) && text.length >= SHORTEST_MISSPELT && lexicon.companies.find(text).length > 0)
    return true;
  // "205K CAD", "SGD 60k", "next Tuesday", "45 LPA": a capital does not make these a name.
  if (isDate(text) || [at - 1, at + 1].some((beside) => NUMBER.test(words[beside]?.text ?? ""))) return false;
  return capital && words[at - 1]?.capital !== true;
}
