import type { AcrossExplained, Explained, TurnExplained } from "../answer/explained.js";
import type { ExplainedOffer, OfferWord } from "../answer/offer/explained-offer.js";
import { PART_NAMES } from "../domain/guide.js";
import type { CompanyExplained, Explanation, MentionExplained } from "../query/explanation.js";
import { counted } from "./words/count.js";

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

/**
 * The lines of `ask --explain`: how a turn was read, which company plays which part, each mention of the likeliest
 * reading with its cost, the next reading, each of several offers, and what mappings say of a level.
 */
export function explainLines({ turn, offer, offers = [], across, ...whole }: Explained): string[] {
  return [
    "How it was read:",
    ...(turn ? turnLines(turn) : []),
    ...readingLines(whole),
    ...(offer ? offerLines(offer) : []),
    ...offers.flatMap(({ typed, guide, by, how }, at) => [
      `  Offer ${at + 1}, “${typed}”: ${guide ? `held against ${guide}` : "held against no guide"}${by ? `, ${HELD_BY[by]}` : ""}`,
      ...readingLines(how).map((line) => `  ${line}`),
    ]),
    ...(across ? acrossLines(across) : []),
  ];
}

function turnLines({ before, read, region, level }: TurnExplained): string[] {
  const kept = [region && `region ${region}`, level && `level ${level}`].filter(Boolean).join(", ");
  return [
    `  Spoken of before: ${before}`,
    read === "" ? "  Nothing else is named, so it is about that again" : `  Read as: “${read}”`,
    ...(kept ? [`  Kept from before: ${kept}`] : []),
  ];
}

const offerLines = ({ words, parts }: ExplainedOffer): string[] => [
  "  The offer:",
  ...words.map(
    ({ typed, as, rule }) => `    “${typed}”: ${wordAs(as)}${rule === undefined ? "" : `, by the rule “${rule}”`}`,
  ),
  ...parts.map(({ part, typed }) => `    So ${PART_NAMES[part]} is “${typed}”`),
];

const acrossLines = ({ from, level, to, looked, said }: AcrossExplained): string[] => [
  `  A level of one company at another: ${from} ${level} at ${to}, looked up in ${counted(looked, "mapping")}${said.length > 0 ? "" : "; none says"}`,
  ...said.map((one) => `    The ${one.guide} guide's mapping: ${one.level} is ${one.is}`),
];

function readingLines({ companies, compared, readings, levels }: Explanation): string[] {
  return [
    ...companies.flatMap(({ typed, companies: named, use, score, reasons }) => [
      `  “${typed}”${named.length > 0 ? ` (${named.join(", ")})` : ", a name that nobody has"}: ${USES[use]}, ${signed(score)}`,
      ...reasons.map(({ feature, weight }) => `    ${signed(weight)} by ${feature}`),
    ]),
    ...(compared.length > 0 ? [`  Set side by side: ${compared.join(", ")}`] : []),
    ...(levels
      ? [
          `  Taken for a question for levels by its wording, ${Math.round(levels.share * 100)} % sure: answered by what ${levels.guide} says of them`,
        ]
      : []),
    ...readings.flatMap(({ cost, guide, mentions, left, rest }, at) => [
      `  ${at === 0 ? "The likeliest reading" : `The next one, dearer by ${Math.round((cost - (readings[0]?.cost ?? 0)) * 100) / 100}`}, at ${cost}: ${guide ?? "no one guide"}`,
      ...mentions.map(
        (one) =>
          `    “${one.typed}”: ${KINDS[one.kind]}${one.as === "" ? "" : ` ${one.as}`}${HOW[one.how]}, ${one.cost}`,
      ),
      ...(left.length > 0 ? [`    Left over: ${left.map((word) => `“${word}”`).join(", ")}`] : []),
      `    For what is left out, and for how the guides fit: ${rest}`,
    ]),
  ];
}

const wordAs = (as: OfferWord["as"]): string =>
  as.kind === "part"
    ? `names ${PART_NAMES[as.part]}`
    : "detail" in as && as.detail
      ? as.detail.replace("-", " ")
      : as.kind;

const signed = (score: number): string => (score > 0 ? `+${score}` : String(score));
