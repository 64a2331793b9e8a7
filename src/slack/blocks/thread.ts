import type { types } from "@slack/bolt";
import { BUTTON, SHARE, THREAD } from "../../present/words.js";
import { ACTION, VIEW } from "../state/ids.js";
import { hint, input, type Option, section, select, textInput } from "./kit.js";
import { modal } from "./views.js";

/** The form that takes a message link or one of the channel's recent threads. */
export const threadView = (metadata: string, recent: readonly Option[]): types.ModalView =>
  modal(VIEW.shareThread, { title: THREAD.title, submit: BUTTON.share, metadata }, [
    input(THREAD.link, textInput(ACTION.link, {}), { optional: true, ...hint(THREAD.linkHint) }),
    ...(recent.length
      ? [input(THREAD.recent, select(THREAD.recentPlaceholder, ACTION.thread, recent), { optional: true })]
      : []),
  ]);

/** The question before an answer goes to a thread that people of other organisations read, or may read. */
export const confirmThreadView = (metadata: string, why: "shared" | "unknown"): types.ModalView =>
  modal(
    VIEW.confirmThread,
    { title: THREAD.externalTitle, submit: BUTTON.shareAnyway, close: BUTTON.keepPrivate, metadata },
    [section(why === "shared" ? SHARE.external : SHARE.perhapsExternal)],
  );
