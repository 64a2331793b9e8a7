import type { Reading, Resolver } from "../query/query.js";
import { resolveFollowUp } from "../query/turns/follow-up.js";
import { fold } from "../text/folding.js";
import { guideAnswer } from "./compose.js";
import type { Before } from "./conversation.js";
import type { GuideReadingOf } from "./level-answer.js";
import type { SplitQuestion } from "./offer/split-offer.js";
import { isOffered } from "./offer/whose-figure.js";
import { offersTold } from "./offers-told.js";
import { splitInThread } from "./thread-turn.js";
import { ownersIn, type Typed } from "./typed.js";

/** Splits a text into question and offer, with the help of its thread and of companies named with a figure. */
export const splitAsked = (typed: Typed, resolver: Resolver, before: Before | null): SplitQuestion =>
  before
    ? withPossible(splitInThread(typed), resolver, before)
    : ((typed.wantsCounter ? null : offersTold(typed.text, resolver, ownersIn)) ??
      withPossible(typed.split, resolver, null));

/**
 * Reads a lone figure as the offer if it is one of the company asked about and that company has a guide; in a thread
 * only if it is another company than before.
 */
function withPossible(split: SplitQuestion, resolver: Resolver, before: Before | null): SplitQuestion {
  const { possible } = split;
  if (!possible) return split;
  const { question, text } = possible;
  const reading = before ? resolveFollowUp(resolver, question, before) : resolveBeside(possible, text, resolver);
  if (reading.kind !== "guide" || reading.guide.company === before?.guide?.company) return split;
  const { company, companyName } = reading.guide;
  const named = resolver.companiesIn(text, { alone: before !== null });
  const companies = before && named ? named.map((one) => ({ ...one, asked: one.key === company })) : named;
  const isAsked = (name: string): boolean => fold(companyName).split(" ")[0] === fold(name);
  return isOffered(possible, companies, isAsked) ? possible : split;
}

/**
 * The reading of the question that an offer was typed with. Words after its figures often describe the job ("pension
 * from day one"): if the whole question names no guide with figures, only the words before the figures are read.
 */
export function resolveBeside(
  { question, before }: Omit<SplitQuestion, "offer">,
  text: string,
  resolver: Resolver,
): Reading {
  const whole = resolver.resolve(question, { whole: text });
  const isOfSeveral = whole.kind === "choices" && whole.why !== "role";
  if (before === undefined || isOfSeveral || (whole.kind === "guide" && hasFigures(whole))) return whole;
  const led = resolver.resolve(before, { whole: text });
  return led.kind === "guide" && led.region.kind === "requested" && hasFigures(led) ? led : whole;
}

/** Whether the guide has figures for the place and the level named. */
const hasFigures = (reading: GuideReadingOf): boolean =>
  guideAnswer(reading, { query: "", today: "", ...reading }).band !== null;
