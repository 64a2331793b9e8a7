import type { Part } from "../../domain/guide.js";

/** What a column or row of a pay table contains: a part of pay, whom the figures are for, or nothing that is read. */
export type PayRole = Part | "region" | "level" | "company" | "other";

// The first match decides. Headers that only sound like pay ("Refresh Grant", "Years of Experience") come first.
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
  ["company", /\bcompan(?:y|ies)\b|\bcompetitors?\b|\bemployers?\b|\bpeers?\b|\brivals?\b|\bfirms?\b/],
];

const PAY: ReadonlySet<PayRole> = new Set<PayRole>(["base", "equity", "bonus", "bonusPct", "signOn", "total"]);

/** Whether a role is a part of pay. */
export const isPay = (role: PayRole): role is Part => PAY.has(role);

/**
 * The roles of a table's headers. The words outside brackets decide: "RSU (4yr total)" is equity. "Total Cash" is the
 * total only if no other header is.
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

/** The words by which headers name their parts of pay, in lower case: "Carry / Bonus" calls equity "carry". */
export function payWords(headers: readonly string[]): Map<string, Part> {
  const words = new Map<string, Part>();
  for (const header of headers) {
    for (const [role, pattern] of ROLES) {
      if (!isPay(role)) continue;
      for (const [word] of header.toLowerCase().matchAll(new RegExp(pattern, "g"))) {
        for (const form of [word, word.endsWith("s") ? word.slice(0, -1) : `${word}s`]) {
          if (!words.has(form)) words.set(form, role);
        }
      }
    }
  }
  return words;
}

// Headers of steps of a negotiation: "Accept-At Floor", "Walk-Away", "Target (85th pctl)".
const STEP =
  /^\W*(?:(?:initial|opening|first|your|counter) (?:ask|offer|number|target|counter)|initial|opening|target|stretch|ask|floor|accept(?:able)?|accept[- ]?at(?: floor)?|walk[- ]?away(?: \w+)?|minimum acceptable)\W*(?:\(.*\))?$/i;

/** Whether columns (or rows) are steps of a negotiation, which is strategy and not pay: at least two of them are. */
export const areSteps = (names: readonly string[]): boolean => names.filter((name) => STEP.test(name)).length > 1;

// The ends of one range, what is between them, and the range itself.
const STATISTIC =
  /^\W*(?:low|lower|high|upper|mid|middle|midpoint|median|average|min|max|minimum|maximum|p?\d\d(?:th)?(?: pctl| percentile)?|range|amount|value|figures?|from|to|typical)\W*(?:\(.*\))?(?: end| range)?$/i;

/** Whether a column has a range or one end of it ("Low", "P75", "Range"), and so names no place or level. */
export const isStatistic = (name: string): boolean => STATISTIC.test(name);

const isCash = (header: string): boolean => /\b(?:total|annual) cash\b/i.test(header);
