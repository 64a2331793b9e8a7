import type { GuideAnswer } from "../answer/guide-answer.js";
import { withoutEmojiCodes } from "./emoji-codes.js";

/** One line of an answer as text; `kind` tells a terminal how to set it. */
export interface TextLine {
  kind: "title" | "figures" | "heading" | "item" | "quote" | "note" | "fine";
  text: string;
}

export const line = (kind: TextLine["kind"], text: string): TextLine => ({ kind, text: withoutEmojiCodes(text) });

export const notes = (sentences: readonly string[]): TextLine[] => sentences.map((sentence) => line("note", sentence));

/** What an answer, or an offer held against one, is about. */
type Titled = Pick<GuideAnswer, "guide" | "region"> & Partial<Pick<GuideAnswer, "level">>;

/** The heading of a guide's answer: company, role, the level that it is for, and region. */
export const answerTitle = ({ guide, level, region }: Titled): string =>
  [guide.companyName, guide.roleName, level?.name !== guide.roleName && level?.name, region]
    .filter(Boolean)
    .join(" · ");

/** What an answer's figures are for: the region, in a guide without places the level or the role. */
export const rowName = ({ guide, level, region }: Titled): string => region ?? level?.name ?? guide.roleName;
