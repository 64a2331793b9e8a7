import { joinWords, type Word } from "../../text/words.js";
import type { Company, Role } from "../catalog/catalog.js";
import type { Lexicon } from "../catalog/lexicon.js";
import { isEverydayName } from "../mentions/evidence.js";
import type { Span } from "../mentions/mentions.js";
import { isBareStretch, type Name } from "./clauses.js";
import { coordinated } from "./coordination.js";
import { featuresOf } from "./learned/features.js";
import { SURE, weigh } from "./learned/interpretation.js";
import { type Likely, likelyParts, strongest } from "./learned/model.js";
import type { NamedCompany, WhoIsWho } from "./named-company.js";
import { namesIn } from "./names-in.js";
import type { Proposed, Use } from "./proposal.js";
import { type Judged, judged, proposalsFor } from "./proposals.js";
import { tokensOf } from "./tokens.js";
import { verdictOf } from "./verdict.js";

/** The highest score, either way: by nothing that a question says anything is surer. */
const MOST = 5;
/** What rules take for an everyday word is a company's name where it is asked for as surely as this. */
const LEAST_OF_EVERYDAY = 0.8;
/** A rule of this weight says what a company is that is not asked for. */
const RULED = 2;
/** Without one it is where the person works only if that is so much likelier. */
const WORKPLACE = 3;
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
  lacks: Lacks = () => 0,
): WhoIsWho | null {
  const names = namesToWeigh(words, spans, kept, lexicon);
  const keys = names.map((name) => keyOf(name, words));
  if (new Set(keys).size < 2 || !names.some(({ companies }) => companies.length > 0)) return null;
  const { features, verdict, isKept } = seenOf(words, names, spans, kept);
  // Where nothing but names stands there is nothing to weigh.
  if (names.every(isKept) && isBareStretch(words, names, spans, { from: 0, to: words.length }))
    return { named: verdict.named.map(withoutReasons), compared: verdict.compared.map(withoutReasons), everyday: [] };

  const likely = features.map((own) => likelyParts(own));
  const isDoubtful = (at: number) => {
    const { asked, compared } = likely[at] as Likely;
    return !isKept(names[at] as Name) && asked + compared < LEAST_OF_EVERYDAY;
  };
  const weighed = [...names.keys()].filter((at) => !isDoubtful(at));
  const { best, included, nobody, open } = weigh(
    weighed.map((at) => ({
      key: keys[at] ?? "",
      likely: likely[at] as Likely,
      fit: fitOf(names[at] as Name, spans, lacks),
    })),
  );
  const sure = best.kind === "compared" || (included.get(best.keys[0] ?? "") ?? 0) >= SURE;
  // What rules take for an everyday word is none of several that may be meant.
  const plain = open.filter((key) => names.some((name, at) => keys[at] === key && isKept(name)));
  const asked = new Set(sure ? best.keys : nobody > NOBODY ? [] : plain.length > 0 ? plain : open);
  const keyWord = (at: number) => joinWords(words, names[at]?.from ?? 0, names[at]?.to ?? 0);
  const isEveryday = (at: number) =>
    !asked.has(keys[at] ?? "") &&
    (names[at]?.companies.length ?? 0) > 0 &&
    (isDoubtful(at) || ((likely[at]?.word ?? 0) > 0.5 && isEverydayName(keyWord(at))));
  const all = names.map((name, at): NamedCompany => {
    const own = likely[at] as Likely;
    const share = included.get(keys[at] ?? "") ?? 0;
    const rules = verdict.rules[at] ?? [];
    const use = asked.has(keys[at] ?? "") ? "asked" : useOf(own, rules, name.companies.length > 0);
    const score = Math.max(-MOST, Math.min(MOST, Math.log((share + 1e-9) / (1 - share + 1e-9))));
    const why = use === "asked" || use === "workplace" ? use : "mention";
    return { ...name, use, score, rules, reasons: strongest(features[at] ?? [], why, REASONS) };
  });
  const compared = sure && best.kind === "compared" ? firstOfEach(best.keys, names, keys, likely) : [];
  return {
    named: all.filter((_, at) => !isEveryday(at)),
    compared: compared.map((at) => all[at] as NamedCompany),
    everyday: names.filter((_, at) => isEveryday(at)),
  };
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
    names.some(({ companies }) =>
      companies.some(
        (one) => !own.includes(one) && one.specialties.some((role) => role.own.has(words[from]?.text ?? "")),
      ),
    );
  return names.filter((name) => isNamed(name, kept) || !isOfRole(name));
}

/** Whether rules keep a name as a company's. */
const isNamed = ({ from, to, companies }: Name, kept: readonly Span[]): boolean =>
  companies.length === 0 || kept.some((one) => one.meaning.kind === "company" && one.from >= from && one.to <= to);

/** What is seen of the names of a question: their features, what the rules alone find, and which of them they take for names. */
export function seenOf(words: readonly Word[], names: readonly Name[], spans: readonly Span[], kept: readonly Span[]) {
  const proposals = proposalsFor(words, names, spans);
  const judgedNames = names.map((name) => judged(name, proposals.get(name) ?? []));
  const groups = coordinated(tokensOf(words, names), judgedNames, spans);
  const { named, compared } = verdictOf(judgedNames, groups);
  const isKept = (name: Name) => isNamed(name, kept);
  const several = new Set(named.filter(({ use }) => use === "asked").map((name) => keyOf(name, words))).size > 1;
  const verdicts = names.map(({ from }) => {
    if (compared.some((one) => one.from === from)) return "compared";
    if (named.find((one) => one.from === from)?.use !== "asked") return "not";
    return several ? "open" : "asked";
  });
  return {
    features: featuresOf(words, names, spans, { proposals, groups, isKept, verdicts }),
    verdict: { named, compared, rules: judgedNames.map(({ rules }) => rules) },
    isKept,
  };
}

/** How much of what a question names a company's guides lack: 0 where they have it all, or where it has none. */
export type Lacks = (company: Company, roles: readonly Role[], places: readonly string[]) => number;

/** How much each thing that its guides lack speaks against a company, as a logarithm. */
const MISFIT = 1.2;

/** A team asks about what its guides have; of a company without guides they say nothing. */
function fitOf({ companies }: Name, spans: readonly Span[], lacks: Lacks): number {
  if (companies.length === 0) return 0;
  const roles = spans.flatMap(({ meaning, loose }) => (meaning.kind === "role" && !loose ? [meaning.role] : []));
  const places = spans.flatMap(({ meaning }) => (meaning.kind === "place" && !meaning.namesake ? [meaning.place] : []));
  return -MISFIT * Math.min(...companies.map((company) => lacks(company, roles, places)));
}

const withoutReasons = (name: Judged): NamedCompany => ({ ...name, reasons: [] });

/** One for all names of a company. */
export const keyOf = ({ companies, from, to }: Name, words: readonly Word[]): string =>
  companies[0]?.company ?? `"${joinWords(words, from, to)}"`;

/** What a company that is not asked for is: as a rule says, else as is likelier. */
function useOf({ workplace, mention }: Likely, rules: readonly Proposed[], known: boolean): Use {
  const [rule] = rules.filter(({ means }) => means.use !== "asked").sort((a, b) => b.means.weight - a.means.weight);
  if (rule?.means.use === "offer") return "offer";
  if (rule && rule.means.weight >= RULED) return rule.means.use;
  return known && workplace > WORKPLACE * mention ? "workplace" : "mention";
}

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
