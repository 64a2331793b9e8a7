import type { Digest, Guide } from "../domain/guide.js";
import { isLevelWord } from "../domain/level-words.js";
import { parseAmount } from "../domain/money.js";
import type { Mentioned, ReadAs, Reading, RegionChoice } from "../query/query.js";
import type { Note } from "./notes.js";

/** Notes on how a question was read, whatever kind of answer it gets. */
export function readingNotes(reading: Extract<Reading, { kind: "guide" }>): Note[] {
  const { guide, region, readAs, unread, mentioned } = reading;
  const labels = placesOf(guide, guide.digest());
  return [
    ...(labels.length > 0 ? regionNotes(labels, guide, region) : placelessNotes(region)),
    ...wordNotes(readAs, unread),
    ...mentionedNotes(mentioned),
  ];
}

/** The guide's labels that name places, each once. */
export const placesOf = (guide: Guide, { regions }: Digest): string[] => [
  ...new Set(guide.regions.filter((label, at) => !regions[at]?.placeless || regions[at]?.label !== label)),
];

/** A guide that names no places answers for any place, with a note that says so. */
export const placelessNotes = (choice: RegionChoice): Note[] =>
  choice.kind === "default" && choice.asked !== undefined ? [{ kind: "no-places", asked: choice.asked }] : [];

/** Notes on how the region was found; `labels` are those of the guide that name places. */
export function regionNotes(labels: readonly string[], guide: Guide, choice: RegionChoice): Note[] {
  switch (choice.kind) {
    case "default":
      return labels.length > 1 ? [{ kind: "default-region", region: guide.regions[choice.index] ?? "" }] : [];
    case "requested":
      return choice.also.length ? [{ kind: "also", regions: choice.also }] : [];
    case "covered":
      return [coveredBy(choice, guide.regions[choice.index] ?? "")];
    case "unavailable":
      return [
        choice.left
          ? { kind: "which-place", asked: choice.asked, regions: choice.left }
          : { kind: "unavailable", asked: choice.asked, regions: labels },
      ];
    case "none-in-currency":
      return [{ kind: "no-region-in", currency: choice.currency, regions: labels }];
  }
}

const coveredBy = ({ asked, within, elsewhere }: Extract<RegionChoice, { kind: "covered" }>, region: string): Note =>
  within
    ? { kind: "within", asked, region, also: within.also }
    : { kind: "covered", asked, region, ...(elsewhere && { elsewhere }) };

/** Notes on companies that a question names beside the one that is asked for. */
export const mentionedNotes = (mentioned: readonly Mentioned[] = []): Note[] =>
  mentioned.map(({ as, companyName }) => ({ kind: "mentioned", as, company: companyName }));

/** Notes on words that were read as something else or not at all. `kept`: the level that is kept for the guide chosen next. */
export const wordNotes = (readAs: readonly ReadAs[], unread: readonly string[], query = "", kept?: string): Note[] => {
  const levels = unread.filter(isLevels);
  const offered = unread.filter(isOwnFigure);
  const [years = ""] = EXPERIENCE.exec(query) ?? [];
  const ofYears = unread.filter((words) => /^\d/.test(words) && years.startsWith(words));
  const known = [...levels, ...offered, ...ofYears];
  const unknown = unread.filter((words) => !known.includes(words));
  return [
    ...readAs.map(({ typed, as }): Note => ({ kind: "read-as", typed, as })),
    ...(ofYears.length ? [{ kind: "years-said", words: [years] } as const] : []),
    ...(unknown.length ? [{ kind: "unread", words: unknown } as const] : []),
    ...(levels.length ? [{ kind: kept === undefined ? "level-words" : "level-kept", words: levels } as const] : []),
    // The figures themselves are not repeated, since they are private to the person.
    ...(offered.length ? [{ kind: "offer-not-typed" } as const] : []),
  ];
};

/** Whether each of the words is one for a level. */
export const isLevels = (words: string): boolean => words.toLowerCase().split(/\W+/).every(isLevelWord);

const EXPERIENCE =
  /(?<![\p{L}\p{N}])\d{1,2}\+?[\s-]?(?:yoe|(?:years?|yrs?)['’]?\s(?:of\s)?(?:work\s)?exp(?:erience)?)(?!\p{L})/iu;

/** Whether words are a figure of an offer: "160k", "160,000"; not "63", a level, and not a year. */
const isOwnFigure = (words: string): boolean =>
  !/^\d{1,4}$/.test(words) && (parseAmount(words)?.value ?? 0) >= SMALLEST_FIGURE;

const SMALLEST_FIGURE = 1_000;
