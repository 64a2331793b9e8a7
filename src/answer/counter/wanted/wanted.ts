import type { MoneyPart } from "../../../domain/guide.js";
import { DAY_POINT } from "../../message/dates-and-numbers.js";
import { endsSentence, type ToldFigure, type ToldText, toldText, type Unit } from "../../message/told-text.js";
import { plainFigures } from "../../offer/plain-figures.js";
import type { AskedFor } from "./clause-figures.js";
import { isElliptic, isStated, offeredAt, wishesAt, withoutEarlier } from "./figure-rules.js";
import { readStandings } from "./figure-standing.js";
import {
  insteadOf,
  isDoneWith,
  isKept,
  isLess,
  isNone,
  isOfTerm,
  isPointedAt,
  isWeighed,
  isWishedFor,
} from "./named-parts.js";
import { ownAsks, wholeTerm } from "./own-asks.js";
import { type ReadTerm, termsIn } from "./terms.js";
import { idleWords, leadTo, trailOf, without } from "./text-without.js";
import { isGranted, isTakenBack, thingOf } from "./things-beside-pay.js";
import {
  isForMove,
  isLowerEnd,
  isOwed,
  isUpfront,
  timesIn,
  type WantedFigure,
  wantedFigure,
} from "./wanted-figures.js";
import { isOthers, raisedFrom, wantingIn } from "./wanting-figures.js";

/** What the person wants the letter to ask for. */
export interface Wanted {
  figures: WantedFigure[];
  /** Parts of which more is wanted, without a figure. */
  more: MoneyPart[];
  /** Parts of which the letter must not ask for more. */
  stays: MoneyPart[];
  /** What is wanted other than figures of pay. */
  terms: ReadTerm[];
  either?: true;
}

/** What is wanted in a text (null if nothing is), and the text without it. */
export interface WantedApart {
  text: string;
  wanted: Wanted | null;
}

/** Probability from which a figure is offered, whatever its clause is for. */
const OFFERED = 0.75;

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
  for (const [index, { at, typed: figure }] of told.figures.entries()) {
    const { standing, likely = 0 } = standings[index] ?? {};
    // What stands near the figure may contradict its clause: "base 150k, bonus up to 18%".
    if (!askedFor.figures.includes(figure) || (standing === "offered" && likely >= OFFERED)) continue;
    ruled[at] = true;
    standings[index] = { standing: "wanted", likely: 1 };
  }
  const now = wantingIn(told, standings, ruled, isTurn).filter((one) => !(one.once && isStated(told, one, ruled)));
  const wanting = withoutEarlier(told, now);
  const wished = goingOn(told, wanting, ruled);
  const plain = [...wished];
  for (const clause of askedFor.terms) {
    const from = told.text.indexOf(clause);
    const within = [...told.units.keys()].filter((at) => isIn(told.units[at], from, from + clause.length));
    // "They want me in the office": what the company wants is no wish.
    if (THEIRS.test(clause)) continue;
    // "They want five days, I want two": where a clause has words that wish, they say what is wished.
    if (from >= 0 && !within.some((at) => wished[at])) for (const at of within) wished[at] = true;
  }
  const thing = (figure: ToldFigure): string | null =>
    thingOf(told, figure) ??
    ((figure.once && !isUpfront(told, figure)) || isForMove(told, figure) ? "relocation" : null);
  const figures = wanting.filter((one) => thing(one) === null && !isLowerEnd(told, told.figures.indexOf(one)));
  const earlier = now.filter((one) => !wanting.includes(one));
  const others = told.figures.filter((one, index) => isOwed(told, one) || isOthers(standings[index]));
  const less = told.parts.filter((part) => isLess(told.units, part)).map(({ part }) => part);
  const stays = told.parts.filter((part) => less.includes(part.part) || isKept(told.units, part));
  const paid = told.figures.flatMap((figure): ReadTerm[] => {
    const isWanted =
      (wanting.includes(figure) || (wished[figure.at] && (!figure.once || thingOf(told, figure) === "notice"))) &&
      !isGranted(told.units, figure.at);
    const term = isWanted ? thing(figure) : null;
    const money = figure.typed;
    return term
      ? [{ term, start: figure.from, end: figure.to, clause: told.text.slice(figure.from, figure.to), money }]
      : [];
  });
  const read = termsIn(told, wished).filter(
    ({ term, end }) =>
      !isTakenBack(told.text, end) &&
      // "Could they confirm whether": that is asked, and nothing to be put in writing.
      (term !== "in-writing" || termsIn(told, plain).some((one) => one.term === term)) &&
      (!/^(?:relocation|clawback)$/.test(term) || !told.figures.some((figure) => isOwed(told, figure))),
  );
  const terms = [
    ...read.map((one) => {
      const money = paid.find(({ term }) => term === one.term)?.money;
      return money ? { ...one, money } : wholeTerm(told, wished, one);
    }),
    ...paid.filter((one) => !read.some(({ term }) => term === one.term)),
  ];
  const more = told.parts.filter(
    (part) =>
      !stays.includes(part) &&
      !isNone(told.units, part) &&
      !isDoneWith(told.units, part) &&
      !DOES.test(told.text.slice(part.start, part.end)) &&
      // "For the stock not to be cut" does not ask for more of it.
      !/^ not to\b/iu.test(told.text.slice(part.end)) &&
      (wished[part.at] || isWeighed(told.units, part) || isWishedFor(told.units, part)) &&
      !isOfTerm(part, terms, told.text),
  );
  const nearby = told.parts.filter(
    (part) =>
      more.includes(part) ||
      (!stays.includes(part) && !isOfTerm(part, terms, told.text) && isPointedAt(told.units, part)),
  );
  const asked = [...figures.map(({ from, to }) => ({ start: from, end: to })), ...paid, ...more, ...terms];
  const own = ownAsks(told, wished, asked).filter(
    (ask) => !isTakenBack(told.text, ask.end) && !told.parts.some(({ start }) => start >= ask.start && start < ask.end),
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
  const apart = [...others, ...raised, ...earlier].map(({ from, to }) => ({ start: from, end: to }));
  const taxes = [...told.text.matchAll(TAXES)].map(({ index, 0: tax }) => ({ start: index, end: index + tax.length }));
  const text = without(told.text, [...ended, ...apart, ...taxes, ...idleWords(told.units, companies)]);
  const isEmpty = amounts.length + wanted.more.length + wanted.terms.length + wanted.stays.length === 0;
  return { text, wanted: isEmpty ? null : wanted };
}

const isIn = (unit: Unit | undefined, from: number, to: number): boolean =>
  unit !== undefined && unit.start >= from && unit.start < to;

/** "I prefer cash to stock: want 175k base": nothing before the colon labels the figure. */
const WISH_BEHIND = /:\s+(?=(?:i\s+|i['’]d\s+)?(?:want|need|like|love|would like)\b)/giu;

function ofPart(told: ToldText, figure: ToldFigure): ToldFigure {
  if (isUpfront(told, figure)) return { ...figure, part: "signOn" };
  const from = raisedFrom(told, told.figures.indexOf(figure));
  const offered = told.figures.find((one) => one.part !== null && one.figure.high === from?.figure.high);
  return from && figure.part === null ? { ...figure, part: from.part ?? offered?.part ?? null } : figure;
}

/** A percentage of a tax or of inflation, which is not a bonus. */
const TAXES =
  /\b\d{1,2}(?:[.,]\d+)?\s?%[\s-](?:(?:income|in|of|the|marginal|wage)\s)*(?:tax(?:es|ed)?|ruling|vat|inflation|steuern?|impôts?|impuestos|belasting)\b(?![\s-](?:free|bonus))/giu;

/** "Since I'm joining early", "a start in May": this does not ask for a joining bonus unless there is a figure. */
const DOES = /^(?:an?\s+)?(?:join|joining|start|starting)$/iu;

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

const THEIRS = /^(?:and |but |so )?(?:they|he|she|the recruiter|it)\b/iu;
