import { counted } from "./count.js";

/** The App Home. Part of src/present/words.ts, which holds the tone that this keeps to. */
export const HOME = {
  heading: "compbot",
  type: "What to type",
  covered: (companies: number, guides: number): string =>
    `Covered: ${counted(companies, "company", "companies")}, ${counted(guides, "guide")}`,
  /** Beside companies of which only some are named. */
  find: "Find a company",
  roles: (count: number): string => `Roles: ${count}`,
  /** A role or company with its guides counted. */
  with: (name: string, guides: number): string => `${name} (${guides})`,
  more: (count: number): string => `and ${count.toLocaleString("en")} more`,
  past: (guides: number): string => `Past their review date: ${counted(guides, "guide")}`,
  due: (date: string, guides: string): string => `Due ${date}: ${guides}`,
  later: (guides: number): string => `Due later, and past as well: ${counted(guides, "guide")}`,
  nonePast: "No guide is past its review date.",
  problems: "Guides kept at their last good version",
};
