import { typedSentences } from "../../../text/sentences.js";
import type { Role } from "../../message/clause-model.js";
import type { Clause } from "../../message/clauses.js";
import { toldText } from "../../message/told-text.js";
import { phraseAt } from "../../message/wish-words.js";
import type { OfferAnswer } from "../../offer/offer.js";
import { plainFigures } from "../../offer/plain-figures.js";
import { holdsName } from "../names-in-text.js";
import type { WantedFigure } from "./wanted-figures.js";

/* Whose the figures and dates of a message are, by the role of the clause that names them. */

/** Roles whose figures are neither offered by the company that is answered nor asked of it. */
const OTHERS: ReadonlySet<Role> = new Set<Role>([
  ...(["rival", "now", "past", "loss", "market", "personal", "reason", "likes", "out"] as const),
]);
/** Probability of its role from which a clause is relied on. */
export const SURE = 0.6;
/** Roles of clauses with figures that are neither offered by this company nor asked of it. */
export const OF_ELSEWHERE: ReadonlySet<Role> = new Set<Role>(["loss", "now", "past", "rival", "market", "theirs"]);

/** A text without the clauses whose figures belong to something other than this offer. */
export const withoutOthersFigures = (text: string, clauses: readonly Clause[]): string =>
  clauses
    .filter(({ role, likely, text: own }) => OTHERS.has(role) && likely >= SURE && /\d/.test(own) && !wishesIn(own))
    .map(({ text: own }) => plainFigures(own))
    .reduce((rest, own) => rest.replace(own, " "), text);

/** Roles whose clauses are about this offer, whatever other company they name. */
const OF_OFFER: ReadonlySet<Role> = new Set<Role>(["job", "request", "ask", "term"]);

/** Roles whose clauses give a day by which to answer. */
const BY_DAY: ReadonlySet<Role> = new Set<Role>(["offer", "deadline", "theirs", "rival"]);

/**
 * A message without what other companies give, since their deadlines are not this offer's.
 *
 * @param others names of other companies in the message: a clause that names one is theirs as well
 */
export function withoutRivals(typed: string, clauses: readonly Clause[], others: readonly string[]): string {
  // "They give me till 4pm on Thursday": where nothing else tells of another company, this does not.
  const isOfOthers = others.length > 0 || clauses.filter(({ role }) => role === "rival").length > 1;
  const isRival = ({ role, likely, text }: Clause): boolean =>
    (role === "rival" && likely >= SURE && isOfOthers && !/^they\b/iu.test(text)) ||
    (!OF_OFFER.has(role) && others.some((name) => text.includes(name)));
  // "Plaid gave me 190k, they need to know by Sunday": in the same sentence the day is the rival's.
  const isTheirs = ({ text, role, likely, start }: Clause, before: Clause | undefined): boolean =>
    before !== undefined &&
    isRival(before) &&
    (/^they\b/iu.test(text) || BY_DAY.has(role) || likely < SURE) &&
    !/[.!?\n]/.test(typed.slice(before.end, start));
  return clauses.reduceRight(
    (rest, clause, at) =>
      isRival(clause) || isTheirs(clause, clauses[at - 1])
        ? `${rest.slice(0, clause.start)} ${rest.slice(clause.end)}`
        : rest,
    typed,
  );
}
const wishesIn = (text: string): boolean => {
  const { units } = toldText(text);
  return units.some((_, at) => phraseAt("wants", units, at) > 0);
};

/** What the clauses of a message ask for. */
export interface AskedFor {
  /** The figures that only clauses that ask name, as they are read: nobody can say which of two is asked for. */
  figures: readonly string[];
  /** The clauses on terms of work. */
  terms: readonly string[];
}

/** What clauses ask for, by their roles. */
export function askedIn(clauses: readonly Clause[]): AskedFor {
  const counts = new Map<string, { all: number; asked: number }>();
  // "Counter acme pm 120k base and 40k stock": where no clause offers a figure, one that asks may well be the offer.
  const offers = clauses.some(({ role, text }) => role === "offer" && /\d/.test(text));
  for (const [at, clause] of clauses.entries()) {
    const { units, figures } = toldText(plainFigures(clause.text));
    // "152k, want 168k": what comes before the words that wish is offered.
    const wants = units.findIndex((_, index) => phraseAt("wants", units, index) > 0);
    const isWished = (place: number): boolean => place > wants || figures.every((figure) => figure.at < wants);
    for (const { typed, at: place } of figures) {
      const { all, asked } = counts.get(typed) ?? { all: 0, asked: 0 };
      const isAsked = isWished(place) && (isAsk(clause, offers) || isPointedTo(clauses, at));
      counts.set(typed, { all: all + 1, asked: asked + (isAsked ? 1 : 0) });
    }
  }
  const terms = clauses.filter(({ role, likely, text }) => role === "term" && likely >= SURE && text.includes(" "));
  return {
    figures: [...counts].flatMap(([typed, { all, asked }]) => (all === asked ? [typed] : [])),
    terms: terms.map(({ text }) => plainFigures(text)),
  };
}

/**
 * The clauses that name the job, offer and ask, without the words that lead to the first figure: "Now it's 160" is a
 * base of 160. Null if none offers a figure.
 */
export function clausesOfOffer(clauses: readonly Clause[]): string | null {
  const offers = clauses.filter(({ role, likely, text }) => role === "offer" && likely >= ALONE && /\d/.test(text));
  const figures = offers.flatMap(({ text }) => toldText(plainFigures(text)).figures);
  const [figure] = figures;
  if (!figure) return null;
  const isLone = figures.length === 1 && figure.part === null;
  const offer = isLone ? `base ${figure.typed}` : offers.map(({ text }) => text.replace(LED, "")).join(", ");
  const of = (role: Role): string[] => clauses.filter((one) => one.role === role).map(({ text }) => text);
  return [...of("job"), offer, ...of("ask"), ...of("term")].join(". ");
}
const LED = /^(?:[\p{L}'’]+[\s,:]+){1,5}(?=\p{Sc}?\d)/u;

/** "Two things: 165k": beside an offer a figure without a part is hardly anything else, so that less is enough. */
const isAsk = ({ role, likely, text }: Clause, offers = true): boolean =>
  role === "ask" &&
  likely >= (toldText(plainFigures(text)).parts.length + figuresOfParts(text) === 0 ? ALONE : offers ? SURE : LONE);
const figuresOfParts = (text: string): number =>
  toldText(plainFigures(text)).figures.filter(({ part }) => part !== null).length;
const ALONE = 0.5;
const LONE = 0.85;

/** "She said 195 would be doable. I'd like them to stick to that": whether an ask without a figure means a clause's one. */
function isPointedTo(clauses: readonly Clause[], at: number): boolean {
  const [clause, next] = [clauses[at], clauses[at + 1]];
  return (
    clause?.role === "theirs" &&
    next !== undefined &&
    isAsk(next) &&
    !/\d/.test(next.text) &&
    /\b(?:that|it|this)\b/iu.test(next.text) &&
    toldText(plainFigures(clause.text)).figures.length === 1
  );
}

/**
 * The figures of clauses that ask, but for those of the offer. "She said she could do 195": without one, what the
 * company itself named.
 * @param others names of other companies in the message
 */
export function figuresOfAsks(
  message: string,
  clauses: readonly Clause[],
  others: readonly string[],
  { typed: { parts } }: OfferAnswer,
): WantedFigure[] {
  // "My friend has an offer from Brex | for 190k": what a sentence says of another company is not asked for.
  const ofOthers = [...typedSentences(message)].filter(([start, end]) =>
    others.some((name) => holdsName(message.slice(start, end), name)),
  );
  const isPlain = ({ text, start }: Clause): boolean =>
    /\d/.test(text) &&
    !/\b(?:more|extra|another|by)\b|%/i.test(text) &&
    !ofOthers.some(([from, to]) => start >= from && start < to);
  const asks = clauses.filter((one) => one.role === "ask" && one.likely >= MAY_ASK && isPlain(one));
  const named = clauses.filter((one, at) => isPlain(one) && isMeant(one, clauses[at + 1]));
  return (asks.length > 0 ? asks : named.slice(0, 1))
    .flatMap(({ text }) => toldText(plainFigures(text)).figures)
    .filter(({ typed, once }) => !once && !parts.some((part) => part.typed === typed))
    .map(({ part, typed, figure }) => ({ part, near: null, typed, value: figure.high, percent: false, how: "to" }));
}
/** Whether a figure is meant by an ask without one: what the company named, or pay that is asked for again. */
const isMeant = ({ role, likely, text }: Clause, next: Clause | undefined): boolean =>
  role === "theirs"
    ? likely >= NAMED && !NOT_MORE.test(text)
    : /^(?:now|past)$/.test(role) && AGAIN.test(next?.role === "ask" ? `${text}, ${next.text}` : text);
/** "I was at 158k, could they do the same". */
const AGAIN = /\b(?:could|can|want|would|like|should)\b.*\b(?:same|match\w*|back to|equal)\b/i;
const MAY_ASK = 0.4;
const NAMED = 0.8;
/** "They can't go above 160". */
const NOT_MORE =
  /n['’]t|\b(?:not|no|never|cannot|most|max\w*|cap\w*|fixed|start\w*|offered|wrote|back|bands?|ranges?|tops?|average|others|people)\b/i;
