import { lacksGrant, namedAsks } from "../answer/counter/asks.js";
import { equitySpan } from "../answer/counter/grant-years.js";
import { lumpsGrant } from "../answer/counter/grants.js";
import { isForNoEquity } from "../answer/counter/reasons.js";
import { askedTerms, type Setting } from "../answer/counter/setting.js";
import { isTotalAlone, totalsCompare } from "../answer/counter/totals-compare.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import { isCurrencyCode } from "../domain/currencies.js";
import { type Band, type Figures, type Part, partCurrency } from "../domain/guide.js";
import { listed } from "../text/listed.js";
import { askPhrases } from "./counter-parts.js";
import { letterMoney } from "./letter-money.js";
import { TERM_QUESTIONS, TERM_WORDS } from "./words/counter-terms.js";
import { COUNTER } from "./words.js";

/**
 * The offer's total in the way in which the guide counts its own, behind the offer's parts; empty where a total is not asked
 * for, or nobody knows what it counts.
 */
export function sumSentence(checked: OfferAnswer, asks: Figures): string {
  const { total, answer, offer, wish, yearly } = checked;
  const { band } = answer;
  // What a person wants in all is counted by the year, as people do, whatever the guide counts.
  if (wish?.total && offer.total === undefined && yearly !== null && band)
    return COUNTER.comesTo(letterMoney(yearly, partCurrency(band, "total")), grantYear(offer));
  const known =
    band && !lumpsGrant(band) && total.value !== null && !total.of && asks.total && totalsCompare(checked, band);
  if (!known || total.value === null) return "";
  return COUNTER.comesTo(letterMoney(total.value, partCurrency(band, "total")), countingOf(band, offer));
}

/** What a year's pay counts of an offer's grant and sign-on. */
export const grantYear = ({ equity, signOn }: OfferAnswer["offer"]): string =>
  equity ? `${COUNTER.countingYear}${signOn ? COUNTER.butNotSignOn : ""}` : signOn ? COUNTER.withoutSignOn : "";

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
  const { band } = setting.answer;
  if (!band) return "";
  const named = namedAsks(setting);
  const noGrant = lacksGrant(setting);
  const isNew = noGrant || (setting.offer !== null && !setting.offer.offer.equity);
  const figures = askPhrases(named, band, equitySpan(setting.offer, named, band), isNew, setting.offer);
  const grant = noGrant && !named.equity ? [COUNTER.grant] : [];
  const phrases = [...grant, ...figures, ...termPhrases(setting.offer, named)];
  if (phrases.length === 0) return "";
  const counting =
    // What a total that was told alone counts nobody said.
    named.total && !compared && band.equity && !lumpsGrant(band) && !(setting.offer && isTotalAlone(setting.offer))
      ? countingOf(band, setting.offer?.offer ?? null)
      : isForNoEquity(setting, named) &&
          !setting.offer?.letter?.reason &&
          termPhrases(setting.offer, named).length === 0
        ? COUNTER.asNoEquity
        : "";
  const all = setting.offer?.letter?.either ? oneOf(phrases) : listed(phrases);
  if (compared && named.total) return COUNTER.askSame(all);
  return (figures.length === phrases.length ? asking(setting.offer) : COUNTER.ask)(all, counting);
}

const oneOf = (phrases: readonly string[]): string => phrases.join(" or ");

/** How the ask is put: as the person wants the letter to be. */
function asking(offer: OfferAnswer | null): (figures: string, counting: string) => string {
  const { firm, humble, warm, casual } = offer?.letter?.manner ?? {};
  if (firm) return COUNTER.askFirmly;
  if (humble) return COUNTER.askHumbly;
  return warm ? COUNTER.askWarmly : casual ? COUNTER.askCasually : COUNTER.ask;
}

/** What is wanted and is no figure of pay. */
const termPhrases = (offer: OfferAnswer | null, named: Figures): string[] =>
  offer
    ? [
        ...new Set(
          askedTerms(offer).map(({ term, clause }, _, all) => {
            // What is to be put in writing may be told beside what it is.
            if (term === "in-writing" && all.some((one) => one.term !== term && IN_WRITING.test(one.clause))) return "";
            const phrase = TERM_WORDS[term]?.(term === "relocation" ? inMoney(clause) : clause) ?? "";
            // Beside a bonus that is asked for, "it" is that.
            if (term === "guarantee" && (named.bonus || named.bonusPct)) return COUNTER.forIt(phrase);
            return phrase && term !== "in-writing" && IN_WRITING.test(clause) ? COUNTER.inWriting(phrase) : phrase;
          }),
        ),
      ].filter(Boolean)
    : [];

const IN_WRITING = /\bin writing\b/i;

/** Words in which sums stand as "USD 15000", with them as a letter writes them. */
export const inMoney = (text: string): string =>
  text.replace(/(?<![\p{L}\d])([A-Z]{3}) (\d{4,})(?![\d.,]*\d)/gu, (typed, currency: string, amount: string) =>
    isCurrencyCode(currency) ? letterMoney(Number(amount), currency) : typed,
  );

/** What is wanted to be known. */
export const termQuestions = (offer: OfferAnswer | null): string =>
  (offer?.letter?.terms ?? []).flatMap(({ term, clause }) => TERM_QUESTIONS[term]?.(clause) ?? []).join(" ");

/** A part that is asked for, as the offer calls it. */
function partName(part: Part, offer: OfferAnswer | null): string {
  const { base, bonus } = offer?.offer.terms ?? {};
  if (part === "base" && base === "fixed") return COUNTER.room.fixed;
  if ((part === "bonus" || part === "bonusPct") && bonus === "variable") return COUNTER.room.variable;
  return COUNTER.room[part];
}

/** What is asked for by the names of its parts, without a total and a sign-on. */
export const askedNames = (asks: Figures, offer: OfferAnswer | null): string[] => [
  ...new Set(
    (["base", "equity", "bonus", "bonusPct"] as const)
      .filter((part) => asks[part])
      .map((part) => partName(part, offer)),
  ),
];

/** A sign-on as it is spoken of without a figure. */
export const signOnWord = (offer: OfferAnswer | null): string => COUNTER.signOn(Boolean(offer?.offer.signOn));

/** What keeps the door open where the ask cannot be met whole; empty where the person said what to ask for, or how. */
export function doorSentence({ offer }: Setting, asks: Figures): string {
  const { firm, humble } = offer?.letter?.manner ?? {};
  if (!offer || offer.wish || firm || humble) return "";
  if (asks.total) return COUNTER.madeUp;
  const [name] = asks.signOn ? [] : askedNames(asks, offer);
  return name ? COUNTER.elsewhere(name) : "";
}
