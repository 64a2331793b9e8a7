import { SIGNS } from "../../domain/currencies.js";
import { type Band, type Guide, MONEY_PARTS, type MoneyPart, partCurrency, type Region } from "../../domain/guide.js";
import { scanAmounts } from "../../domain/money.js";
import { indexOf } from "../../geo/choose-region.js";
import type { RegionChoice } from "../../query/query.js";
import type { GuideAnswer, Target } from "../guide-answer.js";
import { isInLakhs } from "./figure.js";
import type { OfferNote } from "./notes.js";
import type { OfferAnswer, TypedOffer, TypedPart } from "./offer.js";
import { plainFigures } from "./plain-figures.js";

const CODES = new Map(SIGNS);
/** Currencies that are counted in lakh and crore. */
const RUPEES = ["INR", "PKR", "LKR", "NPR", "BDT"];
/** Parts that say in which currency the whole offer is; and those that say it only of themselves. */
const WHOLE_PAY = ["base", "total"] as const;
const SIDE_PARTS = ["bonus", "signOn", "equity"] as const;

/**
 * The currencies that an offer may be in, by the sign, code or scale of its base, else of its total. If neither was
 * typed, by that of a side part; "150k base, €40k bonus" says nothing of the base. Several for a sign that several
 * currencies share ("$"); none if nothing was written.
 */
function offeredCurrencies({ parts }: TypedOffer): readonly string[] {
  const isPayTyped = parts.some(({ part }) => WHOLE_PAY.some((name) => name === part));
  return (firstSigned(parts, WHOLE_PAY) ?? (isPayTyped ? undefined : firstSigned(parts, SIDE_PARTS)))?.codes ?? [];
}

/** The first of these parts that was typed with a currency, and what its sign can mean. */
const firstSigned = (parts: readonly TypedPart[], names: readonly MoneyPart[]) =>
  names
    .flatMap((name) => parts.filter(({ part }) => part === name))
    .map((one) => ({ typed: one.typed, codes: currenciesOf(one) }))
    .find(({ codes }) => codes.length > 0);

const currenciesOf = ({ typed }: TypedPart): readonly string[] => currenciesTyped(typed);

/** The currencies that the sign, code or scale of a typed figure may mean; none if nothing was written. */
export function currenciesTyped(typed: string): readonly string[] {
  const [amount] = scanAmounts(plainFigures(typed));
  const codes = amount?.sign === undefined ? [] : (CODES.get(amount.sign) ?? []);
  return codes.length === 0 && isInLakhs(typed) ? RUPEES : codes;
}

/** The currency of an offer, and where it is from: for `side`, the figure of the part that it was taken from. */
interface Offered {
  currency: string;
  /** `shared`: a sign that several currencies share. */
  from: "typed" | "shared" | "place" | { side: string };
}

/**
 * The currency of an offer: that of its base as typed, else of its total; else the first of `likely`, the place's or
 * the band's. A sign of several currencies means the first of `likely` that it can mean. Only if all of these are
 * lacking is it that of a side part, which else says only its own: a bonus in euros makes no base in euros.
 */
function currencyOfOffer({ parts }: TypedOffer, likely: readonly (string | undefined)[]): Offered | null {
  const known = likely.flatMap((code) => code ?? []);
  const whole = firstSigned(parts, WHOLE_PAY)?.codes;
  const [first] = whole ?? [];
  if (whole && first !== undefined) {
    const currency = known.find((code) => whole.includes(code)) ?? first;
    return { currency, from: whole.length === 1 ? "typed" : "shared" };
  }
  const [place] = known;
  if (place !== undefined) return { currency: place, from: "place" };
  const side = firstSigned(parts, SIDE_PARTS);
  const [currency] = side?.codes ?? [];
  return side && currency !== undefined ? { currency, from: { side: side.typed } } : null;
}

/** What is said of a currency that was not typed with the pay: `paidIn` is the one of the place. */
function takenNotes({ currency, from }: Offered, paidIn?: string): OfferNote[] {
  if (typeof from === "object") return [{ kind: "currency-of-part", currency, typed: from.side }];
  return from !== "typed" && currency === paidIn ? [{ kind: "currency-taken", currency }] : [];
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
    const own = regions[indexOf(choice)];
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
        choice: { kind: "none-in-currency", currency },
        notes: [],
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
  const { currency } = offered;
  const taken = takenNotes(offered, paidIn);
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
const bandAlone = (typed: TypedOffer, currency: string): Band =>
  inCurrencies(typed, { currency, equityBasis: { kind: "unknown" }, arithmetic: "yearly" });

/** A band without figures for an offer without a guide, and what is said of its currency; dollars if none was typed. */
export function bandLoose(typed: TypedOffer): { band: Band; notes: readonly OfferNote[] } {
  const offered = currencyOfOffer(typed, []);
  return { band: bandAlone(typed, offered?.currency ?? "USD"), notes: offered ? takenNotes(offered) : [] };
}

/**
 * A band with the currency of each part as typed. A sign of several means the offer's own if it can ("$" beside
 * Canadian dollars), else the one that the guide gives the part in.
 */
function inCurrencies({ parts }: TypedOffer, band: Band, given: Band = band): Band {
  const each = parts.map((one) => {
    const codes = currenciesOf(one);
    const likely = [band.currency, partCurrency(given, one.part)].find((code) => codes.includes(code));
    return [one.part, likely ?? codes[0] ?? band.currency] as const;
  });
  const { currencies: _, ...rest } = band;
  return { ...rest, ...currenciesBeside(band.currency, each) };
}

function currenciesBeside(own: string, each: readonly (readonly [MoneyPart, string])[]): Pick<Band, "currencies"> {
  const others = each.filter(([, currency]) => currency !== own);
  return others.length > 0 ? { currencies: Object.fromEntries(others) } : {};
}

/** An offer beside a guide without figures for what is in another currency than the guide's: for a letter. */
export function besideItsGuide(offered: OfferAnswer): OfferAnswer {
  const { answer, currency, currencies } = offered;
  const guides = answer.band;
  const apart = MONEY_PARTS.filter((part) => !isComparable(offered, part));
  if (guides && !apart.includes("base")) {
    const each = MONEY_PARTS.map(
      (part) => [part, partCurrency(apart.includes(part) ? offered : guides, part)] as const,
    );
    const { currencies: _, ...band } = without(guides, apart);
    const beside = { ...band, ...currenciesBeside(band.currency, each) };
    return apart.length === 0 ? offered : { ...offered, answer: { ...answer, band: beside } };
  }
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
