import type { Answer, GuideAnswer } from "../answer/answer.js";
import type { Note } from "../answer/notes.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import { MONEY_PARTS, PART_NAMES } from "../domain/guide.js";
import type { Focus, Mentioned } from "../query/query.js";
import { listed } from "../text/listed.js";
import { answerTitle } from "./text-line.js";
import { counted } from "./words/count.js";
import { UNNAMED_PLACE } from "./words/notes.js";

const NO_PLACE = "no place named";
const FOCUS = {
  overview: "",
  bands: "for the figures",
  target: "for what to ask",
  floor: "for the lowest offer to accept",
  levers: "for the words to say",
  levels: "for the levels",
  sources: "for the sources",
  passages: "for what the guide says of it",
} satisfies Record<Focus, string>;

/** What another company in a question was read as. */
export const NAMED_AS: Readonly<Record<Mentioned["as"], string>> = {
  workplace: "where you work or have worked",
  offer: "your other offer",
  mention: "named in passing",
};

/**
 * How a question was read, in one short line: company, role, level, place, what is asked for, the offer's parts without
 * their figures, and other companies with what they were read as. Null if nothing was read.
 */
export function readAsLine(answer: Answer): string | null {
  const parts = [...partsOf(answer), ...answer.notes.flatMap(mentionedOf)].filter((part) => part !== "");
  return parts.length > 0 ? `Read as: ${[...new Set(parts)].join(" · ")}` : null;
}

/** Whether the line says nothing that the heading of the answer does not. */
export function isInTitle(answer: Answer): boolean {
  if (answer.kind !== "answer" || answer.notes.some(({ kind }) => kind === "mentioned")) return false;
  const title = answerTitle(answer).split(" · ");
  // There is a note of its own if no place was named.
  const isSaid = (part: string): boolean => part === "" || part === NO_PLACE || title.includes(part);
  return partsOf(answer).every((part) => part.split(" · ").every(isSaid));
}

/** Whether the line already says what a note says. */
export const isInLine = ({ kind }: Note): boolean => kind === "mentioned";

function partsOf(answer: Answer): string[] {
  switch (answer.kind) {
    case "answer":
      return [...slots(answer), FOCUS[answer.focus]];
    case "offer":
      return [...slots(answer.answer, answer.notes), offerOf(answer)];
    case "counter":
      return [
        ...slots(answer.answer, answer.offer?.notes),
        ...(answer.offer ? [offerOf(answer.offer)] : []),
        "a counter to write",
      ];
    case "offers":
      return [
        `${counted(answer.offers.length, "offer")}: ${listed(answer.offers.map((one) => (one.guide ? one.guide.companyName : one.companyName)))}`,
      ];
    case "comparison":
      return [`side by side: ${listed([...new Set(answer.answers.map((one) => sided(one, answer.answers)))])}`];
    case "choices":
      return [...shared(answer.choices, ({ companyName }) => companyName), levelOf(answer.choices[0]?.level)];
    case "company":
      return answer.roles.length > 0 ? [answer.companyName, levelOf(answer.level), "no role named"] : [];
    case "role":
      return ["no company named", answer.roleName, levelOf(answer.level), answer.region ?? NO_PLACE];
    case "unknown":
    case "thanks":
    case "help":
      return [];
  }
}

/** The value that all items share; empty if they differ. */
function shared<T>(all: readonly T[], of: (one: T) => string): string[] {
  const each = new Set(all.map(of));
  return each.size === 1 ? [...each] : [];
}

const levelOf = (asked: string | null | undefined): string => (asked ? `level “${asked}”` : "");

/**
 * Company, role, level and place of an answer.
 * @param said further notes, which show whether the question itself chose the region
 */
function slots(answer: GuideAnswer, said: readonly Note[] = []): string[] {
  const { guide, level } = answer;
  // A level that the role's name already has is not repeated.
  const rung = level?.name === guide.roleName ? null : level?.asked;
  return [guide.companyName, guide.roleName, levelOf(rung), placeOf(answer, [...answer.notes, ...said])];
}

function placeOf({ region, regions, regionBasis, asked }: GuideAnswer, said: readonly Note[]): string {
  if (asked) return asked.name || UNNAMED_PLACE;
  if (said.some(({ kind }) => kind === "no-places")) return "";
  const byCurrency = said.some(({ kind }) => kind === "region-by-currency");
  if (regionBasis === "requested" && !byCurrency) return region ?? "";
  return regions.length > 1 ? NO_PLACE : "";
}

/** A side of a comparison, with whatever distinguishes it from the others. */
function sided(one: GuideAnswer, all: readonly GuideAnswer[]): string {
  const differ = (of: (answer: GuideAnswer) => string | null | undefined) => new Set(all.map(of)).size > 1;
  return [
    one.guide.companyName,
    one.guide.roleName,
    differ(({ level }) => level?.asked) ? levelOf(one.level?.asked) : "",
    differ(({ region }) => region) ? one.region : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function offerOf({ offer }: OfferAnswer): string {
  const parts = MONEY_PARTS.flatMap((part) => (typeof offer[part] === "number" ? [PART_NAMES[part]] : []));
  return parts.length > 0 ? `an offer of ${listed(parts)}` : "an offer";
}

const mentionedOf = (note: Note): string[] =>
  note.kind === "mentioned" ? [`${note.company} as ${NAMED_AS[note.as]}`] : [];
