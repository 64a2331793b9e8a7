import { FILLERS } from "../query/catalog/fillers.js";
import type { Reading, Resolver } from "../query/query.js";
import type { Earlier } from "../query/turns/earlier.js";
import { pointedAmong } from "../query/turns/follow-up-words.js";
import { nameWords } from "../text/folding.js";
import { rankingAsked } from "./ranking-asked.js";

/**
 * The list of companies shown before, once more as a turn wants it that says no more than that: "top 3", "lowest first",
 * "over 200k base". Where a guide was taken out of the list since, only a number of rows is of the list; null elsewhere.
 */
export function listAgain(text: string, resolver: Resolver, { list }: Earlier): Reading | null {
  if (!list) return null;
  const again = (said: string): Reading | null => {
    const reading = resolver.resolve([said, list.level, list.role.roleName, list.place].filter(Boolean).join(" "));
    return reading.kind === "role" && reading.role.role === list.role.role ? reading : null;
  };
  // "Exclude the second": the list without it.
  const pointed = pointedAmong(text, list.guides);
  if (pointed && pointed.chosen.length > 1 && nameWords(pointed.rest).every((word) => FILLERS.has(word))) {
    const [out] = list.guides.filter((one) => !pointed.chosen.includes(one));
    const whole = again("");
    return whole?.kind === "role" ? { ...whole, found: whole.found.filter(({ guide }) => guide !== out?.guide) } : null;
  }
  const asked = rankingAsked(text);
  if (!asked.asks || (list.taken && asked.most === null)) return null;
  if (!nameWords(text).every((word) => asked.isTaken(word) || FILLERS.has(word))) return null;
  return again(text);
}
