/** What comes from outside, before it is known to be anything. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** A text that is not empty. */
export const textOf = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);
