import type { Node } from "../1-sentences/nodes.js";
import type { Figure, ReadSentence } from "../figures.js";
import { type Binding, findBindings } from "./bindings.js";

/** The places of the sentences so far: the scope of the heading, and the last place named. */
export interface PlaceMemory {
  /** The regions that the next figures are for; null if no place is named, which means the whole guide. */
  current: readonly number[] | null;
  /** Places in the order in which the strategy named them, for "respectively". */
  named: (readonly number[])[];
  /** Places for which a figure is stated and the guide has no band. */
  strays: Set<string>;
}

/** Decides which regions each figure of a sentence is for, and remembers the place for the sentences after it. */
export function bindPlaces(sentence: ReadSentence, memory: PlaceMemory, scope: readonly number[] | null): void {
  const { nodes, figures } = sentence;
  const onSide = new Set(figures.map(({ at }) => at));
  const bindings = findBindings(nodes, (amount) => onSide.has(amount));
  for (const { regions } of bindings) remember(memory, regions);

  for (const figure of figures) {
    const { regions, inFront } = placeOf(figure, bindings, nodes, memory);
    figure.regions = regions;
    if (inFront) figure.inFront = true;
  }
  for (const { regions, strays } of bindings) {
    if (figures.some((figure) => figure.part && figure.regions === regions))
      for (const name of strays) memory.strays.add(name);
  }
  const all = sentence.left.length > 0 ? findBindings(nodes, () => true) : [];
  for (const leftover of sentence.left) leftover.regions = placeOf(leftover, all, nodes, memory).regions;
  if (nodes.some(({ text }) => text === "respectively")) distribute(sentence, memory, bindings);

  const distinct = new Set(bindings.map(({ regions }) => regions.join()));
  // After a list of places, a figure without one is for the heading's scope again; a single place goes on counting.
  if (distinct.size > 1) memory.current = scope;
  else if (bindings[0]) memory.current = bindings[0].regions;
}

function remember(memory: PlaceMemory, regions: readonly number[]): void {
  if (!memory.named.some((known) => known.join() === regions.join())) memory.named.push(regions);
}

type Placed = Pick<Figure, "regions" | "inFront">;

function placeOf(
  figure: Pick<Figure, "at">,
  bindings: readonly Binding[],
  nodes: ReadSentence["nodes"],
  memory: PlaceMemory,
): Placed {
  const closing = bindings.find(({ kind, node, from }) => kind === "after" && from <= figure.at && figure.at < node);
  if (closing) return { regions: closing.regions };
  const last = bindings.filter(({ node }) => node < figure.at).at(-1);
  if (!last) return { regions: memory.current };
  if (last.kind === "before") return { regions: last.regions, inFront: true };
  const list = bindings.filter(({ kind }) => kind === "after");
  if (new Set(list.map(({ regions }) => regions.join())).size < 2) return { regions: last.regions };
  // "$238K (SF) / $215K (Portland) with a $25K sign-on": what is added by "with" is for each place of the list.
  const hangs = nodes.slice(last.node + 1, figure.at).find(({ text }) => text !== ")" && text !== "role");
  const each = hangs?.text === "with" || hangs?.text === "+" || hangs?.text === "plus" || hangs?.text === "each";
  return { regions: each ? [...new Set(list.flatMap(({ regions }) => regions))] : memory.current };
}

/** Assigns figures to places in order: "€265K / €310K / $170K base respectively". */
function distribute({ nodes, figures }: ReadSentence, memory: PlaceMemory, bindings: readonly Binding[]): void {
  const bound = (figure: Figure) =>
    bindings.some(({ kind, node, from }) => kind === "after" && from <= figure.at && figure.at < node);
  const here = bindings.length > 1 ? bindings.map(({ regions }) => regions) : memory.named;
  const runs: Figure[][] = [];
  for (const figure of figures.filter((each) => !bound(each))) {
    const last = runs.at(-1)?.at(-1);
    const listed = last && last.part === figure.part && isList(nodes, last, figure);
    if (listed) runs.at(-1)?.push(figure);
    else runs.push([figure]);
  }
  for (const run of runs) {
    if (run.length !== here.length) continue;
    run.forEach((figure, index) => {
      figure.regions = here[index] ?? null;
    });
  }
}

function isList(nodes: ReadSentence["nodes"], a: Figure, b: Figure): boolean {
  return nodes
    .slice(a.at + 1, b.at)
    .every(({ text }) => text === "/" || text === "," || text === "and" || text === "or");
}

/*
 * Places that a strategy treats differently without a figure of their own. In: its sentences. Out: the regions that
 * follow something other than the guide's figures, and those that are some percent away from them.
 */

interface OtherPlaces {
  /** "Munich follows local benchmarks": the guide's figures are not for these regions. */
  elsewhere: ReadonlySet<number>;
  /** "In Austin, take 8% less": the guide's figures are not for these regions unchanged. */
  relative: ReadonlySet<number>;
}

const DIVIDERS = new Set([";", "—", "–", "but", "while", "whereas"]);
const RELATIVE =
  /^(?:less|lower|below|under|off|discount|discounted|down|reduce|subtract|deduct|cut|minus|higher|more|above|add)\b/;

/** Finds such places clause by clause; a clause with an amount of money states its own figures. */
export function findOtherPlaces(sentences: readonly ReadSentence[]): OtherPlaces {
  const elsewhere = new Set<number>();
  const relative = new Set<number>();
  for (const clause of sentences.flatMap(({ nodes }) => clausesOf(nodes))) {
    const places = clause.flatMap(({ regions }) => regions ?? []);
    if (places.length === 0 || clause.some(({ amount }) => amount?.kind === "money")) continue;
    if (clause.some(({ sense }) => sense.elsewhere)) for (const region of places) elsewhere.add(region);
    else if (isRelative(clause)) for (const region of places) relative.add(region);
  }
  return { elsewhere, relative };
}

/** Whether a clause has a percentage next to a word for less or more. */
const isRelative = (clause: readonly Node[]): boolean =>
  clause.some(
    ({ amount }, at) =>
      amount?.kind === "percent" &&
      [clause[at - 1], clause[at + 1], clause[at + 2]].some((node) => RELATIVE.test(node?.text ?? "")) &&
      !clause.slice(Math.max(0, at - 2), at + 3).some(({ sense }) => sense.part === "bonus"),
  );

function clausesOf(nodes: readonly Node[]): Node[][] {
  const clauses: Node[][] = [[]];
  for (const node of nodes) {
    if (DIVIDERS.has(node.text)) clauses.push([]);
    else clauses.at(-1)?.push(node);
  }
  return clauses;
}
