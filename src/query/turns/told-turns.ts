import { readWords, type Word } from "../../text/words.js";
import { FILLERS } from "../catalog/fillers.js";
import type { Resolver } from "../query.js";
import { focusAlone } from "./companies-in-turn.js";
import { FOLLOW_UPS } from "./follow-up-words.js";

/*
 * A message that corrects itself is several turns of a thread, told at once: "Acme swe SF - wait, NYC" is "Acme swe SF", then "NYC".
 */

const phrasesOf = (list: readonly string[]): string[][] => list.map((phrase) => phrase.split(" "));
const { anywhere, "behind-pause": behindPause, "between-pauses": betweenPauses } = FOLLOW_UPS["takes-back"];
const [ANYWHERE, BEHIND, BETWEEN] = [phrasesOf(anywhere), phrasesOf(behindPause), phrasesOf(betweenPauses)];
const ALL = [...ANYWHERE, ...BEHIND, ...BETWEEN];
const INSTEAD_OF = phrasesOf(FOLLOW_UPS["instead-of"]);
/** The sign of a currency, right before its figure. */
const SIGN = /(?:\p{Lu}{1,3})?\p{Sc}\s?$/u;
/** Most words of a message that is looked through; a longer one tells a story. */
const MOST_WORDS = 120;

/**
 * The turns of a message: the words before a correction, and those that correct them; one where nothing is corrected. What
 * is taken back and what stands instead name something: "I have to wait, no offer yet" takes nothing back.
 */
export function turnsTold(text: string, resolver: Resolver): readonly string[] {
  const { words } = readWords(text, MOST_WORDS);
  const turns: string[] = [];
  let begin = 0;
  for (let at = 1; at < words.length; at++) {
    const to = takenBackUpTo(words, at);
    const [first, next] = [words[at], words[to]];
    // "Oslo I meant, not Bergen": the right name stands before.
    if (to === at || !first || !next || longest(INSTEAD_OF, words, to) > 0) continue;
    const turn = text.slice(begin, first.start);
    // "Base 150k, actually what about stock" asks about a part and corrects nothing.
    if (
      focusAlone(words.slice(to).filter((word) => !FILLERS.has(word.text))) === null &&
      isCorrectable(turn, resolver) &&
      beginsWithName(text, words.slice(to), resolver)
    ) {
      turns.push(turn.replace(/[^\p{L}\p{N}%)\]]+$/u, ""));
      begin = next.start - (SIGN.exec(text.slice(first.start, next.start))?.[0].length ?? 0);
    }
    at = to - 1;
  }
  return [...turns, text.slice(begin)];
}

/** Words of the longest of some phrases that begins at an index; 0 if none does. */
const longest = (phrases: readonly string[][], words: readonly Word[], at: number): number =>
  Math.max(0, ...phrases.filter((own) => own.every((one, i) => words[at + i]?.text === one)).map((own) => own.length));

/** The index behind the phrases that take back what stands before `from`; `from` itself if none does. */
function takenBackUpTo(words: readonly Word[], from: number): number {
  const pauses = (at: number): boolean => (words[at]?.mark ?? "") !== "";
  let to = from;
  for (let taken = longest(ALL, words, to); taken > 0; taken = longest(ALL, words, to)) to += taken;
  if (to === from) return from;
  const said = words.slice(from, to).map((word) => word.text);
  const holds = (phrases: readonly string[][]): boolean =>
    phrases.some((phrase) => ` ${said.join(" ")} `.includes(` ${phrase.join(" ")} `));
  return holds(ANYWHERE) || (pauses(from) && (holds(BEHIND) || pauses(to))) ? to : from;
}

/** Whether a turn names anything that a later one may correct; among several companies only one of them is corrected. */
function isCorrectable(text: string, resolver: Resolver): boolean {
  const { companies, slots } = resolver.inTurn(text);
  const named = new Set(companies.flatMap(({ part, company, name }) => company ?? (part === "word" ? [] : name)));
  return named.size < 2 && (named.size > 0 || slots !== "" || /\d/.test(text));
}

/** Whether the first word that means something is a name, a level or a figure. */
function beginsWithName(text: string, words: readonly Word[], resolver: Resolver): boolean {
  const leading = words.findIndex((word) => !FILLERS.has(word.text));
  return words.slice(0, leading < 0 ? words.length : leading + 1).some((word) => {
    const { companies, slots } = resolver.inTurn(text, [word]);
    const isNamed = companies.some(({ part, start, end }) => part !== "word" && start <= word.start && word.end <= end);
    return isNamed || slots !== "" || /^\p{Sc}?\d/u.test(word.text);
  });
}
