import { worthOf } from "./counted-shares.js";
import { type AssignedPair, type Draft, say, use } from "./draft.js";
import { among } from "./offer-words.js";
import { isRate, type Piece, typedOf } from "./pieces.js";

/*
 * Pay that is told in two ways: by the hour and by the year, whole and in its parts.
 */

/** Working hours, days and weeks of a year, as people count them. */
const IN_A_YEAR: readonly (readonly [per: RegExp, least: number, most: number])[] = [
  [/(?:hour|hr|h)$/i, 1_600, 2_300],
  [/(?:day|daily)$/i, 200, 265],
  [/(?:week|wk|weekly)$/i, 44, 53],
  [/./, 11.9, 15.1],
];
const LEADS_TO_YEAR = /^(?:=|≈|~|so|about|roughly|thats|that's|that is|ie|i\.e|which is|works|worth)/i;

/** "$56.73/hr (=118k)", "$62.50 an hour, so 130k a year": a figure by the hour goes where the same by the year stands behind it. */
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
 * "Basic 13L + HRA 5.2L + special allowance 7.8L": what Indian letters call basic is a part of the fixed pay, which is
 * their sum; where that is told as well, it is taken apart.
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
 * Takes out of the offer what a later sentence tells of a part that the offer has already, where that is all that the
 * sentence tells and no name stands in it: "…, RSU 300k over 4 years. heard of 330k RSU last year". Somebody else's pay, or
 * last year's; a second offer has more parts, or somebody's name.
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

/** For each piece in the how-manieth sentence or line it stands. */
export function sentencesOf(pieces: readonly Piece[]): number[] {
  let sentence = 0;
  return pieces.map((piece) => {
    if (piece.kind === "break" && piece.strong) sentence += 1;
    return sentence;
  });
}
