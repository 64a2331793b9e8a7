import { readFileSync, writeFileSync } from "node:fs";
import { STANDINGS, type Standing } from "../../src/answer/counter/wanted/figure-rules.js";
import { figureSigns, signsBefore } from "../../src/answer/counter/wanted/figure-signs.js";
import { figureWeights, readStandings } from "../../src/answer/counter/wanted/figure-standing.js";
import { type ToldText, toldText } from "../../src/answer/counter/wanted/told-text.js";
import { plainFigures } from "../../src/answer/offer/plain-figures.js";
import { train } from "./logistic.js";

/**
 * Learns what a figure is in a message about an offer, and writes the weights that the program reads:
 *
 *     npx tsx test/training/train-figures.ts [--validate]
 *
 * With --validate it learns from each file alone and scores the other one, and writes nothing.
 */

const FILES = ["first", "second", "letters", "letters-more"].map((name) => `test/fixtures/figures/${name}.jsonl`);
const WEIGHTS = "data/language/figures.json";
/** A sign seen at fewer figures says nothing of the next one. */
const LEAST_SEEN = 2;
/** Weights are kept as whole numbers of hundredths, and smaller ones than this decide nothing. */
const UNIT = 100;
const LEAST_WEIGHT = 5;
const ABOUT =
  "What a figure is in a message about an offer, by what is seen of it there; made by test/training/train-figures.ts, see docs/decisions/figures.md.";

export interface LabelledFigure {
  signs: string[];
  /** The message that it stands in, and its place among the figures there. */
  told: ToldText;
  index: number;
  standing: Standing;
  /** What the rules alone say. */
  ruled: Standing;
  shown: string;
}

const LABEL = /\{([^{}|]*)\|([^{}|]*)\}/g;

/** The figures of one labelled message, each with what it is. */
export function labelledFigures(line: string): LabelledFigure[] {
  const marks: { at: number; end: number; label: string }[] = [];
  let text = "";
  let from = 0;
  for (const match of line.matchAll(LABEL)) {
    text += line.slice(from, match.index);
    const at = text.length;
    text += match[1] ?? "";
    marks.push({ at, end: text.length, label: match[2] ?? "" });
    from = match.index + match[0].length;
  }
  text += line.slice(from);
  const told = toldText(plainFigures(text));
  const signs = figureSigns(told);
  let next = 0;
  let before: Standing | undefined;
  return told.figures.flatMap((figure, index): LabelledFigure[] => {
    // Figures are written otherwise where they are read; their digits stay in order.
    const digits = (typed: string): string => typed.replace(/\D/g, "").replace(/0+$/, "");
    const found = marks.findIndex(
      ({ at, end }, mark) => mark >= next && digits(text.slice(at, end)) === digits(figure.typed),
    );
    const mark = marks[found];
    if (!mark) return [];
    next = found + 1;
    const own = signs[index] ?? [];
    const ruled = own.includes("rule:wished") || own.includes("rule:behind") ? "wanted" : "offered";
    const standing = standingOf(mark.label);
    const signsThen = [...own, ...signsBefore(told, index, before)];
    before = standing;
    return [{ signs: signsThen, told, index, standing, ruled, shown: `${figure.typed} in ${text}` }];
  });
}

const standingOf = (label: string): Standing =>
  label.startsWith("offer")
    ? "offered"
    : label.startsWith("want")
      ? "wanted"
      : label.startsWith("rival")
        ? "rival"
        : "else";

export function learnFigures(figures: readonly LabelledFigure[]): Map<string, number[]> {
  const seen = new Map<string, number>();
  for (const { signs } of figures) for (const one of new Set(signs)) seen.set(one, (seen.get(one) ?? 0) + 1);
  const names = [...seen].filter(([, count]) => count >= LEAST_SEEN).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const samples = figures.map(({ signs, standing }) => ({
    features: [...new Set(signs)].flatMap((one) => index.get(one) ?? []),
    allowed: [STANDINGS.indexOf(standing)],
  }));
  const weights = train(samples, {
    classes: STANDINGS.length,
    features: names.length,
    rounds: 20,
    l1: 0.001,
    l2: 0.02,
  });
  const learned = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    const own = STANDINGS.map((_, one) => Math.round((weights[at * STANDINGS.length + one] ?? 0) * UNIT));
    if (own.some((weight) => Math.abs(weight) >= LEAST_WEIGHT)) learned.set(name, own);
  }
  return learned;
}

const figuresOf = (file: string): LabelledFigure[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .flatMap((line) => labelledFigures((JSON.parse(line) as { t: string }).t));

function report(name: string, figures: readonly LabelledFigure[], said: (one: LabelledFigure) => Standing): void {
  const right = figures.filter((one) => said(one) === one.standing).length;
  const wanted = figures.filter(({ standing }) => standing === "wanted");
  const found = wanted.filter((one) => said(one) === "wanted").length;
  const taken = figures.filter((one) => said(one) === "wanted").length;
  const offered = figures.filter(({ standing }) => standing === "offered");
  const kept = offered.filter((one) => said(one) === "offered").length;
  process.stdout.write(
    `${name}: right ${right} of ${figures.length}; wanted found ${found} of ${wanted.length}, ${taken - found} more taken; offered kept ${kept} of ${offered.length}\n`,
  );
}

const files = FILES.map(figuresOf);
if (process.argv.includes("--validate")) {
  for (const [at, held] of files.entries()) {
    const model = learnFigures(files.flatMap((file, other) => (other === at ? [] : file)));
    const said = new Map<ToldText, Standing[]>();
    const saying = ({ told, index }: LabelledFigure): Standing => {
      if (!said.has(told))
        said.set(
          told,
          readStandings(told, model).map(({ standing }) => standing),
        );
      return said.get(told)?.[index] ?? "offered";
    };
    report(`${FILES[at]}, learned from the others`, held, saying);
    report(`${FILES[at]}, rules`, held, ({ ruled }) => ruled);
    if (process.argv.includes("--misses"))
      for (const one of held) {
        const standing = saying(one);
        if (standing !== one.standing && (standing === "wanted" || one.standing === "wanted"))
          process.stdout.write(`  ${one.standing} read as ${standing}: ${one.shown}\n`);
      }
  }
} else {
  const model = learnFigures(files.flat());
  const figures = Object.fromEntries([...model].sort(([a], [b]) => (a < b ? -1 : 1)));
  const lines = Object.entries(figures).map(
    ([name, weights]) => `    ${JSON.stringify(name)}: ${JSON.stringify(weights)}`,
  );
  writeFileSync(
    WEIGHTS,
    `{\n  "about": ${JSON.stringify(ABOUT)},\n  "standings": ${JSON.stringify(STANDINGS)},\n  "signs": {\n${lines.join(",\n")}\n  }\n}\n`,
  );
  process.stdout.write(`${lines.length} signs, known before: ${figureWeights.size}\n`);
}
