import { readFileSync } from "node:fs";
import { STANDINGS, type Standing } from "../../src/answer/counter/wanted/figure-rules.js";
import { figureSigns, signsBefore } from "../../src/answer/counter/wanted/figure-signs.js";
import { standingsOf } from "../../src/answer/counter/wanted/figure-standing.js";
import { type ToldText, toldText } from "../../src/answer/message/told-text.js";
import { plainFigures } from "../../src/answer/offer/plain-figures.js";
import { packWeights } from "../../src/learned-weights.js";
import { type GoldMessage, messageFiles, messagesOf, WITH_FIGURES } from "./labelled-messages.js";
import { learnWeights, writeWeights } from "./learn-weights.js";

/**
 * Learns what a figure is in a message about an offer, and writes the weights that the program reads:
 *
 *     npx tsx test/training/train-figures.ts [--validate]
 *
 * With --validate it learns from all files but one and scores that one, scores the messages of other writers that it never
 * learns from (`test/fixtures/messages`), and writes nothing.
 */

const FILES = ["first", "second", "letters", "letters-more"].map((name) => `test/fixtures/figures/${name}.jsonl`);
const ABOUT =
  "What a figure is in a message about an offer, by what is seen of it there; made by npm run train, see docs/decisions/figures.md.";

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

interface Mark {
  at: number;
  end: number;
  standing: Standing;
}

/** The figures of one message whose figures alone are labelled, each with what it is. */
export function labelledFigures(line: string): LabelledFigure[] {
  const marks: Mark[] = [];
  let text = "";
  let from = 0;
  for (const match of line.matchAll(LABEL)) {
    text += line.slice(from, match.index);
    const at = text.length;
    text += match[1] ?? "";
    marks.push({ at, end: text.length, standing: standingOf(match[2] ?? "") });
    from = match.index + match[0].length;
  }
  text += line.slice(from);
  return figuresMarked(text, marks);
}

/**
 * The figures of a message whose clauses are labelled: each is what its clause is for. An ask may name what is offered:
 * "the base of 150k is fine".
 */
function figuresInClauses({ text, figures, letter }: GoldMessage): LabelledFigure[] {
  // Of two offers that are compared neither is the rival of the other.
  if (letter === false && figures.some(({ role }) => role === "rival")) return [];
  const typed = ({ start, end }: { start: number; end: number }): string => text.slice(start, end).replace(/\D/g, "");
  const offered = new Set(figures.filter(({ role }) => role === "offer").map(typed));
  const standing = (one: GoldMessage["figures"][number]): Standing =>
    one.role === "ask" && offered.has(typed(one)) ? "offered" : (BY_ROLE.get(one.role) ?? "else");
  return figuresMarked(
    text,
    figures.map((one) => ({ at: one.start, end: one.end, standing: standing(one) })),
  );
}
const BY_ROLE: ReadonlyMap<string | undefined, Standing> = new Map([
  ["offer", "offered"],
  ["ask", "wanted"],
  ["rival", "rival"],
]);

function figuresMarked(text: string, marks: readonly Mark[]): LabelledFigure[] {
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
    const { standing } = mark;
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

export const learnFigures = (figures: readonly LabelledFigure[]): Map<string, number[]> =>
  learnWeights(
    figures.map(({ signs, standing }) => ({ features: signs, parts: [standing] })),
    STANDINGS,
    { rounds: 20, l1: 0.001, l2: 0.02, leastSeen: 2, leastWeight: 5 },
  );

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

/** All figures that the weights are learned from. */
export const examplesOfFigures = (): LabelledFigure[] => FILES.flatMap(figuresOf);

function validate(): void {
  const names = [...FILES, ...messageFiles(WITH_FIGURES)];
  const learned = FILES.map(figuresOf);
  const more = messageFiles(WITH_FIGURES).map((file) => messagesOf(file).flatMap(figuresInClauses));
  for (const [at, held] of [...learned, ...more].entries()) {
    const others = learned.filter((_, other) => other !== at);
    const model = packWeights(learnFigures(others.flat()), STANDINGS.length);
    const said = new Map<ToldText, Standing[]>();
    const saying = ({ told, index }: LabelledFigure): Standing => {
      if (!said.has(told))
        said.set(
          told,
          standingsOf(told, model).map(({ standing }) => standing),
        );
      return said.get(told)?.[index] ?? "offered";
    };
    report(`${names[at]}, learned from the others`, held, saying);
    report(`${names[at]}, rules`, held, ({ ruled }) => ruled);
    if (process.argv.includes("--misses"))
      for (const one of held) {
        const standing = saying(one);
        if (standing !== one.standing && (standing === "wanted" || one.standing === "wanted"))
          process.stdout.write(`  ${one.standing} read as ${standing}: ${one.shown}\n`);
      }
  }
}

if (process.argv[1]?.endsWith("train-figures.ts")) {
  if (process.argv.includes("--validate")) validate();
  else writeWeights("figures", ABOUT, STANDINGS, learnFigures(examplesOfFigures()));
}
