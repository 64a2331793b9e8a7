import type { Answer } from "../../answer/answer.js";
import { NOTES } from "../../present/words.js";

/** An answer for one person as the bytes that were sent, and what kind of answer it is. */
export interface ReadyAnswer {
  kind: Answer["kind"];
  body: Buffer;
}

/** Answers given lately: a team that negotiates with one company asks the same again and again. */
export interface ReadyAnswers {
  /** Undefined where nobody asked in these words lately, or where the answer may be another now. */
  get(typed: string): ReadyAnswer | undefined;
  keep(typed: string, answer: Answer | null, body: Buffer): void;
}

/** Some 7 KB each, outside of the heap. */
const MOST_BYTES = 9 * 1024 * 1024;
/** Nobody asks the same in more characters. */
const LONGEST = 120;
/** A figure of three digits or in thousands may be a person's pay, which is kept nowhere: "150,000", "95k". */
const FIGURE = /\d[\d.,]{2}|\d\s?[kml]\b/i;

/**
 * @param edition another object whenever what was kept may be wrong, which is then forgotten
 */
export function readyAnswers(edition: () => object, mostBytes = MOST_BYTES): ReadyAnswers {
  const kept = new Map<string, ReadyAnswer>();
  let bytes = 0;
  let of = edition();
  const forget = (): void => {
    kept.clear();
    bytes = 0;
  };
  return {
    get(typed) {
      const now = edition();
      if (now !== of) forget();
      of = now;
      return kept.get(typed);
    },
    keep(typed, answer, body) {
      if (!answer || answer.kind === "offer" || typed.length > LONGEST || FIGURE.test(typed)) return;
      // A guide whose file is being written may be whole again on the next question.
      if ("notes" in answer && answer.notes.includes(NOTES.unreadable)) return;
      if (bytes + body.length > mostBytes) forget();
      bytes += body.length;
      kept.set(typed, { kind: answer.kind, body });
    },
  };
}
