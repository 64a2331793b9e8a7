import type { types } from "@slack/bolt";
import { ASK_FOR, BUTTON } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { ACTION, VIEW } from "../state/ids.js";
import { clip, plain } from "./text.js";

/** Shows the text that will be sent when a person asks for a guide, to change or to leave. */
export function askForView(query: string): types.ModalView {
  return {
    type: "modal",
    callback_id: VIEW.askForGuide,
    title: plain(ASK_FOR.title, LIMITS.viewTitle),
    submit: plain(BUTTON.send, LIMITS.viewButton),
    close: plain(BUTTON.cancel, LIMITS.viewButton),
    blocks: [
      {
        type: "input",
        block_id: ACTION.words,
        label: plain(ASK_FOR.label, LIMITS.inputLabel),
        element: {
          type: "plain_text_input",
          action_id: ACTION.words,
          multiline: true,
          max_length: 1_000,
          initial_value: clip(ASK_FOR.text(query), 1_000),
        },
      },
    ],
  };
}
