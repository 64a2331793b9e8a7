import { answerWords, choiceWords, helpWords, listWords, unknownWords } from "../copy.js";
import { formatMoney } from "../guides/money.js";
import type { Answer, GuideAnswer, RoleAnswer } from "./answer.js";
import { bandLines, basisWords, figuresPhrase } from "./figures.js";

/** One line of an answer as text; `kind` tells a terminal how to set it. */
export interface TextLine {
  kind: "title" | "figures" | "heading" | "item" | "quote" | "note" | "fine";
  text: string;
}

/** The whole answer as lines of text: the terminal sets them, Slack shows them where it shows no blocks. */
export function answerLines(answer: Answer): TextLine[] {
  switch (answer.kind) {
    case "answer":
      return guideLines(answer);
    case "choices":
      return [
        ...notes(answer.notes),
        line("title", `${answer.why} ${choiceWords.pick}`),
        ...answer.choices.map((choice) =>
          line("item", [choice.companyName, choice.roleName, choice.region].filter(Boolean).join(" · ")),
        ),
      ];
    case "company":
      return [
        ...notes(answer.notes),
        line("title", listWords.rolesOf(answer.companyName, answer.roles.length)),
        ...answer.roles.map(({ roleName }) => line("item", roleName)),
        line("fine", listWords.pickRole),
      ];
    case "role":
      return roleLines(answer);
    case "comparison":
      return [...notes(answer.notes), ...answer.answers.flatMap((side) => [...sideLines(side)])];
    case "unknown":
      return [
        ...(answer.notes.length ? notes(answer.notes) : [line("title", unknownWords.heard(answer.heard))]),
        ...(answer.suggestions.length
          ? [
              line(
                "note",
                `${unknownWords.nearest} ${answer.suggestions.map(({ companyName }) => companyName).join(", ")}.`,
              ),
            ]
          : []),
        line("fine", unknownWords.try),
      ];
    case "help":
      return [
        line("title", helpWords.title),
        ...helpWords.examples.map(({ query, what }) => line("item", `/comp ${query} — ${what}`)),
      ];
  }
}

/**
 * The whole answer as plain text.
 *
 * @example answerText(answer) // "Ally Financial · Technical Program Manager · New York\nBase $144K–$189K · …"
 */
export const answerText = (answer: Answer): string => answerLines(answer).map(textOf).join("\n");

const INDENT: Partial<Record<TextLine["kind"], string>> = { item: "• ", quote: "  " };
const textOf = ({ kind, text }: TextLine): string => (INDENT[kind] ?? "") + text;
const line = (kind: TextLine["kind"], text: string): TextLine => ({ kind, text });
const notes = (sentences: readonly string[]): TextLine[] => sentences.map((sentence) => line("note", sentence));

/** The heading of a guide's answer: company, role and region. */
export const answerTitle = ({ guide, region }: Pick<GuideAnswer, "guide" | "region">): string =>
  [guide.companyName, guide.roleName, region].filter(Boolean).join(" · ");

function guideLines(answer: GuideAnswer): TextLine[] {
  const figures = [bandText(answer), ...targetLines(answer)];
  const levers = leverLines(answer);
  const levels = levelLines(answer);
  const sources = sourceLines(answer);
  const head = [line("title", answerTitle(answer)), ...notes(answer.notes)];
  switch (answer.focus) {
    case "overview":
    case "bands":
      return [...head, ...figures, ...levers, ...sources];
    case "target":
      return [...head, ...targetLines(answer), bandText(answer), ...levers, ...sources];
    case "levers":
      return [...head, ...levers, ...figures, ...sources];
    case "levels":
      return [...head, ...levels, ...figures, ...sources];
    case "sources":
      return [...head, ...sources, ...figures];
  }
}

/** A guide's answer without scripts, as one side of a comparison. */
const sideLines = (answer: GuideAnswer): TextLine[] => [
  line("title", answerTitle(answer)),
  ...notes(answer.notes),
  bandText(answer),
  ...targetLines(answer),
];

function bandText({ band }: GuideAnswer): TextLine {
  const parts = band ? bandLines(band) : [];
  if (parts.length === 0) return line("figures", answerWords.noBand);
  const text = parts.map(({ label, value, detail }) => `${label} ${value}${detail ? ` (${detail})` : ""}`).join(" · ");
  return line("figures", text);
}

function targetLines({ target, band, region }: GuideAnswer): TextLine[] {
  if (!target) return [];
  const currencies = band?.currencies;
  const ask = figuresPhrase(target.ask, target.currency, currencies);
  const floor = figuresPhrase(target.floor, target.currency, currencies);
  const stated = [ask && answerWords.askFor(ask), floor && answerWords.floor(floor)].filter(Boolean).join("; ");
  const basis = `[${basisWords(target.basis, region ?? "")}]`;
  const computed = target.computed && figuresPhrase(target.computed.parts, target.currency, currencies);
  return [
    ...(stated ? [line("figures", `${answerWords.negotiateUp}: ${stated}  ${basis}`)] : []),
    ...(computed && target.computed
      ? [line("note", `${answerWords.negotiateUp}, ${answerWords.computed(computed)}. ${target.computed.why}`)]
      : []),
    ...(target.text ? [line("quote", target.text)] : []),
  ];
}

function leverLines({ levers, band }: GuideAnswer): TextLine[] {
  if (levers.length === 0) return [line("note", answerWords.noLevers)];
  return [
    line("heading", answerWords.allLevers),
    ...levers.flatMap((lever, index) => {
      const asks = figuresPhrase(lever.asks, band?.currency ?? "USD");
      return [
        line("item", `${index + 1} ${lever.title}${asks ? ` — ${answerWords.asksFor(asks)}` : ""}`),
        ...(lever.remark ? [line("quote", lever.remark)] : []),
        ...(lever.script ? [line("quote", `“${lever.script}”`)] : []),
      ];
    }),
  ];
}

function levelLines({ levels }: GuideAnswer): TextLine[] {
  if (levels.length === 0) return [line("note", answerWords.noLevels)];
  return [
    line("heading", answerWords.levels),
    ...levels.map(({ level, elsewhere }) =>
      line("item", `${level} = ${elsewhere.map((other) => `${other.company} ${other.level}`).join(" = ")}`),
    ),
  ];
}

function sourceLines(answer: GuideAnswer): TextLine[] {
  const { sources, updated, reviewDue, reviewPast, quality, quarter, regions, region } = answer;
  const fresh = [
    quarter && answerWords.quarter(quarter),
    updated && answerWords.updated(updated),
    quality && answerWords.quality(quality),
    reviewDue && (reviewPast ? answerWords.reviewPast(reviewDue) : answerWords.reviewDue(reviewDue)),
  ].filter(Boolean);
  const others = regions.filter((label) => label !== region);
  return [
    line("fine", sources.length ? `${answerWords.sources}: ${sources.join("; ")}` : answerWords.noSources),
    ...(fresh.length ? [line("fine", fresh.join(" · "))] : []),
    ...(region && others.length ? [line("fine", `${answerWords.otherRegions}: ${others.join(" · ")}`)] : []),
  ];
}

/** How many rows of a ranking are shown at once. */
export const RANKING_SHOWN = 10;

function roleLines({ roleName, region, companies, notes: sentences }: RoleAnswer): TextLine[] {
  const more = companies.length - RANKING_SHOWN;
  if (companies.length === 0) return [...notes(sentences), line("title", listWords.noneFor(roleName, region))];
  return [
    ...notes(sentences),
    line("title", listWords.roleIn(roleName, region)),
    ...companies
      .slice(0, RANKING_SHOWN)
      .map(({ companyName, region: label, total, currency }) =>
        line("item", `${companyName} · ${label} · ${total ? formatMoney(total, currency) : listWords.noTotal}`),
      ),
    ...(more > 0 ? [line("fine", listWords.more(more))] : []),
    line("fine", listWords.ranked),
  ];
}
