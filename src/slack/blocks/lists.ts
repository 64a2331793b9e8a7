import type { types } from "@slack/bolt";
import type { Answer, RoleAnswer } from "../../answer/answer.js";
import type { TypedOffer } from "../../answer/offer/offer.js";
import type { Range } from "../../domain/guide.js";
import { formatMoney } from "../../domain/money.js";
import { isUnheard } from "../../present/answer-lines.js";
import { capitalised } from "../../present/figures.js";
import { noteTexts, partNotes } from "../../present/notes.js";
import { RANKING_SHOWN, rankedLine, rankingTitle } from "../../present/ranking.js";
import { BUTTON, CHOICE_WHY, CHOICES, EXAMPLES, HELP, LISTS, RANKING, REGIONS, YEARLY } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { ACTION } from "../state/ids.js";
import { chooseButton, placesOf } from "./choose.js";
import { actions, type Block, button, context, notes, type Style, section, table } from "./kit.js";
import { passageBlocks } from "./passages.js";
import { literal } from "./text.js";

type Of<K extends Answer["kind"]> = Extract<Answer, { kind: K }>;

/** Several readings of a question, a button for each. */
export function choicesBlocks({ why, choices, notes: said }: Of<"choices">, offer: TypedOffer | null): Block[] {
  const buttons = choices.map((choice, at) => {
    const { company, role, companyName, roleName, region, level } = choice;
    const text = [companyName, roleName, level, region].filter(Boolean).join(" · ");
    return chooseButton(text, at, { company, role, region, places: placesOf(choice), level }, offer);
  });
  return [
    section(literal(`${CHOICE_WHY[why]} ${LISTS.which}`, LIMITS.section)),
    ...rows(buttons),
    ...notes(noteTexts(said)),
  ];
}

/** A company's roles, a button for each. */
export function companyBlocks(
  answer: Of<"company">,
  offer: TypedOffer | null,
  asksForGuides: boolean,
  style: Style,
): Block[] {
  const { company, companyName, roles, places, level, query } = answer;
  const { first, rest } = partNotes(answer.notes);
  if (roles.length === 0) {
    return [
      ...notes(first),
      section(literal(CHOICES.noRoles(companyName), LIMITS.section)),
      ...notes(rest),
      ...actions(asksForGuides ? [askForGuide(query)] : []),
    ];
  }
  const buttons = roles.map(({ role, roleName }, at) =>
    chooseButton(roleName, at, { company, role, region: null, places, level }, offer),
  );
  return [
    ...notes(first),
    ...passageBlocks(answer.passages, style),
    section(`*${literal(CHOICES.company(companyName, roles.length), LIMITS.section - 2)}*`),
    ...rows(buttons),
    ...notes(rest),
  ];
}

/** The companies that pay a role, ranked: a table of the first, and a button for each of them. */
export function roleBlocks(answer: RoleAnswer, offer: TypedOffer | null, style: Style): Block[] {
  const { role, level, companies, ranked } = answer;
  const { first, rest } = partNotes(answer.notes);
  const head = [section(`*${literal(rankingTitle(answer), LIMITS.section - 2)}*`), ...notes(first)];
  if (companies.length === 0) return [...head, ...notes(rest)];
  const shown = companies.slice(0, RANKING_SHOWN);
  const buttons = shown.map((company, at) => {
    const { companyName, region: label } = company;
    const places = placesOf(company);
    return chooseButton(companyName, at, { company: company.company, role, region: label, places, level }, offer);
  });
  const more = companies.length - shown.length;
  return [
    ...head,
    style === "native"
      ? table(rankingCells(shown, ranked.by))
      : section(literal(shown.map((row) => `• ${rankedLine(row, ranked)}`).join("\n"), LIMITS.section)),
    ...context([RANKING.how(ranked.by), more > 0 ? CHOICES.more(more) : ""]),
    ...notes(rest),
    ...rows(buttons),
  ];
}

/** The rows of a ranking: yearly pay next to the part that it is ordered by, or next to the guide's own total. */
function rankingCells(shown: RoleAnswer["companies"], by: RoleAnswer["ranked"]["by"]): string[][] {
  const money = (range: Range | null | undefined, currency: string): string =>
    range ? formatMoney(range, currency) : CHOICES.missing;
  const named = shown.map((row) => ({
    ...row,
    name: [row.companyName, [row.region, row.row].filter(Boolean).join(" · ")],
  }));
  if (by !== "yearly")
    return [
      [CHOICES.company_, REGIONS.region, capitalised(RANKING.head[by]), YEARLY.label],
      ...named.map(({ name, part, yearly, currency }) => [...name, money(part, currency), money(yearly, currency)]),
    ];
  return [
    [CHOICES.company_, REGIONS.region, YEARLY.label, CHOICES.total, LISTS.grant],
    ...named.map(({ name, yearly, total, currency, totalCurrency, arithmetic }) => [
      ...name,
      money(yearly, currency),
      money(total, totalCurrency ?? currency),
      total && arithmetic ? LISTS.countsShort[arithmetic] : "",
    ]),
  ];
}

/** Nothing matches: what was read, the nearest names, and how to ask. */
export function unknownBlocks(answer: Of<"unknown">, asksForGuides: boolean): Block[] {
  const { heard, query, suggestions } = answer;
  const sentences = noteTexts(answer.notes);
  const buttons = suggestions
    .slice(0, LIMITS.actionsElements)
    .map(({ companyName }, at) => button(companyName, `${ACTION.ask}:${at}`, companyName));
  return [
    section(literal(sentences.length ? sentences.join(" ") : CHOICES.unknown(heard), LIMITS.section)),
    ...(buttons.length ? [section(CHOICES.nearest), ...actions(buttons)] : []),
    ...context([isUnheard(answer) ? CHOICES.next : ""]),
    ...actions(asksForGuides && query.trim() ? [askForGuide(query)] : []),
  ];
}

/** Opens the form that finds a guide, to compare an offer with it. */
const OFFER_FORM_OPENER = `${ACTION.openForm}:offer`;

/** What to type, with examples that can be pressed; then the forms, and the other ways to ask. */
export const howToAsk = (heading: string, form?: "primary"): Block[] => [
  section(`*${heading}*\n${HELP.how}`),
  ...EXAMPLES.map(({ ask, shows }, at) =>
    section(`\`/comp ${ask}\`\n${shows}`, button(BUTTON.ask, `${ACTION.ask}:${at}`, ask)),
  ),
  ...actions([
    button(BUTTON.form, ACTION.openForm, "form", form),
    button(BUTTON.checkOffer, OFFER_FORM_OPENER, "offer"),
    button(BUTTON.compareOffers, ACTION.compareOffers, "offers"),
  ]),
  ...context([HELP.roads, HELP.privacy]),
];

const askForGuide = (query: string): types.Button =>
  button(BUTTON.askForGuide, ACTION.askForGuide, query.slice(0, LIMITS.buttonValue));

/** Buttons in as many rows as Slack needs for them. */
function rows(buttons: readonly types.Button[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < buttons.length && blocks.length < 10; at += LIMITS.actionsElements) {
    blocks.push(...actions(buttons.slice(at, at + LIMITS.actionsElements)));
  }
  return blocks;
}
