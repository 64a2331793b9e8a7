import type { RankedCompany, RoleAnswer } from "../answer/answer.js";
import { formatMoney } from "../domain/money.js";
import { partNotes } from "./notes.js";
import { line, notes, type TextLine } from "./text-line.js";
import { CHOICES, LISTS, RANKING, YEARLY } from "./words.js";

/** Number of rows of a ranking that are shown at once. */
export const RANKING_SHOWN = 10;

/** What a ranking is a list of, and what it is ordered by. */
export function rankingTitle({ roleName, region, companies, ranked }: RoleAnswer): string {
  if (companies.length === 0 && !ranked.bars) return LISTS.noGuides(roleName, region);
  return RANKING.title(roleName, region, ranked, companies.length, ranked.of);
}

/** A ranking as lines of plain text. */
export function rankingLines(answer: RoleAnswer): TextLine[] {
  const { companies, ranked } = answer;
  const { first, rest } = partNotes(answer.notes);
  const more = companies.length - RANKING_SHOWN;
  return [
    line("title", rankingTitle(answer)),
    ...notes(first),
    ...companies.slice(0, RANKING_SHOWN).map((row) => line("item", rankedLine(row, ranked))),
    ...(more > 0 ? [line("fine", CHOICES.more(more))] : []),
    ...notes(rest),
    ...(companies.length > 0 ? [line("fine", RANKING.how(ranked.by))] : []),
  ];
}

/** One row of a ranking: yearly pay, and the part that it is ordered by or the guide's own total. */
export function rankedLine(company: RankedCompany, { by }: Pick<RoleAnswer["ranked"], "by">): string {
  const { companyName, region, row, yearly, currency } = company;
  const pay = yearly ? YEARLY.a(formatMoney(yearly, currency)) : YEARLY.none;
  const figures = by === "yearly" ? [pay, ownTotal(company)] : [partText(company, by), pay];
  return [companyName, region, row, figures.filter(Boolean).join("; ")].filter(Boolean).join(" · ");
}

const partText = ({ part, currency }: RankedCompany, by: RoleAnswer["ranked"]["by"]): string =>
  part ? RANKING.part(by, formatMoney(part, currency)) : RANKING.noPart(by);

const ownTotal = ({ total, totalCurrency, currency, arithmetic }: RankedCompany): string =>
  total
    ? LISTS.ownTotal(formatMoney(total, totalCurrency ?? currency), arithmetic ? LISTS.counts[arithmetic] : "")
    : "";
