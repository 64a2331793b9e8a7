import { type Band, MONEY_PARTS, type MoneyPart, partCurrency, type Range } from "../../../domain/guide.js";
import { readFigure, scaleBare, unitsFor } from "../../offer/figure.js";
import type { OfferAnswer } from "../../offer/offer.js";
import { isComparable } from "../../offer/offered-currency.js";
import type { LetterWish } from "../../offer/wanted-letter.js";
import { monthlyOf } from "../monthly.js";
import { readAlike } from "../rivals.js";
import type { Wanted } from "./wanted.js";
import type { WantedFigure } from "./wanted-figures.js";

/** Up to this multiple of the offered part a figure can be meant for it. */
const FURTHEST: Record<MoneyPart, number> = { base: 1.8, equity: 4, bonus: 5, signOn: 10, total: 2 };
/** Up to this multiple of the base, a figure is hardly meant for another part. */
const STEP = 1.45;
/** The parts that a figure without a label may be for, the most likely first. */
const ORDER: readonly MoneyPart[] = ["base", "total", "equity", "signOn", "bonus"];

/** The wanted amounts that are above the offer, in its units. */
export function wishedAmounts({ figures, stays }: Wanted, offered: OfferAnswer): LetterWish {
  const wish: LetterWish = {};
  let last: MoneyPart | null = null;
  for (const figure of figures) {
    const found = amountOf(figure, last, offered, wish, stays);
    if (!found) continue;
    last = found.part;
    if (found.percent) wish.bonusPct = found.amount;
    else wish[found.part] = found.amount;
  }
  return wish;
}

/** "210/230", "270 + 350": two parts, not a base and the total of both. */
const isParted = ({ joined }: WantedFigure, part: MoneyPart, last: MoneyPart | null): boolean =>
  part === "total" && last === "base" && /^(?:[/+&]|and)$/.test(joined ?? "");

interface Found {
  part: MoneyPart;
  amount: number;
  percent?: true;
}

function amountOf(
  figure: WantedFigure,
  last: MoneyPart | null,
  offered: OfferAnswer,
  wish: LetterWish,
  stays: readonly MoneyPart[],
): Found | null {
  const { band } = offered.answer;
  if (!band) return null;
  // If a part is offered in another currency than the guide's, the currency of a bare figure is unknown.
  const isElsewhere = (part: MoneyPart): boolean =>
    offered.notes.some((note) => note.kind === "counted-apart" && note.part === part) &&
    !namesCurrency(figure, part, band);
  if (figure.percent) return ofPercent(figure, figure.part ?? figure.near, offered);
  // "I don't see myself at 190": an offered figure is not asked for of another part, unless it is a step up in the
  // base.
  const again = scales(figure, band.currency);
  const { base } = offered.offer;
  const isStep = base !== null && again.some((amount) => amount > base && amount <= base * STEP);
  // "Aiming for 250k plus a sign-on": a step up in the base is not the sign-on next to it.
  const named = figure.part ?? (figure.near === "signOn" && isStep ? null : figure.near);
  if (!named && figure.how === "to" && !isStep && MONEY_PARTS.some((part) => again.includes(offered.offer[part] ?? 0)))
    return null;
  // A figure joined to one of a part is for the next part of the offer: "265 & 320".
  const next =
    last === null || figure.joined !== undefined ? ORDER.filter((part) => !isParted(figure, part, last)) : [];
  const open = named
    ? [named]
    : figure.how === "more"
      ? ["base" as const]
      : next.filter((part) => !(part in wish || stays.includes(part)));
  for (const part of open) {
    if (isElsewhere(part)) return null;
    const times = offeredOf(part, offered) * figure.value;
    if (figure.how === "times") return times > 0 ? { part, amount: times } : null;
    // "Fridays from home, plus 145k base": added to the days, so it is the new base and not a rise.
    const more = figure.how === "more" ? raised(figure, part, offered, band) : null;
    // "A severance clause, plus 165k": an amount too large for a rise is the new amount.
    const whole = more === null || figure.joined === "plus" ? reached(figure, part, offered, band) : null;
    // "205k plus 170k RSUs" lists two asks; of what is less than the offered it can only be a rise.
    const amount = figure.joined === "plus" ? (whole ?? more) : (more ?? whole);
    if (amount !== null) return { part, amount };
  }
  // "50k there", for a part that is named too far away.
  return null;
}

function ofPercent({ value, how }: WantedFigure, named: MoneyPart | null, offered: OfferAnswer): Found | null {
  const { offer } = offered;
  if (how === "more" || (named !== "bonus" && named !== null)) {
    const part = named ?? "base";
    const whole = part === "total" ? offered.total.value : offer[part];
    return whole ? { part, amount: roundedLike(whole * (1 + value / 100)) } : null;
  }
  if (named !== "bonus") return null;
  const now = offer.bonusTyped?.kind === "percent" ? offer.bonusTyped.value : 0;
  return value > now ? { part: "bonus", amount: value, percent: true } : null;
}

/** An amount rounded to three digits. */
function roundedLike(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 2);
  return Math.round(amount / step) * step;
}

/** What is offered of a part, raised by a figure; null if the figure does not fit as a rise. */
function raised(figure: WantedFigure, part: MoneyPart, offered: OfferAnswer, band: Band): number | null {
  const now = offeredOf(part, offered);
  if (!now) return null;
  const { payments } = monthlyOf(offered);
  const amounts = scales(figure, partCurrency(band, part)).map((amount) =>
    part === "base" && figure.per === "month" ? amount * payments : amount * grantYears(figure, part, offered, band),
  );
  const more = amounts.find((amount) => amount >= now * 0.01 && amount <= now * (FURTHEST[part] - 1));
  if (more === undefined || !isOwnCurrency(figure, part, band)) return null;
  return now + more;
}

/** How many years of the grant a figure is asked for: by the year if it says so, or if the grant was typed so. */
const grantYears = (
  { per }: WantedFigure,
  part: MoneyPart,
  { offer: { grantTyped, years } }: OfferAnswer,
  { equityBasis }: Band,
): number => {
  if (part !== "equity" || !(per === "year" || (grantTyped?.per && per === undefined))) return 1;
  return years ?? (equityBasis.kind === "grant" ? equityBasis.years : 1);
};

/** A figure as an amount of a part, in the unit in which it is a step above the offer; null if it fits in none. */
function reached(figure: WantedFigure, part: MoneyPart, offered: OfferAnswer, band: Band): number | null {
  if (!isOwnCurrency(figure, part, band) || !isComparable(offered, part)) return null;
  const now = offeredOf(part, offered);
  if (!now) {
    if (part === "base" && offered.offer.total === undefined && (figure.part === null || !band.base))
      return within(bare(figure, part, band), band.base);
    if (part === "total" || figure.part === null)
      return part === "signOn" && figure.near === part ? bare(figure, part, band) : null;
    const amount = bare(figure, part, band);
    return amount && amount * grantYears(figure, part, offered, band);
  }
  const { isMonthly, payments } = monthlyOf(offered);
  const monthly = part === "base" && (isMonthly || figure.per === "month");
  const years = grantYears(figure, part, offered, band);
  const amounts = scales(figure, partCurrency(band, part)).flatMap((amount) =>
    years > 1
      ? [amount * years]
      : monthly
        ? figure.per === "month"
          ? [amount * payments]
          : [amount * payments, amount]
        : [amount],
  );
  const fitting = amounts.filter((amount) => amount > now && amount <= now * FURTHEST[part]);
  return fitting.sort((a, b) => a - b)[0] ?? null;
}

/** An amount if it is in a band or not far outside; else null. */
const within = (amount: number | null, range: Range | undefined): number | null =>
  amount !== null && (!range || (amount >= range[0] * 0.6 && amount <= range[1] * 1.5)) ? amount : null;

const bare = ({ value, typed }: WantedFigure, part: MoneyPart, band: Band): number | null => {
  const currency = partCurrency(band, part);
  return isBare(typed) ? scaleBare(value, currency, band[part]) : value;
};

const isBare = (typed: string): boolean =>
  // "Between 160 and 166".
  !/\d\s?\p{L}/u.test(typed.replace(/ (?:and|to) (?=\d)/gi, "-")) && !/\d[,.'’\s]\d{3}(?!\d)/u.test(typed);

/** The amounts that a figure may mean, by the units that people leave out: "18" does not mean 180K dollars. */
const scales = ({ value, typed }: WantedFigure, currency: string): number[] =>
  isBare(typed) && value < 10_000
    ? [...new Set([1, 1_000, ...unitsFor(currency, value)])].map((unit) => value * unit)
    : [value];

function offeredOf(part: MoneyPart, { offer, total, yearly }: OfferAnswer): number {
  if (part === "total") return offer.total ?? yearly ?? total.value ?? 0;
  if (part === "equity" && offer.grantTyped?.per) return offer.grantTyped.amount * (offer.years ?? 1);
  return offer[part] ?? 0;
}

/** Whether a figure names the currency of the part. */
const namesCurrency = ({ typed }: WantedFigure, part: MoneyPart, band: Band): boolean =>
  readFigure(typed, [partCurrency(band, part)])?.currency === partCurrency(band, part);

/** Whether a figure is in the currency of the part, or names none. */
function isOwnCurrency({ typed }: WantedFigure, part: MoneyPart, band: Band): boolean {
  const currency = partCurrency(band, part);
  const figure = readFigure(typed, [currency, band.currency]);
  return figure === null || figure.kind === "percent" || figure.currency === null || figure.currency === currency;
}

/** The base and grant of the other offer, if there is exactly one, as far as they are above those of this offer. */
export function matched(offered: OfferAnswer): LetterWish {
  const { others = [], offer } = offered;
  const [other] = others;
  const rival = others.length === 1 && other?.offer ? readAlike(other.offer, offered) : undefined;
  if (!rival || (rival.equity && rival.years !== offer.years)) return {};
  const parts = (["base", "equity"] as const).filter(
    (part) => (rival[part] ?? 0) > (offer[part] ?? Number.POSITIVE_INFINITY),
  );
  return Object.fromEntries(parts.map((part) => [part, rival[part] ?? 0]));
}
