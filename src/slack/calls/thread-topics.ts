import { setImmediate } from "node:timers/promises";
import type { webApi } from "@slack/bolt";
import type { Answer } from "../../answer/answer.js";
import { type GuideSubject, type Subject, subjectOf } from "../../answer/subject.js";
import { mayGoOnWithOffer, type Told, toldAfterTurn } from "../../answer/thread-turn.js";
import { type Typed, takeApart } from "../../answer/typed.js";
import { withoutLead } from "../../query/turns/follow-up-words.js";
import { type Answered, answerQuestion } from "../answering/answering.js";
import type { Place } from "../blocks/answer.js";
import { readTyped } from "../blocks/typed.js";
import type { Deps } from "../deps.js";
import { METADATA_TYPE } from "../state/ids.js";
import { decodeThreadTopic, encodeThreadTopic, readThreadTopic } from "../state/thread-topic.js";
import { readSlack } from "./call-slack.js";
import type { Target, Thread } from "./find-posted.js";

/** How long a thread's topic is kept, in milliseconds. */
const A_DAY = 24 * 60 * 60_000;
/** Where nobody wrote for so long, a conversation without threads begins anew, in milliseconds. */
const AN_HOUR = 60 * 60_000;

/** What a thread, or a direct conversation, is remembered to be about. */
export async function topicAt({ memory }: Deps, at: Target): Promise<Subject | null> {
  const kept = await memory.get(nameOf(at));
  return kept ? decodeThreadTopic(kept) : null;
}

/** Keeps what a thread is about once this was answered in it, and was about before. */
export async function rememberTopic(
  { memory }: Deps,
  at: Target,
  answer: Answer | null,
  earlier: Subject | null,
): Promise<void> {
  const topic = answer && subjectOf(answer, earlier);
  if (topic) await memory.set(nameOf(at), encodeThreadTopic(topic), at.thread ? A_DAY : AN_HOUR);
}

const nameOf = ({ channel, thread = "direct" }: Target): string => `thread:${channel}:${thread}`;

/** An answer in a thread, what the thread was about, the offers told of in it, and whether it could not be read though that matters. */
interface AnsweredInThread extends Answered {
  earlier: Subject | null;
  told: Told | undefined;
  unreadable: boolean;
}

/** Who said a turn of a thread, and when: Slack's timestamp of the message. */
interface Said {
  user: string | undefined;
  ts: string;
}

/**
 * Answers a question that may name only what changes. What the thread is about is remembered; Slack is asked for its
 * messages only where that is not known and the question does not stand alone, or where it may change an offer, which is
 * kept nowhere but in the person's own messages: Slack may refuse, or answer once a minute
 * (https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps).
 *
 * @param at null outside of a thread; a channel without a thread is a direct conversation, which goes on as one does until
 *   another company is asked about or nobody wrote for an hour
 * @param own the app's bot user, whose messages name what they are about
 */
export async function answerInThread(
  client: webApi.WebClient,
  deps: Deps,
  given: string | Typed,
  place: Place,
  at: Target | null,
  own: string | undefined,
  said: Said,
): Promise<AnsweredInThread> {
  const typed = takeApart(given);
  let earlier = at && (await topicAt(deps, at));
  let unreadable = false;
  let told: Told | undefined;
  const lacksTopic = at !== null && !earlier && !standsAlone(deps, typed);
  if (at && !at.thread && beginsAnew(deps, typed, earlier)) {
    earlier = null;
  } else if (at && (lacksTopic || mayGoOnWithOffer(typed))) {
    const { messages, isWhole } = await readSaid(client, at, said);
    const again = await saidAgain(deps, messages, said, at);
    told = again?.told;
    if (lacksTopic) {
      earlier = at.thread ? topicIn(messages, own) : (again?.about ?? null);
      unreadable = at.thread !== undefined && !earlier && !isWhole;
    }
    // Without the messages "is that low?" has no offer to look at.
    if (!at.thread && !isWhole && mayGoOnWithOffer(typed)) unreadable = true;
  }
  return { ...answerQuestion(deps, typed, place, earlier, told), earlier, told, unreadable };
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

/** Whether a question names a guide of its own, and does not go on with the company spoken of. */
function beginsAnew({ core }: Deps, typed: Typed, earlier: Subject | null): boolean {
  if (withoutLead(typed.whole) !== typed.whole || GOES_ON.test(typed.whole)) return false;
  try {
    const asked = core.ask(typed);
    const answer = asked.kind === "offer" || asked.kind === "counter" ? asked.answer : asked;
    if (answer.kind === "comparison") return true;
    // Behind a guide, a role with a place and a company alone ask for something else, unless they are said to go on.
    if (earlier?.guide && answer.kind === "role") return answer.region !== null;
    if (earlier?.guide && answer.kind === "company") return answer.company !== earlier.guide.split("/")[0];
    if (answer.kind !== "answer") return false;
    const spoken = earlier?.guide?.split("/")[0] ?? (earlier && "company" in earlier ? earlier.company : undefined);
    return answer.guide.company !== spoken;
  } catch {
    return false;
  }
}

const GOES_ON = /^\W*(?:(?:and|or|but|so|no|as|for|i\s+meant?)\b|(?:what|how)\s+(?:about|if)\b)/i;

/**
 * The topic of the last answer that the app itself gave in a thread, from the metadata of its messages. Where a page
 * cannot be read, what those before it said counts.
 *
 * @param own the app's bot user; metadata of others is not believed
 */
function topicIn(messages: readonly Reply[], own: string | undefined): GuideSubject | null {
  let last: GuideSubject | null = null;
  for (const { user, metadata } of messages) {
    if (user === undefined || user !== own || metadata?.event_type !== METADATA_TYPE) continue;
    last = readThreadTopic(metadata.event_payload) ?? last;
  }
  return last;
}

/** Turns of a person that are read for an offer, the last ones of the thread. */
const MOST_TURNS = 30;

/**
 * The offers that a person told of before, and what was spoken of, from that person's own messages alone: read again turn
 * by turn.
 */
async function saidAgain(
  deps: Deps,
  messages: readonly Reply[],
  { user, ts }: Said,
  at: Target,
): Promise<{ told: Told; about: Subject | null } | undefined> {
  const { core } = deps;
  const own = messages.filter((one) => one.user !== undefined && one.user === user && Number(one.ts) < Number(ts));
  const texts = own.slice(-MOST_TURNS).map(({ text = "" }) => readTyped(text));
  // Without figures there is no offer, and what a thread is about its answers tell.
  if (at.thread && !texts.some((text) => /\d/.test(text))) return undefined;
  let about: Subject | null = null;
  let told: Told = {};
  try {
    for (const text of texts) {
      // Others wait for their three seconds meanwhile.
      await setImmediate();
      const typed = takeApart(text);
      if (!at.thread && beginsAnew(deps, typed, about)) [about, told] = [null, {}];
      const answer: Answer = core.ask(typed, about, told);
      told = toldAfterTurn(answer, typed, told, about?.guide?.split("/")[0]);
      about = subjectOf(answer, about) ?? about;
    }
  } catch {
    // A fault of ours is told where the question itself is answered.
    return undefined;
  }
  return { told, about };
}

type Reply = NonNullable<webApi.ConversationsRepliesResponse["messages"]>[number];

/** The messages of a thread; `isWhole` is false where a page could not be read. */
interface Replies {
  messages: readonly Reply[];
  isWhole: boolean;
}

/** Pages of two hundred replies that are read; longer threads are about their beginning. */
const MOST_PAGES = 5;

/** As many messages as Slack gives at once to an app that is not in its Marketplace. */
const MOST_DIRECT = 15;

/** What was said in a thread, or in a direct conversation of late; the oldest first. */
async function readSaid(client: webApi.WebClient, at: Target, { ts }: Said): Promise<Replies> {
  const { channel, thread } = at;
  if (thread) return readReplies(client, { channel, thread });
  const oldest = String(Number(ts) - AN_HOUR / 1000);
  try {
    const { messages = [] } = await readSlack("conversations.history", () =>
      client.conversations.history({ channel, oldest, limit: MOST_DIRECT }),
    );
    return { messages: [...messages].reverse(), isWhole: true };
  } catch {
    return { messages: [], isWhole: false };
  }
}

async function readReplies(client: webApi.WebClient, { channel, thread }: Thread): Promise<Replies> {
  const messages: Reply[] = [];
  let cursor: string | undefined;
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
      messages.push(...(replies.messages ?? []));
      cursor = replies.response_metadata?.next_cursor || undefined;
      if (!cursor) break;
    }
  } catch {
    return { messages, isWhole: false };
  }
  return { messages, isWhole: true };
}
