import type { Answer, GuideAnswer } from "../../answer/answer.js";
import type { TypedOffer } from "../../answer/offer/offer.js";
import { answerText } from "../../present/answer-lines.js";
import { HELP } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import type { View } from "../state/answer-ref.js";
import { answerBlocks, type Place } from "./answer.js";
import { comparisonBlocks } from "./comparison.js";
import { counterBlocks } from "./counter.js";
import type { Block, Style } from "./kit.js";
import { choicesBlocks, companyBlocks, howToAsk, roleBlocks, unknownBlocks } from "./lists.js";
import { offerBlocks } from "./offer-answer.js";
import { offersBlocks } from "./offers.js";
import { type Rendered, rendered } from "./rendered.js";
import { literal } from "./text.js";

/** Where an answer is shown, and what decides how it looks there. */
export interface Setting {
  place: Place;
  /** Whether there is a channel for feedback and for requests for guides. */
  feedback: boolean;
  /** What to show of a guide's answer; the answer's own focus if not given. */
  view?: View;
  /** All regions' answers, needed for the view of regions. */
  regions?: readonly GuideAnswer[];
  /** The offer that was typed with the question; the buttons carry it on. */
  offer?: TypedOffer | null;
}

/**
 * Whether only one person sees what is shown there, now and later. The shortcut's modal does not count: it shows what
 * it will share.
 */
const isOwn = (place: Place): boolean => place !== "public" && place !== "shortcut";

/** What others may see of an answer: the guide's part, and nothing of an offer that was compared with it. */
export function withoutOffer(answer: Answer): Answer {
  if (answer.kind === "offer" || answer.kind === "counter") return answer.answer;
  if (answer.kind !== "offers") return answer;
  const answers = answer.offers.flatMap((offer) => (offer.guide ? [offer.answer] : []));
  const [only, another] = answers;
  if (!only) return { kind: "help", query: "", notes: [] };
  return another ? { kind: "comparison", query: answer.query, answers, notes: [] } : only;
}

/**
 * Any answer as a message. If others see it or will see it, an offer is left out of the text and of the buttons'
 * values.
 */
export function render(asked: Answer, given: Setting): Rendered {
  const own = isOwn(given.place);
  const answer = own ? asked : withoutOffer(asked);
  const setting = own ? given : { ...given, offer: null };
  return rendered(literal(answerText(answer), LIMITS.text), (style) => blocksOf(answer, setting, style));
}

function blocksOf(answer: Answer, setting: Setting, style: Style): Block[] {
  const { offer = null } = setting;
  switch (answer.kind) {
    case "answer":
      return answerBlocks(
        answer,
        { ...setting, view: setting.view ?? answer.focus, regions: setting.regions ?? [] },
        style,
      );
    case "choices":
      return choicesBlocks(answer, offer);
    case "company":
      return companyBlocks(answer, offer, setting.feedback, style);
    case "role":
      return roleBlocks(answer, offer, style);
    case "offer":
      return offerBlocks(answer, offer, setting.place, style);
    case "counter":
      return counterBlocks(answer, offer, setting.place);
    case "offers":
      return offersBlocks(answer, style);
    case "comparison":
      return comparisonBlocks(answer, style, { place: setting.place, offer });
    case "unknown":
      return unknownBlocks(answer, setting.feedback);
    case "thanks":
      return [];
    case "help":
      return howToAsk(HELP.heading);
  }
}
