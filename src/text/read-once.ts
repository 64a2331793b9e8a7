/** How many texts a reader remembers: about the clauses of one message, which several steps read. */
const MOST = 64;

/** What each reader read of the message that is being answered. */
let remembered = new Map<object, Map<string, unknown>>();

/** Forgets all texts: what a person typed is not kept in memory once it is answered. */
export function forgetTexts(): void {
  remembered = new Map();
}

/**
 * A reader that remembers what it read until `forgetTexts`, so that the steps that look at one message read each of its
 * clauses once. What it returns is shared between them and must not be changed.
 *
 * @param read depends on nothing but its text
 */
export function readOnce<T>(read: (text: string) => T): (text: string) => T {
  return (text) => {
    const own = (remembered.get(read) as Map<string, T> | undefined) ?? new Map<string, T>();
    const known = own.get(text);
    if (known !== undefined) return known;
    remembered.set(read, own);
    const result = read(text);
    if (own.size >= MOST) own.delete(own.keys().next().value as string);
    own.set(text, result);
    return result;
  };
}
