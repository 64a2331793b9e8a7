import { asksPayAlone } from "../beyond-wording.js";
import type { WhoIsWho } from "../context/named-company.js";
import { isPutAsQuestion } from "../how-it-asks.js";
import type { Candidate } from "../parse/rank.js";
import type { GuideReading, Reading } from "../query.js";
import type { Asked } from "./account.js";

/** Words that compare companies. */
const SETS_BESIDE = new Set(
  "vs versus v compare compared comparing comparison or than better higher worse lower difference between instead rather over either which and too also against beat beats win wins best".split(
    " ",
  ),
);

/** Kinds of companies, as opposed to names: "do they pay less than big software firms". */
const KINDS = new Set(
  "firm firms company companies employer employers bank banks startup startups giant giants peers rivals competitors others places shops industry market".split(
    " ",
  ),
);

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
  if (!isBesideKinds && words.some((word) => SETS_BESIDE.has(word.text))) return null;
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
