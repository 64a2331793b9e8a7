import type { webApi } from "@slack/bolt";
import { type FormChoices, formView } from "../blocks/form.js";
import { callView, type Outcome } from "../calls/post.js";
import type { Deps } from "../deps.js";
import { regionKey } from "../pointer.js";

/** Where the form's answer goes: back to the channel where it was opened, or into the form itself. */
export interface Origin {
  channel?: string;
  responseUrl?: string;
  /** What the guide is chosen for: an offer to check, or its answer where not given. */
  next?: "offer";
}

export const readOrigin = (metadata: string): Origin => JSON.parse(metadata) as Origin;

/** @param above whether a modal is open already: Slack then puts the form on top of it */
export function openForm(
  client: webApi.WebClient,
  deps: Deps,
  trigger: string,
  origin: Origin,
  above = false,
): Promise<Outcome> {
  const opening = { trigger_id: trigger, view: formView(formChoices(deps, origin), JSON.stringify(origin)) };
  return callView(() => (above ? client.views.push(opening) : client.views.open(opening)));
}

/** The form's choices once a company, and then a role, is known. */
export function formChoices({ core }: Deps, { next }: Origin, company?: string, role?: string): FormChoices {
  const roles = company ? core.roles(company) : [];
  const guide = company && role ? core.guideAnswer(`${company}/${role}`, null, "overview") : null;
  const regions = (guide?.regions ?? []).map((label) => ({ text: label, value: regionKey(label) }));
  return { company, roles, role, regions, offerNext: next === "offer" };
}
