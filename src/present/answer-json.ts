import type { Answer } from "../answer/answer.js";
import type { AnswerJson } from "./answer-schema.js";

export type { AnswerJson } from "./answer-schema.js";

/** An answer as the contract has it: what `ask --json` prints as one line. */
export const answerJson = (answer: Answer): AnswerJson => JSON.parse(JSON.stringify(answer));
