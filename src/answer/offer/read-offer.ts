import { type Band, type MoneyPart, partCurrency, type Range } from "../../domain/guide.js";
import { bareBonus, isMoneyByTotal, isYearlyByTotal } from "./bare-bonus.js";
import { readFigure, scaleBare, type TypedFigure } from "./figure.js";
import type { OfferDoubt, OfferNote } from "./notes.js";
import type { Offer, OfferProblem, TypedOffer, TypedPart } from "./offer.js";
import { isFarAbove, isMonthly, mayBeMonthly } from "./pay-by-month.js";

/** An offer in money, as far as it could be read with one band. */
export interface ReadOffer {
  offer: Offer;
  /** The bonus in percent of base, if typed so. */
  bonusPct: number | null;
  /** The bonus in months of pay, if typed so. */
  bonusMonths: number | null;
  /** Parts that were typed and could not be read; most of them keep the offer from being summed. */
  problems: OfferProblem[];
  /** How figures were understood. */
  notes: OfferNote[];
}

/** Years of a grant if neither the offer nor the guide says. */
const USUAL_YEARS = 4;

/**
 * Reads typed figures as amounts in the currencies of a band. The band also decides the scale of a bare figure, and
 * whether equity typed without a length is a whole grant. A figure in another currency than the band's part is a
 * problem, since nothing is converted.
 */
export function readOffer(typed: TypedOffer, band: Band): ReadOffer {
  const read: ReadOffer = {
    offer: EMPTY,
    bonusPct: null,
    bonusMonths: null,
    problems: [...typed.problems],
    notes: [...(typed.notes ?? [])],
  };
  const amounts = new Map<MoneyPart, number>();
  const signOns: { amount: number; part: TypedPart }[] = [];
  // A base in percent is a share of the total, and a bare bonus may be read by what the other parts leave of it.
  for (const part of [...typed.parts].sort((a, b) => AFTER.indexOf(a.part) - AFTER.indexOf(b.part))) {
    const amount = amountOf(part, band, read, amounts);
    if (amount === null) continue;
    if (part.part === "signOn") signOns.push({ amount, part });
    amounts.set(part.part, part.part === "signOn" ? (amounts.get("signOn") ?? 0) + amount : amount);
  }
  const base = amounts.get("base") ?? null;
  const total = amounts.get("total");
  const typedBase = typed.parts.find(({ part }) => part === "base");
  if (total !== undefined && isShare(typed, "base") && read.bonusPct !== null) {
    amounts.set("bonus", Math.round((total * read.bonusPct) / 100));
    read.bonusPct = null;
  }
  const bonus =
    amounts.get("bonus") ?? percentOf(read.bonusPct, base) ?? monthsOf(read.bonusMonths, base, typedBase?.payments);
  const yearly = isYearlyByTotal({ total, base, equity: amounts.get("equity"), bonus });
  const grant = grantOf(typed, amounts.get("equity"), band, read.notes, yearly);
  const baseTyped = typedBase !== undefined;
  const ofBase = read.bonusPct === null ? read.bonusMonths && `${read.bonusMonths} months` : `${read.bonusPct}%`;
  if (ofBase !== null && bonus === null && !baseTyped)
    read.problems.push({ part: "bonus", what: { kind: "percent-without-base", typed: `${ofBase}` } });
  return {
    ...read,
    offer: {
      base,
      ...grant,
      bonus,
      ...(bonus !== null && !amounts.has("bonus") && bonusTypedOf(read)),
      ...(amounts.has("bonus") && bonusYearOf(typed)),
      signOn: amounts.get("signOn") ?? null,
      ...signOnYears(signOns),
      ...(typed.vesting && grant.equity && { vesting: typed.vesting }),
      ...(typed.terms && { terms: typed.terms }),
      ...onceOf(typed, band, read.notes),
      ...(total !== undefined && { total }),
    },
  };
}

/** The order in which parts are read, since a later one may depend on those before. */
const AFTER: readonly MoneyPart[] = ["total", "base", "equity", "signOn", "bonus"];

const isShare = ({ parts }: TypedOffer, part: MoneyPart): boolean =>
  parts.some((one) => one.part === part && /%\s*$/.test(one.typed));

const bonusTypedOf = ({ bonusPct, bonusMonths }: ReadOffer): Pick<Offer, "bonusTyped"> =>
  bonusPct !== null
    ? { bonusTyped: { kind: "percent", value: bonusPct } }
    : bonusMonths !== null
      ? { bonusTyped: { kind: "months", value: bonusMonths } }
      : {};

const bonusYearOf = ({ parts }: TypedOffer): Pick<Offer, "bonusYear"> =>
  parts.flatMap(({ part, year }) => (part === "bonus" && year ? { bonusYear: year } : []))[0] ?? {};

/** The amount of a sign-on in each year, if it is paid in more than one or not in the first. */
function signOnYears(signOns: readonly { amount: number; part: TypedPart }[]): Pick<Offer, "signOnByYear"> {
  const [only] = signOns;
  if (signOns.length === 1 && only) {
    const { over = 1, year = 1 } = only.part;
    if (over < 2 && year < 2) return {};
    if (over > 1) return { signOnByYear: Array.from({ length: over }, () => only.amount / over) };
  }
  if (signOns.length === 0) return {};
  const years: number[] = [];
  for (const [index, { amount, part }] of signOns.entries()) {
    const year = part.year ?? index + 1;
    years[year - 1] = (years[year - 1] ?? 0) + amount;
  }
  return { signOnByYear: Array.from(years, (amount) => amount ?? 0) };
}

/** What is paid once, in money; a figure that cannot be read is only in the note, as typed. */
function onceOf({ once = [] }: TypedOffer, band: Band, notes: OfferNote[]): Pick<Offer, "once"> {
  if (once.length === 0) return {};
  const currency = partCurrency(band, "base");
  const read = once.flatMap(({ what, typed }) => {
    const figure = readFigure(typed, [currency, band.currency]);
    const own = figure?.kind === "money" && (figure.currency === null || figure.currency === currency);
    const value = own ? (figure.bare ? scaleBare(figure.value, currency, undefined) : figure.value) : null;
    return value === null ? [] : [{ what, value }];
  });
  notes.push({ kind: "paid-once", what: once.map(({ what, typed }) => `${what} ${typed}`) });
  return read.length > 0 ? { once: read } : {};
}

const EMPTY: Offer = { base: null, equity: null, years: null, bonus: null, signOn: null };

const percentOf = (percent: number | null, base: number | null): number | null =>
  percent === null || base === null ? null : Math.round((base * percent) / 100);

/** A bonus in months of a base that is paid in `payments` parts a year, as money. */
const monthsOf = (months: number | null, base: number | null, payments = 12): number | null =>
  months === null || base === null ? null : Math.round((base / payments) * months);

const MONTHS_OF_PAY = /^(\d{1,2}(?:\.\d+)?) months$/;

/**
 * The amount of one part; null for a bonus in percent or months, which is kept in `read`, and after adding a problem.
 */
function amountOf(part: TypedPart, band: Band, read: ReadOffer, known: ReadonlyMap<MoneyPart, number>): number | null {
  const amount = figureOf(part, band, read, known);
  const monthly = amount !== null && mayBeMonthly(part, amount, band);
  if (amount !== null && (monthly || isFarAbove(part, amount, band))) {
    const of = { part: "base", band: band.base ?? null, currency: partCurrency(band, "base") } as const;
    read.problems.push({
      part: "base",
      what: { kind: "scale", typed: part.typed, ...of, ...(monthly && { monthly }) },
    });
    return null;
  }
  if (amount === null || !isMonthly(part, amount, band)) {
    if (amount !== null && part.payments)
      read.notes.push({ kind: "payments-within", typed: part.typed, payments: part.payments });
    return amount;
  }
  const { payments = 12 } = part;
  const yearly = Math.round(amount * payments * 100) / 100;
  const currency = partCurrency(band, part.part);
  const each = part.per === "payment" ? part.per : "month";
  read.notes.push({ kind: "monthly", part: part.part, typed: part.typed, each, payments, amount: yearly, currency });
  return yearly;
}

function figureOf(
  { part, typed, per, payments, ofBase }: TypedPart,
  band: Band,
  read: ReadOffer,
  known: ReadonlyMap<MoneyPart, number>,
): number | null {
  const currency = partCurrency(band, part);
  const problem = (what: OfferDoubt): null => {
    read.problems.push({ part, what });
    return null;
  };
  if (/^\P{N}*[-−]/u.test(typed)) return problem({ kind: "below-zero", typed });
  const months = part === "bonus" && MONTHS_OF_PAY.exec(typed)?.[1];
  if (months) {
    read.bonusMonths = Number(months);
    return null;
  }
  const figure = readFigure(typed, [currency, band.currency]);
  if (!figure) return problem({ kind: "not-one-figure", typed });
  const total = known.get("total");
  if (figure.kind === "percent") {
    if (part === "base" && total !== undefined) return Math.round((total * figure.value) / 100);
    const base = known.get("base");
    // "RSUs worth 40% of base": not a share of the company.
    if (ofBase && base !== undefined) return Math.round((base * figure.value) / 100);
    if (part !== "bonus") return problem({ kind: "not-in-percent", typed, part });
    read.bonusPct = figure.value;
    return null;
  }
  if (figure.currency !== null && figure.currency !== currency) return problem({ kind: "not-one-figure", typed });
  if (part === "bonus" && figure.bare && figure.currency === null && figure.value > 0 && figure.value < 100) {
    const money = scaleBare(figure.value, currency, undefined) ?? 0;
    const base = known.get("base");
    if (isMoneyByTotal({ total, base, equity: known.get("equity") }, money, figure.value)) return money;
    const unit = bareBonus(figure.value, money, base, band);
    if (unit === null) return problem({ kind: "bonus-unit", typed });
    const amount = unit === "money" ? money : Math.round(((base ?? 0) * figure.value) / 100);
    read.notes.push({ kind: "scaled", typed, amount, currency });
    if (unit === "money") return money;
    read.bonusPct = figure.value;
    return null;
  }
  return (
    scaled(figure, currency, { part, typed, ...(per && { per }), ...(payments && { payments }) }, band, read) ??
    problem({ kind: "scale", typed, part, band: band[part] ?? null, currency })
  );
}

function scaled(
  figure: TypedFigure,
  currency: string,
  { part, typed, per, payments }: TypedPart,
  band: Band,
  read: ReadOffer,
) {
  if (!figure.bare) return figure.value;
  const range = band[part];
  // A payment is a share of the band's figure, and is mostly written in full: "4,000" or "4000" per month.
  const each = per === "month" ? 12 : per === "payment" ? (payments ?? 12) : 1;
  const own: Range | undefined = range && [range[0] / each, range[1] / each];
  // Pay by the hour or day is written in full.
  if (each > MOST_PAYMENTS || (each > 1 && own && figure.value >= own[0] / 4)) return figure.value;
  const amount = scaleBare(figure.value, currency, own);
  if (amount !== null && amount !== figure.value) read.notes.push({ kind: "scaled", typed, amount, currency });
  return amount;
}

/** Most payments of a year: pay every other week. */
const MOST_PAYMENTS = 26;

/** The whole grant and its years, whether the equity was typed as a grant or per year. */
function grantOf(
  { parts, years: typedYears }: TypedOffer,
  amount: number | undefined,
  { equityBasis }: Band,
  notes: OfferNote[],
  yearly: boolean,
): Pick<Offer, "equity" | "years" | "grantTyped"> {
  if (amount === undefined) return { equity: null, years: typedYears };
  const years = typedYears ?? (equityBasis.kind === "grant" ? equityBasis.years : USUAL_YEARS);
  if (parts.some(({ part, per }) => part === "equity" && per === "year") || (yearly && typedYears === null)) {
    if (typedYears === null && equityBasis.kind !== "grant") notes.push({ kind: "years-taken", years });
    const equity = amount * years;
    return typedYears === null ? { equity, years, grantTyped: { amount, per: "year" } } : { equity, years };
  }
  if (typedYears !== null || amount === 0) return { equity: amount, years };
  if (equityBasis.kind === "year") {
    notes.push({ kind: "equity-as-year", years });
    return { equity: amount * years, years, grantTyped: { amount, per: null } };
  }
  notes.push({ kind: "equity-as-grant", years });
  return { equity: amount, years, grantTyped: { amount, per: null } };
}
