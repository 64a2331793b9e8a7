/**
 * The words and marks of a cell of pay, by meaning. A word without an entry is left over, and anything left over
 * withholds the cell: so only words that mean the same in every cell belong here.
 */

/** A period that pay is given for. Only figures by the `year` and the `month` can be converted to a year's pay. */
export type Period = "year" | "half-year" | "quarter" | "month" | "fortnight" | "week" | "day" | "hour";

/**
 * What a word of a cell means. `range` comes between two ends; `from`, `between` and `and` need a second end; `bound`
 * makes a sum an upper or lower limit; `net` is pay after tax; `none` means that there is no figure; `base` to `share`
 * name parts of pay. Periods have lists of their own: a noun ("year") is in `PERIOD_NOUNS`, "per annum" or "monthly" in
 * `RATES`.
 */
export type Meaning =
  | "range"
  | "from"
  | "between"
  | "and"
  | "approx"
  | "bound"
  | "per"
  | "payments"
  | "vest"
  | "plus"
  | "middle"
  | "only"
  | "rank"
  | "versus"
  | "equivalent"
  | "net"
  | "none"
  | "gross"
  | "base"
  | "bonus"
  | "signOn"
  | "total"
  | "benefits"
  | "share"
  | "over";

const list = (words: string): string[] => words.split("|").map((word) => word.trim());

/** Words and phrases by meaning, in lower case. */
export const MEANINGS: Readonly<Record<Meaning, readonly string[]>> = {
  range: list("to|bis|till|til|tot|à|a|até|ate|hasta|fino a|through|thru|do|ila|sampai|đến|から|至|到|에서|до"),
  from: list("from|von|de|da|van|od|fra|från|desde|dari|от"),
  between: list("between|zwischen|entre|tra|mellem|mellan|mellom|między|mezi|tussen|antara|между"),
  and: list("and|und|et|y|e|og|och|en|i|dan|и"),
  approx: list(
    "approx|approx.|approximately|about|around|roughly|circa|ca|ca.|c.|cca|est.|est|estimated|etwa|rund|ungefähr|environ|env.|cirka|cerca de|aprox.|aprox|около|約|约|약",
  ),
  bound: list(
    "up to|upto|as much as|max|max.|maximum|at most|capped at|under|below|less than|no more than|over|above|more than|at least|min|min.|minimum|starting|starting at|starts at|from|or more|or less|and up|and above|upwards|bis zu|ab|mindestens|höchstens|über|unter|jusqu'à|à partir de|plus de|moins de|au moins|desde|hasta|más de|menos de|mínimo|máximo|a partir de|mais de|até|vanaf|minimaal|maximaal|minst|högst|od|do|以上|以下|まで|未満|起|이상|이하|까지|부터",
  ),
  per: list("per|pro|par|por|al|ao|na|om|im|mỗi|ต่อ|в|each|every|a|an|pr.|pr"),
  payments: list(
    "payments|salaries|instalments|installments|pagas|mensualités|mensualites|mensilità|mensilita|monatsgehälter|gehälter|maandsalarissen|salários|months",
  ),
  vest: list("vest|vests|vesting|vested|vesting period|cliff"),
  plus: list("plus|zzgl.|zzgl|más|excluding|excl.|excl|before"),
  middle: list("midpoint|mid-point|mid|median|middle|average|avg|avg.|mean|typical|typically"),
  only: list("only"),
  rank: list("junior|mid-level|senior|staff|principal|lead|director"),
  versus: list("vs|vs.|versus|compared to|compared with|relative to"),
  equivalent: list("equivalent|equivalents|equiv|equiv.|eq.|converted"),
  net: list("net|netto|net of tax|after tax|take-home|nett|neto|netti|netto|líquido|税後|手取り|税后|세후"),
  none: list("n/a|na|none|tbd|tba|tbc|unknown|not available|not applicable|not disclosed|n.a.|nil|k.a.|k. a."),
  gross: list(
    "gross|brutto|brut|bruts|bruto|brutos|bruta|lordi|lordo|lorda|before tax|ral|税前|税込|세전|target|annualized|annualised",
  ),
  base: list(
    "base|salary|base salary|base pay|fixed|fixed pay|of base|of base salary|of salary|grundgehalt|fixe|sueldo|stipendio",
  ),
  bonus: list("bonus|variable|performance|performance bonus|commission|target bonus|annual bonus|incentive|bonuses"),
  signOn: list("sign-on|sign on|signing|signing bonus|sign-on bonus|joining bonus"),
  total: list("total|total comp|total compensation|tc|ote|on-target|all-in|package|ctc"),
  benefits: list("benefits|perks|pension"),
  share: list(
    "rsu|rsus|rsu's|option|options|stock options|stock|equity|shares|share|units|grant|grants|psu|psus|ppus|iso|isos",
  ),
  over: list("over|across|spread over"),
};

/** Nouns and letters of periods, as they come after "per", "/" or a number ("4 years"). */
export const PERIOD_NOUNS: Readonly<Record<Period, readonly string[]>> = {
  year: list(
    "year|years|yr|yrs|yr.|y|annum|a|an|ans|année|jahr|jahre|jahren|anno|anni|año|años|ano|anos|jaar|år|rok|roku|lata|lat|év|yıl|tahun|năm|ปี|год|年|년|연",
  ),
  "half-year": list("half-year|half year|halbjahr|semester|半年"),
  quarter: list("quarter|qtr|q|quartal|trimestre|kwartaal|kvartal|kwartał|季度|四半期|분기"),
  month: list(
    "month|months|mo|mo.|mth|mths|m|monat|monate|mois|mes|meses|mês|mese|mesi|maand|mnd|mån|mån.|månad|måned|md|md.|miesiąc|mies.|mies|miesięcy|měsíc|měs.|hó|hónap|ay|bulan|tháng|เดือน|месяц|мес|月|か月|个月|월|개월",
  ),
  fortnight: list("fortnight|two weeks|2 weeks"),
  week: list("week|weeks|wk|w|woche|semaine|semana|settimana|uke|vecka|uge|tydzień|týden|hét|週|周|주"),
  day: list("day|days|d|tag|jour|día|dia|giorno|dag|dzień|den|nap|gün|hari|ngày|วัน|день|日|天|일"),
  hour: list(
    "hour|hours|hr|hrs|h|std|std.|stunde|stunden|heure|hora|ora|uur|timme|tim|time|t|godz.|godz|godzina|hodina|hod.|hod|óra|saat|jam|giờ|ชั่วโมง|час|小时|小時|時間|시간",
  ),
};

/** Words that name a period by themselves. */
export const RATES: Readonly<Record<Period, readonly string[]>> = {
  year: list(
    "annual|annually|annualized|annualised|yearly|p.a.|p.a|pa|p. a.|annuel|annuels|annuelle|annuellement|jährlich|jahresgehalt|anual|anuales|anuais|annui|annuo|annua|jaarlijks|årlig|årligen|årligt|årlønn|årslön|rocznie|ročně|ročne|évi|évente|yıllık|setahun|în an|anuală|annum|年収|年俸|年薪|연봉|연간|年給",
  ),
  "half-year": list("half-yearly|semi-annual|semiannual|halbjährlich"),
  quarter: list(
    "quarterly|quartalsweise|vierteljährlich|trimestral|trimestriel|trimestrale|kwartalnie|čtvrtletně|季薪",
  ),
  month: list(
    "monthly|mensuel|mensuels|mensuelle|monatlich|monatsgehalt|mensual|mensuales|mensal|mensais|mensile|mensili|maandelijks|månedlig|månedsløn|månedslønn|månadslön|miesięcznie|měsíčně|mesačne|havi|havonta|aylık|bulanan|sebulan|lunar|p.m.|p. m.|pcm|月給|月薪|月収|월급|월",
  ),
  fortnight: list("biweekly|bi-weekly|fortnightly"),
  week: list("weekly|wöchentlich|semanal|hebdomadaire|wekelijks|tygodniowo|週給|周薪|주급"),
  day: list("daily|per diem|day rate|daily rate|täglich|tagessatz|journalier|tjm|diario|dagpenge|日給|日薪|일급|일당"),
  hour: list(
    "hourly|hourly rate|p.h.|stündlich|stundenlohn|stundensatz|horaire|por hora|timlön|timeløn|timelønn|godzinowo|hodinově|órabér|時給|时薪|時薪|시급",
  ),
};

/** Numbers as words, for years: "over three years". */
export const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6 };

/** Names of currencies as words, and signs that mean a currency only next to a figure of pay. */
export const CURRENCY_WORDS: readonly (readonly [word: string, codes: readonly string[]])[] = [
  ["euro", ["EUR"]],
  ["euros", ["EUR"]],
  ["dollars", ["USD"]],
  ["pounds", ["GBP"]],
  ["rupees", ["INR"]],
  ["francs", ["CHF"]],
  ["yen", ["JPY"]],
  ["won", ["KRW"]],
  ["reais", ["BRL"]],
  ["kronor", ["SEK"]],
  ["kroner", ["NOK", "DKK"]],
  ["złotych", ["PLN"]],
  ["korun", ["CZK"]],
  ["forint", ["HUF"]],
  ["шекелей", ["ILS"]],
  ["日元", ["JPY"]],
  ["日圓", ["JPY"]],
  ["人民币", ["CNY"]],
  ["港元", ["HKD"]],
  ["港币", ["HKD"]],
  ["港幣", ["HKD"]],
  ["新台币", ["TWD"]],
  ["新台幣", ["TWD"]],
  ["บาท", ["THB"]],
  ["руб", ["RUB"]],
  ["руб.", ["RUB"]],
  ["r", ["ZAR"]],
  ["€", ["EUR"]],
];
