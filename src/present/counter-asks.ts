import { lacksGrant, namedAsks } from "../answer/counter/asks.js";
import { lumpsGrant } from "../answer/counter/grants.js";
import type { Setting } from "../answer/counter/setting.js";
import { totalsCompare } from "../answer/counter/totals-compare.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import { type Band, type Figures, partCurrency } from "../domain/guide.js";
import { listed } from "../text/listed.js";
import { askPhrases, letterMoney } from "./counter-parts.js";
import { COUNTER } from "./words.js";

/**
 * The offer's total in the way in which the guide counts its own, behind the offer's parts and alone; empty where a total
 * is not asked for, or nobody knows what it counts.
 */
export function sumSentence(checked: OfferAnswer, asks: Figures): { email: string; message: string } {
  const { total, answer, offer } = checked;
  const { band } = answer;
  const known =
    band && !lumpsGrant(band) && total.value !== null && !total.of && asks.total && totalsCompare(checked, band);
  if (!known || total.value === null) return { email: "", message: "" };
  const money = letterMoney(total.value, partCurrency(band, "total"));
  const counting = countingOf(band, offer);
  return { email: COUNTER.comesTo(money, counting), message: COUNTER.offerComesTo(money, counting) };
}

/** What a total counts of the grant and the sign-on; of an offer only what it holds. */
function countingOf({ arithmetic, equityBasis }: Band, offer: OfferAnswer["offer"] | null): string {
  const signOn = Boolean(offer?.signOn);
  const without = signOn && arithmetic !== "first-year";
  if (offer && !offer.equity) return without ? COUNTER.withoutSignOn : signOn ? COUNTER.countingSignOn : "";
  const grant = grantCounted({ arithmetic, equityBasis }, offer === null || signOn, offer?.grantTyped === undefined);
  return `${grant}${without ? (grant ? COUNTER.butNotSignOn : COUNTER.withoutSignOn) : ""}`;
}

function grantCounted(
  { arithmetic, equityBasis }: Pick<Band, "arithmetic" | "equityBasis">,
  signOn: boolean,
  hasYears: boolean,
): string {
  if (arithmetic === "unknown" || equityBasis.kind === "unknown") return "";
  // Where the guide counts equity by the year, a grant over several is in its total with one of them.
  if (equityBasis.kind === "year")
    return signOn && arithmetic === "first-year" ? COUNTER.countingFirstYear : COUNTER.countingYear;
  if (equityBasis.years < 2) return "";
  if (arithmetic === "first-year") return signOn ? COUNTER.countingFirstYear : COUNTER.countingYear;
  return arithmetic === "whole-grant" ? COUNTER.counting(hasYears ? equityBasis.years : null) : COUNTER.countingYear;
}

/** The asks as a sentence; empty where there is none. `compared`: the offer's total was said just before. */
export function askSentence(setting: Setting, compared: boolean): string {
  const { band, target } = setting.answer;
  if (!band || !target) return "";
  const named = namedAsks(setting);
  const noGrant = lacksGrant(setting);
  const phrases = askPhrases(named, band, noGrant, setting.offer?.offer.terms?.equity);
  const unnamed = noGrant && !named.equity;
  if (phrases.length === 0) return unnamed ? COUNTER.talkOfGrant : "";
  const counting = named.total && !compared && band.equity && !lumpsGrant(band) ? countingOf(band, null) : "";
  const asking = compared && named.total ? COUNTER.askSame(listed(phrases)) : COUNTER.ask(listed(phrases), counting);
  return unnamed ? `${asking} ${COUNTER.talkOfGrantToo}` : asking;
}
