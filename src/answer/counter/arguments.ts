import { COUNTER } from "../../copy.js";
import type { Figures, Lever, Part, Range } from "../../guides/guide.js";
import { amountCurrency, scanAmounts } from "../../guides/money.js";
import type { GuideAnswer } from "../answer.js";
import { currencyOf } from "../figures.js";
import type { OfferAnswer } from "../offer/offer.js";
import { offerTokens } from "../offer/tokens.js";
import { filledIn, optionsOf, type Placeholder } from "./placeholders.js";
import { fillSentence, type Sentence, sentencesOf, standing } from "./sentences.js";

/** A blank of the counter for the person to fill. */
export interface CounterField {
  /** Key of the field's value. */
  name: string;
  label: string;
  /** The sentence that the blank stands in, or what to type. */
  hint: string;
  /** Wordings that the guide offers to choose from. */
  options?: string[];
}

/** What decides which sentences of a script may be said: the guide's answer, the offer if any, and the asks said anyway. */
export interface Setting {
  answer: GuideAnswer;
  offer: OfferAnswer | null;
  asks: Figures;
}

/** One lever as an argument: its sentences that may be said here, null for those that may not. */
export interface Argument {
  sentences: (Sentence | null)[];
  fieldOf: (blank: Placeholder) => string;
}

/** Amounts from here on are about the company, not about pay. */
const COMPANY_SIZED = 1e8;
/** An argument shorter than this says nothing; what is left of one that lost sentences has to say more to stand alone. */
const SHORTEST = 30;
const SHORTEST_REST = 60;

/** The levers with words to say, the one that the offer check argues with first. */
export function argumentsOf(setting: Setting): Argument[] {
  const { answer, offer } = setting;
  const first = offer?.argueWith?.lever;
  const levers = answer.levers.filter(({ script }) => script);
  return [...levers.filter(({ title }) => title === first), ...levers.filter(({ title }) => title !== first)].map(
    (lever) => {
      const number = answer.levers.indexOf(lever) + 1;
      return {
        sentences: sentencesOf(lever.script).map((sentence) => (sayable(sentence, lever, setting) ? sentence : null)),
        fieldOf: ({ before, text, after }) => `lever-${number} ${before}${text}${after}`,
      };
    },
  );
}

/**
 * The arguments in words, without those of which too little is left. The first stays first; of the others, those whose
 * blanks are all filled go before those that lost a sentence.
 */
export function writeArguments(all: readonly Argument[], values: Readonly<Record<string, string>>): string[] {
  const written = all.map((one) => writeArgument(one, values)).filter(({ text }) => text !== "");
  const [first, ...others] = written;
  const ordered = [...others.filter(({ whole }) => whole), ...others.filter(({ whole }) => !whole)];
  return first ? [first, ...ordered].map(({ text }) => text) : [];
}

function writeArgument({ sentences, fieldOf }: Argument, values: Readonly<Record<string, string>>) {
  const typedIn = (blank: Placeholder): string => clean(values[fieldOf(blank)]);
  const written = sentences.map((sentence) =>
    sentence?.blanks.every((blank) => typedIn(blank) !== "")
      ? fillSentence(sentence, (blank) => filledIn(blank, typedIn(blank)))
      : null,
  );
  const text = standing(written).join(" ");
  const whole = written.every((sentence) => sentence !== null);
  return { whole, text: text.length < (whole ? SHORTEST : SHORTEST_REST) ? "" : text };
}

/** The blanks of an argument, each once. */
export function fieldsOf({ sentences, fieldOf }: Argument): CounterField[] {
  const fields = sentences.flatMap((sentence) =>
    (sentence?.blanks ?? []).map((blank): CounterField => {
      const options = optionsOf(blank);
      return {
        name: fieldOf(blank),
        label: COUNTER.inPlaceOf(`${blank.before}${blank.text}${blank.after}`),
        hint: sentence ? fillSentence(sentence, (other) => (other === blank ? COUNTER.blank : other.text)) : "",
        ...(options.length > 0 && { options }),
      };
    }),
  );
  return fields.filter(({ name }, at) => fields.findIndex((other) => other.name === name) === at);
}

/** What a person typed, on one line and without brackets, which the counter never shows. */
export const clean = (value: string | undefined): string =>
  (value ?? "")
    .replace(/[[\]{}<>]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300)
    .trim();

/**
 * Whether a sentence may be said here. One with pay in another currency, or with an ask that is below the offer or in the
 * lower half of this region's band, was written for another region; one whose ask the counter makes itself is not needed.
 */
function sayable(sentence: Sentence, lever: Lever, setting: Setting): boolean {
  const { band } = setting.answer;
  if (namesOtherRegion(sentence.text, setting.answer)) return false;
  if (sentence.blanks.some((blank) => isTarget(blank) && setting.asks[partBeside(sentence, blank)])) return false;
  return scanAmounts(sentence.text).every((amount) => {
    const currency = amountCurrency(amount, band ? [band.currency, ...Object.values(band.currencies ?? {})] : []);
    const parts = askedParts(lever.asks, amount.range);
    const home = parts.map((part) => (band ? currencyOf(band, part) : currency));
    if (currency && band && amount.range[1] < COMPANY_SIZED && ![band.currency, ...home].includes(currency))
      return false;
    return parts.every((part) => usefulAsk(part, amount.range, setting));
  });
}

/** Whether a sentence names a place that only another region's label holds ("I would rather be in Detroit", said for Charlotte). */
function namesOtherRegion(text: string, { region, regions }: GuideAnswer): boolean {
  const own = new Set(placeNames(region ?? ""));
  return regions.flatMap(placeNames).some((name) => !own.has(name) && new RegExp(`\\b${name}\\b`, "u").test(text));
}

/** The names in a region's label, without state, currency and remarks: "Detroit, MI (HQ)" names Detroit. */
const placeNames = (label: string): string[] => label.match(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu) ?? [];

const isTarget = ({ text }: Placeholder): boolean => /^(?:your\s+)?(?:target|ask)\b/i.test(text);

/** The part that a sentence speaks of beside a blank: the last one named before it, else the first behind, else the total. */
function partBeside({ text }: Sentence, { start }: Placeholder): Part {
  const labels = offerTokens(text).flatMap((token) => (token.kind === "label" ? [token] : []));
  return (labels.findLast((label) => label.start < start) ?? labels[0])?.part ?? "total";
}

const askedParts = (asks: Figures, [low, high]: Range): Part[] =>
  (["base", "equity", "bonus", "bonusPct", "signOn", "total"] as const).filter(
    (part) => asks[part]?.[0] === low && asks[part]?.[1] === high,
  );

function usefulAsk(part: Part, [low]: Range, { answer, offer, asks }: Setting): boolean {
  const isBonus = part === "bonus" || part === "bonusPct";
  if (asks[part] || (isBonus && (asks.bonus || asks.bonusPct))) return false;
  const row = part === "total" ? offer?.total : offer?.parts.find((one) => one.part === part);
  if (row && row.value !== null && row.value >= low) return false;
  const band = answer.band?.[part];
  return !band || low >= (band[0] + band[1]) / 2;
}
