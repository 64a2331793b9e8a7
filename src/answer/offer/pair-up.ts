import type { MoneyPart } from "../../domain/guide.js";
import type { OfferDoubt, OfferNote } from "./notes.js";
import type { OfferProblem, TypedOffer } from "./offer.js";
import type { OfferToken } from "./tokens.js";
import { COUNTED, CURRENT } from "./words.js";

/** An offer as far as it was put together, and the pieces that it was made of. */
export interface Draft extends TypedOffer {
  used: Set<OfferToken>;
}

/**
 * Gives each figure its label, from left to right: a label takes the next figure, a figure without one the next label.
 *
 * @param from where "offer" stood: a figure or label without its other half is a problem only behind it
 */
export function pairUp(tokens: readonly OfferToken[], from: number): Draft {
  const draft: Draft = { parts: [], years: null, problems: [], used: new Set() };
  const owners: Owners = new Map();
  let current = false;
  let said: OfferToken | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    const earlier = current;
    current = isCurrent(first, earlier);
    if (first && current && !earlier) said = first;
    if (first?.kind !== "figure" && first?.kind !== "label" && first?.kind !== "none") continue;
    const end = otherHalf(tokens, at);
    const second = end === null ? undefined : tokens[end];
    const label = first.kind === "label" ? first : second;
    const figure = first.kind === "label" ? second : first;
    if (end === null || label?.kind !== "label" || !figure) {
      if (at >= from) lonely(draft, tokens, at);
      continue;
    }
    const stop = partEnd(tokens, end, label);
    const between = tokens.slice(at, stop + 1);
    for (const token of between) {
      draft.used.add(token);
      if (!current) owners.set(token, label.part);
    }
    if (current && said) draft.used.add(said);
    if (current) leaveOut(draft, { kind: "current-job", typed: between.map(({ text }) => text).join(" ") });
    else addPart(draft, label, figure, between);
    at = stop;
  }
  takeYears(draft, tokens, { from, owners });
  return draft;
}

/** The index of the figure for a label, or of the label for a figure; null where another such, a word or a break comes first. */
function otherHalf(tokens: readonly OfferToken[], at: number): number | null {
  const wanted = tokens[at]?.kind === "label" ? ["figure", "none"] : ["label"];
  for (let next = at + 1; next < tokens.length; next++) {
    const kind = tokens[next]?.kind ?? "word";
    if (wanted.includes(kind)) return next;
    if (kind !== "filler" && kind !== "years" && kind !== "per-year" && kind !== "per-other") return null;
  }
  return null;
}

/** Where the part's rate and length end ("40k stock over 4 years a year"), and a noun that counts it ("stock 500 shares"). */
function partEnd(tokens: readonly OfferToken[], end: number, { part }: LabelToken): number {
  let stop = end;
  while (["years", "per-year", "per-other"].includes(tokens[stop + 1]?.kind ?? "")) stop++;
  const next = tokens[stop + 1];
  const counted = part === "equity" && next?.kind === "label" && next.part === "equity" && COUNTED.test(next.text);
  return counted && tokens[end]?.kind === "figure" ? stop + 1 : stop;
}

type LabelToken = OfferToken & { kind: "label" };

function addPart(draft: Draft, label: LabelToken, figure: OfferToken, between: readonly OfferToken[]): void {
  const { part } = label;
  const typed = figure.kind === "none" ? "0" : figure.text;
  const what = problemWith(draft, label, { ...figure, text: typed }, between);
  if (what) {
    draft.problems.push({ part, what });
    return;
  }
  const yearly = between.some(({ kind }) => kind === "per-year");
  draft.parts.push({ part, typed, ...(yearly && { per: "year" }) });
}

function problemWith(
  { parts }: Draft,
  { part, text, start }: LabelToken,
  figure: OfferToken,
  between: readonly OfferToken[],
): OfferDoubt | null {
  if (parts.some((other) => other.part === part)) return { kind: "part-twice", part };
  const rate = between.find(({ kind }) => kind === "per-other");
  if (rate) return { kind: "not-yearly", typed: `${figure.text} ${rate.text}` };
  // "500 RSUs" counts them, "RSUs 40" does not; "shares" never means money.
  const bare = /^[\d.,\s]+$/.test(figure.text) && figure.text !== "0";
  const last = between.at(-1);
  const noun = last?.kind === "label" ? last.text : text;
  const counts =
    part === "equity" && COUNTED.test(noun) && (noun !== text || figure.start < start || /shares?$/i.test(text));
  return bare && counts ? { kind: "share-count", typed: `${figure.text} ${noun}` } : null;
}

/** A figure without a label or a label without a figure, behind the word "offer". */
function lonely(draft: Draft, tokens: readonly OfferToken[], at: number): void {
  const token = tokens[at];
  if (!token || token.kind === "none" || (token.kind === "label" && token.part === "total")) return;
  draft.used.add(token);
  const previous = tokens[at - 1];
  const stranger = token.kind === "figure" && previous?.kind === "word" && draft.parts.length > 0;
  if (stranger) draft.used.add(previous);
  draft.problems.push(problemOf(token, stranger ? previous.text : null));
}

function problemOf(token: OfferToken, before: string | null): OfferProblem {
  if (token.kind === "label") return { part: token.part, what: { kind: "no-figure", label: token.text } };
  return {
    part: null,
    what: before ? { kind: "unknown-part", typed: `${before} ${token.text}` } : { kind: "no-part", typed: token.text },
  };
}

/** The part that each token was made use of for. */
type Owners = Map<OfferToken, MoneyPart>;

function leaveOut(draft: Draft, note: OfferNote): void {
  draft.notes = [...(draft.notes ?? []), note];
}

/** Whether the pay of another job is told from here on: it ends with its bracket, its line, or where an offer is named. */
function isCurrent(token: OfferToken | undefined, before: boolean): boolean {
  if (token?.kind === "word")
    return CURRENT.test(token.text) || (before && !/^(?:offer(?:ed|s)?|new)$/i.test(token.text));
  // The word "offer" itself is a break without text.
  return before && token?.text !== "" && !/[)\n;]/.test(token?.text ?? "");
}

/** A length of years is the grant's where it stands at the equity; one at another part says nothing about the grant. */
function takeYears(
  draft: Draft,
  tokens: readonly OfferToken[],
  { from, owners }: { from: number; owners: Owners },
): void {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "years" || (at < from && !draft.used.has(token))) continue;
    draft.used.add(token);
    if (!isGrants(tokens, at, owners)) leaveOut(draft, { kind: "length-elsewhere", typed: token.text });
    else if (token.years >= 1 && token.years <= 10) draft.years ??= token.years;
    else draft.problems.push({ part: "equity", what: { kind: "grant-length", typed: token.text } });
  }
}

function isGrants(tokens: readonly OfferToken[], at: number, owners: Owners): boolean {
  const token = tokens[at];
  if (!token) return false;
  const equity = [...owners.values()].includes("equity");
  const [before, after] = [beside(tokens, at, -1), beside(tokens, at, 1)];
  // Nothing but equity vests, wherever the word stands.
  if (/^vest/i.test(token.text) || [before, after].some((other) => /^vest/i.test(other?.text ?? ""))) return equity;
  const owner = owners.get(token);
  if (owner) return owner === "equity";
  return [before, after].some((other) => other && owners.get(other) === "equity");
}

/** The next token in a direction that is more than a comma or a word of no weight. */
function beside(tokens: readonly OfferToken[], at: number, step: 1 | -1): OfferToken | undefined {
  let next = at + step;
  while (tokens[next]?.kind === "filler" || tokens[next]?.text === ",") next += step;
  return tokens[next];
}
