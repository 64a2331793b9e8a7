import { companyOptions } from "../../blocks/form.js";
import { unescapeText } from "../../blocks/text.js";
import type { Attach } from "../../deps.js";
import { ACTION } from "../../state/ids.js";

/** The typeahead over companies. */
export const companyTypeahead: Attach = (app, { core }) => {
  app.options(ACTION.formCompany, async ({ ack, payload }) => {
    await ack({ options: companyOptions(core.companies(unescapeText(payload.value ?? "").trim())) });
  });
};
