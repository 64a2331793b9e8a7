import type { CellDoubt, CellNote, CellReading, Money } from "../../domain/cells/reading.js";
import { currenciesIn } from "../../domain/currencies.js";
import {
  type Band,
  type EquityBasis,
  type LevelFigures,
  MONEY_PARTS,
  type MoneyPart,
  PARTS,
  type Part,
  type Range,
} from "../../domain/guide.js";
import { readArithmetic } from "../../domain/yearly.js";
import { sharesItsSign } from "../../geo/region-labels.js";
import { cellText } from "../../text/markdown.js";
import type { Compensation } from "../front-matter/front-matter.js";
import { readEquityBasis } from "./equity-basis.js";
import { frontFigures, type PartFigures } from "./pay-candidates.js";
import { readPayCell } from "./pay-cell.js";
import type { PayEntry } from "./pay-table.js";

/** A band, and where the body and the front matter disagree about it. */
export interface BandReading {
  band: Band;
  /** Parts whose figure in the front matter differs from the body's; the band has the body's. */
  differing: { part: Part; body: Range; front: Range }[];
  /** Cells with a figure that was not fully understood: their part is absent. */
  unread: (CellAt & { why: CellDoubt })[];
  /** Remarks to give with figures that were read. */
  remarks: (CellAt & { note: CellNote })[];
}

interface CellAt {
  part: Part;
  text: string;
  line: number;
}

interface Reading extends CellAt {
  header: string;
  money: readonly Money[];
  percent?: Range;
  basis?: EquityBasis;
  notes: readonly CellNote[];
  /** Why the cell's figure is withheld; absent if it was read. */
  why?: CellDoubt;
}

/**
 * Combines the figures of one region's band. A person wrote the body and the front matter was made from it, so the
 * body's table decides figure and currency, part by part; the front matter fills in parts that the table does not give.
 *
 * @param entries the region's entries in the tables: one for the whole, one for each level, or both
 * @param note the words around the table
 * @param local returns the currencies that the region's places pay in, of those that `counts` accepts
 * @param prefer the currency to read if a cell is written in several
 */
export function readBand(
  front: Compensation,
  entries: readonly PayEntry[],
  note: string,
  local: (counts?: (currency: string) => boolean) => readonly string[] = () => [],
  prefer?: string,
): BandReading {
  const stated = frontFigures(front);
  const labels = [...entries.flatMap((entry) => entry.labels), front.region];
  const named = [...(prefer ? [prefer] : []), ...labels.flatMap(currenciesIn)];
  const currencies = [...named, front.currency, ...local(sharesItsSign)];
  const rows = wholeAndLevels(entries).map((entry) => ({
    level: entry.level,
    readings: readEntry(entry, unnamedPart(stated, note), currencies),
  }));
  const readings = rows.flatMap((row) => row.readings);
  const empty = rows.length > 0 && MONEY_PARTS.every((part) => !stated[part]);
  const currency =
    homeCurrency(readings, stated, named) ?? (empty ? unpaidCurrency(readings, local()) : undefined) ?? front.currency;

  const all = rows.map(({ level, readings }) => ({ level, ...partsOf(readings, currency, stated) }));
  const [whole, levels] = [all.filter(({ level }) => level === ""), all.filter(({ level }) => level !== "")];
  const body = (whole.length > 0 ? whole : levels).map(({ figures }) => figures).reduce(span, {});
  const inBody = all.reduceRight<Partial<Record<MoneyPart, string>>>(
    (all, next) => Object.assign(all, next.currencies),
    {},
  );

  // Front matter that repeats the body's figures under another currency means the body's currency.
  const repeated = (Object.keys(stated) as Part[]).some(
    (part) => part !== "bonusPct" && same(body[part], stated[part]),
  );
  const added = repeated || readings.length === 0 ? {} : otherCurrency(stated, body, front.currency, currency);
  const equity = readings.filter(({ part }) => part === "equity");
  const own = equity.find(({ basis }) => basis !== undefined)?.basis;
  const band: Omit<Band, "arithmetic"> = {
    currency,
    ...stated,
    ...body,
    equityBasis: own ?? readEquityBasis([...equity.map(({ header }) => header), note]),
  };
  const headed = readEquityBasis(equity.map(({ header }) => header));
  if (own && headed.kind !== "unknown" && headed.kind !== own.kind)
    band.equityBasis = fittingBasis(band, [own, headed]);
  // A figure in the table that was not understood is not taken from its copy in the front matter either.
  for (const part of withheldParts(readings)) delete band[part];
  const others = { ...added, ...inBody };
  if (Object.keys(others).length) band.currencies = others;
  const listed = levels.map(({ level, figures }): LevelFigures => ({ level, ...figures }));
  const payments = readings.flatMap(({ notes }) =>
    notes.flatMap((one) => (one.kind === "months" ? one.payments : [])),
  )[0];
  const counted = payments ?? (body.base || body.total ? undefined : front.payments);
  if (counted) band.payments = counted;
  const paid = local();
  const words = rows.flatMap(({ level, readings }) =>
    readings
      .filter((reading) => isInWords(reading, band, paid))
      .map(({ part, text }) => ({ part, ...(level && { level }), text: cellText(text).text })),
  );
  if (words.length > 0) band.inWords = words;
  if (levels.length > 1 && listed.every((level) => isWithin(level, body))) band.levels = listed;
  return {
    band: { ...band, arithmetic: readArithmetic(band) },
    differing: differing(body, stated),
    unread: readings.flatMap(({ part, text, line, why }) => (why ? { part, text, line, why } : [])),
    remarks: readings.flatMap(({ part, text, line, notes }) => notes.map((note) => ({ part, text, line, note }))),
  };
}

/** "$280K/yr (4yr vest)" under "RSU/4yr": the basis, the cell's or the header's, by which the row's total adds up. */
function fittingBasis(band: Omit<Band, "arithmetic">, said: readonly EquityBasis[]): EquityBasis {
  const fits = said.filter((equityBasis) => {
    const arithmetic = readArithmetic({ ...band, equityBasis });
    // A figure that goes into the total unchanged is by the year, like the rest of the total.
    return arithmetic === "yearly" || arithmetic === "first-year";
  });
  const [only] = fits;
  return only && fits.length === 1 ? only : { kind: "unknown" };
}

/**
 * Whether a cell says something that no figure of the band does: in words, or in another currency. Dollars next to the
 * currency of the place repeat its figure, and "none" says nothing.
 */
function isInWords(
  { part, text, money, percent, why }: Reading,
  band: Partial<Record<Part, Range>> & Pick<Band, "currency">,
  paid: readonly string[],
): boolean {
  const others = money.map(({ currency }) => currency).filter((currency) => currency !== band.currency);
  if (money.length > 1 && others.some((currency) => currency !== "USD" || paid.includes(currency))) return true;
  if (money.length > 0 || percent || (band[part] && why?.kind !== "currencies")) return false;
  return /\p{L}{2}/u.test(text) && !NOTHING.test(cellText(text).text);
}

const NOTHING =
  /^\W*(?:none|nil|no|not (?:applicable|given|offered|specified|available|disclosed)|n\/?a|tbd|unknown)\W*$/i;

/** The entries that count: the first for the whole, and the levels if there are several. */
function wholeAndLevels(entries: readonly PayEntry[]): readonly PayEntry[] {
  const levels = entries.filter(({ level }) => level !== "");
  const whole = entries.filter(({ level }) => level === "").slice(0, 1);
  return levels.length > 1 ? [...whole, ...levels] : entries.slice(0, 1);
}

/** A level outside the band is another role's: a ladder may list more levels than the guide is for. */
const isWithin = (level: PartFigures, body: PartFigures): boolean =>
  PARTS.every((part) => {
    const [own, all] = [level[part], body[part]];
    return !own || !all || (own[0] >= all[0] && own[1] <= all[1]);
  });

/** The part of figures for which a table names none: base or total, as the front matter or the note has it. */
function unnamedPart(stated: PartFigures, note: string): Part {
  if (stated.total && !stated.base) return "total";
  if (stated.base && !stated.total) return "base";
  return /\bbase\b/i.test(note) && !/\btotal\b/i.test(note) ? "base" : "total";
}

function readEntry({ cells, line }: PayEntry, unnamed: Part, currencies: readonly string[]): Reading[] {
  const readings = new Map<Part, Reading>();
  for (const { part: named, header, text } of cells) {
    const part = named ?? unnamed;
    // If each end of a range has its own column, "min" or "max" in a header is not a limit.
    const ends = cells.filter((cell) => (cell.part ?? unnamed) === part).length > 1;
    const says = ends ? header.replace(LOW, " ").replace(HIGH, " ") : header;
    const reading = { part, text, header, line, ...figuresOf(readPayCell(text, says, currencies, part)) };
    const before = readings.get(part);
    // A second cell of a part is its other end ("Base Low", "Base High"); any other one is ignored.
    if (!before) readings.set(part, reading);
    else if (LOW.test(before.header) && HIGH.test(header)) readings.set(part, joinEnds(before, reading));
  }
  return [...readings.values()];
}

function figuresOf(reading: CellReading): Pick<Reading, "money" | "percent" | "basis" | "notes" | "why"> {
  switch (reading.kind) {
    case "read":
      return reading;
    case "withheld":
      return { money: [], notes: [], why: reading.why };
    case "none":
      return { money: [], notes: [] };
  }
}

/** The parts whose cell was not understood. */
const withheldParts = (readings: readonly Reading[]): Set<Part> =>
  new Set(
    readings.flatMap(({ part, why }): Part[] => {
      // If only the currency's sign is a slip, the front matter decides the currency.
      if (!why || why.kind === "currencies") return [];
      return part === "bonus" ? ["bonus", "bonusPct"] : [part];
    }),
  );

const LOW = /\b(?:low|min|minimum|from|p25|25th)\b/i;
const HIGH = /\b(?:high|max|maximum|to|p75|75th)\b/i;

const joinEnds = (low: Reading, high: Reading): Reading => ({
  ...low,
  money: low.money.flatMap(({ range, currency }) => {
    const end = high.money.find((sum) => sum.currency === currency);
    return end && end.range[1] >= range[0] ? [{ currency, range: [range[0], end.range[1]] as const }] : [];
  }),
  percent: low.percent && high.percent ? [low.percent[0], high.percent[1]] : low.percent,
  notes: [...low.notes, ...high.notes],
  why: low.why ?? high.why,
});

const HOME_ORDER: readonly Part[] = ["base", "total", "equity", "bonus", "signOn"];

/** The currency of the band: that of its base, else of its total, else of the first other part. */
function homeCurrency(readings: readonly Reading[], stated: PartFigures, named: readonly string[]): string | null {
  for (const part of HOME_ORDER) {
    const reading = readings.find((one) => one.part === part && one.money.length > 0);
    if (reading) return choose(reading, named, stated)?.currency ?? null;
  }
  return null;
}

/** The currency of a row without amounts: one that a cell names ("KRW equivalent"), else that of its place. */
const unpaidCurrency = (readings: readonly Reading[], local: readonly string[]): string | undefined =>
  readings.flatMap(({ text }) => currenciesIn(text))[0] ?? (local.length === 1 ? local[0] : undefined);

/** Of one cell's sums: the one in the likeliest currency, else one that the front matter repeats, else the first. */
const choose = ({ money, part }: Reading, likely: readonly string[], stated: PartFigures): Money | undefined =>
  money.find(({ currency }) => currency === likely[0]) ??
  money.find(({ range }) => same(range, stated[part])) ??
  money[0];

function partsOf(readings: readonly Reading[], currency: string, stated: PartFigures) {
  const figures: PartFigures = {};
  const currencies: Partial<Record<MoneyPart, string>> = {};
  for (const reading of readings) {
    const { part, percent } = reading;
    if (part === "bonus" && percent) figures.bonusPct = percent;
    const sum = choose(reading, [currency], stated);
    // "$0" means that there is none, like an absent part.
    if (!sum || sum.range[1] === 0 || part === "bonusPct") continue;
    figures[part] = sum.range;
    if (sum.currency !== currency) currencies[part] = sum.currency;
  }
  return { figures, currencies };
}

const span = (all: PartFigures, next: PartFigures): PartFigures => {
  const wide: PartFigures = { ...all };
  for (const [part, [low, high]] of Object.entries(next) as [Part, Range][]) {
    const [lowest, highest] = all[part] ?? [low, high];
    wide[part] = [Math.min(low, lowest), Math.max(high, highest)];
  }
  return wide;
};

/** The currency of parts that only the front matter gives, if it is not the band's. */
function otherCurrency(stated: PartFigures, body: PartFigures, from: string, currency: string) {
  if (from === currency) return {};
  const parts = (Object.keys(stated) as Part[]).filter((part) => part !== "bonusPct" && !body[part]);
  return Object.fromEntries(parts.map((part) => [part, from])) as Partial<Record<MoneyPart, string>>;
}

// `bonus_pct` has one figure of the body's range, which does not contradict it.
const differing = (body: PartFigures, stated: PartFigures): BandReading["differing"] =>
  (Object.entries(body) as [Part, Range][]).flatMap(([part, range]) => {
    const front = stated[part];
    if (!front || same(range, front)) return [];
    if (part === "bonusPct" && front[0] >= range[0] && front[1] <= range[1]) return [];
    return [{ part, body: range, front }];
  });

const same = (a: Range | undefined, b: Range | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
