import { asksPayAlone } from "../beyond-wording.js";
import type { WhoIsWho } from "../context/named-company.js";
import { COMPARES, KINDS } from "../context/word-classes.js";
import { isPutAsQuestion } from "../how-it-asks.js";
import type { Candidate } from "../parse/rank.js";
import type { GuideReading, Reading } from "../query.js";
import type { Asked } from "./account.js";

/**
 * The readings for the company that a question begins with, if it mentions others as well: "HashiCorp designer, does
 * IBM interfere?" asks HashiCorp's guide about IBM. Null if several companies are compared, or pay is all that is
 * asked.
 *
 * @param reading the reading with all companies
 * @param who which of the companies are compared
 */
export function ledByOne(
  { text, words }: Asked,
  reading: Reading,
  candidates: readonly Candidate[],
  who: WhoIsWho | null,
): readonly Candidate[] | null {
  if (!namesSeveral(reading) || (who?.compared.length ?? 0) > 1) return null;
  if (!isPutAsQuestion(text)) return null;
  if (asksPayAlone(text, ("slotWords" in reading && reading.slotWords) || [])) return null;
  const isBesideKinds = reading.kind === "comparison" && reading.compared.length === 1 && reading.missing.every(isKind);
  if (!isBesideKinds && words.some((word) => COMPARES.has(word.text))) return null;
  const leads = ({ guide, hypothesis: { companyAt, roleAt } }: Candidate) =>
    guide && companyAt && roleAt && companyAt.from <= FIRST_WORDS && roleAt.from === companyAt.to;
  const own = candidates.filter(leads);
  return own.length > 0 ? own : null;
}

const isKind = (name: string): boolean => KINDS.has(name.toLowerCase().split(" ").at(-1) ?? "");

/** Largest index of the first word of such a company: "can a deel swe". */
const FIRST_WORDS = 3;

function namesSeveral(reading: Reading): boolean {
  switch (reading.kind) {
    case "unknown":
      return reading.known !== null;
    case "comparison":
      return reading.missing.length > 0 || areSeveral(reading.compared);
    case "choices":
      return areSeveral(reading.choices);
    default:
      return false;
  }
}

const areSeveral = (readings: readonly GuideReading[]): boolean =>
  new Set(readings.map(({ guide }) => guide.company)).size > 1;
