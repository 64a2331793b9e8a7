import type { Role } from "../../message/clause-model.js";
import type { Clause } from "../../message/clauses.js";
import { plainFigures } from "../../offer/plain-figures.js";
import { POINTS_AT } from "./own-clauses.js";
import { toldText } from "./told-text.js";
import { phraseAt } from "./wish-words.js";

/* Whose the figures and dates of a message are, by the role of the clause that names them. */

/** Roles whose figures are neither offered by the company that is answered nor asked of it. */
const OTHERS: ReadonlySet<Role> = new Set<Role>([
  "rival",
  "now",
  "past",
  "loss",
  "market",
  "limit",
  "personal",
  "reason",
  "likes",
  "out",
]);
/** Probability of its role from which a clause is relied on. */
const SURE = 0.6;
/** Probability from which a company mentioned with pay counts as a present or former employer. */
const PAID = 0.97;

/** A text without the clauses whose figures belong to something other than this offer. */
export const withoutOthersFigures = (text: string, clauses: readonly Clause[]): string =>
  clauses
    .filter(
      ({ role, likely, text: own }, at) =>
        isUnsaid(clauses[at + 1]) ||
        (OTHERS.has(role) && likely >= SURE && /\d/.test(own) && (role === "limit" ? isOfBase(own) : !wishesIn(own))),
    )
    .map(({ text: own }) => plainFigures(own))
    .reduce((rest, own) => rest.replace(own, " "), text);

/** "I'd take 280 but don't write that": whether the next clause keeps this one out. */
const isUnsaid = (next: Clause | undefined): boolean => next?.role === "out" && POINTS_AT.test(next.text);

/** "A 15k sign-on is fine too" names an alternative, not the lowest base that is accepted. */
const isOfBase = (text: string): boolean =>
  toldText(text).figures.every(({ part, once }) => !once && (part === null || part === "base" || part === "total"));

/**
 * A message without what other companies give, since their deadlines are not this offer's.
 *
 * @param others names of other companies in the message: a clause that offers something and names one is theirs as well
 */
export function withoutRivals(typed: string, clauses: readonly Clause[], others: readonly string[]): string {
  const isRival = ({ role, likely, text }: Clause): boolean =>
    (role === "rival" && likely >= SURE) || (role === "offer" && others.some((name) => text.includes(name)));
  // "Plaid gave me 190k, they need to know by Sunday": in the same sentence "they" is the rival.
  const isTheirs = ({ text, start }: Clause, before: Clause | undefined): boolean =>
    before !== undefined &&
    isRival(before) &&
    /^they\b/iu.test(text) &&
    !/[.!?\n]/.test(typed.slice(before.end, start));
  return clauses.reduceRight(
    (rest, clause, at) =>
      isRival(clause) || isTheirs(clause, clauses[at - 1])
        ? `${rest.slice(0, clause.start)} ${rest.slice(clause.end)}`
        : rest,
    typed,
  );
}
const wishesIn = (text: string): boolean => {
  const { units } = toldText(text);
  return units.some((_, at) => phraseAt("wants", units, at) > 0);
};

/** Whether every clause on a company says that it pays or paid the person, so that it makes no offer. */
export function isPaidBy(company: string, clauses: readonly Clause[]): boolean {
  const own = clauses.filter(({ text }) => text.toLowerCase().includes(company.toLowerCase()));
  return own.length > 0 && own.every(({ role, likely }) => /^(?:now|past|loss|market)$/.test(role) && likely >= PAID);
}

/** The figures that only clauses that ask name, as they are read: nobody can say which of two is asked for. */
export function figuresAskedFor(clauses: readonly Clause[]): string[] {
  const counts = new Map<string, { all: number; asked: number }>();
  for (const { role, likely, text } of clauses)
    for (const { typed } of toldText(plainFigures(text)).figures) {
      const { all, asked } = counts.get(typed) ?? { all: 0, asked: 0 };
      counts.set(typed, { all: all + 1, asked: asked + (role === "ask" && likely >= SURE ? 1 : 0) });
    }
  return [...counts].flatMap(([typed, { all, asked }]) => (all === asked ? [typed] : []));
}
