import type { Likely } from "./model.js";

/** A company of a question, by all names that it has there: how likely each name is what. */
export interface Named {
  /** The names of one company have one key. */
  key: string;
  likely: Likely;
  /** What its guides have; none for a name that nobody in the collection has. */
  fit?: Fit;
}

/** Whether a company's guides have what a question names; null where it names none, or where the company has no guides. */
export interface Fit {
  role: boolean | null;
  place: boolean | null;
  /** The role is one that only this company has. */
  alone?: boolean;
}

/** How much it speaks against a company, as a logarithm, that its guides lack what is named, and how much for it that no other's have that. */
const [LACKS, ONLY] = [0.8, 1.2];
/** The same that it has a role which no other company in the collection has. */
const ALONE = 4;

/** One way to understand who is asked for: one company, several that are compared, or none of those named. */
interface Interpretation {
  kind: "one" | "compared" | "none";
  keys: readonly string[];
}

export interface Weighed {
  best: Interpretation;
  /** How likely all of its companies are meant, over all ways: none of them is shown that nobody asked for. */
  sure: number;
  /** How likely each company is among those asked for or compared, over all ways to understand the question. */
  included: ReadonlyMap<string, number>;
  /** How likely nobody of them is asked for. */
  nobody: number;
  /** If somebody is, the companies of the likeliest ways, as many as it takes to be sure that who is asked for is among them. */
  open: readonly string[];
}

/** A question names somebody who is asked for nearly always. */
const NONE = -3;
/** So likely must the companies of a way be meant that their figures are the answer. */
export const SURE = 0.85;
/** Less is enough for companies that are compared: each stands there with its own figures. */
export const SURE_OF_COMPARED = 0.75;
/** Of more companies the least likely are not looked at. */
const MOST = 7;
/** Keeps a part that is all but impossible from deciding alone. */
const LEAST = 1e-6;

/** How much it speaks against a way, as a logarithm, that some companies of one list are meant and others are not. */
const TORN = 2;

/**
 * Weighs all ways to understand who is asked for against each other. A comparison is one of them, beside those in which
 * one company is asked for.
 *
 * @param lists the keys of companies that stand in one list
 */
export function weigh(names: readonly Named[], lists: readonly (readonly string[])[] = []): Weighed {
  const companies = byCompany(names);
  const neither = companies.reduce((sum, { neither }) => sum + neither, 0);
  const ways: { way: Interpretation; score: number }[] = [{ way: { kind: "none", keys: [] }, score: neither + NONE }];
  for (let set = 1; set < 1 << companies.length; set++) {
    const members = companies.filter((_, at) => set & (1 << at));
    const [only] = members;
    const alone = only && members.length === 1;
    const score = members.reduce((sum, one) => sum - one.neither + (alone ? one.asked : one.compared), neither);
    const keys = members.map(({ key }) => key);
    const isTorn = (list: readonly string[]) => new Set(list.map((key) => keys.includes(key))).size > 1;
    ways.push({ way: { kind: alone ? "one" : "compared", keys }, score: score - TORN * lists.filter(isTorn).length });
  }
  const most = Math.max(...ways.map(({ score }) => score));
  const all = ways.reduce((sum, { score }) => sum + Math.exp(score - most), 0);
  const likely = ways
    .map(({ way, score }) => ({ way, share: Math.exp(score - most) / all }))
    .sort((a, b) => b.share - a.share);
  const included = new Map<string, number>();
  for (const { way, share } of likely) for (const key of way.keys) included.set(key, (included.get(key) ?? 0) + share);
  const shareOfNone = likely.find(({ way }) => way.kind === "none")?.share ?? 0;
  const open = new Set<string>();
  const someone = likely.filter(({ way }) => way.kind !== "none");
  let left = SURE * someone.reduce((sum, { share }) => sum + share, 0);
  for (const { way, share } of someone) {
    if (left <= 0) break;
    for (const key of way.keys) open.add(key);
    left -= share;
  }
  const best = likely[0]?.way ?? { kind: "none", keys: [] };
  const sure = likely
    .filter(({ way }) => best.keys.every((key) => way.keys.includes(key)))
    .reduce((sum, { share }) => sum + share, 0);
  return { best, sure, included, nobody: shareOfNone, open: [...open] };
}

/** The logarithms of how likely a company is asked for, compared, or neither: by the name that says so most plainly. */
function byCompany(names: readonly Named[]) {
  const fits = new Map(names.map(({ key, fit }) => [key, fit]));
  const found = new Map<string, { asked: number; compared: number; neither: number }>();
  for (const { key, likely } of names) {
    const known = found.get(key) ?? { asked: 0, compared: 0, neither: 1 };
    found.set(key, {
      asked: Math.max(known.asked, likely.asked),
      compared: Math.max(known.compared, likely.compared),
      neither: Math.min(known.neither, 1 - likely.asked - likely.compared),
    });
  }
  return [...found]
    .sort(([, a], [, b]) => a.neither - b.neither)
    .slice(0, MOST)
    .map(([key, { asked, compared, neither }]) => {
      const all = asked + compared + Math.max(0, neither);
      const log = (share: number) => Math.log(share / all + LEAST);
      const fit = spokenFor(key, fits);
      return { key, asked: log(asked) + fit, compared: log(compared) + fit, neither: log(Math.max(0, neither)) };
    });
}

/** How much the guides speak for a company's being asked for, as a logarithm: a team asks about what its guides have. */
function spokenFor(key: string, fits: ReadonlyMap<string, Fit | undefined>): number {
  const own = fits.get(key);
  const others = [...fits].flatMap(([other, fit]) => (fit && other !== key ? [fit] : []));
  const owns = own?.alone ? ALONE : others.some(({ alone }) => alone) ? -ALONE : 0;
  return (["role", "place"] as const).reduce((sum, what) => {
    if (own?.[what] === false) return sum - LACKS;
    const only = own?.[what] === true && others.length > 0 && others.every((fit) => fit[what] !== true);
    return only ? sum + ONLY : sum;
  }, owns);
}
