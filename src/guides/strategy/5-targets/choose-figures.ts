import {
  type Band,
  type Figures,
  MONEY_PARTS,
  PARTS,
  type Part,
  partCurrency,
  type Range,
  type StatedTarget,
} from "../../../domain/guide.js";
import { type Amount, amountCurrency } from "../../../domain/money.js";
import type { RegionToRead } from "../1-sentences/region-names.js";
import { CONDITIONAL, ONLY_IF, PLAIN, WALK } from "../2-sides/side.js";
import type { Figure, ReadSentence } from "../figures.js";
import { isOfAnother } from "./far-from-band.js";

/** A figure with its currency; percentages carry the currency of the package that they stand in. */
interface Priced extends Figure {
  part: Part;
  currency: string;
  order: number;
  sentence: ReadSentence;
  /** The figure as its sentence holds it. */
  origin: Figure;
}

/** A target and the figures that it was read from. */
export interface ChosenTarget {
  target: Omit<StatedTarget, "evidence">;
  chosen: { figure: Figure; side: Figure["side"]; part: Part; sentence: ReadSentence }[];
}

/** Beyond this many times the band a figure is revenue, a head count or a misprint, and no figure of pay. */
const BEYOND_BELIEF = 10;

/**
 * What the figures state for each region.
 *
 * @param elsewhere regions that follow something else: of the guide's figures they take none
 */
export function chooseFigures(
  sentences: readonly ReadSentence[],
  regions: readonly RegionToRead[],
  elsewhere: ReadonlySet<number> = new Set(),
): (ChosenTarget | null)[] {
  const known = likelyCurrencies(regions);
  const priced = price(sentences, regions, known);
  const mixed = new Set(priced.flatMap((figure) => (figure.regions === null ? figure.currency : []))).size > 1;
  const counting = withoutFallbacks(priced);
  return regions.map(({ band }, index) => {
    const holding = counting.filter(
      (figure) => holds(figure, index, band, mixed) && (figure.regions !== null || !elsewhere.has(index)),
    );
    const all = samePeriod(bothSides(holding));
    const bands = regions.map((region) => region.band);
    const strange = [...all.ask, ...all.floor].some(
      ({ regions: named, part, amount }) => named === null && isOfAnother(part, amount.range, band, bands),
    );
    const { ask, floor } = strange ? samePeriod(bothSides(holding.filter((figure) => figure.regions !== null))) : all;
    const chosen = [...ask, ...floor];
    if (chosen.length === 0) return null;
    const own = new Set(chosen.map(({ sentence }) => sentence));
    const asked = asFigures(ask);
    const conditional = ask.flatMap(({ part, rank }) => (rank === CONDITIONAL ? part : []));
    const target: ChosenTarget["target"] = {
      basis: chosen.some(({ regions: named }) => named !== null) ? "region" : "guide",
      currency: band.currency,
      ask: withoutLump(asked, asked),
      floor: withoutLump(asFigures(floor), asked),
      ...(conditional.length > 0 && { conditional }),
      text: sentences
        .filter((sentence) => own.has(sentence))
        .map(({ text }) => text)
        .join(" "),
    };
    return {
      target,
      chosen: chosen.map(({ origin, side, part, sentence }) => ({ figure: origin, side, part, sentence })),
    };
  });
}

/** A fallback that names no place is for the whole guide: it counts only where no region has an ask for its part without a condition. */
function withoutFallbacks(priced: readonly Priced[]): Priced[] {
  const key = ({ part, currency }: Priced) => `${part} ${currency}`;
  const asked = new Set(priced.flatMap((each) => (each.side === "ask" && each.rank !== CONDITIONAL ? key(each) : [])));
  return priced.filter(
    (each) => each.side !== "ask" || each.rank !== CONDITIONAL || each.regions !== null || !asked.has(key(each)),
  );
}

/** Currencies of the guide for signs that several share: "$" is USD where any region is paid in it. */
export function likelyCurrencies(regions: readonly RegionToRead[]): string[] {
  const all = regions.flatMap(({ band }) => [band.currency, ...Object.values(band.currencies ?? {})]);
  return [...new Set([...all.filter((currency) => currency === "USD"), ...all])];
}

function price(
  sentences: readonly ReadSentence[],
  regions: readonly RegionToRead[],
  known: readonly string[],
): Priced[] {
  const priced: Priced[] = [];
  const marked = new Set(sentences.flatMap(({ figures }) => figures.flatMap(({ amount }) => amount.sign ?? [])));
  const currencyOf = (figure: Figure | undefined) => figure && currencyFor(figure, regions, known, marked);
  const moneyIn = (figures: readonly Figure[]) => figures.find(({ amount, part }) => amount.sign && part);
  // A percentage has the currency of the first money of its sentence, else of the sentence before.
  let last = currencyOf(moneyIn(sentences.flatMap(({ figures }) => figures))) ?? known[0];
  for (const sentence of sentences) {
    last = currencyOf(moneyIn(sentence.figures)) ?? last;
    for (const figure of sentence.figures) {
      const currency = figure.amount.kind === "percent" ? last : currencyOf(figure);
      if (!figure.part || !currency) continue;
      const full: Priced = { ...figure, part: figure.part, currency, order: priced.length, sentence, origin: figure };
      if (isForeign(full, regions)) {
        // In front of "£435K / $547K" stands London: the dollars are the same figure converted.
        if (full.inFront && isTwin(sentence, figure)) continue;
        // "For Berlin, ask for €98K base and $60K in RSUs": a package in two currencies is all of its place.
        if (full.inFront && isBesideHome(full, sentence, regions, currencyOf)) continue;
        // A place holds for figures in its currency; others are the guide's again.
        full.regions = null;
      }
      priced.push(full);
    }
  }
  return priced;
}

/** Whether a figure of money is in a currency in which none of the regions that it names is paid. */
function isForeign({ regions: named, part, currency, amount }: Priced, regions: readonly RegionToRead[]): boolean {
  const home = (named ?? []).flatMap((index) => {
    const band = regions[index]?.band;
    return band ? [band.currency, partCurrency(band, part)] : [];
  });
  return home.length > 0 && amount.kind !== "percent" && !home.includes(currency);
}

function currencyFor(
  figure: Figure,
  regions: readonly RegionToRead[],
  known: readonly string[],
  marked: ReadonlySet<string>,
): string | undefined {
  const home = figure.regions?.flatMap((index) => regions[index]?.band.currency ?? []) ?? [];
  // "250K" without a currency is the place's, or that of a guide that has only one.
  if (figure.amount.kind === "plain") return home[0] ?? (known.length === 1 ? known[0] : undefined);
  const read = readCurrency(figure.amount, known, marked);
  if (read !== amountCurrency(figure.amount, known)) return read;
  // "In Toronto, push for $180K" in a guide that never writes "C$": the dollar is the place's own.
  const local = figure.amount.sign === "$" && home.length > 0 ? amountCurrency(figure.amount, home) : undefined;
  const apart =
    local !== undefined &&
    local !== read &&
    ![...marked].some((sign) => sign !== "$" && amountCurrency({ ...figure.amount, sign }) === local);
  return apart && isPlausible(figure, regions[figure.regions?.[0] ?? -1]?.band) ? local : read;
}

/**
 * The currency of an amount. "$32K" beside "HK$4.2M": who writes the local dollar with its letters means another one
 * without.
 *
 * @param marked the signs that the text writes
 */
export function readCurrency(
  amount: Amount,
  known: readonly string[],
  marked: ReadonlySet<string>,
): string | undefined {
  const read = amountCurrency(amount, known);
  if (amount.sign !== "$" || read === "USD") return read;
  const lettered = [...marked].some((sign) => sign !== "$" && amountCurrency({ ...amount, sign }) === read);
  return lettered ? "USD" : read;
}

function isPlausible({ part, amount }: Figure, band: Band | undefined): boolean {
  const own = part && band?.[part];
  return !own || (amount.range[0] > own[0] / 2 && amount.range[0] < own[1] * 2);
}

/** Whether the same place has another part of the package, on the same side of the same sentence, in its own currency. */
function isBesideHome(
  { regions: named, side, part }: Priced,
  { figures }: ReadSentence,
  regions: readonly RegionToRead[],
  currencyOf: (figure: Figure) => string | undefined,
): boolean {
  return figures.some((other) => {
    const same = other.regions?.join() === named?.join() && other.side === side;
    const home = (other.regions ?? []).some((index) => regions[index]?.band.currency === currencyOf(other));
    return same && home && other.part !== undefined && other.part !== part;
  });
}

/** A figure in another currency right after one of the same part: "£435K / $547K", "£75K ($95K)". */
function isTwin({ figures, nodes }: ReadSentence, figure: Figure): boolean {
  const at = figures.indexOf(figure);
  return [figures[at - 1], figures[at + 1]].some((other) => {
    if (!other || other.part !== figure.part || other.side !== figure.side) return false;
    const [first, second] = other.at < figure.at ? [other, figure] : [figure, other];
    return nodes.slice(first.at + 1, second.at).some(({ text }) => text === "/" || text === "(" || text === "or");
  });
}

/**
 * Whether a figure is stated for a region. One that names no place holds where its currency is the region's; where the
 * region pays a part in another currency, only as part of a package that is itself in two ("€85K base and $60K RSUs").
 */
function holds({ regions: named, currency, part, amount }: Priced, index: number, band: Band, mixed: boolean): boolean {
  const fits = currency === partCurrency(band, part) && (named !== null || mixed || currency === band.currency);
  return fits && (named === null || named.includes(index)) && isBelievable(amount.range, part, band);
}

function isBelievable([low, high]: Range, part: Part, band: Band): boolean {
  const own = part === "base" || part === "total" ? band[part] : undefined;
  const most = Math.max(...MONEY_PARTS.map((any) => band[any]?.[1] ?? 0));
  if (part !== "bonusPct" && most > 0 && high > most * BEYOND_BELIEF) return false;
  return !own || (high <= own[1] * BEYOND_BELIEF && low * BEYOND_BELIEF >= own[0]);
}

/** Where to sign is an ask where nothing more is asked for, else where nothing says what to accept, the floor. */
function bothSides(figures: readonly Priced[]): { ask: Priced[]; floor: Priced[] } {
  const asks = choose(
    figures.filter(({ closing }) => !closing),
    "ask",
  );
  const moved = figures.map((figure): Priced => {
    const ask = asks.find(({ part }) => part === figure.part);
    const less = figure.closing && ask && figure.amount.range[0] < ask.amount.range[0];
    return less ? { ...figure, side: "floor", rank: WALK } : figure;
  });
  const floors = choose(moved, "floor");
  // What is accepted in some case is a package of its own: beside what is accepted in any it says nothing.
  const certain = floors.some(({ rank }) => rank >= PLAIN);
  return {
    ask: choose(moved, "ask"),
    floor: certain ? floors.filter(({ rank }) => rank !== ONLY_IF) : floors,
  };
}

/** "Open at $50K/year in options. Accept $30K in options": a floor that names no period counts as its ask does. */
function samePeriod({ ask, floor }: { ask: Priced[]; floor: Priced[] }): { ask: Priced[]; floor: Priced[] } {
  const asked = ask.find(({ part }) => part === "equity");
  const counts = (least: Priced) =>
    least.part === "equity" &&
    asked?.yearly &&
    !least.yearly &&
    !least.whole &&
    least.amount.range[0] <= asked.amount.range[1];
  return { ask, floor: floor.map((least) => (counts(least) ? { ...least, yearly: true as const } : least)) };
}

/** The figure that counts for each part: what is unconditional, then what names the place, then the stronger phrase, then the first. */
function choose(figures: readonly Priced[], side: Figure["side"]): Priced[] {
  return PARTS.flatMap((part) => {
    const all = figures.filter((figure) => figure.side === side && figure.part === part);
    all.sort(
      (a, b) =>
        Number(b.rank !== CONDITIONAL) - Number(a.rank !== CONDITIONAL) ||
        Number(b.regions !== null) - Number(a.regions !== null) ||
        b.rank - a.rank ||
        a.order - b.order,
    );
    return all.slice(0, 1);
  });
}

/**
 * "$180K base + $130K RSUs + $22K sign-on = $320K Year 1 TC": a total to which the parts come with the whole grant is none
 * of the first year, whatever it is called.
 *
 * @param asked the parts asked for, where a floor names none
 */
function withoutLump({ totalOf, ...figures }: Figures, asked: Figures): Figures {
  const { total } = figures;
  const { base, equity, equityPer, bonus, bonusPct, signOn } = figures.base && figures.equity ? figures : asked;
  if (!totalOf || !total) return figures;
  if (!base || !equity || equityPer) return { ...figures, totalOf };
  const cash = base[0] + (bonus?.[0] ?? (base[0] * (bonusPct?.[0] ?? 0)) / 100) + (signOn?.[0] ?? 0);
  const misses = (years: number) => Math.abs(cash + equity[0] / years - total[0]);
  return misses(1) < misses(COMMON_YEARS) ? figures : { ...figures, totalOf };
}

const COMMON_YEARS = 4;

function asFigures(chosen: readonly Priced[]): Figures {
  const figures: Figures = {};
  for (const { part, amount, yearly, firstYear } of chosen) {
    figures[part] = amount.range;
    if (part === "total" && firstYear) figures.totalOf = "first-year";
    if (part === "equity" && yearly) figures.equityPer = "year";
  }
  return figures;
}
