import type { Guide } from "../../domain/guide.js";
import { isLevelWord, RANKS } from "../../domain/level-words.js";
import { fitGuide } from "../../guides/own-levels.js";
import { fold, nameWords } from "../../text/folding.js";
import { readWords } from "../../text/words.js";
import { asksForCompanies } from "../asks-for-companies.js";
import { FILLERS } from "../catalog/fillers.js";
import { isCount } from "../mentions/mentions.js";
import { isOfOtherLanguage } from "../plain-words.js";
import type { CompanyName, Reading, Resolver } from "../query.js";
import { focusAlone, SURE } from "./companies-in-turn.js";
import {
  beforeTurn,
  behindRole,
  type Earlier,
  type EarlierGuide,
  type Followed,
  goesOn,
  IN_THREAD,
  namesStranger,
  type OneGuide,
  plain,
  sameAgain,
} from "./earlier.js";
import { withoutLead, withoutWrongName } from "./follow-up-words.js";
import { followOpen, onePointedAt } from "./open-question.js";
import { firstOf, pointedAt } from "./thread-references.js";

/**
 * Understands a question that may name only what changes: "and in Detroit?", "levers?", "for a senior swe", "vs plaid".
 * What it names wins; company, role, place and level that it leaves out are the earlier ones. A question that names
 * another company, known or not, is read by itself.
 */
export const resolveFollowUp = (resolver: Resolver, text: string, earlier: Earlier): Reading =>
  followUp(resolver, text, earlier).reading;

/**
 * Understands a question that may name only what changes, and returns the reading with the whole text that it was read
 * as.
 */
export function followUp(resolver: Resolver, typed: string, earlier: Earlier): Followed {
  const text = withoutWrongName(withoutLead(typed), (name) => isSpokenOf(resolver, name, earlier));
  const listed = earlier.list && onePointedAt(resolver, text, earlier.list.guides, earlier.list.level);
  if (listed) return listed;
  if (!earlier.guide) return followOpen(resolver, text, earlier);
  if (confirms(resolver, typed, earlier)) return { reading: sameAgain(resolver, earlier), read: typed };
  const { reading, read } = followGuide(
    resolver,
    focusAlone(readWords(text, MOST_WORDS_OF_RANK).words) ?? text,
    earlier,
  );
  return { reading: withTypedWords(reading, typed), read };
}

const YES = /^\W*(?:yes|yep|yeah|yup|right|exactly|correct|ja|genau|oui|si|sí|sim|sì)\s*[,.!-]+\s*(?=\p{L})/iu;
/** Whether a turn confirms the role of the guide by a part of its name: "yes, software" for a staff software engineer. */
function confirms(resolver: Resolver, typed: string, { guide }: EarlierGuide): boolean {
  const named = YES.test(typed) ? resolver.resolve(typed.replace(YES, ""), IN_THREAD) : null;
  const isPart = (name: string): boolean => nameWords(name).every((word) => nameWords(guide.roleName).includes(word));
  return (
    named?.kind === "role" && isPart(named.role.roleName) && readWords(typed, MOST_WORDS_OF_RANK).words.length < FEW
  );
}
/** Fewest words of a turn that may say more. */
const FEW = 6;

/** Keeps only typed words as unread: those carried over from before ("HQ" of a region's label) were not typed. */
function withTypedWords(reading: Reading, typed: string): Reading {
  if (!("unread" in reading)) return reading;
  const known = typed.toLowerCase();
  return { ...reading, unread: reading.unread.filter((words) => known.includes(words.toLowerCase())) };
}

/** Whether a name is the company or the role of the earlier guide, or any place. */
function isSpokenOf(resolver: Resolver, name: string, { guide }: Earlier): boolean {
  const named = resolver.resolve(name, IN_THREAD);
  switch (named.kind) {
    case "role":
      return named.role.role === guide?.role;
    case "company":
      return named.company.company === guide?.company;
    case "unknown":
      return named.place !== undefined;
    default:
      return false;
  }
}

function followGuide(resolver: Resolver, text: string, earlier: EarlierGuide): Followed {
  const { roleName } = earlier.guide;
  const companyName = beforeTurn(earlier.guide.companyName);
  const alone = resolver.resolve(text, IN_THREAD);
  const { rank, rest } = rankAlone(text, alone);
  if (rank !== "") {
    const ranked = completed(resolver, `${companyName} ${rank} ${withoutRank(roleName)} ${rest}`, earlier);
    if (ranked && isAtRank(ranked.reading, earlier)) return ranked;
    const same = completed(resolver, `${companyName} ${plain(roleName)} ${behindRole(text)}`, earlier);
    if (same) return same;
  }
  const byItself: Followed = { reading: alone, read: text };
  const named = besideOrAside(resolver, text, earlier);
  if (named) return named;
  const instead = inPlaceOfSpoken(resolver, text, alone, earlier);
  if (typeof instead === "string") {
    const followed = followGuide(resolver, instead, earlier);
    const { reading } = followed;
    const about = companyOf(reading);
    if (about && about.company !== earlier.guide.company) return followed;
  } else if (instead) return { reading: instead, read: text };
  switch (alone.kind) {
    case "guide":
      return { reading: goesOn(resolver, alone, earlier), read: text };
    case "comparison":
    case "thanks":
      return byItself;
    case "company":
      if (alone.lacks) return byItself;
      return completed(resolver, `${text} ${plain(roleName)}`, earlier) ?? byItself;
    case "role":
      // "Which other companies pay a staff engineer that well?"
      if (asksForCompanies(text)) return byItself;
      return completed(resolver, `${companyName} ${text}`, earlier) ?? rolesOf(resolver, text, earlier) ?? byItself;
    case "choices":
      return completed(resolver, `${companyName} ${text}`, earlier) ?? byItself;
    case "unknown":
    case "help": {
      if (text.trim() === "" || /^\s*(help|\?)\s*$/i.test(text)) return byItself;
      const pointed = pointedAt(resolver, text, earlier);
      if (pointed) return pointed;
      if (namesStranger(alone, text)) return byItself;
      const read = `${companyName} ${plain(roleName)} ${behindRole(text)}`;
      const whole = resolver.resolve(read, IN_THREAD);
      // "How about ny and sf": a comparison of places of the guide.
      if (whole.kind === "comparison" && whole.missing.length === 0 && isOfGuide(whole, earlier))
        return { reading: whole, read };
      const same = whole.kind === "guide" && whole.guide.company === earlier.guide.company;
      return same ? { reading: goesOn(resolver, { ...whole, ...ownGuide(whole, earlier) }, earlier), read } : byItself;
    }
  }
}

const isOfGuide = ({ compared }: Extract<Reading, { kind: "comparison" }>, { guide }: EarlierGuide): boolean =>
  compared.every((one) => one.guide.id === guide.id);

/**
 * Splits off another rank for the current role: "Senior", "and for a staff?", "l6", "what does a senior get". The rank
 * is "" if a role is named; `rest` is what else is said.
 */
function rankAlone(turn: string, alone: Reading): { rank: string; rest: string } {
  const text = behindRole(turn);
  const { words } = readWords(text, MOST_WORDS_OF_RANK);
  const ranks = words.filter((word, at) => isLevelWord(word.text) && !isCount(words, at));
  const rank = ranks.map((word) => word.text).join(" ");
  if (words.every((word) => ranks.includes(word) || FILLERS.has(word.text))) return { rank, rest: "" };
  const named = alone.kind === "role" ? (alone.slotWords ?? []) : null;
  const isRank = named !== null && named.length > 0 && named.every((name) => nameWords(name).every(isLevelWord));
  const rest = words.filter((word) => !ranks.includes(word)).map((word) => text.slice(word.start, word.end));
  return isRank ? { rank, rest: rest.join(" ") } : { rank: "", rest: text };
}
function isAtRank(reading: Reading, earlier: EarlierGuide): boolean {
  if (reading.kind !== "guide") return false;
  const { guide, level } = reading;
  if (guide.id === earlier.guide.id) return true;
  if (roleAlone(guide) !== roleAlone(earlier.guide)) return false;
  if (!reading.unread.some((word) => isLevelWord(word.toLowerCase()))) return true;
  // "PMTS": a code that is in a guide's mapping, but in no guide's name.
  const fit = level && fitGuide(guide, guide.digest(), level.units, null, "guides").kind;
  return fit === "paid" || fit === "whole";
}

const roleAlone = ({ roleName }: Guide): string => withoutRank(roleName).toLowerCase();
const MOST_WORDS_OF_RANK = 12;

const withoutRank = (roleName: string): string =>
  plain(roleName)
    .split(" ")
    .filter((word) => !RANKS.has(word.toLowerCase()))
    .join(" ");

function ownGuide({ guide, level }: OneGuide, earlier: EarlierGuide): { guide: Guide } {
  return { guide: level || plain(guide.roleName) !== plain(earlier.guide.roleName) ? guide : earlier.guide };
}

/**
 * The earlier guide compared with companies that a turn names ("how does that stack up against sea"), or by itself if
 * the turn mentions one in passing ("my friend at disney says go high"); null if the turn asks about what it names.
 */
function besideOrAside(resolver: Resolver, text: string, earlier: EarlierGuide): Followed | null {
  const { guide, region } = earlier;
  const { companies, slots } = resolver.inTurn(text);
  const others = companies.filter(({ company, part }) => part !== "word" && company !== guide.company);
  if (others.length === 0 || others.some(({ share }) => share < SURE)) return null;
  const first = `${beforeTurn(guide.companyName)} ${plain(guide.roleName)}`;
  const beside = others.filter(({ part }) => part === "compare");
  if (beside.length > 0) {
    const read = `${first} vs ${beside.map(({ name }) => name).join(" vs ")} ${slots}`;
    return firstOf(resolver, region === null ? [read] : [`${read} ${region}`, read], "comparison");
  }
  if (others.some(({ part }) => part !== "aside")) return null;
  for (const said of [text, withoutNames(text, others)]) {
    const read = `${first} ${behindRole(said)}`;
    const reading = resolver.resolve(read, IN_THREAD);
    if (reading.kind === "guide" && reading.guide.company === guide.company)
      return { reading: goesOn(resolver, { ...reading, ...ownGuide(reading, earlier) }, earlier), read };
  }
  return null;
}

/**
 * Another company that replaces the current one without the turn showing it by itself: its name is an everyday word
 * ("und Booking?"), or it is unknown ("forget Initech, Frobnitz says 92k"). Returns the text to read instead, the
 * reading for an unknown company, or null.
 */
function inPlaceOfSpoken(
  resolver: Resolver,
  text: string,
  alone: Reading,
  { guide }: EarlierGuide,
): string | Reading | null {
  const { companies, slots } = resolver.inTurn(text);
  const named = companies.filter(
    ({ company, part, share }) => (part === "switch" || part === "offer") && share >= SURE && company !== guide.company,
  );
  const [one, ...more] = named;
  if (!one || more.length > 0) return null;
  const spoken = companyOf(alone);
  if (one.company === null) {
    const isSpoken = spoken?.company === guide.company;
    return isSpoken ? { kind: "unknown", heard: one.name, named: true, known: null, suggestions: [] } : null;
  }
  // "Sie bieten 145k" is not about Sony.
  if (spoken || alone.kind === "comparison" || isOfOtherLanguage(fold(text.slice(one.start, one.end)))) return null;
  const read = `at ${one.name} ${slots}`.trim();
  return read === text ? null : read;
}

function companyOf(reading: Reading): CompanyName | null {
  if (reading.kind === "guide") return reading.guide;
  return reading.kind === "company" ? reading.company : reading.kind === "unknown" ? reading.known : null;
}

/** "What about their PMs": the current company's other roles, if it has no guide for the role named. */
function rolesOf(resolver: Resolver, text: string, { guide }: EarlierGuide): Followed | null {
  const read = `${beforeTurn(guide.companyName)} ${text}`;
  const reading = resolver.resolve(read, IN_THREAD);
  const isLacking = reading.kind === "company" && reading.company.company === guide.company && reading.lacks;
  return isLacking ? { reading, read } : null;
}

const withoutNames = (text: string, names: readonly { start: number; end: number }[]): string =>
  names.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);

function completed(resolver: Resolver, text: string, earlier: EarlierGuide): Followed | null {
  const reading = resolver.resolve(text, IN_THREAD);
  if (reading.kind === "guide") return { reading: goesOn(resolver, reading, earlier), read: text };
  if (reading.kind !== "comparison") return null;
  return firstOf(resolver, [`${text} ${earlier.region ?? ""}`, text], "comparison");
}
