import type { Answer, GuideAnswer } from "../../answer/answer.js";
import { answerText } from "../../answer/text.js";
import { LIMITS } from "../limits.js";
import type { View } from "../pointer.js";
import { answerBlocks, type Place } from "./answer.js";
import type { Block, Style } from "./kit.js";
import { choicesBlocks, companyBlocks, comparisonBlocks, helpBlocks, roleBlocks, unknownBlocks } from "./lists.js";
import { type Rendered, rendered } from "./rendered.js";
import { literal } from "./text.js";

export interface Setting {
  place: Place;
  /** Whether there is a channel for feedback and for asking after guides. */
  feedback: boolean;
  /** What to show of a guide's answer; its own focus where not given. */
  view?: View;
  /** All regions' answers, needed for the view of regions. */
  sides?: readonly GuideAnswer[];
}

/** Any answer as a message. */
export function render(answer: Answer, setting: Setting): Rendered {
  return rendered(literal(answerText(answer), LIMITS.text), (style) => blocksOf(answer, setting, style));
}

function blocksOf(answer: Answer, setting: Setting, style: Style): Block[] {
  switch (answer.kind) {
    case "answer":
      return answerBlocks(
        answer,
        { ...setting, view: setting.view ?? answer.focus, sides: setting.sides ?? [] },
        style,
      );
    case "choices":
      return choicesBlocks(answer);
    case "company":
      return companyBlocks(answer, setting.feedback);
    case "role":
      return roleBlocks(answer, style);
    case "comparison":
      return comparisonBlocks(answer, style);
    case "unknown":
      return unknownBlocks(answer, setting.feedback);
    case "help":
      return helpBlocks();
  }
}
