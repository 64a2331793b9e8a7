import type { MoneyPart } from "../../../domain/guide.js";
import type { SaidOfPart } from "../../offer/letter-request.js";
import type { TypedOffer } from "../../offer/offer.js";
import { plainFigures } from "../../offer/plain-figures.js";

const ABOUT =
  /(?:\b(?:about|around|approx\.?|approximately|roughly|ca\.?|circa|some|etwa|ungefähr|rund|environ|unos|cerca de|aprox\.?|omkring|około|sekitar)|[~≈])\s*["“]?\p{Sc}?$/iu;
const UP_TO = /\b(?:up to|bis zu|jusqu['’]à|hasta|até|fino a|max\.?|maximum)\s*\p{Sc}?$/iu;
const FIRST_YEAR =
  /\b(?:first[- ]year|1st[- ]year|year[- ](?:one|1)|yr[- ]?1|y1|first yr|(?:in|for) the first year)\b/iu;
/** How far the words of a part reach around its figure. */
const NEAR = 34;

/** What the person's own words say of the parts of an offer beside their figures. */
export function saidOfParts(typed: string, { parts }: TypedOffer): Partial<Record<MoneyPart, SaidOfPart>> {
  const text = plainFigures(typed);
  const said: Partial<Record<MoneyPart, SaidOfPart>> = {};
  for (const { part, typed: figure } of parts) {
    const at = text.indexOf(figure);
    if (at < 0 || !/\d/.test(figure)) continue;
    const before = text.slice(Math.max(0, at - NEAR), at);
    const clause = `${/[^,.;+(|/]*$/.exec(before)?.[0] ?? ""}${figure}${/^[^,.;+|/]{0,34}/.exec(text.slice(at + figure.length))?.[0] ?? ""}`;
    const own: SaidOfPart = {
      ...(ABOUT.test(before) && { about: true as const }),
      ...(UP_TO.test(before) && { upTo: true as const }),
      ...(part === "bonus" && FIRST_YEAR.test(clause) && { firstYear: true as const }),
    };
    if (Object.keys(own).length > 0) said[part] = own;
  }
  return said;
}
