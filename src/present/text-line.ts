import type { GuideAnswer } from "../answer/guide-answer.js";
import { withoutEmojiCodes } from "./emoji-codes.js";

/** One line of an answer as text; `kind` says how a terminal prints it. */
export interface TextLine {
  kind: "title" | "figures" | "heading" | "item" | "quote" | "note" | "fine";
  text: string;
}

/** A line of text without emoji codes. */
export const line = (kind: TextLine["kind"], text: string): TextLine => ({ kind, text: withoutEmojiCodes(text) });

/** Sentences as lines of notes. */
export const notes = (sentences: readonly string[]): TextLine[] => sentences.map((sentence) => line("note", sentence));

type Titled = Pick<GuideAnswer, "guide" | "region"> & Partial<Pick<GuideAnswer, "level">>;

/** The heading of a guide's answer: company, role, the level that it is for, and region. */
export const answerTitle = (answer: Titled): string =>
  [answer.guide.companyName, answer.guide.roleName, levelTitle(answer), answer.region].filter(Boolean).join(" · ");

/**
 * The level as it follows its role's name: "L5-L6" of a "Product Manager at Google (L5-L6)"; empty if there is none.
 */
function levelTitle({ guide, level }: Titled): string {
  const name = level?.name ?? "";
  const { companyName, roleName } = guide;
  const role = [`${roleName} at ${companyName}`, roleName].find((one) => name.startsWith(one));
  const rest = role === undefined ? name : name.slice(role.length).trim();
  return rest === "" ? "" : (/^\((.+)\)$/.exec(rest)?.[1] ?? name);
}

/** A question that gets the whole of an answer. */
export function wholeAsked({ guide, level, region }: Titled): string {
  const isInName = level && guide.roleName.toLowerCase().includes(level.asked.toLowerCase());
  return [guide.companyName, guide.roleName, !isInName && level?.asked, region].filter(Boolean).join(" ");
}

/** What an answer's figures are for: the region, or the level or role in a guide without places. */
export const rowName = ({ guide, level, region }: Titled): string => region ?? level?.name ?? guide.roleName;
