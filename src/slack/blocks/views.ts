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

/** The texts of a modal's head and foot, and the metadata that Slack keeps with it. */
interface ModalParts {
  title: string;
  submit?: string;
  close?: string;
  metadata?: string;
}

/** A modal with its raw title and button labels cut to Slack's limits; `id` comes back as its callback id. */
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

/** An answer in a modal, to read and to share. `metadata` names what it shows. */
export const answerView = (message: Rendered, metadata: string, title: string = FORM.title): types.ModalView =>
  modal(VIEW.answer, { title, close: BUTTON.close, metadata }, forView(message.plain));

/** One sentence in a modal (already escaped), after something was sent or failed to be sent. */
export const noticeView = (title: string, text: string): types.ModalView =>
  modal(VIEW.answer, { title, close: BUTTON.close }, [section(text)]);
