import { countOf } from "../../../domain/numbers.js";
import { worthOf } from "./counted-shares.js";
import { type AssignedPair, type Draft, say, use } from "./draft.js";
import { among } from "./offer-words.js";
import { isDetail, isRate, type Piece, typedOf } from "./piece.js";

/*
 * Pay that is stated in two ways: per hour and per year, or as a whole and in its parts.
 */

/** Range of the working hours, days, weeks and months of a year, as people count them, by the words of a rate. */
const IN_A_YEAR: readonly (readonly [per: RegExp, least: number, most: number])[] = [
  [/(?:hour|hr|h)$/i, 1_600, 2_300],
  [/(?:day|daily)$/i, 200, 265],
  [/(?:week|wk|weekly)$/i, 44, 53],
  [/./, 11.9, 15.1],
];
const LEADS_TO_YEAR = /^(?:=|≈|~|so|about|roughly|thats|that's|that is|ie|i\.e|which is|works|worth)/i;

/** Drops pay per hour if the same per year follows: "$56.73/hr (=118k)", "$62.50 an hour, so 130k a year". */
export function withYearsPay(draft: Draft, pieces: readonly Piece[], pairs: readonly AssignedPair[]): AssignedPair[] {
  const found = pairs.flatMap((pair, index) => {
    const next = pairs[index + 1];
    return next && isSameByYear(pieces, pair, next) ? [{ pair, next }] : [];
  });
  return pairs.flatMap((pair): AssignedPair | [] => {
    const own = found.find(({ next }) => next === pair);
    if (own) return { ...pair, label: own.pair.label, part: own.pair.part ?? "base", name: "", bracketed: false };
    if (!found.some((one) => one.pair === pair)) return pair;
    use(draft, pair.start, pair.end + 1);
    return [];
  });
}

function isSameByYear(pieces: readonly Piece[], pair: AssignedPair, next: AssignedPair): boolean {
  const rate = pieces[pair.at + 1];
  if (
    !(isRate(rate, "other") || isRate(rate, "month")) ||
    (next.label && next.part !== "base") ||
    pair.context !== next.context
  )
    return false;
  const between = pieces.slice(pair.at + 2, next.at);
  const leads = between.some((piece) => piece.kind === "open" || LEADS_TO_YEAR.test(piece.typed));
  if (!leads || between.some((piece) => piece.kind === "break" && piece.strong)) return false;
  const times = next.figure.figure.low / pair.figure.figure.low;
  const [, least, most] = IN_A_YEAR.find(([per]) => per.test(rate?.typed ?? "")) ?? [];
  return least !== undefined && most !== undefined && times >= least && times <= most;
}

const isAllowance = among("ALLOWANCE");

/**
 * Adds up basic pay and allowances, as Indian letters list the fixed pay: "basic 13L + HRA 5.2L + special allowance
 * 7.8L". If a base is stated as well, basic is a part of it and not counted.
 */
export function withAllowances(draft: Draft, pieces: readonly Piece[], pairs: readonly AssignedPair[]): AssignedPair[] {
  const own = pairs.filter(({ context }) => context === "offer");
  const basic = own.find(({ part, name }) => part === "base" && /^basic\b/i.test(name));
  const beside = own.filter(({ label, name, start }) => {
    const words = `${pieces[start - 1]?.kind === "word" ? pieces[start - 1]?.typed : ""} ${name}`.trim().split(/\s+/);
    return label?.kind === "aside" && words.some(isAllowance);
  });
  if (!basic || beside.length === 0) return [...pairs];
  const all = [basic, ...beside];
  const alike = all.every(({ figure }) => figure.figure.kind === basic.figure.figure.kind);
  if (own.some((pair) => pair.part === "base" && pair !== basic))
    return pairs.map((pair) =>
      pair === basic ? { ...pair, part: undefined, label: { kind: "aside", what: "sum" } } : pair,
    );
  if (!alike) return [...pairs];
  const sum = Math.round(all.reduce((rest, { figure }) => rest + figure.figure.low, 0) * 100) / 100;
  for (const pair of all) use(draft, pair.start, pair.end);
  const typed = all.map((pair) => typedOf(pieces, pair.start, pair.end)).join(" + ");
  const figure = worthOf(basic.figure, sum);
  say(draft, { kind: "counted-as", typed, part: "base", worth: figure.typed });
  return pairs.flatMap((pair) => (pair === basic ? { ...pair, figure } : beside.includes(pair) ? [] : pair));
}

/**
 * Removes a figure from the offer if it is the only one of a later sentence, for a part that the offer already has, and
 * the sentence has no name in it: "…, RSU 300k over 4 years. heard of 330k RSU last year". It is somebody else's pay or
 * last year's; a second offer would have more parts, or a name.
 */
export function withoutRetold(pieces: readonly Piece[], pairs: readonly AssignedPair[]): AssignedPair[] {
  const sentences = sentencesOf(pieces);
  const own = pairs.filter(({ context, part }) => context === "offer" && part !== undefined);
  return pairs.map((pair) => {
    if (pair.part === undefined || pair.context !== "offer" || pair.stage !== "none" || pair.bracketed) return pair;
    const sentence = sentences[pair.at] ?? 0;
    const before = own.filter(({ at }) => (sentences[at] ?? 0) < sentence);
    const again = before.some(({ part }) => part === pair.part) && new Set(before.map(({ part }) => part)).size > 1;
    const alone = own.every((other) => other === pair || sentences[other.at] !== sentence);
    if (!again || !alone || pair.part === "signOn" || pair.part === "total") return pair;
    const words = pieces.filter((piece, at) => sentences[at] === sentence && piece.kind === "word");
    if (words.length === 0 || words.some(({ typed }) => /^\p{Lu}/u.test(typed))) return pair;
    return { ...pair, context: "others" };
  });
}

/**
 * Reads the total that stands behind the shares of a grant as the grant: "equity 75% RSU, 25% options, total 110k". Such
 * shares add up to the whole, and are of no other sum.
 */
export function withSharesOfGrant(draft: Draft, pieces: readonly Piece[], pairs: readonly AssignedPair[]) {
  const sentences = sentencesOf(pieces);
  const isShare = ({ part, figure: { figure } }: AssignedPair): boolean =>
    figure.kind === "percent" && (part === "equity" || part === undefined);
  const from = pairs.findIndex((pair) => isShare(pair) && pair.part === "equity");
  const to = pairs.findIndex((pair, at) => at > from && !isShare(pair));
  const [shares, sum] = [pairs.slice(from, to), pairs[to]];
  if (from < 0 || shares.length < 2 || !sum || sentences[sum.at] !== sentences[shares[0]?.at ?? 0]) return [...pairs];
  const whole = shares.reduce((all, { figure }) => all + figure.figure.low, 0);
  const isOfGrant = sum.part === "total" || sum.part === "equity";
  if (whole !== 100 || !isOfGrant || sum.figure.figure.kind === "percent") return [...pairs];
  for (const { start, end } of shares) use(draft, start, end);
  return pairs.flatMap((pair) =>
    pair === sum ? { ...pair, part: "equity" as const } : shares.includes(pair) ? [] : pair,
  );
}

/** For each piece, the index of its sentence or line. */
export function sentencesOf(pieces: readonly Piece[]): number[] {
  let sentence = 0;
  return pieces.map((piece) => {
    if (piece.kind === "break" && piece.strong) sentence += 1;
    return sentence;
  });
}

/**
 * Reads a grant that is stated year by year ("stock 10k yr1 / 10k yr2 / 10k yr3", "RSUs 44k first year, 38k second, 30k
 * third", "stock 20k/30k/40k/50k") as the sum, with its shares as vesting and the number of figures as years.
 */
export function withGrantByYear(
  draft: Draft,
  pieces: readonly Piece[],
  pairs: readonly AssignedPair[],
): AssignedPair[] {
  const at = pairs.findIndex(({ part, context }) => part === "equity" && context === "offer");
  const first = pairs[at];
  if (!first || first.figure.figure.kind === "percent") return [...pairs];
  const sentences = sentencesOf(pieces);
  const run = [first];
  for (const pair of pairs.slice(at + 1)) {
    const goesOn = !pair.label && (pair.part === undefined || pair.part === "equity");
    if (!goesOn || sentences[pair.at] !== sentences[first.at]) break;
    run.push(pair);
  }
  const [byYears, listed] = [lengthByYears(pieces, run), lengthOfList(pieces, run)];
  const length = Math.max(byYears, listed);
  if (length < 2) return [...pairs];
  const last = run[length - 1] ?? first;
  if (byYears < length && !saysYears(pieces, length)) {
    const typed = run.slice(0, length).map(({ figure }) => figure.typed);
    draft.problems.push({ part: "equity", what: { kind: "not-one-figure", typed: typed.join("/") } });
    use(draft, first.start, last.end);
    return pairs.filter((pair) => !run.slice(0, length).includes(pair));
  }
  const amounts = run.slice(0, length).map(({ figure }) => figure.figure.low);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  draft.vesting ??= amounts.map((amount) => Math.round((amount / sum) * 1000) / 10);
  draft.years ??= length;
  use(draft, first.start, last.end + 2);
  const figure = worthOf(first.figure, sum);
  const others = new Set(run.slice(1, length));
  return pairs.flatMap((pair) => (pair === first ? { ...first, figure } : others.has(pair) ? [] : pair));
}

/** Number of figures that are marked as the first year, the second and so on. */
function lengthByYears(pieces: readonly Piece[], run: readonly AssignedPair[]): number {
  const [first] = run;
  const leads = first !== undefined && isDetail(before(pieces, first.at), "pay-year");
  const other = run.findIndex(({ at }, index) => {
    // "100k/y1": the year comes after a slash.
    const piece = leads ? before(pieces, at) : pieces[pieces[at + 1]?.typed === "/" ? at + 2 : at + 1];
    return yearOf(piece) !== index + 1;
  });
  return other < 0 ? run.length : other;
}

/** Length of a list with slashes after the name of the grant: "stock 20k/30k/40k/50k"; 0 if there is none. */
function lengthOfList(pieces: readonly Piece[], run: readonly AssignedPair[]): number {
  const [first] = run;
  if (!first?.labelFirst || first.figure.figure.kind !== "money") return 0;
  const end = run.findIndex(({ at }, index) => {
    const between = index === 0 ? [] : pieces.slice((run[index - 1] ?? first).at + 1, at);
    return index > 0 && (between.length !== 1 || between[0]?.typed !== "/");
  });
  const length = end < 0 ? run.length : end;
  return length >= LEAST_LISTED ? length : 0;
}
/** Fewest figures of such a list: "stock 50k/12k" may as well be two parts. */
const LEAST_LISTED = 3;

/** Whether this number of figures may be one per year: four, or as many years as stated, or the text has vesting. */
const saysYears = (pieces: readonly Piece[], length: number): boolean =>
  length === USUAL_YEARS ||
  pieces.some((piece) => isDetail(piece, "vesting") || (isDetail(piece, "years") && piece.value === length));
const USUAL_YEARS = 4;

/** The piece before a figure, or before the colon in front of it. */
const before = (pieces: readonly Piece[], at: number): Piece | undefined =>
  pieces[at - 1]?.typed === ":" ? pieces[at - 2] : pieces[at - 1];

/** The year of payment that a piece names, also in short: "38k second", "30k 3rd"; undefined if none. */
export function yearOf(piece: Piece | undefined): number | undefined {
  if (isDetail(piece, "pay-year") && piece.detail.year) return piece.detail.year;
  const words = piece?.typed.match(/\d+|\p{L}+/gu) ?? [];
  return isDetail(piece, "pay-year") || piece?.kind === "word" ? words.map(countOf).find(Boolean) : undefined;
}
