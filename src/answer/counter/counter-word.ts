/** The words that ask for a counter to be written, at the beginning of a question or as a verb with its object. */
const COUNTER_WORDS =
  /^\s*(?:please\s+)?counter(?:[\s-]?offer)?\b(?!\s*$)(?:\s+(?:for|to|at))?|(?:^|\s)(?:can you\s+|please\s+|help me\s+)*(?:write|draft|word|compose)\s+(?:me\s+)?(?:a|an|the|my)?\s*(?:counter[\s-]?offer|counter)?\s*(?:email|letter|message|mail|counter|reply|response)(?:\s+(?:for|to|at))?(?![\p{L}])/iu;

/**
 * Whether a question asks for a counter to be written, and the question without the words for that.
 *
 * @example splitCounter("counter ally tpm nyc offer base 150k") // { question: "ally tpm nyc offer base 150k", wanted: true }
 */
export function splitCounter(typed: string): { question: string; wanted: boolean } {
  const match = COUNTER_WORDS.exec(typed);
  if (!match) return { question: typed, wanted: false };
  const question = `${typed.slice(0, match.index)} ${typed.slice(match.index + match[0].length)}`
    .replace(/\s+/g, " ")
    .trim();
  return { question, wanted: true };
}
