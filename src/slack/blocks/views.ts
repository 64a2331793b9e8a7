import type { types } from "@slack/bolt";
import { BUTTON, FORM } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { VIEW } from "../state/ids.js";
import type { Block } from "./kit.js";
import { section } from "./kit.js";
import type { Rendered } from "./rendered.js";
import { plain } from "./text.js";

/** Blocks for a view: the plain ones, since modals take neither tables nor charts. */
export const forView = (blocks: readonly Block[]): types.KnownBlock[] =>
  blocks.filter((block) => block.type !== "data_visualization").slice(0, LIMITS.viewBlocks);

/** An answer in a modal, to read and to share. `metadata` says what it shows. */
export function answerView(message: Rendered, metadata: string, title: string = FORM.title): types.ModalView {
  return {
    type: "modal",
    callback_id: VIEW.answer,
    private_metadata: metadata,
    title: plain(title, LIMITS.viewTitle),
    close: plain(BUTTON.close, LIMITS.viewButton),
    blocks: forView(message.plain),
  };
}

/** One sentence in a modal (escaped already), after something was sent or could not be. */
export function noticeView(title: string, text: string): types.ModalView {
  return {
    type: "modal",
    callback_id: VIEW.answer,
    title: plain(title, LIMITS.viewTitle),
    close: plain(BUTTON.close, LIMITS.viewButton),
    blocks: [section(text)],
  };
}
