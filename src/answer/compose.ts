import type { Digest, Guide, Region } from "../domain/guide.js";
import { yearlyPay } from "../domain/yearly.js";
import { indexOf } from "../geo/choose-region.js";
import type { AskedLevel, Focus, GuideReading, ReadAs, Reading } from "../query/query.js";
import { nameWords } from "../text/folding.js";
import type { Answer, Choice } from "./answer.js";
import { rowAtLevel, rowOf } from "./at-level.js";
import { cautions, leversElsewhere } from "./cautions.js";
import { comparisonNotes } from "./compare.js";
import { askedPlace, atPlace, type GuideAnswer, type GuideName } from "./guide-answer.js";
import type { NoTarget, Note } from "./notes.js";
import { answerOfOne } from "./one-guide.js";
import { elsewhereNotes, forPlace, rankCompanies, rankingNotes } from "./ranking.js";
import { rankingAsked } from "./ranking-asked.js";
import { isLevels, mentionedNotes, placelessNotes, placesOf, regionNotes, wordNotes } from "./reading-notes.js";
import { targetFor } from "./target.js";
import { withPassages } from "./with-passages.js";

/**
 * Makes the answer to a question that was understood; review dates are compared with `today`, an ISO date.
 *
 * @param prose whether the guide's paragraphs are searched for what is asked besides pay; a letter shows none
 */
export function compose(reading: Reading, query: string, today: string, prose = true): Answer {
  const withProse = prose ? withPassages : (alone: Answer) => alone;
  const made = (of: Reading) => withProse(composeAlone(of, query, today), of, query);
  const { answer, mentioned } = answerOfOne(reading, query, made);
  return mentioned.length > 0 ? { ...answer, notes: [...answer.notes, ...mentionedNotes(mentioned)] } : answer;
}

function composeAlone(reading: Reading, query: string, today: string): Answer {
  switch (reading.kind) {
    case "guide":
      return guideAnswer(reading, { query, today, ...reading });
    case "choices":
      return {
        kind: "choices",
        query,
        choices: reading.choices.map(choiceOf),
        why: reading.why,
        notes: wordNotes(reading.readAs, reading.unread, query),
      };
    case "company":
      return {
        kind: "company",
        query,
        ...reading.company,
        roles: reading.guides.map(({ role, roleName }) => ({ role, roleName })),
        ...(reading.places.length && { places: reading.places }),
        ...(reading.level !== undefined && { level: reading.level }),
        passages: [],
        notes: [
          ...(reading.lacks ? [lacksRole(reading.company.companyName, reading.lacks)] : []),
          ...(reading.aside?.length
            ? [{ kind: "companies-aside", company: reading.company.companyName, others: reading.aside } as const]
            : []),
          ...(reading.placeNames ? [{ kind: "place-kept", places: reading.placeNames } as const] : []),
          ...wordNotes(reading.readAs, reading.unread, query, reading.level),
        ],
      };
    case "role": {
      const { ranked, elsewhere } = forPlace(reading.found);
      const asked = rankingAsked(query);
      const unread = reading.unread.filter((words) => !asked.isTaken(words));
      const ranking = rankCompanies(ranked, asked);
      return {
        kind: "role",
        query,
        ...reading.role,
        region: reading.place,
        ...(reading.level !== undefined && { level: reading.level }),
        ...ranking,
        notes: [
          ...rankingNotes(ranking.ranked, asked),
          ...(reading.aside?.length ? [{ kind: "lists-aside", others: reading.aside } as const] : []),
          ...elsewhereNotes(elsewhere, reading.place),
          ...wordNotes(reading.readAs, unread, query, reading.level),
        ],
      };
    }
    case "comparison": {
      const asked = rankingAsked(query);
      const isWhole = asked.most === null || asked.most === reading.compared.length + reading.missing.length;
      const unread = reading.unread.filter((words) => !isWhole || !asked.isTaken(words));
      const context = { query, today, focus: reading.focus, readAs: [], unread: [] };
      const answers = reading.compared.map((one) => guideAnswer(one, context));
      return {
        kind: "comparison",
        query,
        answers,
        notes: [
          ...reading.missing.map((company): Note => ({ kind: "no-guide", company })),
          // If several parts were named, the comparison is by yearly pay.
          ...comparisonNotes(answers, asked.besides.length > 0 ? "yearly" : asked.by),
          ...wordNotes(
            reading.readAs,
            unread.filter((words) => !isLevels(words) || !answers.every((one) => isNamedAt(one, words))),
            query,
          ),
        ],
      };
    }
    case "unknown":
      return {
        kind: "unknown",
        query,
        heard: reading.heard,
        suggestions: reading.suggestions,
        ...(reading.open && { open: reading.open }),
        notes: [
          ...(reading.known ? [{ kind: "no-guide", company: reading.known.companyName } as const] : []),
          ...(reading.place ? [{ kind: "place-alone", place: reading.place } as const] : []),
        ],
      };
    case "thanks":
    case "help":
      return { kind: reading.kind, query, notes: [] };
  }
}

/** What an answer needs as well as the guide and the region. */
interface AnswerContext {
  query: string;
  /** ISO date. */
  today: string;
  focus: Focus;
  readAs: ReadAs[];
  unread: string[];
}

/** The whole answer from one guide for one of its regions. */
export function guideAnswer(
  { guide, region: choice, level: asked }: GuideReading,
  context: AnswerContext,
): GuideAnswer {
  const digest = guide.digest();
  const chosen = indexOf(choice);
  const placed = digest.regions.map((region, at) => (at === chosen ? atPlace(region, choice) : region));
  // If the label asked for is a level, it names the row.
  const row =
    choice.kind === "requested" && placed[chosen]?.placeless
      ? rowOf(placed, chosen)
      : rowAtLevel(guide, placed, digest.levels, chosen, asked);
  const region = row.regions[row.index];
  const found: ReturnType<typeof targetFor> =
    region && !row.spans ? targetFor(row.regions, row.index) : { target: null };
  const why = row.spans ? "levels" : found.why;
  const { target } = found;
  // Rows without a place are levels and not regions.
  const labels = placesOf(guide, digest);
  const unread = context.unread.filter((words) => !(row.isAnswered && isOfLevel(words, asked)));
  const listed = digest.levers.length ? digest.levers : digest.premiums;
  const levers = listed.filter(({ regions }) => !regions || !region || regions.includes(region.label));
  const reviewPast = guide.reviewDue !== undefined && guide.reviewDue < context.today;
  return {
    kind: "answer",
    query: context.query,
    focus: context.focus,
    guide: nameOf(guide),
    level: row.level,
    region: labels.find((label) => label === guide.regions[chosen]) ?? null,
    regions: labels,
    regionBasis: choice.kind === "none-in-currency" ? "unavailable" : choice.kind,
    ...askedPlace(choice, region?.band.currency ?? null),
    readAs: context.readAs,
    band: region ? { ...region.band, yearly: yearlyPay(region.band) } : null,
    target,
    levers,
    premiums: digest.levers.length ? digest.premiums : [],
    levels: digest.levels,
    ...(digest.vesting && { vesting: digest.vesting }),
    passages: [],
    ...(guide.updated && { updated: guide.updated }),
    ...(guide.reviewDue && { reviewDue: guide.reviewDue }),
    reviewPast,
    ...(guide.quality && { quality: guide.quality }),
    ...(guide.quarter && { quarter: guide.quarter }),
    sources: digest.sources.length ? digest.sources : guide.sources,
    notes: [
      ...(labels.length > 0 ? regionNotes(labels, guide, choice) : placelessNotes(choice)),
      ...row.notes,
      ...digestNotes(digest, region, why),
      ...leversElsewhere(listed, levers),
      ...(region ? cautions(region, target, levers) : []),
      ...wordNotes(context.readAs, unread, context.query),
    ],
  };
}

/** Whether words belong to the level asked for; some name a level only by their position: "ED" before "engineer". */
const isOfLevel = (words: string, asked: AskedLevel | undefined): boolean =>
  isLevels(words) || (asked?.text.toLowerCase().split(" ").includes(words.toLowerCase()) ?? false);

/** Whether the name of a guide's role or level contains the words: "L5" in "Senior Software Engineer (L5)". */
const isNamedAt = ({ guide, level }: GuideAnswer, words: string): boolean => {
  const named = nameWords(`${guide.roleName} ${level?.name ?? ""}`);
  return nameWords(words).every((word) => named.includes(word));
};

const nameOf = ({ company, companyName, role, roleName }: Guide): GuideName => ({
  company,
  companyName,
  role,
  roleName,
});

const choiceOf = ({ guide, region, level }: GuideReading): Choice => ({
  ...nameOf(guide),
  region: region.kind === "requested" || region.kind === "covered" ? (guide.regions[region.index] ?? null) : null,
  ...askedPlace(region),
  ...(level && { level: level.text }),
});

function digestNotes(digest: Digest, region: Region | undefined, whyNoTarget: NoTarget | undefined): Note[] {
  const notes: Note[] = [];
  if (digest.problems.some(({ kind }) => kind === "file-unreadable")) notes.push({ kind: "unreadable" });
  if (whyNoTarget) notes.push({ kind: "no-target", why: whyNoTarget });
  const basis = region?.band.equityBasis;
  if (region?.band.arithmetic === "whole-grant" && basis?.kind === "grant" && basis.years > 1)
    notes.push({ kind: "whole-grant", years: basis.years });
  if (region?.band.payments) notes.push({ kind: "monthly-pay", payments: region.band.payments });
  if (digest.levers.length === 0 && digest.premiums.length > 0) notes.push({ kind: "premiums-as-levers" });
  return notes;
}

const lacksRole = (company: string, role: string): Note => ({ kind: "lacks-role", company, role });
