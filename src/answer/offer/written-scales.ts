/** "1억 2천만", "3천만", "1億2000万": numbers of several scales, in digits. */
export const inTenThousands = (text: string): string =>
  (/\p{Script=Han}|RMB|CNY/u.test(text) ? text.replace(/(?<=\d)w(?![\p{L}\p{N}])/giu, "万") : text)
    .replace(
      /(\d{1,2})천\s?(\d)백만/gu,
      (_, thousands: string, hundreds: string) => `${Number(thousands) * 1000 + Number(hundreds) * 100}万`,
    )
    // "1억2천", "3천": the ten thousands are left out.
    .replace(/(?<![\d.,])(\d)천(?!\s?[\d만백])/gu, (said, digits: string) =>
      /[억만]/u.test(text) ? `${digits}천만` : said,
    )
    .replace(/(\d[\d,.]{0,9})\s?(?:천만|千万)/gu, (_, digits: string) => `${Number(digits.replace(/,/g, "")) * 1000}万`)
    .replace(
      /(\d{1,3}(?:\.\d{1,2})?)\s?[억億亿]\s?(\d[\d,]{0,6})\s?[만万]/gu,
      (_, high: string, low: string) => `${Math.round(Number(high) * 10_000) + Number(low.replace(/,/g, ""))}万`,
    );

/** Words for a million and for a thousand in other languages, which are no other English words; of abbreviations with their point. */
const MILLION =
  "juta|triệu|miljoner|millioner|miljoonaa|miljoen|millionen|milhões|milhão|millones|millón|milioni|milione|milionów|miliony|milionů|milion|milioane|millió|milyon|миллион\\p{L}{0,2}|мільйон\\p{L}{0,2}|ล้าน|مليون|εκατομμύρια|מיליון";
const MILLION_SHORT = "jt|mio|mill|mln|milj|млн|εκατ";
const THOUSAND =
  "ezer|אלף|grand|tisíc|ribu|tausend|tusen|tusind|duizend|tuhatta|tysięcy|tysiące|mila|nghìn|ngàn|พัน|тысяч\\p{L}{0,1}|тисяч\\p{L}{0,1}|χιλιάδες|ألف|hazaar";
const THOUSAND_SHORT = "тыс|тис|tis|хил|rb|tys|tsd|χιλ";

/** A scale behind its figure, with the point of an abbreviation where a sentence does not end with it. */
const behindFigure = (words: string, short: string): RegExp =>
  new RegExp(
    `(?<=\\d)\\s?(?:(?:${words})|(?:${short})(?:\\.(?=\\s?[\\p{Ll}€₽₴$£\\d,;)]|\\s?[A-Z]{3}(?!\\p{L})|\\s?K[cč]))?)(?![\\p{L}\\p{N}])`,
    "giu",
  );
const MILLIONS = behindFigure(MILLION, MILLION_SHORT);
const THOUSANDS = behindFigure(THOUSAND, THOUSAND_SHORT);

/** Scales of other languages that are no English words, and one that is, where a sign says which language is meant. */
export const scaled = (text: string): string =>
  inThousandsOfTheSouth(text)
    .replace(MILLIONS, "M")
    .replace(/(?<=\d)\s?mil\.?\s?(?=Kč|CZK|Ft|EUR\b)/gu, "M ")
    .replace(/(?<=\d)\s?(?:tỷ|miliar|mrd)\.?(?![\p{L}\p{N}])/giu, "bn")
    .replace(THOUSANDS, "K")
    .replace(/(?<=\d)\s?mii(?=\s?(?:lei|RON|de lei|euro|EUR))/giu, "K")
    .replace(/(?<=\d)\s?T(?=\s?(?:€|EUR(?!\p{L})))/gu, "K ")
    .replace(/(?<![\p{L}\p{N}])T(?=€\s?\d{2,3}(?!\d))(€)\s?(\d{2,3})/gu, "$1$2K")
    .replace(/(?<=\d)\s?bin(?=\s?(?:TL|₺|lira|dolar|euro|avro|sterlin))/giu, "K")
    .replace(/(?<=\d)\s?tr(?=\s?(?:\/|(?:1\s|một\s|mỗi\s)?(?:tháng|thg)))/giu, "M")
    .replace(/(?<=\d)\s?tkr(?![\p{L}\p{N}])/giu, "K kr")
    .replace(/((?:R\$|€|MX\$)\s?\d[\d.,]{0,12})\s?(?:mil|mila|mille)(?![\p{L}\p{N}])/giu, "$1K")
    .replace(
      /(?<![\p{L}\p{N}.,])(\d[\d.,]{0,12})\s?(?:mil|mila|mille)\s(?=(?:reais|euros?|pesos)(?!\p{L}))/giu,
      "$1K ",
    );

/** "165 mil nominales": thousands where Spanish or Portuguese is spoken; in English a "mil" is a million. */
function inThousandsOfTheSouth(text: string): string {
  if (!/\d\s?mil(?!\p{L})/iu.test(text) || (text.match(SOUTHERN)?.length ?? 0) < 2) return text;
  return text.replace(/(?<![\p{L}\p{N}.,])(\d{1,3}(?:[.,]\d)?)\s?mil(?![\p{L}\p{N}])/giu, "$1K");
}
const SOUTHERN =
  /(?<!\p{L})(?:de|por|con|com|em|en|ao|al|un|um|una|uma|da|do|dos|del|ya|já|más|mais|anual(?:es)?|mes|mês|brutos?|bono|bônus|sueldos?|sal[aá]rios?|mensal|mensais|mensual(?:es)?|anos|años|clt|plr|ppr|oferta|proposta|propuesta)(?!\p{L})/giu;
