import type { RankedCompany } from "../../answer/answer.js";
import { type Arithmetic, type Part, partCurrency, type Range } from "../../domain/guide.js";
import { capitalised } from "../../present/figures.js";
import { LISTS, PART_NAMES, REGIONS } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import type { LabelledBand } from "./bands.js";
import { type Block, type ChartBlock, notes } from "./kit.js";
import { clip } from "./text.js";

interface Bar {
  label: string;
  range: Range;
  currency: string;
}

/** Low and high of the total of several bands; of the base where no total is given, or where they count the grant in different ways. */
export function bandChart(bands: readonly LabelledBand[]): Block[] {
  const totals = new Set(bands.filter(({ band }) => band.total).map(({ band }) => band.arithmetic));
  const part: Part = totals.size === 1 ? "total" : "base";
  return barChart(
    part,
    bands.flatMap(({ label, band }) => {
      const range = band[part];
      return range ? [{ label, range, currency: partCurrency(band, part) }] : [];
    }),
  );
}

/** The totals of a ranking that count the grant in one way, the most frequent one. */
export function rankingChart(rows: readonly RankedCompany[]): Block[] {
  const given = rows.filter(({ total, currency }) => total && currency === rows[0]?.currency);
  const counting = (way: Arithmetic) => given.filter(({ arithmetic }) => arithmetic === way);
  const way: Arithmetic = counting("yearly").length >= counting("whole-grant").length ? "yearly" : "whole-grant";
  const bars = counting(way).flatMap(({ companyName, total, currency }) =>
    total ? [{ label: companyName, range: total, currency }] : [],
  );
  const chart = barChart("total", bars);
  return chart.length && bars.length < rows.length ? [...chart, ...notes([LISTS.charted(LISTS.counts[way])])] : chart;
}

/** Bars of the first currency only: those of another beside them would compare what cannot be compared. */
function barChart(part: Part, bars: readonly Bar[]): Block[] {
  const currency = bars[0]?.currency;
  const same = bars.filter((bar) => bar.currency === currency).slice(0, LIMITS.chartPoints);
  if (same.length < 2 || currency === undefined) return [];
  const labels = distinct(same.map(({ label }) => label));
  const series = (name: string, end: 0 | 1) => ({
    name,
    data: same.map(({ range }, at) => ({ label: labels[at] ?? "", value: range[end] })),
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
  return [block, ...(same.length < bars.length ? notes([REGIONS.outside(currency)]) : [])];
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
