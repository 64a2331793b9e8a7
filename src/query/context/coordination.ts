import { FILLERS, NUMBER } from "../catalog/fillers.js";
import type { Span } from "../mentions/mentions.js";
import type { Judged } from "./proposals.js";
import { isMark, type Token } from "./tokens.js";

/** Words that set what stands before beside what stands behind. */
const SETS_BESIDE = new Set("vs versus v or and against than over instead rather".split(" "));
/** These do so where the words before compare: "compare X with Y", "how does X stack up to Y". */
const MAY_SET_BESIDE = new Set("to with from".split(" "));
const COMPARES = new Set(
  "compare compares compared comparing comparison stack stacks measure measures weigh between difference differ differs better higher more versus vs".split(
    " ",
  ),
);
/** Words that open a clause of its own behind "and": what stands there is on no equal footing. */
const OPENS_CLAUSE = new Set(
  "i im ive id my me we he she they you it now but because since so then what how should would deciding though while whereas if when after before just got have has had need want".split(
    " ",
  ),
);
/** Words that a mere list has beside names. */
const LIGHT = new Set(
  "role roles job position offer offers a an the for as at in of on by with both either also plus maybe possibly even".split(
    " ",
  ),
);
/** "Out-pay" is one verb. */
const OUT = new Set(["out", "over", "under", "pay", "pays"]);
const ALSO = new Set("too also aswell".split(" "));
/** Before these a question sets one company beside another: "does X pay like Y", "is X ahead of Y". */
const HELD_AGAINST = new Set("like than behind above below beneath over under beyond past near".split(" "));
const HELD_AGAINST_IN_TWO = new Set("ahead of,short of,north of,south of,up to,close to,next to,similar to".split(","));
const VERBS_BETWEEN = new Set("does do is are would will can could which who".split(" "));

/** Companies side by side. `compared`: a word says that they are compared, and not only listed. */
export interface Group {
  members: readonly Judged[];
  compared: boolean;
}
/** Before a mere list these open the whole question. */
const WHOLE_QUESTION = new Set(
  "what how which should i do does is are hi hey torn pick choose deciding compare".split(" "),
);
const OPENS_QUESTION = new Set("what how which who whats hows should where why".split(" "));
const VERSUS = new Set(["vs", "versus"]);
const LONGEST_BETWEEN = 8;
const COMPARED = new Set("vs versus v compared against stay staying remain".split(" "));

/** The companies that stand side by side: "X or Y", "X, Y and Z", "X pm against Y pm", "how does X stack up to Y". */
export function coordinated(tokens: readonly Token[], named: readonly Judged[], spans: readonly Span[]): Group[] {
  const joins = named.slice(1).map((name, at) => {
    const before = named[at];
    return before !== undefined && areBeside(before, name, tokens, named, spans);
  });
  // In "X, Y and Z" the word before the last joins them all, whatever stands before the list.
  for (let at = joins.length - 2; at >= 0; at--) {
    const [one, other] = [named[at], named[at + 1]];
    if (joins[at + 1] && one && other && isListed(one, other, tokens, spans)) joins[at] = true;
  }
  const groups: { members: Judged[]; compared: boolean }[] = [];
  for (const [at, name] of named.entries()) {
    const before = named[at - 1];
    const last = groups.at(-1);
    if (before && last && joins[at - 1]) {
      last.members.push(name);
      last.compared ||= tokens.some(({ word, text }) => before.to <= word && word < name.from && COMPARED.has(text));
    } else groups.push({ members: [name], compared: false });
  }
  return groups.filter(({ members }) => members.length > 1);
}

/** Whether nothing but a comma, and the roles and places of a list, stands between two names. */
function isListed(one: Judged, other: Judged, tokens: readonly Token[], spans: readonly Span[]): boolean {
  const between = tokens.filter(
    (token) => one.to <= token.word && (token.word < other.from || (isMark(token) && token.word === other.from)),
  );
  const slotted = ({ word }: Token) =>
    spans.some(
      ({ from, to, meaning, loose }) =>
        from <= word && word < to && !loose && (meaning.kind === "role" || meaning.kind === "place"),
    );
  return between.some(({ text }) => text === ",") && between.every((token) => token.text === "," || slotted(token));
}

function areBeside(
  one: Judged,
  other: Judged,
  tokens: readonly Token[],
  named: readonly Judged[],
  spans: readonly Span[],
): boolean {
  const between = tokens.filter((token) =>
    isMark(token) ? token.word >= one.to && token.word <= other.from : token.word >= one.to && token.word < other.from,
  );
  const before = tokens.filter((token) => token.word < one.from && !isMark(token)).map(({ text }) => text);
  const clause = before.slice(Math.max(0, lastMarkBefore(tokens, one.from)));
  const compares = before.some((text) => COMPARES.has(text)) || between.some(({ text }) => COMPARES.has(text));
  const separates = ({ text }: Token) => SETS_BESIDE.has(text) || (compares && MAY_SET_BESIDE.has(text));
  const split = between.findIndex(separates);
  const slot = ({ word }: Token) =>
    spans.some(
      ({ from, to, meaning, loose }) =>
        from <= word && word < to && meaning.kind !== "company" && meaning.kind !== "aside" && !loose,
    );
  const isMarkOrSlot = (token: Token) => isMark(token) || slot(token);
  const behind = tokens.filter(({ word }) => word >= other.to);
  // "Lyft Uber swe compare".
  if (between.length === 0 && tokens.some(({ text }) => COMPARES.has(text))) return true;
  // "Lyft ds? Two Sigma too."
  if (behind.length === 1 && ALSO.has(behind[0]?.text ?? "") && between.every(isMarkOrSlot)) return true;
  if (between.some(({ text }) => text === "." || text === ">")) return false;
  // "Stripe vs what I get at Google".
  if (between.length <= LONGEST_BETWEEN && between.some(({ text }) => VERSUS.has(text)) && !between.some(isMark))
    return true;
  const comma = between.findIndex(isMark);
  const apart = split >= 0 ? split : comma;
  // An "and" only lists; between names that it joins stands nothing but what a list has.
  const sets = between.some((token) => separates(token) && token.text !== "and");
  const light = (token: Token) =>
    isMark(token) ||
    slot(token) ||
    NUMBER.test(token.text) ||
    (sets ? FILLERS.has(token.text) && !OPENS_CLAUSE.has(token.text) : LIGHT.has(token.text)) ||
    separates(token);
  // "How does X stack up to Y", "is X better paid than Y": one clause with a verb in front.
  const asks = between.length > 0 && !between.some(isMark) && between.length <= 6;
  const verbBefore = clause.some((text) => VERBS_BETWEEN.has(text));
  if (asks && verbBefore && (split >= 0 || compares)) return !between.some(({ text }) => OPENS_CLAUSE.has(text));
  const [last = "", beforeLast = ""] = [between.at(-1)?.text, between.at(-2)?.text];
  const held = HELD_AGAINST.has(last) || HELD_AGAINST_IN_TWO.has(`${beforeLast} ${last}`);
  if (asks && verbBefore && held) return !between.some(({ text }) => OPENS_CLAUSE.has(text));
  // "Does X out-pay Y": nothing but a verb between them.
  if (
    asks &&
    between.length <= 2 &&
    verbBefore &&
    !between.some(({ text }) => FILLERS.has(text) && !OUT.has(text)) &&
    !named.some((n) => n.score < -1)
  )
    return true;
  if (apart < 0) return false;
  // Words that nobody has a guide for may be anything.
  if (split < 0 && (one.companies.length === 0 || other.companies.length === 0)) return false;
  if (!between.every(light)) return false;
  // Nothing but a comma joins them where neither's clause says more: "X swe, Y was nicer" is no list.
  if (split >= 0 || between.some(({ text }) => text === "/")) return true;
  const ahead = tokens.slice(tokens.findLastIndex((token) => isMark(token) && token.word <= one.from) + 1);
  const end = tokens.findIndex(
    ({ word, text, company }) => word >= other.to && (isMark({ text }) || separates({ text, word, company })),
  );
  const rest = tokens.slice(0, end < 0 ? tokens.length : end).filter(({ word }) => word >= other.to);
  const plain = (token: Token) =>
    light(token) || WHOLE_QUESTION.has(token.text) || (FILLERS.has(token.text) && !OPENS_CLAUSE.has(token.text));
  const opens = rest.findIndex(({ text }) => OPENS_QUESTION.has(text));
  return (
    ahead.filter(({ word }) => word < one.from).every(plain) &&
    rest.slice(0, opens < 0 ? rest.length : opens).every(light)
  );
}

/** How many words stand before the last mark in front of a word. */
function lastMarkBefore(tokens: readonly Token[], word: number): number {
  const mark = tokens.findLastIndex((token) => isMark(token) && token.word <= word);
  return tokens.slice(0, Math.max(0, mark)).filter((token) => !isMark(token)).length;
}
