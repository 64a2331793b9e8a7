import type { Word } from "../../text/words.js";
import type { Span } from "../mentions/mentions.js";
import { clausesOf, isAboutSomebody } from "./clauses.js";

/**
 * Turns places where somebody else lives or works into plain words, if another place is named: "… in Toronto? My friend
 * in Pleasanton gets 300k". A clause with a company or a role may be about the job and is kept.
 */
export function withoutPlacesOfPersons(words: readonly Word[], spans: Span[]): Span[] {
  const named = spans.filter(({ loose }) => !loose);
  const places = named.filter(({ meaning }) => meaning.kind === "place");
  if (new Set(places.map(({ from }) => from)).size < 2) return spans;
  const names = named.filter(({ meaning }) => meaning.kind === "company" || meaning.kind === "role");
  const theirs = clausesOf(words, named).filter(
    (clause) =>
      isAboutSomebody(words.slice(clause.from, clause.to).map(({ text }) => text)) &&
      !names.some(({ from }) => clause.from <= from && from < clause.to),
  );
  const isTheirs = ({ from }: Span) => theirs.some((clause) => clause.from <= from && from < clause.to);
  if (theirs.length === 0 || places.every(isTheirs)) return spans;
  return spans.map((span) =>
    span.meaning.kind === "place" && isTheirs(span) ? { ...span, meaning: { kind: "word" } } : span,
  );
}
