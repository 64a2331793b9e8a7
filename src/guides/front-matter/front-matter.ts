import matter from "gray-matter";
import { z } from "zod";
import { type ConfirmedTarget, readConfirmed } from "../../domain/confirmed-targets.js";
import { bounded, type Fault, type Problem, problem, type ValueFault } from "../../domain/problem.js";
import { fieldLines, isDay, lineOf, readYaml, yamlProblem } from "../../domain/yaml.js";
import { type EntryFigures, entryFigures } from "./entry-figures.js";
import { fieldSlips } from "./field-slips.js";
import { faultOf, fitting, type Path, type PlainFault, type Report } from "./fitting.js";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const slug = (text: string): string =>
  SLUG.test(text)
    ? text
    : text
        .normalize("NFKD")
        .toLowerCase()
        .replace(/\p{M}+/gu, "")
        .replace(/&/g, " and ")
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "");

/**
 * A field of text. YAML reads `401` as a number; people mean the text. One step for each field, not a chain of zod's:
 * these are read for every guide at each start.
 *
 * @param read makes the value of the text; null if the text cannot be used
 * @param isNone what is wrong with such a text
 */
const textAs = <Value>(read: (text: string) => Value | null, isNone: PlainFault = "no-text") =>
  z.transform((given: unknown, context): Value => {
    const text = typeof given === "number" ? String(given) : given;
    const value = typeof text === "string" ? read(text) : null;
    if (value !== null) return value;
    context.issues.push({ code: "custom", input: given, message: typeof text === "string" ? isNone : "no-text" });
    return z.NEVER;
  });

const text = textAs((value) => value);
const words = textAs((value) => value.trim() || undefined).optional();
// A text ("$144K") is read together with its currency, by `readPair`.
const money = z.union([z.number().nonnegative(), z.string()], "no-amount" satisfies PlainFault).optional();

const TIME_OF_DAY = /[Tt ]\d{1,2}:.*$/;
const isoDate = textAs((value) => {
  const day = value.length > 10 ? value.replace(TIME_OF_DAY, "").trim() : value;
  return isDay(day) ? day : null;
}, "no-date").optional();
const slugged = textAs((value) => slug(value) || null, "no-letters");

const CURRENCY = /^[A-Z]{3}$/;
const compensation = z.object({
  region: textAs((value) => value.trim() || null, "empty"),
  base_low: money,
  base_high: money,
  stock_low: money,
  stock_high: money,
  bonus_low: money,
  bonus_high: money,
  bonus_pct: money,
  signing_bonus_low: money,
  signing_bonus_high: money,
  total_comp_low: money,
  total_comp_high: money,
  currency: textAs((value) => {
    const code = value.trim().toUpperCase();
    return CURRENCY.test(code) ? code : null;
  }, "no-currency"),
});

const schema = z.object({
  company: slugged,
  company_display: words,
  role: slugged,
  role_display: words,
  role_type: words,
  last_updated: isoDate,
  data_quality: words,
  salary_data_quarter: words,
  next_review_due: isoDate,
  // Entries and sources are checked one by one, so that each problem has its line in the file.
  compensation: z.array(z.unknown()).default([]),
  level_mapping: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()), text]).optional(),
  data_sources: z.array(z.unknown()).default([]),
  negotiation_dna_summary: words,
  targets: z.array(z.unknown()).default([]),
});

const FIELDS = new Set(Object.keys(schema.shape));
const REGION_FIELDS = new Set(Object.keys(compensation.shape));

/** One entry of `compensation` as checked: money in whole units of `currency`. */
export type Compensation = { region: string; currency: string } & EntryFigures;
/** The front matter of one guide as checked: nulls and absent fields are `undefined`. */
export type FrontMatter = Omit<z.infer<typeof schema>, "compensation" | "data_sources" | "targets"> & {
  compensation: Compensation[];
  targets: ConfirmedTarget[];
  data_sources: string[];
};

/** The result of reading a file's front matter; `refused` if the guide cannot be used. */
export type FrontMatterResult =
  | {
      kind: "read";
      front: FrontMatter;
      body: string;
      bodyLine: number;
      /** The line of a field of the front matter; reads the lines of the front matter anew at each call. */
      lineOf: (path: (string | number)[]) => number;
      problems: Problem[];
    }
  | { kind: "refused"; problems: Problem[] };

/** Most values with aliases unfolded. A real guide has some hundred; aliases of aliases make millions. */
const MOST_VALUES = 5_000;
/** Most entries of each list that are read; a real guide has some ten. */
const MOST_ENTRIES = { compensation: 100, data_sources: 200, targets: 200 } as const;
/** Deepest nesting of values. A real guide has three levels; an alias that contains itself has no end. */
const DEEPEST = 20;

const refuseScript = (): never => {
  throw new Error("only YAML front matter is read");
};
// gray-matter would evaluate `---js`. The language is checked before it parses; this is a second safeguard.
const OPTIONS = {
  engines: { yaml: (text: string) => readYaml(text) as object, javascript: refuseScript, json: refuseScript },
};

/**
 * Splits a guide file and checks its front matter. Never throws. A field that is malformed is reported and counts as
 * not given; the file is refused only if a guide cannot be made of it.
 *
 * @param file path relative to the guides folder, for the problems
 * @param marked the whole file, with or without a byte order mark
 */
export function readFrontMatter(file: string, marked: string): FrontMatterResult {
  const source = marked.replace(/^\uFEFF/, "");
  const refuse = (line: number, fault: Fault): FrontMatterResult => ({
    kind: "refused",
    problems: [problem({ file, line, field: "front matter" }, fault)],
  });

  const language = matter.language(source);
  if (!source.startsWith("---")) return refuse(1, { kind: "front-matter-missing", lacks: "start" });
  if (language.name && !["yaml", "yml"].includes(language.name.toLowerCase()))
    return refuse(1, { kind: "front-matter-language", language: language.name });

  // gray-matter would accept a file that ends within its front matter, with the last figure cut short.
  if (!/\n---[ \t]*(\r?\n|$)/.test(source)) {
    const last = source.trimEnd().split("\n").length;
    return refuse(last, { kind: "front-matter-missing", lacks: "end" });
  }
  let parsed: ReturnType<typeof matter>;
  try {
    parsed = matter(source, OPTIONS);
  } catch (error) {
    const { line, reason } = yamlProblem(error);
    return refuse(line, { kind: "front-matter-syntax", reason });
  }
  if (typeof parsed.data !== "object" || Array.isArray(parsed.data))
    return refuse(2, { kind: "front-matter-syntax", reason: null });
  const data = unfolded(parsed.data);
  if (!data) return refuse(1, { kind: "front-matter-aliases", values: MOST_VALUES, levels: DEEPEST });
  const { front, problems } = check(file, data, parsed.matter);
  if (!front) return { kind: "refused", problems };
  return {
    kind: "read",
    front,
    body: parsed.content,
    bodyLine: lineAt(source, source.length - parsed.content.length),
    lineOf: (path) => lineOf(fieldLines(parsed.matter), path),
    problems,
  };
}

/** Checks the values, dropping each malformed field. */
function check(
  file: string,
  data: Record<string, unknown>,
  yaml: string,
): { front: FrontMatter | null; problems: Problem[] } {
  let lines: ReturnType<typeof fieldLines> | undefined;
  // gray-matter's `matter` starts with the line break after the opening ---, so its lines are the file's.
  const placeOf = (path: Path) => {
    lines ??= fieldLines(yaml);
    return { file, line: lineOf(lines, path), field: fieldName(path) };
  };
  const problems = fieldSlips(data, FIELDS, REGION_FIELDS).map(({ path, meant }) =>
    problem(placeOf(path), { kind: "field-unknown", name: String(path.at(-1)), meant }),
  );
  const report: Report = (path, value, why) =>
    void problems.push(problem(placeOf(path), { kind: "field-malformed", shown: shown(value), why }));

  const top = fitting(
    schema,
    data,
    [],
    report,
    (path, why) => void problems.push(problem(placeOf(path), { kind: "field-missing", why })),
  );
  if (!top) return { front: null, problems };
  if (top.role_display && isBadge(top.role_display, top.role)) {
    report(["role_display"], top.role_display, { kind: "names-no-role" });
    top.role_display = undefined;
  }
  /** The items of a list that are read; reports a list that has more. */
  const itemsOf = (field: keyof typeof MOST_ENTRIES): unknown[] => {
    const most = MOST_ENTRIES[field];
    const items = top[field];
    const count = items.length;
    if (count > most) problems.push(problem(placeOf([field, most]), { kind: "entries-too-many", count, most }));
    return items.slice(0, most);
  };
  const entries = itemsOf("compensation").flatMap((entry, at) => {
    const path = ["compensation", at];
    const read = fitting(compensation, entry, path, report, () => report(path, entry, { kind: "no-entry" }));
    if (!read) return [];
    const { region, currency, ...fields } = read;
    const written = (field: string) => Object.hasOwn(entry as object, field);
    const { figures, problems: doubts } = entryFigures(fields, currency, written, (field) => placeOf([...path, field]));
    problems.push(...doubts);
    return { region, currency, ...figures };
  });
  const sources = itemsOf("data_sources").flatMap((source, at) => {
    const read = text.safeParse(source);
    if (!read.success) report(["data_sources", at], source, faultOf(read.error.issues[0]?.message ?? ""));
    return read.success ? [read.data] : [];
  });
  const targets = itemsOf("targets").flatMap((entry, at) => {
    const refuse = (path: string[], value: unknown, why: ValueFault) => report(["targets", at, ...path], value, why);
    return readConfirmed(entry, refuse) ?? [];
  });
  return { front: { ...top, compensation: entries, data_sources: sources, targets }, problems: bounded(problems) };
}

/** Whether a display name is not the role's: several words in capitals ("SIGNATURE ROLE"), none of them in the role. */
const isBadge = (display: string, role: string): boolean => {
  const own = role.split("-");
  const initials = [...display.matchAll(/\b\p{Lu}/gu)].join("").toLowerCase();
  return (
    initials !== role &&
    /^\p{Lu}{4,}(?: \p{Lu}{4,})+$/u.test(display) &&
    !display
      .toLowerCase()
      .split(" ")
      .some((word) => own.includes(word))
  );
};

/** The line, from 1, of an offset in a text. */
function lineAt(text: string, place: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < place; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

const fieldName = (path: (string | number)[]): string =>
  path.map((step, at) => (typeof step === "number" ? `[${step}]` : at ? `.${step}` : step)).join("") || "front matter";

const shown = (value: unknown): string => {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
};

/**
 * The data without nulls, which count as not given, and with aliases copied as often as they are used.
 *
 * @returns null if that makes too many values or levels
 */
function unfolded(data: object): Record<string, unknown> | null {
  let left = MOST_VALUES;
  const plain = (value: unknown, depth: number): unknown => {
    left = depth > DEEPEST ? -1 : left - 1;
    if (left < 0 || typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.filter((item) => item !== null).map((item) => plain(item, depth + 1));
    const fields: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(value)) if (field !== null) fields[name] = plain(field, depth + 1);
    return fields;
  };
  const whole = plain(data, 0);
  return left < 0 ? null : (whole as Record<string, unknown>);
}
