import type { types, webApi } from "@slack/bolt";
import { type FormChoices, formView } from "../blocks/form.js";
import { callView, type Outcome } from "../calls/post.js";
import type { Deps } from "../deps.js";
import { shortKey } from "../state/answer-ref.js";

/** Where the form's answer goes: back to the channel where it was opened, or into the form itself. */
export interface Origin {
  channel?: string;
  responseUrl?: string;
  /** What the guide is chosen for: an offer to check, or its answer where not given. */
  next?: "offer";
}

export const readOrigin = (metadata: string): Origin => JSON.parse(metadata) as Origin;

/** The form with nothing chosen. */
export const emptyForm = (deps: Deps, origin: Origin): types.ModalView =>
  formView(formChoices(deps, origin), JSON.stringify(origin));

/** Opens the form for a command, which is answered in another way where it does not open. */
export function openForm(client: webApi.WebClient, deps: Deps, trigger: string, origin: Origin): Promise<Outcome> {
  return callView(() => client.views.open({ trigger_id: trigger, view: emptyForm(deps, origin) }));
}

/** The form's choices once a company, and then a role, is known. */
export function formChoices({ core }: Deps, { next }: Origin, company?: string, role?: string): FormChoices {
  const roles = company ? core.roles(company) : [];
  const guide = company && role ? core.guideAnswer(`${company}/${role}`, null, "overview") : null;
  const regions = (guide?.regions ?? []).map((label) => ({ text: label, value: shortKey(label) }));
  return { company, roles, role, regions, offerNext: next === "offer" };
}
