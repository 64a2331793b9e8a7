import { type Band, type Part, partCurrency, type Range } from "../../domain/guide.js";
import { withoutEmojiCodes } from "../../present/emoji-codes.js";
import { capitalised } from "../../present/figures.js";
import { OFFER, PART_NAMES, REGIONS, YEARLY } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import type { LabelledBand } from "./bands.js";
import { type Block, type ChartBlock, notes } from "./kit.js";
import { clip } from "./text.js";

interface Bar {
  label: string;
  range: Range;
  currency: string;
}

/**
 * Low and high of the yearly pay of several bands. The base is shown if more bands state that, and the totals if
 * neither is known and all count the total in the same way.
 */
export function bandChart(bands: readonly LabelledBand[]): Block[] {
  const bars = (rangeOf: (band: Band) => Range | null | undefined, part: Part): Bar[] =>
    bands.flatMap(({ label, band }) => {
      const range = rangeOf(band);
      return range ? [{ label, range, currency: partCurrency(band, part) }] : [];
    });
  const yearly = bars((band) => band.yearly, "base");
  const base = bars((band) => band.base, "base");
  if (yearly.length > 0 && yearly.length >= base.length) return barChart(YEARLY.chart, yearly);
  if (base.length > 0) return barChart(chartOf("base"), base);
  const alike = new Set(bands.map(({ band }) => band.arithmetic)).size === 1;
  return barChart(chartOf("total"), alike ? bars((band) => band.total, "total") : []);
}

const chartOf =
  (part: Part) =>
  (currency: string): string =>
    REGIONS.chart(capitalised(PART_NAMES[part]), currency);

/** Bars in the currency of the first band only: bars of another currency next to them cannot be compared. */
function barChart(title: (currency: string) => string, bars: readonly Bar[]): Block[] {
  const currency = bars[0]?.currency;
  const same = bars.filter((bar) => bar.currency === currency).slice(0, LIMITS.chartPoints);
  if (same.length < 2 || currency === undefined) return [];
  const labels = distinct(same.map(({ label }) => label));
  const block = chartBlock(title(currency), labels, [
    { name: REGIONS.low, values: same.map(({ range }) => range[0]) },
    { name: REGIONS.high, values: same.map(({ range }) => range[1]) },
  ]);
  return [block, ...(same.length < bars.length ? notes([REGIONS.outside(currency)]) : [])];
}

/** Labels cut to Slack's twenty characters and still different from each other. */
function distinct(labels: readonly string[]): string[] {
  const seen = new Set<string>();
  return labels.map(withoutEmojiCodes).map((label, at) => {
    const short = clip(label, LIMITS.chartLabel);
    const name = seen.has(short) ? `${at + 1} ${clip(label, LIMITS.chartLabel - 3)}` : short;
    seen.add(name);
    return name;
  });
}

/** Amounts by year, in whole units of one currency. */
interface YearSeries {
  name: string;
  values: readonly number[];
}

/** A chart of amounts by year; no block if there is nothing to compare. */
export function yearsChart(
  title: string,
  { currency, series }: { currency: string; series: readonly YearSeries[] },
): Block[] {
  const years = Math.max(0, ...series.map(({ values }) => values.length));
  if (years < 2 || series.length === 0) return [];
  const categories = Array.from({ length: years }, (_, at) => OFFER.yearHead(at + 1));
  const names = distinct(series.map(({ name }) => name));
  const named = series.map(({ values }, at) => ({ name: names[at] ?? "", values }));
  return [chartBlock(`${title}, ${currency}`, categories, named)];
}

const chartBlock = (title: string, categories: string[], series: readonly YearSeries[]): ChartBlock => ({
  type: "data_visualization",
  title: clip(title, LIMITS.chartTitle),
  chart: {
    type: "bar",
    series: series.map(({ name, values }) => ({
      name,
      data: categories.map((label, at) => ({ label, value: values[at] ?? 0 })),
    })),
    axis_config: { categories },
  },
});
