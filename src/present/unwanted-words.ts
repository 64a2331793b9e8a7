/** A text without words that the person does not want: the clause or sentence that holds them goes, unless it asks for something. */
export const withoutWords = (text: string, unwanted: readonly string[]): string =>
  unwanted.reduce((said, words) => (words === "!" ? said.replace(/!/g, ".") : withoutPhrase(said, words)), text);

const withoutPhrase = (text: string, words: string): string =>
  text
    .split("\n")
    .map((line) =>
      line
        .split(/(?<=[.?!])\s+/)
        .map((sentence) => shortened(sentence, words))
        .filter(Boolean)
        .join(" "),
    )
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");

function shortened(sentence: string, words: string): string {
  const at = sentence.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0 || !/[.!]$/.test(sentence)) return sentence;
  const comma = sentence.lastIndexOf(",", at);
  if (comma > 0) return `${sentence.slice(0, comma)}.`;
  return /\d/.test(sentence) ? sentence : "";
}
