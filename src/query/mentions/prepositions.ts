import type { Word } from "../../text/words.js";
import { ALSO_PREPOSITIONS } from "../catalog/fillers.js";

/** Beside these a short name is one of several: "swe or de". */
const SETS_BESIDE = new Set("and or vs versus then".split(" "));

/** What some words were read as. */
interface Read {
  from: number;
  to: number;
  meaning: { kind: string };
  loose?: boolean;
}

/**
 * The short names of roles that are prepositions of other languages, where something follows and another role is named:
 * the "de" of "une offre de Stripe, software engineer" is no data engineer.
 */
export function prepositionsIn<Span extends Read>(words: readonly Word[], spans: readonly Span[]): ReadonlySet<Span> {
  const roles = spans.filter(({ meaning }) => meaning.kind === "role");
  const found = roles.filter(({ from, to }) => to - from === 1 && mayBePreposition(words, from));
  const isOther = ({ loose, from, to }: Span) => !loose && !found.some((one) => one.from < to && from < one.to);
  return new Set(roles.some(isOther) ? found : []);
}

function mayBePreposition(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word || word.capitals || word.listed || word.parted || !ALSO_PREPOSITIONS.has(word.text)) return false;
  if (!after || after.parted || after.listed) return false;
  return !SETS_BESIDE.has(before?.text ?? "") && !SETS_BESIDE.has(after.text);
}
