import { namesByWord, readLanguage, wordLists } from "../language.js";
import { EAST_ASIAN, hasOtherScript } from "../text/scripts.js";

const NAMES = namesByWord(readLanguage("native-names", wordLists));

const SPACED = /^[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const WRITTEN = new RegExp(
  [...NAMES.keys()]
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/[/\\^$*+?.()|[\]{}]/g, "\\$&"))
    // A name in Cyrillic or Greek is a whole word.
    .map((one) => (SPACED.test(one) ? `(?<!\\p{L})${one}(?!\\p{L})` : one))
    .join("|"),
  "gu",
);

/** Boundary between a name in Latin letters and words in these scripts: "私はUnityの"; not "45k元". */
const TOGETHER = new RegExp(
  `(?<=\\p{Script=Latin}{2})(?=[${EAST_ASIAN}])|(?<=[${EAST_ASIAN}])(?<![万億亿千元円])(?=\\p{Script=Latin}{2})`,
  "gu",
);

/**
 * Replaces names of companies, roles and places in other scripts by the names that guides have, set off by spaces:
 * "百度北京数据科学家" becomes "Baidu Beijing Data Scientist". All else stays as typed.
 */
export function withNativeNames(text: string): string {
  if (!hasOtherScript(text)) return text;
  return text
    .replace(WRITTEN, (written) => ` ${NAMES.get(written) ?? written} `)
    .replace(TOGETHER, " ")
    .replace(/ {2,}/g, " ");
}
