import type { Context } from "@slack/bolt";
import type { Deps } from "../deps.js";

/** The id that a command has in the log; undefined if there is no request log. */
export const requestOf = ({ request }: Context): string | undefined =>
  typeof request === "string" ? request : undefined;

/** The dependencies of a listener, with a log whose lines carry the request's id. */
export const forRequest = (deps: Deps, request: string | undefined): Deps => ({
  ...deps,
  log: {
    warn: (message) => deps.log.warn(message, { request }),
    error: (message) => deps.log.error(message, { request }),
  },
});
