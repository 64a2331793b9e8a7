import type { AcrossExplained, Explained, TurnExplained } from "../../answer/explained.js";
import type { ExplainedOffer, OfferWord } from "../../answer/offer/explained-offer.js";
import { PART_NAMES } from "../../domain/guide.js";
import type { CompanyExplained, Explanation, MentionExplained, ReadingExplained } from "../../query/explanation.js";
import { counted } from "./count.js";

const USES = {
  asked: "asked about",
  workplace: "where the person works or worked",
  offer: "whose offer is at hand",
  mention: "named in passing",
} as const satisfies Record<CompanyExplained["use"], string>;

const KINDS = {
  company: "company",
  role: "role",
  part: "role, by a part of its name",
  place: "place",
  focus: "part of the answer",
  aside: "company that is not asked about",
  word: "no name here",
} as const satisfies Record<MentionExplained["kind"], string>;

const HOW = { exact: "", loose: ", by a loose name", guessed: ", a guess" } as const;

type OfferExplained = NonNullable<Explained["offers"]>[number];

const HELD_BY = {
  "own-words": "by its own words",
  "whole-question": "by the whole question",
  "first-offer": "by its company, with the role of the first offer",
} as const satisfies Record<NonNullable<OfferExplained["by"]>, string>;

/** How a question was read, line by line, for `ask --explain`. */
export const EXPLAIN = {
  title: "How it was read:",
  turn: ({ before, read, region, level }: TurnExplained): string[] => {
    const kept = [region && `region ${region}`, level && `level ${level}`].filter(Boolean).join(", ");
    return [
      `  Spoken of before: ${before}`,
      read === "" ? "  Nothing else is named, so it is about that again" : `  Read as: “${read}”`,
      ...(kept ? [`  Kept from before: ${kept}`] : []),
    ];
  },
  offer: (number: number, { typed, guide, by }: OfferExplained): string =>
    `  Offer ${number}, “${typed}”: ${guide ? `held against ${guide}` : "held against no guide"}${by ? `, ${HELD_BY[by]}` : ""}`,
  offerWords: "  The offer:",
  offerWord: ({ typed, as, rule }: OfferWord): string =>
    `    “${typed}”: ${wordAs(as)}${rule === undefined ? "" : `, by the rule “${rule}”`}`,
  offerPart: ({ part, typed }: ExplainedOffer["parts"][number]): string => `    So ${PART_NAMES[part]} is “${typed}”`,
  across: ({ from, level, to, looked, said }: AcrossExplained): string =>
    `  A level of one company at another: ${from} ${level} at ${to}, looked up in ${counted(looked, "mapping")}${said.length > 0 ? "" : "; none says"}`,
  said: ({ guide, level, is }: AcrossExplained["said"][number]): string =>
    `    The ${guide} guide's mapping: ${level} is ${is}`,
  deeper: (line: string): string => `  ${line}`,
  company: ({ typed, companies, use, score }: CompanyExplained): string =>
    `  “${typed}”${companies.length > 0 ? ` (${companies.join(", ")})` : ", a name that nobody has"}: ${USES[use]}, ${signed(score)}`,
  reason: ({ feature, weight }: CompanyExplained["reasons"][number]): string => `    ${signed(weight)} by ${feature}`,
  compared: (names: readonly string[]): string => `  Set side by side: ${names.join(", ")}`,
  levels: ({ share, guide }: NonNullable<Explanation["levels"]>): string =>
    `  Taken for a question for levels by its wording, ${Math.round(share * 100)} % sure: answered by what ${guide} says of them`,
  reading: ({ cost, guide }: ReadingExplained, first: boolean, dearer: number): string =>
    `  ${first ? "The likeliest reading" : `The next one, dearer by ${dearer}`}, at ${cost}: ${guide ?? "no one guide"}`,
  mention: ({ typed, kind, as, how, cost }: MentionExplained): string =>
    `    “${typed}”: ${KINDS[kind]}${as === "" ? "" : ` ${as}`}${HOW[how]}, ${cost}`,
  left: (words: readonly string[]): string => `    Left over: ${words.map((word) => `“${word}”`).join(", ")}`,
  rest: (cost: number): string => `    For what is left out, and for how the guides fit: ${cost}`,
} as const;

const wordAs = (as: OfferWord["as"]): string =>
  as.kind === "part"
    ? `names ${PART_NAMES[as.part]}`
    : "detail" in as && as.detail
      ? as.detail.replace("-", " ")
      : as.kind;

const signed = (score: number): string => (score > 0 ? `+${score}` : String(score));
