/** What a list of companies can be ordered by, as in its title. */
const BY = { yearly: "pay a year", base: "base", bonus: "bonus", equity: "equity a year", signOn: "sign-on" } as const;
type By = keyof typeof BY;

/** What a list is ordered by, and whether the lowest comes first. */
interface Order {
  by: By;
  lowest: boolean;
}

const COUNTED: Record<By, string> = {
  yearly: "pay a year (base, bonus and one year of the equity), worked out from each guide",
  base: "the base that each guide gives",
  bonus: "the bonus that each guide gives, one in percent counted on its base",
  equity: "one year of the equity that each guide gives",
  signOn: "the sign-on that each guide gives",
};

/** Titles and notes of lists of companies that pay for a role. */
export const RANKING = {
  title: (role: string, place: string | null, { by, lowest }: Order, shown: number, of: number): string =>
    `${shown < of ? `${shown} of ${of} ` : ""}${role} guides${place ? ` for ${place}` : ""} by ${BY[by]}, ${lowest ? "lowest" : "highest"} first`,
  how: (by: By): string => `Ranked by ${COUNTED[by]}, each currency apart.`,
  head: BY,
  part: (by: By, money: string): string => `${BY[by]} ${money}`,
  noPart: (by: By): string => `no ${BY[by]} given`,
};
