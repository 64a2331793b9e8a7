import type { Guide } from "../../domain/guide.js";
import type { Resolver } from "../../query/query.js";
import { pointsAtBoth } from "../../query/turns/thread-references.js";
import type { Answer } from "../answer.js";
import { corrects } from "./change-words.js";
import { compareGiven, type GivenOffer } from "./compare-offers.js";
import type { OffersAnswer, TypedOffer } from "./offer.js";

/** The offers that a person has told of in a thread, one of each company, each with the guide's answer that it was held against. */
export type ToldOffers = readonly GivenOffer[];

const MOST = 4;
const companyOf = ({ answer }: GivenOffer): string | undefined => answer?.guide.company;

/** Those told of once this was answered in the thread. */
export function toldAfter(answer: Answer, told: ToldOffers = []): ToldOffers {
  const held = answer.kind === "offer" ? [answer] : answer.kind === "offers" ? answer.offers : [];
  const given = held.flatMap(
    (one): ToldOffers => (one.guide ? [{ question: "", offer: one.typed, answer: one.answer }] : []),
  );
  const kept = told.filter((one) => !given.some((other) => companyOf(one) === companyOf(other)));
  return [...kept, ...given].slice(-MOST);
}

/**
 * The offers of a thread side by side, where a turn tells of a further one, or asks which of
 * them is better; null elsewhere.
 *
 * @param answer what the turn is answered with otherwise
 * @param offer the one that it tells of
 * @param before the guide spoken of, and the offers told of
 */
export function offersOfThread(
  text: string,
  { answer, offer }: { answer: Answer; offer: TypedOffer | null },
  { guide, offers: told = [] }: { guide?: Guide; offers?: ToldOffers },
  resolver: Resolver,
  today: string,
): OffersAnswer | null {
  if (told.length > 1 && !offer && pointsAtBoth(text)) return compareGiven(told, resolver, today);
  const isTold = (company: string) => told.some((one) => companyOf(one) === company);
  const further = guide && isTold(guide.company) ? furtherOffer(text, answer, offer, isTold) : null;
  return further ? compareGiven([...told, further].slice(-MOST), resolver, today) : null;
}

/** The offer of a turn that only tells of it, or that sets its company beside one whose offer is known; null elsewhere. */
function furtherOffer(
  text: string,
  answer: Answer,
  offer: TypedOffer | null,
  isTold: (company: string) => boolean,
): GivenOffer | null {
  if (answer.kind === "offer") {
    const asks = text.includes("?") || corrects(text);
    return asks || isTold(answer.guide.company) ? null : { question: "", offer: answer.typed, answer: answer.answer };
  }
  if (answer.kind !== "comparison" || !offer?.parts.length) return null;
  const [own, ...others] = answer.answers.filter(({ guide }) => !isTold(guide.company));
  if (!own || others.length > 0 || answer.answers.length < 2) return null;
  return { question: "", offer, answer: own };
}
