import type { types } from "@slack/bolt";
import { OFFERS } from "../../present/words/offers.js";
import { BUTTON, OFFER_FORM } from "../../present/words.js";
import { ACTION, OFFERS_FIELDS, type OffersField, offersField, VIEW } from "../state/ids.js";
import { actions, button, context, input, section, textInput } from "./kit.js";
import { modal } from "./views.js";

/** No more offers than this are held side by side. */
export const MOST_OFFERS = 4;
export const FEWEST_OFFERS = 2;

/** What one offer's fields hold before anybody types into them. */
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
 * @param texts what the fields of each offer hold
 * @param metadata which guide the first offer was held against, if any; nothing of what was typed
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

/** Longer than anything that names one offer's part, or its company, role and place. */
const MOST_TYPED = 120;

function fieldInput(offer: number, field: OffersField, held: string | undefined): types.InputBlock {
  const { label, hint: placeholder } = ASKED[field];
  const element = textInput(offersField(offer, field), { placeholder, most: MOST_TYPED, held });
  return input(label, element, { optional: true });
}
