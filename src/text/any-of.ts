/** One of the phrases of a list as a pattern, the longest first. */
export const anyOf = (phrases: readonly string[]): string =>
  `(?:${[...phrases]
    .sort((a, b) => b.length - a.length)
    .join("|")
    .replaceAll(" ", "\\s+")})`;
