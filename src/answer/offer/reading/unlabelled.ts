import type { MoneyPart } from "../../../domain/guide.js";
import type { PlacedPair } from "./clauses.js";
import { type AssignedPair, type Draft, say, typedOf, use } from "./draft.js";
import type { Piece } from "./pieces.js";
import { assignSlashLists } from "./slash-list.js";

/**
 * Says which part each figure is of: by its label; without one by what it stands beside (a raise, a second year of the
 * sign-on, a sum with a plus). What is paid once or is no part is kept apart, and what stays open is a problem.
 */
export function assignUnlabelled(
  draft: Draft,
  pieces: readonly Piece[],
  pairs: readonly PlacedPair[],
  from: number,
): AssignedPair[] {
  const assigned: AssignedPair[] = pairs.map((pair) => {
    const { label } = pair;
    if (label?.kind !== "part") return pair;
    // "Bonus 20k (one-time)" is paid once.
    const once = label.part === "bonus" && isOnce(pieces, pair);
    return once ? { ...pair, label: { kind: "once" } } : { ...pair, part: label.part };
  });
  for (const [index, pair] of assigned.entries()) {
    if (pair.label) continue;
    if (isMonthlyPay(pieces, assigned, index)) {
      assigned[index] = { ...pair, name: "", start: pair.at, end: pair.at + 1, part: "base" };
      continue;
    }
    const asked = isOfQuestion(pieces, pair, index);
    const part = pair.name && !asked ? undefined : impliedPart(pieces, assigned, index);
    if (part && asked) assigned[index] = { ...pair, name: "", start: pair.at, end: pair.at + 1, part };
    else if (part) assigned[index] = { ...pair, part };
  }
  assignSlashLists(pieces, assigned, (pair, index) => isOfQuestion(pieces, pair, index));
  takeLists(draft, pieces, assigned, from);
  for (const pair of assigned) if (pair.part === undefined) keepApart(draft, pieces, assigned, pair, from);
  return assigned;
}

/** Whether the bracket directly behind a figure or its label says that it is paid once. */
function isOnce(pieces: readonly Piece[], { end }: PlacedPair): boolean {
  if (pieces[end]?.kind !== "open") return false;
  const inside = pieces[end + 1];
  return inside?.kind === "label" && inside.label.kind === "once" && pieces[end + 2]?.kind === "close";
}

/** A month's pay under this is no figure that anybody writes out. */
const LEAST_MONTHLY = 100;

/**
 * Whether a figure without a label is what the job pays by the month: that is the base where none is named, and where no
 * word that may be its label stands at it. Words before the first figure are those of the question.
 */
function isMonthlyPay(pieces: readonly Piece[], pairs: readonly AssignedPair[], index: number): boolean {
  const pair = pairs[index];
  if (!pair || pair.figure.figure.kind === "percent" || pair.figure.figure.low < LEAST_MONTHLY) return false;
  if ((pair.name && !isOfQuestion(pieces, pair, index)) || pairs.some(({ part }) => part === "base")) return false;
  const [next, after] = [pieces[pair.at + 1], pieces[pair.at + 2]];
  return saysMonthly(next) || (next?.kind === "detail" && next.detail.kind === "filler" && saysMonthly(after));
}

/** Whether the words before a figure are the company, the role and the place that are asked about, and no label of it. */
const isOfQuestion = (pieces: readonly Piece[], pair: PlacedPair, index: number): boolean =>
  index === 0 && pair.labelFirst && pair.name !== "" && !pieces.slice(0, pair.start).some(isOffer);

const saysMonthly = (piece: Piece | undefined): boolean =>
  piece?.kind === "detail" &&
  (piece.detail.kind === "payments" || (piece.detail.kind === "rate" && piece.detail.per === "month"));

const isOffer = (piece: Piece): boolean => piece.kind === "detail" && piece.detail.kind === "offer";

function impliedPart(pieces: readonly Piece[], pairs: readonly AssignedPair[], index: number): MoneyPart | undefined {
  const pair = pairs[index];
  if (!pair) return undefined;
  if (headsList(pieces, pairs, index)) return "base";
  if (pair.figure.figure.kind === "number") return undefined;
  const before = pairs.slice(0, index).filter(({ part }) => part !== undefined);
  const last = before.at(-1);
  const isMoney = pair.figure.figure.kind === "money";
  const has = (part: MoneyPart) => pairs.some((one) => one.part === part);
  // "Base 280k, raised to 295k": of the one part that was named, or of the one that stands directly before.
  const near = pairs[index - 1];
  const stepped = near?.part !== undefined && pair.stage === "new" && near.clause === pair.clause;
  if (pair.stage === "new" && last && (stepped || new Set(before.map(({ part }) => part)).size === 1)) return last.part;
  if (isMoney && signOnOfYear(pieces, pairs, index)) return "signOn";
  const plus = (at: number): boolean => pieces[at]?.typed === "+";
  // The others are added to it: a sum is not added to its own parts.
  if (isMoney && !has("base") && !has("total") && plus(pair.at + 1) && isOnlyMoney(pairs, index)) return "base";
  if (isMoney && !has("base") && !has("total") && /lpa$/i.test(pair.figure.typed)) return "total";
  // "15% target", "target 15%".
  const aimed = [pieces[pair.at - 1], pieces[pair.at + 1]].some((piece) => /^target$/i.test(piece?.typed ?? ""));
  if (!isMoney && !has("bonus") && aimed && last !== undefined) return "bonus";
  // A percentage that is listed on its own beside a base and a grant is the bonus.
  if (!isMoney && !has("bonus") && has("base") && has("equity") && standsAlone(pieces, pair)) return "bonus";
  // A percentage that is added to a base is a bonus.
  if (!isMoney && !has("bonus") && last?.part === "base" && plus(pair.at - 1) && last.at < pair.at) return "bonus";
  return undefined;
}

/** No base that is written out is less than this; a smaller number may be a year or a count. */
const LEAST_IN_FULL = 20_000;

/**
 * Whether a figure is the first of a list whose other parts are named: "£64k, RSUs £30k over 4 years, 10% bonus" begins
 * with the base. A count, a year or a figure with words of its own does not, nor does one of several without a label.
 */
function headsList(pieces: readonly Piece[], pairs: readonly AssignedPair[], index: number): boolean {
  const pair = pairs[index];
  if (!pair || pair.bracketed || pair.context !== "offer" || pair.stage !== "none") return false;
  if (pairs.slice(0, index).some(({ figure, label }) => label || figure.figure.kind !== "number")) return false;
  const { kind, low, negative } = pair.figure.figure;
  const isPay = kind === "money" || (kind === "number" && low >= LEAST_IN_FULL);
  if (!isPay || negative || /lpa$/i.test(pair.figure.typed) || !standsAlone(pieces, pair)) return false;
  if (pairs.some(({ part }) => part === "base" || part === "total") || !isOnlyMoney(pairs, index)) return false;
  return pairs.some(({ part, context }) => part !== undefined && part !== "total" && context === "offer");
}

/** Whether a figure stands between two breaks of a list, or at its ends, with nothing at it but its rate. */
function standsAlone(pieces: readonly Piece[], { at }: PlacedPair): boolean {
  const before = pieces[at - 1];
  let next = at + 1;
  while (isRate(pieces[next])) next += 1;
  const behind = pieces[next];
  const opens = before === undefined || before.kind === "break" || before.kind === "word" || isLead(before);
  return (
    opens && (behind === undefined || (behind.kind === "break" && /^(?:[,;/|&+\n]|and|plus)$/i.test(behind.typed)))
  );
}

const isRate = (piece: Piece | undefined): boolean => piece?.kind === "detail" && piece.detail.kind === "rate";

/** "Offer: 64k", "they offered me 64k". */
const isLead = (piece: Piece): boolean =>
  piece.kind === "detail" && (piece.detail.kind === "offer" || piece.detail.kind === "filler");

const isOnlyMoney = (pairs: readonly AssignedPair[], index: number): boolean =>
  !pairs.some(
    ({ label, name, figure, part }, at) =>
      at !== index && !label && !name && part === undefined && figure.figure.kind === "money",
  );

/** "Sign-on 80k in year 1 and 60k in year 2", "60k/40k sign-on": a figure that goes on with a sign-on beside it. */
function signOnOfYear(pieces: readonly Piece[], pairs: readonly AssignedPair[], index: number): boolean {
  const pair = pairs[index];
  const neighbours = [pairs[index - 1], pairs[index + 1]];
  return neighbours.some((other) => {
    if (!pair || other?.part !== "signOn") return false;
    const [first, second] = pair.at < other.at ? [pair, other] : [other, pair];
    const between = pieces.slice(Math.max(first.at, first.at) + 1, second.at);
    const goesOn = between.some(({ kind, typed }) => kind === "break" && /^(?:[/+,&]|and|plus|then)$/i.test(typed));
    const years = [pair, other].every((one) => hasYear(pieces, one));
    return between.length <= 6 && (years || (goesOn && between.length === 1 && pieces[first.at + 1]?.typed === "/"));
  });
}

/** Whether a year of payment stands directly at a figure. */
const hasYear = (pieces: readonly Piece[], { start, end }: PlacedPair): boolean =>
  [pieces[start - 1], ...pieces.slice(start, end + 2)].some(
    (piece) => piece?.kind === "detail" && piece.detail.kind === "pay-year",
  );

/** "190/220/10%/25" names no part: which figure is which has to be asked. */
function takeLists(draft: Draft, pieces: readonly Piece[], pairs: AssignedPair[], from: number): void {
  for (let index = 0; index < pairs.length; index++) {
    const first = pairs[index];
    if (!first || first.part !== undefined || first.label || first.at < from) continue;
    let end = index;
    while (pieces[(pairs[end]?.at ?? 0) + 1]?.typed === "/" && pairs[end + 1]?.at === (pairs[end]?.at ?? 0) + 2)
      end += 1;
    const run = pairs.slice(index, end + 1);
    const written = run.some(({ figure }) => figure.figure.kind !== "number");
    if (run.length < (written ? 2 : 3) || run.some(({ part, label }) => part !== undefined || label)) continue;
    const last = run.at(-1) ?? first;
    const typed = pieces.slice(first.at, last.at + 1).map((piece) => piece.typed);
    draft.problems.push({ part: null, what: { kind: "no-parts", typed: typed.join("") } });
    use(draft, first.at, last.at + 1);
    pairs.splice(index, run.length);
    index -= 1;
  }
}

/** A figure that is no part of the pay by the year, or of a part that nobody named. */
function keepApart(
  draft: Draft,
  pieces: readonly Piece[],
  pairs: readonly AssignedPair[],
  pair: AssignedPair,
  from: number,
): void {
  const { label, name, start, end, at, figure, context } = pair;
  const { kind } = figure.figure;
  const begun = at >= from || pairs.some((other) => other.part !== undefined && other.at < at);
  if (!begun) return;
  const typed = typedOf(pieces, start, end);
  const take = () => use(draft, start, end);
  if (context !== "offer") {
    take();
    return;
  }
  if (label?.kind === "once") {
    take();
    draft.once = [...(draft.once ?? []), { what: name || "one-time bonus", typed: figure.typed }];
    return;
  }
  if (label) {
    take();
    say(draft, { kind: "left-out", typed });
    return;
  }
  if (kind === "number") return;
  if (pair.bracketed || kind === "percent") {
    draft.used.add(at);
    say(draft, { kind: "left-out", typed: figure.typed });
    return;
  }
  const named = name !== "" && pairs.some((other) => other.part !== undefined && other.at < at);
  // A word behind a figure may as well be of the question.
  if (named && pair.labelFirst) take();
  draft.used.add(at);
  draft.problems.push({
    part: null,
    what: named ? { kind: "unknown-part", typed } : { kind: "no-part", typed: figure.typed },
  });
}
