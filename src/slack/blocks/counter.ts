import type { types } from "@slack/bolt";
import { type CounterAnswer, purposeOf } from "../../answer/counter/counter.js";
import type { TypedOffer } from "../../answer/offer/offer.js";
import type { LetterField } from "../../present/counter-fields.js";
import { writeCounter } from "../../present/counter-letter.js";
import type { Letter } from "../../present/letter-frame.js";
import { noteTexts } from "../../present/notes.js";
import { answerTitle } from "../../present/text-line.js";
import { BUTTON, COUNTER } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { answerRef, encodeAnswerRef } from "../state/answer-ref.js";
import { ACTION, counterField, VIEW } from "../state/ids.js";
import { encodeOfferState, offerStateOf, saidOf } from "../state/offer-state.js";
import type { Place } from "./answer.js";
import { actions, type Block, button, context, header, hint, input, notes, section, textInput } from "./kit.js";
import { literal } from "./text.js";
import { modal } from "./views.js";

/** The form with a field for each thing to say about the person, under a heading that names the guide. */
export const counterFormView = (about: string, fields: readonly LetterField[], metadata: string): types.ModalView =>
  modal(VIEW.counter, { title: COUNTER.modal, submit: COUNTER.write, metadata }, [
    section(`*${literal(about, LIMITS.section - 2)}*`),
    ...context([COUNTER.fieldsHint]),
    ...askedFor(fields).map(fieldInput),
  ]);

/**
 * As many fields as the form holds, both names among them. A sentence whose field is not asked for is left out of the
 * letter.
 */
function askedFor(fields: readonly LetterField[]): LetterField[] {
  const room = LIMITS.viewBlocks - 2;
  return fields.length <= room ? [...fields] : [...fields.slice(0, room - 1), ...fields.slice(-1)];
}

function fieldInput(field: LetterField): types.InputBlock {
  const { label, hint: more } = field;
  return input(label, textInput(counterField(field), { most: MOST_TYPED }), { optional: true, ...hint(more) });
}

/** Longest text of one field, in characters. */
const MOST_TYPED = 300;

/** The counter to copy, in text inputs: text can be copied from these on every device, and edited first. */
export function counterView({ short, email, moreTime }: Letter): types.ModalView {
  const text = (id: string, label: string, held: string): types.InputBlock =>
    input(label, textInput(id, { multiline: true, held }), { optional: true });
  return modal(VIEW.counterText, { title: COUNTER.modal, submit: BUTTON.done, close: BUTTON.close }, [
    ...context([COUNTER.copy]),
    text(ACTION.counterShort, COUNTER.short, short),
    text(ACTION.counterEmail, COUNTER.email, email),
    ...(moreTime ? [text(ACTION.counterLater, COUNTER.later, moreTime)] : []),
  ]);
}

/** A counter to copy, for the person who asked only, with a button to fill in the personal details. */
export function counterBlocks(answer: CounterAnswer, typed: TypedOffer | null, _place: Place): Block[] {
  const version = (heading: string, text: string): Block =>
    section(`*${literal(heading, 100)}*\n${literal(text, LIMITS.section - 110)}`);
  const { short, email, moreTime } = writeCounter(answer.answer, answer.offer, {}, answer.language);
  const { offer } = answer;
  const state = encodeOfferState({
    ...offerStateOf(answer.answer, offer?.typed ?? typed),
    said: { ...(offer && saidOf(offer)), ...(answer.language && { language: answer.language }) },
  });
  return [
    header(`${COUNTER.title[purposeOf(offer)]}: ${answerTitle(answer.answer)}`),
    version(COUNTER.short, short),
    version(COUNTER.email, email),
    ...(moreTime ? [version(COUNTER.later, moreTime)] : []),
    ...context([COUNTER.copy]),
    ...notes(noteTexts(answer.notes)),
    ...actions([
      ...(state ? [button(BUTTON.fillCounter, ACTION.counter, state)] : []),
      button(BUTTON.guideAnswer, `${ACTION.view}:overview`, encodeAnswerRef(answerRef(answer.answer, "overview"))),
    ]),
  ];
}
