import type { Word } from "../../text/words.js";
import { ALSO_PREPOSITIONS } from "../catalog/fillers.js";
import { isOfOtherLanguage, isPlainWord } from "../plain-words.js";

/** Words that show a short name next to them to be one of several: "swe or de". */
const SETS_BESIDE = new Set("and or vs versus then".split(" "));

/** Words of another language from which on a text counts as being in it. */
const SEVERAL = 2;

/** What some words were read as. */
interface Read {
  from: number;
  to: number;
  meaning: { kind: string };
  loose?: boolean;
}

/**
 * Finds short names of roles that are prepositions here: a word follows, and another role is named or a word of another
 * language is next to it. The "de" of "une offre de Stripe, software engineer" and of "je viens de chez Stripe" is not
 * a data engineer.
 */
export function prepositionsIn<Span extends Read>(words: readonly Word[], spans: readonly Span[]): ReadonlySet<Span> {
  const roles = spans.filter(({ meaning }) => meaning.kind === "role");
  const found = roles.filter(({ from, to }) => to - from === 1 && mayBePreposition(words, from));
  // "Engenheiro de dados" is a role whose name contains a preposition.
  const isOther = ({ loose, from, to }: Span) =>
    !loose && (to - from > 2 || !found.some((one) => one.from < to && from < one.to));
  if (roles.some(isOther)) return new Set(found);
  if (found.length === 0) return new Set();
  const isName = (at: number) =>
    spans.some(({ meaning, from, to }) => meaning.kind === "company" && from <= at && at < to);
  const foreign = new Set(words.filter(({ text }, at) => isOfOtherLanguage(text) && !isName(at)));
  const isForeign = (at: number) => words[at] !== undefined && foreign.has(words[at]);
  // "Oferta de Stripe, 95k de base": a word of the language before one of them shows what all of them are.
  if (found.some(({ from }) => isForeign(from - 1))) return new Set(found);
  // "Quiero la de Stripe": a short word before it, and a name behind it.
  const leads = ({ from, to }: Span) => foreign.size > 0 && isPlainWord(words[from - 1]?.text ?? "") && isName(to);
  return new Set(
    found.filter((one) => (foreign.size >= SEVERAL && (isForeign(one.from - 1) || isForeign(one.to))) || leads(one)),
  );
}

function mayBePreposition(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word || word.capitals || word.listed || word.parted || !ALSO_PREPOSITIONS.has(word.text)) return false;
  if (!after || after.parted || after.listed) return false;
  return !SETS_BESIDE.has(before?.text ?? "") && !SETS_BESIDE.has(after.text);
}
