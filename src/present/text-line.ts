import type { GuideAnswer } from "../answer/guide-answer.js";

/** One line of an answer as text; `kind` tells a terminal how to set it. */
export interface TextLine {
  kind: "title" | "figures" | "heading" | "item" | "quote" | "note" | "fine";
  text: string;
}

export const line = (kind: TextLine["kind"], text: string): TextLine => ({ kind, text });

export const notes = (sentences: readonly string[]): TextLine[] => sentences.map((sentence) => line("note", sentence));

/** The heading of a guide's answer: company, role and region. */
export const answerTitle = ({ guide, region }: Pick<GuideAnswer, "guide" | "region">): string =>
  [guide.companyName, guide.roleName, region].filter(Boolean).join(" · ");
