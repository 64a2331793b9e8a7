import { readWeights, sharesOf, type Weights } from "../../learned-weights.js";
import { readOnce } from "../../text/read-once.js";
import { type Chunk, chunksOf } from "./chunks.js";
import { ROLES, type Role, type Stretch, stretchesOf, sumsOfSigns } from "./clause-model.js";
import { clauseSigns, type Signs } from "./clause-signs.js";
import { tellsLoss } from "./story-facts.js";

/*
 * What each clause of a message is for, whether it goes into the letter, and whether it depends on the clause before
 * it. Every word of a message is in one clause and every clause has one role, so that no word is lost.
 */

/** A clause of a message; UTF-16 offsets, end exclusive. */
export interface Clause {
  start: number;
  end: number;
  text: string;
  role: Role;
  /** How likely the role is, from 0 to 1. */
  likely: number;
  /** Whether the person wants it in the letter. */
  told: boolean;
  /** Whether it makes no sense without the clause before it. */
  hangs: boolean;
}

/** The classes of the weights for `told` and `hangs`. */
export const USES = ["yes", "no"] as const;

let learned: { roles: Weights; uses: Weights } | undefined;
const tables = () => {
  learned ??= { roles: readWeights("clauses", ROLES), uses: readWeights("clause-uses", USES) };
  return learned;
};

/** Cuts a message into clauses, in order, each with its role. */
export const readClauses = readOnce(readClausesOf);

function readClausesOf(text: string): readonly Clause[] {
  const chunks = chunksOf(text);
  const signs = clauseSigns(chunks);
  const { roles, uses } = tables();
  const stretches = stretchesOf(sumsOfSigns(chunks, signs, roles), chunks);
  return stretches.map((stretch, at): Clause => {
    const seen = useSigns(chunks, signs, stretch, stretches[at - 1]?.role);
    const is = (use: string): boolean =>
      (sharesOf(
        seen.map((sign) => `${use} ${sign}`),
        uses,
      )[0] ?? 0) > 0.5;
    const start = chunks[stretch.from]?.start ?? 0;
    const end = chunks[stretch.to - 1]?.end ?? start;
    const own = text.slice(start, end);
    const isLost = !OF_LETTER.has(stretch.role) && tellsLoss(own);
    // "Write a note that asks for a week": what the letter is to do is told of nobody.
    const isToDo =
      stretch.role === "theirs" && stretches[at - 1]?.role === "request" && isRelative(chunks[stretch.from]);
    return {
      start,
      end,
      text: own,
      role: isLost ? "loss" : isToDo ? "ask" : stretch.role,
      likely: isLost ? Math.max(stretch.likely, PLAIN) : stretch.likely,
      told: isLost || is("told"),
      hangs: is("hangs") || isRelative(chunks[stretch.from]),
    };
  });
}

/** Roles of clauses in which a loss is what is asked, or is to stay out. */
const OF_LETTER: ReadonlySet<Role> = new Set<Role>(["ask", "request", "out", "question", "rival", "theirs", "market"]);
const PLAIN = 0.9;

/** Whether a clause is a relative one, about what comes before: "that I would forfeit" within a sentence. */
const isRelative = (first: Chunk | undefined): boolean =>
  first !== undefined && first.cut !== "sentence" && /^(?:that|which|who|whose)$/.test(first.tokens[0]?.text ?? "");

/** Features of a whole clause, by which the letter uses it or not. */
export function useSigns(
  chunks: readonly Chunk[],
  signs: readonly Signs[],
  { from, to, role }: Pick<Stretch, "from" | "to" | "role">,
  before: Role | undefined,
): string[] {
  const own = signs.slice(from, to).flatMap((one) => one.own.filter((sign) => /^(?:[wcks]:|figures)/.test(sign)));
  const begins = signs[from]?.begins.filter((sign) => /^B[0-9cbk]|^Bat|^B:/.test(sign)) ?? [];
  const count = chunks.slice(from, to).reduce((sum, { tokens }) => sum + tokens.length, 0);
  return [
    ...new Set([
      "bias",
      `r:${role}`,
      `rr:${before} ${role}`,
      `same:${before === role}`,
      `rc:${role} ${chunks[from]?.cut}`,
      `length:${role} ${Math.min(Math.floor(count / 3), 4)}`,
      ...own,
      ...own.map((sign) => `${role} ${sign}`),
      ...begins,
    ]),
  ];
}
