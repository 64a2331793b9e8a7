import type { Figures } from "../../domain/guide.js";
import { rivalNear } from "./first-ask.js";
import type { Setting } from "./setting.js";

/**
 * Whether only a sign-on is asked for and the offer says that it has no equity; an unmentioned grant does not count.
 */
export function isForNoEquity({ offer }: Setting, asks: Figures): boolean {
  const { signOn, equityPer: _, ...others } = asks;
  return Boolean(signOn) && Object.keys(others).length === 0 && offer?.offer.equity === 0 && !offer.offer.signOn;
}

/** Whether the letter has a reason besides the guide's figures: another offer, the person's own, or a missing grant. */
export const hasOwnReason = (setting: Setting, asks: Figures): boolean =>
  isForNoEquity(setting, asks) ||
  (setting.offer?.letter?.told ?? []).length + (setting.offer?.letter?.facts ?? []).length > 0 ||
  (setting.offer !== null && asks.base !== undefined && rivalNear(setting.offer, setting.offer.offer.base ?? 0) > 0);
