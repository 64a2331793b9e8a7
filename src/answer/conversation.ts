import type { Guide } from "../domain/guide.js";
import type { Resolver } from "../query/query.js";
import type { Earlier } from "../query/turns/earlier.js";
import type { Answer, GuideAnswer } from "./answer.js";
import type { LetterMessage } from "./counter/counter.js";
import { changedOffer } from "./offer/changed-offer.js";
import { type GivenOffers, offersAfter } from "./offer/compare-offers.js";
import type { TypedOffer } from "./offer/offer.js";
import { maySoundOffered } from "./offer/whose-figure.js";
import { figuresOfOthers } from "./offer/whose-in-turn.js";
import { earlierOf, type Subject, subjectAgain, subjectOf } from "./subject.js";
import { MOST_READ, ownersIn, type Typed } from "./typed.js";

/** What a person has stated in a thread: the current offer, and all offers that were compared with a guide. */
export interface StatedOffers {
  offer?: TypedOffer;
  offers?: GivenOffers;
  /** The messages on the offer so far, as one. */
  told?: string;
  /** What the last letter was written from, and the company that it goes to. */
  letter?: LetterMessage & { company: string };
}

/** The state of a thread before a turn: its topic, and the offers stated there. */
export type Before = Earlier & StatedOffers;

/** What a conversation is about, and the offers that one person stated in it. */
export interface Conversation {
  about: Subject | null;
  stated: StatedOffers;
}

/** A conversation before its first turn. */
export const NOTHING_SAID: Conversation = { about: null, stated: {} };

/** A conversation after a turn was answered: in a thread, in direct messages and in a terminal alike. */
export function afterTurn(answer: Answer, typed: Typed, { about, stated }: Conversation): Conversation {
  const company = about?.guide?.split("/")[0];
  const offer = offerAfter(answer, typed, company, stated.offer);
  const offers = isSupposed(answer, typed, stated.offer) ? stated.offers : offersAfter(answer, stated.offers);
  return {
    about: subjectOf(answer, about) ?? about,
    stated: {
      ...(offer && { offer }),
      ...(offers?.length && { offers }),
      ...toldAfter(answer, typed, company, stated),
    },
  };
}

/** The end of a text, as much as is read, from the begin of a word: half a figure would be another one. */
const endOf = (text: string): string =>
  text.length <= MOST_READ ? text : text.slice(-MOST_READ).replace(/^\S*\s+/, "");

/** What the last letter was written from, and what another one would be: what is asked in between does not change it. */
function toldAfter(answer: Answer, typed: Typed, company: string | undefined, { told, letter }: StatedOffers) {
  const all = endOf([told, typed.whole].filter(Boolean).join(". "));
  switch (answer.kind) {
    case "counter": {
      const message = answer.message ?? { text: all, read: answer.read, purpose: answer.offer?.letter?.purpose };
      return { told: message.text, letter: { ...message, company: answer.guide.company } };
    }
    case "offer":
      return { told: all, ...(letter && { letter }) };
    default: {
      const isSame = answer.kind !== "answer" || answer.guide.company === company;
      return { ...(told && isSame && { told }), ...(letter && { letter }) };
    }
  }
}

/** The state of a thread before a turn, with the current guides; null if nothing was said that matters. */
export function stateBefore({ about, stated }: Conversation, guides: readonly Guide[]): Before | null {
  const earlier = earlierOf(about, guides);
  return stated.offer || stated.offers || stated.letter ? { ...earlier, ...stated } : earlier;
}

/** The state of a thread after one more turn was answered; as it was if the turn says nothing that matters. */
export function stateAfter(answer: Answer, typed: Typed, before: Before | null, { guides }: Resolver): Before | null {
  const { offer, offers, told, letter } = before ?? {};
  const stated = {
    ...(offer && { offer }),
    ...(offers && { offers }),
    ...(told && { told }),
    ...(letter && { letter }),
  };
  return stateBefore(afterTurn(answer, typed, { about: before && subjectAgain(before), stated }), guides) ?? before;
}

/** Whether a turn only supposes an offer ("is 300k total realistic", "what if the base was 200k"). */
const isSupposed = ({ kind }: Answer, { text }: Typed, kept: TypedOffer | undefined): boolean =>
  kind === "offer" && kept !== undefined && SUPPOSES.test(text);

function offerAfter(
  answer: Answer,
  typed: Typed,
  company: string | undefined,
  kept: TypedOffer | undefined,
): TypedOffer | undefined {
  const { text, split } = typed;
  switch (answer.kind) {
    case "offer":
      return isSupposed(answer, typed, kept) ? kept : answer.typed;
    case "counter":
      return answer.offer?.typed ?? kept;
    case "answer":
      return (company === answer.guide.company ? kept : undefined) ?? possibleOffer(answer, typed);
    case "offers":
    case "thanks":
      return kept;
    case "unknown":
      // An offer of a company without a guide does not replace the current one.
      return kept ?? (split.offer?.parts.length ? split.offer : undefined);
    default:
      return (kept && changedOffer(kept, text)?.offer) ?? (split.offer?.parts.length ? split.offer : kept);
  }
}

/** A figure beside the only company of a question, of which nothing says whether it is offered: "Acme swe London, £82k". */
function possibleOffer({ notes }: GuideAnswer, { text, split: { possible } }: Typed): TypedOffer | undefined {
  const isAlone = !notes.some(({ kind }) => kind === "mentioned" || kind === "offer-of-others");
  const isOwn = possible && isAlone && maySoundOffered(possible) && !figuresOfOthers(text, ownersIn);
  return isOwn ? possible.offer : undefined;
}

const SUPPOSES =
  /^\W*(?:and\s+|but\s+|so\s+|ok\s+|hm+\s+)?(?:is|are|would|does|do|could|what(?:\s+if|\s+about|\s+would|\s+does|\s+will)|how\s+about|if|suppose|say|imagine)\b/i;
