import { z } from "zod";
import { PARTS } from "../domain/guide.js";

/** Whole units of the currency, or percent. */
const amount = z.number().nonnegative().max(1e12);
const range = z.tuple([amount, amount]).refine(([low, high]) => low <= high, "The low end lies above the high end.");

const figures = z.partialRecord(z.enum(PARTS), range);

const regionDraft = z.object({
  region: z.string().trim().min(1).max(100),
  currency: z.string().regex(/^[A-Z]{3}$/),
  base: range.optional(),
  equity: range.optional(),
  bonus: range.optional(),
  bonusPct: amount.optional(),
  signOn: range.optional(),
  total: range.optional(),
  ask: figures.optional(),
  floor: figures.optional(),
});

/** What the form for a new guide contains. Figures in whole units of each region's currency. */
export const guideDraft = z.object({
  companyName: z.string().trim().min(1).max(100),
  roleName: z.string().trim().min(1).max(100),
  equityIs: z.enum(["grant", "year"]).default("grant"),
  updated: z.iso.date().optional(),
  reviewDue: z.iso.date().optional(),
  regions: z.array(regionDraft).min(1).max(40),
  levers: z.array(z.object({ title: z.string().trim().min(1).max(200), script: z.string().trim().max(2_000) })).max(12),
  sources: z.array(z.string().trim().min(1).max(300)).max(30),
});
/** A filled-in form for a new guide. */
export type GuideDraft = z.infer<typeof guideDraft>;
type RegionDraft = GuideDraft["regions"][number];

/**
 * A name as a slug: lower case, without accents, `&` as "and", everything else that is not a letter or digit as "-".
 */
export const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

/** The path of a draft's file, relative to the guides folder. */
export const fileOf = ({ companyName, roleName }: Pick<GuideDraft, "companyName" | "roleName">): string =>
  `${slugOf(companyName)}/${slugOf(roleName)}.md`;

/** A text as a YAML string on one line. */
export const quoted = (text: string): string => JSON.stringify(text.replace(/\s+/g, " "));

/** A draft as the text of a guide's file, in the form that `docs/writing-guides.md` describes. */
export function draftAsGuide(draft: GuideDraft): string {
  const { companyName, roleName, regions, levers, sources, updated, reviewDue } = draft;
  return [
    "---",
    `company: ${slugOf(companyName)}`,
    `company_display: ${quoted(companyName)}`,
    `role: ${slugOf(roleName)}`,
    `role_display: ${quoted(roleName)}`,
    ...(updated ? [`last_updated: ${updated}`] : []),
    ...(reviewDue ? [`next_review_due: ${reviewDue}`] : []),
    "compensation:",
    ...regions.flatMap(compensationLines),
    ...targetLines(regions),
    ...(sources.length > 0 ? ["data_sources:", ...sources.map((source) => `  - ${quoted(source)}`)] : []),
    "---",
    "",
    `# ${escaped(companyName)}: ${escaped(roleName)}`,
    "",
    ...tableLines(draft),
    ...(levers.length > 0 ? ["## Levers", ""] : []),
    ...levers.map(({ title, script }, at) => `${at + 1}. **${escaped(title)}:** ${spoken(script)}`),
    ...(levers.length > 0 ? [""] : []),
    ...(sources.length > 0 ? ["## Sources", "", ...sources.map((source) => `- ${escaped(source)}`), ""] : []),
  ].join("\n");
}

const FIELDS = { base: "base", equity: "stock", bonus: "bonus", signOn: "signing_bonus", total: "total_comp" } as const;

function compensationLines(region: RegionDraft): string[] {
  const money = Object.entries(FIELDS).flatMap(([part, field]) => {
    const value = region[part as keyof typeof FIELDS];
    return value ? [`    ${field}_low: ${value[0]}`, `    ${field}_high: ${value[1]}`] : [];
  });
  const percent = region.bonusPct === undefined ? [] : [`    bonus_pct: ${region.bonusPct}`];
  return [`  - region: ${quoted(region.region)}`, ...money, ...percent, `    currency: ${region.currency}`];
}

function targetLines(regions: readonly RegionDraft[]): string[] {
  const stated = regions.filter(({ ask, floor }) => Object.keys({ ...ask, ...floor }).length > 0);
  if (stated.length === 0) return [];
  const side = (name: string, figures: RegionDraft["ask"]) => {
    const parts = Object.entries(figures ?? {}).map(([part, [low, high]]) => `${part}: [${low}, ${high}]`);
    return parts.length > 0 ? [`    ${name}: { ${parts.join(", ")} }`] : [];
  };
  return [
    "targets:",
    ...stated.flatMap(({ region, ask, floor }) => [
      `  - region: ${quoted(region)}`,
      ...side("ask", ask),
      ...side("floor", floor),
    ]),
  ];
}

/** The table repeats what the front matter contains; its header says how the equity is counted. */
function tableLines({ regions, equityIs }: GuideDraft): string[] {
  const stock = equityIs === "grant" ? "Stock (RSU/4yr)" : "Stock (per year)";
  const cell = (range: readonly [number, number] | undefined, currency: string) =>
    range ? `${currency} ${grouped(range[0])}–${grouped(range[1])}` : "";
  return [
    `| Region | Base | ${stock} | Bonus | Total |`,
    "| --- | --- | --- | --- | --- |",
    ...regions.map(({ region, base, equity, bonus, bonusPct, total, currency }) => {
      const bonusCell = bonusPct === undefined ? cell(bonus, currency) : `${bonusPct}%`;
      const cells = [escaped(region).replaceAll("|", "\\|"), cell(base, currency), cell(equity, currency), bonusCell];
      return `| ${[...cells, cell(total, currency)].join(" | ")} |`;
    }),
    "",
  ];
}

const grouped = (value: number): string => value.toLocaleString("en-US");

/** Text from a form is plain text: none of its characters becomes Markdown. */
const escaped = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#+!|~]/g, "\\$&");

const spoken = (script: string): string => {
  const words = escaped(script).replace(/^["“]|["”]$/g, "");
  return words ? `"${words}"` : "";
};
