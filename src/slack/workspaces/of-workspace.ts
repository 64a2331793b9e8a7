import type { Context } from "@slack/bolt";
import type { Deps } from "../deps.js";

/**
 * The dependencies of a listener, where what is done once and what is remembered is the workspace's own, or the
 * organisation's that installed the app: a channel that several of them share has the same id in each.
 */
export function ofWorkspace(deps: Deps, { isEnterpriseInstall, enterpriseId, teamId }: Context): Deps {
  const { once, memory } = deps;
  const own = (name: string): string => `${isEnterpriseInstall ? enterpriseId : teamId}:${name}`;
  return {
    ...deps,
    once: {
      since: once.since,
      claim: (key, ms) => once.claim(own(key), ms),
      release: (key) => once.release(own(key)),
    },
    memory: {
      get: (name) => memory.get(own(name)),
      set: (name, value, ms) => memory.set(own(name), value, ms),
    },
  };
}
