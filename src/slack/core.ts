import type { Answer, GuideAnswer } from "../answer/answer.js";
import type { StatedOffers } from "../answer/conversation.js";
import type { GivenOffer } from "../answer/offer/compare-offers.js";
import type { OffersAnswer } from "../answer/offer/offer.js";
import type { PassageLines } from "../answer/passages.js";
import type { Subject } from "../answer/subject.js";
import type { Typed } from "../answer/typed.js";
import type { Focus } from "../query/query.js";

/** A name with the slug that identifies it. */
export interface Named {
  slug: string;
  name: string;
}

/** What the App Home says about the collection. Names are those shown to people, in order. */
export interface Overview {
  guides: number;
  companies: string[];
  /** The roles with the most guides first. */
  roles: { name: string; guides: number }[];
  /** Guides whose review date has passed, oldest first; `due` is an ISO date. */
  pastReview: { company: string; role: string; due: string }[];
  /** Guides that could not be read again and remain at their last good version, or that are missing: one line each. */
  troubled: string[];
}

/** What an answer needs besides its guide and place. */
interface More {
  /** Where the passages that it shows are in the guide's file. */
  passages?: readonly PassageLines[] | undefined;
  /** The level that was asked for, in the form of `AnswerLevel.asked`. */
  level?: string | undefined;
  /** The currency of an offer that no region of the guide is paid in: the answer has no region then. */
  noneIn?: string | undefined;
}

/**
 * All that the Slack side asks of the program. Every call is quick, has no effect that the caller can see, and never
 * throws because of its input.
 */
export interface Core {
  /**
   * Answers a question as a person typed it (unescaped), or already split.
   * @param earlier what the conversation was about: what the question does not name is taken from there
   * @param stated the offers that the person named earlier in it
   */
  ask(typed: string | Typed, earlier?: Subject | null, stated?: StatedOffers): Answer;
  /**
   * The answer of a known guide for one of its own region labels; its first region if null.
   * @param id `company/role`
   * @returns null if the guide or the region no longer exists, or if the level is not one of its levels
   */
  guideAnswer(id: string, region: string | null, focus: Focus, more?: More): GuideAnswer | null;
  /**
   * The answer of a known guide for places that a person asked for, by their ids: as if the question had named them.
   * @returns null if the guide no longer exists
   */
  answerFor(id: string, places: readonly string[], focus: Focus, more?: More): GuideAnswer | null;
  /** Compares the offers of one person, each already separate from the others. */
  compareOffers(offers: readonly GivenOffer[]): OffersAnswer;
  /** Companies with guides whose name matches what was typed so far, best first; all of them for "". */
  companies(typed: string): Named[];
  /** The roles that a company (slug) has guides for. */
  roles(company: string): Named[];
  overview(): Overview;
}
