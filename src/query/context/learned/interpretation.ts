import type { Likely } from "./model.js";

/** A name of a company in a question, with the probability of each part. */
export interface Named {
  /** Equal for all names of one company. */
  key: string;
  likely: Likely;
  /** How its guides fit the question; missing for an unknown name. */
  fit?: Fit;
}

/** Whether a company's guides have what a question names; null if it names none, or the company has no guides. */
export interface Fit {
  role: boolean | null;
  place: boolean | null;
  /** Whether only this company has the role. */
  alone?: boolean;
}

/** Log weight against a company whose guides lack what is named, and for the only company whose guides have it. */
const [LACKS, ONLY] = [0.8, 1.2];
/** Log weight for the company that alone has the role named, and against the others. */
const ALONE = 4;

/** One interpretation of who is asked for: one company, several that are compared, or none of those named. */
interface Interpretation {
  kind: "one" | "compared" | "none";
  keys: readonly string[];
}

/** The interpretations of a question, weighed against each other. All probabilities are sums over interpretations. */
export interface Weighed {
  best: Interpretation;
  /** Probability that all companies of the best interpretation are meant. */
  sure: number;
  /** Probability of each company to be asked for or compared, by key. */
  included: ReadonlyMap<string, number>;
  /** Probability that none of the companies is asked for. */
  nobody: number;
  /** Companies of the likeliest interpretations in which one is asked for, until they have a share of `SURE`. */
  open: readonly string[];
}

/** Log weight of the interpretation that no company is asked for, as nearly every question asks for one. */
const NONE = -3;
/** Probability from which the best interpretation's companies are answered for. */
export const SURE = 0.85;
/** Probability from which companies are compared; lower, as each is shown with its own figures. */
export const SURE_OF_COMPARED = 0.6;
/** Most companies that are weighed; the least likely ones are dropped. */
const MOST = 7;
/** Added to each probability, so that a near-impossible one does not decide alone. */
const LEAST = 1e-6;

/** Log weight against an interpretation in which only some companies of a list are meant. */
const TORN = 2;

/**
 * Weighs all interpretations of who is asked for against each other: each company, each set of companies compared, and
 * none.
 *
 * @param lists the keys of companies that are in one list
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

/** Log probability that a company is asked for, compared, or neither, from its clearest name. */
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

/** Log weight of the guides for a company's being asked for: people ask about what the guides have. */
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
