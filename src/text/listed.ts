/** Phrases as a list in a sentence: "a, b and c"; a single phrase as it is, and an empty string for none. */
export const listed = (phrases: readonly string[], last = "and"): string =>
  phrases.length < 2 ? (phrases[0] ?? "") : `${phrases.slice(0, -1).join(", ")} ${last} ${phrases.at(-1)}`;
