import { argumentsOf, clean, ownReasons, type SayOwn } from "../answer/counter/arguments.js";
import { lacksGrant, marketReach, namedAsks } from "../answer/counter/asks.js";
import { exampleSignOn } from "../answer/counter/first-ask.js";
import { equitySpan } from "../answer/counter/grant-years.js";
import { companyInLetter, roleInLetter } from "../answer/counter/names.js";
import { isMet, type Setting, settingOf } from "../answer/counter/setting.js";
import { isTotalAlone } from "../answer/counter/totals-compare.js";
import { unreadParts } from "../answer/counter/unread.js";
import type { GuideAnswer } from "../answer/guide-answer.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import { type Figures, PARTS, type Part, partCurrency } from "../domain/guide.js";
import { listed } from "../text/listed.js";
import { askedNames, askSentence, insteadSentence, partName, signOnWord, sumSentence } from "./counter-asks.js";
import { otherOffers } from "./counter-others.js";
import { letterMoney, offeredParts, reachPhrases } from "./counter-parts.js";
import { type Until, untilOf } from "./counter-until.js";
import { COUNTER } from "./words.js";

/** A counter to copy and send: a message of a few sentences, an email with its subject line, and one that asks for more time. */
export interface Letter {
  short: string;
  email: string;
  /** Only where the offer named a deadline. */
  moreTime?: string;
}

/** So many paragraphs in the person's own words an email holds. */
const MOST_OWN = 2;
/** A figure that lies no further above an ask is the ask. */
const AT_TOP = 1.005;

/**
 * Writes a counter: thanks, the offer, what is asked for, how far the market goes, what would do as well, and a question at
 * the end. It holds only what the person gave and the guide's figures: a claim stands in the person's own words or not at
 * all, and a sentence whose blank is empty is left out.
 *
 * @param values what was filled in, by the names of `counterFields`; unknown names are ignored
 */
export function writeCounter(
  answer: GuideAnswer,
  offer: OfferAnswer | null,
  values: Readonly<Record<string, string>> = {},
): Letter {
  const setting = settingOf(answer, offer);
  const met = isMet(setting);
  const asks = namedAsks(setting);
  const asked = Object.keys(asks).length > 0 || lacksGrant(setting);
  const own = met ? [] : ownReasons(argumentsOf(setting), values, sayOwn);
  const reach = met ? "" : reachSentence(setting);
  const instead = insteadSentence(setting, asks);
  const company = companyInLetter(answer);
  const role = roleInLetter(answer);
  const stands = offer ? offerSentence(offer, listed(offeredParts(offer))) : "";
  const others = offer ? otherOffers(offer) : "";
  const sum = offer ? sumSentence(offer, asks) : "";
  const ask = askSentence(setting, sum !== "") || COUNTER.openAsk(exampleOf(setting));
  const hello = COUNTER.hello(clean(values.to));
  const signed = [COUNTER.regards, clean(values.from)].filter(Boolean).join("\n");
  const until: Until | null = offer?.deadline ? untilOf(clean(offer.deadline)) : null;
  const glad = asked ? COUNTER.glad : COUNTER.gladToHave;
  return {
    short: [
      hello,
      sentences(
        COUNTER.thanksShort(company),
        COUNTER.gladToHave,
        stands,
        sum,
        ask,
        others,
        own[0] ?? reach,
        asks.signOn ? instead : "",
        until ? until.short : asked ? COUNTER.closingShort : "",
      ),
    ].join("\n"),
    email: paragraphs(
      COUNTER.subject(role),
      hello,
      sentences(COUNTER.thanks(role, company), glad),
      sentences(stands, sum),
      sentences(ask, reach),
      others,
      ...own.slice(0, MOST_OWN),
      instead,
      until ? until.email : asked ? COUNTER.closing : "",
      signed,
    ),
    ...(until && {
      moreTime: paragraphs(
        COUNTER.subject(role),
        hello,
        sentences(COUNTER.thanks(role, company), COUNTER.gladToHave, until.moreTime),
        signed,
      ),
    }),
  };
}

/** A sign-on to ask for where nothing else is left: with a figure, since a question without one is answered with a no. */
function exampleOf(setting: Setting): string {
  const { offer, answer } = setting;
  const figure = exampleSignOn(setting);
  if (figure === null || !answer.band) return signOnWord(offer);
  return COUNTER.asks.signOn(letterMoney(figure, partCurrency(answer.band, "signOn")));
}

/** A claim in the person's own words: a sentence, or the other offer that there is. */
const sayOwn: SayOwn = (claim, words) => {
  if (claim === "offer") return COUNTER.otherOffer(words.replace(/[.\s]+$/, ""));
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
};

/** The offer as the person gave it; of one that may hold more than that, what it includes. */
function offerSentence(offer: OfferAnswer, parts: string): string {
  if (isTotalAlone(offer))
    return COUNTER.offerComesTo(letterMoney(offer.offer.total ?? 0, partCurrency(offer, "total")));
  if (parts === "") return "";
  const whole = !offer.untyped && unreadParts(offer).size === 0;
  return whole ? COUNTER.stands(parts) : COUNTER.includes(parts);
}

/** How far the guide's own figures go for what is asked; empty where they do not reach it. */
function reachSentence(setting: Setting): string {
  const asks = namedAsks(setting);
  const reach = marketReach(setting, asks);
  const place = setting.answer.regionBasis === "requested";
  const parts = PARTS.filter((part) => reach[part]);
  const { band } = setting.answer;
  if (parts.length === 0 || !band) return "";
  const span = equitySpan(setting.offer, asks, band);
  const isTop = (part: Part): boolean => (reach[part]?.[1] ?? 0) <= (asks[part]?.[1] ?? 0) * AT_TOP;
  const tops = parts.filter(isTop).map((part) => COUNTER.that(partName(part, setting.offer)));
  const above = Object.fromEntries(Object.entries(reach).filter(([part]) => !isTop(part as Part)));
  const figures = [...tops, ...reachPhrases(setting.answer, above, span, setting.offer?.offer.terms)];
  return COUNTER.reach(listed(figures), place, tops.length > 0 ? "" : roomIn(asks, reach, setting.offer));
}

/** Where the figures leave room: in all that is asked for, or in the parts that they tell of. */
function roomIn(asks: Figures, reach: Figures, offer: OfferAnswer | null): string {
  const names = askedNames(asks, offer);
  const borneOut = askedNames(reach, offer);
  return names.length === borneOut.length ? COUNTER.roomForThis : COUNTER.roomIn(listed(borneOut));
}

const sentences = (...parts: string[]): string => parts.filter(Boolean).join(" ");
const paragraphs = (...parts: string[]): string => parts.filter(Boolean).join("\n\n");
