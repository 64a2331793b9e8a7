import {
  areAlike,
  type Band,
  type Digest,
  PARTS,
  type Part,
  partCurrency,
  type Range,
  type StatedTarget,
} from "../../domain/guide.js";
import { type Fault, type Problem, problem } from "../../domain/problem.js";
import { groupedBy } from "../../text/grouped-by.js";
import { isFarFromBand } from "../strategy/5-targets/far-from-band.js";

/** Lines at which the body and its strategy start, and stray places. */
interface BodyPlaces {
  file: string;
  firstLine: number;
  /** Null if the body has no strategy. */
  strategyLine: number | null;
  /** Places without a band for which the strategy states a figure. */
  strays: readonly string[];
}

/** Problems about what the body lacks, and about targets that contradict themselves or the band. */
export function bodyProblems(
  { levers, regions, figures }: Digest,
  { file, firstLine, strategyLine, strays }: BodyPlaces,
): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, line: number, fault: Fault) => problems.push(problem({ file, line, field }, fault));

  if (levers.length === 0) add("levers", firstLine, { kind: "levers-missing" });
  if (strategyLine === null) {
    add("strategy", firstLine, { kind: "strategy-missing" });
    return problems;
  }
  const ofStrategy = (fault: Fault) => add("strategy", strategyLine, fault);
  if (regions.length > 0 && regions.every(({ stated }) => stated === null)) ofStrategy({ kind: "target-missing" });
  for (const place of strays) ofStrategy({ kind: "strategy-place-unknown", place });
  const unclear = regions.filter(({ stated }) => stated?.basis === "unclear");
  // What makes several regions unclear is reported once.
  const open = figures.find(({ outcome }) => outcome === "left-over");
  const reasons = groupedBy(unclear, ({ stated }) =>
    open ? "" : `${stated?.doubts?.[0]?.kind} ${stated?.doubts?.[0]?.part}`,
  );
  for (const alike of reasons.values()) {
    const doubt = alike[0]?.stated?.doubts?.[0] ?? { kind: "far-from-band" };
    const why = open ? { kind: "left-over" as const, amount: open.amount, sentence: open.sentence } : doubt;
    const labels = alike.map(({ label }) => label);
    add("strategy", open?.line ?? strategyLine, { kind: "target-unclear", regions: labels, why });
  }
  for (const { label, band, stated } of regions) {
    for (const floor of stated ? floorsAboveAsks(stated, band) : [])
      ofStrategy({ kind: "floor-above-ask", region: label, ...floor });
  }
  for (const { label, band, stated } of regions) {
    // Figures in different currencies cannot be compared; that they differ is reported with the band.
    if (!stated || stated.currency !== band.currency || !isFarFromBand(stated, band)) continue;
    ofStrategy({ kind: "target-far-from-band", region: label });
  }
  return problems;
}

function floorsAboveAsks(
  { ask, floor, currency }: StatedTarget,
  { currencies }: Band,
): { part: Part; floor: Range; ask: Range; currency: string }[] {
  return PARTS.flatMap((part) => {
    const [asked, least] = [ask[part], floor[part]];
    if (!asked || !least || !areAlike(part, ask, floor) || least[0] <= asked[0]) return [];
    return [{ part, floor: least, ask: asked, currency: partCurrency({ currency, currencies }, part) }];
  });
}
