/** What is said of a company that a question names beside the one that is answered. */
export const APART = {
  workplace: (company: string): string => `${company} was read as where you work or have worked.`,
  offer: (company: string): string => `${company} was read as your other offer.`,
  mention: (company: string): string => `${company} was read as named in passing, not as a company you ask about.`,
  notChecked: (company: string, others: readonly string[]): string =>
    `The offer is not checked: it may be from ${[company, ...others].join(" or ")}. Ask again with its company alone.`,
} as const;
