import { compileRules, type Rule, type SlotResolver } from "../../text/rules.js";
import type { Name } from "./named-company.js";
import { isMark, type Token } from "./tokens.js";
import { WHO_CLASSES } from "./word-classes.js";

/*
 * What is said of a company so plainly that no weights are needed: the person works there or leaves it, it has said no, or
 * somebody else works there.
 */

/** `means` is what the company is that the words name. */
export const ASIDE_RULES: readonly Rule<"workplace" | "mention">[] = [
  {
    name: "it has said no",
    pattern: ["CO HAVE? NO_TO_ME", "NO_TO_ME , so did CO", "NO_TO_ME and so did CO"],
    means: "mention",
    examples: ["CO rejected me", "CO turned me down", "they ghosted me, so did CO"],
    counterexamples: ["I rejected CO", "CO has not answered"],
  },
  {
    name: "where somebody else works",
    pattern: ["(my|our) PERSON (is|s|was|works|work|worked) ..6 (at|for|with) CO"],
    means: "mention",
    examples: ["my wife is a ROLE at CO", "our neighbor works for CO"],
    counterexamples: ["my friend says CO pays more", "my contact wants me at CO"],
  },
  {
    name: "where the person works or leaves",
    pattern: [
      "CO , where (i|im|ive|ich) (m|am|work|ve|currently|have)?",
      "(company|employer|firm|place|job) (im|i am|i) (leaving|quitting) ,? CO",
      "ich arbeite ..3 at (der|dem|die)? CO",
      "(current|present|my) employer CO",
    ],
    means: "workplace",
    examples: ["CO, where I'm a ROLE now", "company I am leaving CO", "employer im quitting, CO"],
    counterexamples: ["CO, where can I ask", "the company I am joining CO"],
  },
];

/** The words of the classes that only these rules have. */
export const ASIDE_CLASSES: Readonly<Record<string, readonly string[]>> = {
  HAVE: ["has", "have", "just", "already"],
  NO_TO_ME: "rejected me,ghosted me,declined me,dropped me,turned me down,passed on me,said no to me,rejected us".split(
    ",",
  ),
};

const matcher = compileRules(ASIDE_RULES, { classes: { ...WHO_CLASSES, ...ASIDE_CLASSES }, stopsGap: isMark });

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
