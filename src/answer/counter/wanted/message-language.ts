import { namesByWord, readLanguage, wordLists } from "../../../language.js";
import { fold } from "../../../text/folding.js";
import { readOnce } from "../../../text/read-once.js";
import { translatedFrom } from "../../message/in-english-words.js";

const { English = [], ...LISTS } = readLanguage("languages", wordLists);
const ENGLISH = new Set(English);
const COUNTERS = namesByWord(readLanguage("counter-names", wordLists), fold);
const WORDS = Object.entries(LISTS).map(([language, words]) => [language, new Set(words.map(fold))] as const);

const SCRIPTS = Object.entries(readLanguage("scripts", wordLists)).map(([language, scripts]) => {
  const letters = scripts.map((script) => `\\p{Script=${script}}${script === "Katakana" ? "ー" : ""}`).join("");
  return [language, new RegExp(`[${letters}]`, "gu")] as const;
});
/** Scales and currencies behind a figure, which stand in messages of any language. */
const BEHIND_FIGURE = /(?<=\d\s?)[千万萬億亿円元천백만억원]+/gu;
const [SIMPLE, TRADITIONAL] = (readLanguage("traditional-characters", wordLists).pairs ?? []).map(
  (letters) => new RegExp(`[${letters}]`, "gu"),
);
/** Whether Chinese text is in traditional characters: it has more of those that the simplified script has not. */
const isTraditional = (text: string): boolean =>
  TRADITIONAL !== undefined &&
  (text.match(TRADITIONAL) ?? []).length > (SIMPLE ? (text.match(SIMPLE) ?? []).length : 0);
/** Least words of a language from which a message counts as written in it, if it has fewer English ones. */
const ENOUGH = 4;

const NAMED = namesByWord(readLanguage("language-names", wordLists), fold);
const NAME = `(?<name>${[...NAMED.keys()].join("|")})(?!\\p{L})`;
/** "In Spanish", "auf Deutsch", "a French letter"; being fluent in a language does not ask for it. */
const ASKED_IN = new RegExp(
  String.raw`(?<!\b(?:fluent|work|works|working|worked|speak|speaking|native|proficient|lead|led|taught|teach)\s+)(?<!\p{L})(?:in|auf|en|em|på|po|w|in het)\s+${NAME}(?!\s+(?:and|or|und|et|y|e|market|office|team|company|speaking)(?!\p{L}))`,
  "iu",
);
const ASKED_AS = new RegExp(
  String.raw`(?<!\p{L})${NAME}\s+(?:letter|counter|counter-offer|counteroffer|email|mail|version|message)(?!\p{L})`,
  "iu",
);

function askedFor(typed: string): string | undefined {
  const text = fold(typed);
  const name = (ASKED_IN.exec(text) ?? ASKED_AS.exec(text))?.groups?.name;
  return name && NAMED.get(name.toLowerCase());
}

/** Whether a text says in which language a letter should be: "in German please". */
export const namesLanguage = (typed: string): boolean => askedFor(typed) !== undefined;

/** The language in which a letter should be: the one asked for, else the message's own; null for English. */
export function letterLanguage(typed: string): string | null {
  const asked = askedFor(typed);
  return asked ? (asked === "English" ? null : asked) : messageLanguage(typed);
}

/** The language of a message by its English name; null for English. */
export const messageLanguage = readOnce((typed): string | null => {
  const translated = translatedFrom(typed);
  if (translated) return translated;
  const words = (typed.match(/[\p{L}\p{M}'’-]+/gu) ?? []).map(fold);
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const text = typed.replace(BEHIND_FIGURE, "");
  const script = SCRIPTS.find(
    ([language, pattern]) => (text.match(pattern) ?? []).length >= (language === "Chinese" ? 4 : 3),
  );
  if (script?.[0] === "Chinese" && isTraditional(text)) return "Traditional Chinese";
  if (script) return script[0];
  const counter = words.flatMap((word) => COUNTERS.get(word) ?? [])[0];
  if (counter) return counter;
  const counted = WORDS.map(([language, own]) => ({ language, count: words.filter((word) => own.has(word)).length }));
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most), { language: "", count: 0 });
  return best.count >= ENOUGH && best.count > english ? best.language : null;
});
