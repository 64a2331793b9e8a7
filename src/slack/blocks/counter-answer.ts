import type { CounterAnswer } from "../../answer/counter/counter.js";
import type { TypedOffer } from "../../answer/offer/offer.js";
import { writeCounter } from "../../present/counter-letter.js";
import { noteTexts } from "../../present/notes.js";
import { answerTitle } from "../../present/text-line.js";
import { BUTTON, COUNTER } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { answerRef, encodeAnswerRef } from "../state/answer-ref.js";
import { ACTION } from "../state/ids.js";
import { encodeOfferState, offerStateOf, saidOf } from "../state/offer-state.js";
import type { Place } from "./answer.js";
import { actions, type Block, button, context, header, notes, section } from "./kit.js";
import { literal } from "./text.js";

/** A counter to copy, for its owner alone, with the button to fill in what is the person's own. */
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
    header(`${COUNTER.title}: ${answerTitle(answer.answer)}`),
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
