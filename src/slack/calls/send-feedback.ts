import type { webApi } from "@slack/bolt";
import { bandLines, figuresPhrase } from "../../present/figures.js";
import { FEEDBACK, TARGET } from "../../present/words.js";
import { sentence } from "../blocks/rendered.js";
import { literal } from "../blocks/text.js";
import type { Deps, WorkspaceDeps } from "../deps.js";
import { LIMITS } from "../limits.js";
import { answerAt, decodeAnswerRef } from "../state/answer-ref.js";
import { postMessage } from "./post.js";

/**
 * Sends raw words to the feedback channel: what the person chose to send, without a name.
 *
 * @param from identifies the form or the answer that they come from: each is sent once, however often it is submitted
 * @returns `again` if the words from there were sent before or are being sent
 */
export async function sendFeedback(
  client: webApi.WebClient,
  deps: WorkspaceDeps,
  from: string,
  words: string,
): Promise<"sent" | "again" | "failed"> {
  if (!deps.feedbackChannel) return "failed";
  const key = `feedback:${from}`;
  if (!(await deps.once.claim(key))) return "again";
  const sent = await postMessage(client, { channel: deps.feedbackChannel }, sentence(literal(words, LIMITS.section)));
  if (sent.kind === "done") return "sent";
  deps.log.error(`feedback did not arrive: ${sent.error}`);
  await deps.once.release(key);
  return "failed";
}

/**
 * The guide's id and the region that a ref names, or the place that the guide lacks, for the people who maintain the
 * guides.
 */
export function whereOf({ core }: Deps, ref: string): string {
  const read = decodeAnswerRef(ref);
  const answer = read && answerAt(core, read);
  return [read?.guide, answer?.region ?? answer?.asked?.name].filter(Boolean).join(" · ");
}

/** What the maintainers need to check an answer: its file, the figures in question, and how to open them. */
export function detailsOf({ core }: Deps, ref: string): string {
  const read = decodeAnswerRef(ref);
  const answer = read && answerAt(core, read);
  if (!read || !answer) return "";
  const { band, target } = answer;
  const figures = [
    ...(band ? bandLines(band).map(({ label, value }) => `${label} ${value}`) : []),
    ...(["ask", "floor"] as const).flatMap((side) => {
      const phrase = target ? figuresPhrase(target[side], target.currency) : "";
      return phrase ? TARGET[side](phrase) : [];
    }),
  ];
  return FEEDBACK.details(read.guide, figures, target?.evidence?.[0]?.line);
}
