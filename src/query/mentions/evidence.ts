import { isLevelWord } from "../../domain/level-words.js";
import { nameWords } from "../../text/folding.js";
import type { Word } from "../../text/words.js";
import type { Company } from "../catalog/catalog.js";
import { ACTS, EVERYDAY, NAME_WORDS } from "../catalog/everyday-names.js";
import { FILLERS, isFiller, NUMBER } from "../catalog/fillers.js";
import { FOCUS_WORDS } from "../catalog/focus.js";
import { namesTopic } from "../topics.js";
import type { Span } from "./mentions.js";

const { "no-nouns": NO_NOUNS, "before-name": BEFORE_NAME, "before-no-name": BEFORE_NO_NAME, days: DAYS } = NAME_WORDS;
const { "behind-no-name": BEHIND_NO_NAME, "companies-do": COMPANIES_DO, "of-work": OF_WORK, opens: OPENS } = NAME_WORDS;
const {
  "companies-have": COMPANIES_HAVE,
  "before-day": BEFORE_DAY,
  lists: LISTS,
  "asks-whether": ASKS_WHETHER,
} = NAME_WORDS;
const { bare: BARE, "verb-behind": VERB_BEHIND, determiners: DETERMINERS } = NAME_WORDS;

/**
 * Drops companies that are only everyday words here: "target" of "target bonus", "visa" of "on a visa". Such a word is
 * a company's name if there is evidence: a capital, a fitting preposition, a role next to it, another company next to
 * it in a list, or a question that otherwise consists of names. Without evidence it stays a company only if no other
 * company is named and nothing speaks against it.
 *
 * @param inThread whether a guide is being discussed already, so that the question makes sense without a company
 * @returns the remaining spans, with "word" spans for the dropped words that nothing else explains
 */
export function withEvidence(words: readonly Word[], spans: Span[], inThread: boolean): Span[] {
  const doubtful = spans.filter((span) => isCompany(span) && isEverydayAt(words, span));
  if (doubtful.length === 0) return spans;
  const others = (at: number) =>
    spans.some(
      (span) =>
        isCompany(span) &&
        !span.loose &&
        !(doubtful.includes(span) && isHard(words[span.from]?.text ?? "")) &&
        (span.from > at || span.to <= at),
    );
  const out = new Set<number>();
  const ofRoles = new Set<number>();
  for (const { from, meaning } of doubtful) {
    // "Fidelity Stability Platform Engineer": a word of a role of the other company.
    const company = meaning.kind === "company" ? meaning.company : null;
    if (
      spans.some(
        ({ meaning: of, loose }) =>
          of.kind === "company" && !loose && of.company !== company && isOfSpecialty(words, from, of.company),
      )
    ) {
      out.add(from);
      ofRoles.add(from);
    }
    if (isDay(words, from) || (!inThread && isSmallTalk(words, from, spans))) out.add(from);
    if (out.has(from) || hasEvidence(words, from, spans, inThread)) continue;
    const hard = isHard(words[from]?.text ?? "");
    // If another company is capitalized, a word in lower case is not a company.
    const small = from > 0 && words[from]?.mark !== "." && !words[from]?.capital;
    if (
      small &&
      spans.some((span) => isCompany(span) && !span.loose && span.from !== from && words[span.from]?.capital)
    ) {
      out.add(from);
      continue;
    }
    if ((hard && (inThread || others(from))) || speaksAgainst(words, from, spans, { hard, others: others(from) }))
      out.add(from);
  }
  if (out.size === 0) return spans;
  const kept = spans.filter((span) => !(out.has(span.from) && isCompany(span) && isEverydayAt(words, span)));
  const idle = [...out].filter((at) => !ofRoles.has(at) && !kept.some(({ from, to }) => from <= at && at < to));
  return [...kept, ...idle.map((from): Span => ({ from, to: from + 1, meaning: { kind: "word" }, cost: 0 }))];
}

/**
 * Whether a message speaks of anything but work, so that the only name in it, an everyday word, is none: "booking a table
 * for 8". A capital at the head of a sentence tells nothing.
 */
function isSmallTalk(words: readonly Word[], at: number, spans: readonly Span[]): boolean {
  const word = words[at];
  if (!word || !EVERYDAY.has(word.text) || (word.capital && at > 0 && word.mark === "")) return false;
  if (spans.some((span) => span.from !== at && span.meaning.kind !== "word")) return false;
  // "What does Stripe say of the roadmap".
  if (ASKS_WHETHER.has(words[at - 1]?.text ?? "") || words.filter(({ text }) => FILLERS.has(text)).length < OF_SENTENCE)
    return false;
  if (words.some(({ text }) => OF_WORK.has(text) || COMPANIES_HAVE.has(text) || namesTopic(text))) return false;
  const small = words.map((one, index) => (index === at ? { ...one, capital: false } : one));
  const tells = words.some(
    ({ idle, text }, index) => index !== at && !idle && !isFiller(words, index) && !NUMBER.test(text),
  );
  return tells && !hasEvidence(small, at, spans, false);
}

/** Fillers from which on a message is a sentence. */
const OF_SENTENCE = 2;

/** Whether a word is a day: "laid off on Monday", but not "contacted by Monday", "on Monday's offer". */
function isDay(words: readonly Word[], at: number): boolean {
  const [ahead, before, word, behind] = [words[at - 2], words[at - 1], words[at], words[at + 1]];
  if (!word || !before || word.mark !== "" || word.possessive || !DAYS.has(word.text)) return false;
  if (!BEFORE_DAY.has(before.text) || COMPANIES_HAVE.has(behind?.text ?? "")) return false;
  return before.text !== "by" || !ahead?.text.endsWith("ed");
}

const isCompany = ({ meaning }: Span): boolean => meaning.kind === "company";

/**
 * Whether a word belongs to a specialty of a company and has another word of that role's name or the company's next to
 * it.
 */
export const isOfSpecialty = (words: readonly Word[], at: number, { companyName, specialties }: Company): boolean =>
  specialties.some(({ own, words: all }) => {
    const isName = (word: Word | undefined) =>
      word !== undefined && (all.has(word.text) || nameWords(companyName).includes(word.text));
    const [before, word, behind] = [words[at - 1], words[at], words[at + 1]];
    return (
      own.has(word?.text ?? "") && ((word?.mark === "" && isName(before)) || (behind?.mark === "" && isName(behind)))
    );
  });

const isEverydayAt = (words: readonly Word[], { from, to, loose }: Pick<Span, "from" | "to" | "loose">): boolean =>
  to - from === 1 && isEverydayName(words[from]?.text ?? "", loose === true);

/** Whether a name is also a word of everyday English. */
export const isEverydayName = (word: string, loose = false): boolean =>
  EVERYDAY.has(word) || FILLERS.has(word) || FOCUS_WORDS.has(word) || (loose && word.length < 4);

function hasEvidence(words: readonly Word[], at: number, spans: readonly Span[], inThread: boolean): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]];
  if (!word) return false;
  if (word.capital || word.possessive || isExplained(words, at)) return true;
  const behind = after && !after.parted && after.mark === "" ? after.text : "";
  const ahead = word.parted || word.mark !== "" ? "" : (before?.text ?? "");
  const roleAt = (index: number) => spans.some((span) => span.from === index && isRole(span));
  const roleBehind = behind !== "" && (roleAt(at + 1) || (isLevelWord(behind) && roleAt(at + 2)));
  const company = (index: number, end: "from" | "to") =>
    spans.some((span) => isCompany(span) && !span.loose && span[end] === index);
  if (roleBehind && !(NO_NOUNS.has(word.text) && VERB_BEHIND.has(ahead))) return true;
  // "Target, data scientist, Minneapolis: …" begins with the company, as a list of company, role and place does.
  const isPlace = spans.some((span) => span.from === at && span.meaning.kind === "place");
  if (at === 0 && after?.mark === "," && roleAt(1) && !isPlace) return true;
  const listed = (index: number) => words[index]?.listed === true;
  if ((listed(at) && company(at, "to")) || (listed(at + 1) && company(at + 1, "from"))) return true;
  // "Toast? Hubspot?": names that are alone between punctuation marks.
  const alone = (index: number) => (index === 0 || words[index]?.mark !== "") && words[index + 1]?.mark !== "";
  if (alone(at) && ((alone(at + 1) && company(at + 1, "from")) || (alone(at - 1) && company(at, "to")))) return true;
  // "Target would have me move": it does what companies do, and no word makes it a noun.
  if (
    (at === 0 || word.mark !== "") &&
    ACTS.test(
      words
        .slice(at + 1, at + 4)
        .map(({ text }) => text)
        .join(" "),
    )
  )
    return true;
  if (LISTS.has(ahead) && company(at - 1, "to")) return true;
  if (LISTS.has(behind) && company(at + 2, "from")) return true;
  // In a thread "and remote?" is about the current guide, and "sf or remote" about two of its places.
  const place = (index: number, end: "from" | "to") =>
    spans.some(({ meaning, loose, ...span }) => meaning.kind === "place" && !loose && span[end] === index);
  const amongPlaces = LISTS.has(ahead) && place(at, "from") && place(at - 1, "to");
  const goesOn = inThread && (amongPlaces || (at === 1 && OPENS.has(ahead)));
  if (BEFORE_NAME.has(ahead) && !goesOn && !BEHIND_NO_NAME.has(behind) && !isVerbNext(words, at)) return true;
  if (ahead === "to" && (behind === "" || behind === "as" || behind === "for" || roleBehind)) return true;
  if (ASKS_WHETHER.has(ahead) && COMPANIES_DO.has(behind)) return true;
  return !inThread && fitsWhole(words, at, spans);
}

/** "Target (the retailer)": a name that begins a clause, with an explanation in brackets. */
const isExplained = (words: readonly Word[], at: number): boolean =>
  (at === 0 || words[at]?.mark !== "") &&
  words[at]?.bracketed === false &&
  words[at + 1]?.bracketed === true &&
  !NUMBER.test(words[at + 1]?.text ?? "");

/** "For target bonus": a part of the pay after a word that asks for one. */
const isVerbNext = (words: readonly Word[], at: number): boolean =>
  FOCUS_WORDS.has(words[at]?.text ?? "") && FOCUS_WORDS.has(words[at + 1]?.text ?? "");

/** Whether all other words of a question are names, levels and numbers, as in "remote swe remote". */
function fitsWhole(words: readonly Word[], at: number, spans: readonly Span[]): boolean {
  if (isVerbNext(words, at)) return false;
  return words.every(({ text, idle }, index) => {
    if (index === at || idle || BARE.has(text) || NUMBER.test(text) || isLevelWord(text)) return true;
    return spans.some(({ from, to, meaning }) => from <= index && index < to && meaning.kind !== "company");
  });
}

const isHard = (word: string): boolean => NO_NOUNS.has(word) || FILLERS.has(word) || FOCUS_WORDS.has(word);

function speaksAgainst(
  words: readonly Word[],
  at: number,
  spans: readonly Span[],
  { hard, others }: { hard: boolean; others: boolean },
): boolean {
  const before = words[at]?.mark === "" ? (words[at - 1]?.text ?? "") : "";
  const asked =
    spans.some((span) => span.from === at + 1 && (isRole(span) || span.meaning.kind === "focus")) ||
    COMPANIES_HAVE.has(words[at + 1]?.text ?? "");
  // "Unity of opinion", "to compass around 200k".
  const behind = words[at + 1]?.mark === "" ? (words[at + 1]?.text ?? "") : "";
  if (!hard && others && (before === "to" || behind === "of") && !asked) return true;
  if (!hard) return DETERMINERS.has(before) && !asked;
  return isVerbNext(words, at) || BEFORE_NO_NAME.has(before);
}

const isRole = ({ meaning, loose }: Span): boolean => (meaning.kind === "role" || meaning.kind === "part") && !loose;
