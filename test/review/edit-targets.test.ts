import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { ConfirmedTarget } from "../../src/domain/confirmed-targets.js";
import { PARTS, type Range } from "../../src/domain/guide.js";
import { NotEditable, withTargets } from "../../src/review/edit-targets.js";
import { runs } from "../whole.js";

const ALLY = readFileSync("data/guides/ally-financial/technical-program-manager.md", "utf8");
const NEW_YORK: ConfirmedTarget = {
  region: "New York",
  ask: { total: [268_000, 293_000] },
  floor: { total: [250_000, 250_000] },
};

const frontMatterOf = (text: string): string => /^\uFEFF?---\r?\n([\s\S]*?)^---\s*$/m.exec(text)?.[1] ?? "";
const targetsIn = (text: string): unknown => (parse(frontMatterOf(text)) as { targets?: unknown }).targets;

/** A text without its `targets` block, as a person would cut it out by eye. */
const withoutBlock = (text: string): string => text.replace(/^targets:\r?\n(?: .*\r?\n)*/m, "");

describe("writing confirmed targets", () => {
  it("writes them as people write them by hand", () => {
    const written = withTargets(ALLY, [NEW_YORK]);
    expect(written).toContain(
      'targets:\n  - region: "New York"\n    ask: { total: [268000, 293000] }\n    floor: { total: 250000 }\n---\n',
    );
    expect(targetsIn(written)).toEqual([
      { region: "New York", ask: { total: [268_000, 293_000] }, floor: { total: 250_000 } },
    ]);
  });

  it("keeps an entry's fields on their lines, whatever a region is called", () => {
    const region = "\u2028- a: 1\u0085\u2029\r\n---\n\u009b";
    const written = withTargets(ALLY, [{ ...NEW_YORK, region }]);
    expect(written.split(/[\r\n\u0085\u2028\u2029]/)).toHaveLength(ALLY.split("\n").length + 4);
    expect(targetsIn(written)).toMatchObject([{ region }]);
  });

  it("says what holds in every region, and what is by the year", () => {
    const written = withTargets(ALLY, [{ ask: { equity: [10, 20], equityPer: "year" }, floor: {} }]);
    expect(targetsIn(written)).toEqual([{ ask: { equity: [10, 20], equityPer: "year" } }]);
  });

  it.each([
    [
      "between two fields",
      "a: 1\ntargets:\n  - region: X\n    ask: { base: 1 } # why\nb: 2 # stays\n",
      "a: 1\nb: 2 # stays\n",
    ],
    ["with its list at the margin", "targets:\n- region: X\n  ask: { base: 1 }\n# of b\nb: 2\n", "# of b\nb: 2\n"],
    ["in brackets over lines", "targets: [\n  { region: X }\n]\nb: 2\n", "b: 2\n"],
    ["with nothing in it", "a: 1\ntargets:\nb: 2\n", "a: 1\nb: 2\n"],
    ["at the end", "a: 1\ntargets: []\n", "a: 1\n"],
  ])("replaces a block %s, and leaves the rest", (_where, yaml, rest) => {
    const source = `---\n${yaml}---\nbody\n`;
    expect(withTargets(source, [])).toBe(`---\n${rest}---\nbody\n`);
    const written = withTargets(source, [NEW_YORK]);
    expect(withTargets(written, [])).toBe(`---\n${rest}---\nbody\n`);
    expect(targetsIn(written)).toHaveLength(1);
  });

  it.each(["no front matter", "---\na: [\n---\n", "---\n{ a: 1, targets: [] }\n---\n", "---\na: 1\n"])(
    "refuses what it cannot edit: %j",
    (source) => {
      expect(() => withTargets(source, [NEW_YORK])).toThrow(NotEditable);
    },
  );

  it("changes nothing but the block, in every guide and with any line ends", () => {
    const files = readdirSync("data/guides", { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".md"),
    );
    const range: fc.Arbitrary<Range> = fc
      .tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    const figures = fc.record(Object.fromEntries(PARTS.map((part) => [part, range])), { requiredKeys: [] });
    const target: fc.Arbitrary<ConfirmedTarget> = fc.record({
      region: fc.option(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), { nil: undefined }),
      ask: figures.filter((one) => Object.keys(one).length > 0),
      floor: figures,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(target, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        (file, targets, windows, marked) => {
          const plain = readFileSync(`data/guides/${file}`, "utf8");
          const source = (marked ? "\uFEFF" : "") + (windows ? plain.replaceAll("\n", "\r\n") : plain);
          const written = withTargets(source, targets);
          expect(withoutBlock(written)).toBe(source);
          expect(withTargets(written, [])).toBe(source);
          const read = targetsIn(written) as { region?: string; ask: Record<string, number | Range> }[];
          expect(read.map(({ region }) => region)).toEqual(targets.map(({ region }) => region));
          for (const [at, { ask }] of targets.entries()) {
            const wanted = Object.entries(ask).map(([part, value]) => {
              const [low, high] = value as Range;
              return [part, low === high ? low : value];
            });
            expect(Object.entries(read[at]?.ask ?? {})).toEqual(expect.arrayContaining(wanted));
          }
        },
      ),
      { numRuns: runs(60) },
    );
  });
});
