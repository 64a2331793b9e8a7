import type { Figures } from "../../domain/guide.js";
import { rivalNear } from "./first-ask.js";
import type { Setting } from "./setting.js";

/** Why a sign-on may be asked for: the offer holds none, and no equity either. */
export type SignOnReason = "no-equity" | "no-sign-on";

/** What the offer lacks that a sign-on would make up for, where one is all that is asked for; null where it lacks nothing. */
export function signOnReason({ offer }: Setting, asks: Figures): SignOnReason | null {
  const { signOn, equity: grant, equityPer: _, ...others } = asks;
  if (!offer || !signOn || Object.keys(others).length > 0 || offer.offer.signOn) return null;
  const { equity } = offer.offer;
  if (grant && equity) return null;
  return equity === 0 || (equity === null && !offer.untyped?.includes("equity")) ? "no-equity" : "no-sign-on";
}

/** Whether the letter gives a reason for its ask beside the guide's figures: another offer, or what this one lacks. */
export const hasOwnReason = (setting: Setting, asks: Figures): boolean =>
  signOnReason(setting, asks) !== null ||
  setting.offer?.letter?.reason !== undefined ||
  (setting.offer !== null && asks.base !== undefined && rivalNear(setting.offer, setting.offer.offer.base ?? 0) > 0);
