import { setImmediate } from "node:timers/promises";
import type { webApi } from "@slack/bolt";
import type { Answer } from "../../answer/answer.js";
import { afterTurn, type Conversation, NOTHING_SAID, type StatedOffers } from "../../answer/conversation.js";
import { type GuideSubject, type Subject, subjectOf } from "../../answer/subject.js";
import { mayGoOnWithOffer } from "../../answer/thread-turn.js";
import { splitTyped, type Typed } from "../../answer/typed.js";
import { withoutLead } from "../../query/turns/follow-up-words.js";
import { type Answered, answerQuestion } from "../answering/answering.js";
import type { Place } from "../blocks/answer.js";
import { readTyped } from "../blocks/typed.js";
import type { Deps, WorkspaceDeps } from "../deps.js";
import { METADATA_TYPE } from "../state/ids.js";
import { decodeThreadTopic, encodeThreadTopic, readThreadTopic } from "../state/thread-topic.js";
import { readSlack } from "./call-slack.js";
import type { Target, Thread } from "./find-posted.js";

/** How long a thread's topic is kept, in milliseconds. */
const A_DAY = 24 * 60 * 60_000;
/** After this long without a message, a conversation without threads begins anew, in milliseconds. */
const AN_HOUR = 60 * 60_000;

/** What a thread or a direct conversation is about, from memory; null if it is not known. */
export async function topicAt({ memory }: WorkspaceDeps, at: Target): Promise<Subject | null> {
  const kept = await memory.get(nameOf(at));
  return kept ? decodeThreadTopic(kept) : null;
}

/**
 * Remembers what a thread is about after this answer, for a day; a direct conversation for an hour. `earlier` is what
 * it was about before.
 */
export async function rememberTopic(
  { memory }: WorkspaceDeps,
  at: Target,
  answer: Answer | null,
  earlier: Subject | null,
): Promise<void> {
  const topic = answer && subjectOf(answer, earlier);
  if (topic) await memory.set(nameOf(at), encodeThreadTopic(topic), at.thread ? A_DAY : AN_HOUR);
}

const nameOf = ({ channel, thread = "direct" }: Target): string => `thread:${channel}:${thread}`;

/**
 * An answer in a thread, what the thread was about, the offers named in it, and whether messages that matter could not
 * be read.
 */
interface AnsweredInThread extends Answered {
  earlier: Subject | null;
  stated: StatedOffers | undefined;
  unreadable: boolean;
}

/** Who wrote a message of a thread, and when: Slack's timestamp of the message. */
interface Said {
  user: string | undefined;
  ts: string;
}

/**
 * Answers a question that may name only what changes. What the thread is about is remembered. Slack is asked for the
 * thread's messages only if the topic is not known and the question depends on it, or if the question may change an
 * offer, which is kept nowhere but in the person's own messages: Slack may refuse, or answer once a minute
 * (https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps).
 *
 * @param at null outside of a thread; a channel without a thread is a direct conversation, which goes on until another
 * company is asked about or no message came for an hour
 * @param own the app's bot user; the metadata of its messages names their topic
 */
export async function answerInThread(
  client: webApi.WebClient,
  deps: WorkspaceDeps,
  given: string | Typed,
  place: Place,
  at: Target | null,
  own: string | undefined,
  said: Said,
): Promise<AnsweredInThread> {
  const typed = splitTyped(given);
  let earlier = at && (await topicAt(deps, at));
  let unreadable = false;
  let stated: StatedOffers | undefined;
  const lacksTopic = at !== null && !earlier && !standsAlone(deps, typed);
  const goesOnWithOffer = mayGoOnWithOffer(typed);
  const isNew = at !== null && !at.thread && beginsAnew(deps, typed, earlier);
  const mayBeRivals = isNew && earlier !== null && statesOffer(typed);
  if (at && (isNew ? mayBeRivals : goesOnWithOffer || lacksTopic)) {
    const { messages, isWhole } = await readSaid(client, at, said);
    const again = await saidAgain(deps, messages, said, at, own);
    stated = again?.stated;
    if (lacksTopic) {
      earlier = at.thread ? topicIn(messages, own) : (again?.about ?? null);
      unreadable = at.thread !== undefined && !earlier && !isWhole;
    }
    // Without the messages, "is that low?" has no offer to refer to.
    if (!at.thread && !isWhole && !isNew && goesOnWithOffer) unreadable = true;
    // What their own offer is held against does not change where somebody else asks about another guide.
    if (again?.stated.offer && goesOnWithOffer) earlier = again.about ?? earlier;
  }
  // A rival's figures go on with the offer that was told of.
  if (isNew && !(mayBeRivals && stated?.offer)) [earlier, stated] = [null, undefined];
  return { ...answerQuestion(deps, typed, place, earlier, stated), earlier, stated, unreadable };
}

/** Whether a question holds figures that may be an offer. */
const statesOffer = ({ split }: Typed): boolean =>
  (split.offer?.parts.length ?? 0) > 0 || split.offers !== undefined || split.possible !== undefined;

/**
 * Whether a question means the same in any thread: it names a guide and a place, or several guides, or asks nothing.
 */
function standsAlone({ core }: Deps, typed: Typed): boolean {
  try {
    const asked = core.ask(typed);
    const answer = asked.kind === "offer" ? asked.answer : asked;
    if (answer.kind === "answer") return answer.regionBasis !== "default";
    return answer.kind === "comparison" || answer.kind === "help" || answer.kind === "thanks";
  } catch {
    // The error is reported where the question is answered.
    return true;
  }
}

/** Whether a question names a new guide instead of going on with the company that was discussed. */
function beginsAnew({ core }: Deps, typed: Typed, earlier: Subject | null): boolean {
  if (withoutLead(typed.whole) !== typed.whole || GOES_ON.test(typed.whole)) return false;
  try {
    const asked = core.ask(typed);
    const answer = asked.kind === "offer" || asked.kind === "counter" ? asked.answer : asked;
    if (answer.kind === "comparison") return true;
    // After a guide, a role with a place, or another company alone, is a new question unless its words say that it goes
    // on.
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
 * The topic of the app's own last answer in a thread, from the metadata of its messages. If a page could not be read,
 * the messages before it count.
 *
 * @param own the app's bot user; metadata of other users is ignored
 */
function topicIn(messages: readonly Reply[], own: string | undefined): GuideSubject | null {
  let last: GuideSubject | null = null;
  for (const { user, metadata } of messages) {
    if (user === undefined || user !== own || metadata?.event_type !== METADATA_TYPE) continue;
    last = readThreadTopic(metadata.event_payload) ?? last;
  }
  return last;
}

/** At most this many messages to the app are read for an offer, the last ones of the thread. */
const MOST_TURNS = 30;

/**
 * The offers that a person named before, and what they discussed: the messages to the app are read again one by one.
 * Those of others only say what the thread is about for a person who has not stated an offer in it.
 *
 * @param own the app's bot user, whom others mention when they ask it
 */
async function saidAgain(
  deps: WorkspaceDeps,
  messages: readonly Reply[],
  { user, ts }: Said,
  at: Target,
  own: string | undefined,
): Promise<Conversation | undefined> {
  const isOwn = (one: Reply) => one.user !== undefined && one.user === user;
  const isAsked = (one: Reply) => isOwn(one) || (own !== undefined && (one.text ?? "").includes(`<@${own}>`));
  const asked = messages.filter((one) => isAsked(one) && one.user !== own && Number(one.ts) < Number(ts));
  const turns = asked.slice(-MOST_TURNS).map((one) => ({ text: readTyped(one.text ?? ""), isOwn: isOwn(one) }));
  // Without figures there is no offer, and what a thread is about is known from the app's answers.
  if (at.thread && !turns.some((one) => one.isOwn && /\d/.test(one.text))) return undefined;
  let thread: Subject | null = null;
  let now: Conversation = NOTHING_SAID;
  try {
    for (const { text, isOwn } of turns) {
      // Other requests have three seconds each: let them run in between.
      await setImmediate();
      const typed = splitTyped(text);
      if (!isOwn) {
        thread = subjectOf(deps.core.ask(typed, thread), thread) ?? thread;
        continue;
      }
      if (!now.stated.offer) now = { ...now, about: thread };
      const isNew = !at.thread && beginsAnew(deps, typed, now.about) && !(now.stated.offer && statesOffer(typed));
      if (isNew) now = NOTHING_SAID;
      now = afterTurn(deps.core.ask(typed, now.about, now.stated), typed, now);
      thread = now.about;
    }
  } catch {
    // The error is reported where the question itself is answered.
    return undefined;
  }
  return now;
}

type Reply = NonNullable<webApi.ConversationsRepliesResponse["messages"]>[number];

/** The messages of a thread; `isWhole` is false if a page could not be read. */
interface Replies {
  messages: readonly Reply[];
  isWhole: boolean;
}

/** At most this many pages of two hundred replies are read; of a longer thread, only its beginning counts. */
const MOST_PAGES = 5;

/** The most messages that Slack gives at once to an app outside of its Marketplace. */
const MOST_DIRECT = 15;

/** What was said in a thread, or in a direct conversation within the last hour; the oldest first. */
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
