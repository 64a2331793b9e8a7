import { SIGNS } from "../../domain/currencies.js";
import { type Band, type Guide, MONEY_PARTS, type MoneyPart, partCurrency, type Region } from "../../domain/guide.js";
import { scanAmounts } from "../../domain/money.js";
import type { RegionChoice } from "../../query/query.js";
import type { GuideAnswer, Target } from "../guide-answer.js";
import { isInLakhs } from "./figure.js";
import type { OfferNote } from "./notes.js";
import type { OfferAnswer, TypedOffer, TypedPart } from "./offer.js";
import { plainFigures } from "./plain-figures.js";

const CODES = new Map(SIGNS);
/** Currencies that are counted in lakh and crore. */
const RUPEES = ["INR", "PKR", "LKR", "NPR", "BDT"];
const FIRST = ["base", "total", "bonus", "signOn", "equity"] as const;

/**
 * The currencies that an offer may be in, by the sign, code or scale of its first part that has one. Several for a sign
 * that several currencies share ("$"); none if nothing was written.
 */
export function offeredCurrencies({ parts }: TypedOffer): readonly string[] {
  for (const name of FIRST) {
    const codes = parts
      .filter(({ part }) => part === name)
      .map(currenciesOf)
      .find((found) => found.length > 0);
    if (codes) return codes;
  }
  return [];
}

const currenciesOf = ({ typed }: TypedPart): readonly string[] => currenciesTyped(typed);

/** The currencies that the sign, code or scale of a typed figure may mean; none if nothing was written. */
export function currenciesTyped(typed: string): readonly string[] {
  const [amount] = scanAmounts(plainFigures(typed));
  const codes = amount?.sign === undefined ? [] : (CODES.get(amount.sign) ?? []);
  return codes.length === 0 && isInLakhs(typed) ? RUPEES : codes;
}

/** The part of an offer that says in which currency it is, the first of these that does. */
const CASH = ["base", "total", "bonus", "signOn"] as const;

/**
 * The currency of an offer: by its cash parts, or by the grant where no base was typed. A sign of several currencies
 * means the first of `likely` that it can mean. If nothing was written it is the first of `likely`. `isTaken`: it is not
 * written for certain.
 */
function currencyOfOffer(
  { parts }: TypedOffer,
  likely: readonly (string | undefined)[],
): { currency: string; isTaken: boolean } | null {
  const known = likely.flatMap((code) => code ?? []);
  const isCash = parts.some(({ part }) => part === "base") && known.length > 0;
  const codes = (isCash ? CASH : FIRST)
    .flatMap((name) => parts.filter(({ part }) => part === name).map(currenciesOf))
    .find((found) => found.length > 0);
  const currency = codes ? (known.find((code) => codes.includes(code)) ?? codes[0]) : known[0];
  return currency === undefined ? null : { currency, isTaken: codes?.length !== 1 };
}

const bandCurrency = ({ band }: Region): string => partCurrency(band, "base");

/**
 * The region to compare an offer with if no place was named: the guide's first that pays in the offer's currency, so
 * that rupees are never compared with dollars; none if no region pays so. The notes say which, or which regions there
 * are; for a place that is paid in another currency, which regions are paid in the offer's.
 */
export function regionOffered(
  typed: TypedOffer,
  guide: Guide,
  choice: RegionChoice,
): { choice: RegionChoice; notes: OfferNote[] } {
  const { regions } = guide.digest();
  if (choice.kind !== "default") {
    const own = choice.kind === "unavailable" ? undefined : regions[choice.index];
    const { currency = "" } = currencyOfOffer(typed, [own && bandCurrency(own), choice.currency]) ?? {};
    const paid = regions.filter((region) => bandCurrency(region) === currency).map(({ label }) => label);
    const isSaid = own ? bandCurrency(own) !== currency : paid.length > 0;
    return { choice, notes: isSaid ? [{ kind: "regions-in", currency, regions: [...new Set(paid)] }] : [] };
  }
  const codes = offeredCurrencies(typed);
  const isPaidSo = (region: Region | undefined): boolean =>
    region !== undefined && codes.includes(bandCurrency(region));
  if (codes.length === 0 || isPaidSo(regions[choice.index])) return { choice, notes: [] };
  const index = regions.findIndex(isPaidSo);
  const region = regions[index];
  const [currency = ""] = region ? [bandCurrency(region)] : codes;
  return region
    ? {
        choice: { kind: "requested", index, also: [] },
        notes: [{ kind: "region-by-currency", currency, region: guide.regions[index] ?? "" }],
      }
    : {
        choice: { kind: "unavailable", asked: currency, place: "" },
        notes: [{ kind: "no-region-in", currency, regions: guide.regions }],
      };
}

/** Amounts written in full ("92k", "71,000"); how much "71" is depends on the band. */
const WHOLE = /\d\s?[km]\b|\d{4,}|\d[.,]\d{3}/iu;

type Apart = Extract<OfferNote, { kind: "counted-apart" }>;

/** A band to read an offer with, the target to hold it against, and what is said of its currency. */
interface Held {
  band: Band;
  target: Target | null;
  /** Parts in another currency than the guide's. */
  apart: readonly Apart[];
  notes: readonly OfferNote[];
}

/**
 * The band and target in the currencies of an offer. Without a band, or for an offer in another currency than the
 * band's base, what the guide gives in another currency than the offer is left out: the offer is read in its own and
 * not compared. So is a part that the offer has in another currency than the guide (euros for a grant that the guide
 * counts in dollars).
 *
 * @returns null if neither the offer, the place nor a band says which currency it is
 */
export function inOfferedCurrency(typed: TypedOffer, { band, target: any, region, paidIn }: GuideAnswer): Held | null {
  // A target in another currency says nothing about this band.
  const target = any?.currency === band?.currency ? any : null;
  const own = band && partCurrency(band, "base");
  const offered = currencyOfOffer(typed, [own ?? undefined, paidIn]);
  if (!offered) return null;
  const { currency, isTaken } = offered;
  const taken: OfferNote[] = isTaken && currency === paidIn ? [{ kind: "currency-taken", currency }] : [];
  if (!band) {
    return {
      band: bandAlone(typed, currency),
      target: null,
      apart: [],
      notes: [{ kind: "offer-without-band" }, ...taken],
    };
  }
  if (currency !== own) {
    const { arithmetic, bonusPct } = band;
    const bare = inCurrencies(typed, { currency, equityBasis: band.equityBasis, arithmetic }, band);
    const held = typed.parts.filter(({ part }) => partCurrency(bare, part) === partCurrency(band, part));
    const figures = Object.fromEntries(held.flatMap(({ part }) => (band[part] ? [[part, band[part]]] : [])));
    const grant: Band["equityBasis"] =
      "equity" in figures || typed.years === null ? band.equityBasis : { kind: "grant", years: typed.years };
    return {
      band: { ...bare, equityBasis: grant, ...(bonusPct && { bonusPct }), ...figures },
      target: null,
      apart: [],
      notes: [{ kind: "offered-elsewhere", currency, bandCurrency: own ?? "", region: region ?? "" }, ...taken],
    };
  }
  const isSigned = typed.parts.some((one) => one.part === "base" && currenciesOf(one).length > 0);
  const apart = typed.parts.filter((one) => {
    const given = partCurrency(band, one.part);
    const codes = currenciesOf(one);
    // "£95k base and 40k RSUs": the one sign counts for both, though the guide counts grants in dollars.
    return codes.length > 0 ? !codes.includes(given) : given !== own && isSigned && WHOLE.test(one.typed);
  });
  if (apart.length === 0) return { band, target, apart: [], notes: [] };
  const parts = apart.map(({ part }) => part);
  const bare = inCurrencies({ ...typed, parts: apart }, { ...without(band, parts), currency: own });
  const each = MONEY_PARTS.map((part) => [part, partCurrency(parts.includes(part) ? bare : band, part)] as const);
  const { currencies: _, ...rest } = without(band, parts);
  return {
    band: { ...rest, ...currenciesBeside(band.currency, each) },
    target: target && { ...target, ask: without(target.ask, parts), floor: without(target.floor, parts) },
    apart: apart.map(({ part, typed: figure }) => ({
      kind: "counted-apart",
      typed: figure,
      part,
      currency: partCurrency(bare, part),
      bandCurrency: partCurrency(band, part),
    })),
    notes: [],
  };
}

/** A band without figures to read an offer with that no guide has figures for. */
export const bandAlone = (typed: TypedOffer, currency = offeredCurrencies(typed)[0] ?? "USD"): Band =>
  inCurrencies(typed, { currency, equityBasis: { kind: "unknown" }, arithmetic: "yearly" });

/** A band with the currency of each part as typed; a sign of several means the one that the guide gives the part in. */
function inCurrencies({ parts }: TypedOffer, band: Band, given: Band = band): Band {
  const each = parts.map((one) => {
    const codes = currenciesOf(one);
    const likely = [partCurrency(given, one.part), band.currency].find((code) => codes.includes(code));
    return [one.part, likely ?? codes[0] ?? band.currency] as const;
  });
  const { currencies: _, ...rest } = band;
  return { ...rest, ...currenciesBeside(band.currency, each) };
}

function currenciesBeside(own: string, each: readonly (readonly [MoneyPart, string])[]): Pick<Band, "currencies"> {
  const others = each.filter(([, currency]) => currency !== own);
  return others.length > 0 ? { currencies: Object.fromEntries(others) } : {};
}

/** An offer that is read in another currency than the guide's, beside a guide without figures: for a letter. */
export function besideItsGuide(offered: OfferAnswer): OfferAnswer {
  const { answer, currency, currencies } = offered;
  if (answer.band && isComparable(offered, "base")) return offered;
  const { equityBasis = { kind: "unknown" as const }, arithmetic = "yearly" } = answer.band ?? {};
  const band: Band = { currency, equityBasis, arithmetic, ...(currencies && { currencies }) };
  return { ...offered, answer: { ...answer, band, target: null } };
}

/** Whether a part is offered in the currency in which the guide gives it. */
export const isComparable = ({ answer, ...offer }: OfferAnswer, part: MoneyPart): boolean =>
  answer.band === null || partCurrency(offer, part) === partCurrency(answer.band, part);

function without<T extends Partial<Record<MoneyPart, unknown>>>(figures: T, parts: readonly MoneyPart[]): T {
  const left = { ...figures };
  for (const part of parts) delete left[part];
  return left;
}
