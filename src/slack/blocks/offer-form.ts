import type { types } from "@slack/bolt";
import type { GuideAnswer } from "../../answer/answer.js";
import type { TypedOffer } from "../../answer/offer/offer.js";
import type { Band, MoneyPart } from "../../domain/guide.js";
import { bandLines } from "../../present/figures.js";
import { answerTitle } from "../../present/text-line.js";
import { OFFER_FORM } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { answerRef, encodeAnswerRef } from "../state/answer-ref.js";
import { ACTION, offerField, VIEW } from "../state/ids.js";
import { context, hint, input, type Option, option, section, select, textInput } from "./kit.js";
import { literal } from "./text.js";
import { modal } from "./views.js";

/**
 * The form for an offer next to one guide's band. Its metadata is the guide's ref; the figures are only in its fields.
 */
export function offerFormView(answer: GuideAnswer, band: Band, offer: TypedOffer | null): types.ModalView {
  const basis = band.equityBasis;
  const equity = offer?.parts.find(({ part }) => part === "equity");
  const yearly = equity ? equity.per === "year" : basis.kind === "year";
  const years = offer?.years ?? (basis.kind === "grant" ? basis.years : USUAL_YEARS);
  const amount = (part: MoneyPart, label: string): types.InputBlock => {
    const typed = offer?.parts.find((one) => one.part === part)?.typed;
    return amountInput(part, label, bandOf(band, part), typed);
  };
  return modal(
    VIEW.offer,
    { title: OFFER_FORM.title, submit: OFFER_FORM.submit, metadata: encodeAnswerRef(answerRef(answer, "overview")) },
    [
      section(`*${literal(answerTitle(answer), LIMITS.section - 2)}*`),
      ...context([OFFER_FORM.privacy]),
      amount("base", OFFER_FORM.base),
      amount("equity", OFFER_FORM.equity),
      menuInput(ACTION.offerPer, OFFER_FORM.equityPer, PER, yearly ? "year" : "grant"),
      menuInput(ACTION.offerYears, OFFER_FORM.years, YEARS, String(years)),
      amount("bonus", OFFER_FORM.bonus),
      amount("signOn", OFFER_FORM.signOn),
      amount("total", OFFER_FORM.total),
    ],
  );
}

/** Length of a grant in years if neither the guide nor the offer states it. */
const USUAL_YEARS = 4;
/** The longest grant that an offer may have, in years. */
const MOST_YEARS = 10;

const PER: readonly Option[] = [
  { text: OFFER_FORM.wholeGrant, value: "grant" },
  { text: OFFER_FORM.yearWorth, value: "year" },
];
const YEARS: readonly Option[] = Array.from({ length: MOST_YEARS }, (_, at) => ({
  text: OFFER_FORM.countYears(at + 1),
  value: String(at + 1),
}));

function bandOf(band: Band, part: MoneyPart): string {
  const lines = bandLines(band);
  const line = lines.find((one) => one.part === part);
  if (!line) return (part === "bonus" && lines.find((one) => one.part === "bonusPct")?.value) || "";
  return line.detail ? `${line.value} (${line.detail})` : line.value;
}

function amountInput(part: MoneyPart, label: string, band: string, typed: string | undefined): types.InputBlock {
  const placeholder = part === "bonus" ? OFFER_FORM.bonusHint : OFFER_FORM.amountHint;
  return input(label, textInput(offerField(part), { placeholder, most: MOST_TYPED, held: typed }), {
    optional: true,
    ...(band && hint(OFFER_FORM.band(band))),
  });
}

/** Characters: longer than any amount, short enough that five of them fit into a button's value. */
const MOST_TYPED = 60;

function menuInput(id: string, label: string, options: readonly Option[], chosen: string): types.InputBlock {
  const initial = options.find(({ value }) => value === chosen);
  const menu = { ...select(label, id, options), ...(initial && { initial_option: option(initial) }) };
  return input(label, menu, { optional: true });
}
