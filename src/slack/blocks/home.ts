import type { types } from "@slack/bolt";
import { HOME } from "../../present/words.js";
import type { Overview } from "../core.js";
import { LIMITS } from "../limits.js";
import { ACTION } from "../state/ids.js";
import { button, header, section } from "./kit.js";
import { howToAsk } from "./lists.js";
import { literal } from "./text.js";
import { forView } from "./views.js";

/** Entries shown of each list, few enough to read at a glance; the form finds the rest. */
const SHOWN = { companies: 20, roles: 10, dates: 3, companiesPast: 5, troubled: 5 };

/** The App Home: what to type, what is covered, what is past its review date. */
export function homeView({ guides, companies, roles, pastReview, troubled }: Overview): types.HomeView {
  return {
    type: "home",
    blocks: forView([
      header(HOME.heading),
      ...howToAsk(HOME.type, "primary"),
      { type: "divider" },
      section(
        `*${HOME.covered(companies.length, guides)}*\n${listed(companies, SHOWN.companies)}`,
        companies.length > SHOWN.companies ? button(HOME.find, `${ACTION.openForm}:find`, "form") : undefined,
      ),
      section(`*${HOME.roles(roles.length)}*\n${listed(roles.map(roleText), SHOWN.roles)}`),
      { type: "divider" },
      section(
        pastReview.length ? `*${HOME.past(pastReview.length)}*\n${pastLines(pastReview).join("\n")}` : HOME.nonePast,
      ),
      ...(troubled.length ? [section(`*${HOME.problems}*\n${listed(troubled, SHOWN.troubled, "\n")}`)] : []),
    ]),
  };
}

const roleText = ({ name, guides }: Overview["roles"][number]): string => HOME.with(name, guides);

/** The first names, and the number of those left out. */
function listed(names: readonly string[], most: number, between = " · "): string {
  const shown = names.slice(0, most).map((name) => literal(name, LIMITS.header));
  const left = names.length - shown.length;
  return [...shown, ...(left > 0 ? [HOME.more(left)] : [])].join(between);
}

/**
 * One line for each of the oldest review dates, with each company's guides counted, and one line for all later dates.
 */
function pastLines(past: Overview["pastReview"]): string[] {
  const dates = [...new Set(past.map(({ due }) => due))].slice(0, SHOWN.dates);
  const lines = dates.map((date) => {
    const dueThen = past.filter(({ due }) => due === date);
    const companies = [...new Set(dueThen.map(({ company }) => company))].map((company) => {
      const [first, ...others] = dueThen.filter((guide) => guide.company === company);
      return others.length > 0 ? HOME.with(company, others.length + 1) : `${company} ${first?.role}`;
    });
    return HOME.due(date, listed(companies, SHOWN.companiesPast));
  });
  const later = past.filter(({ due }) => !dates.includes(due)).length;
  return later > 0 ? [...lines, HOME.later(later)] : lines;
}
