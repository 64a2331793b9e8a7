import type { Figures } from "../../domain/guide.js";
import { offeredOf } from "./first-ask.js";
import { askedSpan } from "./grant-years.js";
import type { Setting } from "./setting.js";

/** Years of a grant whose length is unknown. */
const USUAL_YEARS = 4;

/** What an ask is worth a year above the offer; null if only a sign-on is asked for, or nothing. */
export function yearlyRise(asks: Figures, setting: Setting): number | null {
  const { offer } = setting;
  const part = (["total", "base", "equity", "bonus", "bonusPct"] as const).find((one) => asks[one]);
  const ask = part && asks[part]?.[1];
  if (!part || ask === undefined) return null;
  const rise = ask - offeredOf(part, setting);
  if (part === "equity") return rise / yearsOf(setting);
  return part === "bonusPct" ? (rise / 100) * (offer?.offer.base ?? 0) : rise;
}

const yearsOf = ({ asks, answer, offer }: Setting): number =>
  (answer.band && askedSpan(asks, answer.band)) ?? offer?.offer.years ?? USUAL_YEARS;
