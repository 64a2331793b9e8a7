import { corrects } from "../change-words.js";
import type { Clause } from "./clauses.js";
import { type Draft, type FigureDetails, type PartPair, say } from "./draft.js";
import { among } from "./offer-words.js";
import { detailOwners } from "./owners.js";
import { isDetail, type Piece, partLabel } from "./piece.js";
import { sentencesOf, yearOf } from "./said-twice.js";

/**
 * Gives rates, payments and years to the figures that they belong to, and the grant its length and its schedule.
 *
 * @returns the details of each figure
 */
export function takeGrant(
  draft: Draft,
  pieces: readonly Piece[],
  clauses: readonly Clause[],
  pairs: readonly PartPair[],
): Map<PartPair, FigureDetails> {
  const details = new Map<PartPair, FigureDetails>();
  const ownerOf = detailOwners(pieces, pairs, clauses);
  const sentences = sentencesOf(pieces);
  // If the grant runs over years, "quarterly" says how it vests and is not a rate of pay.
  const lasts = pieces.some((piece) => isDetail(piece, "years", "schedule", "even-share", "vesting"));
  const isAdverb = (at: number): boolean =>
    lasts && /ly$/i.test(pieces[at]?.typed ?? "") && pieces[at - 1]?.kind !== "figure";
  const [equity, base] = (["equity", "base"] as const).map((part) =>
    pairs.find((pair) => pair.part === part && pair.context === "offer"),
  );
  const lengths: number[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== "detail") continue;
    const owned = OWNED.has(piece.detail.kind) ? ownerOf(at) : undefined;
    // "Gaji 13 bulan, gaji 40 juta": only a base is paid so often, and "now on 33k x 14" has a figure of its own.
    const isApart = isDetail(piece, "payments") && Number(piece.value) > 12 && !hasOther(clauses, pieces, at, base?.at);
    const owner = owned ?? (isApart ? base : undefined);
    const add = (more: FigureDetails): void => {
      if (!owner) return;
      details.set(owner, { ...details.get(owner), ...more });
      draft.used.add(at);
    };
    const { detail, value } = piece;
    switch (detail.kind) {
      case "rate":
        // "Stipend: 150 a month", "800k over 4 years (so 200k a year)": the rate is of the figure right before it.
        if (pieces[at - 1]?.kind === "figure" && owner && owner.at !== at - 1) draft.used.add(at);
        // "Over 4 years (quarterly)", "(4 yrs, yearly)", "300k quarterly over 4y": how often it vests.
        else if (
          owner?.part === "equity" &&
          (detail.per === "year"
            ? runsOver(pieces, at) && /ly$/i.test(piece.typed)
            : runsOver(pieces, at) || isAdverb(at) || isDetail(pieces[at + 1], "years"))
        )
          draft.used.add(at);
        // "Variable 40k paid quarterly": how often the year's bonus is paid.
        else if (owner?.part === "bonus" && detail.per !== "year" && /^paid$/i.test(pieces[at - 1]?.typed ?? ""))
          draft.used.add(at).add(at - 1);
        else if (isEvenShare(pieces, at, owner, equity)) setSchedule(draft, Math.round(100 / shareBefore(pieces, at)));
        else if (detail.per !== "other") add({ per: detail.per });
        else {
          const payments = owner?.part === "base" ? timesAYear(pieces, at) : undefined;
          add(payments ? { per: "payment", payments } : { per: "other", rate: piece.typed });
        }
        break;
      case "payments":
        // "No 13th month".
        if (isDetail(pieces[at - 1], "none")) {
          draft.used.add(at);
          break;
        }
        // "4,200 x 14" is pay per month; "55k in 14 payments" may be per year.
        if (owner?.part === "base") {
          const isOne = isMultiplied(piece.typed);
          // "17k x 12, 13th apart": the factor counts, not a payment that is mentioned after it.
          if (details.get(owner)?.isMultiplied && !isOne) draft.used.add(at);
          else if (detail.times || Number(value) > MOST_SALARIES)
            add({ payments: detail.times ?? Number(value), per: "payment" });
          else add({ payments: detail.count ?? Number(value), ...(isOne && { per: "month", isMultiplied: true }) });
        }
        break;
      case "extra-months": {
        // "AWS 1 month" comes on top; "13 months AWS" counts all of them.
        const months = Number(value);
        if (base) details.set(base, { ...details.get(base), payments: months > 12 ? months : 12 + months });
        break;
      }
      case "pay-year":
        // "Sign-on 45k. Year two drops to 256k": the second sentence is about another sum.
        if (owner && sentences[owner.at] !== sentences[at]) break;
        addYear(details, pairs, pieces, at, add, yearOf(piece) ?? 0);
        if (owner) draft.used.add(at);
        break;
      case "years":
        // "…, 45k RSUs a year. 7 yrs in tooling": the second sentence is about the person.
        if (isOfOtherSentence(pieces, sentences, at, equity)) draft.used.add(at);
        else {
          // "RSU one year... no wait, over 4 years".
          const earlier = draft.years;
          const isAgain = earlier !== null && isCorrected(pieces, lengths.at(-1), at);
          if (isAgain) draft.years = null;
          takeYears(draft, pieces, at, Number(value) / (detail.in === "months" ? 12 : 1), {
            owner: isAgain ? equity : owner,
            equity,
            add,
          });
          draft.years ??= earlier;
          lengths.push(at);
          if (detail.times && owner?.part === "equity") add({ per: "year" });
        }
        break;
      case "schedule":
        if (equity) draft.vesting ??= (value as number[]).map((share) => share);
        break;
      case "even-share":
        if (equity) setSchedule(draft, Math.round(100 / Number(value)));
        break;
      default:
        break;
    }
  }
  if (draft.vesting) draft.years ??= draft.vesting.length;
  return details;
}

const hasOther = (clauses: readonly Clause[], pieces: readonly Piece[], at: number, base?: number): boolean =>
  clauses.some(
    ({ indexes }) => indexes.includes(at) && indexes.some((one) => one !== base && pieces[one]?.kind === "figure"),
  );

/** Whether only words that correct are between a length and the next one. */
function isCorrected(pieces: readonly Piece[], first: number | undefined, next: number): boolean {
  const between = first === undefined ? [] : pieces.slice(first + 1, next);
  const isOnlySaid = between.every(({ kind }) => kind !== "figure" && kind !== "label");
  return isOnlySaid && corrects(between.map(({ typed }) => typed).join(" "));
}

/** Most salaries of a year: 24 and 26 are shares of it. */
const MOST_SALARIES = 18;

const isTimes = among("TIMES");
/** Whether a number of payments is written as a factor: "4,200 x 14", "14'800 mal 13". */
const isMultiplied = (typed: string): boolean => /[x×]/i.test(typed) || typed.split(/\s+/).some(isTimes);

/** Adds a year of payment. If the first year comes before its figure, so do the others: "JB y1 9L y2 7L". */
function addYear(
  details: Map<PartPair, FigureDetails>,
  pairs: readonly PartPair[],
  pieces: readonly Piece[],
  at: number,
  add: (more: FigureDetails) => void,
  year: number,
): void {
  const next = pairs.find((pair) => pair.at === at + 1 && pair.part === "signOn");
  const leads = (one: number): boolean =>
    pieces[one]?.kind === "detail" && pieces[one - 1]?.kind !== "figure" && pieces[one + 1]?.kind === "figure";
  const before = pieces.findIndex((piece) => isDetail(piece, "pay-year"));
  if (next && leads(before)) details.set(next, { ...details.get(next), year });
  else add({ year });
}

/** Whether a length without "over" is in another sentence than the grant, together with unknown words. */
function isOfOtherSentence(
  pieces: readonly Piece[],
  sentences: readonly number[],
  at: number,
  equity: PartPair | undefined,
): boolean {
  if (!equity || sentences[equity.at] === sentences[at] || /^(?:over|across|vest)/i.test(pieces[at]?.typed ?? ""))
    return false;
  const own = pieces.filter((_, one) => sentences[one] === sentences[at]);
  return (
    own.some(({ kind }) => kind === "word") && !own.some((piece) => isDetail(piece, "vesting") || partLabel(piece))
  );
}

/** Whether a length or a schedule comes right before a rate, perhaps with a bracket or comma between. */
function runsOver(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]?.kind === "open" || pieces[at - 1]?.typed === "," ? pieces[at - 2] : pieces[at - 1];
  return isDetail(before, "years", "schedule", "vesting");
}

/** Kinds of details that belong to a figure. */
const OWNED: ReadonlySet<string> = new Set(["rate", "payments", "pay-year", "years"]);

function setSchedule(draft: Draft, years: number): void {
  draft.vesting ??= Array.from({ length: years }, () => 100 / years);
}

/** Whether a percentage with a rate, after the grant, is an even vesting share: "stock 40k, 25% a year". */
function isEvenShare(
  pieces: readonly Piece[],
  at: number,
  owner: PartPair | undefined,
  equity: PartPair | undefined,
): boolean {
  const share = shareBefore(pieces, at);
  const free = owner === undefined || owner.part === "equity";
  return (
    free &&
    equity !== undefined &&
    equity.at < at - 1 &&
    share >= 10 &&
    share <= 50 &&
    Math.abs(Math.round(100 / share) * share - 100) <= 1
  );
}

function shareBefore(pieces: readonly Piece[], at: number): number {
  const before = pieces[at - 1];
  return before?.kind === "figure" && before.figure.kind === "percent" ? before.figure.low : 0;
}

interface Owned {
  owner: PartPair | undefined;
  equity: PartPair | undefined;
  add: (more: FigureDetails) => void;
}

/** Takes a length: at the equity, or with a word for vesting, it is the grant's; at a sign-on, its payment period. */
function takeYears(
  draft: Draft,
  pieces: readonly Piece[],
  at: number,
  years: number,
  { owner, equity, add }: Owned,
): void {
  const piece = pieces[at];
  if (!piece) return;
  draft.used.add(at);
  // "Vest at 3 yrs", "4y monthly vest", "4年归属".
  const vests = [pieces[at - 2], pieces[at - 1], piece, pieces[at + 1]].some(
    (one) => isDetail(one, "vesting") || (one?.kind === "detail" && /\bvest/i.test(one.typed)),
  );
  if (equity && (vests || owner?.part === "equity")) {
    // "25% after a year, then quarterly for 3 years": four years in total.
    const [cliff, then] = [pieces[at - 2], pieces[at - 1]];
    if (isDetail(cliff, "vesting") && FIRST_YEAR.test(cliff.typed) && /^then\b/i.test(then?.typed ?? "")) {
      draft.years ??= years + 1;
      return;
    }
    if (Number.isInteger(years) && years >= 1 && years <= 10) draft.years ??= years;
    else draft.problems.push({ part: "equity", what: { kind: "grant-length", typed: piece.typed } });
    return;
  }
  if (owner?.part === "signOn" && years > 1 && years <= 4) {
    add({ over: years });
    return;
  }
  if (owner?.context === "offer") say(draft, { kind: "length-elsewhere", typed: piece.typed });
}

/**
 * Number of payments per year for pay per hour or day, if the hours of a week or the days of a year follow: "$68 an
 * hour (40h)", "$620 a day for 250 days".
 */
export function timesAYear(pieces: readonly Piece[], at: number): number | undefined {
  const counts = pieces.slice(at + 1, at + 5).filter((piece) => isDetail(piece, "aside"));
  const rate = pieces[at]?.typed ?? "";
  for (const { typed } of counts) {
    const [, digits = "", unit = ""] = /^([\d,]+)\s?(h|hrs?|hours?|days?)\b/i.exec(typed) ?? [];
    const count = Number(digits.replace(",", ""));
    const isHourly = /^h/i.test(unit) && /h(?:ou)?r?(?:ly)?(?: rate)?$/i.test(rate);
    if (isHourly && count >= 20 && count <= 60) return count * 52;
    if (isHourly && count >= 1000 && count <= 2300) return count;
    if (/^d/i.test(unit) && /(?:day|daily)(?: rate)?$/i.test(rate) && count >= 150 && count <= 265) return count;
  }
  return undefined;
}

const FIRST_YEAR = /\b(?:after|at)\s+(?:1|one|a|the first)\s*(?:y|yr|year)\b/i;
