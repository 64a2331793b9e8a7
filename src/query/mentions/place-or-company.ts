import { REMOTE } from "../../geo/choose-region.js";
import { joinWords, type Word } from "../../text/words.js";
import type { Company } from "../catalog/catalog.js";

/** Words that an employer follows, not a place. */
const BEFORE_EMPLOYER = new Set("at from with w by join joining joined leaving left called named".split(" "));
/** Words that a place follows. */
const BEFORE_PLACE = new Set("in near to around into".split(" "));
const AGAINST = new Set("vs versus v than over".split(" "));
const BESIDE = new Set([...AGAINST, "or", "and"]);

interface Read {
  from: number;
  to: number;
  meaning: { kind: string; place?: string; company?: Company | null };
  loose?: boolean;
}

/**
 * Drops places whose name is also a company's, if it is used as the company: capitalized, after "at", next to another
 * company, followed by its full name in brackets, or in a question with another place. "Sea in Singapore" does not ask
 * about Seattle.
 */
export function withoutCompaniesAsPlaces<Span extends Read>(
  words: readonly Word[],
  spans: readonly Span[],
): readonly Span[] {
  const isPlace = ({ meaning, loose }: Read) => meaning.kind === "place" && !loose && meaning.place !== REMOTE;
  const companyOf = ({ meaning, loose }: Read) => (meaning.kind === "company" && !loose ? meaning.company : null);
  const standsAsCompany = ({ from, to }: Read) => {
    const company = spans.map((one) => (one.from === from && one.to === to ? companyOf(one) : null)).find(Boolean);
    if (!company?.guides.length) return false;
    const [word, next] = [words[from], words[to]];
    const before = word?.mark === "" ? (words[from - 1]?.text ?? "") : "";
    if (BEFORE_PLACE.has(before)) return false;
    if (BEFORE_EMPLOYER.has(before) || (word?.capital && !word.capitals)) return true;
    const apart = spans.filter((one) => one.to <= from || to <= one.from);
    const begins = (at: number, is: (one: Read) => unknown) => apart.some((one) => one.from === at && is(one));
    const ends = (at: number, is: (one: Read) => unknown) => apart.some((one) => one.to === at && is(one));
    if (BESIDE.has(next?.text ?? "") && begins(to + 1, companyOf)) return true;
    if (BESIDE.has(before) && ends(from - 1, companyOf)) return true;
    if (AGAINST.has(next?.text ?? "") && !begins(to + 1, isPlace)) return true;
    const inBrackets = next?.bracketed === true && word?.bracketed === false;
    if (inBrackets && begins(to, (one) => companyOf(one) === company)) return true;
    const isNext = (one: Read) => one.from <= to + 1 && from <= one.to + 1;
    return !apart.some(companyOf) && apart.some((one) => isPlace(one) && !isNext(one));
  };
  const companies = spans.filter((span) => isPlace(span) && standsAsCompany(span));
  if (companies.length === 0) return spans;
  const called = new Set(companies.map(({ from, to }) => joinWords(words, from, to)));
  const isCalledSo = ({ from, to }: Read) => called.has(joinWords(words, from, to));
  return spans.filter(
    (span) => !(isPlace(span) && isCalledSo(span) && !BEFORE_PLACE.has(words[span.from - 1]?.text ?? "")),
  );
}
