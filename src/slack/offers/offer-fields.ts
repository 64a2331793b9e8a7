import type { ViewOutput } from "@slack/bolt";
import type { GuideAnswer } from "../../answer/guide-answer.js";
import { offerProblems } from "../../answer/offer/check-offer.js";
import type { OfferProblem, TypedOffer } from "../../answer/offer/offer.js";
import { splitOffer } from "../../answer/offer/split-offer.js";
import { MONEY_PARTS, type MoneyPart } from "../../domain/guide.js";
import { offerNoteText } from "../../present/offer-notes.js";
import { OFFER_FORM } from "../../present/words.js";
import { fieldOf } from "../requests/press.js";
import { ACTION, offerField } from "../state/ids.js";

/** The word for a part in a typed offer. A field is read as if it followed this word, so both have one grammar. */
const TYPED_AS: Record<MoneyPart, string> = {
  base: "base",
  equity: "stock",
  bonus: "bonus",
  signOn: "sign-on",
  total: "total",
};

/** Reads the fields as if they were typed after the word "offer", and checks them against the guide's answer. */
export function readOfferFields(view: Pick<ViewOutput, "state">, answer: GuideAnswer) {
  const { offer, doubts } = readParts((part) => fieldOf(view, offerField(part)));
  takeGrant(offer, view);
  const errors: Record<string, string> = {};
  for (const { part, what } of [...doubts, ...offerProblems(offer, answer)])
    if (part) errors[offerField(part)] ??= offerNoteText(what);
  if (offer.parts.length === 0) errors[offerField("base")] = OFFER_FORM.needOne;
  return { offer, errors };
}

/** The offer made from the fields of a form, and what could not be read in them, by part. */
export function readParts(typedIn: (part: MoneyPart) => string | undefined): {
  offer: TypedOffer;
  doubts: OfferProblem[];
} {
  const offer: TypedOffer = { parts: [], years: null, problems: [] };
  const doubts: OfferProblem[] = [];
  for (const part of MONEY_PARTS) {
    const typed = typedIn(part)?.trim();
    if (!typed) continue;
    const read = splitOffer(`offer ${TYPED_AS[part]} ${typed}`).offer;
    const own = read?.parts.filter((one) => one.part === part) ?? [];
    const whole = own.length > 0 && own.length === read?.parts.length && (own.length === 1 || part === "signOn");
    offer.parts.push(...(whole ? own : [{ part, typed }]));
    offer.years ??= read?.years ?? null;
    if (read?.vesting) offer.vesting = read.vesting;
    const [problem] = read?.problems ?? [];
    if (problem) doubts.push({ part, what: problem.what });
  }
  return { offer, doubts };
}

/** Adds what the menus say about the grant, unless the equity field already states it. */
function takeGrant(offer: TypedOffer, view: Pick<ViewOutput, "state">): void {
  const equity = offer.parts.find(({ part }) => part === "equity");
  if (!equity) return;
  const years = Number(fieldOf(view, ACTION.offerYears));
  if (fieldOf(view, ACTION.offerPer) === "year") equity.per = "year";
  if (years > 0) offer.years ??= years;
}
