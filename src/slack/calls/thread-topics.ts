import type { webApi } from "@slack/bolt";
import type { Answer } from "../../answer/answer.js";
import { type GuideSubject, type Subject, subjectOf } from "../../answer/subject.js";
import { type Typed, takeApart } from "../../answer/typed.js";
import { type Answered, answerQuestion } from "../answering/answering.js";
import type { Place } from "../blocks/answer.js";
import type { Deps } from "../deps.js";
import { METADATA_TYPE } from "../state/ids.js";
import { decodeThreadTopic, encodeThreadTopic, readThreadTopic } from "../state/thread-topic.js";
import { readSlack } from "./call-slack.js";

/** A thread, in a channel or in direct messages. Slack's ids are the same in each workspace that shares a channel. */
export interface Thread {
  channel: string;
  /** The first message's timestamp. */
  thread: string;
}

/** How long a thread's topic is kept, in milliseconds. */
const A_DAY = 24 * 60 * 60_000;

/**
 * Keeps what a thread is about once this was answered in it.
 *
 * @param earlier what it was about before
 */
export async function rememberTopic(
  { memory }: Deps,
  at: Thread,
  answer: Answer | null,
  earlier: Subject | null,
): Promise<void> {
  const topic = answer && subjectOf(answer, earlier);
  if (topic) await memory.set(nameOf(at), encodeThreadTopic(topic), A_DAY);
}

const nameOf = ({ channel, thread }: Thread): string => `thread:${channel}:${thread}`;

/** An answer in a thread, what the thread was about, and whether that could not be found out though it matters. */
export interface AnsweredInThread extends Answered {
  earlier: Subject | null;
  unreadable: boolean;
}

/**
 * Answers a question that may name only what changes. What the thread is about is remembered; Slack is asked for its
 * messages only where that is not known and the question does not stand alone: it may refuse, or answer once a minute
 * (https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps).
 *
 * @param at null outside of a thread
 * @param own the app's bot user, whose messages name what they are about
 */
export async function answerInThread(
  client: webApi.WebClient,
  deps: Deps,
  given: string | Typed,
  place: Place,
  at: Thread | null,
  own: string | undefined,
): Promise<AnsweredInThread> {
  const typed = takeApart(given);
  const kept = at && (await deps.memory.get(nameOf(at)));
  let earlier: Subject | null = kept ? decodeThreadTopic(kept) : null;
  let unreadable = false;
  if (at && !earlier && !standsAlone(deps, typed)) {
    const read = await readThread(client, at, own);
    earlier = read.kind === "about" ? read.topic : null;
    unreadable = read.kind === "unreadable";
  }
  return { ...answerQuestion(deps, typed, place, earlier), earlier, unreadable };
}

/** Whether a question means the same in any thread: it names a guide and a place, or more than one guide, or asks nothing. */
function standsAlone({ core }: Deps, typed: Typed): boolean {
  try {
    const asked = core.ask(typed);
    const answer = asked.kind === "offer" ? asked.answer : asked;
    if (answer.kind === "answer") return answer.regionBasis !== "default";
    return answer.kind === "comparison" || answer.kind === "help" || answer.kind === "thanks";
  } catch {
    // It is told where the question is answered.
    return true;
  }
}

/** What a thread's own messages say of it; `unreadable` where the app may not read them, and found nothing before. */
export type ThreadRead = { kind: "about"; topic: GuideSubject } | { kind: "nothing" } | { kind: "unreadable" };

/** Pages of two hundred replies that are read for it; longer threads are about their beginning. */
const MOST_PAGES = 5;

/**
 * The topic of the last answer that the app itself gave in a thread, from the metadata of its messages. Where a page
 * cannot be read, what those before it said counts.
 *
 * @param own the app's bot user; metadata of others is not believed
 */
export async function readThread(
  client: webApi.WebClient,
  { channel, thread }: Thread,
  own: string | undefined,
): Promise<ThreadRead> {
  let last: GuideSubject | null = null;
  let cursor: string | undefined;
  let whole = true;
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const from = cursor;
      const replies = await readSlack("conversations.replies", () =>
        client.conversations.replies({
          channel,
          ts: thread,
          include_all_metadata: true,
          limit: 200,
          ...(from && { cursor: from }),
        }),
      );
      for (const { user, metadata } of replies.messages ?? []) {
        if (user === undefined || user !== own || metadata?.event_type !== METADATA_TYPE) continue;
        last = readThreadTopic(metadata.event_payload) ?? last;
      }
      cursor = replies.response_metadata?.next_cursor || undefined;
      if (!cursor) break;
    }
  } catch {
    whole = false;
  }
  if (last) return { kind: "about", topic: last };
  return { kind: whole ? "nothing" : "unreadable" };
}
