import type { Labels } from "../geo/region-labels.js";
import { asTyped, type Word } from "../text/words.js";
import type { NamedCompany } from "./context/named-company.js";
import { type Asked, shownName } from "./decide/account.js";
import type { CompanyExplained, Explanation, MentionExplained, ReadingExplained } from "./explanation.js";
import { spansTaken } from "./parse/hypothesis.js";
import type { Candidate, Ranked } from "./parse/rank.js";

/** Readings that an explanation shows: the best one and the next that differs. */
const MOST_READINGS = 2;

/**
 * Explains how the words of a question were read.
 *
 * @param levels why its wording was read as a question for levels, when it was
 */
export function explain(
  { text, words }: Pick<Asked, "text" | "words">,
  { candidates, who }: Ranked,
  labels: Labels,
  levels: Explanation["levels"],
): Explanation {
  const [first, ...others] = candidates;
  const second = first && others.find((other) => differs(first, other));
  const readings = [first, second].filter((one): one is Candidate => one !== undefined);
  return {
    companies: (who?.named ?? []).map((one) => companyExplained(text, words, one)),
    compared: (who?.compared ?? []).map(({ from, to }) => asTyped(text, words, from, to)),
    readings: readings.slice(0, MOST_READINGS).map((one) => readingExplained(text, words, one, labels)),
    ...(levels && { levels }),
  };
}

/** Whether two readings differ in company, role or places, rather than only in which words are left out. */
function differs({ hypothesis: one }: Candidate, { hypothesis: other }: Candidate): boolean {
  return one.company !== other.company || one.role !== other.role || one.places.join() !== other.places.join();
}

function companyExplained(text: string, words: readonly Word[], one: NamedCompany): CompanyExplained {
  return {
    typed: asTyped(text, words, one.from, one.to),
    companies: one.companies.map(({ companyName }) => companyName),
    use: one.use,
    score: rounded(one.score),
    reasons: [...one.reasons],
  };
}

function readingExplained(
  text: string,
  words: readonly Word[],
  { hypothesis, cost, guide }: Candidate,
  labels: Labels,
): ReadingExplained {
  const mentions = spansTaken(hypothesis).map(
    (span): MentionExplained => ({
      typed: asTyped(text, words, span.from, span.to),
      kind: span.meaning.kind,
      as: shownName(span.meaning, labels),
      how: span.loose ? "loose" : span.guessed ? "guessed" : "exact",
      cost: rounded(span.cost),
    }),
  );
  const spent = mentions.reduce((sum, one) => sum + one.cost, 0);
  return {
    cost: rounded(cost),
    mentions,
    left: hypothesis.unread.map((at) => asTyped(text, words, at, at + 1)),
    rest: rounded(cost - spent),
    guide: guide?.id ?? null,
  };
}

const rounded = (cost: number): number => Math.round(cost * 100) / 100;
