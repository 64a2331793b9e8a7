import {
  type Band,
  type Digest,
  type Doubt,
  PART_NAMES,
  PARTS,
  type Part,
  type Problem,
  type StatedTarget,
} from "../../domain/guide.js";
import { formatMoney, formatPercent } from "../../domain/money.js";
import { listed } from "../../text/listed.js";
import { type ProblemName, problem } from "../problems.js";
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
  const add = (kind: ProblemName, field: string, line: number, what: string) =>
    problems.push(problem(kind, { file, line, field }, what));

  if (levers.length === 0) add("levers-missing", "levers", firstLine, "The body lists no levers.");
  if (strategyLine === null) {
    add("strategy-missing", "strategy", firstLine, "The body has no Negotiate Up Strategy.");
    return problems;
  }
  if (regions.length > 0 && regions.every(({ stated }) => stated === null)) {
    add("target-missing", "strategy", strategyLine, "The strategy states no figure to ask for or to accept.");
  }
  for (const place of strays) {
    const words = `The strategy states a figure for ${place}, which is no region of the guide.`;
    add("strategy-place-unknown", "strategy", strategyLine, words);
  }
  // What makes several regions unclear is reported once.
  const open = figures.find(({ outcome }) => outcome === "left-over");
  const unclear = new Map<string, string[]>();
  for (const { label, stated } of regions) {
    if (stated?.basis !== "unclear") continue;
    const words = open ? `${open.amount} in "${open.sentence}"` : doubtWords(stated.doubts ?? []);
    unclear.set(words, [...(unclear.get(words) ?? []), label]);
  }
  for (const [words, labels] of unclear) {
    const what = `For ${listed(labels)} it is not clear what is meant: ${words}.`;
    add("target-unclear", "strategy", open?.line ?? strategyLine, what);
  }
  for (const { label, band, stated } of regions) {
    for (const words of stated ? floorsAboveAsks(stated, band) : []) {
      add("floor-above-ask", "strategy", strategyLine, `For ${label} the floor of ${words}.`);
    }
  }
  for (const { label, band, stated } of regions) {
    // Figures in different currencies cannot be compared; that they differ is reported with the band.
    if (!stated || stated.currency !== band.currency || !isFarFromBand(stated, band)) continue;
    add("target-far-from-band", "strategy", strategyLine, `A figure for ${label} lies far outside its band.`);
  }
  return problems;
}

function doubtWords(doubts: readonly Doubt[]): string {
  const [first] = doubts;
  const part = first?.part ? PART_NAMES[first.part] : "figure";
  switch (first?.kind) {
    case "two-values":
      return `there are two values for ${part}`;
    case "relative-place":
      return `the place is told to lie some percent from the ${part} that is for all`;
    case "below-band":
      return `${part} lies below the band`;
    default:
      return `${part} lies far outside the band`;
  }
}

/** The parts whose floor is above the ask: "$130K equity lies above the low end of the ask, $120K–$190K". */
function floorsAboveAsks({ ask, floor, currency }: StatedTarget, { currencies }: Band): string[] {
  const sameUnit = (part: Part) =>
    (part !== "equity" || ask.equityPer === floor.equityPer) && (part !== "total" || ask.totalOf === floor.totalOf);
  return PARTS.flatMap((part) => {
    const [asked, least] = [ask[part], floor[part]];
    if (!asked || !least || !sameUnit(part) || least[0] <= asked[0]) return [];
    const [above, below] = [least, asked].map((range) =>
      part === "bonusPct" ? formatPercent(range) : formatMoney(range, currencies?.[part] ?? currency),
    );
    return [`${above} ${PART_NAMES[part]} lies above the low end of the ask, ${below}`];
  });
}
