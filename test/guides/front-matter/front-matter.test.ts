import { describe, expect, it } from "vitest";
import { fieldLines, lineOf } from "../../../src/domain/yaml.js";
import { readFrontMatter } from "../../../src/guides/front-matter/front-matter.js";
import { toldProblem } from "../../../src/present/words/problems.js";

const guide = (lines: string[], body = "Body.\n") => `---\n${lines.join("\n")}\n---\n${body}`;
const whole = [
  "company: acme-rockets",
  "company_display: Acme Rockets",
  "role: software-engineer",
  "last_updated: 2026-02-23",
  "next_review_due: 2026-05-23",
  "salary_data_quarter: 2025-Q4",
  "compensation:",
  "  - region: New York",
  "    base_low: 100000",
  "    base_high: 150000",
  "    stock_low: null",
  "    total_comp_low: 120000",
  "    total_comp_high: 190000",
  "    currency: usd",
  "data_sources:",
  "  - Levels.fyi",
];

const read = (source: string) => {
  const result = readFrontMatter("acme-rockets/software-engineer.md", source);
  if (result.kind !== "read") throw new Error(JSON.stringify(result.problems));
  return result;
};
const refused = (source: string) => {
  const result = readFrontMatter("a/b.md", source);
  if (result.kind !== "refused") throw new Error("was read");
  return result.problems;
};

describe("a role's name", () => {
  it.each([
    ["software-engineer", "SIGNATURE ROLE", undefined],
    ["software-engineer", "SOFTWARE ENGINEER", "SOFTWARE ENGINEER"],
    ["software-engineer", "Software Engineer (SIGNATURE ROLE)", "Software Engineer (SIGNATURE ROLE)"],
  ])("of %s, given as %s, is %s; one that names none is a problem", (role, display, name) => {
    const { front, problems } = read(guide(["company: a", `role: ${role}`, `role_display: ${display}`]));
    expect(front.role_display).toBe(name);
    expect(problems).toMatchObject(name ? [] : [{ kind: "field-malformed", field: "role_display", line: 4 }]);
  });
});

describe("values that YAML makes others of", () => {
  it.each(["2026-13-45", "2026-02-30", "0000-00-00", "'2026-99-99'", "2026-02-30 # checked", "2026-02-30T10:00:00Z"])(
    "%s is no day",
    (day) => {
      const { front, problems } = read(guide(["company: a", "role: b", `last_updated: ${day}`]));
      expect(front.last_updated).toBeUndefined();
      expect(problems).toMatchObject([{ kind: "field-malformed", line: 4 }]);
    },
  );

  it.each(["2026-02-28", "2024-02-29", "'2026-02-28'", "2026-02-28T10:00:00Z"])("%s is a day", (day) => {
    const { front, problems } = read(guide(["company: a", "role: b", `last_updated: ${day}`]));
    expect(problems).toEqual([]);
    expect(day).toContain(front.last_updated);
  });

  it.each(["0144000", "190:00:00", "0x1F", "-0144000"])("%s is no amount", (amount) => {
    for (const entry of [
      ["  - region: Leeds", `    base_low: ${amount}`, "    currency: GBP"],
      [`  - {region: Leeds, base_low: ${amount}, currency: GBP}`],
    ]) {
      const { front, problems } = read(guide(["company: a", "role: b", "compensation:", ...entry]));
      expect(front.compensation).toEqual([{ region: "Leeds", currency: "GBP" }]);
      expect(problems).toMatchObject([{ kind: "field-malformed" }]);
    }
  });
});

it.each(["x: &a [*a]", "x: &a {b: *a}"])("refuses what holds itself: %s", (line) => {
  expect(refused(guide(["company: a", "role: b", line]))).toMatchObject([{ kind: "front-matter-aliases" }]);
});

describe("readFrontMatter", () => {
  it("reads the fields, with nulls and absent fields left out", () => {
    const { front, problems, body, bodyLine } = read(guide(whole));
    expect(problems).toEqual([]);
    expect(front).toMatchObject({
      company: "acme-rockets",
      last_updated: "2026-02-23",
      salary_data_quarter: "2025-Q4",
    });
    expect(front.compensation[0]).toMatchObject({ region: "New York", base_low: 100000, currency: "USD" });
    expect(front.compensation[0]?.stock_low).toBeUndefined();
    expect(body).toBe("Body.\n");
    expect(bodyLine).toBe(whole.length + 3);
  });

  it("reads files with Windows line ends and a byte order mark", () => {
    const { front, body } = read(`\uFEFF${guide(whole).replaceAll("\n", "\r\n")}`);
    expect(front.company).toBe("acme-rockets");
    expect(body.trim()).toBe("Body.");
  });

  it("makes slugs of names", () => {
    const { front } = read(guide(["company: AT&T", "role: Café Software  Engineer"]));
    expect(front).toMatchObject({ company: "at-and-t", role: "cafe-software-engineer" });
  });

  it("reports a malformed field with its line and leaves it out", () => {
    const { front, problems } = read(guide(whole.map((line) => line.replace("150000", "about 150K"))));
    expect(front.compensation[0]).toMatchObject({ base_low: 100000, total_comp_high: 190000 });
    expect(front.compensation[0]?.base_high).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      kind: "field-malformed",
      line: 11,
      field: "compensation[0].base_high",
      severity: "warning",
    });
    expect(problems.map(toldProblem)[0]?.what).toContain('"about 150K"');
  });

  it("leaves out an entry that has no region and keeps the others", () => {
    const { front, problems } = read(
      guide([...whole.slice(0, 14), "  - base_low: 1", "    currency: USD", ...whole.slice(14)]),
    );
    expect(front.compensation.map(({ region }) => region)).toEqual(["New York"]);
    expect(problems[0]).toMatchObject({ field: "compensation[1].region", line: 16 });
  });

  it("keeps a guide whose compensation is no list", () => {
    const { front, problems } = read(guide(["company: a", "role: b", "compensation: soon"]));
    expect(front.compensation).toEqual([]);
    expect(problems[0]).toMatchObject({ field: "compensation", line: 4 });
  });

  it.each([
    ["no front matter", "# Guide\n", "front-matter-missing", 1],
    ["an empty file", "", "front-matter-missing", 1],
    ["front matter in JavaScript", "---js\n{ company: (globalThis.ran = true) }\n---\n", "front-matter-language", 1],
    ["front matter in JSON", "---json\n{}\n---\n", "front-matter-language", 1],
    ["broken YAML", guide(["company: a", "role: : b", "x: [1"]), "front-matter-syntax", 3],
    ["a scalar for front matter", guide(["just words"]), "front-matter-syntax", 2],
    ["no company", guide(["role: b"]), "field-missing", 1],
    ["an empty role", guide(["company: a", "role: '--'"]), "field-missing", 3],
  ])("refuses %s", (_, source, kind, line) => {
    expect(refused(source)[0]).toMatchObject({ kind, line, severity: "error" });
    expect((globalThis as Record<string, unknown>).ran).toBeUndefined();
  });

  it("refuses aliases that unfold to millions of values", () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) =>
        `a${at}: &a${at} [${Array(9)
          .fill(at ? `*a${at - 1}` : "x")
          .join(",")}]`,
    );
    expect(refused(guide([...levels, "company: a", "role: b"]))[0]).toMatchObject({ kind: "front-matter-aliases" });
  });

  it("survives YAML nested without bound", () => {
    expect(refused(guide([`company: ${"[".repeat(7000)}`]))[0]).toMatchObject({ severity: "error" });
  });
});

describe("the line of a field", () => {
  const lineIn = (text: string, ...path: PropertyKey[]) => lineOf(fieldLines(text), path);

  it.each([
    ["the field's own", "company: a\nrole: b\n", ["role"], 2],
    [
      "of an item",
      "compensation:\n  - region: x\n    base_low: 1\n  - region: y\n    base_low: 2\n",
      ["compensation", 1, "base_low"],
      5,
    ],
    ["of an item at its list's indentation", "list:\n- a: 1\n- a: 2\n  b: 3\nend: 1\n", ["list", 1, "b"], 4],
    ["behind such a list", "list:\n- a: 1\n- a: 2\nend: 1\n", ["end"], 4],
    ["of a list in a list", "- - a: 1\n  - a: 2\n", [0, 1, "a"], 2],
    ["of a quoted name", "\"company\": a\n'role': b\n", ["role"], 2],
    ["not in a text of several lines", "a: |\n  role: x\n\n  role: y\nrole: b\n", ["role"], 5],
    ["not in a quoted text of several lines", 'a: "one\n  role: x"\nrole: b\n', ["role"], 3],
    ["not in a comment", "# role: x\nrole: b\n", ["role"], 2],
    [
      "of what is in brackets",
      "a: 1\ncompensation:\n  - {region: x, base_low: 1}\n",
      ["compensation", 0, "base_low"],
      3,
    ],
    ["the first where nothing fits", "a: 1\n", ["b"], 1],
  ] as const)("is %s", (_, text, path, line) => expect(lineIn(text, ...path)).toBe(line));

  it("is that of the nearest parent where the field is absent", () => {
    expect(lineIn("\ncompany: a\ncompensation:\n  - region: x\n", "compensation", 0, "currency")).toBe(4);
  });
});
