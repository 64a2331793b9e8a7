/** What is said about feedback and about guides that are missing. */
export const FEEDBACK = {
  sending: "Sending…",
  thanks: "Noted, thank you.",
  again: "Noted once is enough: it was sent already, or is on its way.",
  title: "What is wrong?",
  label: "What is wrong with this answer?",
  hint: "Goes to the people who keep the guides, with the guide's name and region, without your name.",
  good: (where: string): string => `Helpful: ${where}`,
  bad: (where: string, words: string): string => `Something is wrong: ${where}\n${words}`,
  failed: "This could not be sent. Tell the people who keep the guides directly.",
};

export const ASK_FOR = {
  title: "Ask for this guide",
  label: "This text will be sent to the people who keep the guides",
  text: (query: string): string => `Please add a guide for: ${query}`,
  sent: "Sent.",
};
