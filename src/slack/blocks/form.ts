import type { types } from "@slack/bolt";
import { OFFERS } from "../../present/words/offers.js";
import { BUTTON, EXAMPLES, FORM } from "../../present/words.js";
import type { Named } from "../core.js";
import { LIMITS } from "../limits.js";
import { ACTION, VIEW } from "../state/ids.js";
import { actions, button, type Option, option, section, select } from "./kit.js";
import { plain } from "./text.js";

/** What the form offers so far: nothing but the company, then its roles, then a role's regions. */
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
 * The form. A field's block id holds what it depends on, so that Slack forgets a role when the company changes.
 *
 * @param metadata where the answer goes
 */
export function formView(choices: FormChoices, metadata: string): types.ModalView {
  const { company, roles, role, regions, offerNext } = choices;
  return {
    type: "modal",
    callback_id: VIEW.form,
    private_metadata: metadata,
    title: plain(FORM.title, LIMITS.viewTitle),
    submit: plain(offerNext ? BUTTON.next : BUTTON.answer, LIMITS.viewButton),
    close: plain(BUTTON.cancel, LIMITS.viewButton),
    blocks: [
      section([FORM.intro, ...EXAMPLES.map(({ ask, shows }) => `• \`/comp ${ask}\` ${shows}`)].join("\n")),
      ...actions([button(OFFERS.open, ACTION.compareOffers, "offers")]),
      {
        type: "input",
        block_id: ACTION.formCompany,
        dispatch_action: true,
        label: plain(FORM.company, LIMITS.inputLabel),
        element: {
          type: "external_select",
          action_id: ACTION.formCompany,
          min_query_length: 0,
          placeholder: plain(FORM.companyPlaceholder, LIMITS.placeholder),
        },
      },
      ...(company && roles.length
        ? [
            {
              type: "input" as const,
              block_id: `${ACTION.formRole}:${company}`,
              dispatch_action: true,
              label: plain(FORM.role, LIMITS.inputLabel),
              element: select(
                FORM.rolePlaceholder,
                ACTION.formRole,
                roles.map(({ slug, name }) => ({ text: name, value: slug })),
              ),
            },
          ]
        : []),
      ...(company && role && regions.length
        ? [
            {
              type: "input" as const,
              block_id: `${ACTION.formRegion}:${company}/${role}`,
              optional: true,
              label: plain(FORM.region, LIMITS.inputLabel),
              element: select(FORM.regionPlaceholder, ACTION.formRegion, regions),
            },
          ]
        : []),
    ],
  };
}

/** Companies as options of the typeahead. */
export const companyOptions = (companies: readonly Named[]): types.PlainTextOption[] =>
  companies
    .filter(({ slug }) => slug.length <= LIMITS.optionValue)
    .slice(0, LIMITS.options)
    .map(({ slug, name }) => option({ text: name, value: slug }));
