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

/** A figure with its currency; a percentage has the currency of the package that it is in. */
interface Priced extends Figure {
  part: Part;
  currency: string;
  order: number;
  sentence: ReadSentence;
  origin: Figure;
}

/** A target and the figures that it was read from. */
export interface ChosenTarget {
  target: Omit<StatedTarget, "evidence">;
  chosen: { figure: Figure; side: Figure["side"]; part: Part; sentence: ReadSentence }[];
}

/** A figure this many times above or below the band is revenue, a head count or a misprint, not pay. */
const BEYOND_BELIEF = 10;

/**
 * The target of each region, chosen from the figures of a strategy; null for a region without figures.
 *
 * @param elsewhere regions that follow something other than the guide's figures: figures without a place are not theirs
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

/** Removes conditional asks without a place for parts that some region has an unconditional ask for. */
function withoutFallbacks(priced: readonly Priced[]): Priced[] {
  const key = ({ part, currency }: Priced) => `${part} ${currency}`;
  const asked = new Set(priced.flatMap((each) => (each.side === "ask" && each.rank !== CONDITIONAL ? key(each) : [])));
  return priced.filter(
    (each) => each.side !== "ask" || each.rank !== CONDITIONAL || each.regions !== null || !asked.has(key(each)),
  );
}

/** The guide's currencies, for signs that several share: "$" is USD if any region is paid in it. */
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
        // "London: £435K / $547K": the dollars are the same figure converted.
        if (full.inFront && isInSecondCurrency(sentence, figure)) continue;
        // "For Berlin, ask for €98K base and $60K in RSUs": a package in two currencies is for its place alone.
        if (full.inFront && isBesideHome(full, sentence, regions, currencyOf)) continue;
        // A place binds figures in its own currency; a figure in another one is for the whole guide.
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
  // "250K" without a currency is in the place's, or in that of a guide that has only one.
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
 * The currency of an amount. In a text with "HK$4.2M", "$32K" is US dollars: the local dollar is written with its
 * letters.
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

/** Whether the same place has another part of the package, on the same side and sentence, in its own currency. */
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

/** Whether a figure is next to one of the same part in another currency: "£435K / $547K", "£75K ($95K)". */
function isInSecondCurrency({ figures, nodes }: ReadSentence, figure: Figure): boolean {
  const at = figures.indexOf(figure);
  return [figures[at - 1], figures[at + 1]].some((other) => {
    if (!other || other.part !== figure.part || other.side !== figure.side) return false;
    const [first, second] = other.at < figure.at ? [other, figure] : [figure, other];
    return nodes.slice(first.at + 1, second.at).some(({ text }) => text === "/" || text === "(" || text === "or");
  });
}

/**
 * Whether a figure is stated for a region. A figure without a place is if its currency is the region's; if the region
 * pays a part in another currency, it is only as part of a package in two currencies ("€85K base and $60K RSUs").
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

/** Chooses both sides. A figure to sign at is an ask; if more is asked for, a floor, unless another is stated. */
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
  // What is accepted in some case only is a package of its own and is left out if there is a floor for any case.
  const certain = floors.some(({ rank }) => rank >= PLAIN);
  return { ask: choose(moved, "ask"), floor: certain ? floors.filter(({ rank }) => rank !== ONLY_IF) : floors };
}

/** Gives a floor without a period its ask's: "Open at $50K/year in options. Accept $30K in options". */
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

/** The figure that counts for each part: unconditional first, then of a named place, then of a higher rank. */
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
 * Drops `totalOf` if the total is the parts with the whole grant, and so not the first year's, whatever it is called:
 * "$180K base + $130K RSUs + $22K sign-on = $320K Year 1 TC".
 *
 * @param asked the parts asked for, for a floor that names none
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

/** Years over which most grants vest. */
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
