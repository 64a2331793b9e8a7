import type { EquityBasis } from "../../domain/guide.js";
import { countOf } from "../../domain/numbers.js";

const YEARS = /\b(\d|two|three|four|five|six)\s*[-–]?\s*(?:years?|yrs?|y)\b/i;
const PER_YEAR =
  /\/\s*(?:yr|year|y|annum)\b|\bper (?:year|annum)\b|\bannual(?:ly|i[sz]ed)?\b|\byearly\b|\ba year\b|\bp\.?a\b|\byear 1\b/i;

/** How a grant vests: "25% annually", "annual vesting", "vests yearly". */
const VESTING =
  /\d{1,3}(?:\.\d{1,2})?%\s*(?:per year|annually|a year|\/\s*(?:yr|year))|\b(?:annual|yearly)(?:ly)? vest(?:ing|s|ed)?\b|\bvest(?:ing|s|ed)? (?:annually|yearly|each year|every year|per year)/gi;

/**
 * What an equity figure counts, from the words around its cell, nearest first: the header ("Stock (RSU/4yr)",
 * "Equity ($/yr)"), the note below the table. The first text that says so decides.
 */
export function readEquityBasis(words: readonly string[]): EquityBasis {
  for (const text of words) {
    const basis = basisIn(text);
    if (basis) return basis;
  }
  return { kind: "unknown" };
}

function basisIn(text: string): EquityBasis | null {
  // How a grant vests does not say what the figure counts.
  if (PER_YEAR.test(text.replace(VESTING, ""))) return { kind: "year" };
  const [, count = ""] = YEARS.exec(text) ?? [];
  const years = countOf(count) ?? 0;
  return years > 1 ? { kind: "grant", years } : null;
}
