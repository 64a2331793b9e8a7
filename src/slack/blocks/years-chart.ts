import { OFFER } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import type { Block, ChartBlock } from "./kit.js";
import { clip } from "./text.js";

/** Amounts by year, in whole units of one currency. */
export interface YearSeries {
  name: string;
  values: readonly number[];
}

/** A chart of amounts by year; no block where there is nothing to compare. */
export function yearsChart(
  title: string,
  { currency, series }: { currency: string; series: readonly YearSeries[] },
): Block[] {
  const years = Math.max(0, ...series.map(({ values }) => values.length));
  if (years < 2 || series.length === 0) return [];
  const categories = Array.from({ length: years }, (_, at) => OFFER.yearHead(at + 1));
  const block: ChartBlock = {
    type: "data_visualization",
    title: clip(`${title}, ${currency}`, LIMITS.chartTitle),
    chart: {
      type: "bar",
      series: series.map(({ name, values }, at) => ({
        name: clip(names(series)[at] ?? name, LIMITS.chartLabel),
        data: categories.map((label, year) => ({ label, value: values[year] ?? 0 })),
      })),
      axis_config: { categories },
    },
  };
  return [block];
}

/** Names that differ within the characters that a chart shows. */
const names = (series: readonly YearSeries[]): string[] =>
  series.map(({ name }, at) => {
    const short = clip(name, LIMITS.chartLabel);
    const again = series.findIndex((other) => clip(other.name, LIMITS.chartLabel) === short) < at;
    return again ? `${at + 1} ${clip(name, LIMITS.chartLabel - 3)}` : short;
  });
