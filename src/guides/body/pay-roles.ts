import type { Part } from "../guide.js";

/** What a column or row of a pay table holds: a part of pay, what the figures are for, or nothing that is read. */
export type PayRole = Part | "region" | "level" | "currency" | "other";

// The first that fits decides. Words that only sound like pay ("Refresh Grant", "Years of Experience") stand first.
const ROLES: readonly [PayRole, RegExp][] = [
  [
    "other",
    /\b(?:refresh\w*|retention|relocation|yoe|experience|years? in|notes?|comments?|source|vesting schedule|equity type|difference|differentiator)\b/,
  ],
  ["signOn", /\bsign(?:ing)?[- ]?on\b|\bsigning\b|\bjoining bonus\b|\bsign[- ]?up bonus\b/],
  ["equity", /\btotal (?:equity|stock|rsus?)\b/],
  ["total", /\btotal\b|\btc\b|\bote\b|\ball[- ]in\b|\bon[- ]target earnings\b|\bpackage\b/],
  ["base", /\bbase\b|\bsalary\b|\bfixed(?: pay)?\b|\bctc fixed\b/],
  [
    "equity",
    /\bstocks?\b|\bequity\b|\brsus?\b|\boptions?\b|\bshares?\b|\bgrant\b|\besops?\b|\bltip?\b|\bunits\b|\bvestings?\b/,
  ],
  ["bonus", /\bbonus\b|\bvariable\b|\bincentive\b|\bcommission\b|\bperformance pay\b/],
  ["currency", /^currency$/],
  [
    "region",
    /\bregions?\b|\blocations?\b|\bmarkets?\b|\bcit(?:y|ies)\b|\boffices?\b|\bgeo\w*\b|\bhubs?\b|\bmetros?\b|\bsites?\b|\bcountry\b|\bplace\b/,
  ],
  ["level", /\blevels?\b|\btitle\b|\bgrade\b|\bband\b|\bseniority\b|\brole\b|\bposition\b|\btier\b/],
];

/** The role of a column (or row) by its header. */
export function roleOf(header: string): PayRole {
  const words = header.toLowerCase();
  return ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}

const PAY_ROLES: readonly PayRole[] = ["base", "equity", "bonus", "bonusPct", "signOn", "total"];

/** Whether a role is a part of pay. */
export const isPay = (role: PayRole): role is Part => PAY_ROLES.includes(role);
