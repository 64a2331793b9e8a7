import { type MoneyPart, type Part, partCurrency } from "../../domain/guide.js";
import type { OfferAnswer } from "../offer/offer.js";
import { exampleSignOn, furthestAsk } from "./first-ask.js";
import { monthlyOf } from "./monthly.js";
import { roundAsk } from "./round-ask.js";
import type { Setting } from "./setting.js";

/** A sign-on that was offered is raised by half. */
const MORE_SIGN_ON = 1.5;
/** The top of a band limits a step only if it is above this multiple of the offer. */
const LEAST = 1.03;

/**
 * The step to ask for if the person wants more of a part and names no figure: no further than a first ask goes, and
 * within the guide's band. In the units of the offer; null if no figure can be named.
 */
export function nextStep(part: MoneyPart, offered: OfferAnswer): { part: Part; amount: number } | null {
  const { offer, answer } = offered;
  const { band } = answer;
  if (!band) return null;
  const { wish: _, ...plain } = offered;
  const setting: Setting = { answer, offer: plain, asks: {}, workedOut: [] };
  const currency = partCurrency(band, part);
  const { isMonthly, payments } = part === "base" ? monthlyOf(offered) : { isMonthly: false, payments: 1 };
  const unit = isMonthly ? payments : 1;
  const step = (now: number, most: number): number =>
    roundAsk(part, most / unit, most / unit, now / unit, currency) * unit;
  switch (part) {
    case "signOn": {
      const amount = offer.signOn ? step(offer.signOn, offer.signOn * MORE_SIGN_ON) : exampleSignOn(setting);
      return amount === null ? null : { part, amount };
    }
    case "bonus": {
      if (offer.bonusTyped?.kind === "percent") return { part: "bonusPct", amount: offer.bonusTyped.value + 5 };
      return offer.bonus ? { part, amount: step(offer.bonus, furthestAsk(part, setting)) } : null;
    }
    case "equity":
      return grantStep(offered, step);
    case "base":
    case "total": {
      const now = part === "base" ? offer.base : (offer.total ?? null);
      if (!now) return null;
      const top = band[part]?.[1] ?? 0;
      const most = furthestAsk(part, setting);
      return { part, amount: step(now, top > now * LEAST ? Math.min(most, top) : most) };
    }
  }
}

/**
 * More of a grant: up to the top of the band over the years of the offer; if none was offered, the low end of the band.
 */
function grantStep({ offer, answer: { band } }: OfferAnswer, step: (now: number, most: number) => number) {
  const { equity, years } = offer;
  const basis = band?.equityBasis;
  if (!band?.equity || basis?.kind === "unknown")
    return equity ? { part: "equity" as const, amount: step(equity, equity * 1.3) } : null;
  const share = !years || !basis ? 1 : basis.kind === "year" ? years : basis.kind === "grant" ? years / basis.years : 1;
  if (!equity) return band.equity[0] > 0 ? { part: "equity" as const, amount: band.equity[0] } : null;
  const top = band.equity[1] * share;
  return {
    part: "equity" as const,
    amount: step(equity, top > equity * LEAST ? Math.min(equity * 1.35, top) : equity * 1.2),
  };
}
