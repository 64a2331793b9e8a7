/** What is said about feedback and about guides that are missing. */
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
  /** For whoever keeps the guides. `line` is that of the first figure of the target, where it is stated. */
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
