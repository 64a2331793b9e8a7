import type { CellDoubt, CellNote } from "../../domain/cells/reading.js";
import { formatMoney, formatPercent } from "../../domain/money.js";
import { type Doubt, PART_NAMES, type Part, type Range } from "../../domain/pay.js";
import type { AliasFault, Fault, Problem, ValueFault } from "../../domain/problem.js";
import { listed } from "../../text/listed.js";
import { MENDS } from "./problem-mends.js";

/** What is wrong, as a sentence, and how to mend it. */
interface Told {
  what: string;
  mend: string;
}

/** A problem as people read it, and as `check --json` prints it. */
export type ToldProblem = Pick<Problem, "kind" | "severity" | "file" | "line" | "field"> & Told;

/** The problem in words; the words of a guide in it are as written. */
export function toldProblem(problem: Problem): ToldProblem {
  const { kind, severity, file, line, field, more } = problem;
  const what = whatIsWrong(problem).replace(/[^.?!]$/, "$&.");
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

/** What is wrong. @param fault with the field that it is in, as people name it */
function whatIsWrong(fault: Fault & { field: string }): string {
  switch (fault.kind) {
    case "file-unreadable":
      if (fault.code === null) return "It is not a file.";
      return fault.later
        ? `The file could be read at the start and cannot now: ${fault.code}.`
        : `It cannot be read: ${fault.code}.`;
    case "took-too-long":
      return `Reading it was given up after ${fault.seconds} seconds.`;
    case "folder-changed":
      return "The folder holds no guides, and is another one than they were in.";
    case "file-too-large":
      return `The file has ${fault.bytes.toLocaleString("en")} bytes.`;
    case "line-too-long":
      return `The line has ${fault.characters.toLocaleString("en")} characters.`;
    case "nested-too-deep":
      return `Quotes or lists nest ${fault.depth} deep.`;
    case "too-many-cells":
      return `The tables have over ${fault.most} cells.`;
    case "not-text":
      return "The line holds a NUL byte.";
    case "not-utf8":
      return fault.utf16 ? "The file is saved as UTF-16." : "The line holds bytes that are not UTF-8.";
    case "characters-lost":
      return "The line holds \uFFFD, which stands for a character that was lost.";
    case "front-matter-missing":
      return fault.lacks === "start" ? "The file does not start with ---." : "The front matter has no --- at its end.";
    case "front-matter-language":
      return `The front matter is marked as ${fault.language}.`;
    case "front-matter-syntax":
      return fault.reason === null ? "The front matter holds no fields." : `The YAML cannot be read: ${fault.reason}.`;
    case "front-matter-aliases":
      return `Its fields unfold to over ${fault.values} values or ${fault.levels} levels.`;
    case "field-missing":
      return `${fault.field} ${ofValue(fault.why)}.`;
    case "field-malformed":
      return fault.why.kind === "missing"
        ? `${fault.field} is missing; the entry is left out.`
        : `${fault.field} is ${fault.shown}: ${ofValue(fault.why)}.`;
    case "field-half":
      return `${fault.given} stands without ${fault.lacking}.`;
    case "field-unknown":
      return `There is no field ${fault.name}. Did you mean ${fault.meant}?`;
    case "entries-too-many":
      return `${fault.count} ${fault.field.replace(/\[\d+\]$/, "")} are listed: the first ${fault.most} are read, and ${fault.count - fault.most} more of the same kind are not.`;
    case "cell-unread":
      return `The ${PART_NAMES[fault.cell.part]} of ${fault.cell.region} is not read: the cell says "${fault.cell.text}", and ${ofCell(fault.why)}.`;
    case "figure-remark":
      return fault.cell ? remarkOf(fault.cell, fault.note) : `${fault.field} ${ofNote(fault.note)}.`;
    case "guide-twice":
    case "guide-copy":
      return `${fault.kept} is the guide ${fault.guide} already.`;
    case "file-passed-over":
      return PASSED_OVER[fault.why];
    case "aliases":
      return ofAliases(fault.why);
    case "path-differs":
      return `The front matter says ${fault.guide}.`;
    case "body-unreadable":
      return `Reading it failed: ${fault.reason}`;
    case "regions-missing":
      return "The front matter lists no regions.";
    case "table-missing":
      return "The body has no table of pay.";
    case "levers-missing":
      return "The body lists no levers.";
    case "strategy-missing":
      return "The body has no Negotiate Up Strategy.";
    case "target-missing":
      return "The strategy states no figure to ask for or to accept.";
    case "region-twice":
      return `"${fault.region}" stands twice.`;
    case "level-as-region":
      return `"${fault.region}" is a level, not a place.`;
    case "region-not-in-table":
      return `The table of pay has no row or column for "${fault.region}".`;
    case "region-not-in-front-matter":
      return `The table has "${fault.region}", and the front matter has no such region.`;
    case "band-empty":
      return `Neither table nor front matter has a figure for ${fault.region}.`;
    case "figures-differ": {
      const [table, front] = shown([fault.table, fault.front], fault);
      return `The table says ${table} for ${fault.region}, the front matter ${front}.`;
    }
    case "currency-differs":
      return `The table gives ${fault.region} in ${fault.table}, the front matter in ${fault.front}.`;
    case "currencies-mixed":
      return "text" in fault.of
        ? whatIsWrong({ kind: "cell-unread", cell: fault.of, why: { kind: "currencies" }, field: fault.field })
        : `Base and total of ${fault.of.region} are in two currencies.`;
    case "total-below-base":
      return `The total of ${fault.region} lies below its base.`;
    case "low-above-high":
      return "text" in fault.of
        ? remarkOf(fault.of, { kind: "reversed" })
        : `The low end of a figure for ${fault.of.region} is above its high end.`;
    case "equity-basis-unknown":
      return `Nothing says whether the stock of ${fault.region} is a grant or a year's worth.`;
    case "confirmed-region-unknown":
      return `"${fault.region}" is no region of the guide.`;
    case "confirmed-empty":
      return "It confirms no figure.";
    case "confirmed-differs": {
      const [confirmed, strategy] = shown([fault.confirmed, fault.strategy], fault);
      return `For ${fault.region} the ${fault.side} confirmed for ${fault.part} is ${confirmed}, and the strategy says ${strategy}.`;
    }
    case "target-unclear":
      return `For ${listed(fault.regions)} it is not clear what is meant: ${ofTarget(fault.why)}.`;
    case "strategy-place-unknown":
      return `The strategy states a figure for ${fault.place}, which is no region of the guide.`;
    case "floor-above-ask": {
      const [floor, ask] = shown([fault.floor, fault.ask], fault);
      return `For ${fault.region} the floor of ${floor} ${PART_NAMES[fault.part]} lies above the low end of the ask, ${ask}.`;
    }
    case "target-far-from-band":
      return `A figure for ${fault.region} lies far outside its band.`;
  }
}

const PASSED_OVER = {
  ending: "Its name does not end in .md.",
  "too-deep": "It lies too deep.",
  "beside-folders": "It lies beside the folders of the companies.",
};

const shown = (ranges: readonly Range[], { part, currency }: { part: Part; currency: string }): string[] =>
  ranges.map((range) => (part === "bonusPct" ? formatPercent(range) : formatMoney(range, currency)));

const remarkOf = ({ part, region, text }: { part: Part; region: string; text: string }, note: CellNote): string =>
  `The ${PART_NAMES[part]} of ${region}, "${text}", ${ofNote(note)}.`;

/** What is wrong with a value, after its name. */
function ofValue(why: ValueFault): string {
  switch (why.kind) {
    case "missing":
      return "is missing";
    case "no-text":
      return "is no text";
    case "no-amount":
      return "is no amount";
    case "no-date":
      return "is not a date such as 2026-05-23";
    case "no-letters":
      return "has no letter or digit";
    case "empty":
      return "is empty";
    case "no-currency":
      return "is not a code such as USD";
    case "no-percent":
      return "it is no percentage of base such as 15";
    case "names-no-role":
      return "names no role, which is called after `role` instead";
    case "no-entry":
      return "the entry is left out";
    case "no-target":
      return "is no entry with a region, an ask and a floor";
    case "no-parts":
      return "names no parts, as in { total: 268000 }";
    case "no-figure":
      return "is no figure such as 268000 or [268000, 293000]";
    case "not-a-year":
      return 'can only be "year"; the equity is left out';
    case "not-first-year":
      return 'can only be "first-year"; the total is left out';
    case "no-field":
      return `is no field of it: ${why.known.join(", ")} are`;
    case "no-part":
      return `is no part: ${why.known.join(", ")} are`;
    case "entry-without-name":
      return "is no text; the entry is left out";
    case "doubt":
      return ofCell(why.doubt);
    case "other":
      return why.words;
  }
}

/** Why a figure was withheld, as the end of a sentence. */
function ofCell(why: CellDoubt): string {
  switch (why.kind) {
    case "left-over":
      return `"${why.words}" was not understood`;
    case "bound":
      return `"${why.words}" makes it a limit and no range`;
    case "sum":
      return `something is added to it: "${why.words}"`;
    case "period":
      return `pay by the ${why.words} is no pay by the year`;
    case "count":
      return "a number without a currency may count shares";
    case "size":
      return "it is too small, too large or too wide for what it is, so its unit is not sure";
    case "currencies":
      return "its signs of currency contradict each other";
    case "net":
      return "pay after tax is no pay before tax, and of two units one must be wrong";
    case "struck":
      return "it is struck out";
  }
}

/** A remark on a figure that was read, as the end of a sentence. */
function ofNote(note: CellNote): string {
  switch (note.kind) {
    case "reversed":
      return "is written from high to low";
    case "months":
      return `is a month's pay: it counts ${note.payments} times for a year`;
    case "open":
      return "has no upper limit, only the high end that is written";
    case "only":
      return `is not for everybody: "${note.words}"`;
    case "approximate":
      return "is written as a rough figure";
  }
}

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

function ofAliases(why: AliasFault): string {
  switch (why.kind) {
    case "two-entries":
      return `"${why.name}" names both ${why.first} and ${why.second}`;
    case "no-place":
      return `"${why.place}" is not a place of this file`;
    case "unusable":
      return `the file ${why.why}`;
    case "other":
      return why.words;
  }
}
