import type { types } from "@slack/bolt";
import { BUTTON, FEEDBACK } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { type AnswerRef, encodeAnswerRef } from "../state/answer-ref.js";
import { ACTION, VIEW } from "../state/ids.js";
import { actions, type Block, button, hint, input, type Style, textInput } from "./kit.js";
import { plain } from "./text.js";
import { modal } from "./views.js";

/**
 * Slack's own pair of feedback buttons, or two ordinary ones. Their values start with `good` or `bad` and hold the ref.
 */
export function feedbackButtons(ref: AnswerRef, style: Style): Block[] {
  if (style === "plain") {
    return actions(
      (["good", "bad"] as const).map((verdict) =>
        button(BUTTON[verdict], `${ACTION.feedback}:${verdict}`, `${verdict}#${encodeAnswerRef(ref)}`),
      ),
    );
  }
  const choice = (verdict: "good" | "bad") => ({
    text: plain(BUTTON[verdict], LIMITS.buttonText),
    accessibility_label: BUTTON[verdict],
    value: `${verdict}#${encodeAnswerRef(ref)}`,
  });
  return [
    {
      type: "context_actions",
      elements: [
        {
          type: "feedback_buttons",
          action_id: ACTION.feedback,
          positive_button: choice("good"),
          negative_button: choice("bad"),
        },
      ],
    },
  ];
}

/** The form that asks what is wrong with an answer. */
export const feedbackView = (metadata: string): types.ModalView =>
  modal(VIEW.feedback, { title: FEEDBACK.title, submit: BUTTON.send, metadata }, [
    input(FEEDBACK.label, textInput(ACTION.words, { multiline: true, most: 1_500 }), hint(FEEDBACK.hint)),
  ]);
