import { bracketsOf, joinWords, type Word } from "../../text/words.js";
import { asksForOthers } from "../asks-for-companies.js";
import type { Company, Role } from "../catalog/catalog.js";
import type { Lexicon } from "../catalog/lexicon.js";
import { isEverydayName, isOfSpecialty } from "../mentions/evidence.js";
import type { Span } from "../mentions/mentions.js";
import { isLedToPlace } from "../mentions/not-places.js";
import { plainlyAside } from "./aside-rules.js";
import { clausesOf } from "./clauses.js";
import { featuresOf } from "./learned/features.js";
import { type Fit, SURE, SURE_OF_COMPARED, type Weighed, weigh } from "./learned/interpretation.js";
import { type Likely, likelyParts, strongest } from "./learned/model.js";
import { areSetBeside, countsAll, isList, listsOfNames } from "./lists.js";
import type { Name, NamedCompany, WhoIsWho } from "./named-company.js";
import { namesIn } from "./names-in.js";
import { slotsAt } from "./slots.js";
import { tokensOf } from "./tokens.js";
import type { Use } from "./use.js";
import { SETS_BESIDE, WHO_CLASSES } from "./word-classes.js";

/** Whether a company may be meant, by its own words: in "tired of Hooli; Initech or Globex?" the first may not. */
const mayBeMeant = ({ asked, compared }: Partial<Likely> = {}): boolean => (asked ?? 0) + (compared ?? 0) > 0.4;

/** Largest absolute value of a score, as no wording is more certain. */
const MOST = 5;
/** Probability of being asked for or compared from which an everyday word counts as a company. */
const LEAST_OF_EVERYDAY = 0.8;
/** Probability above which none of the named companies counts as asked for. */
const NOBODY = 0.5;
/** Number of features that explain the use of a company. */
const REASONS = 5;

/**
 * Finds the use of each company of a question; null unless it names several.
 *
 * @param spans all names that the words may contain, with companies whose names are everyday words
 * @param kept `spans` without companies that the rules read as everyday words
 */
export function readWhoIsWho(
  words: readonly Word[],
  spans: readonly Span[],
  kept: readonly Span[],
  lexicon: Lexicon,
  fits: FitOf = () => ({ role: null, place: null }),
): WhoIsWho | null {
  const names = namesToWeigh(words, spans, kept, lexicon);
  const keys = names.map((name) => keyOf(name, words));
  if (new Set(keys).size < 2 || !names.some(({ companies }) => companies.length > 0)) return null;
  const { features, isKept } = seenOf(words, names, spans, kept);
  // A list of names only has no words to weigh.
  const isPlace = ({ from, companies }: Name) => companies.length === 0 && isLedToPlace(words, from);
  const aside = names.map((name) => isPlace(name) || isInBrackets(words, name, names));
  if (names.every(isKept) && !aside.includes(true) && isList(words, names, spans)) return asList(words, names, keys);

  const tokens = tokensOf(words, names);
  const plainly = plainlyAside(tokens, names, slotsAt(tokens, names, spans));
  const likely = features.map((own, at) => {
    if (plainly[at] === "workplace") return AT_WORK;
    return aside[at] || plainly[at] === "mention" || isTool(words, names[at] as Name) ? IN_PASSING : likelyParts(own);
  });
  const isDoubtful = (at: number) => {
    const { asked, compared } = likely[at] as Likely;
    return !isKept(names[at] as Name) && asked + compared < LEAST_OF_EVERYDAY;
  };
  const weighed = [...names.keys()].filter((at) => !isDoubtful(at));
  const lists = listsOfNames(words, names)
    .filter((list) => list.every((name) => mayBeMeant(likely[names.indexOf(name)])))
    .map((list) => list.map((name) => keyOf(name, words)));
  if (countsAll(words, new Set(keys).size)) lists.push([...new Set(keys)]);
  const toWeigh = weighed.map((at) => ({
    key: keys[at] ?? "",
    likely: likely[at] as Likely,
    fit: fitOf(names[at] as Name, spans, fits),
  }));
  const outcome = weigh(toWeigh, lists);
  const { best, included, nobody, open } = outcome;
  const forOthers = best.kind !== "compared" && asksForOthers(words, names);
  const sure = !forOthers && isSure(outcome);
  // An everyday word, by the rules, does not count as one of several companies that may be meant.
  const plain = open.filter((key) => names.some((name, at) => keys[at] === key && isKept(name)));
  const asked = new Set(sure ? best.keys : forOthers || nobody > NOBODY ? [] : plain.length > 0 ? plain : open);
  const keyWord = (at: number) => joinWords(words, names[at]?.from ?? 0, names[at]?.to ?? 0);
  const isEveryday = (at: number) =>
    !asked.has(keys[at] ?? "") &&
    (names[at]?.companies.length ?? 0) > 0 &&
    (isDoubtful(at) || ((likely[at]?.word ?? 0) > 0.5 && isEverydayName(keyWord(at))));
  const all = names.map((name, at): NamedCompany => {
    const own = likely[at] as Likely;
    const share = included.get(keys[at] ?? "") ?? 0;
    const use = asked.has(keys[at] ?? "") ? "asked" : useOf(own, words, name);
    const score = Math.max(-MOST, Math.min(MOST, Math.log((share + 1e-9) / (1 - share + 1e-9))));
    const why = use === "asked" || use === "workplace" ? use : "mention";
    return { ...name, use, score, reasons: strongest(features[at] ?? [], why, REASONS) };
  });
  const compared = sure && best.kind === "compared" ? firstOfEach(best.keys, names, keys, likely) : [];
  return {
    named: all.filter((_, at) => !isEveryday(at)),
    compared: compared.map((at) => all[at] as NamedCompany),
    everyday: names.filter((_, at) => isEveryday(at)),
  };
}

const AT_WORK: Likely = { asked: 0.01, compared: 0.01, workplace: 0.98, mention: 0, word: 0 };
/** "On Zoom", "via Slack": what a talk was held over. */
const isTool = (words: readonly Word[], { from, to }: Name): boolean =>
  to - from === 1 && TOOLS.has(words[from]?.text ?? "") && OVER.has(words[from - 1]?.text ?? "");
const TOOLS = new Set("zoom slack discord teams skype whatsapp linkedin".split(" "));
const OVER = new Set("on over via through".split(" "));
const IN_PASSING: Likely = { asked: 0.01, compared: 0.01, workplace: 0, mention: 0.98, word: 0 };

/** Whether a name is in brackets after another one, which describe that one: "Hooli (not Initech)". */
function isInBrackets(words: readonly Word[], { from }: Name, names: readonly Name[]): boolean {
  const inside = bracketsOf(words, from);
  if (!inside || !names.some(({ to }) => to === inside.from)) return false;
  return !words.slice(inside.from, inside.to).some(({ text }) => SETS_BESIDE.has(text) || COMPARES.has(text));
}
const COMPARES = new Set("compare compared comparing comparison".split(" "));

const isSure = ({ best, sure }: Weighed): boolean =>
  best.kind !== "none" && sure >= (best.kind === "compared" ? SURE_OF_COMPARED : SURE);

/**
 * The use of the companies in a question that is only a list: all are meant, and compared if a word or a comma
 * separates them. An unknown name counts only if it is separated so, not in "Stripe swe Zorbograd".
 */
function asList(words: readonly Word[], names: readonly Name[], keys: readonly string[]): WhoIsWho {
  const isBeside = areSetBeside(words, names);
  const named = names.map((name): NamedCompany => {
    const use = isBeside || name.companies.length > 0 ? "asked" : "mention";
    return { ...name, use, score: 0, reasons: [] };
  });
  const compared = isBeside ? named.filter((_, at) => keys.indexOf(keys[at] ?? "") === at) : [];
  return { named, compared, everyday: [] };
}

/** The names of a question, without words of another company's role: "Fidelity stability platform engineer". */
export function namesToWeigh(
  words: readonly Word[],
  spans: readonly Span[],
  kept: readonly Span[],
  lexicon: Lexicon,
): Name[] {
  const names = namesIn(words, spans, lexicon);
  const isOfRole = ({ from, companies: own }: Name) =>
    names.some(({ companies }) => companies.some((one) => !own.includes(one) && isOfSpecialty(words, from, one)));
  return names.filter((name) => isNamed(name, kept) || !isOfRole(name));
}

/** Whether the rules keep a name as a company's. */
const isNamed = ({ from, to, companies }: Name, kept: readonly Span[]): boolean =>
  companies.length === 0 || kept.some((one) => one.meaning.kind === "company" && one.from >= from && one.to <= to);

/** The features of the names of a question, and which of them the rules read as companies. */
export function seenOf(words: readonly Word[], names: readonly Name[], spans: readonly Span[], kept: readonly Span[]) {
  const isKept = (name: Name) => isNamed(name, kept);
  return { features: featuresOf(words, names, spans, isKept), isKept };
}

/** Whether a company's guides have the roles and the places that a question names. */
export type FitOf = (company: Company, roles: readonly Role[], places: readonly string[]) => Fit;

/** How well the guides fit the companies that a name may refer to; of several, the best fit. */
function fitOf({ companies }: Name, spans: readonly Span[], fits: FitOf): Fit | undefined {
  const roles = spans.flatMap(({ meaning, loose }) => (meaning.kind === "role" && !loose ? [meaning.role] : []));
  const places = spans.flatMap(({ meaning }) => (meaning.kind === "place" && !meaning.namesake ? [meaning.place] : []));
  const has = ({ role, place }: Fit) =>
    [role, place].reduce<number>((sum, one) => sum + (one === null ? 0 : one ? 1 : -1), 0);
  return companies.map((company) => fits(company, roles, places)).sort((a, b) => has(b) - has(a))[0];
}

/** A key that all names of a company share; for an unknown name, the name in quotes. */
export const keyOf = ({ companies, from, to }: Name, words: readonly Word[]): string =>
  companies[0]?.company ?? `"${joinWords(words, from, to)}"`;

/**
 * The use of a company that is not asked for: the employer, the source of an offer mentioned in its clause, or a
 * mention.
 */
export function useOf({ workplace, mention }: Likely, words: readonly Word[], name: Name): Use {
  const isKnown = name.companies.length > 0;
  if (isKnown && workplace > SURELY_WORKPLACE) return "workplace";
  const clause = clausesOf(words, [name]).find(({ from, to }) => from <= name.from && name.from < to);
  if (words.slice(clause?.from, clause?.to).some(({ text }) => OF_OFFERS.has(text))) return "offer";
  return isKnown && workplace > WORKPLACE * mention ? "workplace" : "mention";
}
const SURELY_WORKPLACE = 0.6;
/** How many times likelier than a mention the employer has to be to count as one. */
const WORKPLACE = 2;
/** Words for another offer, used as leverage or to be matched. */
const OF_OFFERS = new Set(["PAPER", "RIVAL", "USE", "MATCH"].flatMap((name) => WHO_CLASSES[name] ?? []));

/** For each company compared the index of the name that shows it most clearly, in their order in the question. */
function firstOfEach(
  companies: readonly string[],
  names: readonly Name[],
  keys: readonly string[],
  likely: readonly Likely[],
): number[] {
  const most = companies.map((key) =>
    [...names.keys()]
      .filter((at) => keys[at] === key)
      .reduce(
        (best, at) => ((likely[at]?.compared ?? 0) > (likely[best]?.compared ?? 0) ? at : best),
        keys.indexOf(key),
      ),
  );
  return most.sort((a, b) => a - b);
}
