import type { MoneyPart } from "../../../domain/guide.js";
import {
  bareBase,
  impliedPart,
  isGrantByForm,
  isLastPlace,
  isOfQuestion,
  isRatedPay,
  isSum,
  signOnOfYear,
} from "./by-form.js";
import type { PlacedPair } from "./clauses.js";
import { withWorth } from "./counted-shares.js";
import { type AssignedPair, alone, type Draft, say, use } from "./draft.js";
import { assignLearned } from "./learned-parts.js";
import { among } from "./offer-words.js";
import { isRate, type Piece, partLabel, saysMonthly, typedOf } from "./piece.js";
import { withAllowances, withGrantByYear, withSharesOfGrant, withYearsPay } from "./said-twice.js";
import { assignTotalParts } from "./total-list.js";

/**
 * Finds the part of each figure: by its label, or without one by its neighbours (a raise, a second year of the sign-on,
 * a sum with a plus), its form, or learned weights. What is paid once or is not a part is left out, and a figure that
 * stays unclear is a problem.
 */
export function assignUnlabelled(
  draft: Draft,
  pieces: readonly Piece[],
  pairs: readonly PlacedPair[],
  from: number,
): AssignedPair[] {
  const inThousands = pairs.some(({ figure, label }) => label && isLarge(figure));
  const labelled: AssignedPair[] = pairs.map((pair) => {
    const { label } = pair;
    // "Buyout of the old bonus 18k, one-off": an unknown name of something that is paid once.
    if (!label && pair.name && isPaidOnce(pieces, pair)) return { ...pair, label: { kind: "once" } };
    if (label?.kind !== "part") return pair;
    if (isYearsPay(pair.name) && pairs.some((other) => isLesserBase(other, pair))) return { ...pair, part: "total" };
    // "4 in RSUs" with a base of 190k: a count of something.
    if (inThousands && isTiny(pair.figure)) {
      say(draft, { kind: "left-out", typed: typedOf(pieces, pair.start, pair.end) });
      return { ...pair, label: null, name: "", start: pair.at, end: pair.at + 1 };
    }
    // "AED 29,500 a month all-in" includes the allowances, and is a base without a bonus.
    if (/^all.?in$/i.test(pair.name) && saysMonthly(pieces[pair.at + 1]) && !pairs.some(isBase))
      return { ...pair, part: "base" };
    // "Bonus 20k (one-time)" is paid once.
    const once = label.part === "bonus" && isOnce(pieces, pair);
    return once ? { ...pair, label: { kind: "once" } } : { ...pair, part: label.part };
  });
  const once = withAllowances(draft, pieces, withYearsPay(draft, pieces, withSharesOfGrant(draft, pieces, labelled)));
  const assigned = withGrantByYear(draft, pieces, withWorth(draft, pieces, once));
  for (const [index, pair] of assigned.entries())
    assigned[index] = withLabelInBracket(pieces, withLabelBefore(pieces, assigned, pair));
  // What runs over years is a grant, and not a second figure without a name for the head of a list.
  for (const [index, pair] of assigned.entries())
    if (!pair.label && !pair.part && isGrantByForm(pieces, assigned, pair))
      assigned[index] = { ...pair, part: "equity" };
  // Another year of a sign-on is not the head of a list.
  for (const [index, pair] of assigned.entries())
    if (!pair.label && !pair.name && signOnOfYear(pieces, assigned, index))
      assigned[index] = { ...pair, part: "signOn" };
  assignByShare(draft, pieces, assigned);
  assignBareBase(draft, pieces, assigned);
  assignByForm(pieces, assigned);
  assignTotalParts(pieces, assigned);
  takeLists(draft, pieces, assigned, from);
  // A learned part of one figure may decide those of the others.
  if (assignLearned(draft, pieces, assigned, from)) assignByForm(pieces, assigned);
  assignBareBase(draft, pieces, assigned);
  for (const pair of assigned) if (pair.part === undefined) keepApart(draft, pieces, assigned, pair, from);
  return assigned;
}

/** Gives figures without a label their parts by form and place. */
function assignByForm(pieces: readonly Piece[], pairs: AssignedPair[]): void {
  for (const [index, pair] of pairs.entries()) {
    if (pair.label || pair.part) continue;
    if (isRatedPay(pieces, pairs, index)) {
      pairs[index] = alone(pair, "base");
      continue;
    }
    const asked = isOfQuestion(pieces, pairs, pair, index);
    const part = pair.name && !asked ? undefined : impliedPart(pieces, pairs, index);
    if (part) pairs[index] = asked ? alone(pair, part) : { ...pair, part };
  }
  for (const [index, pair] of pairs.entries())
    if (isLastPlace(pieces, pairs, pair)) pairs[index] = { ...pair, part: "signOn" };
}

/** Reads the only bare number that is offered as the base, if the other parts have their names. */
function assignBareBase(draft: Draft, pieces: readonly Piece[], pairs: AssignedPair[]): void {
  const bare = bareBase(pieces, pairs);
  const pair = pairs[bare];
  if (!pair) return;
  pairs[bare] = { ...pair, part: "base" };
  say(draft, { kind: "part-assumed", typed: pair.figure.typed, part: "base" });
}

/** Gives a figure in a bracket the unused label before it: "sign-on (15k)", "base one-three-six (136k)". */
function withLabelBefore(pieces: readonly Piece[], pairs: readonly AssignedPair[], pair: AssignedPair): AssignedPair {
  if (!pair.bracketed || pair.label || pair.name || pieces[pair.at - 1]?.kind !== "open") return pair;
  let at = pair.at - 2;
  while (at > pair.at - MOST_BETWEEN && pieces[at]?.kind === "word") at -= 1;
  const label = partLabel(pieces[at]);
  if (!label || pairs.some(({ start, end }) => start <= at && at < end)) return pair;
  return { ...pair, label, name: pieces[at]?.typed ?? "", labelFirst: true, start: at, part: label.part };
}

const isBase = ({ label }: PlacedPair): boolean => label?.kind === "part" && label.part === "base" && !label.weak;

const isYearsPay = among("YEARS_PAY");
/** Whether `other` is a smaller base with another name, so that a year's pay is the total: "年収950万円 基本給800万円". */
const isLesserBase = (other: PlacedPair, pair: PlacedPair): boolean =>
  isBase(other) && !isYearsPay(other.name) && other.figure.figure.low < pair.figure.figure.low;

/** Whether a figure is in thousands, or large enough to be, and not in lakhs. */
const isLarge = ({ figure, typed }: PlacedPair["figure"]): boolean =>
  figure.kind === "money"
    ? !/(?:\dl|lpa|lakhs?|lacs?|crores?|cr)$/i.test(typed)
    : figure.kind === "number" && figure.low >= 100;

const isTiny = ({ figure }: PlacedPair["figure"]): boolean =>
  figure.kind === "number" && figure.low > 0 && figure.low < 5 && figure.low === figure.high;

/** Gives a figure without a label the only one in the bracket after it: "140k (4yr RSU)". */
function withLabelInBracket(pieces: readonly Piece[], pair: AssignedPair): AssignedPair {
  if (pair.label || pair.bracketed || pieces[pair.at + 1]?.kind !== "open") return pair;
  const close = pieces.findIndex(({ kind }, at) => at > pair.at && kind === "close");
  const inside = close < 0 ? [] : pieces.slice(pair.at + 2, close);
  const [piece, another] = inside.filter(({ kind }) => kind !== "detail" && kind !== "break");
  const label = partLabel(piece);
  if (!piece || !label || another) return pair;
  // Details in the bracket ("rsu per year, 4 yr vest") are about the figure.
  return { ...alone(pair, label.part), label, name: piece.typed, labelFirst: false, end: close + 1 };
}

/** Most pieces between a label and the bracket with its figure. */
const MOST_BETWEEN = 6;

/** Whether a word right next to a figure, whatever its name, says that it is paid once. */
const isPaidOnce = (pieces: readonly Piece[], { at, end }: PlacedPair): boolean =>
  [pieces[at - 1], pieces[at + 1], pieces[end]].some((piece) => isWordForOnce(piece?.typed));
const isWordForOnce = among("PAID_ONCE");

/** Whether the bracket right after a figure or its label says that it is paid once. */
function isOnce(pieces: readonly Piece[], { end }: PlacedPair): boolean {
  if (pieces[end]?.kind !== "open") return false;
  const inside = pieces[end + 1];
  return inside?.kind === "label" && inside.label.kind === "once" && pieces[end + 2]?.kind === "close";
}

/** Most of a bonus in percent without its mark, and least base, in a list without names. */
const [MOST_BARE_SHARE, LEAST_LISTED] = [30, 40];

/**
 * The parts of a list without names of which one is a percentage: the base is the first, the bonus is the percentage,
 * and what is left is the grant and a sign-on ("155/80k/10%", "172k/130k/10", "190/220/10%/25"). Null for another list.
 */
function partsByShare(run: readonly AssignedPair[]): readonly MoneyPart[] | null {
  const [first, ...others] = run.map(({ figure }) => figure.figure);
  const isSure = run.every(({ figure: { figure }, context }) => figure.low === figure.high && context === "offer");
  if (!first || !isSure || run.length < 3 || run.length > 4 || first.low < LEAST_LISTED) return null;
  const last = others.at(-1);
  const inMoney = run.length === 3 && first.kind === "money" && others[0]?.kind === "money";
  const isShare = (one: typeof first): boolean =>
    one.kind === "percent" || (inMoney && one === last && one.kind === "number" && one.low <= MOST_BARE_SHARE);
  if (isShare(first) || others.filter(isShare).length !== 1) return null;
  const [grant] = others.filter((one) => !isShare(one));
  return ["base", ...others.map((one): MoneyPart => (isShare(one) ? "bonus" : one === grant ? "equity" : "signOn"))];
}

/** The figures of a list with slashes from an index on that have neither a name nor a part; empty if one has. */
function listFrom(pieces: readonly Piece[], pairs: readonly AssignedPair[], index: number): readonly AssignedPair[] {
  let end = index;
  while (pieces[(pairs[end]?.at ?? 0) + 1]?.typed === "/" && pairs[end + 1]?.at === (pairs[end]?.at ?? 0) + 2) end += 1;
  const run = pairs.slice(index, end + 1);
  return run.some(({ part, label }) => part !== undefined || label) ? [] : run;
}

/** Gives the figures of lists without names their parts, as far as a percentage among them shows these. */
function assignByShare(draft: Draft, pieces: readonly Piece[], pairs: AssignedPair[]): void {
  for (const index of pairs.keys()) {
    const run = pieces[(pairs[index]?.at ?? 0) - 1]?.typed === "/" ? [] : listFrom(pieces, pairs, index);
    for (const [offset, part] of (partsByShare(run) ?? []).entries()) {
      const pair = run[offset] as AssignedPair;
      const { figure, typed } = pair.figure;
      const share = { ...pair.figure, typed: `${typed}%`, figure: { ...figure, kind: "percent" as const } };
      pairs[index + offset] = alone(
        part === "bonus" && figure.kind === "number" ? { ...pair, figure: share } : pair,
        part,
      );
      if (part === "equity" || part === "signOn") say(draft, { kind: "part-assumed", typed, part });
    }
  }
}

/** Adds a problem for each list without names, "190/220/10%/25": the person has to be asked. */
function takeLists(draft: Draft, pieces: readonly Piece[], pairs: AssignedPair[], from: number): void {
  for (let index = 0; index < pairs.length; index++) {
    const run = listFrom(pieces, pairs, index);
    const [first] = run;
    if (!first || first.at < from) continue;
    const written = run.some(({ figure }) => figure.figure.kind !== "number");
    if (run.length < (written ? 2 : 3)) continue;
    const last = run.at(-1) ?? first;
    const typed = pieces.slice(first.at, last.at + 1).map((piece) => piece.typed);
    draft.problems.push({ part: null, what: { kind: "no-parts", typed: typed.join("") } });
    use(draft, first.at, last.at + 1);
    pairs.splice(index, run.length);
    index -= 1;
  }
}

/** Handles a figure without a part: what is paid once, what is left out, and problems for those that may be pay. */
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
    if (context !== "wish" && kind !== "number") say(draft, { kind: "not-offered", typed, of: context });
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
  // "$62.50 an hour, so 130k a year" states one thing twice.
  const byHour = isRate(pieces[at + 1], "other");
  if (
    pair.bracketed ||
    pair.stage === "old" ||
    kind === "percent" ||
    isSum(pieces[at - 1]) ||
    (byHour && pairs.some(({ part }) => part === "base"))
  ) {
    draft.used.add(at);
    say(draft, { kind: "left-out", typed: figure.typed });
    return;
  }
  const named = name !== "" && pairs.some((other) => other.part !== undefined && other.at < at);
  // A word after a figure may as well belong to the question.
  if (named && pair.labelFirst) take();
  draft.used.add(at);
  draft.problems.push({
    part: null,
    what: named ? { kind: "unknown-part", typed } : { kind: "no-part", typed: figure.typed },
  });
}
