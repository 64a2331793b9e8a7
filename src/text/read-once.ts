/** How many texts a reader remembers: about the clauses of one message, which several steps read. */
const MOST = 64;

/** What each reader read of the message that is being answered. */
let remembered = new Map<object, Map<unknown, unknown>>();

/** Forgets all texts: what a person typed is not kept in memory once it is answered. */
export function forgetTexts(): void {
  remembered = new Map();
}

/**
 * A reader that remembers what it read until `forgetTexts`, so that the steps that look at one message read each of its
 * clauses once. What it returns is shared between them and must not be changed.
 *
 * @param read depends on nothing but its text, or on what was read from one, and on what stays as it is for one answer
 */
export function readOnce<T, Text = string, Same extends unknown[] = []>(
  read: (text: Text, ...same: Same) => T,
): (text: Text, ...same: Same) => T {
  return (text, ...same) => {
    const own = (remembered.get(read) as Map<Text, T> | undefined) ?? new Map<Text, T>();
    const known = own.get(text);
    if (known !== undefined) return known;
    // Who reads a text outside an answer forgets it as well, as soon as the program turns to something else.
    if (remembered.size === 0) queueMicrotask(forgetTexts);
    remembered.set(read, own);
    const result = read(text, ...same);
    if (own.size >= MOST) own.delete(own.keys().next().value as Text);
    own.set(text, result);
    return result;
  };
}
