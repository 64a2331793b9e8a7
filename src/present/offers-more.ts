import type { OfferNote } from "../answer/offer/notes.js";
import { formatMoney } from "../domain/money.js";
import { OFFERS } from "./words/offers.js";
import { PART_NAMES } from "./words.js";

type OffersMore = Extract<OfferNote, { kind: "offers-more" }>;

/** Which of several offers pays more, by how much and where, and what of it was not counted. */
export function offersMoreText({ currency, sides, yearly, overYears, parts, uncounted }: OffersMore): string {
  const money = (amount: number): string => formatMoney([Math.abs(amount), Math.abs(amount)], currency);
  const [first, second] = sides;
  if (!first || !second) return "";
  const told = parts.map(({ part, by }) => ({
    by,
    text: OFFERS.partBy(
      PART_NAMES[part],
      money(by),
      part === "equity" ? OFFERS.aYearEach : part === "signOn" ? OFFERS.once : "",
    ),
  }));
  const more = told.filter(({ by }) => by > 0).map(({ text }) => text);
  const less = told.filter(({ by }) => by < 0).map(({ text }) => text);
  const lead = leadOf(first.name, second.name, yearly, overYears, money).join(" ");
  return [
    uncounted.length > 0 ? OFFERS.asTyped(lead) : lead,
    ...(told.length > 0 ? [OFFERS.has(more, less)] : []),
    ...(sides.length > 2 ? [OFFERS.order(sides.map((side) => `${side.name} ${money(side.yearly)}`))] : []),
    ...uncounted.map(({ name, parts: open }) => OFFERS.uncounted(name, open)),
  ].join(" ");
}

function leadOf(first: string, second: string, yearly: number, over: number | null, money: (amount: number) => string) {
  if (yearly > 0) {
    if (over !== null && over < 0) return [OFFERS.moreFirst(first, money(yearly), money(over))];
    return [OFFERS.more(first, money(yearly), over ? money(over) : "")];
  }
  return [
    OFFERS.sameAYear([first, second]),
    ...(over ? [OFFERS.overFour(over > 0 ? first : second, money(over))] : []),
  ];
}
