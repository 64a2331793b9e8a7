/** What the server of the review page says; the page's own words stand in its `words.js`. */
export const REVIEW = {
  noGuide: (id: string): string => `There is no guide ${id}.`,
  noLine: (line: number): string => `Line ${line} cannot be changed so: it takes one line.`,
  changed: (file: string): string => `${file} was changed meanwhile. Look at the difference, then decide again.`,
  unusable: (why: string): string => `The guide could not be used like this, so nothing was written. ${why}`.trim(),
  nothingToUndo: "Nothing was written here that could be taken back.",
  noToken: "Open the address that compbot review printed: it holds the token of this page.",
  notUnderstood: "The request was not understood.",
  page: (url: string): string => `The review page is at ${url}`,
  stop: "Stop it with Ctrl+C.",
} as const;
