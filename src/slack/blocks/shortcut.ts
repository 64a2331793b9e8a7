import type { types } from "@slack/bolt";
import type { Answer, GuideAnswer } from "../../answer/answer.js";
import { readAsLine } from "../../present/read-as.js";
import { BUTTON, SHORTCUT } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { ACTION, VIEW } from "../state/ids.js";
import { hint, input, section, textInput } from "./kit.js";
import type { Rendered } from "./rendered.js";
import { literal } from "./text.js";
import { forView, modal } from "./views.js";

/** Whether there is something to share: an answer that says more than that the place is missing. */
export const isShareable = (answer: Answer | null): answer is GuideAnswer =>
  answer?.kind === "answer" && answer.regionBasis !== "unavailable";

/**
 * A message read as a question that can be corrected, with its answer below. Submitting the form shares the answer in
 * the thread.
 */
export function shortcutView(
  asked: string,
  answer: Answer | null,
  message: Rendered,
  metadata: string,
): types.ModalView {
  const read = answer && readAsLine(answer);
  const submit = isShareable(answer) ? SHORTCUT.submit : BUTTON.answerAgain;
  const question = {
    ...textInput(ACTION.question, { held: asked, most: LIMITS.question }),
    dispatch_action_config: { trigger_actions_on: ["on_enter_pressed" as const] },
  };
  return modal(VIEW.shortcut, { title: SHORTCUT.title, submit, close: BUTTON.close, metadata }, [
    input(SHORTCUT.question, question, { dispatch_action: true, ...hint(SHORTCUT.hint) }),
    ...(read === null ? [] : [section(literal(read, LIMITS.section))]),
    ...forView(message.plain),
  ]);
}
