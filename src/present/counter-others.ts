import { checkOffer } from "../answer/offer/check-offer.js";
import { readFigure, scaleBare } from "../answer/offer/figure.js";
import type { OfferAnswer, OtherOffer } from "../answer/offer/offer.js";
import { type Band, partCurrency } from "../domain/guide.js";
import { listed } from "../text/listed.js";
import { letterMoney, offeredParts } from "./counter-parts.js";
import { COUNTER } from "./words.js";

/** What other companies offer, a sentence for each: the name and the figures that the person typed, as far as they can be read. */
export function otherOffers({ others = [], answer }: OfferAnswer): string {
  return others.map((other) => otherOffer(other, answer)).join(" ");
}

function otherOffer({ company, offer }: OtherOffer, answer: OfferAnswer["answer"]): string {
  const name = company === null ? COUNTER.anotherCompany : company;
  const held = offer && checkOffer(offer, answer);
  if (!offer || !held || !answer.band) return COUNTER.alsoHave(name, "", "");
  const { total } = held.offer;
  const inTotal = total && held.offer.base ? [COUNTER.inTotal(letterMoney(total, partCurrency(held, "total")))] : [];
  const parts = [...offeredParts(held), ...inTotal];
  const [problem] = offer.problems;
  // Of what was read in part only the name is certain.
  const isRead = offer.problems.length === 0 && parts.length > 0;
  const lone = offer.parts.length === 0 && offer.problems.length === 1 && problem?.what.kind === "no-part";
  return COUNTER.alsoHave(
    name,
    isRead ? listed(parts) : "",
    lone && problem.what.kind === "no-part" ? loneMoney(problem.what.typed, answer.band) : "",
  );
}

/** A figure of which nobody said what it is, as money; empty where its scale is open. */
function loneMoney(typed: string, band: Band): string {
  const figure = readFigure(typed, [band.currency]);
  if (!figure || figure.kind === "percent") return "";
  const currency = figure.currency ?? band.currency;
  const amount = figure.bare ? scaleBare(figure.value, currency, band.total ?? band.base) : figure.value;
  return amount === null ? "" : letterMoney(amount, currency);
}
