import type { types } from "@slack/bolt";
import type { AskedPlace } from "../../answer/answer.js";
import type { TypedOffer } from "../../answer/offer/offer.js";
import { type AnswerRef, encodeAnswerRef, shortKey } from "../state/answer-ref.js";
import { ACTION } from "../state/ids.js";
import { encodeOfferState } from "../state/offer-state.js";
import { button } from "./kit.js";

/**
 * A guide to choose. `region` is its label, null if none was chosen; `places` were asked for and decide the region;
 * `level` decides the row.
 */
interface Chosen {
  company: string;
  role: string;
  region: string | null;
  places?: readonly string[] | undefined;
  level?: string | undefined;
}

/** The place of an answer or a choice if its region does not name it, to be asked for again. */
export const placesOf = ({ asked }: { asked?: AskedPlace }): readonly string[] => (asked ? [asked.place] : []);

/**
 * The button for one of several guides; with an offer it leads to the check, unless the offer is too long for the
 * button's value.
 */
export function chooseButton(
  text: string,
  at: number,
  { company, role, region, places = [], level }: Chosen,
  offer: TypedOffer | null,
): types.Button {
  const ref: AnswerRef = {
    guide: `${company}/${role}`,
    region: region === null ? null : shortKey(region),
    view: "overview",
    ...(places.length && { places }),
    ...(level && { level }),
  };
  const state = offer && encodeOfferState({ ref, offer });
  return state
    ? button(text, `${ACTION.chooseOffer}:${at}`, state)
    : button(text, `${ACTION.choose}:${at}`, encodeAnswerRef(ref));
}
