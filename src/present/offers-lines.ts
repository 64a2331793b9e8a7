import type { LooseOffer, OfferAnswer, OffersAnswer } from "../answer/offer/offer.js";
import { formatMoney } from "../domain/money.js";
import { capitalised } from "./figures.js";
import { noteTexts } from "./notes.js";
import { argumentText, offerLines, offerMoney, offerPhrase } from "./offer-wording.js";
import { yearsCurrency } from "./offer-years.js";
import { line, notes, type TextLine } from "./text-line.js";
import { OFFERS } from "./words/offers.js";
import { PART_NAMES } from "./words.js";

type OneOffer = OfferAnswer | LooseOffer;

/** How one of several offers is called: its company, with role and region where the companies are the same. */
export function offerNames(offers: readonly OneOffer[]): string[] {
  const names = offers.map(companyOf);
  const full = offers.map((offer) =>
    offer.guide
      ? [offer.guide.companyName, offer.guide.roleName, offer.region].filter(Boolean).join(" · ")
      : offer.companyName,
  );
  if (new Set(names).size === names.length) return names;
  return new Set(full).size === full.length ? full : full.map((name, at) => `${at + 1} ${name}`);
}

const companyOf = (offer: OneOffer): string => (offer.guide ? offer.guide.companyName : offer.companyName);

/** Offers side by side: a head with their names, then one row for each part, for a year, the years and all of them. */
export function offersCells({ offers, overYears }: OffersAnswer): string[][] {
  const money = (offer: OneOffer, amount: number | null | undefined): string =>
    amount === null || amount === undefined ? "–" : formatMoney([amount, amount], yearsCurrency(offer));
  const parts = (["base", "equity", "bonus", "signOn"] as const).filter((part) =>
    offers.some(({ offer }) => offer[part]),
  );
  const most = Math.max(0, ...offers.map(({ byYear }) => byYear?.length ?? 0));
  const row = (label: string, cell: (offer: OneOffer, at: number) => string): string[] => [label, ...offers.map(cell)];
  const missing = (offer: OneOffer): string => (offer.guide ? missesOf(offer) : OFFERS.noGuide);
  return [
    row(OFFERS.pay, (_, at) => offerNames(offers)[at] ?? ""),
    ...parts.map((part) =>
      row(capitalised(PART_NAMES[part]), (offer) => {
        const written = partMoney(offer, part);
        return part === "equity" && offer.offer.equity && offer.offer.years
          ? OFFERS.over(written, offer.offer.years)
          : written;
      }),
    ),
    row(OFFERS.aYear, (offer) => money(offer, offer.yearly)),
    ...Array.from({ length: Math.min(most, 4) }, (_, at) =>
      row(OFFERS.year(at + 1), (offer) => money(offer, offer.byYear?.[at])),
    ),
    row(OFFERS.overYears, (offer, at) => money(offer, overYears[at])),
    row(OFFERS.misses, missing),
  ];
}

const partMoney = (offer: OneOffer, part: "base" | "equity" | "bonus" | "signOn"): string => {
  const value = offer.offer[part];
  return value === null ? "–" : offerMoney(value, offer, part);
};

/** What an offer misses of its own guide's ask, part by part: `equity $40K, total $55.5K`. */
function missesOf(offer: OfferAnswer): string {
  const missed = offerLines(offer).flatMap(({ label, missing }) =>
    missing ? [`${label.toLowerCase()} ${missing}`] : [],
  );
  if (missed.length > 0) return missed.join(", ");
  return [...offer.parts, offer.total].some(({ toAsk }) => toAsk === 0) ? OFFERS.nothing : OFFERS.noAsk;
}

/** With which lever of each guide the other offers are put to use. */
export function bringLines({ offers }: OffersAnswer): { name: string; text: string; script: string }[] {
  const names = offerNames(offers);
  return offers.flatMap((offer, at) => {
    if (!offer.guide) return [];
    const others = names.filter((_, other) => other !== at);
    const lever = leverWithOffer(offer);
    const script = lever?.script ?? argumentText(offer).script;
    const title = lever?.title ?? (offer.largestGap ?? offer.argueWith)?.lever ?? null;
    return title ? [{ name: names[at] ?? "", text: OFFERS.bring(names[at] ?? "", others, title), script }] : [];
  });
}

/** The lever that is about an offer elsewhere: its words leave a blank for one, or speak of one. */
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
    ...bringLines(answer).flatMap(({ text, script }) => [
      line("note", text),
      ...(script ? [line("quote", `“${script}”`)] : []),
    ]),
  ];
}

/** From the yearly value on: the parts stand in the phrase above. */
const missesFrom = (rows: readonly (readonly string[])[]): number =>
  rows.length - rows.findIndex(([label]) => label === OFFERS.aYear);
