import type { Answer } from "../answer.js";
import type { Role } from "../message/clause-model.js";
import type { Clause } from "../message/clauses.js";
import { type ToldFigure, type ToldText, toldText } from "../message/told-text.js";
import { plainFigures } from "../offer/plain-figures.js";
import type { CounterAnswer } from "./counter.js";
import { isDay, isSplit, type Standing } from "./wanted/figure-rules.js";
import { readStandings } from "./wanted/figure-standing.js";
import { thingOf } from "./wanted/things-beside-pay.js";
import { countsThings, isForMove, isOwed, wantedFigure } from "./wanted/wanted-figures.js";

/*
 * Whether the figures of a letter are those that the message offers and asks for. What each figure is, is weighed twice
 * and apart: by what its clause is for, and by what stands near it. Where both say the same, the letter is held to it.
 */

/**
 * A letter, or where its figures are not what the message surely says of them, the one written from what is sure.
 * @param write the answer to the message with its offer and its asks put in other words
 */
export function heldToFigures(
  read: CounterAnswer,
  message: string,
  clauses: readonly Clause[],
  write: (text: string) => Answer | null,
): CounterAnswer {
  const figures = sureFigures(message, clauses);
  let [best, odds] = [read, figuresAtOdds(figures, read)];
  for (const text of odds > 0 ? plainMessages(read, figures, clauses) : []) {
    const plain = write(text);
    if (plain?.kind !== "counter" || !asksForAll(plain, read)) continue;
    const left = figuresAtOdds(figures, plain);
    if (left < odds) [best, odds] = [plain, left];
  }
  return best;
}

/** A figure of pay in a message of which its clause and what stands near it say the same. */
export interface SureFigure {
  standing: Standing;
  typed: string;
  value: number;
  percent: boolean;
  /** Its label and itself, as typed. */
  words: string;
  part: ToldFigure["part"];
  /** More of what is offered, and no amount by itself. */
  isStep: boolean;
}

const BY_ROLE: Partial<Record<Role, Standing>> = {
  ...({ offer: "offered", job: "offered", ask: "wanted", rival: "rival" } as const),
  ...({ now: "else", past: "else", loss: "else", market: "else", limit: "else" } as const),
};
/** Probability from which a clause's role is relied on, and, where both agree, what the two must come to together. */
const LIKELY = 0.5;
const TOGETHER = 1.3;

/** The figures of a message whose standing is sure. */
export function sureFigures(message: string, clauses: readonly Clause[]): SureFigure[] {
  const told = toldText(plainFigures(message));
  const standings = readStandings(told);
  const placed = rolesOf(told, clauses);
  return told.figures.flatMap((figure, index): SureFigure[] => {
    const { role, likely } = placed[index] ?? {};
    const near = standings[index];
    const byClause = role && BY_ROLE[role];
    if (!near || !byClause || (likely ?? 0) < LIKELY || byClause !== near.standing) return [];
    if ((likely ?? 0) + near.likely < TOGETHER || !isPay(told, figure)) return [];
    const { kind, high, low } = figure.figure;
    return [
      {
        standing: byClause,
        typed: figure.typed,
        value: high,
        percent: kind === "percent",
        words: told.text.slice(figure.from, figure.to),
        part: figure.part,
        isStep: wantedFigure(told, figure, []).how !== "to" || low !== high,
      },
    ];
  });
}

/** Whether a figure is of pay: no day, count, share or sum for something else. */
const isPay = (told: ToldText, figure: ToldFigure): boolean =>
  !figure.once &&
  (figure.figure.kind !== "percent" || figure.part === "bonus") &&
  (figure.figure.kind !== "number" || figure.part !== null || figure.figure.high >= LEAST_BARE) &&
  !isDay(told, figure) &&
  !isSplit(told, figure) &&
  !countsThings(told, figure) &&
  !isOwed(told, figure) &&
  !isForMove(told, figure) &&
  thingOf(told, figure) === null;
/** A bare number below this may count anything. */
const LEAST_BARE = 32;

/** The clause of each figure: the figures of the clauses are those of the message, in order. */
function rolesOf({ figures }: ToldText, clauses: readonly Clause[]): (Pick<Clause, "role" | "likely"> | undefined)[] {
  const own = clauses.flatMap(({ role, likely, text }) =>
    toldText(plainFigures(text)).figures.map(({ typed }) => ({ typed, role, likely })),
  );
  let next = 0;
  return figures.map(({ typed }) => {
    const at = own.findIndex((one, index) => index >= next && one.typed === typed);
    if (at < 0) return undefined;
    next = at + 1;
    return own[at];
  });
}

/**
 * How many figures of a letter are not where the message surely has them: wanted and not asked for, asked for or
 * offered though it is something else, or offered and left out.
 */
function figuresAtOdds(figures: readonly SureFigure[], { offer }: CounterAnswer): number {
  const of = (standing: Standing): SureFigure[] => figures.filter((one) => one.standing === standing);
  const [offered, wanted] = [of("offered"), of("wanted")];
  const others = [...of("rival"), ...of("else")];
  if (!offer) return offered.length + wanted.length;
  const { bonusPct = 0, ...amounts } = offer.wish ?? {};
  const asks = [...Object.values(amounts), bonusPct];
  const told = JSON.stringify(offer.letter ?? {});
  const isAsked = (one: SureFigure): boolean => asks.some((ask) => isAmount(ask, one)) || told.includes(one.typed);
  const typed = [...offer.typed.parts, ...(offer.typed.once ?? [])].map((part) => digitsOf(part.typed));
  const isTyped = (one: SureFigure): boolean => typed.includes(digitsOf(one.typed));
  const isMatch = offer.letter?.matches === true;
  const missing = wanted.filter((one) => !one.isStep && !isAsked(one)).length;
  const leftOut = offered.filter((one) => !isTyped(one)).length;
  const isOnly = (one: SureFigure, list: readonly SureFigure[]): boolean =>
    !list.some((other) => digitsOf(other.typed) === digitsOf(one.typed));
  const misplaced = [...wanted, ...others].filter((one) => isTyped(one) && isOnly(one, offered)).length;
  const wrong = isMatch
    ? 0
    : others.filter((one) => isOnly(one, [...wanted, ...offered]) && asks.some((ask) => isAmount(ask, one))).length;
  return missing + leftOut + misplaced + wrong;
}

const digitsOf = (typed: string): string =>
  typed.replace(/\D/g, "").replace(/0+$/, "") + (typed.includes("%") ? "%" : "");

/** Whether a letter asks for each part that another one asks for. */
const asksForAll = ({ offer }: CounterAnswer, other: CounterAnswer): boolean =>
  Object.keys(other.offer?.wish ?? {}).every((part) => part in (offer?.wish ?? {}));

/** Whether an amount is the figure, in whichever unit it was typed, by the year of payments or of the grant. */
const isAmount = (amount: number, { value }: SureFigure): boolean =>
  amount > 0 && value > 0 && SCALES.some((scale) => TIMES.has(Math.round((amount / value / scale) * 100) / 100));
const SCALES = [1, 1e3, 1e4, 1e5, 1e6, 1e7];
/** Years of a grant, and payments a year: 12.96 is twelve months with 8 % of holiday pay. */
const TIMES: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 12, 12.5, 12.96, 13, 13.5, 14, 14.5, 15, 16]);

/** The offer and the asks of a message put plainly, by the clauses that surely hold them: first as typed, then bare. */
function plainMessages(
  { guide, region }: Pick<CounterAnswer, "guide" | "region">,
  figures: readonly SureFigure[],
  clauses: readonly Clause[],
): string[] {
  const job = `${guide.companyName} ${guide.roleName}${region ? `, ${region}` : ""}`;
  const of = (role: Role): string =>
    clauses
      .filter((clause) => clause.role === role && /\d/.test(clause.text))
      .map(({ text }) => text)
      .join(", ");
  const terms = clauses.filter(({ role }) => role === "term").map(({ text }) => `. I want ${text}`);
  const wanted = figures.filter(({ standing }) => standing === "wanted");
  const bare = (standing: Standing): string =>
    figures
      .filter((one) => one.standing === standing)
      .map(({ words, part, typed }, index) => (part === null && index === 0 ? `base ${typed}` : words))
      .join(", ");
  const asWords = (offer: string, ask: string): string =>
    [job, offer && `. offer ${offer}`, ask && `. I want ${ask}`, ...terms].join("");
  return [
    asWords(of("offer"), of("ask")),
    asWords(of("offer"), bare("wanted")),
    ...(wanted.some(({ isStep }) => isStep) ? [] : [asWords(bare("offered"), bare("wanted"))]),
  ];
}
