import type { types } from "@slack/bolt";
import { BUTTON, CHOICES, EXAMPLES, HELP, HOME, OFFER } from "../../copy.js";
import type { Overview } from "../core.js";
import { ACTION } from "../ids.js";
import { LIMITS } from "../limits.js";
import { actions, button, context, header, section } from "./kit.js";
import { OFFER_FORM_OPENER } from "./lists.js";
import { literal } from "./text.js";
import { forView } from "./views.js";

/** The App Home: what to type, what is covered, what is old. */
export function homeView({ guides, companies, roles, pastReview, troubled }: Overview): types.HomeView {
  return {
    type: "home",
    blocks: forView([
      header(HOME.heading),
      section(`*${HOME.type}*\n${HELP.how}`),
      ...EXAMPLES.map(({ ask, shows }, at) =>
        section(`\`/comp ${ask}\`\n${shows}`, button(BUTTON.ask, `${ACTION.ask}:${at}`, ask)),
      ),
      ...actions([
        button(BUTTON.form, ACTION.openForm, "form", "primary"),
        button(OFFER.button, OFFER_FORM_OPENER, "offer"),
      ]),
      ...context([HELP.roads, HELP.privacy]),
      { type: "divider" },
      section(`*${HOME.covered(companies.length, guides)}*\n${listed(companies)}`),
      section(`*${HOME.roles(roles.length)}*\n${listed(roles)}`),
      { type: "divider" },
      section(
        pastReview.length
          ? `*${HOME.past(pastReview.length)}*\n${listed(pastReview.map(({ name, due }) => `${name} (${due})`))}`
          : HOME.nonePast,
      ),
      ...(troubled.length ? [section(`*${HOME.problems}*\n${listed(troubled)}`)] : []),
    ]),
  };
}

/** As many names as one section holds, and how many are left. */
function listed(names: readonly string[]): string {
  let text = "";
  for (const [at, name] of names.entries()) {
    const next = `${text}${at ? " · " : ""}${literal(name, LIMITS.header)}`;
    if (next.length > LIMITS.section - 200) return `${text} ${CHOICES.more(names.length - at)}`;
    text = next;
  }
  return text;
}
