import type { types } from "@slack/bolt";
import { BUTTON, SHARE, THREAD } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { ACTION, VIEW } from "../state/ids.js";
import { type Option, section, select } from "./kit.js";
import { plain } from "./text.js";

/** The form that takes a message link or one of the channel's recent threads. */
export function threadView(metadata: string, recent: readonly Option[]): types.ModalView {
  return {
    type: "modal",
    callback_id: VIEW.shareThread,
    private_metadata: metadata,
    title: plain(THREAD.title, LIMITS.viewTitle),
    submit: plain(BUTTON.share, LIMITS.viewButton),
    close: plain(BUTTON.cancel, LIMITS.viewButton),
    blocks: [
      {
        type: "input",
        block_id: ACTION.link,
        optional: true,
        label: plain(THREAD.link, LIMITS.inputLabel),
        hint: plain(THREAD.linkHint, LIMITS.inputLabel),
        element: { type: "plain_text_input", action_id: ACTION.link },
      },
      ...(recent.length
        ? [
            {
              type: "input" as const,
              block_id: ACTION.thread,
              optional: true,
              label: plain(THREAD.recent, LIMITS.inputLabel),
              element: select(THREAD.recentPlaceholder, ACTION.thread, recent),
            },
          ]
        : []),
    ],
  };
}

/** Asks before an answer goes to a thread that people of other organisations read, or may. */
export function confirmThreadView(metadata: string, why: "shared" | "unknown"): types.ModalView {
  return {
    type: "modal",
    callback_id: VIEW.confirmThread,
    private_metadata: metadata,
    title: plain(THREAD.externalTitle, LIMITS.viewTitle),
    submit: plain(BUTTON.shareAnyway, LIMITS.viewButton),
    close: plain(BUTTON.keepPrivate, LIMITS.viewButton),
    blocks: [section(why === "shared" ? SHARE.external : SHARE.perhapsExternal)],
  };
}
