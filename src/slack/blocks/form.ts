import type { types } from "@slack/bolt";
import { BUTTON, EXAMPLES, FORM } from "../../present/words.js";
import type { Named } from "../core.js";
import { LIMITS } from "../limits.js";
import { ACTION, VIEW } from "../state/ids.js";
import { actions, button, input, type Option, option, section, select } from "./kit.js";
import { plain } from "./text.js";
import { modal } from "./views.js";

/** What the form offers so far: first only the company, then its roles, then a role's regions. */
export interface FormChoices {
  company?: string;
  roles: readonly Named[];
  role?: string;
  /** Region options: labels with their keys. */
  regions: readonly Option[];
  /** Whether another form follows, which takes an offer. */
  offerNext: boolean;
}

/**
 * The form. The block id of a field contains what it depends on, so that Slack clears the role when the company
 * changes.
 */
export function formView(choices: FormChoices, metadata: string): types.ModalView {
  const { company, roles, role, regions, offerNext } = choices;
  const companyMenu: types.ExternalSelect = {
    type: "external_select",
    action_id: ACTION.formCompany,
    min_query_length: 0,
    placeholder: plain(FORM.companyPlaceholder, LIMITS.placeholder),
  };
  const roleOptions = roles.map(({ slug, name }) => ({ text: name, value: slug }));
  return modal(VIEW.form, { title: FORM.title, submit: offerNext ? BUTTON.next : BUTTON.answer, metadata }, [
    section([FORM.intro, ...EXAMPLES.map(({ ask, shows }) => `• \`/comp ${ask}\` ${shows}`)].join("\n")),
    ...actions([button(BUTTON.compareOffers, ACTION.compareOffers, "offers")]),
    input(FORM.company, companyMenu, { dispatch_action: true }),
    ...(company && roles.length
      ? [
          input(FORM.role, select(FORM.rolePlaceholder, ACTION.formRole, roleOptions), {
            block_id: `${ACTION.formRole}:${company}`,
            dispatch_action: true,
          }),
        ]
      : []),
    ...(company && role && regions.length
      ? [
          input(FORM.region, select(FORM.regionPlaceholder, ACTION.formRegion, regions), {
            block_id: `${ACTION.formRegion}:${company}/${role}`,
            optional: true,
          }),
        ]
      : []),
  ]);
}

/** Companies as options of the typeahead. */
export const companyOptions = (companies: readonly Named[]): types.PlainTextOption[] =>
  companies
    .filter(({ slug }) => slug.length <= LIMITS.optionValue)
    .slice(0, LIMITS.options)
    .map(({ slug, name }) => option({ text: name, value: slug }));
