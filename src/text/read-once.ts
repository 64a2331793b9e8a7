/** How many texts each reader remembers: about the clauses of one message, which several steps read. */
const MOST = 64;

/**
 * A reader that remembers what it read in the last texts, so that the steps that look at one message read each of its
 * clauses once. What it returns is shared between them and must not be changed.
 *
 * @param read depends on nothing but its text
 */
export function readOnce<T>(read: (text: string) => T): (text: string) => T {
  const remembered = new Map<string, T>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    if (remembered.size >= MOST) remembered.delete(remembered.keys().next().value as string);
    remembered.set(text, result);
    return result;
  };
}
