import type { MoneyPart } from "../../../domain/guide.js";
import type { TypedOffer } from "../../offer/offer.js";
import { plainFigures } from "../../offer/plain-figures.js";
import type { SaidOfPart } from "../../offer/wanted-letter.js";

const ABOUT =
  /(?:\b(?:about|around|approx\.?|approximately|roughly|ca\.|ca(?! ?\$)|circa|some|etwa|ungefähr|rund|environ|unos|cerca de|aprox\.?|omkring|około|sekitar)|[~≈])\s*["“]?\p{Sc}?$/iu;
const UP_TO = /\b(?:up to|bis zu|jusqu['’]à|hasta|até|fino a|max\.?|maximum)\s*\p{Sc}?$/iu;
const FIRST_YEAR =
  /\b(?:first[- ]year|1st[- ]year|year[- ](?:one|1)|yr[- ]?(?:one|1)|y1|(?:first|1st)[- ]yr|(?:in|for) the first year)\b/iu;
const KIND =
  /\b(?:deferred (?:stock|shares|cash|equity)|phantom (?:stock|shares|equity)|profit (?:share|sharing|interests?|units?)|carry|carried interest|PSUs?|LTI|growth shares|EMI options)\b/iu;
/** Stock by the name that it has in the text. */
const PLAIN_KIND = /\b(?:(?<rsus>RSUs?)|(?<gsus>GSUs?)|(?<shares>shares)|(?<stock>stock))\b(?! options?)/iu;
const KIND_NAMES: Readonly<Record<string, string>> = { rsus: "RSUs", gsus: "GSUs", shares: "shares", stock: "stock" };
const YEARS_BEHIND = /^\s?\/\s?\d\s*(?:y|yrs?|years?)?\s+(\p{L}+)/iu;
/** "A 1 year cliff". */
const CLIFF = /\b(?<count>one|two|three|six|twelve|\d{1,2})[\s-]*(?<unit>year|yr|month)s?[\s-]cliff\b/iu;
/** Words for parts that may be said to be still open. */
const OPEN_PARTS = [
  ["equity", /\b(?:equity|stock|shares?|rsus?|options|grant)\b/giu],
  ["bonus", /\bbonus\b/giu],
] as const;
const OPEN =
  /\b(?:tbd|tbc|tba|to be (?:confirmed|decided|determined|set|announced|discussed)|not (?:yet )?(?:known|set|decided|final\w*|confirmed)(?: yet)?|(?:un|not )known|unclear|until the board|pending|left open|no (?:figure|number|amount|value)s?(?: (?:given|yet|named|stated))?)\b/iu;
const OPEN_NEAR = 44;
/** After and before the name of a part: "no bonus figure", "no details on the RSUs". */
const NO_FIGURE = /^\s+(?:figures?|numbers?|amounts?|details?)\b/iu;
const NO = /\b(?:no|not any|without an?|missing an?)\s+$/iu;
const NO_DETAILS =
  /\b(?:no|pas encore de|pas de|noch keine|keine|sin|aún sin|sem|nog geen|geen|ancora nessun)\s+(?:figures?|numbers?|details?|détails?|chiffres?|infos?|zahlen|angaben|datos|cifras|detalles|detalhes|cijfers|dettagli\w*)\s+(?:\p{L}+\s+){0,3}$/iu;

function kindIn(clause: string, behind: string): Pick<SaidOfPart, "kind"> {
  const groups = (PLAIN_KIND.exec(clause) ?? PLAIN_KIND.exec(behind))?.groups ?? {};
  const kind = KIND.exec(clause)?.[0] ?? KIND_NAMES[Object.keys(groups).find((name) => groups[name]) ?? ""];
  return kind ? { kind } : {};
}

/** Whether the words around the bonus's figure say that it is guaranteed. */
export function isGuaranteed(typed: string, { parts }: TypedOffer): boolean {
  const bonus = parts.find(({ part }) => part === "bonus");
  return bonus !== undefined && /\bguarant/iu.test(clauseOf(plainFigures(typed), bonus.typed) ?? "");
}

/** The words around a figure up to the next mark on both sides; null if the text does not hold it. */
function clauseOf(text: string, figure: string): string | null {
  const at = placeOf(text, figure);
  if (at < 0 || !/\d/.test(figure)) return null;
  const before = text.slice(Math.max(0, at - NEAR), at);
  const behind = text.slice(at + figure.length, at + figure.length + NEAR);
  return `${/[^,.;+(|/]*$/.exec(before)?.[0] ?? ""}${figure}${/^[^,.;+|/]*/.exec(behind)?.[0] ?? ""}`;
}

/** Offset of a figure: "60k" is not found as the end of "160k". */
function placeOf(text: string, figure: string): number {
  let at = text.indexOf(figure);
  while (at > 0 && /[\d.,]/.test(text[at - 1] ?? "") && /^\d/.test(figure)) at = text.indexOf(figure, at + 1);
  return at;
}

/** Characters around a figure that are read for words about its part. */
const NEAR = 50;

/** Whether a figure is given as approximate. */
export function isAbout(typed: string, figure: string): boolean {
  const text = plainFigures(typed);
  const at = placeOf(text, figure);
  return at > 0 && ABOUT.test(text.slice(Math.max(0, at - NEAR), at));
}

/**
 * What the person's words say of the parts of an offer besides their figures.
 * @param unsaid the parts that stay out of the letter
 */
export function saidOfParts(
  typed: string,
  { parts }: TypedOffer,
  unsaid: readonly MoneyPart[] = [],
): Partial<Record<MoneyPart, SaidOfPart>> {
  const text = plainFigures(typed);
  const said: Partial<Record<MoneyPart, SaidOfPart>> = {};
  for (const { part, typed: figure } of parts) {
    const clause = clauseOf(text, figure);
    if (clause === null) continue;
    const at = placeOf(text, figure);
    const before = text.slice(Math.max(0, at - NEAR), at);
    const own: SaidOfPart = {
      ...(ABOUT.test(before) && { about: true as const }),
      ...(UP_TO.test(before) && { upTo: true as const }),
      ...(part === "bonus" && FIRST_YEAR.test(clause) && { firstYear: true as const }),
      // "110k/4 RSUs": its years come in between.
      ...(part === "equity" && kindIn(clause, YEARS_BEHIND.exec(text.slice(at + figure.length))?.[1] ?? "")),
    };
    if (Object.keys(own).length > 0) said[part] = own;
  }
  for (const [part, names] of OPEN_PARTS) {
    // "No bonus figure yet" may be read as none, but means one that is still to come.
    if (parts.some((one) => one.part === part && /[1-9]/.test(one.typed))) continue;
    const isOpen = [...text.matchAll(names)].some(({ index, 0: name }) => {
      const behind = /^[^.;\n]*/.exec(text.slice(index + name.length, index + name.length + OPEN_NEAR))?.[0] ?? "";
      const before = text.slice(Math.max(0, index - OPEN_NEAR), index);
      return OPEN.test(behind) || NO_DETAILS.test(before) || (NO.test(before) && NO_FIGURE.test(behind));
    });
    if (isOpen) said[part] = { open: true };
  }
  const { count = "", unit = "" } = CLIFF.exec(text)?.groups ?? {};
  if (count && parts.some(({ part }) => part === "equity"))
    said.equity = { ...said.equity, cliff: { count, unit: /^m/i.test(unit) ? "month" : "year" } };
  for (const part of unsaid) said[part] = { ...said[part], unsaid: true };
  return said;
}
