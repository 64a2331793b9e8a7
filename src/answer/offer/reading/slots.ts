import { isCurrencyCode } from "../../../domain/currencies.js";
import { cardinalOf } from "../../../domain/numbers.js";
import { TYPED_DAYS, TYPED_MONTHS } from "../../../text/calendar.js";
import type { SlotMatch, SlotResolver } from "../../../text/rules.js";
import { isEastAsian } from "../../../text/scripts.js";
import { currencySign } from "../plain-figures.js";
import { OFFER_WORDS } from "./offer-words.js";
import type { OfferToken } from "./tokens.js";

const DAYS = new Set([...TYPED_DAYS, ..."tomorrow today tonight eod eow cob eom".split(" ")]);

/** Fills the slots of the rules of offers: lengths, payments, shares and schedules of a grant, dates, names. */
export function offerSlots(tokens: readonly OfferToken[]): SlotResolver {
  const plain = (at: number): number | undefined => {
    const figure = tokens[at]?.figure;
    return figure?.kind === "number" && !figure.negative && figure.low === figure.high ? figure.low : undefined;
  };
  const one = (fits: boolean, value?: unknown): SlotMatch[] => (fits ? [{ length: 1, value }] : []);
  /** A fraction from 1/2 to 1/5, in percent: "vests 1/3 each year". */
  const fractionAt = (at: number): SlotMatch[] => {
    const of = plain(at + 2) ?? 0;
    const isFraction = plain(at) === 1 && tokens[at + 1]?.text === "/" && of >= 2 && of <= 5;
    return isFraction ? [{ length: 3, value: 100 / of }] : [];
  };
  return (slot, at) => {
    const number = plain(at);
    switch (slot) {
      case "NUMBER":
        return one(number !== undefined, number);
      case "COUNT":
      case "FEW": {
        const word = tokens[at]?.text ?? "";
        // Foreign numbers only before a word for years: "fire" is a number in Danish, but not in English.
        const count = number ?? cardinalOf(word) ?? (slot === "COUNT" ? COUNTS_ABROAD.get(word) : undefined) ?? 0;
        // "80k/3" has a length, "12/5/2026" and "5/15/40/40" do not.
        const runsOn = tokens[at - 1]?.text === "/" && tokens[at + 1]?.text === "/";
        // "150 / 12 / 60 / 9": the last figure of a list with spaces around its slashes is not a length.
        const isListed = tokens[at - 1]?.text === "/" && tokens[at - 3]?.text === "/";
        const lastOfList = isListed && tokens[at - 1]?.end !== tokens[at]?.start;
        // "182 base / 10 bonus": a figure with its own name is not a length.
        const isNamed =
          slot === "FEW" &&
          tokens[at - 1]?.end !== tokens[at]?.start &&
          (LABELS.has(tokens[at + 1]?.text ?? "") || ENGLISH.has(tokens[at + 1]?.text ?? ""));
        const ofDate = tokens[at - 1]?.text === "/" && isOfDate(plain(at - 2));
        const written = number === undefined || Number.isInteger(number);
        // Without a word for years, at most ten: "/ 40 sign-on" is not a length, and in "172k/130k/10" the 10 is a bonus.
        const most = slot === "FEW" ? (isListed ? 6 : 10) : 99;
        return one(count >= 1 && count <= most && written && !isNamed && !runsOn && !lastOfList && !ofDate, count);
      }
      case "MONTHS":
        return one(number !== undefined && number >= 12 && number <= 120 && number % 12 === 0, number);
      case "FEW_ALONE": {
        // "RSU 90k over 4, no sign-on": no noun that is counted follows.
        const behind = tokens[at + 1]?.text ?? "";
        const few = number ?? cardinalOf(tokens[at]?.text ?? "") ?? 0;
        const ends =
          LABELS.has(behind) ||
          ENGLISH.has(behind) ||
          (GOES_ON.has(behind) && !/^(?:a|half)$/.test(tokens[at + 2]?.text ?? ""));
        return one(few >= 2 && few <= 6 && (ends || !/[\p{L}\p{N}#]/u.test(behind)), few);
      }
      case "MONTHS_OF_PAY":
        return monthsAt(tokens[at]);
      case "CODE":
        return one(isCurrencyCode(tokens[at]?.typed ?? ""), tokens[at]?.typed);
      case "CURRENCY":
        return [3, 2, 1].flatMap((length) => {
          const sign = currencySign(
            tokens
              .slice(at, at + length)
              .map(({ text }) => text)
              .join(" "),
          );
          return sign && at + length <= tokens.length ? [{ length, value: sign }] : [];
        });
      case "WORDS":
        return wordsAt(tokens, at);
      case "NAMES":
        return namesAt(tokens, at);
      case "PAYMENTS":
        return one(number !== undefined && number >= 12 && number <= 18, number);
      case "OFTEN":
        return one(number === 24 || number === 26, number);
      case "ODD_PAYMENTS":
        // No grant runs over so many months.
        return one(number !== undefined && number >= 13 && number <= 17, number);
      case "SHARE":
        return isShare(tokens[at], LEAST_SHARE) ? one(true, tokens[at]?.figure?.low) : fractionAt(at);
      case "PORTION":
        return one(isShare(tokens[at], 1));
      case "SCHEDULE":
        return scheduleAt(tokens, at);
      case "SPLIT":
        return splitAt(tokens, at);
      case "DATE":
        return dateAt(tokens, at);
      default:
        return [];
    }
  };
}

/** A number of months of pay; for a range ("2-3 months") both ends as a text, which is not read as one figure. */
function monthsAt({ figure, text = "" }: Partial<OfferToken> = {}): SlotMatch[] {
  const inWords = cardinalOf(text) ?? COUNTS_ABROAD.get(text);
  if (inWords) return [{ length: 1, value: inWords }];
  if (figure?.kind !== "number" || figure.negative || figure.low <= 0 || figure.high > MOST_MONTHS) return [];
  return [{ length: 1, value: figure.low === figure.high ? figure.low : `${figure.low}-${figure.high}` }];
}
const MOST_MONTHS = 36;

/** Most words of an East Asian language between a name and its number: "賞与は年 2回で合計 4ヶ月". */
const MOST_WORDS = 6;
const ENGLISH = new Set(["base", "bonus", "salary", "sign", "signing", "total", "joining", "target"]);
const LABELS: ReadonlySet<string> = new Set(Object.values(OFFER_WORDS.labels).flat());

function wordsAt(tokens: readonly OfferToken[], start: number): SlotMatch[] {
  const found: SlotMatch[] = [];
  for (let length = 1; length <= MOST_WORDS; length++) {
    const token = tokens[start + length - 1];
    const isCount = token?.figure?.kind === "number";
    if (!token || LABELS.has(token.text) || !(isCount || isEastAsian(token.typed))) break;
    found.push({ length });
  }
  return found;
}

const NO_NAME = new Set(["a", "an", "the", "this", "that", "it", "now", "today", "right", "least", "most", "all"]);

/** One or two words that are neither label nor figure: the name of a company. */
function namesAt(tokens: readonly OfferToken[], at: number): SlotMatch[] {
  const isName = (token: OfferToken | undefined): boolean =>
    token !== undefined &&
    /^\p{L}/u.test(token.typed) &&
    ![LABELS, ENGLISH, NO_NAME].some((words) => words.has(token.text));
  if (!isName(tokens[at])) return [];
  return isName(tokens[at + 1]) ? [{ length: 1 }, { length: 2 }] : [{ length: 1 }];
}

/** Numbers of years in words of other languages. */
const COUNTS_ABROAD: ReadonlyMap<string, number> = new Map(
  (["TWO", "THREE", "FOUR", "FIVE"] as const).flatMap((name, index) =>
    (OFFER_WORDS.details[`${name}_ABROAD`] ?? []).map((word) => [word, index + 2] as const),
  ),
);

/** Words that may follow a length without a word for years: "90k over 4 from Etsy and 80k over 4 from Yelp". */
const GOES_ON = new Set(["in", "from", "at", "and", "plus", "with", "or", "vs", "versus"]);

/** Whether a number may be a day, a month or a year: "120,000/4" is a grant over four years, "12/4" a date. */
const isOfDate = (number: number | undefined): boolean =>
  number !== undefined && (number <= 31 || (number >= 1900 && number <= 2100));

/** Least share of a grant, in percent, that vests in a year. */
const LEAST_SHARE = 10;

/** Whether a token is a percentage that divides a hundred, so that a grant may vest in such shares. */
function isShare(token: OfferToken | undefined, least: number): boolean {
  const share = token?.figure?.kind === "percent" ? token.figure.low : 0;
  return share >= least && share <= 50 && Math.abs(Math.round(100 / share) * share - 100) <= 1;
}

/** Marks between the shares of a schedule. */
const BETWEEN = new Set(["/", "-", "–", ",", ":", "%"]);

/**
 * Three to six numbers, or two to six percentages, that add up to a hundred: "5/15/40/40", "40%, 30%, 20%, 10%".
 * Figures after that are not part of it: "33/33/22/12, 15% bonus".
 */
function scheduleAt(tokens: readonly OfferToken[], start: number): SlotMatch[] {
  const shares: number[] = [];
  let found: SlotMatch[] = [];
  let percents = 0;
  let at = start;
  for (; shares.length < 6; ) {
    const figure = tokens[at]?.figure;
    if (!figure || figure.kind === "money" || figure.low !== figure.high || figure.low > 100) break;
    shares.push(figure.low);
    if (figure.kind === "percent") percents += 1;
    at += 1;
    const total = shares.reduce((sum, share) => sum + share, 0);
    const enough = shares.length >= (percents === shares.length ? 2 : 3);
    // "33/33/33" means thirds.
    if (enough && total >= 99 && total <= 101) found = [{ length: at - start, value: [...shares] }];
    const gap = tokens[at];
    const next = BETWEEN.has(gap?.text ?? "") ? at + 1 : at;
    if (!tokens[next]?.figure || (next === at && figure.kind !== "percent")) break;
    at = next;
  }
  return found;
}

/** Two numbers that add up to a hundred, the first at least fifty: "70/30". */
function splitAt(tokens: readonly OfferToken[], at: number): SlotMatch[] {
  const share = (offset: number): number => {
    const figure = tokens[at + offset]?.figure;
    return figure && figure.kind !== "money" && figure.low === figure.high ? figure.low : 0;
  };
  const [base, bonus] = [share(0), share(2)];
  const listed = [tokens[at - 1], tokens[at + 3]].some((token) => token?.text === "/");
  const fits = /^[/:-]$/.test(tokens[at + 1]?.text ?? "") && base + bonus === 100 && base >= 50 && bonus > 0 && !listed;
  return fits ? [{ length: 3, value: [base, bonus] }] : [];
}

/** Up to three dates or times in a row, in some of the ways people write them: "Friday 5pm", "14 March", "12/5". */
function dateAt(tokens: readonly OfferToken[], start: number): SlotMatch[] {
  let at = start;
  for (let parts = 0; parts < 3; parts++) {
    const length = datePart(tokens, at);
    if (length === 0) break;
    at += length;
  }
  return at > start ? [{ length: at - start }] : [];
}

function datePart(tokens: readonly OfferToken[], at: number): number {
  const text = (offset: number): string => tokens[at + offset]?.text ?? "";
  const isNumber = (offset: number): boolean => tokens[at + offset]?.figure?.kind === "number";
  if (DAYS.has(text(0))) return 1;
  if (TYPED_MONTHS.has(text(0))) return isNumber(1) ? (/^(?:st|nd|rd|th)$/.test(text(2)) ? 3 : 2) : 1;
  if (text(0) === "end" && text(1) === "of") return /^(?:the|this|next)$/.test(text(2)) ? 4 : 3;
  if (/^(?:next|this)$/.test(text(0)) && (DAYS.has(text(1)) || /^(?:week|month)$/.test(text(1)))) return 2;
  if (!isNumber(0)) return cardinalOf(text(0)) && /^(?:days?|weeks?|hours?)$/.test(text(1)) ? 2 : 0;
  if (/^(?:days?|weeks?|hours?|hrs?|am|pm)$/.test(text(1))) return 2;
  const ordinal = /^(?:st|nd|rd|th)$/.test(text(1)) ? 1 : 0;
  const of = text(1 + ordinal) === "of" ? 1 : 0;
  if (TYPED_MONTHS.has(text(1 + ordinal + of))) return 2 + ordinal + of;
  if (ordinal) return 2;
  if (/^[/.-]$/.test(text(1)) && isNumber(2)) return /^[/.-]$/.test(text(3)) && isNumber(4) ? 5 : 3;
  return 0;
}
