/**
 * How currencies are written. `signs` are read (longest first), `sign` is written; a code (ISO 4217) is always read.
 * A sign that several currencies share is read as the first that the guide uses, else as the one that lists it first.
 */
interface Currency {
  code: string;
  /** What the formatter writes before the figure; the code and a space where absent. */
  sign?: string;
  signs: string[];
}

const CURRENCIES: Currency[] = [
  { code: "USD", sign: "$", signs: ["US$", "$"] },
  { code: "EUR", sign: "€", signs: ["€"] },
  { code: "GBP", sign: "£", signs: ["£"] },
  { code: "INR", sign: "₹", signs: ["₹", "Rs.", "Rs"] },
  { code: "ILS", sign: "₪", signs: ["₪", "NIS"] },
  { code: "CAD", sign: "C$", signs: ["CA$", "C$", "$"] },
  { code: "AUD", sign: "A$", signs: ["AU$", "A$", "$"] },
  { code: "NZD", sign: "NZ$", signs: ["NZ$", "$"] },
  { code: "SGD", sign: "S$", signs: ["SG$", "S$", "$"] },
  { code: "HKD", sign: "HK$", signs: ["HK$", "$"] },
  { code: "TWD", sign: "NT$", signs: ["NT$", "$"] },
  { code: "MXN", sign: "MX$", signs: ["MX$", "Mex$", "$"] },
  { code: "BRL", sign: "R$", signs: ["R$"] },
  { code: "ARS", sign: "AR$", signs: ["AR$"] },
  { code: "CLP", sign: "CLP$", signs: ["CLP$"] },
  { code: "COP", sign: "COP$", signs: ["COP$"] },
  { code: "JPY", sign: "¥", signs: ["JP¥", "¥", "円"] },
  { code: "CNY", sign: "CN¥", signs: ["CN¥", "RMB", "¥", "元"] },
  { code: "KRW", sign: "₩", signs: ["₩", "원"] },
  { code: "CHF", signs: ["SFr.", "Fr."] },
  { code: "SEK", signs: ["kr"] },
  { code: "NOK", signs: ["kr"] },
  { code: "DKK", signs: ["kr."] },
  { code: "PLN", signs: ["zł", "zl"] },
  { code: "CZK", signs: ["Kč"] },
  { code: "HUF", signs: ["Ft"] },
  { code: "RON", signs: ["lei"] },
  { code: "TRY", sign: "₺", signs: ["₺"] },
  { code: "UAH", sign: "₴", signs: ["₴"] },
  { code: "RUB", sign: "₽", signs: ["₽"] },
  { code: "THB", sign: "฿", signs: ["฿"] },
  { code: "PHP", sign: "₱", signs: ["₱"] },
  { code: "VND", sign: "₫", signs: ["₫"] },
  { code: "NGN", sign: "₦", signs: ["₦"] },
  { code: "IDR", signs: ["Rp"] },
  { code: "MYR", signs: ["RM"] },
  { code: "ZAR", signs: [] },
  { code: "AED", signs: ["Dhs", "د.إ"] },
  { code: "SAR", signs: [] },
  { code: "QAR", signs: [] },
  { code: "EGP", signs: [] },
  { code: "KES", signs: ["KSh"] },
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
