import type { Tokens } from "marked";
import type { Figure, ReadSentence } from "./figures.js";
import type { Side } from "./mind.js";
import { readSentences } from "./nodes.js";
import type { RegionNames } from "./region-names.js";
import { type Lead, readLead } from "./sides.js";

/** Figures of a table come after those of the text beside it. */
const TABLE_RANK = 0.5;

/** What a header cell or a row's first cell says of the cells that it heads. */
interface Head {
  side: Lead;
  part: Figure["part"];
  yearly: boolean;
  regions: readonly number[] | undefined;
}

/** Reads the figures of a table whose headers, rows or labels above say the side; each row as a sentence. */
export function readTable(
  table: Tokens.Table,
  names: RegionNames,
  lead: Side | null,
  scope: readonly number[] | null,
): ReadSentence[] {
  const columns = table.header.map(({ text }) => readHead(text, names));
  return table.rows.map((cells) => {
    const row = readHead(cells[0]?.text ?? "", names);
    const figures: Figure[] = [];
    const nodes: ReadSentence["nodes"] = [];
    cells.forEach(({ text }, index) => {
      const column = columns[index];
      if (!column || index === 0) return;
      const side = sideOf(column, row, lead);
      const part = column.part ?? row.part;
      const first = nodes.length;
      for (const node of readSentences(plain(text), []).flatMap((sentence) => sentence.nodes)) {
        nodes.push(node);
        if (!node.amount || !side || !part || figures.some(({ at }) => at >= first)) continue;
        const percent = node.amount.kind === "percent";
        if (percent && part !== "bonus") continue;
        figures.push({
          ...side,
          rank: Math.min(side.rank, TABLE_RANK),
          amount: node.amount,
          at: nodes.length - 1,
          part: percent ? "bonusPct" : part,
          ...((column.yearly || row.yearly) && part === "equity" && { yearly: true as const }),
          regions: row.regions ?? column.regions ?? scope,
        });
      }
    });
    return { text: cells.map(({ text }) => plain(text)).join(" | "), nodes, figures, own: new Map() };
  });
}

/** A column or row that names a side decides; one that names something else ("Initial", "Stretch") takes none. */
function sideOf(column: Head, row: Head, lead: Side | null): Side | null {
  if (column.side !== undefined) return column.side;
  return row.side !== undefined ? row.side : lead;
}

function readHead(cell: string, names: RegionNames): Head {
  const text = plain(cell);
  const [sentence] = readSentences(text, []);
  const senses = sentence?.nodes.map(({ sense }) => sense) ?? [];
  const regions = names.named(text);
  return {
    side: sentence && readLead(sentence),
    part: senses.find(({ part }) => part)?.part,
    yearly: senses.some(({ per }) => per === "year"),
    regions: regions && regions.length > 0 ? regions : undefined,
  };
}

function plain(text: string): string {
  return text.replace(/\*\*|__|`/g, "").trim();
}
