import type { types } from "@slack/bolt";
import { BUTTON, FORM } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { VIEW } from "../state/ids.js";
import { type Block, section } from "./kit.js";
import type { Rendered } from "./rendered.js";
import { plain } from "./text.js";

/** Blocks for a view: the plain ones, since modals take neither tables nor charts. */
export const forView = (blocks: readonly Block[]): types.KnownBlock[] =>
  blocks.filter((block) => block.type !== "data_visualization").slice(0, LIMITS.viewBlocks);

/** The words of a modal's head and foot, and what Slack keeps with it. */
interface ModalParts {
  title: string;
  submit?: string;
  close?: string;
  metadata?: string;
}

export const modal = (
  id: string,
  { title, submit, close = BUTTON.cancel, metadata }: ModalParts,
  blocks: types.KnownBlock[],
): types.ModalView => ({
  type: "modal",
  callback_id: id,
  ...(metadata !== undefined && { private_metadata: metadata }),
  title: plain(title, LIMITS.viewTitle),
  ...(submit && { submit: plain(submit, LIMITS.viewButton) }),
  close: plain(close, LIMITS.viewButton),
  blocks,
});

/** An answer in a modal, to read and to share. `metadata` says what it shows. */
export const answerView = (message: Rendered, metadata: string, title: string = FORM.title): types.ModalView =>
  modal(VIEW.answer, { title, close: BUTTON.close, metadata }, forView(message.plain));

/** One sentence in a modal (escaped already), after something was sent or could not be. */
export const noticeView = (title: string, text: string): types.ModalView =>
  modal(VIEW.answer, { title, close: BUTTON.close }, [section(text)]);
