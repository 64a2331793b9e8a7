import {
  type Band,
  type Guide,
  type LevelFigures,
  PARTS,
  type Part,
  type Range,
  type Region,
} from "../domain/guide.js";
import { readArithmetic } from "../domain/yearly.js";
import { fitGuide, type PaidLevel, paidLevels } from "../guides/own-levels.js";
import type { AskedLevel } from "../query/query.js";
import type { AnswerLevel } from "./guide-answer.js";
import type { Note } from "./notes.js";

interface RowAtLevel {
  /** The guide's regions; that of the row holds the level's own band. */
  regions: readonly Region[];
  /** Index of the row in `regions`; -1 if the guide has none. */
  index: number;
  level: AnswerLevel | null;
  /** The band spans several levels, so that nothing can be said about what to ask for. */
  spans: boolean;
  /** The level asked for was found, or is known to be missing: its words do not count as unread. */
  isAnswered: boolean;
  notes: Note[];
}

/**
 * Finds the row, or the figures inside a row, for the level asked for. If no level was asked for and several rows are
 * for the place, the band spans and lists all of them instead of showing only the first.
 *
 * @param index the row of the place asked for; -1 if the guide has none
 */
export function rowAtLevel(
  guide: Guide,
  regions: readonly Region[],
  mapping: ReturnType<Guide["digest"]>["levels"],
  index: number,
  asked: AskedLevel | undefined,
): RowAtLevel {
  const digest = { regions: [...regions], levels: mapping };
  if (!asked) return unasked(digest.regions, index);
  if (index < 0) return { ...whole(regions, index), level: { asked: asked.text, name: null } };
  const fit = fitGuide(guide, digest, asked.units, index, asked.others.length > 0 ? "guides" : "no");
  switch (fit.kind) {
    case "paid": {
      const rows = plainest(fit.rows);
      const name = rows.map((row) => row.name).join(" / ");
      return { ...atRows(regions, rows), level: { asked: asked.text, name }, isAnswered: true };
    }
    case "whole": {
      const notes: Note[] =
        fit.among.length > 1 ? [{ kind: "levels-in-one", asked: asked.text, levels: fit.among }] : [];
      const row = unasked(regions, index);
      return {
        ...row,
        level: { asked: asked.text, name: fit.name },
        isAnswered: true,
        // A person who named the level of the whole guide is not asked to name one.
        notes: [...(row.spans ? row.notes : []), ...notes],
      };
    }
    case "lacking": {
      const { has, elsewhere } = fit;
      const { label: region = "" } = regions[index] ?? {};
      const notes: Note[] = [
        {
          kind: "lacks-level",
          asked: asked.text,
          has,
          others: asked.others,
          ...(elsewhere && { elsewhere: { region, regions: elsewhere } }),
        },
      ];
      return { ...whole(regions, -1), level: { asked: asked.text, name: null }, isAnswered: true, notes };
    }
    case "unknown":
      return unasked(regions, index);
  }
}

/** The row that was asked for by its label, if that label is a level. */
export const rowOf = (regions: readonly Region[], index: number): RowAtLevel => {
  const { label = "" } = regions[index] ?? {};
  return { ...whole(regions, index), level: { asked: label, name: label } };
};

const whole = (regions: readonly Region[], index: number): RowAtLevel => ({
  regions,
  index,
  level: null,
  spans: false,
  isAnswered: false,
  notes: [],
});

/** If no level was asked for: the rows for the same place, or all rows of a guide whose rows are levels, as one. */
function unasked(regions: readonly Region[], index: number): RowAtLevel {
  const own = regions[index];
  if (!own) return whole(regions, index);
  const same = regions.flatMap((row, at) => {
    const alike = own.placeless ? row.placeless : !row.placeless && row.label === own.label;
    return alike ? [at] : [];
  });
  const rows = paidLevels({ regions: [...regions] }).filter(({ region, inBand }) => !inBand && same.includes(region));
  if (rows.length > 1 && rows.length === same.length) return atRows(regions, rows);
  const levels = (own.band.levels ?? []).map(({ level }) => level);
  return { ...whole(regions, index), notes: levels.length > 1 ? [{ kind: "levels-spanned", levels }] : [] };
}

/** Of levels that fit equally well, the one whose name begins the others: "Senior SWE" before "Senior SWE (High)". */
function plainest(rows: readonly PaidLevel[]): readonly PaidLevel[] {
  const [shortest] = [...rows].sort((a, b) => a.name.length - b.name.length);
  return shortest && rows.every(({ name }) => name.startsWith(shortest.name)) ? [shortest] : rows;
}

function atRows(regions: readonly Region[], rows: readonly PaidLevel[]): RowAtLevel {
  const [first] = rows;
  const row = first && regions[first.region];
  if (!first || !row) return whole(regions, -1);
  const shared = regions.some((other, at) => at !== first.region && other.label === row.label);
  if (rows.length === 1 && !first.inBand && !shared) return whole(regions, first.region);
  const bands = rows.map(({ region, inBand }) => {
    const { band } = regions[region] ?? row;
    return inBand ? bandOf(band, inBand) : band;
  });
  const band = rows.length === 1 ? (bands[0] ?? row.band) : spanOf(bands, rows);
  const stated = rows.length === 1 && row.stated && isOfLevel(row.stated.ask, band) ? row.stated : null;
  // Asks for other places are for other levels, so what is worked out comes from this level's band alone.
  const only: Region = { label: row.label, band, stated, ...(row.level && { level: row.level }) };
  const spans = rows.length > 1;
  const notes: Note[] = spans ? [{ kind: "levels-spanned", levels: rows.map(({ name }) => name) }] : [];
  return { regions: [only], index: 0, level: null, spans, isAnswered: false, notes };
}

function bandOf({ currency, currencies, equityBasis }: Band, { level: _, ...figures }: LevelFigures): Band {
  const band = { currency, equityBasis, ...(currencies && { currencies }), ...figures };
  return { ...band, arithmetic: readArithmetic(band) };
}

/** The band from the lowest to the highest figure of several levels, with the parts that all of them have. */
function spanOf(bands: readonly Band[], rows: readonly PaidLevel[]): Band {
  const [first] = bands;
  const { currency = "USD", currencies, equityBasis = { kind: "unknown" } } = first ?? {};
  const figures: Partial<Record<Part, Range>> = {};
  for (const part of PARTS) {
    const given = bands.flatMap((band) => (band[part] ? [band[part]] : []));
    if (given.length < bands.length) continue;
    figures[part] = [Math.min(...given.map(([low]) => low)), Math.max(...given.map(([, high]) => high))];
  }
  const levels = rows.map(({ name }, at): LevelFigures => {
    const { base, equity, total } = bands[at] ?? {};
    return { level: name, ...(base && { base }), ...(equity && { equity }), ...(total && { total }) };
  });
  const same = bands.every(({ equityBasis: other }) => JSON.stringify(other) === JSON.stringify(equityBasis));
  const basis: Band["equityBasis"] = same ? equityBasis : { kind: "unknown" };
  const arithmetic = bands.every((band) => band.arithmetic === first?.arithmetic) ? first?.arithmetic : undefined;
  return {
    currency,
    ...(currencies && { currencies }),
    ...figures,
    equityBasis: basis,
    levels,
    arithmetic: arithmetic ?? "unknown",
  };
}

/** Whether a stated ask may be for this level: neither base nor total is below the level's band or far above it. */
function isOfLevel(ask: Partial<Record<Part, Range>>, band: Band): boolean {
  return (["base", "total"] as const).every((part) => {
    const [asked, own] = [ask[part], band[part]];
    return !asked || !own || (asked[0] >= own[0] && asked[0] <= own[1] * HIGHEST);
  });
}

/** Furthest above the top of a band that an ask for its level may begin, as a multiple of the top. */
const HIGHEST = 1.2;
