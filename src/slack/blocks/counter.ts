import type { types } from "@slack/bolt";
import type { LetterField } from "../../present/counter-fields.js";
import type { Letter } from "../../present/counter-letter.js";
import { BUTTON, COUNTER } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { ACTION, counterField, VIEW } from "../state/ids.js";
import { context, hint, input, section, textInput } from "./kit.js";
import { literal } from "./text.js";
import { modal } from "./views.js";

/** The form with a field for each blank of the guide's words, under a heading of whose counter it is. */
export const counterFormView = (about: string, fields: readonly LetterField[], metadata: string): types.ModalView =>
  modal(VIEW.counter, { title: COUNTER.title, submit: COUNTER.write, metadata }, [
    section(`*${literal(about, LIMITS.section - 2)}*`),
    ...context([COUNTER.fieldsHint]),
    ...askedFor(fields).map(fieldInput),
  ]);

/** As many fields as the form holds, the names among them. What is not asked for leaves its sentence out. */
function askedFor(fields: readonly LetterField[]): LetterField[] {
  const room = LIMITS.viewBlocks - 2;
  return fields.length <= room ? [...fields] : [...fields.slice(0, room - 1), ...fields.slice(-1)];
}

function fieldInput(field: LetterField): types.InputBlock {
  const { label, hint: more, options = [] } = field;
  const placeholder = options.length > 0 ? COUNTER.suchAs(options) : undefined;
  return input(label, textInput(counterField(field), { most: MOST_TYPED, placeholder }), {
    optional: true,
    ...(more && hint(more)),
  });
}

/** As much as a counter takes of one field. */
const MOST_TYPED = 300;

/** The counter to copy. It stands in inputs, from which text can be taken on every device, and changed before. */
export function counterView({ short, email, moreTime }: Letter): types.ModalView {
  const text = (id: string, label: string, held: string): types.InputBlock =>
    input(label, textInput(id, { multiline: true, held }), { optional: true });
  return modal(VIEW.counterText, { title: COUNTER.title, submit: BUTTON.done, close: BUTTON.close }, [
    ...context([COUNTER.copy]),
    text(ACTION.counterShort, COUNTER.short, short),
    text(ACTION.counterEmail, COUNTER.email, email),
    ...(moreTime ? [text(ACTION.counterLater, COUNTER.later, moreTime)] : []),
  ]);
}
