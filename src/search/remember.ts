import type { Reading, Resolver } from "./query.js";

/** Readings kept; they hold little beside what the guides hold anyway. */
const MOST_KEPT = 4_000;
/** Nobody asks the same in more characters. */
const LONGEST_KEPT = 120;
/** A figure of three digits or in thousands may be a person's pay, which is kept nowhere: "150,000", "95k". */
const FIGURE = /\d[\d.,]{2}|\d\s?[kml]\b/i;

/**
 * The same resolver, with what it read lately kept: a team that negotiates with one company asks the same again and
 * again. Its guides never change, so neither do its readings; a changed folder makes another resolver.
 */
export function remembering(resolver: Resolver): Resolver {
  const kept = new Map<string, Reading>();
  return {
    ...resolver,
    resolve(text) {
      const known = kept.get(text);
      if (known) return known;
      const reading = resolver.resolve(text);
      // A list of all companies that have a role is the one long reading.
      if (text.length > LONGEST_KEPT || reading.kind === "role" || FIGURE.test(text)) return reading;
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(text, reading);
      return reading;
    },
  };
}
