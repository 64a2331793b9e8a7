import type { types, ViewOutput } from "@slack/bolt";
import type { Answer, GuideAnswer } from "../../answer/answer.js";
import { offerProblems } from "../../answer/offer/check-offer.js";
import type { GivenOffer } from "../../answer/offer/compare-offers.js";
import type { OffersAnswer, TypedOffer } from "../../answer/offer/offer.js";
import { offerNoteText } from "../../present/offer-notes.js";
import { answerTitle } from "../../present/text-line.js";
import { OFFERS } from "../../present/words/offers.js";
import { OFFER_FORM } from "../../present/words.js";
import { FEWEST_OFFERS, MOST_OFFERS, type OfferTexts, offersFormView } from "../blocks/offers-form.js";
import type { Core } from "../core.js";
import { fieldOf } from "../requests/press.js";
import { answerAt, decodeAnswerRef, encodeAnswerRef } from "../state/answer-ref.js";
import { OFFERS_FIELDS, type OffersField, offersField } from "../state/ids.js";
import type { OfferState } from "../state/offer-state.js";
import { readParts } from "./offer-fields.js";

type Sent = Pick<ViewOutput, "state" | "private_metadata">;

/** The form with one offer that is already known, or empty. */
export function offersForm(core: Core, known: OfferState | null): types.ModalView {
  const answer = known && answerAt(core, known.ref);
  if (!known?.offer || !answer) return offersFormView([], "");
  return offersFormView([{ guide: answerTitle(answer), ...textsOf(known.offer) }], encodeAnswerRef(known.ref));
}

/** The submitted form with fields for one more offer, and with what was typed so far. */
export function withRoom(view: Sent): types.ModalView {
  const texts = Array.from({ length: countOf(view) }, (_, at) => typedIn(view, at + 1));
  return offersFormView([...texts, {}], view.private_metadata);
}

/** The comparison, or what to correct, by the field's block id. */
type Compared = { kind: "compared"; answer: OffersAnswer } | { kind: "errors"; errors: Record<string, string> };

/** Reads a submitted form: each part as if it were typed after the word "offer", each company as a question. */
export function comparedOffers(core: Core, view: Sent): Compared {
  const errors: Record<string, string> = {};
  const given: GivenOffer[] = [];
  for (let number = 1; number <= countOf(view); number++) {
    const texts = typedIn(view, number);
    if (OFFERS_FIELDS.every((field) => !texts[field])) continue;
    const say = (field: OffersField, words: string): void => {
      errors[offersField(number, field)] ??= words;
    };
    const { offer, doubts } = readParts((part) => (part === "total" ? undefined : texts[part]));
    const whose = texts.guide
      ? whoseOffer(core, view, texts.guide)
      : { kind: "unclear" as const, why: OFFERS.needWhose };
    if (offer.parts.length === 0) say("base", OFFER_FORM.needOne);
    if (whose.kind === "unclear") say("guide", whose.why);
    const beside = whose.kind === "guide" ? offerProblems(offer, whose.answer) : [];
    for (const { part, what } of [...doubts, ...beside]) if (part && part !== "total") say(part, offerNoteText(what));
    const held = whose.kind === "guide" && whose.again ? { answer: whose.answer } : {};
    given.push({ question: texts.guide ?? "", offer, ...held });
  }
  const [first, second] = [1, 2].map((number) => offersField(number, "guide"));
  if (given.length === 0 && first) errors[first] = OFFERS.needWhose;
  else if (given.length < FEWEST_OFFERS && second) errors[second] ??= OFFERS.needTwo;
  if (Object.keys(errors).length > 0) return { kind: "errors", errors };
  return { kind: "compared", answer: core.compareOffers(given) };
}

const typedIn = (view: Sent, offer: number): OfferTexts =>
  Object.fromEntries(OFFERS_FIELDS.map((field) => [field, fieldOf(view, offersField(offer, field))?.trim()]));

/** How many offers the form has room for. */
const countOf = ({ state }: Sent): number =>
  Array.from({ length: MOST_OFFERS }, (_, at) => at + 1).filter(
    (number) => offersField(number, "guide") in state.values,
  ).length;

/** The words for payments per year that are not monthly, by their number. */
const PAID: Readonly<Record<number, string>> = { 24: " semimonthly", 26: " biweekly" };

function textsOf({ parts, years, vesting }: TypedOffer): OfferTexts {
  const texts: OfferTexts = {};
  for (const { part, typed, per, payments, year, over } of parts) {
    if (part === "total") continue;
    const period =
      per === "payment"
        ? (PAID[payments ?? 0] ?? "")
        : payments
          ? ` per month x ${payments}`
          : per
            ? ` per ${per}`
            : "";
    const text = `${typed.trim()}${period}${year ? ` in year ${year}` : ""}${over ? ` over ${over} years` : ""}`;
    texts[part] = texts[part] ? `${texts[part]} and ${text}` : text;
  }
  if (texts.equity && years !== null) texts.equity += ` over ${years} years`;
  if (texts.equity && vesting) texts.equity += ` vests ${vesting.map((share) => Math.round(share)).join("/")}`;
  return texts;
}

type Whose =
  /** `again`: the guide is the one that the form was opened with. */
  { kind: "guide"; answer: GuideAnswer; again: boolean } | { kind: "no-guide" } | { kind: "unclear"; why: string };

function whoseOffer(core: Core, { private_metadata }: Sent, typed: string): Whose {
  const ref = decodeAnswerRef(private_metadata);
  const before = ref && answerAt(core, ref);
  if (before && answerTitle(before) === typed) return { kind: "guide", answer: before, again: true };
  return whoseIs(core.ask(typed));
}

function whoseIs(asked: Answer): Whose {
  switch (asked.kind) {
    case "answer":
      return { kind: "guide", answer: asked, again: false };
    case "unknown":
      return { kind: "no-guide" };
    case "company":
      if (asked.roles.length === 0) return { kind: "no-guide" };
      return {
        kind: "unclear",
        why: OFFERS.needRole(asked.companyName, asked.roles.map(({ roleName }) => roleName).slice(0, 8)),
      };
    case "choices":
      return {
        kind: "unclear",
        why: OFFERS.severalFit(asked.choices.map(({ companyName, roleName }) => `${companyName} ${roleName}`)),
      };
    case "offer":
    case "counter":
    case "offers":
    case "comparison":
    case "role":
    case "help":
    case "thanks":
      return { kind: "unclear", why: OFFERS.notOne };
  }
}
