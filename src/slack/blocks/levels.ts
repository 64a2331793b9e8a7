import type { GuideAnswer } from "../../answer/answer.js";
import { LEVELS } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { type Block, fitsTable, type Style, section, table } from "./kit.js";
import { literal } from "./text.js";

/** The guide's levels and their equivalents at other companies: a column for each company. */
export function levelBlocks(answer: GuideAnswer, style: Style): Block[] {
  const { levels } = answer;
  if (levels.length === 0) return [section(LEVELS.none)];
  const companies = [...new Set(levels.flatMap(({ elsewhere }) => elsewhere.map(({ company }) => company)))];
  const rows = [
    [LEVELS.here, ...companies],
    ...levels.map(({ level, elsewhere }) => [
      level,
      ...companies.map((company) =>
        elsewhere
          .filter((other) => other.company === company)
          .map((other) => other.level)
          .join(" / "),
      ),
    ]),
  ];
  if (style === "native" && fitsTable(rows)) return [section(`*${LEVELS.heading}*`), table(rows)];
  const lines = levels.map(({ level, elsewhere }) =>
    elsewhere.length > 0
      ? LEVELS.is(level, elsewhere.map((other) => `${other.company} ${other.level}`).join(", "))
      : level,
  );
  return [section(`*${LEVELS.heading}*\n${literal(lines.map((line) => `• ${line}`).join("\n"), LIMITS.section - 50)}`)];
}
