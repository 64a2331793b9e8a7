import type { CellDoubt, CellNote } from "./cells/reading.js";
import type { Doubt, Part, Range } from "./pay.js";

/** Why a value of the front matter cannot be used; `other` has zod's own words. */
export type ValueFault =
  | { kind: "missing" | "no-text" | "no-amount" | "no-date" | "no-letters" | "empty" | "no-currency" | "no-percent" }
  | { kind: "names-no-role" | "no-entry" | "no-target" | "no-parts" | "no-figure" | "not-a-year" | "not-first-year" }
  | { kind: "no-field" | "no-part"; known: readonly string[] }
  /** The entry is left out, as it would count for every region. */
  | { kind: "entry-without-name" }
  | { kind: "doubt"; doubt: CellDoubt }
  | { kind: "other"; words: string };

/** A fault of the aliases file; `other` has the words of the YAML parser or of zod, `unusable` ours behind "the file". */
export type AliasFault =
  | { kind: "two-entries"; name: string; first: string; second: string }
  | { kind: "no-place"; place: string }
  | { kind: "unusable"; why: string }
  | { kind: "other"; words: string };

/** A cell of a table with a figure: the region and part that it is for, and its text. */
interface Cell {
  region: string;
  part: Part;
  text: string;
}

/** What is wrong in a guide or in the aliases file, as facts. `present/` has the sentences, `docs/problems.md` the list. */
export type Fault =
  /** `code` is the system's; null if it is no file. `later`: it could be read at the start. */
  | { kind: "file-unreadable"; code: string | null; later?: true }
  | { kind: "took-too-long"; seconds: number }
  | { kind: "file-too-large"; bytes: number }
  | { kind: "line-too-long"; characters: number }
  | { kind: "nested-too-deep"; depth: number }
  | { kind: "too-many-cells"; most: number }
  | { kind: "not-utf8"; utf16: boolean }
  | { kind: "folder-changed" | "not-text" | "characters-lost" }
  | { kind: "front-matter-missing"; lacks: "start" | "end" }
  | { kind: "front-matter-language"; language: string }
  /** `reason` is the YAML parser's; null if there are no fields. */
  | { kind: "front-matter-syntax"; reason: string | null }
  | { kind: "front-matter-aliases"; values: number; levels: number }
  | { kind: "field-missing"; why: ValueFault }
  /** `shown` is the value, cut. */
  | { kind: "field-malformed"; shown: string; why: ValueFault }
  | { kind: "field-half"; given: string; lacking: string }
  | { kind: "field-unknown"; name: string; meant: string }
  | { kind: "entries-too-many"; count: number; most: number }
  | { kind: "cell-unread"; cell: Cell; why: CellDoubt }
  /** Without a cell, the figure is a field of the front matter. */
  | { kind: "figure-remark"; cell?: Cell; note: CellNote }
  | { kind: "guide-twice" | "guide-copy"; guide: string; kept: string }
  | { kind: "file-passed-over"; why: "ending" | "too-deep" | "beside-folders" }
  | { kind: "aliases"; why: AliasFault }
  | { kind: "path-differs"; guide: string }
  | { kind: "body-unreadable"; reason: string }
  | { kind: "regions-missing" | "table-missing" | "levers-missing" | "strategy-missing" | "target-missing" }
  | { kind: "region-twice" | "level-as-region" | "region-not-in-table" | "region-not-in-front-matter"; region: string }
  | { kind: "band-empty" | "total-below-base" | "equity-basis-unknown" | "target-far-from-band"; region: string }
  | { kind: "figures-differ"; region: string; part: Part; table: Range; front: Range; currency: string }
  | { kind: "currency-differs"; region: string; table: string; front: string }
  /** Within a cell, or between the base and the total of a region. */
  | { kind: "currencies-mixed"; of: Cell | { region: string } }
  | { kind: "low-above-high"; of: Cell | { region: string } }
  | { kind: "confirmed-region-unknown"; region: string }
  | { kind: "confirmed-empty" }
  | {
      kind: "confirmed-differs";
      region: string;
      side: "ask" | "floor";
      part: Part;
      confirmed: Range;
      strategy: Range;
      currency: string;
    }
  | { kind: "target-unclear"; regions: string[]; why: Doubt | { kind: "left-over"; amount: string; sentence: string } }
  | { kind: "strategy-place-unknown"; place: string }
  | { kind: "floor-above-ask"; region: string; part: Part; floor: Range; ask: Range; currency: string };

/** The name of a kind of problem. */
export type ProblemKind = Fault["kind"];

/** Where a problem is: the file, relative to the guides folder, the line from 1, and the field as people name it. */
export interface ProblemPlace {
  file: string;
  line: number;
  /** `compensation[1].base_low`, `strategy`. */
  field: string;
}

/** Something doubtful or wrong in a guide file or the aliases file. `more`: how many of the kind were left out behind it. */
export type Problem = Fault & ProblemPlace & { severity: "error" | "warning"; more?: number };

/** An error costs the guide or one of its fields; any other kind is a doubt. */
const ERRORS: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  ...(["file-unreadable", "took-too-long", "folder-changed", "file-too-large", "line-too-long"] as const),
  ...(["nested-too-deep", "too-many-cells", "not-text", "not-utf8", "front-matter-missing"] as const),
  ...(["front-matter-language", "front-matter-syntax", "front-matter-aliases", "field-missing"] as const),
  ...(["guide-twice", "aliases", "body-unreadable"] as const),
]);

/** How bad a kind of problem is. */
export const severityOf = (kind: ProblemKind): Problem["severity"] => (ERRORS.has(kind) ? "error" : "warning");

/** A fault with its place. */
export const problem = (place: ProblemPlace, fault: Fault): Problem => ({
  ...fault,
  severity: severityOf(fault.kind),
  ...place,
});

/** Most problems of one kind that are listed for a file. */
const MOST_OF_A_KIND = 20;

/** The first problems of each kind; the last of them counts how many more there are. */
export function bounded(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  for (const { kind } of problems) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const seen = new Map<string, number>();
  return problems.flatMap((one) => {
    const nth = (seen.get(one.kind) ?? 0) + 1;
    seen.set(one.kind, nth);
    const more = (counts.get(one.kind) ?? 0) - MOST_OF_A_KIND;
    if (nth > MOST_OF_A_KIND) return [];
    return nth === MOST_OF_A_KIND && more > 0 ? { ...one, more } : one;
  });
}
