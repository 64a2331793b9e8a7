import type { Band, Digest, Figures, Guide, LevelFigures, Lever, Part, Range } from "../../src/domain/guide.js";
import { formatMoney, formatPercent } from "../../src/domain/money.js";
import { toldProblem } from "../../src/present/words/problems.js";

const PARTS: readonly Part[] = ["base", "equity", "bonus", "bonusPct", "signOn", "total"];

/** Everything that was read from one guide, in lines that show well as a diff. */
export function report(guide: Guide): string {
  const digest = guide.digest();
  return [
    `# ${guide.id}`,
    `${guide.companyName} · ${guide.roleName} · ${guide.roleType ?? "-"} · updated ${guide.updated ?? "-"} · due ${guide.reviewDue ?? "-"} · ${guide.quality ?? "-"} · ${guide.quarter ?? "-"}`,
    ...digest.regions.flatMap(regionLines),
    ...digest.levers.flatMap((lever) => leverLines("lever", lever)),
    ...digest.premiums.flatMap((lever) => leverLines("premium", lever)),
    ...digest.levels.map(
      ({ level, elsewhere }) =>
        `level ${level} = ${elsewhere.map((there) => `${there.company}: ${there.level}`).join(" | ") || "-"}`,
    ),
    ...digest.sources.map((source) => `source ${source}`),
    `strategy ${digest.strategy.replaceAll("\n", " ⏎ ") || "-"}`,
    ...digest.problems
      .map(toldProblem)
      .map(({ kind, line, field, what }) => `problem ${kind} line ${line} ${field}: ${what}`),
  ].join("\n");
}

function regionLines({ label, band, stated }: Digest["regions"][number]): string[] {
  const basis = band.equityBasis.kind === "grant" ? `grant ${band.equityBasis.years}` : band.equityBasis.kind;
  const facts = [band.currency, money(band, band), `equity ${basis}`, `total ${band.arithmetic}`];
  return [
    `region ${label}: ${facts.join("; ")}`,
    ...(band.levels ?? []).map((level) => `  at ${level.level}: ${money(level, band)}`),
    ...(stated
      ? [
          `  ask ${money(stated.ask, { currency: stated.currency })}`,
          `  floor ${money(stated.floor, { currency: stated.currency })}`,
          `  basis ${stated.basis}: ${stated.text.replaceAll("\n", " ⏎ ")}`,
        ]
      : ["  nothing stated"]),
  ];
}

const leverLines = (kind: string, { title, remark, script, asks, currency = "" }: Lever): string[] => [
  `${kind} ${title}`,
  ...(remark ? [`  remark ${remark}`] : []),
  ...(script ? [`  script ${script}`] : []),
  ...(Object.keys(asks).length ? [`  asks ${money(asks, { currency })}`] : []),
];

function money(figures: Figures | LevelFigures, band: Pick<Band, "currency" | "currencies">): string {
  const shown = PARTS.flatMap((part) => {
    const range: Range | undefined = figures[part];
    if (!range) return [];
    const currency = (part !== "bonusPct" && band.currencies?.[part]) || band.currency;
    const value = part === "bonusPct" ? formatPercent(range) : formatMoney(range, currency);
    const yearly = part === "equity" && "equityPer" in figures ? " a year" : "";
    return [`${part} ${value}${yearly}`];
  });
  return shown.join(", ") || "-";
}
