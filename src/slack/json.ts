/** A text that is not empty. */
export const textOf = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);
