import matter from "gray-matter";
import { isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Problem } from "./guide.js";
import { type ProblemName, problem } from "./problems.js";

const slug = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

// YAML reads `2026-02-23` as a date and `401` as a number; people mean the text.
const text = z.union([
  z.string(),
  z.number().transform(String),
  z.date().transform((date) => date.toISOString().slice(0, 10)),
]);
const words = text.nullish().transform((value) => value?.trim() || undefined);
const money = z
  .number()
  .nonnegative()
  .finite()
  .nullish()
  .transform((value) => value ?? undefined);
const isoDate = text
  .nullish()
  .transform((value) => value ?? undefined)
  .refine((value) => value === undefined || /^\d{4}-\d{2}-\d{2}$/.test(value), "is not a date such as 2026-05-23");
const slugged = text.transform(slug).refine((value) => value !== "", "has no letter or digit");

const compensation = z.object({
  region: text.transform((value) => value.trim()).refine((value) => value !== "", "is empty"),
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
  currency: text
    .transform((value) => value.trim().toUpperCase())
    .refine((value) => /^[A-Z]{3}$/.test(value), "is not a code such as USD"),
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
  compensation: z
    .array(compensation)
    .nullish()
    .transform((value) => value ?? []),
  level_mapping: z
    .union([z.record(z.string(), z.unknown()), z.array(z.unknown()), text])
    .nullish()
    .transform((value) => value ?? undefined),
  data_sources: z
    .array(text)
    .nullish()
    .transform((value) => value ?? []),
  negotiation_dna_summary: words,
});

/** The front matter of one guide as checked: nulls and absent fields are `undefined`, money in whole units of `currency`. */
export type FrontMatter = z.infer<typeof schema>;
export type Compensation = FrontMatter["compensation"][number];

export type FrontMatterResult =
  | { kind: "read"; front: FrontMatter; body: string; bodyLine: number; problems: Problem[] }
  | { kind: "refused"; problems: Problem[] };

/** Values that YAML may unfold to. A real guide has some hundred; aliases of aliases have millions. */
const MOST_VALUES = 5_000;

const refuseScript = (): never => {
  throw new Error("only YAML front matter is read");
};
// gray-matter would evaluate `---js`. The language is checked before it parses; this is the second lock.
const OPTIONS = { engines: { javascript: refuseScript, json: refuseScript } };

/**
 * Splits a guide file and checks its front matter. Never throws. A field that is malformed is reported and counts as
 * not given; the file is refused only where nothing can be made of it.
 *
 * @param file path relative to the guides folder, for the problems
 * @param marked the whole file, with or without a byte order mark
 */
export function readFrontMatter(file: string, marked: string): FrontMatterResult {
  const source = marked.replace(/^\uFEFF/, "");
  const refuse = (kind: ProblemName, line: number, field: string, what: string): FrontMatterResult => ({
    kind: "refused",
    problems: [problem(kind, { file, line, field }, what)],
  });

  const language = matter.language(source);
  if (!source.startsWith("---"))
    return refuse("front-matter-missing", 1, "front matter", "The file does not start with ---.");
  if (language.name && !["yaml", "yml"].includes(language.name.toLowerCase())) {
    return refuse("front-matter-language", 1, "front matter", `The front matter is marked as ${language.name}.`);
  }

  // gray-matter takes a file that ends within its front matter for a whole one, with the last figure cut short.
  if (!/\n---[ \t]*(\r?\n|$)/.test(source)) {
    const last = source.trimEnd().split("\n").length;
    return refuse("front-matter-missing", last, "front matter", "The front matter has no --- at its end.");
  }
  let parsed: ReturnType<typeof matter>;
  try {
    parsed = matter(source, OPTIONS);
  } catch (error) {
    return refuse("front-matter-syntax", syntaxLine(error), "front matter", syntaxWords(error));
  }
  if (typeof parsed.data !== "object" || Array.isArray(parsed.data)) {
    return refuse("front-matter-syntax", 2, "front matter", "The front matter holds no fields.");
  }
  if (tooManyValues(parsed.data)) {
    return refuse("front-matter-aliases", 1, "front matter", `Its aliases unfold to over ${MOST_VALUES} values.`);
  }
  const { front, problems } = check(file, parsed.data, parsed.matter);
  if (!front) return { kind: "refused", problems };
  const headLength = source.length - parsed.content.length;
  return {
    kind: "read",
    front,
    body: parsed.content,
    bodyLine: source.slice(0, headLength).split("\n").length,
    problems,
  };
}

/** Checks the values, dropping one malformed field after the other until the rest fits. */
function check(
  file: string,
  data: Record<string, unknown>,
  yaml: string,
): { front: FrontMatter | null; problems: Problem[] } {
  const problems: Problem[] = [];
  // Each round drops at least one value of a finite tree; the bound only guards against a bug here.
  for (let round = 0; round < MOST_VALUES; round++) {
    const result = schema.safeParse(data);
    if (result.success) return { front: result.data, problems };
    for (const issue of result.error.issues) {
      const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
      const place = { file, line: lineOfField(yaml, path), field: fieldName(path) };
      const value = valueAt(data, path);
      const missing = value === undefined || value === null;
      if (path.length === 1 && (path[0] === "company" || path[0] === "role")) {
        problems.push(
          problem("field-missing", place, missing ? `${place.field} is missing.` : `${place.field} ${issue.message}.`),
        );
        return { front: null, problems };
      }
      problems.push(
        missing
          ? problem("field-malformed", place, `${place.field} is missing; the entry is left out.`)
          : problem("field-malformed", place, `${place.field} is ${shown(value)}: ${issue.message}.`),
      );
      drop(data, missing ? path.slice(0, -1) : path);
    }
  }
  return { front: null, problems };
}

const fieldName = (path: (string | number)[]): string =>
  path.map((step, at) => (typeof step === "number" ? `[${step}]` : at ? `.${step}` : step)).join("") || "front matter";

const shown = (value: unknown): string => {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
};

function valueAt(data: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[step] : undefined,
    data,
  );
}

/** Takes the value at a path out of the data: a field is deleted, an item of a list is cut out. */
function drop(data: Record<string, unknown>, path: (string | number)[]): void {
  const key = path.at(-1);
  const parent = valueAt(data, path.slice(0, -1));
  if (key === undefined || typeof parent !== "object" || parent === null) return;
  if (Array.isArray(parent) && typeof key === "number") parent.splice(key, 1);
  else delete (parent as Record<string | number, unknown>)[key];
}

/** Counts what the data unfolds to, following aliases as often as they are used, and stops at the limit. */
function tooManyValues(data: unknown): boolean {
  let left = MOST_VALUES;
  const spent = (value: unknown): boolean => {
    left -= 1;
    if (left < 0) return true;
    return typeof value === "object" && value !== null && Object.values(value).some(spent);
  };
  return spent(data);
}

/**
 * The line of the file on which a field of the front matter stands (its nearest parent where the field is absent).
 * Parses the YAML a second time, so only for problems.
 */
export function lineOfField(yaml: string, path: readonly (string | number)[]): number {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    // gray-matter's `matter` starts with the newline behind the opening ---, so its lines are the file's.
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

const syntaxLine = (error: unknown): number => {
  const line = (error as { mark?: { line?: unknown } } | null)?.mark?.line;
  return typeof line === "number" ? line + 1 : 1;
};

const syntaxWords = (error: unknown): string => {
  const reason = (error as { reason?: unknown } | null)?.reason;
  return `The YAML cannot be read: ${typeof reason === "string" ? reason : "it is not well formed"}.`;
};
