import { isLevelWord } from "../../domain/level-words.js";
import type { Word } from "../../text/words.js";
import { NUMBER } from "../catalog/fillers.js";
import type { Span, Stretch } from "../mentions/mentions.js";
import type { NamedCompany } from "./named-company.js";
import { type Proposal, type Proposed, says } from "./proposal.js";
import { WHO_CLASSES } from "./word-classes.js";

export type Name = Pick<NamedCompany, "from" | "to" | "companies">;

/** Rules by which clauses decide: the role stands in the company's own clause, or in one that follows and names none. */
export const ROLE_IN_CLAUSE = "role in its clause";
const ROLE_BEHIND = "role in the clause behind";
const WITHOUT_ROLE = "a clause without the role";
const KIN = "a clause about somebody else";
const NOW_ALONE = "nothing but the time";

/** Words that begin a clause inside a sentence. */
const BEGINS = new Set("but though although whereas while because bc when if yet".split(" "));
/** Words of a bare stretch of names: "stripe nyc office". */
const BARE = new Set(
  "and or vs versus either both between too also a an the for as at in of on with role job position office team pls please hi hey".split(
    " ",
  ),
);
const ASKS = new Set("what whats how hows which who where why".split(" "));
/** These ask where a clause begins with them. */
const ASKS_FIRST = new Set("should can could will would does do is are did may".split(" "));
const WHOSE = new Set("my our his her their".split(" "));
const MINE = new Set("i im me mine my".split(" "));
const NOW = new Set([...(WHO_CLASSES.NOW ?? []), "here"]);
const PERSON = new Set(WHO_CLASSES.PERSON);

/** Words between marks, or from a word that begins a clause. */
export function clausesOf(words: readonly Word[], names: readonly Stretch[]): Stretch[] {
  const clauses: { from: number; to: number }[] = [];
  for (const [at, { mark, text, bracketed, parted }] of words.entries()) {
    const inside = names.some(({ from, to }) => from < at && at < to);
    const bracket = mark === "," && !parted && (bracketed || words[at - 1]?.bracketed === true);
    const begins = !inside && ((mark !== "" && !bracket) || BEGINS.has(text));
    const last = clauses.at(-1);
    if (last && !begins) last.to = at + 1;
    else clauses.push({ from: at, to: at + 1 });
  }
  return clauses;
}

/** Whether nothing but names, levels, numbers and words that bind them stands in a stretch: "stripe nyc office". */
export function isBareStretch(
  words: readonly Word[],
  names: readonly Stretch[],
  spans: readonly Span[],
  stretch: Stretch,
): boolean {
  return words.slice(stretch.from, stretch.to).every(({ text, idle, bracketed }, index) => {
    const at = stretch.from + index;
    if (idle || bracketed || BARE.has(text) || NUMBER.test(text) || isLevelWord(text)) return true;
    if (names.some(({ from, to }) => from <= at && at < to)) return true;
    return spans.some(
      ({ from, to, meaning }) => from <= at && at < to && (meaning.kind === "role" || meaning.kind === "place"),
    );
  });
}

/**
 * Whether a clause tells of somebody else: "my friend in Pleasanton gets …".
 *
 * @param ahead what of it must not speak of the person who asks
 */
export function isAboutSomebody(ahead: readonly string[], clause: readonly string[] = ahead): boolean {
  const [first = "", second = "", third = ""] = clause;
  const somebody = PERSON.has(second) || PERSON.has(WHOSE.has(first) ? third : first);
  return somebody && !ahead.slice(1).some((text) => MINE.has(text));
}

const within = (one: Stretch, { from, to }: Stretch): boolean => from <= one.from && one.from < to;

/**
 * What the clauses of a question propose: the company that shares a clause with the role is asked for, and one in a clause
 * that says something else is only mentioned, whatever its verb.
 *
 * @param proposals what the rules have proposed already
 */
export function proposedByClause(
  words: readonly Word[],
  names: readonly Name[],
  spans: readonly Span[],
  proposals: ReadonlyMap<Name, readonly Proposed[]>,
): Map<Name, Proposed[]> {
  const found = new Map<Name, Proposed[]>();
  const add = (to: Name, name: string, means: Proposal) => found.set(to, [...(found.get(to) ?? []), { name, means }]);
  const roles = spans.filter(
    ({ from, meaning, loose }) =>
      meaning.kind === "role" &&
      !(loose && WHOSE.has(words[from - 1]?.text ?? "")) &&
      !names.some((name) => within({ from, to: from + 1 }, name)),
  );
  const clauses = clausesOf(words, names).map((clause) => ({
    ...clause,
    own: names.filter((name) => within(name, clause)),
    hasRole: roles.some((role) => within(role, clause)),
  }));
  /** The clauses that name companies last before a clause, as far as one sentence or list holds them together. */
  const sentenceBefore = (all: typeof clauses, at: number): typeof clauses => {
    const last = all.findLastIndex(({ own }, index) => index < at && own.length > 0);
    let first = last;
    while (first > 0 && (BEGINS.has(words[all[first]?.from ?? 0]?.text ?? "") || isListed(all, first))) first--;
    const found = all.slice(Math.max(0, first), last + 1).filter(({ own }) => own.length > 0);
    return found.some(({ hasRole }) => hasRole) ? [] : found;
  };
  const isListed = (all: typeof clauses, at: number): boolean => {
    const [before, clause] = [all[at - 1], all[at]];
    return (
      words[clause?.from ?? 0]?.mark === "," &&
      [before, clause].every((one) => one && one.own.length > 0 && isBare(one))
    );
  };
  const isBare = (clause: Stretch) => isBareStretch(words, names, spans, clause);

  for (const [at, clause] of clauses.entries()) {
    if (!clause.hasRole) continue;
    const [only, ...others] = clause.own;
    if (only && others.length === 0) add(only, ROLE_IN_CLAUSE, says("asked", 1.8));
    if (only) continue;
    for (const before of sentenceBefore(clauses, at)) {
      const weight = isBare(before) ? 1.8 : 1.2;
      const nearest = before.own.at(-1);
      for (const name of before.own) {
        if ((proposals.get(name) ?? []).some(({ means }) => means.use !== "asked" && means.weight >= 2)) continue;
        add(name, ROLE_BEHIND, says("asked", name === nearest || weight > 1.2 ? weight : 0.4));
      }
    }
  }
  const withRole = new Set(found.keys());
  for (const clause of clauses) {
    const typed = words.slice(clause.from, clause.to).map(({ text }) => text);
    const [first = ""] = typed;
    for (const name of clause.own) {
      const rest = typed.slice(name.to - clause.from);
      if (name.from === clause.from && rest.length > 0 && rest.length < 3 && NOW.has(rest.join(" "))) {
        add(name, NOW_ALONE, says("workplace", 3));
      }
      const alone = clause.own.length === 1;
      if (isAboutSomebody(typed.slice(0, name.from - clause.from), typed) && (alone || !clause.hasRole))
        add(name, KIN, says("mention", clause.hasRole ? 3 : 2.5));
      if (clause.hasRole) continue;
      const elsewhere = [...withRole].some((one) => one !== name);
      const asks = typed.some((text) => ASKS.has(text)) || ASKS_FIRST.has(first);
      if (!elsewhere || withRole.has(name) || asks || isBare(clause)) continue;
      // Where its words ask for it as well it stays open.
      const asked = (proposals.get(name) ?? []).some(({ means }) => means.use === "asked" && means.weight >= 1.8);
      add(name, WITHOUT_ROLE, says("mention", asked ? 0.5 : 1.2));
    }
  }
  return found;
}
