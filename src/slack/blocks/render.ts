import type { Answer, GuideAnswer } from "../../answer/answer.js";
import { answerText } from "../../answer/text.js";
import { LIMITS } from "../limits.js";
import type { View } from "../pointer.js";
import { answerBlocks, type Place } from "./answer.js";
import { comparisonBlocks } from "./comparison.js";
import type { Block, Style } from "./kit.js";
import { choicesBlocks, companyBlocks, helpBlocks, roleBlocks, unknownBlocks } from "./lists.js";
import { offerBlocks } from "./offer.js";
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

/** What others may see of an answer: the guide's, and nothing of an offer that was held against it. */
export const withoutOffer = (answer: Answer): Answer => (answer.kind === "offer" ? answer.answer : answer);

/** Any answer as a message. Where everybody sees it, an offer is left out. */
export function render(asked: Answer, setting: Setting): Rendered {
  const answer = setting.place === "public" ? withoutOffer(asked) : asked;
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
    case "offer":
      return offerBlocks(answer, style);
    case "comparison":
      return comparisonBlocks(answer, style);
    case "unknown":
      return unknownBlocks(answer, setting.feedback);
    case "help":
      return helpBlocks();
  }
}
