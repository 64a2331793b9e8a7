import type { Context } from "@slack/bolt";
import type { Deps } from "../deps.js";

/** The id that a command has in the log; none where nobody watches. */
export const requestOf = ({ request }: Context): string | undefined =>
  typeof request === "string" ? request : undefined;

/** What a listener works with, whose lines in the log are those of a request. */
export const forRequest = (deps: Deps, request: string | undefined): Deps => ({
  ...deps,
  log: {
    warn: (message) => deps.log.warn(message, { request }),
    error: (message) => deps.log.error(message, { request }),
  },
});
