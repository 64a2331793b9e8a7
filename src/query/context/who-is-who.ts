import { bracketsOf, joinWords, type Word } from "../../text/words.js";
import { asksForOthers } from "../asks-for-companies.js";
import type { Company, Role } from "../catalog/catalog.js";
import type { Lexicon } from "../catalog/lexicon.js";
import { isEverydayName, isOfSpecialty } from "../mentions/evidence.js";
import type { Span } from "../mentions/mentions.js";
import { clausesOf } from "./clauses.js";
import { featuresOf } from "./learned/features.js";
import { type Fit, SURE, SURE_OF_COMPARED, type Weighed, weigh } from "./learned/interpretation.js";
import { type Likely, likelyParts, strongest } from "./learned/model.js";
import { areSetBeside, countsAll, isList, listsOf } from "./lists.js";
import type { Name, NamedCompany, WhoIsWho } from "./named-company.js";
import { namesIn } from "./names-in.js";
import type { Use } from "./use.js";
import { SETS_BESIDE, WHO_CLASSES } from "./word-classes.js";

/** Whether a company may be meant, by its own words: in "tired of Hooli; Initech or Globex?" the first may not. */
const mayBeMeant = ({ asked, compared }: Partial<Likely> = {}): boolean => (asked ?? 0) + (compared ?? 0) > 0.4;

/** The highest score, either way: by nothing that a question says anything is surer. */
const MOST = 5;
/** What rules take for an everyday word is a company's name where it is asked for as surely as this. */
const LEAST_OF_EVERYDAY = 0.8;
/** So likely must it be that nobody who is named is asked for. */
const NOBODY = 0.5;
/** So many features say why a company was taken for what it is. */
const REASONS = 5;

/**
 * Says what each company of a question is there, where it names several; null where it names one or none.
 *
 * @param spans all that the words may name, with companies whose names are everyday words
 * @param kept the same without those companies that such words name by chance, as far as rules tell
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
  // Where nothing but names stands there is nothing to weigh.
  const aside = names.map((name) => isInBrackets(words, name, names));
  if (names.every(isKept) && !aside.includes(true) && isList(words, names, spans)) return asList(words, names, keys);

  const likely = features.map((own, at) => (aside[at] ? IN_PASSING : likelyParts(own)));
  const isDoubtful = (at: number) => {
    const { asked, compared } = likely[at] as Likely;
    return !isKept(names[at] as Name) && asked + compared < LEAST_OF_EVERYDAY;
  };
  const weighed = [...names.keys()].filter((at) => !isDoubtful(at));
  const lists = listsOf(words, names)
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
  // What rules take for an everyday word is none of several that may be meant.
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

const IN_PASSING: Likely = { asked: 0.01, compared: 0.01, workplace: 0, mention: 0.98, word: 0 };

/** Whether a name stands in the brackets behind another, which only say more of that one: "Hooli (not Initech)". */
function isInBrackets(words: readonly Word[], { from }: Name, names: readonly Name[]): boolean {
  const inside = bracketsOf(words, from);
  if (!inside || !names.some(({ to }) => to === inside.from)) return false;
  return !words.slice(inside.from, inside.to).some(({ text }) => SETS_BESIDE.has(text) || COMPARES.has(text));
}
const COMPARES = new Set("compare compared comparing comparison".split(" "));

const isSure = ({ best, sure }: Weighed): boolean =>
  best.kind !== "none" && sure >= (best.kind === "compared" ? SURE_OF_COMPARED : SURE);

/**
 * Companies of a mere list: all are meant, side by side where a word or a comma sets each beside the one before. A name that
 * nobody has stands for none there, but beside such a word: "Stripe swe Zorbograd".
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

/** The names of a question, without those that rules find to be words of another company's role: "Fidelity stability platform engineer". */
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

/** Whether rules keep a name as a company's. */
const isNamed = ({ from, to, companies }: Name, kept: readonly Span[]): boolean =>
  companies.length === 0 || kept.some((one) => one.meaning.kind === "company" && one.from >= from && one.to <= to);

/** What is seen of the names of a question, and which of them rules take for names. */
export function seenOf(words: readonly Word[], names: readonly Name[], spans: readonly Span[], kept: readonly Span[]) {
  const isKept = (name: Name) => isNamed(name, kept);
  return { features: featuresOf(words, names, spans, isKept), isKept };
}

/** What a company's guides have of the roles and the places that a question names. */
export type FitOf = (company: Company, roles: readonly Role[], places: readonly string[]) => Fit;

/** What the guides have of the companies that a name may stand for: of several those of the one that fits best. */
function fitOf({ companies }: Name, spans: readonly Span[], fits: FitOf): Fit | undefined {
  const roles = spans.flatMap(({ meaning, loose }) => (meaning.kind === "role" && !loose ? [meaning.role] : []));
  const places = spans.flatMap(({ meaning }) => (meaning.kind === "place" && !meaning.namesake ? [meaning.place] : []));
  const has = ({ role, place }: Fit) =>
    [role, place].reduce<number>((sum, one) => sum + (one === null ? 0 : one ? 1 : -1), 0);
  return companies.map((company) => fits(company, roles, places)).sort((a, b) => has(b) - has(a))[0];
}

/** One for all names of a company. */
export const keyOf = ({ companies, from, to }: Name, words: readonly Word[]): string =>
  companies[0]?.company ?? `"${joinWords(words, from, to)}"`;

/** What a company that is not asked for is: where the person works, whose offer is told of in its clause, else one that is only named. */
export function useOf({ workplace, mention }: Likely, words: readonly Word[], name: Name): Use {
  const isKnown = name.companies.length > 0;
  if (isKnown && workplace > SURELY_WORKPLACE) return "workplace";
  const clause = clausesOf(words, [name]).find(({ from, to }) => from <= name.from && name.from < to);
  if (words.slice(clause?.from, clause?.to).some(({ text }) => OF_OFFERS.has(text))) return "offer";
  return isKnown && workplace > WORKPLACE * mention ? "workplace" : "mention";
}
const SURELY_WORKPLACE = 0.6;
/** A company is where the person works only if that is so much likelier than that it is named in passing. */
const WORKPLACE = 2;
/** Words with which another offer is told of, held up or to be matched. */
const OF_OFFERS = new Set(["PAPER", "RIVAL", "USE", "MATCH"].flatMap((name) => WHO_CLASSES[name] ?? []));

/** Of each company that is compared the name that says so most plainly, in the order in which they stand. */
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
