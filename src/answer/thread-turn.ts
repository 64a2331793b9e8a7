import { FILLERS } from "../query/catalog/fillers.js";
import type { Reading, Resolver } from "../query/query.js";
import { type Earlier, sameAgain } from "../query/turns/earlier.js";
import { resolveFollowUp } from "../query/turns/follow-up.js";
import { pointedAmong } from "../query/turns/follow-up-words.js";
import { pointsAtBoth } from "../query/turns/thread-references.js";
import { areEveryday } from "../query/word-vectors.js";
import { fold, nameWords } from "../text/folding.js";
import { typedSentences } from "../text/sentences.js";
import type { Before } from "./conversation.js";
import type { Note } from "./notes.js";
import { corrects, correctsCompany, judgesOffer, removesName } from "./offer/change-words.js";
import { changedOffer, maySayOffer } from "./offer/changed-offer.js";
import type { TypedOffer } from "./offer/offer.js";
import { type SplitQuestion, splitOffer } from "./offer/split-offer.js";
import { giverIn } from "./offer/whose-figure.js";
import { figuresOfOthers, figuresTyped, type NotOfThis, toldAnew } from "./offer/whose-in-turn.js";
import { rankingAsked } from "./ranking-asked.js";
import { maySayOfLetter } from "./thread-letter.js";
import { ownersIn, type Typed } from "./typed.js";

/** A turn as it was understood: its question, the offer as it is now, and the reading. */
interface Turn {
  split: SplitQuestion;
  reading: Reading;
  /** Its figures that were taken for somebody else's, or for those of another job. */
  others?: readonly Extract<Note, { kind: "not-offered" }>[];
}

/** Reads a turn of a thread, which may name only what changes in the question or in the offer. */
export function readTurn(
  { text, wantsCounter }: Typed,
  split: SplitQuestion,
  resolver: Resolver,
  current: Before,
): Turn {
  // "Drop the Plaid bit": the offer that is left is shown.
  if (dropsAnother(text, resolver, current))
    return { split: { question: "", offer: current.offer ?? null }, reading: spokenOf(resolver, current) };
  const renamed = renamedIn(text, resolver, current);
  if (renamed) return { split: { question: "", offer: current.offer ?? null }, reading: renamed };
  const before = backTo(text, resolver, current);
  const listed = listAgain(text, resolver, before);
  if (listed) return { split: { question: text, offer: null }, reading: listed };
  // "My friend got 220k", "I'd lose a 30k bonus": the offer itself is as it was.
  const found = figuresOfOthers(text, ownersIn);
  const isApart = found !== null && found.rest === "";
  const isAnothers = tellsOfAnother(text, resolver, before, isApart);
  const told = isAnothers ? null : found;
  const isAside = told !== null && isApart;
  const isOthers = isAnothers || isAside;
  const others = told ? { others: notOffered(told.figures, text, resolver, before) } : {};
  const anew = told === null ? toldAnew(text) : null;
  const isLed = anew !== null && resolver.inTurn(anew.lead).companies.length === 0;
  const whole = before.offer && !isOthers ? changedOffer(before.offer, told?.rest ?? text) : null;
  const changed = whole ?? (before.offer && !isOthers && isLed ? changedOffer(before.offer, anew.rest) : null);
  if (changed) {
    const reading = followed(changed.question, resolver, before);
    const left = !whole && anew ? [anew.lead] : [];
    const said = reading.kind === "guide" ? { ...reading, unread: [...reading.unread, ...left] } : reading;
    if (goesOnWith(reading, before)) return { split: changed, reading: said, ...others };
    if (reading.kind === "unknown" && !reading.known && before.guide)
      return { split: changed, reading: spokenOf(resolver, before) };
  }
  // "Google says 160, but only on the phone": no more than that is said of the other offer. "I'm at Google on 180k".
  const theirs = isAnothers ? figuresOfOthers(text, ownersIn) : null;
  const isTold = before.offer ? !split.offer?.parts.length && PAY.test(text) : theirs?.rest === "";
  if (isAnothers && isTold && !text.includes("?"))
    return {
      split: { question: "", offer: before.offer ?? null },
      reading: spokenOf(resolver, before),
      others: notOffered(theirs?.figures ?? [], text, resolver, before),
    };
  const { question, offer } = split;
  const isAlone = text !== "" && question === "" && offer !== null;
  const followedUp = isAlone
    ? spokenOf(resolver, before)
    : followUpWith(offer !== null, question, text, resolver, before);
  if (isAlone && !isOthers) return { split, reading: followedUp };
  // "Is 165k base ok": without the figures, what is left only looks like thanks.
  const saysNothing = (offer && followedUp.kind === "thanks") || (isAside && followedUp.kind === "help");
  const reading = saysNothing ? spokenOf(resolver, before) : followedUp;
  // "The second one": it has been found, so these words are not looked up in its guide.
  const { list, offered } = { offered: undefined, ...before };
  const rest = reading.kind === "guide" ? pointedAmong(question, list?.guides ?? offered ?? [])?.rest : undefined;
  if (rest !== undefined && !offer) return { split: { question: rest, offer }, reading };
  const isOfSpoken = reading.kind === "guide" && reading.guide.company === before.guide?.company;
  if (isOthers && isOfSpoken && (offer || isAside))
    return {
      split: { question: isAlone ? text : question, offer: (isAside && before.offer) || null },
      reading: {
        ...reading,
        unread: reading.unread.filter(
          (words) => !(told?.figures ?? []).some(({ typed }) => typed.includes(words) || words.includes(typed)),
        ),
      },
      ...others,
    };
  // "The offer is from Google" states no offer anew.
  const again =
    offer?.parts.length || offer?.problems.length
      ? undefined
      : wantsCounter
        ? ownOffer(reading, before)
        : (before !== current && isOfSpoken && (offer || reading.focus === "overview")) ||
            isHeldAgain(text, reading, before)
          ? before.offer
          : undefined;
  return again ? { split: { question, offer: again }, reading } : { split, reading };
}

/** Whose the figures of a turn are that are not offered, with the company that it names for them. */
function notOffered(known: readonly NotOfThis[], text: string, resolver: Resolver, { guide }: Before): Turn["others"] {
  const [named, ...more] = resolver
    .inTurn(text)
    .companies.filter(({ company, part }) => part !== "word" && company !== guide?.company);
  const company = (more.length === 0 && named?.name) || giverIn(text);
  const of = (typed: string): NotOfThis["of"] => known.find((one) => one.typed === typed)?.of ?? "company";
  return (known.length > 0 ? known.map(({ typed }) => typed) : figuresTyped(text)).map((typed) => ({
    kind: "not-offered",
    typed,
    of: of(typed),
    ...(company && { company }),
  }));
}

/** A figure that may be pay. */
const PAY = /\d{3}|\d\s?k\b/i;

/** Whether a turn wants nothing more of another company's offer that was told of: "drop the Plaid bit". */
const dropsAnother = (text: string, resolver: Resolver, { guide, offers = [] }: Before): boolean =>
  resolver
    .inTurn(text)
    .companies.some(
      ({ name, company }) =>
        company !== guide?.company &&
        offers.some(({ answer }) => answer && answer.guide.company === company) &&
        removesName(text, name),
    );

/** The thread's guide of another company, which a turn only says made the offer: "it's Acme who offered that". */
function renamedIn(text: string, resolver: Resolver, before: Before): Reading | null {
  const { guide } = before;
  const [named, ...more] = resolver.inTurn(text).companies.filter(({ company }) => company !== guide?.company);
  if (!guide || !named?.company || more.length > 0) return null;
  if (!correctsCompany(text, guide.companyName, named.name)) return null;
  const reading = resolveFollowUp(resolver, `at ${named.name}`, before);
  return reading.kind === "guide" && reading.guide.company === named.company ? reading : null;
}

/** The state of a thread as it was when the offer of the company that a turn goes back to was told of: "back to Acme". */
function backTo(text: string, resolver: Resolver, before: Before): Before {
  const { companies } = resolver.inTurn(text);
  const [named, ...more] = companies.filter(({ part }) => part === "switch" || part === "offer");
  const told = before.offers?.findLast(({ answer }) => answer?.guide.company === named?.company);
  if (!named?.company || more.length > 0 || !told?.answer || named.company === before.guide?.company) return before;
  const { guide, region, level, asked, regionBasis } = told.answer;
  const again = resolver.resolve([guide.companyName, guide.roleName, region].filter(Boolean).join(" "));
  if (again.kind !== "guide" || again.guide.company !== guide.company) return before;
  return {
    ...before,
    guide: again.guide,
    region: region ?? asked?.name ?? null,
    placed: regionBasis === "requested" || (regionBasis === "unavailable" && asked !== undefined),
    level: level?.asked ?? null,
    offer: told.offer,
  };
}

/**
 * Whether a turn is about an unknown company, or another one's offer: then its figures are not of the current one.
 * @param isApart whether its figures are known to be of others, which a note says
 */
function tellsOfAnother(text: string, resolver: Resolver, { guide }: Before, isApart: boolean): boolean {
  if (!guide) return false;
  const giver = fold(giverIn(text) ?? "");
  const { companies } = resolver.inTurn(text);
  const isCompany = companies.some(({ name, company }) => company !== null && nameWords(name)[0] === giver);
  if (giver && (isCompany || !areEveryday(giver)) && !nameWords(guide.companyName).includes(giver)) return true;
  return companies.some(({ name, company, part, start }) =>
    company === null
      ? part !== "word" || !areEveryday(name)
      : company !== guide.company && (part === "offer" || (part === "aside" && !isApart && isBesidePay(start, text))),
  );
}

/** Whether the sentence at an offset has a figure that may be pay: "I get 128k at Acme". */
const isBesidePay = (at: number, text: string): boolean =>
  [...typedSentences(text)].some(([start, end]) => start <= at && at < end && PAY.test(text.slice(start, end)));

/** The offer of the company that a letter goes to, never one that another company made. */
function ownOffer(reading: Reading, { offer, offers = [] }: Before): TypedOffer | undefined {
  if (reading.kind !== "guide") return offer;
  const of = (company: string): TypedOffer | undefined =>
    offers.findLast(({ answer }) => answer?.guide.company === company)?.offer ?? undefined;
  const own = of(reading.guide.company);
  const isOthers = offers.some(
    (one) => one.offer === offer && one.answer && one.answer.guide.company !== reading.guide.company,
  );
  return isOthers ? own : offer;
}

/** Whether a turn may be about an offer stated before: it states no whole one, but says or asks something about one. */
export const mayGoOnWithOffer = (typed: Typed): boolean => {
  const { text, split, wantsCounter } = typed;
  return (
    !split.offers &&
    (split.offer?.parts.length ?? 0) < 2 &&
    (wantsCounter ||
      maySayOfLetter(typed) ||
      maySayOffer(text) ||
      corrects(text) ||
      judgesOffer(text) ||
      pointsAtBoth(text))
  );
};

/** The reading of a thread's topic once more, as if it was asked again. */
export function spokenOf(resolver: Resolver, earlier: Earlier): Reading {
  if (earlier.guide) return sameAgain(resolver, earlier);
  const named = [earlier.company?.companyName, earlier.role?.roleName, earlier.place].filter(Boolean).join(" ");
  return named === "" ? { kind: "help" } : resolver.resolve(named);
}

const followed = (question: string, resolver: Resolver, before: Before): Reading =>
  question === "" ? spokenOf(resolver, before) : resolveFollowUp(resolver, question, before);

/** Whether a turn that changes the offer is still about the company that made it, or none is known yet. */
const goesOnWith = (reading: Reading, { guide }: Before): boolean =>
  guide ? reading.kind === "guide" && reading.guide.company === guide.company : true;

/** Most words in a turn that only names a place. */
const MOST_OF_PLACE = 2;

/** Whether to compare the earlier offer again: the turn corrects something, names its place, or asks about it. */
function isHeldAgain(text: string, reading: Reading, { guide }: Before): boolean {
  if (reading.kind !== "guide") return false;
  if (!guide) return true;
  if (reading.guide.company !== guide.company) return false;
  const asksWhatToAsk = (reading.focus === "target" || reading.focus === "floor") && reading.guide.id === guide.id;
  // "Nyc": the place of the offer, stated after its figures.
  const isPlace = reading.region.kind === "requested" && reading.focus === "overview" && reading.guide.id === guide.id;
  const tellsPlace = isPlace && text.trim().split(/\s+/).length <= MOST_OF_PLACE && !text.includes("?");
  return asksWhatToAsk || tellsPlace || corrects(text) || judgesOffer(text);
}

/** Reads the whole turn if what is left of it without its figures only looks like a company's name: "low". */
function followUpWith(offer: boolean, question: string, text: string, resolver: Resolver, earlier: Earlier): Reading {
  // "Target offered me 170k": without that, "target" looks like a word.
  const named = (said: string) => resolver.inTurn(said).companies.filter(({ part }) => part !== "word");
  const [giver, ...more] = offer && named(question).length === 0 ? named(text) : [];
  const isGiver = giver?.company && more.length === 0 && nameWords(question)[0] === nameWords(giver.name)[0];
  const reading = resolveFollowUp(resolver, isGiver ? `at ${question}` : question, earlier);
  if (!offer || reading.kind !== "unknown" || reading.known) return reading;
  const whole = resolveFollowUp(resolver, text, earlier);
  return whole.kind === "guide" ? whole : reading;
}

/** Words by which a figure is asked for and not offered: "can I ask for 200 base", but not "is 180 base low". */
const ASKS_FOR = /\b(?:ask|asking|push|counter|get|target|aim|want|negotiate|raise|go)\b/i;

/** Takes an offer out of a question in a thread, in which the word "offer" can be left out: "is 180 base low". */
export function splitInThread({ text, split }: Typed): SplitQuestion {
  if (split.offer || split.offers || !/\d/.test(text) || ASKS_FOR.test(text)) return split;
  const called = splitOffer(`offer ${text}`);
  return called.offer && called.offer.parts.length > 0 ? called : split;
}

/**
 * The list of companies shown before, read again as a turn wants it that says nothing else: "top 3", "lowest first",
 * "over 200k base". If one of its guides was asked for since, only a turn with a number of rows is about the list. Null
 * for any other turn.
 */
function listAgain(text: string, resolver: Resolver, { list }: Earlier): Reading | null {
  if (!list) return null;
  const again = (said: string): Reading | null => {
    const reading = resolver.resolve([said, list.level, list.role.roleName, list.place].filter(Boolean).join(" "));
    return reading.kind === "role" && reading.role.role === list.role.role ? reading : null;
  };
  // "Exclude the second": the list without it.
  const pointed = pointedAmong(text, list.guides);
  if (pointed && pointed.chosen.length > 1 && nameWords(pointed.rest).every((word) => FILLERS.has(word))) {
    const [out] = list.guides.filter((one) => !pointed.chosen.includes(one));
    const whole = again("");
    return whole?.kind === "role" ? { ...whole, found: whole.found.filter(({ guide }) => guide !== out?.guide) } : null;
  }
  const asked = rankingAsked(text);
  if (!asked.asks || (list.taken && asked.most === null)) return null;
  if (!nameWords(text).every((word) => asked.isTaken(word) || FILLERS.has(word))) return null;
  return again(text);
}
