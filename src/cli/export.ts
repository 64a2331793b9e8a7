import { targetFor } from "../answer/target.js";
import { openCollection } from "../collection/open-collection.js";
import type { Guide, Region } from "../domain/guide.js";
import type { Problem } from "../domain/problem.js";
import { yearlyPay } from "../domain/yearly.js";
import { targetJson } from "../present/answer-json.js";
import { toldProblem } from "../present/words/problems.js";
import { COMMON, placesOf, readArguments } from "./arguments.js";

/**
 * `export --json`: prints every guide as it was read, one JSON object per line. `--explain` adds each amount of its
 * strategy: the rule that decided its side, or why it was left out.
 */
export async function exportGuides(args: string[]): Promise<number> {
  const { values } = readArguments(args, { ...COMMON, explain: { type: "boolean", default: false } });
  const { guides, problems } = await openCollection(placesOf(values.guides));
  for (const guide of guides) {
    const ofFile = problems.filter(({ file }) => file === guide.file);
    const drained = process.stdout.write(`${JSON.stringify(exported(guide, ofFile, values.explain === true))}\n`);
    if (!drained) await new Promise<void>((done) => process.stdout.once("drain", done));
  }
  return 0;
}

function exported(guide: Guide, ofFile: Problem[], explain: boolean) {
  const digest = guide.digest();
  return {
    guide: guide.id,
    levers: digest.levers,
    premiums: digest.premiums,
    regions: digest.regions.map(({ label, band }, index) => ({
      region: label,
      currency: band.currency,
      band: { ...band, yearly: yearlyPay(band) },
      target: exportedTarget(digest.regions, index),
    })),
    ...(explain && { figures: digest.figures }),
    levels: digest.levels,
    sources: digest.sources,
    problems: [...ofFile, ...digest.problems].map((one) => {
      const { kind, field, what, line } = toldProblem(one);
      return { kind, field, what, line };
    }),
  };
}

function exportedTarget(regions: readonly Region[], index: number) {
  const { target } = targetFor(regions, index);
  return target && targetJson(target);
}
