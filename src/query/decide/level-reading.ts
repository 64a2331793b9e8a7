import type { Guide } from "../../domain/guide.js";
import { isSameName } from "../../text/folding.js";
import type { Explanation } from "../explanation.js";
import type { Span } from "../mentions/mentions.js";
import type { CompanyName, GuideReading, Reading } from "../query.js";
import type { Asked } from "./account.js";
import { companiesIn } from "./across.js";
import { SURE, shareOfLevels } from "./level-question.js";

type ReadOf = Extract<Reading, { kind: "guide" | "comparison" | "choices" }>;

/**
 * Turns a reading of one or several companies' guides into one for levels, if that is what is asked: for the guide
 * whose mapping names most of the other companies, or the first of them ("staff at acme = what at hex"). Any other
 * reading is returned as it is.
 *
 * @param spans the names in the question's words
 */
export function asLevels(reading: Reading, { text, words }: Asked, spans: readonly Span[]): Reading {
  if (!isOfGuides(reading) || !mayAsk(reading)) return reading;
  const names = companiesIn(spans, words)
    .map(({ meaning: { company } }) => company)
    .filter((company) => isNamedIn(reading, company));
  if (names.length < 2 || shareOfLevels(text, words, spans) <= SURE) return reading;
  const guides = guidesOf(reading);
  const roles = new Set(guides.map(({ guide }) => guide.role));
  const found = names.flatMap((company): GuideReading[] => {
    const own = guides.find(({ guide }) => guide.company === company.company);
    const others = [...roles].flatMap((role) => company.byRole.get(role) ?? []).slice(0, 1);
    return own ? [own] : others.map((guide) => ({ guide, region: { kind: "default", index: 0 } }));
  });
  const told = found.map(
    ({ guide }) => names.filter((name) => name.company !== guide.company && tells(guide, name)).length,
  );
  const most = found.filter((_, at) => told[at] === Math.max(...told));
  // If both mappings name the other's levels, the guide that was read as asked answers.
  const best = most.find(({ guide }) => reading.kind === "guide" && guide === reading.guide) ?? most[0];
  if (!best) return reading;
  const { readAs, unread } = reading;
  return { kind: "guide", focus: "levels", ...best, readAs, unread };
}

const isOfGuides = (reading: Reading): reading is ReadOf =>
  reading.kind === "guide" || reading.kind === "choices" || reading.kind === "comparison";

/** Whether a reading may be changed: it does not ask for another part by name, and is not yet one guide's levels. */
const mayAsk = ({ kind, focus }: ReadOf): boolean =>
  focus === "overview" || focus === "bands" || (focus === "levels" && kind !== "guide");

/** Whether a company is named in the reading, and the word is not a place: "amzn sde2 sea". */
const isNamedIn = (reading: ReadOf, { company, companyName }: CompanyName): boolean =>
  reading.kind !== "guide" ||
  reading.guide.company === company ||
  reading.mentioned?.some((one) => one.companyName === companyName) === true;

function guidesOf(reading: ReadOf): readonly GuideReading[] {
  switch (reading.kind) {
    case "guide":
      return [{ guide: reading.guide, region: reading.region, ...(reading.level && { level: reading.level }) }];
    case "comparison":
      return reading.compared;
    case "choices":
      return reading.choices;
  }
}

const tells = (guide: Guide, { companyName }: CompanyName): boolean =>
  guide.digest().levels.some(({ elsewhere }) => elsewhere.some(({ company }) => isSameName(company, companyName)));

/**
 * Why a question about several companies was answered with levels: the probability and the guide; undefined if it was
 * not.
 */
export function levelsExplained(
  reading: Reading,
  { text, words }: Pick<Asked, "text" | "words">,
  spans: readonly Span[],
): Explanation["levels"] {
  if (reading.kind !== "guide" || reading.focus !== "levels" || reading.across) return undefined;
  const share = shareOfLevels(text, words, spans);
  return companiesIn(spans, words).length > 1 && share > SURE ? { share, guide: reading.guide.id } : undefined;
}
