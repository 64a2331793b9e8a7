/*
 * What the guide's author confirmed under `targets`, which replaces what was read from the strategy. Its faults, and
 * its differences from the strategy, are reported by `check`.
 */

import type { ConfirmedTarget } from "../../../domain/confirmed-targets.js";
import { type Evidence, type Figures, PARTS, type StatedTarget } from "../../../domain/guide.js";
import { type Problem, problem } from "../../../domain/problem.js";
import { nameKey } from "../../../text/folding.js";
import type { RegionToRead } from "../1-sentences/region-names.js";

interface Confirmed {
  /** For each region its confirmed target, null if nothing is confirmed there. */
  targets: (StatedTarget | null)[];
  problems: Problem[];
}

/**
 * Makes the confirmed targets of the regions.
 *
 * @param entries the front matter's `targets`
 * @param read what the strategy states for each region
 * @param lineOf the line of a field of the front matter
 */
export function confirmTargets(
  entries: readonly ConfirmedTarget[],
  regions: readonly RegionToRead[],
  read: readonly (StatedTarget | null)[],
  { file, lineOf }: { file: string; lineOf: (path: (string | number)[]) => number },
): Confirmed {
  const problems: Problem[] = [];
  const labels = regions.map(({ label }) => nameKey(label));
  const fitting = entries.map((entry, index) => {
    const field = `targets[${index}]`;
    const at = entry.region === undefined ? -1 : labels.indexOf(nameKey(entry.region));
    if (entry.region !== undefined && at < 0) {
      const place = { file, line: lineOf(["targets", index, "region"]), field: `${field}.region` };
      problems.push(problem(place, { kind: "confirmed-region-unknown", region: entry.region }));
      return [];
    }
    if (isEmpty(entry.ask) && isEmpty(entry.floor)) {
      const place = { file, line: lineOf(["targets", index]), field };
      problems.push(problem(place, { kind: "confirmed-empty" }));
      return [];
    }
    if (at >= 0) return [at];
    const currency = entry.currency?.toUpperCase() ?? regions[0]?.band.currency;
    return regions.flatMap(({ band }, region) => (band.currency === currency ? region : []));
  });
  const targets = regions.map(({ label, band }, region): StatedTarget | null => {
    // Entries that name the region come after entries for all, and so override them part by part.
    const own = entries
      .map((entry, index) => ({ entry, index }))
      .filter(({ index }) => fitting[index]?.includes(region))
      .sort((a, b) => Number(a.entry.region !== undefined) - Number(b.entry.region !== undefined));
    if (own.length === 0) return null;
    const evidence = new Map<string, Evidence>();
    const sides: { ask: Figures; floor: Figures } = { ask: {}, floor: {} };
    for (const { entry, index } of own) {
      for (const side of ["ask", "floor"] as const) {
        for (const part of PARTS) {
          const range = entry[side][part];
          if (!range) continue;
          sides[side][part] = range;
          if (part === "equity") sides[side].equityPer = entry[side].equityPer;
          if (part === "total") sides[side].totalOf = entry[side].totalOf;
          const quote = `${side}: { ${part}: ${range[0] === range[1] ? range[0] : `[${range.join(", ")}]`} }`;
          evidence.set(`${side} ${part}`, { side, part, quote, line: lineOf(["targets", index, side, part]) });
        }
      }
    }
    const target: StatedTarget = {
      basis: "confirmed",
      currency: band.currency,
      ...sides,
      text: read[region]?.text ?? "",
      evidence: [...evidence.values()],
    };
    const [first] = own;
    const line = lineOf(["targets", first?.index ?? 0]);
    for (const differing of differences(target, read[region] ?? null)) {
      const place = { file, line, field: `targets[${first?.index ?? 0}]` };
      problems.push(problem(place, { kind: "confirmed-differs", region: label, ...differing }));
    }
    return target;
  });
  return { targets, problems };
}

const isEmpty = (figures: Figures): boolean => PARTS.every((part) => !figures[part]);

function differences(confirmed: StatedTarget, read: StatedTarget | null) {
  if (!read || read.basis === "unclear" || read.currency !== confirmed.currency) return [];
  return (["ask", "floor"] as const).flatMap((side) =>
    PARTS.flatMap((part) => {
      const [own, other] = [confirmed[side][part], read[side][part]];
      if (!own || !other || own.join() === other.join()) return [];
      return [{ side, part, confirmed: own, strategy: other, currency: confirmed.currency }];
    }),
  );
}
