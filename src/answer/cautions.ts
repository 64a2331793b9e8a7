import {
  areAlike,
  type Band,
  type Figures,
  type Lever,
  type MoneyPart,
  PARTS,
  type Region,
  type StatedTarget,
} from "../domain/guide.js";
import { isFarFromBand, isWholeGrant, sameEquity } from "../guides/strategy/5-targets/far-from-band.js";
import type { Target } from "./guide-answer.js";
import type { Note, OddFigure } from "./notes.js";

/**
 * What to know before using a guide's figures for one region: stated figures that contradict their own band or floor,
 * and scripts that ask for less than the guide says to ask for here.
 *
 * @param levers in the order of the answer; the notes number them from 1
 */
export function cautions({ band, stated }: Region, target: Target | null, levers: readonly Lever[]): Note[] {
  if (!stated || !target) return [];
  const low = levers.flatMap((lever, at) => (asksForLess(lever, target) ? [at + 1] : []));
  return [
    ...(stated.currency === band.currency && isFarFromBand(stated, band)
      ? [{ kind: "far-from-band" } as const]
      : oddFigures(stated, band)),
    ...(low.length > 0 ? [{ kind: "low-scripts", levers: low } as const] : []),
  ];
}

const COMPARED = ["base", "equity", "total"] as const satisfies readonly MoneyPart[];

/** Notes on base, equity and total on the wrong side of floor or band; only figures counted alike are compared. */
function oddFigures({ ask, floor, currency, evidence }: StatedTarget, band: Band): Note[] {
  return COMPARED.flatMap((part) => {
    const note = (odd: OddFigure, ...sides: ("ask" | "floor")[]): Note => ({
      kind: "odd-figure",
      odd,
      part,
      words: sides.flatMap(
        (side) => (evidence ?? []).find((each) => each.side === side && each.part === part)?.quote ?? [],
      ),
    });
    const [asked, least, own] = [ask[part], floor[part], band[part]];
    const alike = areAlike(part, ask, floor);
    const found: Note[] = [];
    if (asked && least && alike && asked[1] < least[0]) found.push(note("ask-below-floor", "ask", "floor"));
    else if (asked && least && alike && (asked[0] < least[0] || asked[1] === least[0]))
      found.push(note("ask-at-floor", "ask", "floor"));
    if (!own || (band.currencies?.[part] ?? band.currency) !== currency) return found;
    for (const side of part === "equity" ? (["ask", "floor"] as const) : []) {
      const { equity, equityPer } = side === "ask" ? ask : floor;
      const byYear = equity && equityPer && isWholeGrant(equity, band);
      if (byYear && !found.some((one) => one.kind === "odd-figure" && one.odd === "grant-by-year"))
        found.push(note("grant-by-year", side));
    }
    const comparable = (counted: Figures): boolean =>
      part === "total"
        ? !counted.totalOf || band.arithmetic === "first-year"
        : part !== "equity" || sameEquity(counted, band);
    if (asked && comparable(ask) && asked[0] > own[1]) found.push(note("ask-above-band", "ask"));
    if (least && comparable(floor) && least[0] > own[1]) found.push(note("floor-above-band", "floor"));
    if (least && comparable(floor) && least[1] < own[0]) found.push(note("floor-below-band", "floor"));
    return found;
  });
}

/** Whether a script asks for a part with a figure wholly below the target's ask, in the same currency and unit. */
function asksForLess({ script, asks, currency }: Lever, { ask, currency: own }: Target): boolean {
  if (!script) return false;
  return PARTS.some((part) => {
    const [said, target] = [asks[part], ask[part]];
    if (!said || !target || (part !== "bonusPct" && currency !== own)) return false;
    return areAlike(part, asks, ask) && said[1] < target[0];
  });
}

/** A note with the titles of the levers that are not shown because they are for other regions. */
export function leversElsewhere(listed: readonly Lever[], shown: readonly Lever[]): Note[] {
  const titles = listed.filter((lever) => !shown.includes(lever)).map(({ title }) => title);
  return titles.length > 0 ? [{ kind: "levers-elsewhere", titles }] : [];
}
