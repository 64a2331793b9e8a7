import { listed } from "../../text/listed.js";

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
  reach: (by: By, money: string): string => `reach ${money} of ${BY[by]} with the top of their band`,
  stay: (by: By, money: string): string => `begin at no more than ${money} of ${BY[by]}`,
  kept: (tests: readonly string[], of: number, before: number, whole: number, others: number, taken = ""): string =>
    [
      of === 0
        ? `None of ${before} guides: they would have to ${listed(tests)}.`
        : `${of} of ${before} guides ${listed(tests)}, ${whole === 0 ? "none" : whole} of them with the whole band.`,
      ...(taken ? [`No currency was typed: ${taken} was taken.`] : []),
      ...(others > 0 ? [`${others} that pay in another currency are left out: nothing is converted.`] : []),
    ].join(" "),
};

/** Sentences on which of several guides pays more. */
export const PAYS_MORE = {
  alike: (by: By, sides: readonly string[]): string => `About the same ${BY[by]}: ${listed(sides)}.`,
  more: (by: By, side: string, other: string, low: string, high: string): string =>
    `More ${BY[by]}: ${side}, against ${other}: ${low === high ? `${low} more` : `${low} more at the low end, ${high} at the top`}.`,
  neither: (by: By, sides: readonly string[], begins: string, low: string, ends: string, high: string): string =>
    `Neither has more ${BY[by]} throughout: ${listed(sides)}. ${begins} begins ${low} higher, ${ends} ends ${high} higher.`,
  order: (by: By, sides: readonly string[]): string => `From the highest ${BY[by]} down: ${listed(sides)}.`,
  alikeFirst: (names: readonly string[]): string => `${listed(names)} are about the same.`,
  without: (name: string, parts: readonly string[]): string =>
    `For ${name} no ${parts.join(" and no ")} is given, so none is counted.`,
};
