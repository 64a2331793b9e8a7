/** The names of parts that people mistype. */
const NAMES = ["base", "salary", "bonus", "equity", "stock", "options", "signing", "relocation"] as const;
/** Words of their own that are a letter away from one of them. */
const OTHER = new Set(["bases", "bonuses", "stocks", "option", "salarys", "bas", "bae", "onus"]);

/** The name of a part that a word is with one letter too many, one too few, or two changed about ("slary", "bouns"). */
export function mistyped(word: string): string | undefined {
  if (word.length < 3 || word.length > 11 || OTHER.has(word)) return undefined;
  return NAMES.find((name) => name[0] === word[0] && isNear(word, name));
}

function isNear(word: string, name: string): boolean {
  if (word === name || Math.abs(word.length - name.length) > 1) return false;
  let at = 0;
  while (word[at] === name[at] && at < word.length) at += 1;
  const [rest, meant] = [word.slice(at), name.slice(at)];
  if (word.length > name.length) return rest.slice(1) === meant;
  if (word.length < name.length) return rest === meant.slice(1);
  return rest.length > 1 && rest[0] === meant[1] && rest[1] === meant[0] && rest.slice(2) === meant.slice(2);
}
