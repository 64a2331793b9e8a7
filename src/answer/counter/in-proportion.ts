import { type Figures, type Part, partCurrency, type Range } from "../../domain/guide.js";
import { exampleSignOn, offeredOf } from "./first-ask.js";
import { askedSpan, equitySpan } from "./grant-years.js";
import { roundAsk } from "./round-ask.js";
import type { Setting } from "./setting.js";

/** What would do as well as the ask is worth no more than so many times it by the year, and no less than the other. */
const MOST_WORTH = 1.1;
const LEAST_WORTH = 0.3;
/** A grant of which nobody said how long it runs counts as one of so many years. */
const USUAL_YEARS = 4;

/** What an ask is worth a year beyond the offer; null where a sign-on alone is asked for, or nothing. */
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

/** An ask for another part, brought down to the worth of the first one; null where it is a trifle beside that. */
export function besideFirst(part: "base" | "equity", other: Range, first: Figures, setting: Setting): Range | null {
  const { answer, asks, offer } = setting;
  const { band } = answer;
  const rise = yearlyRise(first, setting);
  if (rise === null || !band || partCurrency(band, "base") !== partCurrency(band, "equity")) return other;
  const years = part === "equity" ? yearsOf(setting) : 1;
  const offered = offeredOf(part, setting);
  const worth = (other[1] - offered) / years;
  if (worth < rise * LEAST_WORTH) return null;
  if (worth <= rise * MOST_WORTH) return other;
  const [from, to] = part === "equity" ? [askedSpan(asks, band), equitySpan(offer, asks, band)] : [1, 1];
  const span = from && to ? to / from : 1;
  const most = (offered + rise * years) * span;
  const figure = roundAsk(part, most, most, offered * span, partCurrency(band, part)) / span;
  return [figure, figure];
}

/** A sign-on brings so many times what the ask would in a year, at most. */
const SIGN_ON_WORTH = 1.1;
/** Where one is offered already, twice that, or more of it by so much of the ask: a trifle more would be taken at once. */
const SIGN_ON_SHARE = 0.6;
/** What would be no sign-on any more, however much is asked for: a grant brings more in a year. */
const MORE_SIGN_ON = 4;

/** A sign-on that would make up for the ask, of what the guide asks for or of what is customary; null where none can be named. */
export function signOnBeside(asked: number | undefined, first: Figures, setting: Setting): number | null {
  const { offer, answer } = setting;
  const { band } = answer;
  if (!offer || !band) return null;
  const rise = yearlyRise(first, setting) ?? Number.POSITIVE_INFINITY;
  const offered = offer.offer.signOn ?? 0;
  const beyond =
    offered > 0 ? Math.max(offered * 2, Math.min(offered + rise * SIGN_ON_SHARE, offered * MORE_SIGN_ON)) : null;
  const usual = asked !== undefined ? Math.max(asked, beyond ?? 0) : (beyond ?? exampleSignOn(setting));
  if (usual === null) return null;
  const most = Math.min(usual, offered + rise * SIGN_ON_WORTH);
  const currency = partCurrency(band, "signOn" satisfies Part);
  const figure = asked !== undefined && most === asked ? asked : roundAsk("signOn", most, most, offered, currency);
  return figure > offered && figure - offered >= Math.min(rise, usual) * LEAST_WORTH ? figure : null;
}
