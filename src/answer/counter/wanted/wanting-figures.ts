import { classOf } from "../../../query/letter/features.js";
import { SMALL } from "../../message/small-words.js";
import { endsSentence, type ToldFigure, type ToldText } from "../../message/told-text.js";
import { isCounteredTo, isPlainlyWished, phraseAt } from "../../message/wish-words.js";
import { isCountered, isDay, isElliptic, isSaidOffered, isSplit, isWishedBehind } from "./figure-rules.js";
import type { readStandings } from "./figure-standing.js";
import { countsThings, isForMove, isOwed } from "./wanted-figures.js";

/* Which figures of a message are wanted, by what was learned and by rules. */

type Read = ReturnType<typeof readStandings>;

/** "5 or 6 sentences": whether a figure is the length of the letter. */
function countsText({ units }: ToldText, { at }: ToldFigure): boolean {
  const isText = (place: number): boolean => classOf(units[place]?.text ?? "") === "WORDING";
  return isText(at + 1) || (units[at + 2]?.text === "#" && isText(at + 3));
}

/** The figures that are wanted, by weights and rules, with those joined to one: "225k and a sign-on of 25k". */
export function wantingIn(told: ToldText, read: Read, ruled: readonly boolean[], isTurn: boolean): ToldFigure[] {
  const wanting: ToldFigure[] = [];
  for (const [index, figure] of told.figures.entries()) {
    const byRule = ruled[figure.at] === true;
    const { standing, likely = 0 } = read[index] ?? {};
    const before = told.figures[index - 1];
    if (
      isDay(told, figure) ||
      isSplit(told, figure) ||
      countsText(told, figure) ||
      countsThings(told, figure) ||
      isOwed(told, figure)
    )
      continue;
    const isJoined =
      before !== undefined &&
      wanting.includes(before) &&
      told.units.slice(before.at, figure.at).some(({ text }) => SMALL.and.has(text)) &&
      !told.units
        .slice(before.at, figure.at)
        .some((_, index) => phraseAt("offered", told.units, before.at + index) > 0) &&
      !told.units.slice(before.at, figure.at).some(endsSentence);
    // "84k, 55k stock": what is listed after an offered figure is offered.
    const isListed =
      before !== undefined &&
      !byRule &&
      !wanting.includes(before) &&
      figure.part !== null &&
      figure.part !== before.part &&
      /^\s*[,+&]\s*$/u.test(told.text.slice(before.to, figure.from));
    if (isListed && !isWishedBehind(told, figure.at)) continue;
    const isNew = isTurn && !isOthers(read[index]) && !isSaidOffered(told.units, figure.at);
    if (
      raisedFrom(told, index) ||
      isNew ||
      isCounteredTo(told.text, figure.from) ||
      isPlainlyWished(told.units, figure.at) ||
      isElliptic(told, figure, ruled) ||
      (byRule && isCountered(told.units, figure.at))
    ) {
      wanting.push(figure);
      continue;
    }
    // If one figure is clearly wanted, another one needs a higher probability.
    if (!byRule && likely < PLAIN && read.some((one) => one?.standing === "wanted" && one.likely > CLEAR)) continue;
    if (
      standing === "wanted"
        ? byRule || likely >= LIKELY
        : (isJoined && (byRule || isOpen(told, figure))) ||
          (byRule && (isForMove(told, figure) || (wanting.length > 0 && isOpen(told, figure))))
    )
      wanting.push(figure);
  }
  return wanting;
}
/** Whether the part of a figure is mentioned nowhere else: "write for 55 lakh base + 5 lakh joining bonus". */
const isOpen = ({ figures, parts }: ToldText, { part }: ToldFigure): boolean =>
  part !== null && figures.filter((one) => one.part === part).length === 1 && !parts.some((one) => one.part === part);

/**
 * The figure that one is raised from: "from 20k to 50k", where 20k was offered; itself if both were read as one range.
 * Undefined if it is not raised from another.
 */
export function raisedFrom({ units, figures }: ToldText, index: number): ToldFigure | undefined {
  const to = figures[index];
  const isOffered = (amount: number, before: number): boolean =>
    figures.slice(0, before).some(({ figure }) => figure.high === amount);
  if (!to) return undefined;
  if (units[to.at - 1]?.text === "from" && to.figure.low < to.figure.high)
    return isOffered(to.figure.low, index) ? to : undefined;
  const from = figures[index - 1];
  const isPair =
    from && units[from.at - 1]?.text === "from" && units[from.at + 1]?.text === "to" && to.at === from.at + 2;
  return isPair && isOffered(from.figure.high, index - 1) ? from : undefined;
}

/** Probability that a figure needs if another one is clearly wanted, from `CLEAR` on. */
const PLAIN = 0.6;
const CLEAR = 0.72;
/** Probability from which a figure counts as wanted without a word that says so. */
const LIKELY = 0.5;
/** Probability from which a figure counts as another company's or job's, and is cut from what is read as the offer. */
const SURE = 0.85;
/** Whether a figure is surely of another company or job. */
export const isOthers = (read: { standing: string; likely: number } | undefined): boolean =>
  read !== undefined && (read.standing === "rival" || read.standing === "else") && read.likely >= SURE;
