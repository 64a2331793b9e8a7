import { readFileSync } from "node:fs";
import { stringify } from "yaml";
import type { Part, Range } from "../../src/domain/guide.js";
import { readBand } from "../../src/guides/body/band.js";
import { readPayCell } from "../../src/guides/body/pay-cell.js";
import { readFrontMatter } from "../../src/guides/front-matter/front-matter.js";

/**
 * Scores the reading of cells and of front matter fields: `tsx test/eval/cells.ts FILE.jsonl… [--misses]`. A line is
 * `{ id, header, cell, currency, part, want }` or `{ id, fields, want }`; a want is a range, null for withheld, or
 * `{ "$in": […] }`.
 */

type Want = Range | null | { $in: (Range | null)[] };
interface CellCase {
  id: string;
  header: string;
  cell: string;
  currency: string;
  part: Part;
  want: Want;
}
interface FieldCase {
  id: string;
  fields: Record<string, unknown> & { currency: string };
  want: Partial<Record<Part, Want>>;
}

export type Outcome = "right" | "withheld" | "wrong";

/** The range that a cell is read as; null where it is withheld or has none. */
export function rangeOfCell({ header, cell, currency, part }: Omit<CellCase, "id" | "want">): Range | null {
  const reading = readPayCell(cell, header, [currency], part);
  if (reading.kind !== "read") return null;
  return (part === "bonusPct" ? reading.percent : reading.money[0]?.range) ?? null;
}

/** The range that the fields of one region give a part; null where they give none. */
export function rangeOfFields(fields: FieldCase["fields"], part: Part): Range | null {
  const source = `---\n${stringify({ company: "acme", role: "engineer", compensation: [fields] })}---\n`;
  const read = readFrontMatter("acme/engineer.md", source);
  const front = read.kind === "read" ? read.front.compensation[0] : undefined;
  return (front && readBand(front, [], "").band[part]) ?? null;
}

/** `right` where the reading is one that is wanted, `withheld` where a figure was wanted and none is given. */
export function outcome(have: Range | null, want: Want): Outcome {
  const wanted = want !== null && "$in" in want ? want.$in : [want];
  if (wanted.some((one) => JSON.stringify(one) === JSON.stringify(have))) return "right";
  return have === null ? "withheld" : "wrong";
}

function main(): void {
  const misses = process.argv.includes("--misses");
  const tally: Record<Outcome, number> = { right: 0, withheld: 0, wrong: 0 };
  const tell = (id: string, text: string, have: Range | null, want: Want) => {
    const result = outcome(have, want);
    tally[result] += 1;
    if (misses && result !== "right")
      process.stdout.write(`${result} ${id} ${text}: ${JSON.stringify(have)}, want ${JSON.stringify(want)}\n`);
  };
  for (const file of process.argv.slice(2).filter((name) => !name.startsWith("--"))) {
    for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
      const one = JSON.parse(line) as CellCase | FieldCase;
      if ("cell" in one) tell(one.id, `${one.header} | ${one.cell}`, rangeOfCell(one), one.want);
      else
        for (const [part, want] of Object.entries(one.want) as [Part, Want][])
          tell(`${one.id} ${part}`, JSON.stringify(one.fields), rangeOfFields(one.fields, part), want);
    }
  }
  process.stdout.write(`right ${tally.right}, withheld ${tally.withheld}, wrong ${tally.wrong}\n`);
}

if (process.argv[1]?.endsWith("cells.ts")) main();
