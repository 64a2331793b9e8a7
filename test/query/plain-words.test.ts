import { expect, test } from "vitest";
import { plainWords } from "../../src/query/plain-words.js";
import { readWords } from "../../src/text/words.js";

/** The words of a text that name nobody, by the lists of other languages alone. */
function plainIn(text: string, names: readonly string[] = []): string[] {
  const { words } = readWords(text, 100);
  const plain = plainWords(words, (at) => names.includes(words[at]?.text ?? ""));
  return words.filter((_, at) => plain[at]).map(({ text: word }) => word);
}

test.each([
  ["¿Cuánto le pagan a un fontanero?", ["cuanto", "le", "pagan", "a", "un"]],
  ["was verdient man als klempner", ["was", "verdient", "man", "als"]],
  ["combien pour un plombier à lyon", ["combien", "pour", "un", "a"]],
  ["配管工 年収を教えてください", ["年収を教えてくたさい"]],
  ["东京 水管工 工资最高的公司", ["工资最高的公司"]],
  ["용접공 연봉 얼마", ["연봉", "얼마"].map((word) => word.normalize("NFKD"))],
  // Short words alone are as well a slip or a short name.
  ["acme se plumber", []],
  ["40 lpa as a plumber", ["lpa"]],
  ["plumber toronto CAD", ["cad"]],
])("%s", (text, plain) => {
  expect(plainIn(text)).toEqual(plain);
});

test("a name is none of them", () => {
  expect(plainIn("cuánto gana un em en madrid", ["em", "madrid"])).toEqual(["cuanto", "gana", "un", "en"]);
});

test("a long run of signs that ends in something else is read in no time", () => {
  const start = process.cpuUsage();
  expect(plainIn(`${"最高".repeat(4_000)}ж`)).toEqual([]);
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(50);
});
