import type { Word } from "../../text/words.js";
import { NAMED_JOBS } from "../catalog/fillers.js";
import type { Span, Stretch } from "../mentions/mentions.js";

/**
 * The roles that are in the position of a job title, and not part of what is asked: next to a company ("acme SA", "a PM
 * at Acme"), after "as", before "job", or in brackets. "As an EM at Acme would I still do technical design" does not
 * name a designer.
 */
export function namedJobs(words: readonly Word[], spans: readonly Span[]): Stretch[] {
  const companies = spans.filter(({ meaning: { kind } }) => kind === "company" || kind === "aside");
  const roles = spans.filter(({ meaning, loose }) => meaning.kind === "role" && !loose);
  const jobs = roles.filter((role) => isNamedJob(role, companies, words));
  // "Acme swe de" and "a PM or TPM at Acme" name two roles.
  return roles.filter((role) => jobs.some(({ from, to }) => role.from - 1 <= to && from <= role.to + 1));
}

function isNamedJob({ from, to }: Stretch, companies: readonly Stretch[], words: readonly Word[]): boolean {
  const is = (list: ReadonlySet<string>, at: number): boolean => list.has(words[at]?.text ?? "");
  const begins = (at: number): boolean => companies.some((company) => company.from === at);
  const first = is(NAMED_JOBS.articles, from - 1) ? from - 1 : from;
  return (
    companies.some((company) => company.to === from) ||
    begins(to) ||
    (is(NAMED_JOBS.at, to) && begins(to + 1)) ||
    is(NAMED_JOBS.before, first - 1) ||
    is(NAMED_JOBS.behind, to) ||
    words[from]?.bracketed === true
  );
}
