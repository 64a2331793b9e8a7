import type { MoneyPart } from "../../../domain/guide.js";
import { classOf } from "../../../query/letter/features.js";
import { plainFigures } from "../../offer/plain-figures.js";
import type { AskedFor } from "./clause-figures.js";
import { DAY_POINT } from "./dates-and-numbers.js";
import {
  isCountered,
  isDay,
  isElliptic,
  isSaidOffered,
  isSplit,
  isWishedBehind,
  offeredAt,
  wishesAt,
} from "./figure-rules.js";
import { readStandings } from "./figure-standing.js";
import { insteadOf, isDoneWith, isKept, isLess, isNone, isPointedAt, isWeighed, isWishedFor } from "./named-parts.js";
import { ownAsks, wholeTerm } from "./own-asks.js";
import { type ReadTerm, termsIn } from "./terms.js";
import { idleWords, leadTo, trailOf, without } from "./text-without.js";
import { endsSentence, type NamedPart, type ToldFigure, type ToldText, toldText, type Unit } from "./told-text.js";
import {
  countsThings,
  isForMove,
  isLowerEnd,
  isOwed,
  isUpfront,
  timesIn,
  type WantedFigure,
  wantedFigure,
} from "./wanted-figures.js";
import { isCounteredTo, isPlainlyWished, phraseAt } from "./wish-words.js";

/** What the person wants the letter to ask for. */
export interface Wanted {
  figures: WantedFigure[];
  /** Parts of which more is wanted, without a figure. */
  more: MoneyPart[];
  /** Parts of which the letter must not ask for more. */
  stays: MoneyPart[];
  /** What is wanted other than figures of pay. */
  terms: ReadTerm[];
  /** Any one of them would do. */
  either?: true;
}

/** What is wanted in a text (null if nothing is), and the text without it. */
export interface WantedApart {
  text: string;
  wanted: Wanted | null;
}

/**
 * Takes out of a text that asks for a counter what the letter should ask for.
 * @param companies offsets at which names of companies begin: a sentence that holds one keeps its words
 * @param isTurn whether the offer came earlier in a thread, so that an amount is wanted unless the text says that it is
 * offered
 * @param askedFor what clauses were found to ask for
 * @example takeWanted("150k base, I would like 165k") // text "150k base,", one wanted figure "165k" of 165000
 */
export function takeWanted(
  typed: string,
  companies: readonly number[] = [],
  isTurn = false,
  askedFor: AskedFor = { figures: [], terms: [] },
): WantedApart {
  // "能到33万": a figure within a row of characters.
  const told = toldText(
    plainFigures(
      typed
        .replace(/(?<=\p{Script=Han})(?=\d)/gu, " ")
        .replace(/…/gu, ".")
        .replace(DAY_POINT, " ")
        .replace(WISH_BEHIND, ". "),
    ),
  );
  const standings = readStandings(told);
  const ruled = wishesAt(told, companies);
  const isAsked = (typed: string): boolean => askedFor.figures.includes(typed);
  for (const { at, typed: figure } of told.figures) if (isAsked(figure)) ruled[at] = true;
  for (const [index, figure] of told.figures.entries())
    if (isAsked(figure.typed)) standings[index] = { standing: "wanted", likely: 1 };
  const wanting = wantingIn(told, standings, ruled, isTurn);
  const wished = goingOn(told, wanting, ruled);
  const plain = [...wished];
  for (const clause of askedFor.terms) {
    const from = told.text.indexOf(clause);
    const within = [...told.units.keys()].filter((at) => isIn(told.units[at], from, from + clause.length));
    // "They want five days, I want two": where a clause has words that wish, they say what is wished.
    if (from >= 0 && !within.some((at) => wished[at])) for (const at of within) wished[at] = true;
  }
  const onceWanted = wanting.filter((figure) => (figure.once && !isUpfront(told, figure)) || isForMove(told, figure));
  const figures = wanting.filter(
    (figure) => !onceWanted.includes(figure) && !isLowerEnd(told, told.figures.indexOf(figure)),
  );
  const others = told.figures.filter((one, index) => isOwed(told, one) || isOthers(standings[index]));
  const less = told.parts.filter((part) => isLess(told.units, part)).map(({ part }) => part);
  const stays = told.parts.filter((part) => less.includes(part.part) || isKept(told.units, part));
  const paid = onceWanted.map(
    ({ from: start, to: end, typed: clause }): ReadTerm => ({ term: "relocation", start, end, clause }),
  );
  const read = termsIn(told, wished).filter(
    ({ term }) =>
      (term !== "relocation" || paid.length === 0) &&
      // "Could they confirm whether": that is asked, and nothing to be put in writing.
      (term !== "in-writing" || termsIn(told, plain).some((one) => one.term === term)) &&
      (!/^(?:relocation|clawback)$/.test(term) || !told.figures.some((figure) => isOwed(told, figure))),
  );
  const terms = [...paid, ...read.map((term) => wholeTerm(told, wished, term))];
  const more = told.parts.filter(
    (part) =>
      !stays.includes(part) &&
      !isNone(told.units, part) &&
      !isDoneWith(told.units, part) &&
      !DOES.test(told.text.slice(part.start, part.end)) &&
      // "For the stock not to be cut" does not ask for more of it.
      !/^ not to\b/iu.test(told.text.slice(part.end)) &&
      (wished[part.at] || isWeighed(told.units, part) || isWishedFor(told.units, part)) &&
      !isOfTerm(part, terms),
  );
  const nearby = told.parts.filter(
    (part) => more.includes(part) || (!stays.includes(part) && !isOfTerm(part, terms) && isPointedAt(told.units, part)),
  );
  const asked = [...figures.map(({ from, to }) => ({ start: from, end: to })), ...more, ...terms];
  const own = ownAsks(told, wished, asked).filter(
    (ask) => !told.parts.some(({ start }) => start >= ask.start && start < ask.end),
  );
  const instead = insteadOf<{ start: number; end: number }>(told, asked);
  // "115k, and either four days or Fridays at home": there only one of the terms instead of the other.
  const isTerm = (one: { start: number }): boolean => terms.some(({ start }) => start === one.start);
  const isTermAlone = asked.length > 2 && instead.every(({ one, before }) => isTerm(one) && isTerm(before));
  const amounts = [
    ...figures.map((figure) => wantedFigure(told, ofPart(told, figure), nearby, isElliptic(told, figure, ruled))),
    ...timesIn(told, wished),
  ];
  const named = new Set(amounts.map(({ part, near }) => part ?? near));
  const wanted: Wanted = {
    figures: amounts,
    more: [...new Set(more.map(({ part }) => part))].filter((part) => !named.has(part)),
    stays: [...new Set(stays.map(({ part }) => part))],
    terms: [...terms, ...own].map((one) =>
      isTermAlone && instead.some((two) => two.one === one) ? { ...one, or: true as const } : one,
    ),
    ...(instead.length > 0 && !isTermAlone && { either: true as const }),
  };
  const ended = [...asked, ...own].map((span) => ({
    start: leadTo(told.units, span, wished, companies),
    end: trailOf(told, span.end, companies),
  }));
  const raised = told.figures.flatMap((_, index) => raisedFrom(told, index) ?? []);
  const apart = [...others, ...raised].map(({ from, to }) => ({ start: from, end: to }));
  const taxes = [...told.text.matchAll(TAXES)].map(({ index, 0: tax }) => ({ start: index, end: index + tax.length }));
  const text = without(told.text, [...ended, ...apart, ...taxes, ...idleWords(told.units, companies)]);
  const isEmpty = amounts.length + wanted.more.length + wanted.terms.length + wanted.stays.length === 0;
  return { text, wanted: isEmpty ? null : wanted };
}

const isIn = (unit: Unit | undefined, from: number, to: number): boolean =>
  unit !== undefined && unit.start >= from && unit.start < to;

/** "I prefer cash to stock: want 175k base": nothing before the colon labels the figure. */
const WISH_BEHIND = /:\s+(?=(?:i\s+|i['’]d\s+)?(?:want|need|like|love|would like)\b)/giu;

type Read = ReturnType<typeof readStandings>;

/** "5 or 6 sentences": whether a figure is the length of the letter. */
function countsText({ units }: ToldText, { at }: ToldFigure): boolean {
  const isText = (place: number): boolean => classOf(units[place]?.text ?? "") === "WORDING";
  return isText(at + 1) || (units[at + 2]?.text === "#" && isText(at + 3));
}

/** The figures that are wanted, by weights and rules, with those joined to one: "225k and a sign-on of 25k". */
function wantingIn(told: ToldText, read: Read, ruled: readonly boolean[], isTurn: boolean): ToldFigure[] {
  const wanting: ToldFigure[] = [];
  for (const [index, figure] of told.figures.entries()) {
    const byRule = ruled[figure.at] === true;
    const { standing, likely = 0 } = read[index] ?? {};
    const before = told.figures[index - 1];
    if (
      isDay(told, figure) ||
      isSplit(told, figure) ||
      countsText(told, figure) ||
      countsThings(told, figure) ||
      isOwed(told, figure)
    )
      continue;
    const isJoined =
      before !== undefined &&
      wanting.includes(before) &&
      told.units.slice(before.at, figure.at).some(({ text }) => AND.has(text)) &&
      !told.units
        .slice(before.at, figure.at)
        .some((_, index) => phraseAt("offered", told.units, before.at + index) > 0) &&
      !told.units.slice(before.at, figure.at).some(endsSentence);
    // "84k, 55k stock": what is listed after an offered figure is offered.
    const isListed =
      before !== undefined &&
      !byRule &&
      !wanting.includes(before) &&
      figure.part !== null &&
      figure.part !== before.part &&
      /^\s*[,+&]\s*$/u.test(told.text.slice(before.to, figure.from));
    if (isListed && !isWishedBehind(told, figure.at)) continue;
    const isNew = isTurn && !isOthers(read[index]) && !isSaidOffered(told.units, figure.at);
    if (
      raisedFrom(told, index) ||
      isNew ||
      isCounteredTo(told.text, figure.from) ||
      isPlainlyWished(told.units, figure.at) ||
      isElliptic(told, figure, ruled) ||
      (byRule && isCountered(told.units, figure.at))
    ) {
      wanting.push(figure);
      continue;
    }
    // If one figure is clearly wanted, another one needs a higher probability.
    if (!byRule && likely < PLAIN && read.some((one) => one?.standing === "wanted" && one.likely > CLEAR)) continue;
    if (
      standing === "wanted"
        ? byRule || likely >= LIKELY
        : (isJoined && (byRule || isOpen(told, figure))) ||
          (byRule && (isForMove(told, figure) || (wanting.length > 0 && isOpen(told, figure))))
    )
      wanting.push(figure);
  }
  return wanting;
}
/** Whether the part of a figure is mentioned nowhere else: "write for 55 lakh base + 5 lakh joining bonus". */
const isOpen = ({ figures, parts }: ToldText, { part }: ToldFigure): boolean =>
  part !== null && figures.filter((one) => one.part === part).length === 1 && !parts.some((one) => one.part === part);

/** A figure that is raised from another one has its part. */
function ofPart(told: ToldText, figure: ToldFigure): ToldFigure {
  if (isUpfront(told, figure)) return { ...figure, part: "signOn" };
  const from = raisedFrom(told, told.figures.indexOf(figure));
  const offered = told.figures.find((one) => one.part !== null && one.figure.high === from?.figure.high);
  return from && figure.part === null ? { ...figure, part: from.part ?? offered?.part ?? null } : figure;
}

/**
 * The figure that one is raised from: "from 20k to 50k", where 20k was offered; itself if both were read as one range.
 * Undefined if it is not raised from another.
 */
function raisedFrom({ units, figures }: ToldText, index: number): ToldFigure | undefined {
  const to = figures[index];
  const isOffered = (amount: number, before: number): boolean =>
    figures.slice(0, before).some(({ figure }) => figure.high === amount);
  if (!to) return undefined;
  if (units[to.at - 1]?.text === "from" && to.figure.low < to.figure.high)
    return isOffered(to.figure.low, index) ? to : undefined;
  const from = figures[index - 1];
  const isPair =
    from && units[from.at - 1]?.text === "from" && units[from.at + 1]?.text === "to" && to.at === from.at + 2;
  return isPair && isOffered(from.figure.high, index - 1) ? from : undefined;
}
const AND = new Set(["and", "plus", "with", "&", "+", "und", "et", "y", "e"]);

/** A percentage of a tax or of inflation, which is not a bonus. */
const TAXES =
  /\b\d{1,2}(?:[.,]\d+)?\s?%[\s-](?:(?:income|in|of|the|marginal|wage)\s)*(?:tax(?:es|ed)?|ruling|vat|inflation|steuern?|impôts?|impuestos|belasting)\b(?![\s-](?:free|bonus))/giu;

/** "Since I'm joining early", "a start in May": this does not ask for a joining bonus unless there is a figure. */
const DOES = /^(?:an?\s+)?(?:join|joining|start|starting)$/iu;

/** Probability that a figure needs if another one is clearly wanted, from `CLEAR` on. */
const PLAIN = 0.6;
const CLEAR = 0.72;
/** Probability from which a figure counts as wanted without a word that says so. */
const LIKELY = 0.5;
/** Probability from which a figure counts as another company's or job's, and is cut from what is read as the offer. */
const SURE = 0.85;
const isOthers = (read: { standing: string; likely: number } | undefined): boolean =>
  read !== undefined && (read.standing === "rival" || read.standing === "else") && read.likely >= SURE;

/** After a wanted figure the rest of its sentence is wanted as well: "155k + relocation". */
function goingOn(told: ToldText, wanting: readonly ToldFigure[], wished: readonly boolean[]): boolean[] {
  const going = [...wished];
  for (const { at } of wanting)
    for (let next = at + 1; next < told.units.length; next++) {
      const unit = told.units[next];
      if (!unit || endsSentence(unit) || offeredAt(told.units, next) > 0) break;
      if (unit.kind === "figure" && !wanting.some((figure) => figure.at === next) && !isSmall(told, unit)) break;
      going[next] = true;
    }
  return going;
}

/** "Plus 26 days of leave": whether a figure is too small for money. */
const isSmall = ({ figures }: ToldText, { start }: Unit): boolean =>
  figures.some((figure) => figure.start === start && /^(?:\d{1,2}|\d{1,3}\s?%)$/.test(figure.typed));

const isOfTerm = ({ start, end }: NamedPart, terms: readonly ReadTerm[]): boolean =>
  terms.some((term) => term.start < end && start < term.end);
