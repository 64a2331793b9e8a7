import type { Part } from "../guide.js";

/** What a column or row of a pay table holds: a part of pay, what the figures are for, or nothing that is read. */
export type PayRole = Part | "region" | "level" | "other";

// The first that fits decides. What only sounds like pay ("Refresh Grant", "Years of Experience") stands first.
const ROLES: readonly [PayRole, RegExp][] = [
  ["other", /\b(?:refresh\w*|retention|relocation|yoe|experience|notes?|sources?|vesting schedule|type|differen\w+)\b/],
  ["signOn", /\bsign(?:ing)?[- ]?on\b|\bsign(?:ing|[- ]?up) bonus\b|\bsigning\b|\bjoining bonus\b/],
  ["equity", /\btotal (?:equity|stock|rsus?|grant)\b/],
  ["total", /\btotal\b|\btc\b|\bote\b|\ball[- ]in\b|\bon[- ]target earnings\b|\bpackage\b/],
  ["base", /\bbase\b|\bsalary\b|\bfixed\b/],
  [
    "equity",
    /\bstocks?\b|\bequity\b|\brsus?\b|\boptions?\b|\bshares?\b|\bgrants?\b|\bp[ps]us?\b|\bpius?\b|\bunits\b|\besops?\b|\bvsop\b|\bltip?\b|\bsars?\b|\btokens?\b|\bcarry\b/,
  ],
  ["bonus", /\bbonus\b|\bvariable\b|\bincentives?\b|\bcommission\b|\bprofit[- ]sharing\b|\bsti\b/],
  [
    "region",
    /\bregions?\b|\blocations?\b|\bmarkets?\b|\bcit(?:y|ies)\b|\boffices?\b|\bgeo\w*\b|\bhubs?\b|\bsites?\b|\bcountry\b/,
  ],
  ["level", /\blevels?\b|\btitles?\b|\bgrade\b|\bband\b|\bseniority\b|\brole\b|\bposition\b|\btier\b/],
];

const PAY: ReadonlySet<PayRole> = new Set<PayRole>(["base", "equity", "bonus", "bonusPct", "signOn", "total"]);

/** Whether a role is a part of pay. */
export const isPay = (role: PayRole): role is Part => PAY.has(role);

/**
 * The roles of a table's headers. The words outside brackets decide: "RSU (4yr total)" is equity. "Total Cash" is the
 * total only where no other header is.
 */
export function rolesOf(headers: readonly string[]): PayRole[] {
  const roles = headers.map((header) => (isCash(header) ? "other" : roleOf(header)));
  return roles.includes("total")
    ? roles
    : headers.map((header, at) => (isCash(header) ? "total" : (roles[at] ?? "other")));
}

function roleOf(header: string): PayRole {
  const words = header.toLowerCase();
  const outside = words.replace(/\([^()]*\)/g, " ");
  const find = (text: string) => ROLES.find(([, pattern]) => pattern.test(text))?.[0];
  return find(outside) ?? find(words) ?? "other";
}

const isCash = (header: string): boolean => /\b(?:total|annual) cash\b/i.test(header);
