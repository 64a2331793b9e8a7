import type { MoneyPart } from "../../../domain/guide.js";
import { isAbroad } from "./abroad.js";
import { type AssignedPair, type Draft, say } from "./draft.js";
import { learnedPart } from "./learned-parts.js";
import type { Piece } from "./pieces.js";

/**
 * Gives the figures that are still open the parts that others have who told offers in such words, the surest first, as far
 * as none has them yet. Where nothing is named at all, only what is surer still, and a base among two parts at least.
 *
 * @param from index of the piece from which on the offer is told; infinite where nothing says that one is
 */
export function assignLearned(draft: Draft, pieces: readonly Piece[], pairs: AssignedPair[], from: number): void {
  const begun = from !== Number.POSITIVE_INFINITY || pairs.some(({ part }) => part !== undefined);
  const taken = new Set<MoneyPart>();
  const has = (part: MoneyPart): boolean =>
    taken.has(part) ||
    pairs.some((pair) => pair.part === part && pair.context === "offer") ||
    (part === "bonus" && pieces.some((piece) => piece.kind === "detail" && piece.detail.kind === "bonus-months"));
  const abroad = isAbroad(pieces);
  const open = [...pairs.entries()].filter(([, pair]) => mayBeLearned(pairs, pair));
  const found: { index: number; part: MoneyPart }[] = [];
  for (;;) {
    const [best] = open
      .filter(([index]) => !found.some((one) => one.index === index))
      .flatMap(([index, pair]) => {
        const percent = pair.figure.figure.kind === "percent";
        const learned = learnedPart(pieces, pair.at, (part) => !has(part) && (!percent || part === "bonus"));
        if (!learned || learned.share < (begun ? 0 : LEAST_UNNAMED)) return [];
        // "Bonus capped at 21k": in English an unknown word between a name and a figure tells of another thing.
        if (pair.name !== "" && !abroad && hasOwnLabel(pieces, pair.at, learned.part)) return [];
        return [{ index, ...learned }];
      })
      .sort((one, other) => other.share - one.share);
    if (!best) break;
    found.push(best);
    taken.add(best.part);
  }
  // A figure by itself may be the base and the total as well.
  const known = new Set([...taken, ...pairs.flatMap(({ part }) => part ?? [])]);
  if (known.size < 2 || (!begun && !taken.has("base"))) return;
  for (const { index, part } of found) {
    const pair = pairs[index] as AssignedPair;
    pairs[index] = { ...pair, name: "", start: pair.at, end: pair.at + 1, part };
    say(draft, { kind: "part-assumed", typed: pair.figure.typed, part });
  }
}

/** How sure each part must be where nothing of an offer is named. */
const LEAST_UNNAMED = 0.9;
/** A plain number that is written out so far is an amount. */
const LEAST_WRITTEN = 20_000;

/** Whether a figure is open, and an amount of its own: of two figures of one size nobody can tell which is which. */
function mayBeLearned(pairs: readonly AssignedPair[], pair: AssignedPair): boolean {
  if (!isOpen(pair) || pair.stage === "old" || pair.bracketed) return false;
  const { kind, low, high, negative } = pair.figure.figure;
  if (low !== high || negative || (kind === "number" && low < LEAST_WRITTEN)) return false;
  return !pairs.some(
    (other) =>
      other !== pair && isOpen(other) && other.figure.figure.kind === kind && alike(other.figure.figure.low, low),
  );
}

const isOpen = ({ part, label, context }: AssignedPair): boolean => !part && !label && context === "offer";

const alike = (one: number, other: number): boolean => Math.max(one, other) <= ALIKE * Math.min(one, other);
const ALIKE = 3;

/** Whether the name of a part stands before a figure in what is listed. */
function hasOwnLabel(pieces: readonly Piece[], at: number, part: MoneyPart): boolean {
  for (let before = at - 1; before >= 0 && pieces[before]?.kind !== "break"; before--) {
    const piece = pieces[before];
    if (piece?.kind === "label" && piece.label.kind === "part" && piece.label.part === part) return true;
  }
  return false;
}
