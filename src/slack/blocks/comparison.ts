import type { Answer, GuideAnswer } from "../../answer/answer.js";
import { columnNames, comparisonRows } from "../../answer/compare.js";
import type { TypedOffer } from "../../answer/offer/offer.js";
import { LIMITS } from "../limits.js";
import { chooseButton } from "./choose.js";
import { actions, type Block, fitsTable, header, notes, type Style, section, table } from "./kit.js";
import { chart } from "./regions.js";
import { literal } from "./text.js";

/** Guides or regions side by side, each in its currency; what cannot be compared is named in the notes. */
export function comparisonBlocks(
  { answers, notes: sentences }: Extract<Answer, { kind: "comparison" }>,
  offer: TypedOffer | null,
  style: Style,
): Block[] {
  const names = columnNames(answers);
  const rows = comparisonRows(answers);
  const cells = [["", ...names], ...rows.map(({ label, cells }) => [label, ...cells])];
  const native = style === "native" && fitsTable(cells);
  return [
    header(names.join(" · ")),
    ...notes(sentences),
    ...(native ? [table(cells)] : names.map((name, at) => side(name, rows, at))),
    ...(native ? chart(answers.flatMap((answer, at) => labelled(answer, names[at] ?? ""))) : []),
    ...actions(answers.map(({ guide, region }, at) => chooseButton(names[at] ?? "", at, { ...guide, region }, offer))),
  ];
}

const labelled = ({ band }: GuideAnswer, label: string) => (band ? [{ label, band }] : []);

/** One side as a section of its own. */
function side(name: string, rows: readonly { label: string; cells: string[] }[], at: number): Block {
  const lines = rows.map(({ label, cells }) => `${label}: ${cells[at] ?? ""}`).join("\n");
  return section(`*${literal(name, LIMITS.header)}*\n${literal(lines, LIMITS.section - LIMITS.header - 3)}`);
}
