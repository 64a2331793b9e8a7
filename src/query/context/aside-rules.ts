import { z } from "zod";
import { readRules } from "../../language.js";
import { compileRules, type SlotResolver } from "../../text/rules.js";
import type { Name } from "./named-company.js";
import { isMark, type Token } from "./tokens.js";
import { WHO_CLASSES } from "./word-classes.js";

/** What is said of a company so plainly that no weights are needed; `means` is what the company is. */
export const ASIDES = readRules("plainly-aside", z.enum(["workplace", "mention"]));

const matcher = compileRules(ASIDES.rules, { classes: { ...WHO_CLASSES, ...ASIDES.words }, stopsGap: isMark });

/** For each name what its own words say that it is; null where they leave it open. */
export function plainlyAside(
  tokens: readonly Token[],
  names: readonly Name[],
  slots: SlotResolver,
): ("workplace" | "mention" | null)[] {
  const found = matcher.find(tokens, slots);
  return names.map((name) => {
    const own = found.find((match) =>
      match.slots.some((slot) => slot.name === "CO" && tokens[slot.start]?.word === name.from),
    );
    return own?.rule.means ?? null;
  });
}
