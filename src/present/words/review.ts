/** What the system's error codes mean to the person who has to fix the cause. */
const REASONS: Record<string, string> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EROFS: "the folder can only be read",
  EACCES: "its rights do not allow it",
  EPERM: "its rights do not allow it",
  ENAMETOOLONG: "its name is too long",
};

const becauseOf = (code: string | undefined): string => (code ? `: ${REASONS[code] ?? code}` : "");

/** What the server of the review page says; the page's own words are in its `words.js`. */
export const REVIEW = {
  noGuide: (id: string): string => `There is no guide ${id}.`,
  noFile: (file: string): string => `${file} is no guide of this folder.`,
  outside: (file: string): string => `${file} lies outside of the guides folder.`,
  notPlain: (file: string): string => `${file} is no plain file: it is not followed.`,
  noText: (file: string): string => `${file} is not UTF-8 text. Save it as UTF-8 first.`,
  there: (file: string): string => `${file} is there already.`,
  gone: (file: string): string => `${file} is gone.`,
  others: (file: string): string => `${file} belongs to another user. Nothing was written.`,
  unreadable: (file: string, code?: string): string => `${file} cannot be read${becauseOf(code)}.`,
  unwritable: (file: string, code?: string): string =>
    `${file} cannot be written${becauseOf(code)}. It is as it was before.`,
  noLine: (line: number): string => `Line ${line} cannot be changed so: it takes one line.`,
  changed: (file: string): string => `${file} was changed meanwhile. Look at the difference, then decide again.`,
  unusable: (why: string): string => `The guide could not be used like this, so nothing was written. ${why}`.trim(),
  nothingToUndo: "Nothing was written here that could be taken back.",
  noToken: "Open the address that compbot review printed: it holds the token of this page.",
  notUnderstood: "The request was not understood.",
  page: (url: string): string => `The review page is at ${url}`,
  stop: "Stop it with Ctrl+C.",
} as const;
