import type { Labels } from "../geo/region-labels.js";
import { asTyped, type Word } from "../text/words.js";
import type { NamedCompany } from "./context/named-company.js";
import type { Use } from "./context/proposal.js";
import { shownName } from "./decide/account.js";
import type { Span } from "./mentions/mentions.js";
import type { Candidate, Ranked } from "./parse/rank.js";

/** How a question was read: who is who among its companies, and the likeliest readings of all its words. */
export interface Explanation {
  companies: CompanyExplained[];
  /** The companies set side by side; none where nothing is compared. */
  compared: string[];
  /** The likeliest first; two, so that one sees why the second lost. */
  readings: ReadingExplained[];
}

/** What a company was taken for, and by which rules. */
export interface CompanyExplained {
  typed: string;
  /** Those that the name may stand for; none where nobody has it. */
  companies: string[];
  use: Use;
  /** How much more speaks for its being asked for than for anything else. */
  score: number;
  /** What speaks for and against it lies too close to decide. */
  contested: boolean;
  rules: { name: string; use: Use; weight: number }[];
}

/** One reading of all words. */
export interface ReadingExplained {
  cost: number;
  mentions: MentionExplained[];
  /** Words that fitted nothing, as typed. */
  left: string[];
  /** What of the cost is not of mentions: words left out, and how well the guides fit. */
  rest: number;
  guide: string | null;
}

/** What some words were taken for. */
export interface MentionExplained {
  typed: string;
  kind: Span["meaning"]["kind"];
  as: string;
  how: "exact" | "loose" | "guessed";
  cost: number;
}

const MOST_READINGS = 2;

/** Explains how the words of a question were read. */
export function explain(
  text: string,
  words: readonly Word[],
  { candidates, who }: Ranked,
  labels: Labels,
): Explanation {
  const [first, ...others] = candidates;
  const second = first && others.find((other) => differs(first, other));
  const readings = [first, second].filter((one): one is Candidate => one !== undefined);
  return {
    companies: (who?.named ?? []).map((one) => companyExplained(text, words, one)),
    compared: (who?.compared ?? []).map(({ from, to }) => asTyped(text, words, from, to)),
    readings: readings.slice(0, MOST_READINGS).map((one) => readingExplained(text, words, one, labels)),
  };
}

/** Another company, role or place; not the same with another word left out. */
function differs({ hypothesis: one }: Candidate, { hypothesis: other }: Candidate): boolean {
  return one.company !== other.company || one.role !== other.role || one.places.join() !== other.places.join();
}

function companyExplained(text: string, words: readonly Word[], one: NamedCompany): CompanyExplained {
  return {
    typed: asTyped(text, words, one.from, one.to),
    companies: one.companies.map(({ companyName }) => companyName),
    use: one.use,
    score: rounded(one.score),
    contested: one.contested,
    rules: one.rules.map(({ name, means }) => ({ name, use: means.use, weight: means.weight })),
  };
}

function readingExplained(
  text: string,
  words: readonly Word[],
  { hypothesis, cost, guide }: Candidate,
  labels: Labels,
): ReadingExplained {
  const mentions = hypothesis.taken.map(
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
