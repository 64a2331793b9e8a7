import type { MoneyPart } from "../../../domain/guide.js";
import { FILLERS } from "../../../query/catalog/fillers.js";
import { classOf } from "../../../query/letter/features.js";
import { SMALL } from "../../message/small-words.js";
import type { NamedPart, ToldFigure, ToldText } from "../../message/told-text.js";
import { endsSentence, sentenceAt, toldText } from "../../message/told-text.js";

/** A figure that is wanted. `part` is null if none is named at it; `near` is then the part that its sentence names. */
export interface WantedFigure {
  part: MoneyPart | null;
  near: MoneyPart | null;
  typed: string;
  /** If it follows another figure directly ("265 & 320"), the text that joins them. */
  joined?: string | undefined;
  /** In whole units as written, or in percent; of a range the upper end. */
  value: number;
  percent: boolean;
  /** Up to that figure, that much more than is offered, or that many times what is offered. */
  how: "to" | "more" | "times";
  /** "At least 108". */
  least?: true;
  /** "About 12k". */
  about?: true;
  per?: "month" | "year";
}

/** Whether a figure is for a move that is told in other words: "12k toward moving", "they pay no relocation. I want 15k for that". */
export const isForMove = ({ text }: ToldText, { part, start, end }: ToldFigure): boolean => {
  const behind = text.slice(end);
  return (
    part === null &&
    (/^\s+(?:for|towards?) (?:the |my |our )?(?:moving|move)\b/iu.test(behind) ||
      (/^\s+(?:for|towards?) (?:that|it|this)\b/iu.test(behind) &&
        MOVED.test(text.slice(Math.max(0, start - 120), start))))
  );
};
/** "My 9k relocation clawback": what the person would have to pay back elsewhere is not an amount of this offer. */
export const isOwed = ({ text }: ToldText, { end }: ToldFigure): boolean =>
  /^\s+(?:(?:bonus|sign(?:ing)?[ -]?(?:on|bonus)|relo(?:cation)?|tuition)\s+)?(?:claw[ -]?back|pay[ -]?back|repayment)\b/iu.test(
    text.slice(end),
  );
/** "30 upfront" is paid on signing. */
export const isUpfront = ({ text }: ToldText, { from, to }: ToldFigure): boolean =>
  /\bup[ -]?front\b/i.test(text.slice(from, to));

/** A move is mentioned, and no other part after it. */
const MOVED = /\b(?:relo(?:cation)?|moving costs?)\b(?:(?!\b(?:bonus|stock|equity|rsus?|sign)\b)[\s\S])*$/iu;
const TIMES: Readonly<Record<string, number>> = { double: 2, twice: 2, doubled: 2, triple: 3, tripled: 3 };

/** "Twice a week" says how often, and "double-check" what to do: neither multiplies pay. */
const NO_MULTIPLE = /^(?:\s+(?:an?|per|each|every)\s+(?:day|week|month|quarter|year)|\s*-)/iu;

/** A wanted multiple of the part named after it, else of the last one before it: "double the sign-on". */
export function timesIn({ units, text }: ToldText, wished: readonly boolean[]): WantedFigure[] {
  const at = units.findIndex(
    (unit, index) =>
      TIMES[unit.text] !== undefined && (wished[index] || wished[index - 1]) && !NO_MULTIPLE.test(text.slice(unit.end)),
  );
  const unit = units[at];
  if (!unit) return [];
  const labels = toldText(text.replace(/\d/g, " ")).parts;
  const part =
    labels.find(({ start }) => start > unit.start && start < unit.end + 20) ??
    labels.findLast(({ start }) => start < unit.start);
  return [
    {
      part: part?.part ?? null,
      near: null,
      typed: unit.text,
      value: TIMES[unit.text] ?? 2,
      percent: false,
      how: "times",
    },
  ];
}

/** Whether a figure is the lower end of a range whose upper end is the next one: "160 to 168". */
export function isLowerEnd({ units, figures }: ToldText, index: number): boolean {
  const [figure, next] = [figures[index], figures[index + 1]];
  if (!figure || next?.at !== figure.at + 2 || next.figure.high <= figure.figure.low) return false;
  if (SMALL.between.has(units[figure.at - 1]?.text ?? "")) return true;
  return SMALL.ranged.has(units[figure.at + 1]?.text ?? "") && units[figure.at - 1]?.text !== "from";
}
/**
 * A figure as it is wanted, with what the words around it say of it.
 * @param more the parts that the text names without figures and wants more of
 * @param goesOn whether the figure is its whole sentence, so that it belongs to the sentence before
 */
export function wantedFigure(
  told: ToldText,
  figure: ToldFigure,
  more: readonly NamedPart[],
  goesOn = false,
): WantedFigure {
  const { units } = told;
  const [own, end] = sentenceAt(units, figure.at);
  const [begin] = goesOn ? sentenceAt(units, Math.max(0, own - 1)) : [own];
  const near = [...more].filter(({ at }) => at >= begin && at < end);
  const isJoined = ({ at }: NamedPart): boolean =>
    units.slice(figure.at + 1, at).every(({ text, kind }) => kind === "word" && text !== "and" && text !== "or");
  const next = units.slice(figure.at + 1, Math.min(end, figure.at + 5));
  // "190k + an extra week": what is added is not more of the figure.
  const joint = next.findIndex(({ text }) => /^(?:\+|&|and|,|plus)$/.test(text));
  const around = [units.slice(Math.max(own, figure.at - 4), figure.at), next.slice(0, joint < 0 ? next.length : joint)];
  const [before, behind] = around.map((list) => list.map(({ text }) => text).join(" ")) as [string, string];
  const { kind, high } = figure.figure;
  const isMore = MORE_BEHIND.test(behind) || MORE_BEFORE.test(before);
  return {
    part: figure.part,
    near:
      figure.part === null ? ((near.findLast(({ at }) => at < figure.at) ?? near.find(isJoined))?.part ?? null) : null,
    joined: jointToLast(told, figure),
    typed: figure.typed,
    value: high,
    percent: kind === "percent",
    how: isMore ? "more" : "to",
    ...(LEAST.test(before) || /^(?:minimum|min|or more|at least)\b/.test(behind) ? { least: true as const } : {}),
    ...(ABOUT.test(before) && { about: true as const }),
    ...(MONTHLY.test(behind) ? { per: "month" as const } : YEARLY.test(behind) ? { per: "year" as const } : {}),
  };
}

/** The text between a figure and the one that it is joined to; undefined if it is not joined. */
function jointToLast({ units, figures }: ToldText, figure: ToldFigure): string | undefined {
  const last = figures[figures.indexOf(figure) - 1];
  const between = last ? units.slice(last.at + 1, figure.at) : [];
  const isJoined =
    last !== undefined &&
    between.length <= 4 &&
    !between.some(endsSentence) &&
    between.every(({ text, kind }) => kind === "mark" || SMALL.joins.has(text));
  return isJoined ? between.map(({ text }) => text).join(" ") : undefined;
}

const MORE_BEHIND =
  /^(?:(?:more|extra|higher|additional|on top|increase|raise|bump|uplift|above|over)\b|(?:\S+\s+){1,2}(?:more|extra|higher|on top|increase|bump)\b)/;
const MORE_BEFORE =
  /\b(?:another|extra|additional|plus|by|raise of|increase of|bump of)(?:\s+(?:an?|about|some|around))*$/;
const ABOUT = /\b(?:about|around|approximately|roughly|circa|some|etwa|ungefähr|environ|unos|cerca de)$|[~≈]$/;
const LEAST =
  /\b(?:at least|minimum|no less than|not less than|mindestens|au moins|al menos|pelo menos)(?:\s+\S+){0,1}$/;
const MONTHLY =
  /^(?:\/ ?|per |a |each |every )?(?:month|monthly|mo|mth|pm|bulan|mes|mois|monat|måned|manad|miesiac|ay|月)\b/;

const YEARLY = /^(?:\/ ?|per |a |each |every )(?:year|yr|annum|año|ano|an|anno|jahr|jaar|år)\b/;

/** "On call for 40 services", "a 90-minute commute": whether a bare number counts things or time, not money. */
export function countsThings({ units, parts }: ToldText, { at, figure, part }: ToldFigure): boolean {
  if (figure.kind !== "number" || part !== null) return false;
  const next = units[at + 1]?.text === "-" ? at + 2 : at + 1;
  const word = units[next]?.text ?? "";
  if (parts.some((named) => named.at === next)) return false;
  // "5 extra vacation days", but not "185 or remote 3 days".
  const behind = units.slice(next, next + 4);
  const own = behind.findIndex(({ kind, text }) => kind !== "word" || /^(?:\d+|and|or|plus|in|over|for)$/.test(text));
  return (
    behind
      .slice(0, own < 0 ? behind.length : own)
      .some(({ text }) => /^(?:minute|hour|day|week|month|person|people)s?$/.test(text)) ||
    (PLURAL.test(word) && classOf(word) === undefined && !FILLERS.has(word))
  );
}
const PLURAL = /^\p{Ll}{3,}(?<!s)s$/u;
