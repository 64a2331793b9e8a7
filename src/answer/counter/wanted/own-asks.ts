import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import { classOf } from "../../../query/letter/features.js";
import { isOfLetter } from "./own-statements.js";
import { isWordOf } from "./own-word-lists.js";
import type { ReadTerm } from "./terms.js";
import { turned } from "./to-the-reader.js";
import { endsSentence, type ToldText, type Unit } from "./told-text.js";
import { phraseAt } from "./wish-words.js";

const LISTS = readLanguage(
  "letter-own-asks",
  z.strictObject({ joints: wordList, determiners: wordList, idle: wordList, nobody: wordList }),
);
const JOINTS = new Set(LISTS.joints);
const DETERMINERS = new Set(LISTS.determiners);
const IDLE = new Set(LISTS.idle);
const NOBODY = new Set(LISTS.nobody);

/**
 * Things that are listed beside what is asked for, and that no list of words knows: they are asked for as they were typed.
 *
 * @param taken what is asked for anyhow; only beside it is anything taken for an ask
 */
export function ownAsks(
  told: ToldText,
  wished: readonly boolean[],
  taken: readonly { start: number; end: number }[],
): ReadTerm[] {
  const { units, text } = told;
  const found: ReadTerm[] = [];
  for (const sentence of segmentsOf(units, endsSentence)) {
    const overlaps = ([from, to]: Segment): boolean =>
      taken.some(({ start, end }) => start < (units[to - 1]?.end ?? 0) && end > (units[from]?.start ?? 0));
    if (!overlaps(sentence)) continue;
    for (const [from, to] of segmentsOf(units, ({ text: word }) => JOINTS.has(word), sentence)) {
      let first = from;
      while (first < to && IDLE.has(units[first]?.text ?? "")) first += 1;
      // "And I need the transfer filed".
      if (/^i(?:['’]d)?$/.test(units[first]?.text ?? "")) first += 1;
      first += phraseAt("wants", units, first);
      const own = units.slice(first, to);
      if (overlaps([from, to]) || !isThing(own) || !own.every((_, index) => wished[first + index])) continue;
      const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
      // What stands before all that is asked for is hardly asked for itself, but where it is plainly a thing.
      const isBehind = taken.some((one) => one.start < start && one.start >= (units[sentence[0]]?.start ?? 0));
      const clause = turned(text.slice(start, end));
      // One noun alone is as often a reason: "160k, market".
      const isPlain = DETERMINERS.has(own[0]?.text ?? "");
      if (clause && (isPlain || (isBehind && own.length > 1)))
        found.push({ term: "own", start, end, clause, ...(!isPlain && { unsure: true as const }) });
    }
  }
  return found;
}

type Segment = readonly [from: number, to: number];

function segmentsOf(
  units: readonly Unit[],
  parts: (unit: Unit) => boolean,
  [from, to]: Segment = [0, units.length],
): Segment[] {
  const segments: Segment[] = [];
  let begin = from;
  for (let index = from; index <= to; index++) {
    const unit = units[index];
    if (index < to && unit && !parts(unit)) continue;
    if (index > begin) segments.push([begin, index]);
    begin = index + 1;
  }
  return segments;
}

/** Whether words may be asked for as they stand: a thing, and no clause. */
const isThing = (units: readonly Unit[]): boolean =>
  units.length > 0 &&
  units.length <= 12 &&
  units.every(
    ({ kind, text }, index) =>
      kind === "word" && !NOBODY.has(text) && !/['’]/.test(text) && (text !== "i" || index > 2),
  ) &&
  !units.every(({ text }) => DETERMINERS.has(text) || IDLE.has(text)) &&
  !isWordOf("no-thing", units, 0) &&
  !isWordOf("next", units, 0) &&
  // "Leaves my salary out".
  !(/s$/.test(units[0]?.text ?? "") && /^(?:my|the|it|them|me|a|an|this)$/.test(units[1]?.text ?? "")) &&
  !units.some((unit, index) => isWordOf("finite", units, index) || isOfLetter(unit) || classOf(unit.text) === "MANNER");
