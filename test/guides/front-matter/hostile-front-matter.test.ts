import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../../src/guides/front-matter/front-matter.js";
import { toldProblem } from "../../../src/present/words/problems.js";
import { readText } from "../body/reading.js";

const HEAD = "company: acme\nrole: engineer\n";
const guide = (front: string, body = "Text.\n") => `---\n${HEAD}${front}---\n\n${body}`;
const read = (source: string) => readFrontMatter("acme/engineer.md", source);

/** The least of some runs, in milliseconds of the processor: a busy machine makes a run wait, not work. */
function time(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 3; times++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe("front matter that was written to stall or fell the reader", () => {
  it.each([
    ["a quoted field over lines of +", `compensation:\n  - region: x\n    currency: "${"+\n".repeat(1900)}"\n`],
    [
      "8 KB of aliases",
      `a: &a [${"x,".repeat(20)}]\n${Array.from({ length: 800 }, (_, at) => `b${at}: *a`).join("\n")}\n`,
    ],
    ["nested lists", `x: ${"[".repeat(3000)}\n`],
    ["nested mappings", `${Array.from({ length: 600 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")}\n`],
    ["lists in lists", `x:\n${"- ".repeat(3000)}\n`],
    ["empty keys", ": : :\n".repeat(500)],
    ["question marks", "? ? ?\n".repeat(500)],
    ["tags", "x: !!js/function 'f'\ny: !<tag:x> 1\n"],
    ["merge keys", "a: &a {x: 1}\nb: {<<: *a, <<: *a}\n"],
    ["entries that are no mappings", `compensation:\n${"  - 1\n".repeat(2000)}`],
    ["sources that are empty mappings", `data_sources:\n${"  - {}\n".repeat(2000)}`],
  ])("%s is read or refused with problems that name a line", (_, front) => {
    const source = guide(front);
    const lines = source.split("\n").length;
    const spent = time(() => read(source));
    const { problems } = read(source);
    expect(problems.length).toBeLessThanOrEqual(60);
    for (const { line, what } of problems.map(toldProblem)) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines);
      expect(what).not.toContain("\n");
    }
    expect(spent).toBeLessThan(1_000);
  });

  it("says how many problems of a kind there are more", () => {
    const { problems } = read(guide(`compensation:\n${"  - {region: x, currency: USD, base_low: [1]}\n".repeat(90)}`));
    const bad = problems.filter(({ kind }) => kind === "field-malformed");
    expect(bad).toHaveLength(20);
    expect(bad.map(toldProblem).at(-1)?.what).toContain("And 70 more of the same kind.");
  });

  it("reads no more entries than any guide has, and says so", () => {
    const result = read(guide(`compensation:\n${"  - {region: x, currency: USD}\n".repeat(130)}`));
    expect(result.kind === "read" && result.front.compensation).toHaveLength(100);
    expect(result.problems).toMatchObject([{ kind: "entries-too-many", line: 105 }]);
  });

  it("is a result for each of a thousand mutants of a guide", () => {
    const source = guide(
      "last_updated: 2026-02-23\ncompensation:\n  - region: New York\n    base_low: 144000\n    base_high: 189000\n    currency: USD\ndata_sources:\n  - Levels.fyi\n",
    );
    const pieces = [
      "\t",
      "- ",
      ": ",
      "? ",
      "&a ",
      "*a ",
      "!!x ",
      "<<: ",
      "[",
      "{",
      "|",
      ">",
      '"',
      "'",
      "#",
      "---",
      "%",
      "@",
      "\u0000",
      "\u2028",
      "+\n",
    ];
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let mutant = 0; mutant < 1000; mutant++) {
      let text = source;
      for (let change = 0; change <= mutant % 4; change++) {
        const at = 4 + next(text.length - 4);
        text = text.slice(0, at) + (pieces[next(pieces.length)] ?? "").repeat(1 + next(3)) + text.slice(at + next(3));
      }
      const result = read(text);
      for (const { line, what } of result.problems.map(toldProblem)) {
        expect(line, text).toBeLessThanOrEqual(text.split("\n").length);
        expect(what, text).not.toContain("Maximum call stack");
      }
    }
  });
});

describe("reading takes as much longer as there is more to read", () => {
  const entry = (field: string) => `  - {region: x, currency: USD, ${field}: [1]}\n`;
  const fields = ["base_low", "base_high", "stock_low", "bonus_pct", "total_comp_high"];
  const front: [string, (count: number) => string][] = [
    ...fields.map((field): [string, (count: number) => string] => [
      field,
      (n) => guide(`compensation:\n${entry(field).repeat(n)}`),
    ]),
    ["region", (n) => guide(`compensation:\n${"  - {currency: USD}\n".repeat(n)}`)],
    ["currency", (n) => guide(`compensation:\n${"  - {region: x, currency: 1}\n".repeat(n)}`)],
    ["data_sources", (n) => guide(`data_sources:\n${"  - {}\n".repeat(n)}`)],
    [
      "level_mapping",
      (n) => guide(`level_mapping:\n${Array.from({ length: n }, (_, at) => `  L${at}: {}`).join("\n")}\n`),
    ],
    ["unknown fields", (n) => guide(Array.from({ length: n }, (_, at) => `base_lo${at}: 1\n`).join(""))],
    ["a field of text", (n) => guide(`negotiation_dna_summary: "${"a & b ".repeat(n * 4)}"\n`)],
    ["a company's name of many words", (n) => guide(`company_display: "${"w x ".repeat(n)}"\n`)],
    ["a role's name of many words", (n) => guide(`role_display: "${"w x ".repeat(n)}"\n`)],
    ["blanks in a name", (n) => guide(`role_display: "x${" ".repeat(n * 4)}y"\n`)],
    ["a date", (n) => guide(`last_updated: "2026-02-23 ${" ".repeat(n * 8)}x"\n`)],
  ];
  const row = "| Denver | $120K–$150K / £90K–£110K (midpoint $130K) |\n";
  const body: [string, (count: number) => string][] = [
    ["rows of a table", (n) => guide("", `| Region | Base |\n|--|--|\n${row.repeat(n)}`)],
    ["a long cell", (n) => guide("", `| Region | Base |\n|--|--|\n| Denver | ${"$1–".repeat(n)} |\n`)],
    ["marks of deletion", (n) => guide("", `${"~~ %% ".repeat(n)}\n`)],
    ["open brackets", (n) => guide("", `${"[".repeat(n)}\n`)],
    ["sources", (n) => guide("", `# Sources\n\n${"- [1] <https://x.example/a>\n".repeat(n)}`)],
  ];

  /** Under three a doubling, over two doublings: what takes a few milliseconds is not measured by the clock. */
  const grows = (run: (count: number) => void, few: number) => {
    const [first, last] = [few, few * 4].map((count) => () => run(count)) as [() => void, () => void];
    const times = Array.from({ length: 4 }, () => [time(first), time(last)] as const);
    const least = (at: 0 | 1) => Math.min(...times.map((pair) => pair[at]));
    expect(least(1) / Math.max(least(0), 8)).toBeLessThan(9);
  };

  it.each(front)("%s of the front matter", (_, make) => grows((count) => read(make(count)), 250));
  it.each(body)("%s of the body", (_, make) => grows((count) => readText(make(count)), 100));
});
