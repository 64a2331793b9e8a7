import type { OfferAnswer } from "../offer/offer.js";
import { exampleSignOn } from "./first-ask.js";
import { settingOf } from "./setting.js";

/** A sign-on that is wanted and of which no figure is said: "I want 175k and a signing bonus". */
const WANTED =
  /(?<!n['’]?t\s|not\s|never\s)\b(?:want|wanted|asking\s+for|ask\s+for|hoping\s+for|hope\s+for|looking\s+for|(?:i['’]?d|would)\s+(?:really\s+)?(?:like|love|prefer)|push\s+for|request(?:ing)?)\b(?<between>[^.;!?\n]{0,60}?)(?<named>(?:,\s*|\s+(?:and|plus|or|with)\s+|\s+)(?:just\s+|only\s+|also\s+)?(?:an?|some|the)\s+(?:sign(?:ing)?[\s-]?(?:on)?\s+bonus|sign[\s-]?on|joining\s+bonus))(?!\s*(?:of|is|at|:|=)?\s*[~≈\p{Sc}]?\s?\d)(?![\p{L}-])/iu;

/** Whether more than the sign-on is wanted and its figure is open: "a larger base and a sign-on". */
const isMore = (between: string): boolean =>
  !/\d/.test(between) &&
  /\b(?:base|salary|pay|equity|stock|rsus?|grant|total|package|more|larger|higher|better|rather|instead)\b/i.test(
    between,
  );

/** The text without a sign-on that is wanted without a figure; null where none is. */
export function withoutWantedSignOn(text: string): string | null {
  const match = WANTED.exec(text);
  const named = match?.groups?.named;
  if (!match || named === undefined || isMore(match.groups?.between ?? "")) return null;
  const end = match.index + match[0].length;
  return text.slice(0, end - named.length) + text.slice(end);
}

/** The offer with that sign-on among what is asked for, a share of the base; null where one is offered already or no base is known. */
export function wantingSignOn(offer: OfferAnswer): OfferAnswer | null {
  const signOn = exampleSignOn(settingOf(offer.answer, offer));
  return signOn === null ? null : { ...offer, wish: { ...offer.wish, signOn } };
}
