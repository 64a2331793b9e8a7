import { isLevelWord } from "../../domain/level-words.js";
import { strangePlace } from "../../geo/gazetteer.js";
import { slips } from "../../text/edit-distance.js";
import { asTyped, type Word } from "../../text/words.js";
import { cityNamed } from "../../world-cities.js";
import { FILLERS, NUMBER } from "../catalog/fillers.js";
import type { Stretch } from "../mentions/mentions.js";
import { hasSite, isLedToPlace } from "../mentions/not-places.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import { areEveryday } from "../word-vectors.js";
import { type Asked, runs } from "./account.js";
import type { Knowledge } from "./knowledge.js";

/** Inhabitants from which on a city counts by its name alone. */
const KNOWN_CITY = 100_000;
/** Longest place name, in words. */
const LONGEST = 4;

/** Words that may name a place: whether they surely do, and whether they come right after the company or the role. */
interface Run extends Stretch {
  sure: boolean;
  behind: boolean;
  /** Whether a preposition leads to them. */
  led: boolean;
}

/**
 * Reads unexplained words as a place if they are in a place's position: a city of the world, words after "in", or
 * capitalized words after a comma. The guides may have no figures for it, and their first place would be the wrong
 * answer.
 *
 * @param isItem whether the words are an item of a comparison, which need not name a company
 */
export function withStrangePlace(asked: Asked, hypothesis: Hypothesis, known: Knowledge, isItem = false): Hypothesis {
  const { unread, places } = hypothesis;
  if (places.length > 0 || !(hypothesis.company || (isItem && hypothesis.role))) return hypothesis;
  const passing = namedLast(asked, hypothesis);
  if (passing) {
    const typed = asTyped(asked.text, asked.words, passing.nameFrom, passing.to);
    const asides = hypothesis.asides.filter((aside) => aside !== passing);
    return { ...hypothesis, places: [strangePlace(typed)], asides };
  }
  // "Stripe swe in Zorbograd": a name that no company has, where a place stands.
  const unknown = hypothesis.asides.filter(({ company, as }) => !company && as !== "workplace");
  const ofNames = unknown.flatMap(({ nameFrom, to }) => [...Array(to - nameFrom).keys()].map((at) => nameFrom + at));
  for (const [from, to] of runs([...new Set([...unread, ...ofNames])].sort((a, b) => a - b))) {
    const named = stretchOf(asked, from, to, hypothesis, known);
    if (!named) continue;
    const isName = unknown.some((one) => one.nameFrom < named.to && named.from < one.to);
    if ((isName || isItem) && !named.led) continue;
    const typed = asTyped(asked.text, asked.words, named.from, named.to);
    const city = cityNamed(typed);
    // "250k RSU, RTO 3 days", "HSA": places are in capitals only where the names beside them are.
    if (!named.led && !city && ACRONYM.test(typed) && /\p{Ll}/u.test(asked.text)) continue;
    // "In later years", "did they split off a part": words of a question, and not a place.
    if (areEveryday(typed) && (!city || (!named.sure && !named.behind))) continue;
    const isLed = named.led && (city !== undefined || (named.sure && !isOfWork(typed, hypothesis)));
    const sure =
      isLed ||
      (!named.led && named.sure) ||
      (city !== undefined && city.people >= KNOWN_CITY && typed.length > 3) ||
      (isUnplaced(asked, named, hypothesis) && !isOfWork(typed, hypothesis));
    if (!sure) continue;
    const place = city ? known.gazetteer.city(city) : strangePlace(typed);
    const left = unread.filter((at) => at < named.from || at >= named.to);
    const lost = left.some((at) => means(asked.words[at]));
    const asides = hypothesis.asides.filter(({ nameFrom, to }) => nameFrom >= named.to || named.from >= to);
    return { ...hypothesis, places: [place], unread: left, lost, asides };
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
const ACRONYM = /^(?:\d+ )?\p{Lu}{2,5}\b/u;
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
function stretchOf(asked: Asked, first: number, end: number, hypothesis: Hypothesis, known: Knowledge): Run | null {
  const { text, words } = asked;
  const { companyAt, roleAt } = hypothesis;
  const capital = (at: number) => at >= 0 && /^\p{Lu}/u.test(text.slice(words[at]?.start ?? 0));
  let [from, to] = [first, end];
  while (from < to && !means(words[from])) from++;
  while (to > from && !means(words[to - 1])) to--;
  // "In Little Whinging": a word of a name that is ignored elsewhere.
  if (capital(from) && capital(from - 1) && isLedToPlace(words, from - 1)) from--;
  if (from === to || to - from > LONGEST) return null;
  const mixed = /\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
  const last = Math.max(companyAt?.to ?? -1, roleAt?.to ?? -1);
  // "Stripe swe at Zorbograd": an office, since the company has been named.
  const isOffice =
    words[from - 1]?.text === "at" && companyAt && roleAt && last === from - 1 && !areEveryday(words[from]?.text ?? "");
  const led = isOffice === true || isLedToPlace(words, from);
  const behind = companyAt?.to === from || roleAt?.to === from;
  if (led) return { from, to, sure: standsAsPlace(asked, from, to, last, known), behind, led };
  const ends = /^\s*(?:$|[:?.,!])/.test(text.slice(words[to - 1]?.end ?? 0));
  const sure = behind && ends && mixed && capital(from) && words[from]?.parted === true;
  return { from, to, sure, behind, led };
}

/**
 * Whether only a place can stand between `from` and `to` behind a preposition: it follows the company, the role or a
 * word such as "office", and nothing that it may belong to follows it: "stripe swe in Zorbograd", not "in Crypto team".
 */
function standsAsPlace({ words }: Asked, from: number, to: number, last: number, { lexicon }: Knowledge): boolean {
  const next = words[to];
  const isApart = next === undefined || next.mark !== "" || NUMBER.test(next.text) || words[from]?.bracketed === true;
  const isOfAnswer = next !== undefined && lexicon.terms(next.text).some(({ meaning }) => meaning.kind === "focus");
  return (isApart || isOfAnswer) && (last === from - 1 || hasSite(words, from - 2));
}

const means = (word: Word | undefined): boolean =>
  word !== undefined && !isLevelWord(word.text) && !NUMBER.test(word.text);
