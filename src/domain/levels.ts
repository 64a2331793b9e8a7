/** Ranks, which belong to a role's name or to none ("senior" in "senior data engineer"). */
export const RANKS = new Set(
  "senior sr snr staff principal prin princ junior jr jnr lead head intern entry mid ii iii iv grad vp avp svp evp director distinguished fellow associate assoc".split(
    " ",
  ),
);

/** Level codes among them. */
const LEVEL_CODE = /^([leigm]\d{1,2}|ic\d)$/;

/** True for a word that names a level and no role: "senior", "L5". */
export function isLevelWord(word: string): boolean {
  const plain = word.toLowerCase();
  return RANKS.has(plain) || LEVEL_CODE.test(plain);
}
