import type { Part } from "./guide.js";

/** The parts of pay as people call them. */
export const PART_NAMES: Record<Part, string> = {
  base: "base",
  equity: "equity",
  bonus: "bonus",
  bonusPct: "bonus",
  signOn: "sign-on",
  total: "total",
};
