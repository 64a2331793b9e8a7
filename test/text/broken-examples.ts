import type { Rule } from "../../src/text/rules.js";

/**
 * The examples that fail, one line each; none where all rules keep their word.
 *
 * @param found the rules that are found in a sentence, as the caller's own reader uses them
 */
export function brokenExamples<Meaning>(
  rules: readonly Rule<Meaning>[],
  found: (sentence: string) => readonly Rule<Meaning>[],
): string[] {
  const names = new Set<string>();
  return rules.flatMap((rule) => {
    const again = names.has(rule.name);
    names.add(rule.name);
    return [
      ...(again ? [`"${rule.name}" is the name of two rules`] : []),
      ...(rule.examples.length === 0 ? [`"${rule.name}" has no example`] : []),
      ...rule.examples.flatMap((text) =>
        found(text).includes(rule) ? [] : [`"${rule.name}" is not found in: ${text}`],
      ),
      ...(rule.counterexamples ?? []).flatMap((text) =>
        found(text).includes(rule) ? [`"${rule.name}" is found in: ${text}`] : [],
      ),
    ];
  });
}
