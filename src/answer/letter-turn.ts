import type { Figures, MoneyPart } from "../domain/guide.js";
import { listsOf, readLanguage, setsOf } from "../language.js";
import { FILLERS } from "../query/catalog/fillers.js";
import { isOfOtherLanguage } from "../query/plain-words.js";
import { fold, nameWords } from "../text/folding.js";
import { anyOf } from "../text/phrases.js";
import { daysIn } from "./counter/wanted/answer-by.js";
import type { LetterEdits } from "./counter/wanted/letter-edits.js";
import { mannerOf } from "./counter/wanted/manner.js";
import { ownWordAt } from "./counter/wanted/own-word-lists.js";
import { takeWanted } from "./counter/wanted/wanted.js";
import type { Role } from "./message/clause-model.js";
import { readClauses } from "./message/clauses.js";
import { toldText } from "./message/told-text.js";
import { namesNothing, takeSteps, withoutDenied } from "./offer/change-words.js";
import { wholeOf } from "./offer/changed-offer.js";
import { readFigure } from "./offer/figure.js";
import { partsNamed } from "./offer/parts-named.js";
import { plainFigures } from "./offer/plain-figures.js";
import { asksWhatIsPaid } from "./offer/whose-figure.js";

/* The pieces of a turn that change the letter of its thread by rule: other asks, parts and things taken out, other days. */

const LISTS = readLanguage(
  "letter-turns",
  listsOf(
    "asks leads drops drops-around drops-behind beside-things offers instead-of instead down rounds questions beside-days back",
  ),
);
const WORDS = setsOf(LISTS);
const phrase = (list: keyof typeof LISTS): string => String.raw`(?<![\p{L}\p{N}])${anyOf(LISTS[list])}(?![\p{L}\p{N}])`;
const pattern = (source: TemplateStringsArray, ...lists: (keyof typeof LISTS)[]): RegExp =>
  new RegExp(String.raw(source, ...lists.map(phrase)), "iu");
const LEADS = pattern`^(?:\W*(?!no mention)${"leads"})*\W*`;
const DROPS = pattern`^${"drops"}\s+(\S[\s\S]*)$`;
const DROPS_AROUND = pattern`^(?:${"drops-around"}\s+)?(?!${"drops-around"})(\S[\s\S]*?)(?<!\s(?:is|was|are))\s+${"drops-behind"}(?:\s+of (?:it|the letter))?$`;
const OFFERS = pattern`${"offers"}`;
const INSTEAD_OF = pattern`[\s,]*${"instead-of"}\s+(\D+)$`;
const INSTEAD = pattern`${"instead"}`;
const QUESTION = pattern`^\W*${"questions"}`;
const BACK = pattern`${"back"}\s+(?:\p{L}+\s+){0,3}(?:letter|e?-?mail|counter|draft|brief|lettre|carta|lettera)(?!\p{L})`;

/** Whether a turn goes back to the letter of its thread from something else: "ok, back to my letter". */
export const goesBack = (turn: string): boolean => BACK.test(fold(turn));

/** What is known of the letter that a turn may change. */
export interface KnownLetter {
  /** The message that it was written from, what it asks for, and whom it is written to. */
  text: string;
  asks: Figures;
  to?: string | undefined;
  /** Whether it was shown last, so that a figure is asked for unless the turn says that it is offered. */
  isOnTable: boolean;
}

/** What a piece of a turn changes in the letter. */
interface Taken {
  figures?: LetterEdits["figures"];
  dropped?: readonly MoneyPart[];
  /** Other things that are taken out, by name. */
  drops?: readonly string[];
  day?: string;
  /** Whether it says more than that, or says no more than why. */
  says?: boolean;
  isPointed?: true;
}

/** What a turn changes in the letter by rule, and the rest of its words. */
export interface RuledTurn {
  edits: LetterEdits;
  drops: readonly string[];
  day: string | undefined;
  rest: string;
  isRuled: boolean;
}

/** Roles of clauses whose figures are another job's, or nobody's, if they are as likely as this. */
const OTHERS: ReadonlySet<Role> = new Set<Role>(["rival", "now", "past", "loss", "market", "limit", "question"]);
const LIKELY = 0.4;
/** Where a turn may have another piece: at marks, and before words that join. */
const JOINT =
  /(?:[.!;,]|:(?!\s*\p{Sc}?\d))+(?=\s|$)\s*|\s[–—-]+\s|\s(?=(?:and|but|so|then|und|aber|y|pero|et|mais|e|mas|en|maar)\s)/giu;
/** "Drop the visa and the part on my bonus": another thing. */
const LISTED = /^\s*(?:and|und|y|et|e|en)\s+(?:the|that|my|die|den|das|la|le|el|los|il|o|a|het|de)\s(?:\S+\s*){1,6}$/iu;

/** Reads the pieces of a turn, one by one. */
export function ruledTurn(given: string, letter: KnownLetter): RuledTurn {
  const turn = goesBack(given) ? given.replace(BACK, " ") : given;
  const others = readClauses(turn).filter(
    ({ role, likely, text }) =>
      OTHERS.has(role) && likely >= LIKELY && (role !== "rival" || /(?<!^)\b\p{Lu}\p{Ll}/u.test(text)),
  );
  // "Do both" tells what to do.
  const isQuestion =
    QUESTION.test(turn) || (asksWhatIsPaid(turn) && !/^\W*do\s+(?!they\b|you\b|we\b|i\b)/iu.test(turn));
  const joints = [0, ...[...turn.matchAll(JOINT)].flatMap(({ index, 0: mark }) => [index, index + mark.length])];
  const all: Taken[] = [];
  let rest = "";
  for (let at = 0; at < joints.length; at += 2) {
    const [start, end] = [joints[at] ?? 0, joints[at + 1] ?? turn.length];
    const before = turn.slice(0, start);
    const piece = turn.slice(start, end).replace(LEADS, "").trim();
    const wasDrop = at > 0 && all.at(-1)?.drops !== undefined;
    // "I hold an offer from Acme: 160k base": behind a clause on another job, figures are that job's.
    const isOthers = others.some((one) => one.start < end && !/[.!?]\s/.test(turn.slice(one.end, end)));
    const mayAsk = !isOthers && (letter.isOnTable || all.some(({ figures }) => figures !== undefined));
    const ruled =
      dropOf(wasDrop && LISTED.test(turn.slice(start, end)) ? `drop ${piece}` : piece, before, wasDrop, letter) ??
      (isQuestion ? null : (stepOf(piece, letter) ?? asksOf(piece, letter, mayAsk))) ??
      dayOf(piece);
    // "Drop the visa, my lawyer does that": why it is dropped is nothing for the letter.
    const isReason = wasDrop && !/[.!;]\s*$/.test(before) && !tellsOf(piece);
    const taken = ruled ?? (isReason ? { drops: [] } : null);
    if (taken?.isPointed) rest = "";
    const isSaid = !saysNothing(piece) || /\d/.test(piece) || Object.keys(mannerOf(piece)).length > 0;
    if (taken ? taken.says : isSaid || rest !== "") rest += turn.slice(start, joints[at + 2] ?? turn.length);
    if (taken) all.push(taken);
  }
  const figures = all.flatMap((one) => one.figures ?? []);
  const isLast = (part: MoneyPart, at: number): boolean => figures.findLastIndex((one) => one.part === part) === at;
  const [only, ...more] = asked(letter.asks);
  // "A sign-on of 15k instead": of the only part that was asked for.
  const isInstead = figures.length > 0 && more.length === 0 && INSTEAD.test(fold(turn));
  const dropped = [...all.flatMap((one) => one.dropped ?? []), ...(only && isInstead ? [only] : [])];
  return {
    edits: {
      figures: figures.filter(({ part }, at) => isLast(part, at)),
      dropped: dropped.filter((part) => isLast(part, -1)),
    },
    drops: all.flatMap(({ drops = [] }) => drops),
    day: all.find(({ day }) => day)?.day,
    rest: rest.replace(/[\s,;:–—-]+$/u, ""),
    isRuled: all.length > 0,
  };
}

/** Whether a piece has only words that name nothing, and no more of them than "no wait, hm". */
export const saysNothing = (piece: string): boolean => namesNothing(piece) && nameWords(piece).length < FEWEST;
const FEWEST = 5;

/** "Mention that I start in May": whether a piece wants something told or asked. */
const tellsOf = (piece: string): boolean => {
  const { units } = toldText(piece);
  return (["tells", "asks"] as const).some((list) => ownWordAt(list, units, 0) > 0);
};

const partOf = (part: keyof Figures): MoneyPart => part.replace("Pct", "") as MoneyPart;
/** The parts that a letter asks for. */
const asked = (asks: Figures): MoneyPart[] =>
  (["base", "equity", "bonus", "bonusPct", "signOn", "total"] as const).flatMap((part) =>
    asks[part] ? partOf(part) : [],
  );
const askedOf = (asks: Figures, part: MoneyPart): number =>
  ((part === "bonus" && asks.bonusPct) || asks[part])?.[1] ?? 0;

/** What a piece takes out: asks for parts of pay, or other things by name. Null if it takes nothing out. */
function dropOf(piece: string, before: string, goesOn: boolean, { text, asks }: KnownLetter): Taken | null {
  const named = (DROPS.exec(piece) ?? DROPS_AROUND.exec(piece))?.[1];
  const words = nameWords(named ?? piece).filter((word) => !WORDS["beside-things"].has(word));
  if (named !== undefined && words.length === 0) {
    // "I turned Acme down. Take it out": what the letter and the turn both speak of.
    const known = nameWords(text);
    const drops = nameWords(before).filter((word) => word.length > 3 && !FILLERS.has(word) && known.includes(word));
    return drops.length > 0 ? { drops, isPointed: true } : null;
  }
  const parts = [...new Set(partsNamed(named ?? piece).map(({ part }) => partOf(part)))];
  const isPart = (word: string): boolean => /^(?:on|sign|\d.*)$/.test(word) || partsNamed(word).length > 0;
  if (named === undefined && !(goesOn && parts.length > 0 && words.every(isPart))) return null;
  if (WORDS.offers.has(nameWords(piece)[0] ?? "")) return null;
  const figure = parts.length === 0 ? toldText(plainFigures(named ?? "")).figures[0]?.figure.high : undefined;
  const own = figure ? asked(asks).filter((part) => [figure, figure * 1000].includes(askedOf(asks, part))) : parts;
  const isAsked = words.every(isPart) && own.some((part) => asked(asks).includes(part));
  return isAsked ? { drops: [], dropped: own } : { drops: [words.join(" ")] };
}

const isIdle = (word: string): boolean =>
  WORDS.asks.has(word) || WORDS.leads.has(word) || WORDS.instead.has(word) || isOfOtherLanguage(word);

/** The figures that a piece asks for, in words that wish, or as nothing but another figure. */
function asksOf(piece: string, { asks }: KnownLetter, mayAsk: boolean): Taken | null {
  const instead = partsNamed(INSTEAD_OF.exec(piece)?.[1] ?? "").map(({ part }) => partOf(part));
  const text = plainFigures(withoutDenied(instead.length > 0 ? piece.replace(INSTEAD_OF, "") : piece));
  const { figures } = toldText(text);
  const [figure, another] = figures;
  if (!figure) return null;
  const mayOffer = OFFERS.test(fold(text)) || STATES.test(text);
  const beside = nameWords(figures.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text));
  const isAlone = !another && !figure.once && /^(?:null|base)$/.test(`${figure.part}`) && beside.every(isIdle);
  const isLone = isAlone && !mayOffer && (beside.length > 0 || mayAsk);
  const wanted =
    takeWanted(isLone ? `I want ${figure.typed} ${figure.part ?? ""}` : text, [], mayAsk && !mayOffer).wanted
      ?.figures ?? [];
  // The part whose ask a figure without a name is nearest to.
  const nearest = (value: number): MoneyPart => {
    const far = (part: MoneyPart): number =>
      Math.min(...[value, value * 1000].map((one) => Math.abs(Math.log(one / (askedOf(asks, part) || 1)))));
    const near = asked(asks).filter((part) => far(part) < NEAR);
    return near.sort((one, other) => far(one) - far(other))[0] ?? "base";
  };
  const own = wanted.map((one) => ({ ...one, part: one.part ?? one.near ?? nearest(one.value) }));
  const isAll = beside.every((word) => isIdle(word) || FILLERS.has(word)) && own.length === figures.length;
  return own.length > 0 ? { figures: own, dropped: instead, says: !isAll } : null;
}
/** Largest difference of the logarithms of an ask and a figure that may be in its place. */
const NEAR = 0.5;
/** "The base is 152k": what a part is, is offered. */
const STATES = /(?:^|\s)(?:base|salary|bonus|stock|equity|sign-?on|grant)\s+(?:is|was|are)\s/iu;

/** The last ask with a step on it: "5k more", "lower it by 3k", "10 % more", "round it up". */
function stepOf(piece: string, { asks }: KnownLetter): Taken | null {
  const { steps, text } = takeSteps(plainFigures(piece));
  const [[typed, given] = ["", 0], more] = [...steps];
  const isRound = nameWords(piece).some((word) => WORDS.rounds.has(word)) && !/\d/.test(piece);
  if ((typed === "") !== isRound || more || OFFERS.test(fold(piece))) return null;
  const labels = partsNamed(text);
  const left = labels.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  const isKnown = (word: string): boolean => isIdle(word) || WORDS.down.has(word) || namesNothing(word);
  if (!isRound && !nameWords(left.replace(typed, " ")).every(isKnown)) return null;
  const part = labels[0] ? partOf(labels[0].part) : (asked(asks)[0] ?? "base");
  const [now, step] = [askedOf(asks, part), readFigure(typed, [])];
  if (now === 0 || !(step || isRound)) return null;
  const sign = nameWords(piece).some((word) => WORDS.down.has(word)) ? -1 : given || 1;
  const percent = part === "bonus" && asks.bonusPct !== undefined;
  const size = !step ? 0 : step.kind !== "percent" ? wholeOf(step) : percent ? step.value : (now * step.value) / 100;
  const value = isRound ? Math.round((now + sign * UNIT * ROUNDING) / UNIT) * UNIT : Math.round(now + sign * size);
  const figure = { part, near: null, typed: `${value}${percent ? "%" : ""}`, value, percent, how: "to" as const };
  return { figures: [figure] };
}
const UNIT = 5_000;
/** Short of one: what is round already goes to the next. */
const ROUNDING = 0.52;

/** The day that a piece gives and no more: "say Monday instead". */
function dayOf(piece: string): Taken | null {
  const [day, another] = daysIn(piece);
  if (!day || another) return null;
  const beside = nameWords(piece.slice(0, day.start) + piece.slice(day.end));
  const isBeside = beside.every((word) => isIdle(word) || WORDS["beside-days"].has(word));
  return isBeside ? { day: piece.slice(day.start, day.end) } : null;
}
