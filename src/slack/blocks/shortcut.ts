import type { types } from "@slack/bolt";
import type { Answer, GuideAnswer } from "../../answer/answer.js";
import { readAsLine } from "../../present/read-as.js";
import { BUTTON, SHORTCUT } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { ACTION, VIEW } from "../state/ids.js";
import { section } from "./kit.js";
import type { Rendered } from "./rendered.js";
import { literal, plain } from "./text.js";
import { forView } from "./views.js";

/** Whether there is something to share: an answer that has more to say than that it lacks the place. */
export const isShareable = (answer: Answer | null): answer is GuideAnswer =>
  answer?.kind === "answer" && answer.regionBasis !== "unavailable";

/** A message read as a question, to correct, with its answer below. Sending it shares the answer to the thread. */
export function shortcutView(
  asked: string,
  answer: Answer | null,
  message: Rendered,
  metadata: string,
): types.ModalView {
  const read = answer && readAsLine(answer);
  const submit = isShareable(answer) ? SHORTCUT.submit : BUTTON.answerAgain;
  return {
    type: "modal",
    callback_id: VIEW.shortcut,
    private_metadata: metadata,
    title: plain(SHORTCUT.title, LIMITS.viewTitle),
    submit: plain(submit, LIMITS.viewButton),
    close: plain(BUTTON.close, LIMITS.viewButton),
    blocks: [
      {
        type: "input",
        block_id: ACTION.question,
        dispatch_action: true,
        label: plain(SHORTCUT.question, LIMITS.inputLabel),
        hint: plain(SHORTCUT.hint, LIMITS.inputLabel),
        element: {
          type: "plain_text_input",
          action_id: ACTION.question,
          ...(asked && { initial_value: asked }),
          max_length: LIMITS.question,
          dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
        },
      },
      ...(read === null ? [] : [section(literal(read, LIMITS.section))]),
      ...forView(message.plain),
    ],
  };
}
