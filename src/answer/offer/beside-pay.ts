import { WHO_CLASSES } from "../../query/context/word-classes.js";
import type { Resolver } from "../../query/query.js";
import { nameWords } from "../../text/folding.js";
import { type SplitQuestion, splitOffer } from "./split-offer.js";

/** Words by which somebody tells where they work. */
const OF_WORK = new Set(["SELF", "NOW", "WORK", "LEAVE"].flatMap((name) => WHO_CLASSES[name] ?? []));

/**
 * The offer of a text that gives the figures of the person's workplace as well: "at Lyft making 182k base, Uber offers
 * 205k base". Null if the text does not say so of all its figures.
 */
export function offerBesidePay(text: string, resolver: Resolver): SplitQuestion | null {
  const { question, offers = [] } = splitOffer(text);
  const whole = offers.length > 1 ? resolver.resolve(text) : null;
  if (whole?.kind !== "guide") return null;
  const workplaces = (whole.mentioned ?? []).flatMap(({ as, companyName }) => (as === "workplace" ? companyName : []));
  const named = offers.map((one) => resolver.companiesIn(one.question, { alone: true }) ?? []);
  const isOwn = (at: number) => named[at]?.length !== 0 && named[at]?.every(({ key }) => key === whole.guide.company);
  const isPay = (at: number) =>
    named[at]?.some(({ companyName }) => workplaces.includes(companyName ?? "")) &&
    nameWords(offers[at]?.question ?? "").some((word) => OF_WORK.has(word));
  const [offer, ...more] = offers.filter((_, at) => isOwn(at));
  return offer && more.length === 0 && offers.every((_, at) => isOwn(at) || isPay(at))
    ? { question, offer: offer.offer }
    : null;
}
