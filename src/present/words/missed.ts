/** What is said where Slack did not take what was to be shown. */
export const MISSED = {
  answer: "Your question got no answer: Slack did not take it. Ask again in a minute.",
  view: "Slack did not show what was to open or change here. Try it again in a minute.",
  unsure: "Slack did not say whether it took the answer to your question. Look for it before you ask again.",
  where: (channel: string): string => `About ${channel}, where Slack did not take this:`,
};
