import type { MoneyPart } from "../../../domain/guide.js";
import type { TypedPart } from "../offer.js";
import { type Clause, type LoneLabel, type PlacedPair, readClauses } from "./clauses.js";
import { type DoubtOf, doubtsAmong } from "./counted-shares.js";
import { type Draft, type FigureDetails, type PartPair, say, use } from "./draft.js";
import { takeGrant } from "./grant.js";
import { isDetail, type Piece, partLabel, typedOf } from "./piece.js";
import { withoutRetold } from "./said-twice.js";
import { takeTerms, takeWishes } from "./terms.js";
import { takeRest } from "./total-list.js";
import { assignUnlabelled } from "./unlabelled.js";

/** An offer put together, and the figures that it was made from. */
interface Assembled {
  draft: Draft;
  pairs: readonly PartPair[];
  /** Number of parts of the person's own offer that are named, with a figure or as missing ("no bonus"). */
  named: number;
}

/**
 * Puts an offer together from its pieces.
 *
 * @param word index of the piece that names the offer, null if none does: after it, or after the first figure with a
 * label, a figure without a label and a label without a figure are problems
 * @param owned decides whose each figure is; by default as the clauses say
 */
export function assemble(
  pieces: readonly Piece[],
  word: number | null,
  owned: (pairs: readonly PlacedPair[]) => readonly PlacedPair[] = (pairs) => pairs,
): Assembled {
  const { clauses, pairs: found, lone } = readClauses(pieces);
  const all = owned(found);
  const first = all.find(({ label }) => label?.kind === "part")?.start;
  const from = word ?? first ?? Number.POSITIVE_INFINITY;
  const draft: Draft = { parts: [], years: null, problems: [], used: new Set(), said: new Set() };
  const assigned = withoutRetold(pieces, assignUnlabelled(draft, pieces, all, from));
  takeWishes(draft, pieces, assigned);
  const pairs = assigned.filter((pair): pair is PartPair => pair.part !== undefined);
  const details = takeGrant(draft, pieces, clauses, pairs);
  const doubtOf = doubtsAmong(pieces, pairs);
  for (const pair of pairs) use(draft, pair.start, pair.end);
  for (const part of ["base", "equity", "bonus", "signOn", "total"] as const) {
    const own = pairs.filter((pair) => pair.part === part);
    leaveOut(draft, own, pieces);
    for (const pair of latest(
      draft,
      part,
      own.filter(({ context }) => context === "offer"),
    ))
      addPart(draft, pieces, pair, details.get(pair) ?? {}, doubtOf);
  }
  takeRest(draft, pieces, pairs, lone);
  takeLone(draft, pieces, lone, clauses, from);
  const split = takeSplit(draft, pieces);
  draft.parts = inCurrency(draft, pieces, inOrder(draft.parts, pairs));
  takeAsides(draft, pieces);
  takeTerms(draft, pieces, assigned);
  const inMonths = pieces.some((piece) => isDetail(piece, "bonus-months"));
  return { draft, pairs, named: countNamed(pieces, all, pairs, lone) + (split ? 2 : 0) + (inMonths ? 1 : 0) };
}

/**
 * The number of parts named. With a base, what is not a part of the yearly pay counts as well: relocation, a pension.
 */
function countNamed(
  pieces: readonly Piece[],
  all: readonly PlacedPair[],
  pairs: readonly PartPair[],
  lone: readonly LoneLabel[],
): number {
  const own = pairs.filter(({ context }) => context === "offer");
  // "38 LPA" alone may as well be what somebody earns.
  if (own.every(({ label, part }) => label === null && part === "total")) return 0;
  const parts = new Set<string>(own.map(({ part }) => part));
  const none = lone.flatMap(({ none, at, piece }) =>
    piece.label.kind === "part" && (none || isUnstated(pieces, at)) ? [piece.label.part] : [],
  );
  const first = Math.min(...own.map(({ at }) => at));
  const beside = all.filter(({ at, context, label, name, figure }) => {
    if (context !== "offer") return false;
    return label ? label.kind !== "part" : name !== "" && at > first && figure.figure.kind === "money";
  });
  return new Set([...parts, ...none]).size + (parts.has("base") ? beside.length : 0);
}

/** Notes figures that are not of the offer: pay of another job or of others, and what the person wants. */
function leaveOut(draft: Draft, pairs: readonly PartPair[], pieces: readonly Piece[]): void {
  for (const { context, start, end } of pairs) {
    if (context === "offer") continue;
    const typed = typedOf(pieces, start, end);
    if (context === "wish") say(draft, { kind: "own-wish", typed });
    else say(draft, { kind: "not-offered", typed, of: context });
  }
}

/**
 * The figures to use for a part that is stated more than once: the one offered last, else a problem is added. A sign-on
 * keeps several, since it may be paid in several years.
 */
function latest(draft: Draft, part: MoneyPart, pairs: readonly PartPair[]): readonly PartPair[] {
  if (pairs.length < 2) return pairs;
  const rank = (stage: PlacedPair["stage"]): number => ({ old: 0, none: 1, new: 2 })[stage];
  const highest = Math.max(...pairs.map(({ stage }) => rank(stage)));
  const named = pairs.filter(({ stage }) => rank(stage) === highest);
  // "Now 32L fixed (20L basic)": what is in the bracket is a part of the raised figure.
  const whole = highest === 2 ? named.filter(({ bracketed }) => !bracketed) : named;
  const last = whole.length > 0 ? whole : named;
  if (part === "signOn" && last.length > 1 && last.some(({ bracketed }) => !bracketed)) return last;
  const [first] = last;
  const values = new Set(last.map(({ figure }) => figure.typed.toLowerCase()));
  const raised = last.length === 1 || highest === 2 || values.size === 1;
  if (!raised) {
    // "Stock 160k (40k a year)" states one thing in two ways.
    const [outside, ...more] = last.filter(({ bracketed }) => !bracketed);
    if (outside && more.length === 0) {
      // "19,750 stock (79,000 grant / 4 years)": the grant per year, and the whole grant.
      const grant = last.find((pair) => pair.bracketed && draft.years !== null && isTimes(pair, outside, draft.years));
      return [part === "equity" && grant ? grant : outside];
    }
    draft.problems.push({ part, what: { kind: "part-twice", part } });
  }
  const chosen = raised && highest === 2 ? last.at(-1) : first;
  return chosen ? [chosen] : [];
}

const isTimes = (pair: PartPair, other: PartPair, years: number): boolean =>
  years > 1 && Math.abs(pair.figure.figure.low / (other.figure.figure.low * years) - 1) < 0.01;

function addPart(
  draft: Draft,
  pieces: readonly Piece[],
  pair: PartPair,
  details: FigureDetails,
  doubtOf: DoubtOf,
): void {
  const { part, figure } = pair;
  const what = doubtOf(pair, pieces[pair.at + 1], details);
  if (what?.kind === "share-count") use(draft, pair.start, pair.at + 2);
  if (what) draft.problems.push({ part, what });
  if (what) return;
  if (pair.under) say(draft, { kind: "counted-under", typed: typedOf(pieces, pair.start, pair.end), of: pair.under });
  const { payments, year, over, per = perOf(pair) } = details;
  const rated = figure.figure.kind !== "percent";
  draft.parts.push({
    part,
    typed: figure.typed,
    ...(part === "equity" && isOfBase(pieces, pair.at) && { ofBase: true }),
    ...((rated || part === "equity") && per && per !== "other" && { per }),
    ...(rated && payments && { payments }),
    ...(part === "signOn" && year && { year }),
    ...(part === "bonus" && rated && isOfFirstYear(pair, year) && { year: 1 }),
    ...(part === "signOn" && over && { over }),
  } satisfies TypedPart);
}

/** Whether a percentage is one of the base: "RSUs at 40% of salary". */
const isOfBase = (pieces: readonly Piece[], at: number): boolean =>
  /^of$/i.test(pieces[at + 1]?.typed ?? "") && /(?:base|salary|pay)$/i.test(pieces[at + 2]?.typed ?? "");

/** Whether a bonus is promised for the first year alone: "guaranteed first-year bonus", "40k bonus in year 1". */
const isOfFirstYear = ({ name }: PartPair, year: number | undefined): boolean => year === 1 || /first.year/i.test(name);

/** The rate that a label includes: "Monatsgehalt". */
const perOf = ({ label }: PartPair): "month" | undefined => (label?.kind === "part" ? label.per : undefined);

/** Takes labels without a figure: "no bonus" is 0, "stock" alone is a missing figure. */
function takeLone(
  draft: Draft,
  pieces: readonly Piece[],
  lone: readonly LoneLabel[],
  clauses: readonly Clause[],
  from: number,
): void {
  for (const { at, none, piece, clause } of lone) {
    // "No RRSP match" is not a question.
    if (none && piece.label.kind === "aside" && draft.parts.length > 0) use(draft, at - 1, at + 1);
    if (piece.label.kind !== "part") continue;
    const { part, weak } = piece.label;
    // "20% bonus? no bonus": the second answers the first.
    if (none && isAsked(pieces, draft, part)) draft.parts = draft.parts.filter((one) => one.part !== part);
    if (draft.parts.some((one) => one.part === part) || draft.problems.some((one) => one.part === part)) continue;
    if (none) {
      if (at < from && draft.parts.length === 0) continue;
      draft.parts.push({ part, typed: "0" });
      use(draft, at - (pieces[at - 1]?.kind === "detail" ? 1 : 0), at + 1);
      continue;
    }
    const others = (clauses[clause]?.indexes ?? []).filter((index) => pieces[index]?.kind === "word").length;
    if (at < from || weak || part === "total" || clauses[clause]?.bracketed) continue;
    // "Equity TBD" is not a mistake that the person could correct.
    if (isUnstated(pieces, at)) {
      use(draft, at, at + 1);
      continue;
    }
    if (others > 0) continue;
    use(draft, at, at + 1);
    draft.problems.push({ part, what: { kind: "no-figure", label: piece.typed } });
  }
}

/** Whether a part is only asked about: "20% bonus?", "bonus 20%?". */
function isAsked(pieces: readonly Piece[], { used }: Draft, part: MoneyPart): boolean {
  const at = pieces.findIndex((piece, index) => used.has(index) && partLabel(piece)?.part === part);
  return [at + 1, at + 2].some((mark) => pieces[mark]?.typed === "?" && pieces[mark - 1]?.kind !== "break");
}

/** Adds base and bonus as shares of the total, if neither is named: "OTE 260k on a 70/30 split". Returns whether so. */
function takeSplit(draft: Draft, pieces: readonly Piece[]): boolean {
  const at = pieces.findIndex((piece) => isDetail(piece, "split"));
  const piece = pieces[at];
  const has = (part: MoneyPart): boolean => draft.parts.some((one) => one.part === part);
  if (!isDetail(piece, "split") || !has("total") || has("base") || has("bonus")) return false;
  const [base, bonus] = piece.value as [number, number];
  draft.parts.push({ part: "base", typed: `${base}%` }, { part: "bonus", typed: `${bonus}%` });
  draft.used.add(at);
  return true;
}

/** Whether the words right after a label say that it is unknown. */
function isUnstated(pieces: readonly Piece[], at: number): boolean {
  return isDetail(
    pieces.slice(at + 1).find((piece) => !isDetail(piece, "filler")),
    "unstated",
  );
}

/** The parts in the order in which they were typed. */
function inOrder(parts: readonly TypedPart[], pairs: readonly PartPair[]): TypedPart[] {
  const place = ({ part, typed }: TypedPart): number => {
    const pair = pairs.findIndex((one) => one.part === part && one.figure.typed === typed);
    return pair < 0 ? pairs.length : pair;
  };
  return [...parts].sort((a, b) => place(a) - place(b));
}

/** Gives the parts of an offer in which no figure has a currency the one that is told of all: "… all in CHF". */
function inCurrency({ used }: Draft, pieces: readonly Piece[], parts: TypedPart[]): TypedPart[] {
  // "(USD)", and not "RSU 60k in USD".
  const isIn = (at: number): boolean => pieces[at - 1]?.kind === "open" && pieces[at + 1]?.kind === "close";
  const isOfAll = (piece: Piece, at: number): boolean => isIn(at) || !/^(?:(?:in|en|em) )?[A-Z]{3}$/.test(piece.typed);
  const at = pieces.findIndex((piece, index) => isDetail(piece, "currency") && isOfAll(piece, index));
  const told = pieces[at];
  if (!isDetail(told, "currency") || parts.some(({ typed }) => /\p{Sc}|[A-Z]{3}/u.test(typed))) return parts;
  used.add(at);
  return parts.map((one) => (/%|months$|^0$/.test(one.typed) ? one : { ...one, typed: `${one.typed} ${told.value}` }));
}

/** Details that belong to an offer and not to the question. */
const OF_OFFER = new Set<string>([
  ...(["aside", "schedule", "even-share", "stage", "context", "vesting", "rate", "payments", "pay-year"] as const),
  ...(["unstated", "extra-months", "scale"] as const),
]);

/** Moves details to the offer: a bonus in months of pay, the date for an answer, and what is not money. */
function takeAsides(draft: Draft, pieces: readonly Piece[]): void {
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== "detail") continue;
    const { kind } = piece.detail;
    if (kind === "bonus-months") {
      draft.used.add(at);
      // "3 months bonus (41k)" states it in both ways.
      const amount = pieces[at + 1]?.kind === "open" && pieces[at + 3]?.kind === "close" ? pieces[at + 2] : undefined;
      const typed =
        amount?.kind === "figure" && amount.figure.kind === "money" ? amount.typed : `${piece.value} months`;
      if (!draft.parts.some(({ part }) => part === "bonus")) draft.parts.push({ part: "bonus", typed });
    }
    if (kind === "deadline") draft.deadline ??= piece.typed;
    const named = piece.detail.kind === "context" && piece.detail.named;
    if (kind === "deadline" || (OF_OFFER.has(kind) && !named)) draft.used.add(at);
  }
}
