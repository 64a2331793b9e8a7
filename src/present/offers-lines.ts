import { workedOutGaps } from "../answer/offer/computed-asks.js";
import type { LooseOffer, OfferAnswer, OffersAnswer } from "../answer/offer/offer.js";
import { offerNames, yearsCurrency } from "../answer/offer/which-pays-more.js";
import type { Lever } from "../domain/guide.js";
import { formatAlike, scanAmounts } from "../domain/money.js";
import { capitalised } from "./figures.js";
import { noteTexts } from "./notes.js";
import { argumentText, offerLines, offerMoney, offerPhrase } from "./offer-wording.js";
import { line, notes, type TextLine } from "./text-line.js";
import { OFFERS } from "./words/offers.js";
import { PART_NAMES } from "./words.js";

type OneOffer = OfferAnswer | LooseOffer;

/**
 * A table of offers: a head with their names, then rows for each part, for a year, for single years and for all years.
 */
export function offersCells({ offers, overYears }: OffersAnswer): string[][] {
  const names = offerNames(offers);
  const parts = (["base", "equity", "bonus", "signOn"] as const).filter((part) =>
    offers.some(({ offer }) => offer[part]),
  );
  const row = (label: string, cell: (offer: OneOffer, at: number) => string): string[] => [label, ...offers.map(cell)];
  const sums = (label: string, amounts: readonly (number | null | undefined)[]): string[] => [
    label,
    ...moneyAlike(offers, amounts),
  ];
  const yearly = sums(
    OFFERS.aYear,
    offers.map((offer) => offer.yearly),
  );
  const placed = row(OFFERS.placed, (offer) => (offer.guide ? placesOf(offer) : ""));
  return [
    row(OFFERS.pay, (_, at) => names[at] ?? ""),
    ...parts.map((part) =>
      row(capitalised(PART_NAMES[part]), (offer) => {
        const written = partMoney(offer, part);
        return part === "equity" && offer.offer.equity && offer.offer.years
          ? OFFERS.over(written, offer.offer.years)
          : written;
      }),
    ),
    yearly,
    ...yearRows(offers, yearly),
    sums(OFFERS.overYears, overYears),
    ...(placed.slice(1).some(Boolean) ? [placed.map((cell) => cell || OFFERS.noGuide)] : []),
    row(OFFERS.misses, (offer) => (offer.guide ? missesOf(offer) : OFFERS.noGuide)),
  ];
}

/** A row for each year, one for consecutive equal years; none if every year equals the yearly pay of the row before. */
function yearRows(offers: readonly OneOffer[], [, ...yearly]: readonly string[]): string[][] {
  const most = Math.min(4, Math.max(0, ...offers.map(({ byYear }) => byYear?.length ?? 0)));
  const rows: { from: number; to: number; cells: string[] }[] = [];
  for (let year = 1; year <= most; year++) {
    const cells = moneyAlike(
      offers,
      offers.map(({ byYear }) => byYear?.[year - 1]),
    );
    const last = rows.at(-1);
    if (last && isSame(last.cells, cells)) last.to = year;
    else rows.push({ from: year, to: year, cells });
  }
  const [only, ...others] = rows;
  if (only && others.length === 0 && isSame(only.cells, yearly)) return [];
  return rows.map(({ from, to, cells }) => [from === to ? OFFERS.year(from) : OFFERS.years(from, to), ...cells]);
}

const isSame = (cells: readonly string[], others: readonly string[]): boolean =>
  cells.every((cell, at) => cell === others[at]);

/** Amounts of several offers in a row; those of one currency are written in one style. */
function moneyAlike(offers: readonly OneOffer[], amounts: readonly (number | null | undefined)[]): string[] {
  const known = (currency: string) =>
    amounts.flatMap((amount, at) => {
      const offer = offers[at];
      return typeof amount === "number" && offer && yearsCurrency(offer) === currency ? [{ at, amount }] : [];
    });
  const written = new Map<number, string>();
  for (const currency of new Set(offers.map(yearsCurrency))) {
    const own = known(currency);
    const texts = formatAlike(
      own.map(({ amount }) => amount),
      currency,
    );
    for (const [index, { at }] of own.entries()) written.set(at, texts[index] ?? "");
  }
  return amounts.map((_, at) => written.get(at) ?? "–");
}

/** The places of an offer's parts and total in the bands of its own guide. */
const placesOf = ({ parts, total }: OfferAnswer): string =>
  [...parts, { part: "total" as const, ...total, percentile: total.of ? null : total.percentile }]
    .flatMap(({ part, percentile }) => (percentile === null ? [] : [OFFERS.place(PART_NAMES[part], percentile)]))
    .join(", ");

const partMoney = (offer: OneOffer, part: "base" | "equity" | "bonus" | "signOn"): string => {
  const value = offer.offer[part];
  return value === null ? "–" : offerMoney(value, offer, part);
};

/**
 * What an offer lacks to its own guide's ask, part by part, what of it was worked out, and what is open because it was
 * not typed: `equity $40K; worked out from the band: base $12K; open: bonus`.
 */
function missesOf(offer: OfferAnswer): string {
  const { parts, total, answer } = offer;
  const isStated = answer.target?.basis !== "band";
  const missed = isStated
    ? offerLines(offer).flatMap(({ label, missing }) => (missing ? [`${label.toLowerCase()} ${missing}`] : []))
    : [];
  const worked = workedOutGaps(offer).map(({ part, gap }) => `${PART_NAMES[part]} ${offerMoney(gap, offer, part)}`);
  const open = parts.filter(({ ask, value }) => ask && value === null).map(({ part }) => PART_NAMES[part]);
  const told = [
    ...(missed.length > 0 ? [missed.join(", ")] : []),
    ...(worked.length > 0 ? [OFFERS.workedOut(worked)] : []),
    ...(open.length > 0 ? [OFFERS.openParts(open)] : []),
  ];
  if (told.length > 0) return told.join("; ");
  return [...parts, total].some(({ toAsk }) => toAsk === 0) ? OFFERS.nothing : OFFERS.noAsk;
}

/** For each guide, the lever with which to bring up the other offers. */
export function bringLines({ offers }: OffersAnswer): { text: string; script: string; caution: string }[] {
  const names = offerNames(offers);
  return offers.flatMap((offer, at) => {
    if (!offer.guide) return [];
    const others = names.filter((_, other) => other !== at);
    const argued = argumentText(offer);
    const title = (offer.largestGap ?? offer.argueWith)?.lever;
    const lever = leverWithOffer(offer) ?? offer.answer.levers.find((one) => one.title === title);
    if (!lever) return [];
    const text = OFFERS.bring(names[at] ?? "", others, lever.title);
    const own = lever.title === title ? argued.caution : "";
    const caution = [own, ...scriptCautions(lever, offer)].filter(Boolean).join(" ");
    return [{ text, script: lever.script, caution }];
  });
}

/** The lever about an offer elsewhere: its words leave a blank for one, or mention one. */
const leverWithOffer = ({ answer }: OfferAnswer) =>
  answer.levers.find(({ title, script }) => ELSEWHERE.test(`${title} ${script}`));
const ELSEWHERE = /\b(?:competing|other|another|outside)\s+(?:\p{L}+\s+)?offers?\b|\boffers?\s+from\b|\[competitor/iu;

/** Several offers as lines of plain text. */
export function offersTextLines(answer: OffersAnswer): TextLine[] {
  const names = offerNames(answer.offers);
  const [, ...rows] = offersCells(answer);
  return [
    line("title", OFFERS.heading(names)),
    ...notes(noteTexts(answer.notes)),
    ...answer.offers.flatMap((offer, at) => [
      line("heading", names[at] ?? ""),
      ...[offerPhrase(offer)].filter(Boolean).map((text) => line("figures", text)),
      ...rows.slice(-missesFrom(rows)).map(([label = "", ...cells]) => line("item", `${label}: ${cells[at] ?? ""}`)),
      ...notes(noteTexts(offer.notes)),
    ]),
    ...bringLines(answer).flatMap(({ text, script, caution }) => [
      line("note", text),
      ...(script ? [line("quote", `“${script}”`)] : []),
      ...(caution ? [line("note", caution)] : []),
    ]),
  ];
}

/** Number of rows from the yearly value on: the parts are in the phrase before them. */
const missesFrom = (rows: readonly (readonly string[])[]): number =>
  rows.length - rows.findIndex(([label]) => label === OFFERS.aYear);

/** Warnings for a script if there are several offers: its figures are below what is offered, or of other offers. */
export function scriptCautions({ script, asks, currency }: Lever, offered: OfferAnswer): string[] {
  const rows = [...offered.parts, { part: "total" as const, value: offered.total.value }];
  const held = (["base", "equity", "signOn", "total"] as const).flatMap((part) => {
    const value = rows.find((row) => row.part === part)?.value;
    const ask = asks[part];
    const isAlike =
      currency === offered.currency && !(part === "equity" && asks.equityPer) && !(part === "total" && asks.totalOf);
    return value && ask && isAlike && ask[1] <= value
      ? [`${PART_NAMES[part]} ${offerMoney(value, offered, part)}`]
      : [];
  });
  const asked = Object.values(asks).flatMap((range) => (Array.isArray(range) ? [String(range)] : []));
  const isOfOthers = scanAmounts(script).some(({ kind, range }) => kind === "money" && !asked.includes(String(range)));
  return [
    ...(held.length > 0 ? [OFFERS.belowHeld(held)] : []),
    ...(isOfOthers && NAMES_OFFER.test(script) ? [OFFERS.otherFigures] : []),
  ];
}

const NAMES_OFFER = /\boffers?\b|\bat \$?\[?\d|\bI have\b/i;
