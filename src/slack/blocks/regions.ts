import type { types } from "@slack/bolt";
import type { GuideAnswer } from "../../answer/answer.js";
import { capitalised } from "../../answer/figures.js";
import { PART_NAMES, REGIONS } from "../../copy.js";
import { LIMITS } from "../limits.js";
import { guideId, regionKey, type View, writePointer } from "../pointer.js";
import { bandsBlocks, type LabelledBand } from "./bands.js";
import { type Block, type ChartBlock, notes, type Style, section, select } from "./kit.js";
import { clip } from "./text.js";

/** Ids of the region menus: one answers in place, the other opens the answer for one person. */
export const REGION_MENU = { here: "region", apart: "open-region" } as const;

/**
 * The menu of the guide's other regions and nothing else. Its action id carries the guide and the view, since an
 * option's value has room for the region only.
 *
 * @returns null where the guide has no other region
 */
export function regionMenu(
  answer: GuideAnswer,
  menu: keyof typeof REGION_MENU,
  view: View = answer.focus,
): types.StaticSelect | null {
  const others = answer.regions.filter((label) => label !== answer.region);
  if (others.length === 0) return null;
  const actionId = `${REGION_MENU[menu]}:${writePointer({ guide: guideId(answer), region: null, view })}`;
  return select(
    menu === "here" ? REGIONS.other : REGIONS.open,
    clip(actionId, LIMITS.actionId),
    others.map((label) => ({ text: label, value: regionKey(label) })),
  );
}

/** A guide's regions side by side: the chart of what they pay in one currency, and all bands. */
export function regionBlocks(answers: readonly GuideAnswer[], style: Style): Block[] {
  const bands = answers.flatMap(({ region, band }): LabelledBand[] =>
    region && band ? [{ label: region, band }] : [],
  );
  if (bands.length === 0) return [];
  return [section(`*${REGIONS.heading}*`), ...(style === "native" ? chart(bands) : []), ...bandsBlocks(bands, style)];
}

/**
 * Low and high of the total (of the base where no total is given) for the regions of the first currency: bars of two
 * currencies beside each other would compare what cannot be compared.
 */
export function chart(bands: readonly LabelledBand[]): Block[] {
  const part = bands.some(({ band }) => band.total) ? "total" : "base";
  const given = bands.filter(({ band }) => band[part]);
  const currency = given[0]?.band.currencies?.[part] ?? given[0]?.band.currency;
  const same = given
    .filter(({ band }) => (band.currencies?.[part] ?? band.currency) === currency)
    .slice(0, LIMITS.chartPoints);
  if (same.length < 2 || currency === undefined) return [];
  const labels = distinct(same.map(({ label }) => label));
  const series = (name: string, end: 0 | 1) => ({
    name,
    data: same.map(({ band }, at) => ({ label: labels[at] ?? "", value: band[part]?.[end] ?? 0 })),
  });
  const block: ChartBlock = {
    type: "data_visualization",
    title: clip(REGIONS.chart(capitalised(PART_NAMES[part]), currency), LIMITS.chartTitle),
    chart: {
      type: "bar",
      series: [series(REGIONS.low, 0), series(REGIONS.high, 1)],
      axis_config: { categories: labels },
    },
  };
  return [block, ...(same.length < bands.length ? notes([REGIONS.outside(currency)]) : [])];
}

/** Labels within Slack's twenty characters, which must also differ from each other. */
function distinct(labels: readonly string[]): string[] {
  const seen = new Set<string>();
  return labels.map((label, at) => {
    const short = clip(label, LIMITS.chartLabel);
    const name = seen.has(short) ? `${at + 1} ${clip(label, LIMITS.chartLabel - 3)}` : short;
    seen.add(name);
    return name;
  });
}
