import { MONEY_PARTS } from "../../../domain/guide.js";
import type { OfferAnswer } from "../../offer/offer.js";
import type { LetterWish, WantedLetter } from "../../offer/wanted-letter.js";
import { nextStep } from "../next-step.js";
import { isUnderFloor } from "../rivals.js";
import type { Telling } from "../telling.js";
import { addresseeOf, signerOf } from "./addressee.js";
import { amountOfLoss } from "./amounts-elsewhere.js";
import { answerBy, soughtBy } from "./answer-by.js";
import { isBesides } from "./besides.js";
import { figuresOfAsks, OF_ELSEWHERE, SURE, withoutRivals } from "./clause-figures.js";
import { findsLow, fitToSend, isWithin, withoutTwice } from "./fit-to-send.js";
import { inMoney } from "./in-money.js";
import { leftOut, lessWanted, short } from "./left-out.js";
import { moneyOf, stepInBand, typedWishes } from "./letter-amounts.js";
import { editedFigures, type LetterEdits } from "./letter-edits.js";
import { isSlight, mannerOf, wouldSign } from "./manner.js";
import { letterLanguage, messageLanguage } from "./message-language.js";
import type { OwnWords } from "./own-words.js";
import { isAbout, isGuaranteed, saidOfParts } from "./said-of-parts.js";
import { type ReadTerm, TRIES } from "./terms.js";
import { turned } from "./to-the-reader.js";
import { isPayLater, isPreferred, isToMatch } from "./told-of-letter.js";
import { takeWanted, type Wanted } from "./wanted.js";
import type { WantedFigure } from "./wanted-figures.js";
import { matched, wishedAmounts } from "./wished-amounts.js";
import { isWritten, wishOf } from "./wishes.js";

const NOTHING: Wanted = { figures: [], more: [], stays: [], terms: [] };

/** What a message holds besides its offer. */
export interface Message {
  /** All that was typed. */
  typed: string;
  /** What of it is to stay out of the letter, and is not in it any more. */
  telling?: Telling | undefined;
  /** Words that the letter must not have. */
  unwanted?: readonly string[] | undefined;
  wanted: Wanted | null;
  edits?: LetterEdits | undefined;
  own: OwnWords;
  /** Companies that it mentions besides the one that is answered. */
  others: readonly string[];
  /** Names of all companies in it, as typed, but for the one that is answered. */
  named: readonly string[];
  /** Those among them whose figures are not an offer: the letter mentions nothing of them. */
  aside?: readonly string[];
  /** Whether a name is that of a company or a place, and so not a first name. */
  isTaken: (name: string) => boolean;
}

/** The offer with the letter that the message wants: asks, statements, manner, deadline, and what was left out. */
export function withRequest(
  offered: OfferAnswer,
  { typed, telling, unwanted = [], wanted, edits, own, others, named: companies, aside = [], isTaken }: Message,
): OfferAnswer {
  const { others: rivals } = offered;
  const { clauses } = own;
  const read: OfferAnswer = { ...offered, ...(rivals && { others: rivals }) };
  const { terms: asked, either, more: named, ...plain } = wanted ?? NOTHING;
  const stays = [...plain.stays, ...(edits?.dropped ?? [])];
  // Where nothing is read as asked for, what a clause that asks names may be it, and never the guide's figure instead.
  const first = wanted?.figures.length ? wanted.figures : figuresOfAsks(typed, clauses, others, read);
  const { figures, replaced } = editedFigures(first, edits, read);
  // "I'll sign if you move on equity" is a statement, and also wants more equity.
  const covered = amountOfLoss(clauses, own.lost);
  const more = [...new Set([...named, ...(takeWanted(own.told.join(" ")).wanted?.more ?? [])])].filter(
    (part) => (part !== "bonus" || covered.length === 0) && !stays.includes(part),
  );
  const [language, isForeign] = [letterLanguage(typed), messageLanguage(typed) !== null];
  const isGiven = read.offer.terms?.bonus === "guaranteed" || isGuaranteed(typed, read.typed);
  // A wish for time may be in a clause on another company, which was cut.
  const isTime = ({ term }: ReadTerm): boolean => term === "more-time";
  const ownText = withoutRivals(typed, clauses, [...others, ...companies]);
  const time = asked.some(isTime) ? [] : (takeWanted(ownText).wanted?.terms.filter(isTime) ?? []);
  const isEnglish = (clause: string): boolean => !isForeign && !/[^\p{ASCII}’–—]/u.test(clause);
  // "Two days max. Keep it short": words of two clauses are no ask.
  const isOneClause = (clause: string): boolean =>
    isEnglish(clause) &&
    (clauses.length === 0 ||
      clauses.some(({ text, role }) => role !== "personal" && isWithin(clause, turned(text) ?? text)));
  const whole = [...asked, ...time].map((one) => ({
    ...one,
    ...(one.asTyped && isOneClause(one.asTyped.clause) && one.asTyped),
  }));
  // "My employer would claw back a bonus": what is told of somebody else's terms asks for nothing.
  const elsewhere = clauses.filter(
    ({ role, likely }) => OF_ELSEWHERE.has(role) && likely >= (isForeign ? SURER : SURE),
  );

  const terms = whole.filter(({ term, clause, unsure }) => {
    if (unsure || (!ASKED_OFF.test(clause) && elsewhere.some(({ text }) => text.includes(clause)))) return false;
    // "Severance of six months, in writing".
    if (term === "in-writing" && whole.some((one) => one.term !== term && isWritten(one.clause, typed))) return false;
    // A sign-on for what is lost is asked for already.
    if (covered.length > 0 && /^(?:own|deed)$/.test(term) && /\b(?:bonus|stock|rsus?)\b.*\bcover/i.test(clause))
      return false;
    // What is stated in the person's own words is not asked for again.
    if (own.stated.some((typed) => typed.includes(clause) || clause.includes(typed))) return false;
    // "Ask when the RSUs start vesting" does not ask for other vesting.
    const words = clause.toLowerCase();
    const isSaid = (said: string): boolean => said.toLowerCase().includes(words) || words.includes(said.toLowerCase());
    if (term !== "more-time" && [...own.questions, ...own.told].some(isSaid)) return false;
    // "Some help moving, maybe 8k" is asked for as that sum.
    if (/^(?:own|deed)$/.test(term) && /\b(?:mov(?:e|ing)|relocat)/i.test(clause) && whole.some(({ money }) => money))
      return false;
    if (term === "own" || term === "deed") return isOneClause(clause);
    // A bonus that is already guaranteed can only be guaranteed for longer.
    return term !== "guarantee" || !isGiven || /\b(?:years?|yrs?|months?)\b/i.test(clause);
  });
  const wishes = own.wishes.filter(
    ({ typed: wish }) =>
      !asked.some(({ clause }) => wish.includes(clause.replace(/\s*\(.*$/, "")) || clause.includes(wish)) &&
      !TRIES.test(wish),
  );
  // What another company offers appears as its offer, if that was read.
  const isOffer = (sentence: string): boolean =>
    others.some((name) => sentence.toLowerCase().includes(name.toLowerCase())) ||
    (rivals ?? []).some(({ company }) =>
      company === null
        ? /\b(?:another|other|competing) offer\b/i.test(sentence)
        : sentence.toLowerCase().includes(company.toLowerCase()),
    );
  // "I would wish 58k": what is asked for is said only once. A loss may have the amount that is asked for.
  const asksFor = (sentence: string): boolean =>
    [...figures, ...replaced].some(({ typed: figure }) => figure.length > 2 && sentence.includes(figure)) &&
    !OF_ELSEWHERE.has(own.roles.get(sentence) ?? "ask");
  // Pay of today is a reason if it is more than what is offered, and is otherwise left out.
  const { base: now } = read.offer;
  const offeredOf = (said: string): number =>
    now === null ? Infinity : /\b(?:total|tc|comp|all[ -]in)\b/i.test(said) ? Math.max(now, read.yearly ?? now) : now;
  const isMore = (said: string): boolean => Number(/[A-Z]{3} (\d+)/.exec(inMoney(said, read))?.[1]) > offeredOf(said);
  const kept = own.kept.filter(({ said }) => !isMore(said) && !own.told.includes(said)).map(({ typed }) => typed);
  const earned = own.kept.filter(({ said }) => isMore(said));
  const says = own.told.some((one) => wouldSign(one) !== null);
  const signs = says ? null : wouldSign(typed, read.answer.guide.companyName);
  const sentences = [...own.told, ...[...wishes, ...earned].map(({ said }) => said)]
    // More time is asked for in the letter's own words.
    .filter(
      (sentence) =>
        !isOffer(sentence) &&
        !asksFor(sentence) &&
        // That the person would sign has words of its own.
        !(signs !== null && /^I(?:’d| would|’ll| will) (?:\p{L}+ )?(?:sign|accept|join)\b/u.test(sentence)) &&
        !terms.some(
          ({ term, clause }) => term === "more-time" && (isWithin(clause, sentence) || isWithin(sentence, clause)),
        ),
    );
  const sendable = (sentence: string): string | null =>
    fitToSend(inMoney(sentence, read, OF_ELSEWHERE.has(own.roles.get(sentence) ?? "ask")));
  const told = withoutTwice(sentences.flatMap((sentence) => sendable(sentence) ?? []));
  const facts = own.facts.map((fact) =>
    fact.kind === "loss" ? { ...fact, amount: moneyOf(fact.amount, read) } : fact,
  );
  const liked = own.liked.flatMap((sentence) => fitToSend(sentence) ?? []);
  const hasty = [...sentences, ...own.liked]
    .filter((sentence) => sendable(sentence) === null && !findsLow(sentence))
    .map((sentence) => typedAs(sentence, own));
  const amounts: LetterWish = {
    ...(replaced.length === 0 && read.wish),
    ...(figures.length === 0 && isToMatch(typed) && matched(read)),
    ...wishedAmounts({ figures: [...figures, ...covered], more, stays, terms }, read),
  };
  const manner = { ...mannerOf(typed) };
  // English has one "you".
  if (!language) delete manner.familiar;
  const prefers = read.others !== undefined && isPreferred(typed, read.answer.guide.companyName);
  const said = saidOfParts(typed, offered.typed, telling?.parts);
  const unsaid = MONEY_PARTS.filter((part) => said[part]?.unsaid);
  const besides = isBesides(typed, wanted) || isSlight(typed);
  // A wish for a term does not replace the ask for pay if the pay is below what should be accepted.
  const isLow = stays.length === 0 && !ONLY.test(typed) && isUnderFloor(read);
  const asksNothing = more.length + Object.keys(amounts).length === 0;
  const payLater = asksNothing && isPayLater(typed, [...asked, ...time], findsLow(typed));
  const request: WantedLetter = {
    more: more.filter((part) => amounts[part] === undefined && !unsaid.includes(part)),
    stays: [...new Set([...stays, ...unsaid])],
    least: figures.flatMap(({ part, near, least }) => (least ? [part ?? near ?? "base"] : [])),
    about: [
      ...figures.flatMap((figure) =>
        figure.about && isAskedFor(figure, amounts) ? [figure.part ?? figure.near ?? "base"] : [],
      ),
      ...(read.typed.wishes ?? []).flatMap(({ part, typed: wish }) => (part && isAbout(typed, wish) ? [part] : [])),
    ],
    ...(isSlight(typed) && { slightly: true as const }),
    terms: [
      ...terms.map((one) => ({
        wish: wishOf(one.term, one.clause, one.money && moneyOf(one.money, read)),
        ...(one.or && { or: one.or }),
        ...(one.term !== "in-writing" && isWritten(one.clause, typed) && { written: true as const }),
        ...((one.beside || besides || isLow) && { beside: true as const }),
      })),
      ...own.requests
        .filter((clause) => !terms.some((one) => one.clause.includes(clause)) && !/^let me know\b/.test(clause))
        .map((clause) => ({ wish: wishOf("own-request", clause) })),
      ...own.questions.map((clause) => ({ wish: wishOf("own-question", clause) })),
    ],
    ...(either && { either }),
    ...(signs !== null && { signs }),
    ...(prefers && { prefers }),
    ...(payLater && { payLater: true as const }),
    ...(telling?.market && { noMarket: true as const }),
    ...(read.others !== undefined && isToMatch(typed) && { matches: true as const }),
    ...(told.length > 0 && { told }),
    ...(facts.length > 0 && { facts }),
    ...(liked.length > 0 && { liked }),
    ...(findsLow(typed) && { low: true as const }),
    ...(own.named.length > 0 && { named: own.named }),
    ...(own.claims.length > 0 && { claims: [...new Set(own.claims)] }),
    ...(unwanted.length > 0 && { unwanted }),
    manner,
    said,
  };
  const isOfRival = read.deadline !== undefined && typed.includes(read.deadline) && !ownText.includes(read.deadline);
  const deadline = telling?.deadline ? null : answerBy(ownText, isOfRival ? undefined : read.deadline, others);
  const to = addresseeOf(typed, isTaken, read.answer.guide.companyName);
  const [from, sought] = [signerOf(typed, isTaken), soughtBy(typed)];
  const left = leftOut(clauses, own.unsaid, {
    words: [
      ...own.typed,
      ...[...own.wishes, ...earned].map((one) => one.typed),
      ...[...replaced, ...figures.filter((one) => isAskedFor(one, amounts))].map((figure) => figure.typed),
      ...terms.map(({ clause }) => clause),
      ...[read, offered].flatMap(({ typed: { parts, once = [], problems } }) => [
        ...[...parts, ...once].map((part) => part.typed),
        ...problems.flatMap(({ what }) => ("typed" in what ? [what.typed] : [])),
      ]),
      ...(rivals ?? []).flatMap(({ typed: told, offer: held }) => [
        ...(told ? [told] : []),
        ...(held?.parts ?? []).map((part) => part.typed),
      ]),
      ...(signs ? [signs] : []),
    ],
    names: others.filter((name) => !aside.includes(name)),
    parts: [...request.more, ...request.stays, ...more],
  });
  const unsure = asked.filter((one) => one.unsure && Object.keys(mannerOf(one.clause)).length === 0);
  // "Not having to travel more than 25%": a percentage that is not of a part of the pay.
  const shares = figures.filter((figure) => figure.percent && !isAskedFor(figure, amounts));
  const isOfShare = (text: string): boolean => text.includes(" ") && shares.some((share) => text.includes(share.typed));
  // "Capped at 10% of my time", where a clause ends at "of".
  const toItsEnd = (text: string, next = ""): string => (/\sof$/.test(text) ? `${text} ${next}` : text);
  left.push(
    ...clauses.flatMap(({ text }, at) => (isOfShare(text) ? [short(toItsEnd(text, clauses[at + 1]?.text))] : [])),
  );
  left.push(...hasty, ...unsure.map(({ clause }) => clause), ...lessWanted(typed));
  left.push(...kept.filter((typed) => !left.some((clause) => clause.includes(typed) || typed.includes(clause))));
  const { deadline: _read, ...timeless } = read;
  const guaranteed = read.offer.terms?.bonus === undefined && isGuaranteed(typed, read.typed);
  const offer: OfferAnswer = {
    ...timeless,
    ...(guaranteed && { offer: { ...read.offer, terms: { ...read.offer.terms, bonus: "guaranteed" } } }),
    letter: {
      ...request,
      ...(deadline && { deadline }),
      ...(sought && { sought }),
      ...(to && { to }),
      ...(from && { from }),
      ...(language && { language }),
      ...(left.length > 0 && { leftOut: [...new Set(left)] }),
    },
  };
  const steps: LetterWish = Object.fromEntries(
    request.more.flatMap((part) => {
      const step = nextStep(part, offer);
      return step ? [[step.part, step.amount]] : [];
    }),
  );
  const base = besides && amounts.signOn ? stepInBand(offer) : null;
  const wish: LetterWish = { ...steps, ...amounts, ...(base !== null && { base }) };
  const { wish: _, ...wishless } = offer;
  if (Object.keys(wish).length === 0) return wishless;
  return { ...wishless, wish, typed: { ...read.typed, wishes: typedWishes(wish, read) } };
}

/** Words that say that nothing but what is named is to be asked for, or that the pay is fine. */
const ONLY =
  /(?<!\p{L})(?:only|just|nothing (?:else|more)|instead|rather than|all i (?:want|need|ask)|(?:more|not|n['’]t) (?:\p{L}+ ){0,5}(?:money|pay|salary|cash)|(?:pay|money|salary|base|offer|else|rest) (?:is|are|looks?) (?:fine|good|great|ok|okay|fair)|(?:happy|fine|ok|okay) with|nur|bloß|seulement|uniquement|solo|sólo|só|apenas|soltanto|alleen)(?!\p{L})/iu;

/**
 * Whether a wanted figure is among the amounts; a rise, a monthly figure and a percentage of a known part always count.
 */
const isAskedFor = ({ value, how, percent, per, part, near }: WantedFigure, amounts: LetterWish): boolean =>
  how !== "to" ||
  per !== undefined ||
  (percent && (amounts.bonusPct === value || (part ?? near) !== null)) ||
  (!percent && Object.values(amounts).some((amount) => /^10*$/.test(`${amount / value}`) || amount % value === 0));

/** The words in which a sentence was typed. */
const typedAs = (sentence: string, { typed, wishes }: OwnWords): string =>
  wishes.find(({ said }) => said === sentence)?.typed ??
  typed.find(
    (words) => words.length > 0 && turned(words)?.toLowerCase().endsWith(sentence.replace(/\.$/, "").toLowerCase()),
  ) ??
  sentence.replace(/\.$/, "");

/** The roles of clauses in other languages than English are less certain. */
const SURER = 0.75;
/** "Drop the clawback" asks for it, whatever its clause seems to be. */
const ASKED_OFF = /\b(?:drop|remove|waive|soften|shorten|scrap)\b/i;
