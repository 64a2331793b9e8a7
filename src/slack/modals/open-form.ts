import type { types, webApi } from "@slack/bolt";
import { type FormChoices, formView } from "../blocks/form.js";
import { callView, type Outcome } from "../calls/post.js";
import type { Deps } from "../deps.js";
import { shortKey } from "../state/answer-ref.js";

/** Where the form's answer goes: to the channel where it was opened, or into the form itself. */
export interface Origin {
  channel?: string;
  responseUrl?: string;
  /** What the guide is chosen for: an offer to check; the guide's answer if not given. */
  next?: "offer";
}

/** Reads a form's metadata, which the app wrote itself. @throws if it is not JSON */
export const readOrigin = (metadata: string): Origin => JSON.parse(metadata) as Origin;

/** The form with nothing chosen yet. */
export const emptyForm = (deps: Deps, origin: Origin): types.ModalView =>
  formView(formChoices(deps, origin), JSON.stringify(origin));

/** Opens the form for a command; if it does not open, the caller answers in another way. */
export function openForm(client: webApi.WebClient, deps: Deps, trigger: string, origin: Origin): Promise<Outcome> {
  return callView(() => client.views.open({ trigger_id: trigger, view: emptyForm(deps, origin) }));
}

/** The form's choices once a company is known, and then a role. */
export function formChoices({ core }: Deps, { next }: Origin, company?: string, role?: string): FormChoices {
  const roles = company ? core.roles(company) : [];
  const guide = company && role ? core.guideAnswer(`${company}/${role}`, null, "overview") : null;
  const regions = (guide?.regions ?? []).map((label) => ({ text: label, value: shortKey(label) }));
  return { company, roles, role, regions, offerNext: next === "offer" };
}
