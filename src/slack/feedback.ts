import type { webApi } from "@slack/bolt";
import { sentence } from "./blocks/rendered.js";
import { literal } from "./blocks/text.js";
import { type Outcome, postMessage } from "./calls/post.js";
import type { Deps } from "./deps.js";
import { LIMITS } from "./limits.js";
import { answerAt, readPointer } from "./pointer.js";

/** Sends raw words to the feedback channel. They hold what the person chose to send and no name. */
export async function sendFeedback(client: webApi.WebClient, deps: Deps, words: string): Promise<Outcome> {
  if (!deps.feedbackChannel) return { kind: "refused", error: "no_feedback_channel" };
  const sent = await postMessage(client, { channel: deps.feedbackChannel }, sentence(literal(words, LIMITS.section)));
  if (sent.kind === "refused") deps.log.error(`feedback did not arrive: ${sent.error}`);
  return sent;
}

/** The guide's id and region that a pointer names, or the place that it lacks, for the people who keep the guides. */
export function whereOf({ core }: Deps, pointer: string): string {
  const read = readPointer(pointer);
  const answer = read && answerAt(core, read);
  return [read?.guide, answer?.region ?? answer?.asked?.name].filter(Boolean).join(" · ");
}
