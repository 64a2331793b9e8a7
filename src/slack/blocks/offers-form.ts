import type { types } from "@slack/bolt";
import { OFFERS } from "../../present/words/offers.js";
import { BUTTON, OFFER_FORM } from "../../present/words.js";
import { ACTION, OFFERS_FIELDS, type OffersField, offersField, VIEW } from "../state/ids.js";
import { actions, button, context, input, section, textInput } from "./kit.js";
import { modal } from "./views.js";

/** At most this many offers are compared at once. */
export const MOST_OFFERS = 4;
/** The comparison form has at least this many offers. */
export const FEWEST_OFFERS = 2;

/** Initial texts of one offer's fields. */
export type OfferTexts = Partial<Record<OffersField, string>>;

const ASKED: Record<OffersField, { label: string; hint: string }> = {
  guide: { label: OFFERS.whose, hint: OFFERS.whoseHint },
  base: { label: OFFER_FORM.base, hint: OFFER_FORM.amountHint },
  equity: { label: OFFERS.equity, hint: OFFERS.equityHint },
  bonus: { label: OFFER_FORM.bonus, hint: OFFER_FORM.bonusHint },
  signOn: { label: OFFER_FORM.signOn, hint: OFFERS.signOnHint },
};

/**
 * The form for two to four offers.
 *
 * @param texts initial texts of the fields, an entry for each offer
 * @param metadata which guide the first offer was compared with, if any; nothing of what was typed
 */
export function offersFormView(texts: readonly OfferTexts[], metadata: string): types.ModalView {
  const count = Math.min(MOST_OFFERS, Math.max(FEWEST_OFFERS, texts.length));
  const offers = Array.from({ length: count }, (_, at) => texts[at] ?? {});
  return modal(VIEW.offers, { title: OFFERS.title, submit: OFFERS.submit, metadata }, [
    ...context([OFFER_FORM.privacy]),
    ...offers.flatMap((held, at) => [
      section(`*${OFFERS.offer(at + 1)}*`),
      ...OFFERS_FIELDS.map((field) => fieldInput(at + 1, field, held[field])),
    ]),
    ...(count < MOST_OFFERS ? actions([button(BUTTON.addOffer, ACTION.addOffer, String(count))]) : []),
  ]);
}

/** Characters: longer than any text for one offer's part, or for its company, role and place. */
const MOST_TYPED = 120;

function fieldInput(offer: number, field: OffersField, held: string | undefined): types.InputBlock {
  const { label, hint: placeholder } = ASKED[field];
  const element = textInput(offersField(offer, field), { placeholder, most: MOST_TYPED, held });
  return input(label, element, { optional: true });
}
