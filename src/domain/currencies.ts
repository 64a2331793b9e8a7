/**
 * How currencies are written. `signs` are read (longest first), `sign` is written; a code (ISO 4217) is always read.
 * A sign that several currencies share is read as the first of them that the guide uses, else as the first listed here.
 */
interface Currency {
  code: string;
  /** Written before a figure; if absent, the code and a space are. */
  sign?: string;
  signs: string[];
  /** How many units make a dollar, roughly: enough to notice a figure that is off by a thousand. */
  perDollar: number;
  /** How high the minimum wages of its countries are. */
  wages: keyof typeof LEAST_WAGES;
}

/** Dollars a month below any minimum wage of that class. */
const LEAST_WAGES = { high: 1_250, middle: 600, low: 150 } as const;

const CURRENCIES: Currency[] = [
  { code: "USD", perDollar: 1, wages: "high", sign: "$", signs: ["US$", "$"] },
  { code: "EUR", perDollar: 0.9, wages: "high", sign: "€", signs: ["€"] },
  { code: "GBP", perDollar: 0.78, wages: "high", sign: "£", signs: ["£"] },
  { code: "INR", perDollar: 85, wages: "low", sign: "₹", signs: ["₹", "Rs.", "Rs"] },
  { code: "ILS", perDollar: 3.6, wages: "high", sign: "₪", signs: ["₪", "NIS"] },
  { code: "CAD", perDollar: 1.4, wages: "high", sign: "C$", signs: ["CA$", "C$", "$"] },
  { code: "AUD", perDollar: 1.5, wages: "high", sign: "A$", signs: ["AU$", "A$", "$"] },
  { code: "NZD", perDollar: 1.7, wages: "high", sign: "NZ$", signs: ["NZ$", "$"] },
  { code: "SGD", perDollar: 1.33, wages: "high", sign: "S$", signs: ["SG$", "S$", "$"] },
  { code: "HKD", perDollar: 7.8, wages: "high", sign: "HK$", signs: ["HK$", "$"] },
  { code: "TWD", perDollar: 32, wages: "high", sign: "NT$", signs: ["NT$", "NTD", "$"] },
  { code: "MXN", perDollar: 18, wages: "low", sign: "MX$", signs: ["MX$", "Mex$", "$", "pesos"] },
  { code: "BRL", perDollar: 5.5, wages: "low", sign: "R$", signs: ["R$"] },
  { code: "ARS", perDollar: 1000, wages: "low", sign: "AR$", signs: ["AR$", "pesos"] },
  { code: "CLP", perDollar: 950, wages: "low", sign: "CLP$", signs: ["CLP$", "pesos"] },
  { code: "COP", perDollar: 4100, wages: "low", sign: "COP$", signs: ["COP$", "pesos"] },
  { code: "JPY", perDollar: 150, wages: "high", sign: "¥", signs: ["JP¥", "¥", "円"] },
  { code: "CNY", perDollar: 7.2, wages: "low", sign: "CN¥", signs: ["CN¥", "RMB", "¥", "元"] },
  { code: "KRW", perDollar: 1380, wages: "high", sign: "₩", signs: ["₩", "원"] },
  { code: "CHF", perDollar: 0.88, wages: "high", signs: ["SFr.", "Fr."] },
  { code: "SEK", perDollar: 10.3, wages: "high", signs: ["kr"] },
  { code: "NOK", perDollar: 10.8, wages: "high", signs: ["kr"] },
  { code: "DKK", perDollar: 6.8, wages: "high", signs: ["kr."] },
  { code: "PLN", perDollar: 3.9, wages: "middle", signs: ["zł", "zl"] },
  { code: "CZK", perDollar: 22.5, wages: "middle", signs: ["Kč"] },
  { code: "HUF", perDollar: 360, wages: "middle", signs: ["Ft"] },
  { code: "RON", perDollar: 4.5, wages: "middle", signs: ["lei"] },
  { code: "TRY", perDollar: 38, wages: "low", sign: "₺", signs: ["₺", "TL"] },
  { code: "UAH", perDollar: 41, wages: "low", sign: "₴", signs: ["₴"] },
  { code: "RUB", perDollar: 90, wages: "middle", sign: "₽", signs: ["₽"] },
  { code: "THB", perDollar: 34, wages: "low", sign: "฿", signs: ["฿"] },
  { code: "PHP", perDollar: 57, wages: "low", sign: "₱", signs: ["₱", "pesos"] },
  { code: "VND", perDollar: 25000, wages: "low", sign: "₫", signs: ["₫"] },
  { code: "NGN", perDollar: 1550, wages: "low", sign: "₦", signs: ["₦"] },
  { code: "IDR", perDollar: 16200, wages: "low", signs: ["Rp"] },
  { code: "MYR", perDollar: 4.4, wages: "low", signs: ["RM"] },
  { code: "ZAR", perDollar: 18, wages: "low", signs: [] },
  { code: "AED", perDollar: 3.67, wages: "middle", signs: ["Dhs", "د.إ"] },
  { code: "SAR", perDollar: 3.75, wages: "middle", signs: [] },
  { code: "QAR", perDollar: 3.64, wages: "middle", signs: [] },
  { code: "EGP", perDollar: 50, wages: "low", signs: [] },
  { code: "UYU", perDollar: 42, wages: "middle", signs: ["$U", "pesos"] },
  { code: "PEN", perDollar: 3.7, wages: "low", signs: ["S/"] },
  { code: "CRC", perDollar: 510, wages: "middle", signs: ["₡"] },
  { code: "BGN", perDollar: 1.8, wages: "low", signs: ["лв"] },
  { code: "RSD", perDollar: 108, wages: "low", signs: [] },
  { code: "ISK", perDollar: 138, wages: "high", signs: [] },
  { code: "GEL", perDollar: 2.7, wages: "low", signs: ["₾"] },
  { code: "KZT", perDollar: 500, wages: "low", signs: ["₸"] },
  { code: "PKR", perDollar: 280, wages: "low", signs: [] },
  { code: "LKR", perDollar: 300, wages: "low", signs: [] },
  { code: "BDT", perDollar: 120, wages: "low", signs: ["৳"] },
  { code: "MAD", perDollar: 10, wages: "low", signs: [] },
  { code: "TND", perDollar: 3.1, wages: "low", signs: [] },
  { code: "GHS", perDollar: 15, wages: "low", signs: ["GH₵"] },
  { code: "KWD", perDollar: 0.31, wages: "middle", signs: [] },
  { code: "BHD", perDollar: 0.38, wages: "middle", signs: [] },
  { code: "OMR", perDollar: 0.38, wages: "middle", signs: [] },
  { code: "JOD", perDollar: 0.71, wages: "low", signs: [] },
  { code: "KES", perDollar: 129, wages: "low", signs: ["KSh"] },
];

/** All signs and codes with the currencies that each may mean, longest sign first. */
export const SIGNS: readonly (readonly [sign: string, codes: readonly string[]])[] = signTable();

const WRITTEN = new Map(CURRENCIES.map(({ code, sign }) => [code, sign ?? `${code} `]));

/**
 * The currency that a sign or code means: the first of `known` (a guide's currencies, the likeliest first) that it can
 * mean, else the usual one ("$" is USD). Undefined for an unknown sign.
 */
export function currencyOf(sign: string, known: readonly string[] = []): string | undefined {
  const codes = BY_SIGN.get(sign);
  return known.find((code) => codes?.includes(code)) ?? codes?.[0];
}

/** What is written before a figure in the currency: "£", or "CHF " if it has no usual sign. */
export function signOf(currency: string): string {
  return WRITTEN.get(currency) ?? `${currency} `;
}

const WORTH = new Map(CURRENCIES.map(({ code, perDollar }) => [code, perDollar]));

/** Units of a currency per dollar, roughly: only to notice a figure that is off by thousands. 1 for an unknown one. */
export const dollarWorth = (currency: string): number => WORTH.get(currency) ?? 1;

const WAGES = new Map(CURRENCIES.map(({ code, wages }) => [code, LEAST_WAGES[wages]]));

/** Dollars a year; full-time pay in the currency is not below this. */
export const leastPay = (currency: string): number => 12 * (WAGES.get(currency) ?? LEAST_WAGES.middle);

const ISO_CODES = new Set(CURRENCIES.map(({ code }) => code));

/** Whether a word is the code of a currency: "USD". */
export const isCurrencyCode = (word: string): boolean => ISO_CODES.has(word);

const LONE_SIGNS = SIGNS.filter(([sign, codes]) => codes.length === 1 && !/[A-Za-z.]/.test(sign));

/** The currencies that a header or label names: "London (GBP £)" gives GBP. A "$" alone gives none. */
export function currenciesIn(text: string): string[] {
  const codes = text.split(/[^A-Z]+/).filter((word) => ISO_CODES.has(word));
  const signs = LONE_SIGNS.filter(([sign]) => text.includes(sign)).map(([sign]) => currencyOf(sign) ?? "");
  return [...new Set([...codes, ...signs])];
}

/**
 * The currencies that two signs at one figure may both mean: "$" and "CAD" are Canadian dollars. Null means no sign,
 * which fits any currency; an empty list means that the two contradict each other.
 */
export function codesInCommon(
  first: readonly string[] | null,
  second: readonly string[] | null,
): readonly string[] | null {
  if (first === null || second === null) return first ?? second;
  return first.filter((code) => second.includes(code));
}

/**
 * The currencies of two neighbouring figures that give one sum in two currencies: in "HK$1.2M / $150K" the "$" does not
 * mean Hong Kong dollars. Null if a sign is missing or the two cannot differ.
 */
export function divideCodes(
  first: readonly string[] | null,
  second: readonly string[] | null,
): [first: readonly string[], second: readonly string[]] | null {
  if (first === null || second === null) return null;
  const without = (codes: readonly string[], others: readonly string[]) =>
    codes.filter((code) => !others.includes(code));
  const divided: [readonly string[], readonly string[]] =
    first.length <= second.length ? [first, without(second, first)] : [without(first, second), second];
  return divided[0].length > 0 && divided[1].length > 0 ? divided : null;
}

const BY_SIGN = new Map(SIGNS);

function signTable(): [string, string[]][] {
  const table = new Map<string, string[]>();
  for (const { code, signs } of CURRENCIES) {
    for (const sign of [code, ...signs]) table.set(sign, [...(table.get(sign) ?? []), code]);
  }
  // Denmark, Norway and Sweden all write "kr" and "kr.".
  for (const kroner of ["kr", "kr."]) table.set(kroner, ["SEK", "NOK", "DKK"]);
  return [...table].sort(([a], [b]) => b.length - a.length);
}
