import type { types } from "@slack/bolt";
import type { LetterField } from "../../present/counter-fields.js";
import type { Letter } from "../../present/counter-letter.js";
import { BUTTON, COUNTER } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { counterField } from "../state/form-fields.js";
import { ACTION, VIEW } from "../state/ids.js";
import { context, section } from "./kit.js";
import { clip, literal, plain } from "./text.js";

/**
 * The form with a field for each blank of the guide's words.
 *
 * @param about whose counter it is, as a heading
 * @param metadata the guide and the offer
 */
export function counterFormView(about: string, fields: readonly LetterField[], metadata: string): types.ModalView {
  return {
    type: "modal",
    callback_id: VIEW.counter,
    private_metadata: metadata,
    title: plain(COUNTER.title, LIMITS.viewTitle),
    submit: plain(COUNTER.write, LIMITS.viewButton),
    close: plain(BUTTON.cancel, LIMITS.viewButton),
    blocks: [
      section(`*${literal(about, LIMITS.section - 2)}*`),
      ...context([COUNTER.fieldsHint]),
      ...askedFor(fields).map(fieldInput),
    ],
  };
}

/** As many fields as the form holds, the names among them. What is not asked for leaves its sentence out. */
function askedFor(fields: readonly LetterField[]): LetterField[] {
  const room = LIMITS.viewBlocks - 2;
  return fields.length <= room ? [...fields] : [...fields.slice(0, room - 1), ...fields.slice(-1)];
}

function fieldInput(field: LetterField): types.InputBlock {
  const { label, hint, options = [] } = field;
  const id = counterField(field);
  return {
    type: "input",
    block_id: id,
    optional: true,
    label: plain(label, LIMITS.inputLabel),
    ...(hint && { hint: plain(hint, LIMITS.inputLabel) }),
    element: {
      type: "plain_text_input",
      action_id: id,
      max_length: MOST_TYPED,
      ...(options.length > 0 && { placeholder: plain(COUNTER.suchAs(options), LIMITS.placeholder) }),
    },
  };
}

/** As much as a counter takes of one field. */
const MOST_TYPED = 300;

/** The counter to copy. It stands in inputs, from which text can be taken on every device, and changed before. */
export function counterView({ short, email, moreTime }: Letter): types.ModalView {
  const text = (id: string, label: string, words: string): types.InputBlock => ({
    type: "input",
    block_id: id,
    optional: true,
    label: plain(label, LIMITS.inputLabel),
    element: { type: "plain_text_input", action_id: id, multiline: true, initial_value: clip(words, LIMITS.inputText) },
  });
  return {
    type: "modal",
    callback_id: VIEW.counterText,
    title: plain(COUNTER.title, LIMITS.viewTitle),
    submit: plain(BUTTON.done, LIMITS.viewButton),
    close: plain(BUTTON.close, LIMITS.viewButton),
    blocks: [
      ...context([COUNTER.copy]),
      text(ACTION.counterShort, COUNTER.short, short),
      text(ACTION.counterEmail, COUNTER.email, email),
      ...(moreTime ? [text(ACTION.counterLater, COUNTER.later, moreTime)] : []),
    ],
  };
}
