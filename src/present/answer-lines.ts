import type { Answer } from "../answer/answer.js";
import { columnNames } from "../answer/compare.js";
import type { GuideAnswer } from "../answer/guide-answer.js";
import type { Note } from "../answer/notes.js";
import type { Passage } from "../answer/passages.js";
import { comparisonRows, hasPay } from "./comparison.js";
import { counterLines } from "./counter-lines.js";
import { bandLines, bandWords, basisWords, figuresPhrase } from "./figures.js";
import { noteTexts, partNotes } from "./notes.js";
import { offerTextLines } from "./offer-lines.js";
import { offersTextLines } from "./offers-lines.js";
import { onlyAsked } from "./only-asked.js";
import { rankingLines } from "./ranking.js";
import { lacksFloor, statedSides, targetHeading, targetText, waysText } from "./target-text.js";
import { answerTitle, line, notes, rowName, type TextLine, wholeAsked } from "./text-line.js";
import {
  BAND,
  CHOICE_WHY,
  CHOICES,
  EXAMPLES,
  HELP,
  LEVELS,
  LEVERS,
  LISTS,
  OFFER,
  PASSAGES,
  REGIONS,
  SOURCES,
  TARGET,
} from "./words.js";

export { answerTitle, rowName, type TextLine, wholeAsked } from "./text-line.js";

/** The whole answer as lines of text: the terminal prints them, Slack uses them wherever it has no blocks. */
export function answerLines(answer: Answer): TextLine[] {
  switch (answer.kind) {
    case "answer":
      return guideLines(answer);
    case "choices":
      return [
        line("title", `${CHOICE_WHY[answer.why]} ${LISTS.which}`),
        ...answer.choices.map((choice) =>
          line("item", [choice.companyName, choice.roleName, choice.region].filter(Boolean).join(" · ")),
        ),
        ...notes(noteTexts(answer.notes)),
      ];
    case "company": {
      const { first, rest } = partNotes(answer.notes);
      return [
        ...notes(first),
        ...passageLines(answer.passages),
        line("title", CHOICES.company(answer.companyName, answer.roles.length)),
        ...answer.roles.map(({ roleName }) => line("item", roleName)),
        ...notes(rest),
        line("fine", CHOICES.next),
      ];
    }
    case "role":
      return rankingLines(answer);
    case "comparison":
      return comparisonLines(answer.answers, answer.notes);
    case "offer":
      return offerTextLines(answer);
    case "counter":
      return counterLines(answer);
    case "offers":
      return offersTextLines(answer);
    case "unknown":
      return [
        ...(answer.notes.length ? notes(noteTexts(answer.notes)) : [line("title", CHOICES.unknown(answer.heard))]),
        ...(answer.suggestions.length
          ? [line("note", `${CHOICES.nearest} ${answer.suggestions.map(({ companyName }) => companyName).join(", ")}`)]
          : []),
        ...(isUnheard(answer) ? [line("fine", CHOICES.next)] : []),
      ];
    case "thanks":
      return [line("fine", HELP.thanks)];
    case "help":
      return [
        line("title", HELP.heading),
        ...EXAMPLES.map(({ ask, shows }) => line("item", `${ask} — ${shows}`)),
        line("fine", OFFER.nothingTyped),
      ];
  }
}

/** Whether nothing of a question was understood, so that an example helps; otherwise its notes say what is missing. */
export const isUnheard = ({ notes: said }: Extract<Answer, { kind: "unknown" }>): boolean =>
  said.every(({ kind }) => kind === "nothing-fits");

/**
 * The whole answer as plain text.
 *
 * @example answerText(answer) // "Ally Financial · Technical Program Manager · New York\nBase $144K–$189K · …"
 */
export const answerText = (answer: Answer): string => answerLines(answer).map(textOf).join("\n");

const INDENT: Partial<Record<TextLine["kind"], string>> = { item: "• ", quote: "  " };
const textOf = ({ kind, text }: TextLine): string => (INDENT[kind] ?? "") + text;

function guideLines(whole: GuideAnswer): TextLine[] {
  const answer = onlyAsked(whole);
  const figures = [...bandTexts(answer), ...targetLines(answer)];
  const levers = leverLines(answer);
  const levels = levelLines(answer);
  // Without figures there is nothing that the sources would support.
  const sources = answer.band || answer.target || answer.focus === "sources" ? sourceLines(answer) : [];
  const passages = passageLines(answer.passages);
  const { first, rest } = partNotes(answer.notes);
  const head = [line("title", answerTitle(answer)), ...notes(first)];
  const said = notes(rest);
  // Levers name figures, and those of another place must not pass as those of the place that was asked about.
  if (answer.regionBasis === "unavailable") return [...head, ...passages, ...said];
  if (answer.only)
    return [...head, ...aloneLines(answer, figures), ...said, line("fine", LISTS.alone(wholeAsked(answer)))];
  switch (answer.focus) {
    case "overview":
    case "bands":
      return [...head, ...figures, ...passages, ...said, ...levers, ...sources];
    case "target":
    case "floor":
      return [...head, ...targetLines(answer), ...bandTexts(answer), ...passages, ...said, ...levers, ...sources];
    case "levers":
      return [...head, ...levers, ...figures, ...passages, ...said, ...sources];
    case "levels":
      return [...head, ...levels, ...figures, ...passages, ...said, ...sources];
    case "sources":
      return [...head, ...sources, ...figures, ...passages, ...said];
    case "passages":
      return [...head, ...passages, ...bandTexts(answer), ...said, ...sources];
  }
}

/** The one thing that was asked for: parts of the pay, or the part of the answer that the question is about. */
function aloneLines(answer: GuideAnswer, figures: readonly TextLine[]): readonly TextLine[] {
  const fresh = freshLine(answer);
  switch (answer.only?.length ? "overview" : answer.focus) {
    case "bands":
      return [...bandTexts(answer), ...fresh];
    case "target":
    case "floor":
      return [...targetLines(answer), ...fresh];
    case "levers":
      return leverLines(answer);
    case "levels":
      return levelLines(answer);
    case "sources":
      return sourceLines(answer);
    case "overview":
    case "passages":
      return [...figures, ...fresh];
  }
}

/** Two to four answers side by side: a heading for each part, and a line for each side. */
const comparisonLines = (answers: readonly GuideAnswer[], said: readonly Note[]): TextLine[] => {
  const names = columnNames(answers);
  const { first, rest } = partNotes(said);
  return [
    ...answers.map((answer) => line("title", answerTitle(answer))),
    ...notes(first),
    ...comparisonRows(answers).flatMap(({ label, cells }) => [
      line("heading", label),
      // A side without figures is named in the notes, not again in each row.
      ...cells.flatMap((cell, index) => (hasPay(answers[index]) ? [line("item", `${names[index]}: ${cell}`)] : [])),
    ]),
    ...passageLines(comparedPassages(answers)),
    ...notes(rest),
  ];
};

/** The passages of compared answers, each with its column's name; if all are of one guide, with the guide's name. */
export const comparedPassages = (answers: readonly GuideAnswer[]): Passage[] => {
  const names = columnNames(answers);
  const isOneGuide = new Set(answers.map(({ guide }) => `${guide.company}/${guide.role}`)).size === 1;
  return answers.flatMap(({ passages, guide }, at) =>
    passages.map((passage) => ({ ...passage, roleName: isOneGuide ? guide.roleName : (names[at] ?? "") })),
  );
};

/** The band as a line of figures, with what the guide's table says in words. */
function bandTexts({ band }: GuideAnswer): TextLine[] {
  const parts = band ? bandLines(band) : [];
  const words = (band ? bandWords(band) : []).map((text) => line("quote", text));
  if (parts.length === 0) return [line("figures", BAND.none), ...words];
  const text = parts.map(({ label, value, detail }) => `${label} ${value}${detail ? ` (${detail})` : ""}`).join(" · ");
  return [line("figures", text), ...words];
}

function targetLines(answer: GuideAnswer): TextLine[] {
  const { target, band } = answer;
  if (!target) return [];
  const stated = statedSides(answer).join("; ");
  const basis = basisWords(target.basis, rowName(answer));
  const computed = target.computed && figuresPhrase(target.computed.parts, target.currency, band?.currencies);
  const unfloored = lacksFloor(answer) ? [line("note", TARGET.noFloor)] : [];
  return [
    ...(answer.focus === "floor" ? unfloored : []),
    ...(stated ? [line("figures", `${targetHeading(answer)}: ${stated}. ${basis}`)] : []),
    ...(answer.focus === "floor" ? [] : unfloored),
    // The guide's words come before what was worked out.
    ...(target.basis === "unclear"
      ? [line("figures", `${TARGET.heading}: ${basis}`), line("quote", targetText(target))]
      : []),
    ...(computed && target.computed
      ? [line("note", `${TARGET.computed(computed)} ${waysText(target.computed.ways)}`)]
      : []),
    ...(target.basis !== "unclear" && targetText(target) ? [line("quote", targetText(target))] : []),
  ];
}

/** Passages in the guide's own words, each under its heading, which names the guide if they are of several. */
const passageLines = (passages: readonly Passage[]): TextLine[] =>
  passages.flatMap((passage, at) => {
    const heading = passageHeading(passage);
    const before = passages[at - 1];
    const isNew = !before || passageHeading(before) !== heading;
    return [
      ...(isNew ? [line("heading", heading)] : []),
      ...passageText(passage)
        .split("\n")
        .map((text) => line("quote", text)),
    ];
  });

/** A passage's words without its heading at the start. */
export const passageText = ({ heading, text }: Passage): string =>
  heading && text.startsWith(`${heading}: `) ? text.slice(heading.length + 2) : text;

/** The heading of a passage, with the guide's name if the company has several. */
export const passageHeading = ({ heading, roleName }: Passage): string =>
  [roleName, heading].filter(Boolean).join(" · ") || PASSAGES.noHeading;

function leverLines({ levers }: GuideAnswer): TextLine[] {
  if (levers.length === 0) return [line("note", LEVERS.none)];
  return [
    line("heading", LEVERS.all),
    // Without the lever's asks: its script has them, in the currency and for the place that the guide meant.
    ...levers.flatMap((lever, index) => [
      line("item", `${index + 1} ${lever.title}`),
      ...(lever.remark ? [line("quote", lever.remark)] : []),
      ...(lever.script ? [line("quote", `“${lever.script}”`)] : []),
    ]),
  ];
}

function levelLines({ levels }: GuideAnswer): TextLine[] {
  if (levels.length === 0) return [line("note", LEVELS.none)];
  return [
    line("heading", LEVELS.heading),
    ...levels.map(({ level, elsewhere }) =>
      line("item", [level, ...elsewhere.map((other) => `${other.company} ${other.level}`)].join(" = ")),
    ),
  ];
}

function freshLine({ updated, reviewDue, reviewPast, quality, quarter }: GuideAnswer): TextLine[] {
  const fresh = [
    quarter && SOURCES.quarter(quarter),
    updated && SOURCES.updated(updated),
    quality && SOURCES.quality(quality),
    reviewDue && (reviewPast ? SOURCES.past(reviewDue) : SOURCES.due(reviewDue)),
  ].filter(Boolean);
  return fresh.length ? [line("fine", fresh.join(" · "))] : [];
}

function sourceLines(answer: GuideAnswer): TextLine[] {
  const { sources, regions, region } = answer;
  const others = regions.filter((label) => label !== region);
  return [
    line("fine", sources.length ? SOURCES.line(sources.join("; ")) : SOURCES.none),
    ...freshLine(answer),
    ...(region && others.length ? [line("fine", `${REGIONS.other}: ${others.join(" · ")}`)] : []),
  ];
}
