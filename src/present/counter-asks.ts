import { lacksGrant, namedAsks } from "../answer/counter/asks.js";
import { equitySpan } from "../answer/counter/grant-years.js";
import { lumpsGrant } from "../answer/counter/grants.js";
import { isForNoEquity } from "../answer/counter/reasons.js";
import { askedTerms, type Setting } from "../answer/counter/setting.js";
import { isTotalAlone, totalsCompare } from "../answer/counter/totals-compare.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import { isCurrencyCode } from "../domain/currencies.js";
import { type Band, type Figures, partCurrency } from "../domain/guide.js";
import { listed } from "../text/listed.js";
import { askPhrases } from "./counter-parts.js";
import { type LetterWords, questionOf, say, wishPhrase } from "./words/letter/words.js";

/**
 * The offer's total as the guide counts its own, to follow the offer's parts; empty if no total is asked for, or it is
 * unknown what it counts.
 */
export function sumSentence(checked: OfferAnswer, asks: Figures, words: LetterWords): string {
  const { total, answer, offer, wish, yearly } = checked;
  const { band } = answer;
  // A total that the person wants is by the year, as people count, however the guide counts.
  if (wish?.total && offer.total === undefined && yearly !== null && band)
    return comesTo(yearly, partCurrency(band, "total"), grantYear(offer, words), words);
  const known =
    band && !lumpsGrant(band) && total.value !== null && !total.of && asks.total && totalsCompare(checked, band);
  if (!known || total.value === null) return "";
  return comesTo(total.value, partCurrency(band, "total"), countingOf(band, offer, words), words);
}

const comesTo = (amount: number, currency: string, counting: string, words: LetterWords): string =>
  say(words, "comesTo", { money: words.money(amount, currency), counting });

/** What a year's pay counts of an offer's grant and sign-on, as a phrase; empty if the offer has neither. */
export const grantYear = ({ equity, signOn }: OfferAnswer["offer"], words: LetterWords): string =>
  equity
    ? `${say(words, "countingYear")}${signOn ? say(words, "butNotSignOn") : ""}`
    : signOn
      ? say(words, "withoutSignOn")
      : "";

/** What a total counts of the grant and the sign-on; for an offer only of what it has. */
function countingOf({ arithmetic, equityBasis }: Band, offer: OfferAnswer["offer"] | null, words: LetterWords): string {
  const signOn = Boolean(offer?.signOn);
  const without = signOn && arithmetic !== "first-year";
  if (offer && !offer.equity) return without ? say(words, "withoutSignOn") : signOn ? say(words, "countingSignOn") : "";
  const counted = grantCounted({ arithmetic, equityBasis }, offer === null || signOn);
  if (counted === null) return without ? say(words, "withoutSignOn") : "";
  const grant =
    counted === "counting" && offer?.grantTyped === undefined && "years" in equityBasis
      ? say(words, "countingYears", { years: `${equityBasis.years}` })
      : say(words, counted);
  return `${grant}${without ? say(words, "butNotSignOn") : ""}`;
}

function grantCounted(
  { arithmetic, equityBasis }: Pick<Band, "arithmetic" | "equityBasis">,
  signOn: boolean,
): "counting" | "countingYear" | "countingFirstYear" | null {
  if (arithmetic === "unknown" || equityBasis.kind === "unknown") return null;
  // If the guide counts equity by the year, its total has one year of a longer grant.
  if (equityBasis.kind === "grant" && equityBasis.years < 2) return null;
  if (arithmetic === "first-year") return signOn ? "countingFirstYear" : "countingYear";
  return equityBasis.kind === "grant" && arithmetic === "whole-grant" ? "counting" : "countingYear";
}

/** The asks as a sentence; empty if there are none. `compared`: the sentence before gave the offer's total. */
export function askSentence(setting: Setting, compared: boolean, words: LetterWords): string {
  const { band } = setting.answer;
  if (!band) return "";
  const named = namedAsks(setting);
  const noGrant = lacksGrant(setting);
  const isNew = noGrant || (setting.offer !== null && !setting.offer.offer.equity);
  const figured = askPhrases(named, band, equitySpan(setting.offer, named, band), isNew, setting.offer, words);
  const grant = noGrant && !named.equity ? [say(words, "grant")] : [];
  // "A base of 165K and to start in June": what is to be done comes after what is to be given.
  const terms = termPhrases(setting.offer, named, words).sort((a, b) => Number(isDeed(a)) - Number(isDeed(b)));
  const phrases = [...grant, ...figured, ...terms];
  if (phrases.length === 0) return "";
  const counting =
    // It is unknown what a total counts that was typed without its parts.
    named.total && !compared && band.equity && !lumpsGrant(band) && !(setting.offer && isTotalAlone(setting.offer))
      ? countingOf(band, setting.offer?.offer ?? null, words)
      : isForNoEquity(setting, named) && terms.length === 0
        ? say(words, "asNoEquity")
        : "";
  const figures = setting.offer?.letter?.either ? phrases.join(` ${words.or} `) : listed(phrases, words.and);
  if (compared && named.total) return say(words, "askSame", { figures });
  return say(words, figured.length === phrases.length ? asking(setting.offer) : "ask", { figures, counting });
}

const isDeed = (phrase: string): boolean => phrase.startsWith("to ");

/** The wording of the ask for the tone that the person wants. */
function asking(offer: OfferAnswer | null) {
  const { firm, humble, warm, casual } = offer?.letter?.manner ?? {};
  if (firm) return "askFirmly";
  if (humble) return "askHumbly";
  return warm ? "askWarmly" : casual ? "askCasually" : "ask";
}

/** The wanted terms other than figures of pay, as phrases. */
function termPhrases(offer: OfferAnswer | null, named: Figures, words: LetterWords): string[] {
  const phrases: string[] = [];
  const all = offer ? askedTerms(offer) : [];
  const isBonus = Boolean(named.bonus || named.bonusPct);
  for (const { wish, or, written } of all) {
    // The request to put something in writing may be next to the thing itself.
    if (wish.kind === "in-writing" && all.some((one) => one.written)) continue;
    const plain = wishPhrase(wish, words, (amount) => inMoney(amount, words));
    // With a bonus among the asks, "it" is that bonus.
    const said = isBonus ? plain.replace(/^the bonus to be/, "for it to be") : plain;
    const phrase = said && written ? say(words, "inWriting", { phrase: said }) : said;
    if (phrase === "" || phrases.includes(phrase)) continue;
    const last = or ? phrases.pop() : undefined;
    phrases.push(last ? `${last} ${words.or} ${phrase}` : phrase);
  }
  return phrases;
}

/** The text with sums like "USD 15000" written as a letter has them. */
export const inMoney = (text: string, words: LetterWords): string =>
  text.replace(/(?<![\p{L}\d])([A-Z]{3}) (\d{4,})(?![\d.,]*\d)/gu, (typed, currency: string, amount: string) =>
    isCurrencyCode(currency) ? words.money(Number(amount), currency) : typed,
  );

/** The questions that the person wants to ask, as sentences; `beside` says whether the letter also has an ask. */
export const termQuestions = (offer: OfferAnswer | null, beside: boolean, words: LetterWords): string =>
  (offer?.letter?.terms ?? [])
    .map(({ wish }) => questionOf(wish, words, beside))
    .filter(Boolean)
    .join(" ");

function partName(part: keyof LetterWords["room"] | "bonusPct", offer: OfferAnswer | null): keyof LetterWords["room"] {
  const { base, bonus } = offer?.offer.terms ?? {};
  if (part === "base" && base === "fixed") return "fixed";
  if (part === "bonus" || part === "bonusPct") return bonus === "variable" ? "variable" : "bonus";
  return part;
}

/** The names of the parts asked for, without a total and a sign-on. */
export const askedNames = (asks: Figures, offer: OfferAnswer | null, words: LetterWords): string[] => [
  ...new Set(
    (["base", "equity", "bonus", "bonusPct"] as const)
      .filter((part) => asks[part])
      .map((part) => words.room[partName(part, offer)]),
  ),
];

/** The phrase for a sign-on without a figure. */
export const signOnWord = (offer: OfferAnswer | null, words: LetterWords): string =>
  say(words, offer?.offer.signOn ? "largerSignOn" : "aSignOn");

/**
 * The sentence that offers an alternative if the ask cannot be met in full; empty if the person said what to ask for,
 * or set a firm or humble tone.
 */
export function doorSentence({ offer }: Setting, asks: Figures, words: LetterWords): string {
  const { firm, humble } = offer?.letter?.manner ?? {};
  if (!offer || offer.wish || firm || humble) return "";
  if (asks.total) return say(words, "madeUp");
  const [part] = asks.signOn ? [] : askedNames(asks, offer, words);
  return part ? say(words, "elsewhere", { part }) : "";
}
