import { counted } from "./count.js";

/* Words of the workspace outside of answers. They belong to src/present/words.ts, whose tone they keep to. */

/** What is said about feedback and about missing guides. */
export const FEEDBACK = {
  sending: "Sending…",
  thanks: "Noted, thank you.",
  again: "Noted once is enough: it was sent already, or is on its way.",
  title: "What is wrong?",
  label: "What is wrong with this answer?",
  hint: "Goes to the people who keep the guides, with the guide's name and region, without your name.",
  good: (where: string): string => `Helpful: ${where}`,
  bad: (where: string, words: string, details: string): string =>
    [`Something is wrong: ${where}`, words, details].filter(Boolean).join("\n"),
  /** For the people who keep the guides. `line` is that of the target's first figure, if the guide states one. */
  details: (guide: string, figures: readonly string[], line: number | undefined): string => {
    const at = line === undefined ? "" : `, line ${line}`;
    const open = `compbot review ${guide}${line === undefined ? "" : ` --line ${line}`}`;
    return [`Shown from ${guide}.md${at}: ${figures.join(" · ")}`, `Open it: ${open}`].join("\n");
  },
  failed: "This could not be sent. Tell the people who keep the guides directly.",
};

export const ASK_FOR = {
  title: "Ask for this guide",
  label: "This text will be sent to the people who keep the guides",
  text: (query: string): string => `Please add a guide for: ${query}`,
  sent: "Sent.",
};

/** What is said if Slack did not accept what was to be shown. */
export const MISSED = {
  answer: "Your question got no answer: Slack did not take it. Ask again in a minute.",
  view: "Slack did not show what was to open or change here. Try it again in a minute.",
  unsure: "Slack did not say whether it took the answer to your question. Look for it before you ask again.",
  where: (channel: string): string => `About ${channel}, where Slack did not take this:`,
};

/** The App Home. */
export const HOME = {
  heading: "compbot",
  type: "What to type",
  covered: (companies: number, guides: number): string =>
    `Covered: ${counted(companies, "company", "companies")}, ${counted(guides, "guide")}`,
  /** For companies of which only some are named. */
  find: "Find a company",
  roles: (count: number): string => `Roles: ${count}`,
  /** A role or company with its number of guides. */
  with: (name: string, guides: number): string => `${name} (${guides})`,
  more: (count: number): string => `and ${count.toLocaleString("en")} more`,
  past: (guides: number): string => `Past their review date: ${counted(guides, "guide")}`,
  due: (date: string, guides: string): string => `Due ${date}: ${guides}`,
  later: (guides: number): string => `Due later, and past as well: ${counted(guides, "guide")}`,
  nonePast: "No guide is past its review date.",
  problems: "Guides kept at their last good version",
};
