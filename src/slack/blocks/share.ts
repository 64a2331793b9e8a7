import type { GuideAnswer } from "../../answer/answer.js";
import { answerText, answerTitle } from "../../present/answer-lines.js";
import { noteTexts } from "../../present/notes.js";
import { BUTTON, SHARE } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { ACTION } from "../state/ids.js";
import { type Comparison, type Shareable, writeShareable } from "../state/shareable.js";
import { bandBlocks, bandText } from "./bands.js";
import { comparisonBlocks, comparisonTitle } from "./comparison.js";
import { actions, type Block, button, context, header, notes, type Style, section } from "./kit.js";
import { levelBlocks } from "./levels.js";
import { allLeverBlocks, leverTitles } from "./levers.js";
import { passageBlocks } from "./passages.js";
import { regionMenu } from "./regions.js";
import { type Rendered, rendered } from "./rendered.js";
import { sourceBlocks, sourceLine } from "./sources.js";
import { targetBlocks, targetLine } from "./target.js";
import { literal, mention } from "./text.js";

/** Who shared an answer and may remove it. Answers shared by earlier versions name their reply after the person. */
export interface Removal {
  sharer: string;
  /** Message id of the reply in the shared answer's thread. */
  reply?: string;
}

/** Reads the value of a remove button, `sharer` or `sharer#reply`; the sharer is empty if there is none. */
export function readRemoval(value: string | undefined): Removal {
  const [sharer = "", reply] = (value ?? "").split("#");
  return { sharer, ...(reply && { reply }) };
}

/** What everybody sees first: the figures and who shared them. The rest follows in the thread. */
export const sharedAnswer = (answer: GuideAnswer, removal: Removal): Rendered =>
  rendered(sharedText(answer, removal), (style) =>
    sharedBlocks(
      answer,
      removal,
      [section(answer.band ? bandText(answer.band) : ""), section(targetLine(answer))],
      answer.levers.length ? [section(leverTitles(answer))] : [],
      style,
    ).filter((block) => block.type !== "section" || block.text?.text),
  );

function sharedBlocks(answer: GuideAnswer, removal: Removal, figures: Block[], rest: Block[], style: Style): Block[] {
  const passages = passageBlocks(answer.passages, style);
  return [
    header(answerTitle(answer)),
    ...context([SHARE.by(mention(removal.sharer))]),
    ...(answer.focus === "passages" ? [...passages, ...figures] : [...figures, ...passages]),
    ...notes(noteTexts(answer.notes)),
    ...rest,
    ...sourceLine(answer),
    ...publicButtons(answer, removal),
  ];
}

/**
 * The first reply under a shared answer: every script, the level mapping and the sources. It is removed together with
 * the answer; its own button removes it if the app may not read the thread.
 */
export function sharedReply(answer: GuideAnswer, removal: Removal): Rendered {
  const title = `${SHARE.thread}: ${answerTitle(answer)}`;
  return rendered(literal(title, LIMITS.text), (style) => [
    ...allLeverBlocks(answer, style),
    ...(answer.levels.length ? levelBlocks(answer, style) : []),
    ...sourceBlocks(answer),
    ...actions([removeButton(removal)]),
  ]);
}

/** Everything in one message, if the app cannot reply in a thread. */
export function sharedWhole(answer: Shareable, removal: Removal): Rendered {
  if (answer.kind === "comparison") return sharedComparison(answer, removal);
  return rendered(sharedText(answer, removal), (style) =>
    sharedBlocks(
      answer,
      removal,
      [...bandBlocks(answer, style), ...targetBlocks(answer, false)],
      // One table per message: the band has it.
      [...allLeverBlocks(answer, style), ...(answer.levels.length ? levelBlocks(answer, "plain") : [])],
      style,
    ),
  );
}

/** Guides next to each other, for everybody; a press on a button answers only the person who pressed. */
const sharedComparison = (comparison: Comparison, removal: Removal): Rendered =>
  rendered(sharedText(comparison, removal), (style) => [
    ...context([SHARE.by(mention(removal.sharer))]),
    ...comparisonBlocks(comparison, style),
    ...actions([removeButton(removal)]),
  ]);

const removeButton = (removal: Removal) => button(BUTTON.remove, ACTION.remove, removal.sharer);

function publicButtons(answer: GuideAnswer, removal: Removal): Block[] {
  const menu = regionMenu(answer, "apart");
  return actions([...(menu ? [menu] : []), removeButton(removal)]);
}

const sharedText = (answer: Shareable, { sharer }: Removal): string => {
  const by = SHARE.by(mention(sharer));
  return `${by}\n${literal(answerText(answer), LIMITS.text - by.length - 1)}`;
};

/** The question to a person before an answer goes to a place that people of other organisations read, or may read. */
export function confirmExternal(answer: Shareable, why: "shared" | "unknown"): Rendered {
  const question = why === "shared" ? SHARE.external : SHARE.perhapsExternal;
  const value = writeShareable(answer) ?? "";
  const title = answer.kind === "comparison" ? comparisonTitle(answer.answers) : answerTitle(answer);
  const blocks = [
    section(`*${literal(title, LIMITS.header)}*\n${question}`),
    ...actions([
      button(BUTTON.shareAnyway, ACTION.shareAnyway, value, "danger"),
      button(BUTTON.keepPrivate, ACTION.keepPrivate, value),
    ]),
  ];
  return { text: question, blocks, plain: blocks };
}
