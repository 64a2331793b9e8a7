import { type Lever, PARTS, type Region } from "../domain/guide.js";
import { isOutlandish } from "../guides/strategy/outlandish.js";
import type { Target } from "./guide-answer.js";
import type { Note } from "./notes.js";

/**
 * What to know before saying a guide's figures in one region: a stated figure that its own band speaks against, and
 * scripts that ask for less than the guide says to ask for here.
 *
 * @param levers as the answer shows them; named by their places from 1
 */
export function cautions({ band, stated }: Region, target: Target | null, levers: readonly Lever[]): Note[] {
  if (!stated || !target) return [];
  const low = levers.flatMap((lever, at) => (asksForLess(lever, target) ? [at + 1] : []));
  return [
    ...(stated.currency === band.currency && isOutlandish(stated, band) ? [{ kind: "outlandish" } as const] : []),
    ...(low.length > 0 ? [{ kind: "low-scripts", levers: low } as const] : []),
  ];
}

/** Whether a script asks for a part with a figure that lies wholly below the target's ask, in the same currency and unit. */
function asksForLess({ script, asks, currency }: Lever, { ask, currency: own }: Target): boolean {
  if (!script) return false;
  return PARTS.some((part) => {
    const [said, target] = [asks[part], ask[part]];
    if (!said || !target || (part !== "bonusPct" && currency !== own)) return false;
    return (part !== "equity" || asks.equityPer === ask.equityPer) && said[1] < target[0];
  });
}
