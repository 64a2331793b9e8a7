import type { Role } from "../../message/clause-model.js";
import type { Clause } from "../../message/clauses.js";
import { factsIn } from "../../message/story-facts.js";
import { toldText } from "../../message/told-text.js";
import type { Fact } from "../../offer/wanted-letter.js";
import { requestIn, sayingOf } from "./own-sentences.js";
import { ownWordAt } from "./own-word-lists.js";
import { MOST_WORDS, pointsAt } from "./pointers.js";
import { isLoss, isPrivate } from "./statement-lists.js";

/*
 * What the letter says of a message's clauses, by the role of each: reasons, losses, private matters and what the
 * company said, in the person's own words if these make a sentence, or in a sentence made from them. Clauses that do
 * not belong in a letter are left out. What should be said but makes no sentence is named in a note.
 */

/** A clause that the letter uses, as the letter says it and as it was typed. */
export interface ToldClause {
  said: string;
  typed: string;
  role: Role;
}

/** What the letter uses of a message's clauses. */
interface OwnClauses {
  told: ToldClause[];
  /** What clauses tell that make no sentence, as values. */
  facts: { fact: Fact; typed: string }[];
  /** What the reader is asked to do: "can they confirm it". */
  requests: { said: string; typed: string }[];
  /** What should be said, as typed, but makes no sentence. */
  unsaid: string[];
}

/** Roles whose clauses the letter uses in the person's words; what others offer appears as their offer instead. */
const TOLD: ReadonlySet<Role> = new Set<Role>([
  ...(["reason", "loss", "personal", "theirs", "likes", "now", "past", "market", "term"] as const),
]);
/** Whether a clause is told; what others offer appears as their offer, but for the present employer's. */
const isTold = ({ role, text }: Clause): boolean =>
  TOLD.has(role) ||
  (role === "rival" && /\bmy\s+(?:(?:current|present|own)\s+)?(?:employer|company|job|firm)\b/iu.test(text));

/** Below this probability of its role a clause is only named in a note. */
const LIKELY = 0.5;

/** Probability that is enough for a clause in the first person: the roles of `TOLD` are then the most likely ones. */
const LIKELY_OF_SELF = 0.3;
const OF_SELF = /^(?:(?:and|but|so|because|since)\s+)?(?:i|we|my|our)(?![\p{L}])/iu;

/** An ask without an amount or a part of the pay becomes a term of work. */
const roleOf = (clause: Clause): Clause => {
  if (clause.role !== "ask" || /\d/.test(clause.text)) return clause;
  const { units, parts } = toldText(clause.text);
  const isOfPay = parts.length > 0 || units.some((_, at) => ownWordAt("for-more", units, at) > 0);
  return isOfPay ? clause : { ...clause, role: "term" };
};

/** A clause that depends on one with such a role is the reason for it, and can be used by itself. */
const ASKED: ReadonlySet<Role> = new Set<Role>(["ask", "term", "offer", "job"]);

/** English names of two languages, null for English. */
interface Languages {
  message: string | null;
  letter: string | null;
}

/**
 * What the letter uses of a message's clauses, in their order, and what it could not use: nothing in the person's words if
 * the message or the letter is in another language than English.
 */
export function ownClauses(message: string, clauses: readonly Clause[], languages: Languages): OwnClauses {
  const say = (typed: string, role: Role): string | null => (languages.letter === null ? sayingOf(typed, role) : null);
  const found: OwnClauses = { told: [], facts: [], requests: [], unsaid: [] };
  const points = (text: string): boolean => {
    const { units } = toldText(text);
    return units.some((_, at) => pointsAt(units, at));
  };
  for (let at = 0; at < clauses.length; at++) {
    const head = roleOf(clauses[at] as Clause);
    // A surgery, a visa, a parent to care for is the person's to tell: only where the message asks for it.
    const isLost = /\d/.test(head.text) && isLoss(toldText(head.text).units);
    const isPointedAt = points(message.slice(head.start)) && !points(message.slice(0, head.start));
    if (head.role === "personal" && !isPointedAt && !isLost) {
      if (/\s\S+\s/.test(head.text)) found.unsaid.push(head.text);
      continue;
    }
    if (!(head.told || head.role === "term" || head.role === "personal") || !isTold(head)) continue;
    if (head.hangs && !ASKED.has(clauses.slice(0, at).findLast(({ hangs }) => !hangs)?.role ?? "aside")) continue;
    // A clause that depends on this one is used only if this one is: in one sentence with it, or as the next.
    let last = at;
    const behind: Clause[] = [];
    for (let next = at + 1; clauses[next]?.told; next++) {
      const clause = clauses[next] as Clause;
      const isJoined = last === next - 1 && !/[.!?;\n]/.test(message.slice(clauses[last]?.end, clause.start));
      // "My bonus pays on 28 February | and I lose it if I resign earlier" is one sentence.
      const isOneStory =
        isJoined && isStory(head, clause) && wordsIn(message.slice(head.start, clause.end)) <= MOST_WORDS;
      if (!clause.hangs && !isOneStory) break;
      if (isJoined && behind.length === 0) last = next;
      else behind.push(clause);
    }
    const request = head.role === "term" && languages.message === null ? requestIn(head.text) : null;
    if (request && isWhole(message, head.end)) {
      found.requests.push({ said: request, typed: head.text });
      continue;
    }
    const typed = message.slice(withNot(message, clauses[at - 1], head), clauses[last]?.end ?? head.end);
    const read =
      languages.message === null &&
      head.likely >= (OF_SELF.test(head.text) ? LIKELY_OF_SELF : LIKELY) &&
      isWhole(message, clauses[last]?.end ?? head.end) &&
      // "I'd be giving up (about 9k a year)": its thing is in the clause before.
      !(
        head.role === "loss" &&
        factsAt(message, clauses, at).some((one) => one.typed.length > head.text.length && isLossFact(one.fact))
      )
        ? say(typed, head.role)
        : null;
    if (read === null && last > at && !head.hangs) {
      // What hangs on it may be a sentence by itself.
      const [alone, rest] = [say(head.text, head.role), clauses.slice(at + 1, last + 1)];
      if (alone !== null && head.likely >= LIKELY) {
        found.told.push({ said: alone, typed: head.text, role: head.role });
        for (const { text } of rest) {
          const said = say(text, head.role);
          if (said === null) found.unsaid.push(text);
          else found.told.push({ said, typed: text, role: head.role });
        }
        continue;
      }
    }
    if (read === null) {
      if (head.role !== "term" && /\s\S+\s/.test(typed)) found.unsaid.push(typed);
    } else found.told.push({ said: read, typed, role: head.role });
    for (const clause of behind) {
      const said = read === null || !isWhole(message, clause.end) ? null : say(clause.text, head.role);
      if (said === null) found.unsaid.push(clause.text);
      else found.told.push({ said, typed: clause.text, role: head.role });
    }
  }
  found.facts.push(...storyFacts(message, clauses, found));
  const isFact = (typed: string): boolean =>
    found.facts.some((one) => typed.includes(one.typed) || one.typed.includes(typed));
  return { ...found, unsaid: found.unsaid.filter((typed) => !isFact(typed)) };
}

/** Whether a clause goes on with the story of another: of the same kind, or with a subject of its own. */
const isStory = (head: Clause, { role, text }: Clause): boolean =>
  STORY.has(head.role) && STORY.has(role) && (role === head.role ? JOINED : JOINED_BY_SUBJECT).test(text);
const STORY: ReadonlySet<Role> = new Set<Role>(["reason", "loss", "past"]);
const JOINED = /^(?:and|but|which|because|so)\b/iu;
const JOINED_BY_SUBJECT = /^(?:and|but|because|so)\s+(?:i|my|we|our|it)(?![\p{L}])/iu;
const wordsIn = (text: string): number => text.split(/\s+/).length;

/** Roles of clauses that tell no fact of the person: what is offered, asked for, said by others or kept out. */
const NO_FACT: ReadonlySet<Role> = new Set<Role>([
  ...(["job", "request", "theirs", "market", "out", "limit", "question", "offer"] as const),
]);

/** The facts of the clauses that are in no sentence of the person's. */
function storyFacts(message: string, clauses: readonly Clause[], { told }: OwnClauses): OwnClauses["facts"] {
  return clauses.flatMap(({ text: typed, role, likely }, at) => {
    const isOther = NO_FACT.has(role) && likely >= LIKELY;
    if (isOther || isPrivate(toldText(typed).units)) return [];
    return told.some((one) => one.typed.includes(typed)) ? [] : factsAt(message, clauses, at);
  });
}

/** The facts of a clause; what it loses may be named in the one before it: "a pension match | I'd be giving up (9k)". */
function factsAt(message: string, clauses: readonly Clause[], at: number): OwnClauses["facts"] {
  const [before, { text: typed = "", start = 0 } = {}] = [clauses[at - 1], clauses[at]];
  const isLed = before !== undefined && !/[.!?;\n]/.test(message.slice(before.end, start));
  const alone = factsIn(typed);
  const all = isLed && !alone.some(isLossFact) ? factsIn(typed, before.text) : alone;
  const whole = before && all !== alone ? message.slice(before.start, start) + typed : typed;
  return all.map((fact) => ({ fact, typed: isLossFact(fact) ? whole : typed }));
}
const isLossFact = ({ kind }: Fact): boolean => kind === "loss";

/** Where a clause begins: with the words before it if they deny it, as in "I don't | want to be on call". */
function withNot(message: string, before: Clause | undefined, { start }: Clause): number {
  const between = message.slice(before?.start ?? start, start);
  return before && NOT.test(between) ? before.start : start;
}
const NOT = /^(?:\S+\s+){0,3}\S*(?:n['’]?t|\bnot|\bnever|\bwithout|\bno)\s+$/iu;

/** Whether a clause ends there: at a mark, or where another clause begins. */
const isWhole = (message: string, end: number): boolean =>
  /^\s*["”')\]]*(?:$|[^\p{L}\p{N}"'“”‘’]|\p{L})/u.test(message.slice(end)) && ENDED.test(message.slice(end));
const ENDED =
  /^\s*(?:$|[^\s\p{L}\p{N}]|(?:and|but|so|because|since|plus|also|which|while|though|although|or|i|im|ive|id|i'\p{L}+|they|we|my|our|please|pls|can|could|want|need|write|counter|help|then)\b)/iu;
