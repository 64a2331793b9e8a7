import { type Figures, type Lever, type Part, partCurrency, type Range } from "../../domain/guide.js";
import { amountCurrency, scanAmounts } from "../../domain/money.js";
import type { GuideAnswer } from "../guide-answer.js";
import { partsNamed } from "../offer/parts-named.js";
import type { Placeholder } from "./placeholders.js";
import type { Sentence } from "./sentences.js";
import type { Setting } from "./setting.js";

/** Amounts from here on are about the company, not about pay. */
const COMPANY_SIZED = 1e8;
/**
 * Whether a sentence may be said here. One with pay in another currency, or with an ask that is below the offer or in the
 * lower half of this region's band, was written for another region; one whose ask the counter makes itself is not needed.
 */
export function sayable(sentence: Sentence, lever: Lever, setting: Setting): boolean {
  const { band } = setting.answer;
  if (namesOtherRegion(sentence.text, setting.answer) || OWN_TERM.test(sentence.text)) return false;
  if (namesOtherRegion(lever.title, setting.answer) && !namesOwnRegion(lever.title, setting.answer)) return false;
  if (arguesForElse(sentence.text, setting)) return false;
  if (sentence.blanks.some((blank) => isTarget(blank) && setting.asks[partBeside(sentence, blank)])) return false;
  // A plain "$" is of the guide's first region, for which levers are written; elsewhere it may only be US dollars.
  const home = setting.answer.region === setting.answer.regions[0];
  const known = home && band ? [band.currency, ...Object.values(band.currencies ?? {})] : [];
  return scanAmounts(sentence.text).every((amount) => {
    const currency = amountCurrency(amount, known);
    const parts = askedParts(lever.asks, amount.range);
    const inParts = parts.map((part) => (band ? partCurrency(band, part) : currency));
    if (currency && band && amount.range[1] < COMPANY_SIZED && ![band.currency, ...inParts].includes(currency))
      return false;
    // Pay of somebody else, or an ask that was not read: no figure of the person's.
    if (parts.length === 0) return amount.kind === "percent" || amount.range[1] >= COMPANY_SIZED;
    return parts.every((part) => usefulAsk(part, amount.range, setting));
  });
}

/** A term of the guide itself, which only its readers know: "the AI Premium", "Scarcity Multiplier". */
const OWN_TERM = /\p{Lu}[\p{L}-]* (?:Premium|Lever|Leverage|Multiplier|Bridge|Holiday|Window)\b/u;

/** Whether a sentence names a place that only another region's label holds ("I would rather be in Detroit", said for Charlotte). */
function namesOtherRegion(text: string, { region, regions }: GuideAnswer): boolean {
  const own = new Set(placeNames(region ?? ""));
  return regions.flatMap(placeNames).some((name) => !own.has(name) && new RegExp(`\\b${name}\\b`, "u").test(text));
}

const namesOwnRegion = (text: string, { region }: GuideAnswer): boolean =>
  placeNames(region ?? "").some((name) => new RegExp(`\\b${name}\\b`, "u").test(text));

/** The names in a region's label, without state, currency and remarks: "Detroit, MI (HQ)" names Detroit; "Remote US" is one whole. */
const placeNames = (label: string): string[] => label.match(/\p{Lu}\p{Ll}+(?: (?:\p{Lu}\p{Ll}+|\p{Lu}{2,}))*/gu) ?? [];

/** What a sentence says that is meant to raise a part. */
const RAISES = /\b(?:should|must|needs?|deserves?|larger|bigger|higher|increased?|reflects?|like|my)\b/i;
const NO_GRANT = /\b(?:no|lacks?|lack of|without|absence of) (?:any )?(?:equity|stock|rsus?)\b|\bequity gap\b/i;

/** Whether a sentence argues for a part that is not asked for here, or says of an offer with a grant that there is none. */
function arguesForElse(text: string, { asks, offer }: Setting): boolean {
  if (offer?.offer.equity && NO_GRANT.test(text)) return true;
  if (asks.total || !(asks.base || asks.equity || asks.bonus || asks.bonusPct || asks.signOn) || !RAISES.test(text))
    return false;
  const named = partsNamed(text).filter(({ part }) => part === "equity" || part === "signOn" || part === "bonus");
  const asked = (part: Part): boolean =>
    part === "bonus" ? Boolean(asks.bonus || asks.bonusPct) : Boolean(asks[part]);
  return named.length > 0 && !named.some(({ part }) => asked(part));
}

const isTarget = ({ text }: Placeholder): boolean => /^(?:your\s+)?(?:target|ask)\b/i.test(text);

/** The part that a sentence speaks of beside a blank: the last one named before it, else the first behind, else the total. */
function partBeside({ text }: Sentence, { start }: Placeholder): Part {
  const labels = partsNamed(text);
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
