import type { MoneyPart } from "../../../domain/guide.js";
import type { PlacedPair } from "./clauses.js";
import type { AssignedPair } from "./draft.js";
import { timesAYear } from "./grant.js";
import { among } from "./offer-words.js";
import { isDetail, isGrantLength, isRate, type Piece, saysMonthly } from "./piece.js";
import { standsAlone } from "./stands-alone.js";

/*
 * What a figure without a label is, by its form (a percentage, a rate, a length) and by the only part that is left.
 */

const isOr = among("OR", "VERSUS");

/** A plain number from here on is not a count. */
const LEAST_WRITTEN = 1_000;

/** Least pay per month, and per hour. */
const [LEAST_MONTHLY, LEAST_HOURLY] = [100, 10];

/**
 * Whether a figure without a label is the base since it is pay per month or year: if no base is named and no word next
 * to it may be its label. Words before the first figure belong to the question.
 */
export function isRatedPay(pieces: readonly Piece[], pairs: readonly AssignedPair[], index: number): boolean {
  const pair = pairs[index];
  if (!pair || pair.figure.figure.kind === "percent" || pair.figure.figure.low < LEAST_HOURLY) return false;
  if (pairs.some(({ part, context }) => part === "base" && context === "offer")) return false;
  const rateAt = isDetail(pieces[pair.at + 1], "filler") ? pair.at + 2 : pair.at + 1;
  const rate = pieces[rateAt];
  // "58,500 a month before tax": words after the rate are not a label.
  const isNamed = pair.name !== "" && (pair.labelFirst || !saysMonthly(rate));
  if (isNamed && !isOfQuestion(pieces, pairs, pair, index)) return false;
  // "Mortgage 3200 a month, offer: 172k": there is pay per year without a name.
  const heads = pairs.some(
    (other) =>
      !other.label &&
      !other.name &&
      isMoney(other) &&
      other.figure.figure.low >= pair.figure.figure.low * YEARS_TO_MONTHS,
  );
  if (heads || isLessThanNext(pieces, pairs, index)) return false;
  if (pair.figure.figure.low >= LEAST_MONTHLY) {
    // "14 Monatsgehälter à 5.000", "13 Gehälter zu je 5.000".
    let payments = pair.at - 1;
    while (isEach(pieces[payments]?.typed)) payments -= 1;
    if (saysMonthly(pieces[payments]) && (payments < pair.at - 1 || isMoney(pair))) return true;
    if (saysMonthly(rate)) return true;
  }
  // "£650/day, 220 days", "hourly rate of 95, 40 hours a week".
  const lead = isDetail(pieces[pair.at - 1], "filler") ? pair.at - 2 : pair.at - 1;
  for (const at of [rateAt, lead])
    if (isRate(pieces[at], "other")) return isMoney(pair) || timesAYear(pieces, at) !== undefined;
  return isRate(rate, "year") && pair.figure.figure.low >= LEAST_IN_FULL && !pairs.some(({ part }) => part === "total");
}

const isEach = among("EACH");

/** "198k / 75k per year / 15%": in a list, a yearly figure right after a larger one is a grant's share and no base. */
function isLessThanNext(pieces: readonly Piece[], pairs: readonly AssignedPair[], index: number): boolean {
  const [before, pair] = [pairs[index - 1], pairs[index]];
  if (!before || !pair || before.label || !isMoney(before) || before.figure.figure.low <= pair.figure.figure.low)
    return false;
  return pair.at - before.at === 2 && pieces[pair.at - 1]?.kind === "break";
}

/** Whether the words before a figure are not its label but the company, the role and the place asked about. */
export const isOfQuestion = (
  pieces: readonly Piece[],
  pairs: readonly AssignedPair[],
  pair: PlacedPair,
  index: number,
): boolean =>
  // A level or a year among those words is a number as well, but not pay.
  !pairs
    .slice(0, index)
    .some(({ figure, label }) => label || figure.figure.kind !== "number" || isPay(figure.figure)) &&
  pair.labelFirst &&
  pair.name !== "" &&
  // Words after "offer" are a label, except in "my offer from stripe swe nyc: 180k".
  (!pieces.slice(0, pair.start).some((piece) => isDetail(piece, "offer")) ||
    isApart(pieces, pair) ||
    /^(?:from|for|at|by|in|me|us)$|offered$/i.test(pieces[pair.start - 1]?.typed ?? ""));

/**
 * "My offer, Nium SG: 13,500": company and place are set off by marks between the word for the offer and the figure.
 */
function isApart(pieces: readonly Piece[], { start, at }: PlacedPair): boolean {
  return pieces[start - 1]?.kind === "break" && /^[:–—-]$/.test(pieces[at - 1]?.typed ?? "");
}

/** A figure of at least this many times a monthly one is yearly pay. */
const YEARS_TO_MONTHS = 6;

const isMoney = ({ figure }: AssignedPair): boolean => figure.figure.kind === "money";

/** The part of a figure without a label, by its neighbours and its form; undefined if these do not decide. */
export function impliedPart(
  pieces: readonly Piece[],
  pairs: readonly AssignedPair[],
  index: number,
): MoneyPart | undefined {
  const pair = pairs[index];
  // "20k (10k now, 10k later)": the bracket divides the figure before it.
  const isBeside = (other: AssignedPair | undefined): boolean => other?.bracketed === true && !other.label;
  if (!pair || (pair.bracketed && [pairs[index - 1], pairs[index + 1]].some(isBeside))) return undefined;
  if (headsList(pieces, pairs, index)) return "base";
  if (pair.figure.figure.kind === "number") return undefined;
  const before = pairs.slice(0, index).filter(({ part }) => part !== undefined);
  const last = before.at(-1);
  const ofMoney = isMoney(pair);
  const has = (part: MoneyPart) => pairs.some((one) => one.part === part && one.context === "offer");
  // "Base 280k, raised to 295k": for the only part named so far, or the one right before it in its clause.
  const near = pairs[index - 1];
  const stepped = near?.part !== undefined && pair.stage === "new" && near.clause === pair.clause;
  const sameKind = (last?.figure.figure.kind === "percent") === !ofMoney;
  if (pair.stage === "new" && last && sameKind && (stepped || new Set(before.map(({ part }) => part)).size === 1))
    return last.part;
  // "Bonus 10%, corrected: 15%".
  if (
    pair.stage === "new" &&
    !ofMoney &&
    before.some(({ part, figure }) => part === "bonus" && figure.figure.kind === "percent")
  )
    return "bonus";
  const plus = (at: number): boolean => pieces[at]?.typed === "+";
  // The other figures are added to it, so it is not their sum.
  if (ofMoney && !has("base") && !has("total") && plus(pair.at + 1) && isOnlyMoney(pieces, pairs, index)) return "base";
  if (ofMoney && !has("base") && !has("total") && /lpa$/i.test(pair.figure.typed)) return "total";
  // A percentage on its own in a list with a base and a grant is the bonus.
  const isListed = standsAlone(pieces, pair) || isBetweenFigures(pieces, pair) || isBehindPart(pieces, pairs, pair);
  // But "25% every year" behind the grant is what vests.
  if (!ofMoney && !has("bonus") && has("base") && has("equity") && isListed && !isRate(pieces[pair.at + 1], "year"))
    return "bonus";
  // A percentage that is added to a base is a bonus.
  if (!ofMoney && !has("bonus") && last?.part === "base" && plus(pair.at - 1)) return "bonus";
  return undefined;
}

/** Whether there is a figure on each side: "151k 12% 90k/4". */
const isBetweenFigures = (pieces: readonly Piece[], { at }: PlacedPair): boolean =>
  pieces[at - 1]?.kind === "figure" && pieces[at + 1]?.kind === "figure";

/** Whether a figure ends a row of figures with their labels: "215k base 400k rsu 15%". */
const isBehindPart = (pieces: readonly Piece[], pairs: readonly AssignedPair[], { at }: PlacedPair): boolean =>
  pairs.some(({ end, part }) => part !== undefined && end === at) &&
  (pieces[at + 1] === undefined || pieces[at + 1]?.kind === "break" || isOr(pieces[at + 1]?.typed ?? ""));

/**
 * The index of the only bare number that may be a base ("we can do 141"), if other parts of the offer are named and
 * neither base nor total is; -1 if there is none, or more than one.
 */
export function bareBase(pieces: readonly Piece[], pairs: readonly AssignedPair[]): number {
  const own = pairs.filter(({ context }) => context === "offer");
  const parts = new Set<string>(own.flatMap(({ part, label }) => part ?? (label?.kind === "once" ? label.kind : [])));
  if (parts.size === 0 || parts.has("base") || parts.has("total")) return -1;
  if (own.some((pair) => pair.part === undefined && !pair.label && isMoney(pair))) return -1;
  const bare = [...pairs.entries()].filter(([, pair]) => {
    const { kind, low, high, negative } = pair.figure.figure;
    if (kind !== "number" || low !== high || negative || pair.label || pair.part || pair.context !== "offer")
      return false;
    if (low < LEAST_BARE || low >= MOST_BARE || pair.bracketed) return false;
    const word = pieces[pair.at - 1]?.typed.split(/\s+/).at(-1) ?? "";
    return isBeforeBare(word) && pieces[pair.at + 1]?.kind !== "word";
  });
  return bare.length === 1 ? (bare[0]?.[0] ?? -1) : -1;
}
/** Range of a bare base, which is in thousands. */
const [LEAST_BARE, MOST_BARE] = [40, 1000];
/** Words that people write before a figure that is offered. */
const isBeforeBare = among("BEFORE_BARE");

/** "178k + 15% + 220k RSU + 20k": after base, grant and bonus, a figure less than the base is the sign-on. */
export function isLastPlace(pieces: readonly Piece[], pairs: readonly AssignedPair[], pair: AssignedPair): boolean {
  if (pair.label || pair.part || pair.name || pair.bracketed || pair.context !== "offer" || !isMoney(pair))
    return false;
  const before = pieces[pair.at - 1];
  const isListed = /^[+/;|]$/.test(before?.typed ?? "") ? standsAlone(pieces, pair) : endsList(pieces, pair);
  if (!isListed) return false;
  const own = (part: MoneyPart): AssignedPair | undefined => pairs.find((other) => other.part === part);
  const isBehind = (["base", "equity", "bonus"] as const).every((part) => (own(part)?.at ?? pair.at) < pair.at);
  if (!isBehind || own("signOn") || own("total")) return false;
  const [one, base] = [pair.figure.figure.low, own("base")?.figure.figure];
  return base?.kind !== "money" || one < base.low;
}

/** Whether a figure ends a row of figures with nothing between: "169k 15% 150k/4 10k". */
const endsList = (pieces: readonly Piece[], { at }: PlacedPair): boolean =>
  (pieces[at - 1]?.kind === "figure" || isDetail(pieces[at - 1], "years")) &&
  (pieces[at + 1] === undefined || pieces[at + 1]?.kind === "break");

/** Whether a figure without a name is the grant, since it runs over years: "180k base, 200k over 4 years, 10%". */
export function isGrantByForm(pieces: readonly Piece[], pairs: readonly AssignedPair[], pair: AssignedPair): boolean {
  if (pair.name || pair.bracketed || pair.figure.figure.kind !== "money") return false;
  if (pairs.some(({ part }) => part === "equity")) return false;
  const isBefore = (other: AssignedPair): boolean =>
    !other.label && !other.part && isMoney(other) && other.at < pair.at;
  if (!pairs.some((other) => other.part === "base" || isBefore(other))) return false;
  return isGrantLength(pieces[pair.at + 1]);
}

/** Least base that is written in full; a smaller number may be a year or a count. */
const LEAST_IN_FULL = 20_000;

/**
 * Whether a figure is the base at the head of a list whose other parts are named: "£64k, RSUs £30k over 4 years, 10%
 * bonus". A count, a year, a figure with its own words, and one of several figures without a label are not.
 */
function headsList(pieces: readonly Piece[], pairs: readonly AssignedPair[], index: number): boolean {
  const pair = pairs[index];
  if (!pair || pair.bracketed || pair.context !== "offer") return false;
  // "Came back with 180k + 90k stock" is a whole offer, "40k stock, now 180k" changes one part.
  // "From 160k/90k RSU to 172k/120k RSU": both are whole.
  const next = pairs[index + 1];
  const isWhole =
    pair.stage !== "none" &&
    next?.part === "equity" &&
    next.stage === pair.stage &&
    standsAlone(pieces, pair) &&
    next.start - pair.at === 2;
  const own = pairs.filter(({ context, stage }) => context === "offer" && (!isWhole || stage === pair.stage));
  if (pair.stage !== "none" && own.some(({ stage }) => stage !== pair.stage)) return false;
  // Pay of another job before the offer does not make it a later item of the list.
  const earlier = pairs.slice(0, index).filter(({ context }) => context === "offer" || context === "wish");
  const before = earlier.filter((one) => !isWhole || own.includes(one));
  if (before.some(({ figure, label }) => label || isPay(figure.figure))) return false;
  // "195 + 90/yr RSU", "183/12%/80 RSU".
  const { kind, low, high } = pair.figure.figure;
  const isJoined = /^[+/]$/.test(pieces[pair.at + 1]?.typed ?? "");
  const isBare = isJoined && kind === "number" && low === high && low >= LEAST_BARE && low < MOST_BARE;
  if (!(isBare || isPay(pair.figure.figure)) || /lpa$/i.test(pair.figure.typed) || !standsAlone(pieces, pair))
    return false;
  if (own.some(({ part }) => part === "base" || part === "total") || !(isWhole || isOnlyMoney(pieces, pairs, index)))
    return false;
  return pairs.some(({ part, context }) => part !== undefined && part !== "total" && context === "offer");
}

/** Whether a figure is written as pay: as money, or as a number too large for a year or a count. */
const isPay = ({ kind, low, negative }: AssignedPair["figure"]["figure"]): boolean =>
  !negative && (kind === "money" || (kind === "number" && low >= LEAST_IN_FULL));

/** Whether no other figure of money is without a name, except ones far too small to be the base. */
const isOnlyMoney = (pieces: readonly Piece[], pairs: readonly AssignedPair[], index: number): boolean =>
  !pairs.some(
    ({ label, name, figure, part, context, bracketed, at: own }, at) =>
      at !== index &&
      !bracketed &&
      !isSum(pieces[own - 1]) &&
      context === "offer" &&
      !label &&
      !name &&
      part === undefined &&
      figure.figure.kind === "money" &&
      figure.figure.low * FAR_LESS > (pairs[index]?.figure.figure.low ?? 0),
  );

/** A figure at least this many times smaller cannot be the base. */
const FAR_LESS = 4;

/** Whether the figure after this piece is a sum: "190k + 60k stock + 19k bonus = 269k". */
export const isSum = (before: Piece | undefined): boolean => before?.typed === "=";

/** Whether a figure is another year of a sign-on next to it: "80k in year 1 and 60k in year 2", "60k/40k sign-on". */
export function signOnOfYear(pieces: readonly Piece[], pairs: readonly AssignedPair[], index: number): boolean {
  const pair = pairs[index];
  if (!pair || (!isMoney(pair) && pair.figure.figure.low < LEAST_WRITTEN)) return false;
  const neighbours = [pairs[index - 1], pairs[index + 1]];
  return neighbours.some((other) => {
    if (other?.part !== "signOn") return false;
    const [first, second] = pair.at < other.at ? [pair, other] : [other, pair];
    const between = pieces.slice(first.at + 1, second.at);
    const goesOn = between.some(({ kind, typed }) => kind === "break" && /^(?:[/+,&]|and|plus|then)$/i.test(typed));
    const years = [pair, other].every((one) => hasYear(pieces, one));
    return between.length <= 6 && (years || (goesOn && between.length === 1 && pieces[first.at + 1]?.typed === "/"));
  });
}

/** Whether a year of payment is right next to a figure. */
const hasYear = (pieces: readonly Piece[], { start, end }: PlacedPair): boolean =>
  [pieces[start - 1], ...pieces.slice(start, end + 2)].some((piece) => isDetail(piece, "pay-year"));
