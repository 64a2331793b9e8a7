import type { CellDoubt, CellNote } from "../../domain/cells/reading.js";
import { formatMoney, formatPercent } from "../../domain/money.js";
import { type Doubt, PART_NAMES, type Part, type Range } from "../../domain/pay.js";
import type { AliasFault, Fault, Problem, ValueFault } from "../../domain/problem.js";
import { listed } from "../../text/listed.js";
import { type ByKind, type OfKind, saidOf } from "./by-kind.js";
import { MENDS } from "./problem-mends.js";

interface Told {
  what: string;
  mend: string;
}

/** A problem as people read it, and as `check --json` prints it. */
export type ToldProblem = Pick<Problem, "kind" | "severity" | "file" | "line" | "field"> & Told;

/** The problem in words; the words of a guide in it are as written. */
export function toldProblem(problem: Problem): ToldProblem {
  const { kind, severity, file, line, field, more } = problem;
  const what = saidOf(WRONG, problem).replace(/[^.?!]$/, "$&.");
  return {
    kind,
    severity,
    file,
    line,
    field,
    what: more ? `${what} And ${more} more of the same kind.` : what,
    mend: MENDS[kind],
  };
}

/** What is wrong, by kind; `field` is what it is in, as people name it. */
const WRONG: ByKind<Fault & { field: string }> = {
  "file-unreadable": (fault) => {
    if (fault.code === null) return "It is not a file.";
    return fault.later
      ? `The file could be read at the start and cannot now: ${fault.code}.`
      : `It cannot be read: ${fault.code}.`;
  },
  "took-too-long": (fault) => `Reading it was given up after ${fault.seconds} seconds.`,
  "folder-changed": () => "The folder holds no guides, and is another one than they were in.",
  "file-too-large": (fault) => `The file has ${fault.bytes.toLocaleString("en")} bytes.`,
  "line-too-long": (fault) => `The line has ${fault.characters.toLocaleString("en")} characters.`,
  "nested-too-deep": (fault) => `Quotes or lists nest ${fault.depth} deep.`,
  "too-many-cells": (fault) => `The tables have over ${fault.most} cells.`,
  "not-text": () => "The line holds a NUL byte.",
  "not-utf8": (fault) => (fault.utf16 ? "The file is saved as UTF-16." : "The line holds bytes that are not UTF-8."),
  "characters-lost": () => "The line holds \uFFFD, which stands for a character that was lost.",
  "front-matter-missing": (fault) =>
    fault.lacks === "start" ? "The file does not start with ---." : "The front matter has no --- at its end.",
  "front-matter-language": (fault) => `The front matter is marked as ${fault.language}.`,
  "front-matter-syntax": (fault) =>
    fault.reason === null ? "The front matter holds no fields." : `The YAML cannot be read: ${fault.reason}.`,
  "front-matter-aliases": (fault) => `Its fields unfold to over ${fault.values} values or ${fault.levels} levels.`,
  "field-missing": (fault) => `${fault.field} ${saidOf(VALUE, fault.why)}.`,
  "field-malformed": (fault) =>
    fault.why.kind === "missing"
      ? `${fault.field} is missing; the entry is left out.`
      : `${fault.field} is ${fault.shown}: ${saidOf(VALUE, fault.why)}.`,
  "field-half": (fault) => `${fault.given} stands without ${fault.lacking}.`,
  "field-unknown": (fault) => `There is no field ${fault.name}. Did you mean ${fault.meant}?`,
  "entries-too-many": (fault) =>
    `${fault.count} ${fault.field.replace(/\[\d+\]$/, "")} are listed: the first ${fault.most} are read, and ${fault.count - fault.most} more of the same kind are not.`,
  "cell-unread": unreadCell,
  "figure-remark": (fault) =>
    fault.cell ? remarkOf(fault.cell, fault.note) : `${fault.field} ${saidOf(REMARK, fault.note)}.`,
  "guide-twice": (fault) => `${fault.kept} is the guide ${fault.guide} already.`,
  "guide-copy": (fault) => `${fault.kept} is the guide ${fault.guide} already.`,
  "file-passed-over": (fault) => PASSED_OVER[fault.why],
  aliases: (fault) => saidOf(ALIASES, fault.why),
  "path-differs": (fault) => `The front matter says ${fault.guide}.`,
  "body-unreadable": (fault) => `Reading it failed: ${fault.reason}`,
  "regions-missing": () => "The front matter lists no regions.",
  "table-missing": () => "The body has no table of pay.",
  "levers-missing": () => "The body lists no levers.",
  "strategy-missing": () => "The body has no Negotiate Up Strategy.",
  "target-missing": () => "The strategy states no figure to ask for or to accept.",
  "region-twice": (fault) => `"${fault.region}" stands twice.`,
  "level-as-region": (fault) => `"${fault.region}" is a level, not a place.`,
  "region-not-in-table": (fault) => `The table of pay has no row or column for "${fault.region}".`,
  "region-not-in-front-matter": (fault) => `The table has "${fault.region}", and the front matter has no such region.`,
  "band-empty": (fault) => `Neither table nor front matter has a figure for ${fault.region}.`,
  "figures-differ": (fault) => {
    const [table, front] = shown([fault.table, fault.front], fault);
    return `The table says ${table} for ${fault.region}, the front matter ${front}.`;
  },
  "currency-differs": (fault) =>
    `The table gives ${fault.region} in ${fault.table}, the front matter in ${fault.front}.`,
  "currencies-mixed": (fault) =>
    "text" in fault.of
      ? unreadCell({ cell: fault.of, why: { kind: "currencies" } })
      : `Base and total of ${fault.of.region} are in two currencies.`,
  "total-below-base": (fault) => `The total of ${fault.region} lies below its base.`,
  "low-above-high": (fault) =>
    "text" in fault.of
      ? remarkOf(fault.of, { kind: "reversed" })
      : `The low end of a figure for ${fault.of.region} is above its high end.`,
  "equity-basis-unknown": (fault) => `Nothing says whether the stock of ${fault.region} is a grant or a year's worth.`,
  "confirmed-region-unknown": (fault) => `"${fault.region}" is no region of the guide.`,
  "confirmed-empty": () => "It confirms no figure.",
  "confirmed-differs": (fault) => {
    const [confirmed, strategy] = shown([fault.confirmed, fault.strategy], fault);
    return `For ${fault.region} the ${fault.side} confirmed for ${fault.part} is ${confirmed}, and the strategy says ${strategy}.`;
  },
  "target-unclear": (fault) => `For ${listed(fault.regions)} it is not clear what is meant: ${ofTarget(fault.why)}.`,
  "strategy-place-unknown": (fault) =>
    `The strategy states a figure for ${fault.place}, which is no region of the guide.`,
  "floor-above-ask": (fault) => {
    const [floor, ask] = shown([fault.floor, fault.ask], fault);
    return `For ${fault.region} the floor of ${floor} ${PART_NAMES[fault.part]} lies above the low end of the ask, ${ask}.`;
  },
  "target-far-from-band": (fault) => `A figure for ${fault.region} lies far outside its band.`,
};

function unreadCell({ cell, why }: Pick<OfKind<Fault, "cell-unread">, "cell" | "why">): string {
  return `The ${PART_NAMES[cell.part]} of ${cell.region} is not read: the cell says "${cell.text}", and ${saidOf(CELL, why)}.`;
}

const PASSED_OVER = {
  ending: "Its name does not end in .md.",
  "too-deep": "It lies too deep.",
  "beside-folders": "It lies beside the folders of the companies.",
};

const shown = (ranges: readonly Range[], { part, currency }: { part: Part; currency: string }): string[] =>
  ranges.map((range) => (part === "bonusPct" ? formatPercent(range) : formatMoney(range, currency)));

const remarkOf = ({ part, region, text }: { part: Part; region: string; text: string }, note: CellNote): string =>
  `The ${PART_NAMES[part]} of ${region}, "${text}", ${saidOf(REMARK, note)}.`;

/** What is wrong with a value, after its name. */
const VALUE: ByKind<ValueFault> = {
  missing: () => "is missing",
  "no-text": () => "is no text",
  "no-amount": () => "is no amount",
  "no-date": () => "is not a date such as 2026-05-23",
  "no-letters": () => "has no letter or digit",
  empty: () => "is empty",
  "no-currency": () => "is not a code such as USD",
  "no-percent": () => "it is no percentage of base such as 15",
  "names-no-role": () => "names no role, which is called after `role` instead",
  "no-entry": () => "the entry is left out",
  "no-target": () => "is no entry with a region, an ask and a floor",
  "no-parts": () => "names no parts, as in { total: 268000 }",
  "no-figure": () => "is no figure such as 268000 or [268000, 293000]",
  "not-a-year": () => 'can only be "year"; the equity is left out',
  "not-first-year": () => 'can only be "first-year"; the total is left out',
  "no-field": (why) => `is no field of it: ${why.known.join(", ")} are`,
  "no-part": (why) => `is no part: ${why.known.join(", ")} are`,
  "entry-without-name": () => "is no text; the entry is left out",
  doubt: (why) => saidOf(CELL, why.doubt),
  other: (why) => why.words,
};

/** Why a figure was withheld, as the end of a sentence. */
const CELL: ByKind<CellDoubt> = {
  "left-over": (why) => `"${why.words}" was not understood`,
  bound: (why) => `"${why.words}" makes it a limit and no range`,
  sum: (why) => `something is added to it: "${why.words}"`,
  period: (why) => `pay by the ${why.words} is no pay by the year`,
  count: () => "a number without a currency may count shares",
  size: () => "it is too small, too large or too wide for what it is, so its unit is not sure",
  currencies: () => "its signs of currency contradict each other",
  net: () => "pay after tax is no pay before tax, and of two units one must be wrong",
  struck: () => "it is struck out",
};

/** A remark on a figure that was read, as the end of a sentence. */
const REMARK: ByKind<CellNote> = {
  reversed: () => "is written from high to low",
  months: (note) => `is a month's pay: it counts ${note.payments} times for a year`,
  open: () => "has no upper limit, only the high end that is written",
  only: (note) => `is not for everybody: "${note.words}"`,
  approximate: () => "is written as a rough figure",
};

function ofTarget(why: Extract<Fault, { kind: "target-unclear" }>["why"]): string {
  if (why.kind === "left-over") return `${why.amount} in "${why.sentence}"`;
  return ofDoubt(why);
}

function ofDoubt({ kind, part }: Doubt): string {
  const name = part ? PART_NAMES[part] : "figure";
  switch (kind) {
    case "two-values":
      return `there are two values for ${name}`;
    case "relative-place":
      return `the place is told to lie some percent from the ${name} that is for all`;
    case "below-band":
      return `${name} lies below the band`;
    default:
      return `${name} lies far outside the band`;
  }
}

const ALIASES: ByKind<AliasFault> = {
  "two-entries": (why) => `"${why.name}" names both ${why.first} and ${why.second}`,
  "no-place": (why) => `"${why.place}" is not a place of this file`,
  unusable: (why) => `the file ${why.why}`,
  other: (why) => why.words,
};
