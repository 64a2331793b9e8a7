import { isLevelWord } from "../../domain/level-words.js";
import { strangePlace } from "../../geo/gazetteer.js";
import { slips } from "../../text/edit-distance.js";
import { asTyped, type Word } from "../../text/words.js";
import { cityNamed } from "../../world-cities.js";
import { FILLERS, NUMBER } from "../catalog/fillers.js";
import type { Stretch } from "../mentions/mentions.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import { areEveryday } from "../word-vectors.js";
import { type Asked, runs } from "./account.js";
import type { Knowledge } from "./knowledge.js";

/** Words that a place follows: "based in X", "an office near X". */
const IN = new Set(["in", "near", "around"]);
/** Words before "in" that make it about a field, not a place: "experience in X", "a specialist in X". */
const FIELD = new Set(
  `interested experience experienced years yrs yoe background expert expertise specialist specialise specialize specializing
  phd masters ms bs degree work working worked skilled skills interest focus focused research`.split(/\s+/),
);
/** Words after which "to" or "out of" leads to a place. */
const TO = new Set(["move", "moving", "relocate", "relocating", "relocated", "relocation", "based"]);
/** Inhabitants from which on a city counts by its name alone. */
const KNOWN_CITY = 100_000;
/** Longest place name, in words. */
const LONGEST = 4;

/** Words that may name a place: whether they surely do, and whether they come right after the company or the role. */
interface Run extends Stretch {
  sure: boolean;
  behind: boolean;
}

/**
 * Reads unexplained words as a place if they are in a place's position: a city of the world, words after "in", or
 * capitalized words after a comma. The guides may have no figures for it, and their first place would be the wrong
 * answer.
 */
export function withStrangePlace(asked: Asked, hypothesis: Hypothesis, known: Knowledge): Hypothesis {
  const { unread, places } = hypothesis;
  if (places.length > 0 || !hypothesis.company) return hypothesis;
  const passing = namedLast(asked, hypothesis);
  if (passing) {
    const typed = asTyped(asked.text, asked.words, passing.nameFrom, passing.to);
    const asides = hypothesis.asides.filter((aside) => aside !== passing);
    return { ...hypothesis, places: [strangePlace(typed)], asides };
  }
  for (const [from, to] of runs(unread)) {
    const named = stretchOf(asked, from, to, hypothesis);
    if (!named) continue;
    const typed = asTyped(asked.text, asked.words, named.from, named.to);
    const city = cityNamed(typed);
    // "In later years", "did they split off a part": words of a question, and not a place.
    if (areEveryday(typed) && (!city || (!named.sure && !named.behind))) continue;
    const sure =
      named.sure ||
      (city !== undefined && city.people >= KNOWN_CITY && typed.length > 3) ||
      (isUnplaced(asked, named, hypothesis) && !isOfWork(typed, hypothesis));
    if (!sure) continue;
    const place = city ? known.gazetteer.city(city) : strangePlace(typed);
    const left = unread.filter((at) => at < named.from || at >= named.to);
    const lost = left.some((at) => means(asked.words[at]));
    return { ...hypothesis, places: [place], unread: left, lost };
  }
  return hypothesis;
}

/** An unknown word at the end, capitalized while the names before it are not: "stripe swe Zorbograd". */
function namedLast(
  { text, words }: Asked,
  { asides, companyAt, roleAt }: Hypothesis,
): Hypothesis["asides"][number] | null {
  if (!companyAt || !roleAt) return null;
  const behind = Math.max(companyAt.to, roleAt.to);
  const capital = (at: number) => /^\p{Lu}/u.test(text.slice(words[at]?.start ?? 0));
  if (!capital(behind) || capital(companyAt.from) || capital(roleAt.from)) return null;
  return (
    asides.find(
      ({ company, as, from, to }) => !company && as === "mention" && from === behind && to === words.length,
    ) ?? null
  );
}

/**
 * Whether unknown words are in a place's position: right after the company or the role, alone up to a punctuation mark
 * or the end. They may be a place or the rest of the role; the first region answers neither.
 */
function isUnplaced({ text, words }: Asked, { from, to, behind }: Run, { companyAt, roleAt }: Hypothesis): boolean {
  if (!behind || !companyAt || !roleAt || to - from > MOST_UNPLACED) return false;
  const next = words[to];
  const alone = next === undefined || next.mark !== "" || words[from]?.bracketed === true;
  const mayBe = words.slice(from, to).every((word) => means(word) && !isSlip(word.text));
  return mayBe && alone && words[from]?.mark !== "." && LATIN.test(asTyped(text, words, from, to));
}

/**
 * Whether several guides of the company or the role contain these unknown words, so that they name a tool rather than a
 * place: "Kubernetes". A single guide may mean an office of its own.
 */
function isOfWork(typed: string, { company, role }: Hypothesis): boolean {
  const guides = [...new Set([...(company?.guides ?? []), ...(role?.guides ?? [])])].slice(0, MOST_READ);
  const speaks = (word: string) => {
    let count = 0;
    return guides.some((guide) => guide.speaksOf(word) && ++count === SEVERAL);
  };
  return typed.split(/\s+/).every(speaks);
}
const SEVERAL = 2;
/**
 * Most guides that are searched, as each is a file that is read during the request; after these the word stays a place.
 */
const MOST_READ = 60;

/** Whether a word is a misspelt word of any question: "ofer". */
const isSlip = (word: string): boolean =>
  word.length >= SHORTEST_SLIP && [...FILLERS, "offer", "salary"].some((one) => slips(word, one) < 2);
const SHORTEST_SLIP = 4;
const MOST_UNPLACED = 2;
const LATIN = /^[\p{Script=Latin}\p{M}.' -]+$/u;

/** The words of a run that may name a place, and whether only a place can be in their position. */
function stretchOf({ text, words }: Asked, first: number, end: number, { companyAt, roleAt }: Hypothesis): Run | null {
  let [from, to] = [first, end];
  while (from < to && !means(words[from])) from++;
  while (to > from && !means(words[to - 1])) to--;
  if (from === to || to - from > LONGEST) return null;
  const [before = "", ahead = ""] = [words[from - 1]?.text, words[from - 2]?.text];
  const capital = (at: number) => /^\p{Lu}/u.test(text.slice(words[at]?.start ?? 0));
  const mixed = /\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
  const leads =
    (IN.has(before) && !FIELD.has(ahead)) ||
    ((before === "to" || (before === "of" && ahead === "out")) &&
      TO.has(words[before === "to" ? from - 2 : from - 3]?.text ?? ""));
  const behind = companyAt?.to === from || roleAt?.to === from;
  // In a text with capitals a place is capitalized.
  if (leads) return { from, to, sure: !mixed || capital(from), behind };
  const ends = /^\s*(?:$|[:?.,!])/.test(text.slice(words[to - 1]?.end ?? 0));
  const sure = behind && ends && mixed && capital(from) && words[from]?.parted === true;
  return { from, to, sure, behind };
}

const means = (word: Word | undefined): boolean =>
  word !== undefined && !isLevelWord(word.text) && !NUMBER.test(word.text);
