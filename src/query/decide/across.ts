import type { Guide } from "../../domain/guide.js";
import { isLevelCode } from "../../domain/level-words.js";
import type { LevelUnit } from "../../domain/levels.js";
import type { Word } from "../../text/words.js";
import type { Company, Role } from "../catalog/catalog.js";
import { familyOf } from "../catalog/level-guide.js";
import { ASKED_OF_LEVELS } from "../context/offers-matched.js";
import type { Span } from "../mentions/mentions.js";
import type { Across, Reading } from "../query.js";
import type { Asked } from "./account.js";
import { askedLevel } from "./asked-level.js";
import { SURE, shareOfLevels } from "./level-question.js";

const { plainly: ASKS_PLAINLY, asks, binds: BINDS, pay: ASKS_PAY, before: BEFORE } = ASKED_OF_LEVELS;
const ASKS: ReadonlySet<string> = new Set([...ASKS_PLAINLY, ...asks]);

type CompanySpan = Span & { meaning: { kind: "company"; company: Company } };

/** The role whose levels are meant if none is named: every company has it, and its mappings are the most complete. */
const USUAL_ROLE: Pick<Role, "role"> = { role: "software-engineer" };

/**
 * Reads a question for one company's level at another: "what is google l5 at meta", "is amazon L6 the same as spotify
 * senior". Null if it does not name a level and exactly two companies, or asks for pay as well.
 *
 * @param spans the names in its words
 */
export function readAcross(asked: Asked, spans: readonly Span[]): Reading | null {
  const { text, words } = asked;
  if (!words.some((word) => ASKS.has(word.text))) return null;
  const companies = companiesIn(spans, words);
  const [one, other] = companies;
  if (!one || !other || companies.length !== 2 || one.meaning.company === other.meaning.company) return null;
  const inName = (at: number) => companies.some(({ from, to }) => from <= at && at < to);
  if (words.some((word, at) => ASKS_PAY.has(word.text) && !inName(at))) return null;
  const units = askedLevel(text, words, { companyAt: one, besideAt: other, asides: [] }).filter(
    (unit) => !isAmount(unit),
  );
  if (units.length === 0) return null;

  const offset = words[0]?.start ?? 0;
  const at = ({ start }: { start: number }) => words.findIndex((word) => word.start >= offset + start);
  const ofOther = units.filter((unit) => isNearer(at(unit), other, one, words));
  const ofOne = units.filter((unit) => !ofOther.includes(unit));
  // "What level at meta is google l5": the company without a level is asked about.
  const [from, to, fromUnits, toUnits] = ofOne.length > 0 ? [one, other, ofOne, ofOther] : [other, one, ofOther, ofOne];
  const asksOther =
    toUnits.length > 0 || BEFORE.has(words[to.from - 1]?.text ?? "") || ASKS.has(words[to.to]?.text ?? "");
  const levels = units.flatMap((unit) =>
    words.slice(at(unit), words.findLastIndex(({ end }) => end <= offset + unit.end) + 1),
  );
  // "Coming from hooli L5, where would initech put me": some words are on no list, so the learned model decides.
  const isPlain = asksOther && asksForNoMore(words, spans, levels);
  if (!isPlain && (namesPlace(words, spans) || shareOfLevels(text, words, spans) <= SURE)) return null;

  const role = spans.find((span) => span.meaning.kind === "role" && !span.loose)?.meaning;
  const wanted = role?.kind === "role" ? role.role : USUAL_ROLE;
  const guides = guidesOf([from.meaning.company, to.meaning.company], wanted);
  const [guide] = guides;
  if (!guide) return null;
  const side = (span: CompanySpan, levels: Across["from"]["units"]) => ({
    company: span.meaning.company.company,
    companyName: span.meaning.company.companyName,
    units: levels,
  });
  const across: Across = { from: side(from, fromUnits), to: side(to, toUnits), guides };
  return {
    kind: "guide",
    focus: "levels",
    guide,
    region: { kind: "default", index: 0 },
    readAs: [],
    unread: [],
    beside: { company: across.to.company, companyName: across.to.companyName },
    across,
  };
}

/**
 * Whether a question asks only for the level. A place asks for figures there; "now at oracle, interviewing with
 * snowflake for a senior swe, what numbers do I say" mentions two companies and asks about one of them.
 */
function asksForNoMore(words: readonly Word[], spans: readonly Span[], levels: readonly Word[]): boolean {
  if (namesPlace(words, spans)) return false;
  if (words.some(({ text }) => ASKS_PLAINLY.has(text))) return true;
  const named = (at: number) => isWithin(spans, at, "company", "role");
  return words.every((word, at) => named(at) || ASKS.has(word.text) || BINDS.has(word.text) || levels.includes(word));
}

const isWithin = (spans: readonly Span[], at: number, ...kinds: Span["meaning"]["kind"][]): boolean =>
  spans.some(({ from, to, meaning, loose }) => from <= at && at < to && !loose && kinds.includes(meaning.kind));

const namesPlace = (words: readonly Word[], spans: readonly Span[]): boolean =>
  words.some(
    ({ text }, at) => isWithin(spans, at, "place") && !isWithin(spans, at, "company", "role") && !BINDS.has(text),
  );

/** Companies by whole names: the longest name at each position, one span for each company. */
export function companiesIn(spans: readonly Span[], words: readonly Word[]): CompanySpan[] {
  const named = spans.filter(
    (span): span is CompanySpan =>
      // "L3" is a level here, and not L3Harris.
      span.meaning.kind === "company" && !span.loose && !isLevelCode(words[span.from]?.text ?? ""),
  );
  const longest = named.filter(
    (span) =>
      !named.some(
        (other) =>
          other !== span &&
          other.from <= span.from &&
          other.to >= span.to &&
          other.to - other.from > span.to - span.from,
      ),
  );
  const byCompany = new Map<Company, CompanySpan>();
  for (const span of longest) if (!byCompany.has(span.meaning.company)) byCompany.set(span.meaning.company, span);
  return [...byCompany.values()].sort((a, b) => a.from - b.from);
}

/**
 * Whether a level belongs to one company rather than to the other: it comes right after it, or before "at" and the
 * name.
 */
function isNearer(at: number, one: Span, other: Span, words: readonly Word[]): boolean {
  const apart = (span: Span) => {
    if (at >= span.to) return at - span.to;
    const behindAt = words[span.from - 1]?.text === "at" || words[span.from - 1]?.text === "in";
    return span.from - at - (behindAt ? 2 : 0) + 0.5;
  };
  return apart(one) < apart(other);
}

/** The guides whose mappings may answer: those of the role at all its levels first. */
function guidesOf(companies: readonly Company[], role: Pick<Role, "role">): Guide[] {
  const own = companies.flatMap((company) => familyOf(company, role));
  return [...new Set([...own, ...companies.flatMap(({ guides }) => guides)])];
}

/** "Google has said 400": a number above any ladder. */
const isAmount = (unit: LevelUnit): boolean => unit.kind === "code" && unit.ladder === "" && unit.span[0] >= 100;
