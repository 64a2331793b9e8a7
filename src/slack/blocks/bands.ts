import type { GuideAnswer } from "../../answer/guide-answer.js";
import { type Band, type LevelFigures, PARTS } from "../../domain/guide.js";
import { rowName } from "../../present/answer-lines.js";
import { bandLines, bandWords, type PartLine } from "../../present/figures.js";
import { BAND, REGIONS } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { type Block, fitsTable, notes, type Style, section, table } from "./kit.js";
import { literal } from "./text.js";

/** One row of a table of bands. */
export interface LabelledBand {
  label: string;
  band: Band;
}

/**
 * The band of the region asked: as a table, or as one line of figures. One row for each level if the band has levels.
 */
export function bandBlocks(answer: GuideAnswer, style: Style): Block[] {
  const { band } = answer;
  if (!band || bandLines(band).length === 0)
    return [section(literal(BAND.none, LIMITS.section)), ...notes(band ? bandWords(band) : [])];
  return bandsBlocks([{ label: rowName(answer), band }], style);
}

/** Several bands next to each other, each in its own currency, with how their equity is counted. */
export function bandsBlocks(bands: readonly LabelledBand[], style: Style): Block[] {
  const rows = bandRows(bands);
  const unknownEquity = bands.some(({ band }) => band.equity && band.equityBasis.kind === "unknown");
  const words = bands.flatMap(({ label, band }) =>
    bandWords(band).map((text) => (bands.length > 1 ? `${label} · ${text}` : text)),
  );
  const fine = notes([...words, ...(unknownEquity ? [BAND.unknownEquity] : [])]);
  if (style === "native" && fitsTable(rows)) return [table(rows), ...fine];
  if (bands.length === 1)
    return [...bands.flatMap(({ band }) => [section(bandText(band)), ...levelTexts(band)]), ...fine];
  const lines = bands.map(({ label, band }) => `*${literal(label, LIMITS.header)}*\n${bandText(band)}`);
  return [...packed(lines), ...fine];
}

/** The band of the region asked in one line, for answers that are about something else. */
export const bandLine = ({ band }: GuideAnswer): Block[] => [
  section(band ? bandText(band) : literal(BAND.none, LIMITS.section)),
];

/** The band as one line: `Base $144K–$189K · Stock $30K–$57K (4-year grant) · …`. */
export function bandText(band: Band): string {
  return shownLines(band).map(partText).join(" · ") || literal(BAND.none, LIMITS.section);
}

const partText = ({ label, value, detail }: PartLine): string =>
  `${literal(label, LIMITS.header)} *${literal(value, LIMITS.header)}*${detail ? ` (${literal(detail, LIMITS.header)})` : ""}`;

/** That it is unknown how the equity is counted is a sentence of its own, too long for a cell. */
const shownLines = (band: Band): PartLine[] =>
  bandLines(band).map((line) => (line.part === "equity" && band.equityBasis.kind === "unknown" ? without(line) : line));

const without = ({ part, label, value }: PartLine): PartLine => ({ part, label, value });

function levelTexts(band: Band): Block[] {
  const lines = (band.levels ?? []).map(
    (level) =>
      `• ${literal(level.level, LIMITS.header)}: ${shownLines(levelBand(band, level)).map(partText).join(" · ")}`,
  );
  return packed(lines);
}

/** Lines in as few sections as hold them. Each line must fit into one section. */
function packed(lines: readonly string[]): Block[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length < LIMITS.section) texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts.map((text) => section(text));
}

const levelBand = (band: Band, level: LevelFigures): Band => ({
  ...level,
  currency: band.currency,
  currencies: band.currencies,
  equityBasis: band.equityBasis,
  arithmetic: band.arithmetic,
});

/** Rows of regions (and their levels), a column for each part that some row has. */
function bandRows(bands: readonly LabelledBand[]): string[][] {
  const rows = bands.flatMap(({ label, band }) => [
    { label, lines: shownLines(band) },
    // With several regions, a level is named after its region.
    ...(band.levels ?? []).map((level) => ({
      label: bands.length > 1 ? `${label} · ${level.level}` : level.level,
      lines: shownLines(levelBand(band, level)),
    })),
  ]);
  const columns = PARTS.flatMap((part) => rows.flatMap(({ lines }) => lines).find((line) => line.part === part) ?? []);
  return [
    [REGIONS.region, ...columns.map(({ label }) => label)],
    ...rows.map(({ label, lines }) => [
      label,
      ...columns.map(({ part }) => cell(lines.find((line) => line.part === part))),
    ]),
  ];
}

const cell = (line: PartLine | undefined): string =>
  line ? `${line.value}${line.detail ? ` (${line.detail})` : ""}` : "";
