import type { Context } from "@slack/bolt";
import type { Deps, WorkspaceDeps } from "../deps.js";

/**
 * The dependencies of a listener, where what is done once and what is remembered is the workspace's own, or the
 * organisation's that installed the app: a channel that several of them share has the same id in each.
 */
export function ofWorkspace(deps: Deps, { isEnterpriseInstall, enterpriseId, teamId }: Context): WorkspaceDeps {
  const { once, memory } = deps;
  const workspace = `${isEnterpriseInstall ? enterpriseId : teamId}`;
  const own = (name: string): string => `${workspace}:${name}`;
  return {
    ...deps,
    workspace,
    once: { since: once.since, claim: (key, ms) => once.claim(own(key), ms), release: (key) => once.release(own(key)) },
    memory: { get: (name) => memory.get(own(name)), set: (name, value, ms) => memory.set(own(name), value, ms) },
  };
}
