import type { Answer } from "../../src/answer/answer.js";
import { afterTurn, NOTHING_SAID, stateBefore } from "../../src/answer/conversation.js";
import { respond } from "../../src/answer/respond.js";
import { splitTyped } from "../../src/answer/typed.js";
import { shippedCollection } from "../shipped.js";

/** Asks the turns of a thread about the guides that ship, one after the other, and gives the last answer. */
export async function threads(): Promise<(...turns: string[]) => Answer> {
  const { resolver, guides } = await shippedCollection();
  return (...turns) => {
    let said = NOTHING_SAID;
    let answer: Answer = { kind: "help", query: "", notes: [] };
    for (const turn of turns) {
      const typed = splitTyped(turn);
      answer = respond(typed, resolver, "2026-03-01", stateBefore(said, guides));
      said = afterTurn(answer, typed, said);
    }
    return answer;
  };
}
