/** The value if it is a non-empty string, else undefined. */
export const textOf = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);
