/**
 * How currencies are written. `signs` are read (longest first), `sign` is written; a code (ISO 4217) is always read.
 * A sign that several currencies share is read as the first that the guide uses, else as the one that lists it first.
 */
interface Currency {
  code: string;
  /** What the formatter writes before the figure; the code and a space where absent. */
  sign?: string;
  signs: string[];
  /** How many make a dollar, roughly: enough to see a figure that is off by a thousand. */
  perDollar: number;
}

const CURRENCIES: Currency[] = [
  { code: "USD", perDollar: 1, sign: "$", signs: ["US$", "$"] },
  { code: "EUR", perDollar: 0.9, sign: "€", signs: ["€"] },
  { code: "GBP", perDollar: 0.78, sign: "£", signs: ["£"] },
  { code: "INR", perDollar: 85, sign: "₹", signs: ["₹", "Rs.", "Rs"] },
  { code: "ILS", perDollar: 3.6, sign: "₪", signs: ["₪", "NIS"] },
  { code: "CAD", perDollar: 1.4, sign: "C$", signs: ["CA$", "C$", "$"] },
  { code: "AUD", perDollar: 1.5, sign: "A$", signs: ["AU$", "A$", "$"] },
  { code: "NZD", perDollar: 1.7, sign: "NZ$", signs: ["NZ$", "$"] },
  { code: "SGD", perDollar: 1.33, sign: "S$", signs: ["SG$", "S$", "$"] },
  { code: "HKD", perDollar: 7.8, sign: "HK$", signs: ["HK$", "$"] },
  { code: "TWD", perDollar: 32, sign: "NT$", signs: ["NT$", "$"] },
  { code: "MXN", perDollar: 18, sign: "MX$", signs: ["MX$", "Mex$", "$"] },
  { code: "BRL", perDollar: 5.5, sign: "R$", signs: ["R$"] },
  { code: "ARS", perDollar: 1000, sign: "AR$", signs: ["AR$"] },
  { code: "CLP", perDollar: 950, sign: "CLP$", signs: ["CLP$"] },
  { code: "COP", perDollar: 4100, sign: "COP$", signs: ["COP$"] },
  { code: "JPY", perDollar: 150, sign: "¥", signs: ["JP¥", "¥", "円"] },
  { code: "CNY", perDollar: 7.2, sign: "CN¥", signs: ["CN¥", "RMB", "¥", "元"] },
  { code: "KRW", perDollar: 1380, sign: "₩", signs: ["₩", "원"] },
  { code: "CHF", perDollar: 0.88, signs: ["SFr.", "Fr."] },
  { code: "SEK", perDollar: 10.3, signs: ["kr"] },
  { code: "NOK", perDollar: 10.8, signs: ["kr"] },
  { code: "DKK", perDollar: 6.8, signs: ["kr."] },
  { code: "PLN", perDollar: 3.9, signs: ["zł", "zl"] },
  { code: "CZK", perDollar: 22.5, signs: ["Kč"] },
  { code: "HUF", perDollar: 360, signs: ["Ft"] },
  { code: "RON", perDollar: 4.5, signs: ["lei"] },
  { code: "TRY", perDollar: 38, sign: "₺", signs: ["₺"] },
  { code: "UAH", perDollar: 41, sign: "₴", signs: ["₴"] },
  { code: "RUB", perDollar: 90, sign: "₽", signs: ["₽"] },
  { code: "THB", perDollar: 34, sign: "฿", signs: ["฿"] },
  { code: "PHP", perDollar: 57, sign: "₱", signs: ["₱"] },
  { code: "VND", perDollar: 25000, sign: "₫", signs: ["₫"] },
  { code: "NGN", perDollar: 1550, sign: "₦", signs: ["₦"] },
  { code: "IDR", perDollar: 16200, signs: ["Rp"] },
  { code: "MYR", perDollar: 4.4, signs: ["RM"] },
  { code: "ZAR", perDollar: 18, signs: [] },
  { code: "AED", perDollar: 3.67, signs: ["Dhs", "د.إ"] },
  { code: "SAR", perDollar: 3.75, signs: [] },
  { code: "QAR", perDollar: 3.64, signs: [] },
  { code: "EGP", perDollar: 50, signs: [] },
  { code: "UYU", perDollar: 42, signs: ["$U"] },
  { code: "PEN", perDollar: 3.7, signs: ["S/"] },
  { code: "CRC", perDollar: 510, signs: ["₡"] },
  { code: "BGN", perDollar: 1.8, signs: ["лв"] },
  { code: "RSD", perDollar: 108, signs: [] },
  { code: "ISK", perDollar: 138, signs: [] },
  { code: "GEL", perDollar: 2.7, signs: ["₾"] },
  { code: "KZT", perDollar: 500, signs: ["₸"] },
  { code: "PKR", perDollar: 280, signs: [] },
  { code: "LKR", perDollar: 300, signs: [] },
  { code: "BDT", perDollar: 120, signs: ["৳"] },
  { code: "MAD", perDollar: 10, signs: [] },
  { code: "GHS", perDollar: 15, signs: ["GH₵"] },
  { code: "KWD", perDollar: 0.31, signs: [] },
  { code: "BHD", perDollar: 0.38, signs: [] },
  { code: "OMR", perDollar: 0.38, signs: [] },
  { code: "JOD", perDollar: 0.71, signs: [] },
  { code: "KES", perDollar: 129, signs: ["KSh"] },
];

/** All signs and codes with the currencies that each may stand for, longest sign first. */
export const SIGNS: readonly (readonly [sign: string, codes: readonly string[]])[] = signTable();

const WRITTEN = new Map(CURRENCIES.map(({ code, sign }) => [code, sign ?? `${code} `]));

/**
 * The currency that a sign or code stands for: the one among `known` (a guide's currencies, the likeliest first)
 * that it can stand for, else the usual one ("$" is USD). Undefined for a sign that nobody uses.
 */
export function currencyOf(sign: string, known: readonly string[] = []): string | undefined {
  const codes = BY_SIGN.get(sign);
  return known.find((code) => codes?.includes(code)) ?? codes?.[0];
}

/** What stands before a figure in the currency: "£", or "CHF " where no sign is usual. */
export function signOf(currency: string): string {
  return WRITTEN.get(currency) ?? `${currency} `;
}

const WORTH = new Map(CURRENCIES.map(({ code, perDollar }) => [code, perDollar]));

/** How many units of a currency make a dollar, roughly: only to tell a figure that is off by thousands. 1 where unknown. */
export const dollarWorth = (currency: string): number => WORTH.get(currency) ?? 1;

const ISO_CODES = new Set(CURRENCIES.map(({ code }) => code));
const LONE_SIGNS = SIGNS.filter(([sign, codes]) => codes.length === 1 && !/[A-Za-z.]/.test(sign));

/** The currencies that a header or label names: "London (GBP £)" gives GBP. A lone "$" names none. */
export function currenciesIn(text: string): string[] {
  const codes = text.split(/[^A-Z]+/).filter((word) => ISO_CODES.has(word));
  const signs = LONE_SIGNS.filter(([sign]) => text.includes(sign)).map(([sign]) => currencyOf(sign) ?? "");
  return [...new Set([...codes, ...signs])];
}

/**
 * The currencies that two signs beside one figure may both mean: "$" and "CAD" are Canadian dollars. Null stands for no
 * sign, which any currency fits; an empty list says that the two contradict each other.
 */
export function codesInCommon(
  first: readonly string[] | null,
  second: readonly string[] | null,
): readonly string[] | null {
  if (first === null || second === null) return first ?? second;
  return first.filter((code) => second.includes(code));
}

/**
 * The currencies of two figures that stand beside each other as one sum in two currencies: of "HK$1.2M / $150K" the "$"
 * means no Hong Kong dollars. Null where both may only be the same.
 */
export function codesApart(
  first: readonly string[] | null,
  second: readonly string[] | null,
): [first: readonly string[], second: readonly string[]] | null {
  if (first === null || second === null) return null;
  const without = (codes: readonly string[], others: readonly string[]) =>
    codes.filter((code) => !others.includes(code));
  const apart: [readonly string[], readonly string[]] =
    first.length <= second.length ? [first, without(second, first)] : [without(first, second), second];
  return apart[0].length > 0 && apart[1].length > 0 ? apart : null;
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
