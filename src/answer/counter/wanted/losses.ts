import { statementWordAt as at, type States } from "./statement-lists.js";
import { beginsClause, endsSentence, type Unit } from "./told-text.js";
import { phraseAt } from "./wish-words.js";

/** "I'd be giving up a bonus", "if I leave before March I lose a bonus", "leaving 40k unvested behind": what the person loses by the move. */
export function lossAt(units: readonly Unit[], index: number): States | null {
  const first = units[index]?.text ?? "";
  const before = units[index - 1]?.text ?? "";
  const begins = beginsClause(units, index);
  // "I am at 150k and would lose a bonus".
  if (begins && before === "and" && /^(?:would|will|also)$/.test(first) && at("loses", units, index + 1) > 0)
    return { length: 1 + at("loses", units, index + 1), subject: "I ", kind: "loses" };
  if (begins && isLossAt(units, index)) return { length: at("loses", units, index), subject: "I am ", kind: "loses" };
  if (!/^(?:i|i'd|id|i'll|i'm|im)$/.test(first)) return null;
  const distance = [1, 2, 3, 4].find((near) => at("loses", units, index + near) > 0);
  if (
    !distance ||
    units.slice(index + 1, index + distance).some(({ text }) => /^(?:not|never|what|dont|wont)$|n't$/.test(text))
  )
    return null;
  const length = distance + at("loses", units, index + distance);
  if (begins || at("before-loss", units, index - 1) > 0) return { length, subject: "", kind: "loses" };
  let begin = index;
  while (!beginsClause(units, begin)) begin -= 1;
  // "My contract pays a bonus in June that I'd forfeit".
  if (/^(?:that|which)$/.test(before) && /^(?:my|our|there)$/.test(units[begin]?.text ?? ""))
    return { length, begin, subject: "", kind: "loses" };
  return at("conditions", units, begin) > 0 ? { length, begin, subject: "", kind: "loses" } : null;
}
/** "My profit share is gone if I leave", "Acme pays me 170k and would go to 182k to keep me": a sentence that says so behind its subject. */
export function lossBehind(units: readonly Unit[], index: number): States | null {
  if (!beginsClause(units, index) || /^(?:they|you|i)$/.test(units[index]?.text ?? "")) return null;
  const end = units.slice(index).findIndex(endsSentence);
  const near = units.slice(index, end < 0 ? units.length : index + end).map((_, offset) => index + offset);
  const isMine = units.slice(index, index + OWN_NEAR).some(({ text }) => text === "my");
  const said = near.find((place) => (isMine && at("lost", units, place) > 0) || keepsMeAt(units, index, place) > 0);
  if (said === undefined || phraseAt("wants", units, index) > 0 || phraseAt("leans", units, index) > 0) return null;
  const length = said - index + Math.max(at("lost", units, said), keepsMeAt(units, index, said));
  return { length, subject: "", kind: "loses" };
}
/** Where "me" is named nowhere it is of somebody else, or of the offer: "185k to stay competitive". */
function keepsMeAt(units: readonly Unit[], begin: number, place: number): number {
  const length = at("keeps-me", units, place);
  if (length > 0 || units[place]?.text !== "to" || units[place + 1]?.text !== "stay") return length;
  const next = units[place + 2];
  const isMe =
    units.slice(begin, place).some(({ text }) => text === "me") ||
    MY_EMPLOYER.test(
      units
        .slice(begin, place)
        .map(({ text }) => text)
        .join(" "),
    );
  return isMe && (!next || endsSentence(next) || STAYS_ON.test(next.text)) ? 2 : 0;
}
const MY_EMPLOYER =
  /^(?:my|our) (?:(?:current|present|old) )?(?:employer|company|firm|boss|manager|team)\b|\b(?:offers?|offered|pays?|paid)\b/;
const STAYS_ON = /^(?:,|and|but|so|there|here|on|put|if|with)$/;
/** So near the beginning of what is lost stands whose it is: "if I leave before March my bonus is gone". */
const OWN_NEAR = 12;

/** "Forfeiting a bonus". */
export const isLossAt = (units: readonly Unit[], index: number): boolean =>
  units[index]?.text.endsWith("ing") === true && at("loses", units, index) > 0;
