import { z } from "zod";
import { namesByWord, readLanguage, wordList, wordLists } from "../../language.js";
import { MONTHS, WEEKDAYS } from "../../text/calendar.js";
import { EAST_ASIAN, hasEastAsian } from "../../text/scripts.js";

/*
 * Puts a message in Japanese, Chinese or Korean into English words, clause by clause, so that all that reads English
 * messages for a letter reads these too: "基本給を1,250万円にしてほしい" becomes "I want base 1,250万円". Figures and names stay as
 * typed, and so does what no entry of `east-asian-letters.yml` knows.
 */

const clause = z.strictObject({
  find: z.string(),
  say: z.string(),
  lead: z.string().optional(),
  figure: z.literal(true).optional(),
});
const LISTS = readLanguage(
  "east-asian-letters",
  z.strictObject({ ends: wordList, clauses: z.array(clause), wants: wordList, words: wordLists, small: wordList }),
);

/** Stands before the sentence that says in which language the message was. */
const MARK = "\u2060";
const WRITTEN = new RegExp(`${MARK}.*Write it in (?<language>[\\p{L} ]+)\\.`, "u");

/** The language from which a text was put into English words, by its English name; null for any other text. */
export const translatedFrom = (text: string): string | null => WRITTEN.exec(text)?.groups?.language ?? null;

/** A text without what was put behind it on the letter itself, which names no company, role or place. */
export const withoutManner = (text: string): string => text.split(MARK)[0]?.trimEnd() ?? "";
/** A text with how its letter is to be, but for the language. */
export const withoutLanguage = (text: string): string => text.replace(LANGUAGE, "").trimEnd();
const LANGUAGE = new RegExp(`(?<=${MARK}.*)Write it in [\\p{L} ]+\\.`, "u");

const FIG = String.raw`[¥￥₩$]?\d[\d,.]*(?:\s?[kKwWmM](?![\p{L}]))?\s?(?:[千万萬億亿천백만억]\s?\d*)*(?:\s?(?:円|元|원|ドル|美元|美金|달러|유로|ユーロ|港币|港幣|港元|%))?(?:\s?[*x×]\s?1[2-8]|薪)?`;
const DAY = String.raw`(?:next )?(?:${WEEKDAYS.join("|")})|(?:\d{1,2}|early|mid|late) (?:${MONTHS.join("|")})|${MONTHS.join("|")}|tomorrow|today|the end of the (?:week|month)`;
const withSlots = (pattern: string): RegExp =>
  new RegExp(pattern.replaceAll("(DAY)", `(${DAY})\\s*`).replaceAll("FIG", `(?:${FIG})`), "u");

const CLAUSES = LISTS.clauses.map(({ find, ...rest }) => ({ ...rest, find: withSlots(find) }));
const WANTS = new RegExp(`(?:${LISTS.wants.join("|")})(?:\\p{Script=Hiragana}|\\p{Script=Hangul})*`, "gu");
const ENDS = new RegExp(`(${LISTS.ends.join("|")})`, "gu");
const WORDS = namesByWord(LISTS.words);
const longestFirst = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join("|");
const WORD = new RegExp(
  `(?<figure>\\p{Script=Latin}+(?:\\d{1,2}(?![\\d.,万萬億억천만]))?|${FIG})|(?<word>${longestFirst(WORDS.keys())})|(?<small>${longestFirst(LISTS.small)})|(?<other>[${EAST_ASIAN}]+?(?=${longestFirst([...WORDS.keys(), ...LISTS.small])}|[^${EAST_ASIAN}]|$))`,
  "gu",
);

const DAYS = ["月火水木金土日", "一二三四五六日", "월화수목금토일"];
const COUNTS = "一二三四五";

/** Days and counts in English: "来週水曜まで" has "next Wednesday". */
const withDays = (text: string): string =>
  text
    .replace(
      /(来週の?|下周|下週|下个?星期|다음 ?주 ?)?(?:([月火水木金土日])曜日?|(?:周|週|星期|礼拜|禮拜)?(?<=[周週期拜])([一二三四五六日天])|([월화수목금토일])요일)/gu,
      (typed, next, ja, zh, ko) => {
        const at = Math.max(
          ...[ja, zh === "天" ? "日" : zh, ko].map((day, list) => (day ? (DAYS[list] ?? "").indexOf(day) : -1)),
        );
        return at < 0 ? typed : ` ${next || /^下/.test(typed) ? "next " : ""}${WEEKDAYS[at]} `;
      },
    )
    .replace(/[周週]末|週末まで|주말/gu, " the end of the week ")
    .replace(/今月末|本月底|月底|이번 ?달 ?말|월말/gu, " the end of the month ")
    .replace(/明日|明天|내일/gu, " tomorrow ")
    .replace(/本日|今日|今天|오늘/gu, " today ")
    .replace(/(\d{1,2})\s?[月월]\s?(?:(上旬|初め?|초)|(中旬|中|중순)|(下旬|底|末|말))/gu, (typed, month, early, mid) =>
      dayOf(typed, month, early ? "early" : mid ? "mid" : "late"),
    )
    .replace(/(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/gu, (typed, month, day) => dayOf(typed, month, day))
    .replace(/(?<![\d,.])(\d{1,2})\s?[月월](?=に|から|入|부터|에|초|中|の入)/gu, (typed, month) =>
      dayOf(typed, month, ""),
    );

const dayOf = (typed: string, month: string, day: string): string => {
  const name = MONTHS[Number(month) - 1];
  return name ? ` ${day} ${name} ` : typed;
};

/** Titles behind a name, by which the letter's reader is known. */
const READER = new RegExp(
  String.raw`(?<=^|[^${EAST_ASIAN}]|[のは给給致向写寫是叫])(?![おご皆])(\p{Script=Han}{1,4}|[\p{Script=Katakana}ー]{2,8}|\p{Script=Hangul}{1,4})\s?(様|さま|さん|氏|女士|先生|小姐|部長|課長|社長|取締役|マネージャー|经理|經理|总监|總監|(?:이사|팀장|부장|과장|대표|매니저|책임|수석|담당자)?님|씨)`,
  "u",
);

/** A reader in Latin letters, behind words that lead to one. */
const LATIN_READER = /(?:给|給|致|宛先は|to)\s?(?<latin>(?:Mr|Ms|Mrs|Dr)\.?\s?\p{Lu}\p{Ll}+)/u;

interface Said {
  lead: string;
  words: string;
  /** What asks for the letter, and how it is to be. */
  asks: string[];
  /** Whether its verb is in another clause. */
  isObject: boolean;
  /** Whether it wishes for one thing more, if the clause before it wishes. */
  goesOn: boolean;
  /** Whether nothing else is said behind it in its sentence. */
  isFree: boolean;
}

/** A text in English words, if it is in Japanese, Chinese or Korean; else as it is. */
export function inEnglishWords(text: string, language: string | null): string {
  if (!language || !hasEastAsian(text) || translatedFrom(text)) return text;
  const narrow = text
    .normalize("NFKC")
    .replace(/[、，・]/g, ", ")
    .replace(/。/g, ". ")
    .replace(/[「」『』【】]/g, " ")
    // "7200 원함": no currency.
    .replace(/(?<=\d)\s?원(?=[함해하합])/gu, " 원")
    .replace(/(\d)천\s?(\d)백(?!\s?만)/gu, "$1천$2백만원")
    .replace(/(?<![\d.,])(\d{1,2})천(?!\s?[\d만백])/gu, "$1천만원")
    // Where no currency is named, it is that of the language.
    .replace(
      /(?<=\d[\d,.]*\s?[千万億]+)(?![千万億\d]|\s?(?:円|元|ドル|ユーロ|[A-Z]{3}))/gu,
      language === "Japanese" ? "円" : "",
    )
    .replace(
      /(?<=\d[\d,.]*\s?[천백]?[만억])(?![천백만억\d]|\s?(?:\d|원|달러|유로))/gu,
      language === "Korean" ? "원" : "",
    )
    .replace(/(港币|港幣|美元|美金)\s?(\d[\d.,]*\s?[万萬千]?)/gu, "$2$1");
  const reader = LATIN_READER.exec(narrow) ?? READER.exec(narrow);
  const rest = reader ? `${narrow.slice(0, reader.index)} ${narrow.slice(reader.index + reader[0].length)}` : narrow;
  const pieces = withDays(rest)
    .replace(ENDS, `$1${CUT}`)
    .replace(WISH_BEHIND, CUT)
    .split(/(->|→|[.!?;\n](?!\d)|,(?!\d)|\u2063)/u);
  const clauses = pieces.filter((_, at) => at % 2 === 0).map(clauseInEnglish);
  const marks = pieces.filter((_, at) => at % 2 === 1);
  for (const [at, own] of clauses.entries())
    if (own.goesOn && own.lead === "" && clauses[at - 1]?.lead === WANT) own.lead = WANT;
  for (let at = clauses.length - 1; at >= 0; at--) {
    const [own, next] = [clauses[at], clauses[at + 1]];
    if (own?.lead !== "" || !/\d/.test(own.words)) continue;
    // The verb of a list is behind it: "基本給を1,350万円、賞与を15%に上げてほしい".
    const isListed = marks[at] === "," && next?.lead === WANT && own.isObject && !/[()]/.test(own.words + next.words);
    if (isListed || /-|→/.test(marks[at - 1] ?? "")) own.lead = WANT;
  }
  let lost = "";
  const said = clauses.map(({ lead, words, isFree }, at) => {
    const mark = marks[at] ?? "";
    const next = clauses[at + 1]?.lead;
    const ends = (next !== undefined && next !== "") || /(?:lose|make)$/.test(lead) || isFree;
    const end =
      /^[-→\n]/.test(mark) || (/^[,\u2063]/.test(mark) && ends)
        ? "."
        : mark === CUT
          ? ","
          : lead === WANT && mark === "?"
            ? "."
            : mark;
    if (/lose$/.test(lead)) lost = MONEY.exec(words)?.[0] ?? "";
    return `${words && lead ? `${lead} ` : ""}${words.replace("that much", lost)}${end}`;
  });
  const told = said
    .join(" ")
    .replace(/\s+/g, " ")
    .replace(/\s(?=[.,?!;])/g, "");
  const plain = told.replace(/^[\s.,]+/, "").replace(/[.,;?!]*([?!.])[.,;?!]*(?=\s|$)/g, "$1");
  const asks = clauses.flatMap((one) => one.asks);
  const wanted = asks.find((one) => one.startsWith("Please")) ?? "";
  const manner = asks.filter((one) => !one.startsWith("Please"));
  const to = reader
    ? [`The letter is to ${(reader.groups?.latin ?? reader[0]).replace(/\s+(?=\p{Script=Hangul})/gu, "")}.`]
    : [];
  const whole = /[.?!]\s*$/.test(plain) || wanted === "" ? plain.trim() : `${plain.trim().replace(/,$/, "")}.`;
  return `${whole} ${wanted} ${MARK}${[...to, ...manner, `Write it in ${language}.`].join(" ")}`;
}
const MONEY = new RegExp(FIG, "u");
const WANT = "I want";
/** Sentences on the letter itself, as entries have them. */
const OF_LETTER = /\. (?:Please|Keep|Be|Sign)[^.]*(?:\.|$)/g;
/** A boundary of clauses that nobody typed. */
const CUT = "\u2063";

/** One clause, and what goes before all else in it. */
function clauseInEnglish(typed: string): Said {
  let text = ` ${typed}`;
  let lead = "";
  for (const { find, say, lead: own = "", figure } of CLAUSES) {
    const match = find.exec(text);
    if (!match || (figure && !/\d/.test(text))) continue;
    const filled = (words: string): string =>
      words.replace(/\$(\d)/g, (_, group) => countOf((match[Number(group)] ?? "").trim()));
    text = text.replace(find, () => filled(say));
    lead ||= filled(own)
      .replace(/another company (?=\p{L})/u, "")
      .trim();
  }
  const asks = text.match(OF_LETTER) ?? [];
  const own = text.replace(OF_LETTER, " ");
  const plain = own.replace(WANTS, " ");
  const words = wordsOf(plain);
  if (lead === "" && plain !== own && words !== "") lead = WANT;
  // What is offered elsewhere is said before it; "연봉도 1억": a wish that goes on.
  const held = /offer from/.test(lead)
    ? words
        .replace(/(?<!\p{L})(?:offer|got)(?!\p{L})/gu, " ")
        .trim()
        .replace(/^(?=\d)/, "at ")
    : words;
  const isLone = lead === "" && plain === own && MONEY_ALONE.test(words) && !PARTS.test(words);
  return {
    lead,
    words: isLone ? words.replace(MONEY, ", base $&").replace(/^ ?, /, "") : held,
    isObject: OBJECT.test(own),
    goesOn: /(?:も|도)\s?\d/u.test(own),
    asks: asks.map((one) =>
      one
        .slice(2)
        .trim()
        .replace(/[.?!\s]*$/, "."),
    ),
    isFree: asks.length > 0,
  };
}

/** "基本給を1,350万円", "기본급을 9천만원으로". */
const OBJECT = /[を을를][^,]*\d|\d[^\s,]*(?:に|へ|まで|으로|로)\s*$/u;
/** "Base 1100万 希望1250万": a wish behind what is offered. */
const WISH_BEHIND = /(?<=\d[^,.]*\s)(?=(?:希望|想要|期望|目標|目标|想拿|희망)\S{0,4}\s?\d)/gu;

/** "삼성 devops 7800만원": a sum without a part is what is offered. */
const MONEY_ALONE = /\d\s?[万萬億亿만억]/u;
const PARTS = /base|salary|bonus|stock|RSU|option|equity|total|sign|offer|more|GSU|grant|ESOP|年収|年薪|연봉/iu;

const countOf = (typed: string): string => {
  const at = COUNTS.indexOf(typed.replace(/[两兩]/, "二"));
  if (typed !== "" && at >= 0) return `${at + 1}`;
  return typed.replace(/^(?:週間|周|週|주)$/, "weeks").replace(/^(?:天|日間?|일)$/, "days");
};

/** The words of a clause: those that are known in English, figures and Latin words as typed, others as they are. */
const wordsOf = (text: string): string =>
  text
    .replace(WORD, (typed, ...rest) => {
      const { figure, word, small } = rest.at(-1) as Record<string, string | undefined>;
      if (figure) return ` ${figure} `;
      if (word) return ` ${WORDS.get(word)} `;
      // Endings and particles say nothing here.
      if (small) return GONE;
      const bare = typed.replace(/^\p{Script=Hiragana}+|\p{Script=Hiragana}+$/gu, "");
      return bare === "" || /^(?:\p{Script=Han}|\p{Script=Hangul}{1,3})$/u.test(bare) ? GONE : ` ${bare} `;
    })
    // "サインオン1年目250万" must not become one number.
    .replace(/(\d)\s*(?:\u2062\s*)+(?=\d)/g, "$1, ")
    .replaceAll(GONE, " ")
    .replace(/\s+/g, " ")
    .replace(/(?: and)+(?=\s*$)/, "")
    .replace(/(?: and)+(?= and )/g, "")
    .replace(/(is fine )(?=is fine)/g, "")
    .trim();
/** Stands where words were dropped. */
const GONE = "\u2062";
