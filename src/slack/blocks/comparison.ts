import type { types } from "@slack/bolt";
import type { GuideAnswer } from "../../answer/answer.js";
import { columnNames } from "../../answer/compare.js";
import type { TypedOffer } from "../../answer/offer/offer.js";
import { comparedPassages } from "../../present/answer-lines.js";
import { type ComparisonRow, comparisonRows, hasPay } from "../../present/comparison.js";
import { partNotes } from "../../present/notes.js";
import { BUTTON, CHOICES, COMPARE, REGIONS } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { ACTION } from "../state/ids.js";
import { type Comparison, writeShareable } from "../state/shareable.js";
import type { Place } from "./answer.js";
import { bandChart } from "./chart.js";
import { chooseButton, placesOf } from "./choose.js";
import { actions, type Block, button, fitsTable, header, notes, type Style, section, table } from "./kit.js";
import { passageBlocks } from "./passages.js";
import { literal } from "./text.js";

interface ComparisonSetting {
  place?: Place;
  /** The offer that was typed with the question. */
  offer?: TypedOffer | null;
}

/** Guides or regions next to each other, each in its currency; what cannot be compared is named in the notes. */
export function comparisonBlocks(comparison: Comparison, style: Style, setting: ComparisonSetting = {}): Block[] {
  const { answers, notes: said } = comparison;
  const { offer = null } = setting;
  const { first, rest } = partNotes(said);
  const names = columnNames(answers);
  const rows = [...regionRow(answers, names), ...comparisonRows(answers)];
  const paid = <T>(of: readonly T[]): T[] => of.filter((_, at) => hasPay(answers[at]));
  const cells = [[COMPARE.part, ...paid(names)], ...rows.map(({ label, cells }) => [label, ...paid(cells)])];
  const native = style === "native" && fitsTable(cells);
  return [
    header(comparisonTitle(answers)),
    ...first.map((text) => section(literal(text, LIMITS.section))),
    ...(native
      ? [table(cells)]
      : names.flatMap((name, at) => (hasPay(answers[at]) ? [guideSection(name, rows, at)] : []))),
    ...(native ? bandChart(answers.flatMap((answer, at) => labelled(answer, names[at] ?? ""))) : []),
    ...passageBlocks(comparedPassages(answers), style),
    ...notes(rest),
    ...actions(shareButtons(comparison, setting)),
    ...actions(
      answers.map((answer, at) => {
        const { guide, region } = answer;
        return chooseButton(
          names[at] ?? "",
          at,
          { ...guide, region, places: placesOf(answer), level: answer.level?.asked },
          offer,
        );
      }),
    ),
  ];
}

/** No share button if an offer is carried: it goes on to the guide chosen, and must not be shared. */
function shareButtons(comparison: Comparison, { place, offer }: ComparisonSetting): types.Button[] {
  const value = writeShareable(comparison);
  if (!value || offer || (place !== "private" && place !== "threaded")) return [];
  return [button(place === "private" ? BUTTON.shareChannel : BUTTON.shareHere, ACTION.shareChannel, value, "primary")];
}

/** What the guides have in common, then what differs: "Technical Program Manager: Ally Financial · Capital One". */
export function comparisonTitle(answers: readonly GuideAnswer[]): string {
  const names = columnNames(answers).join(" · ");
  const common = (["companyName", "roleName"] as const).flatMap((name) => {
    const [first, ...others] = new Set(answers.map(({ guide }) => guide[name]));
    return first !== undefined && others.length === 0 ? [first] : [];
  });
  return common.length ? `${common.join(" · ")}: ${names}` : names;
}

/** A row with the guides' regions, unless the columns are already named by them. */
function regionRow(answers: readonly GuideAnswer[], names: readonly string[]): ComparisonRow[] {
  const regions = answers.map(({ region }) => region ?? CHOICES.missing);
  return regions.every((region, at) => names[at]?.includes(region)) ? [] : [{ label: REGIONS.region, cells: regions }];
}

const labelled = ({ band }: GuideAnswer, label: string) => (band ? [{ label, band }] : []);

function guideSection(name: string, rows: readonly { label: string; cells: string[] }[], at: number): Block {
  const lines = rows.map(({ label, cells }) => `${label}: ${cells[at] ?? ""}`).join("\n");
  return section(`*${literal(name, LIMITS.header)}*\n${literal(lines, LIMITS.section - LIMITS.header - 3)}`);
}
