import { setTimeout as pause } from "node:timers/promises";
import type { App } from "@slack/bolt";
import { z } from "zod";
import type { Installations } from "../ports/installations.js";
import { NotTaken } from "./not-taken.js";

/**
 * Pauses before further attempts to delete what could not be deleted, in milliseconds. Slack sends the event three more
 * times within some six minutes; a database may be away for longer.
 */
const PAUSES = [5_000, 20_000, 80_000, 300_000, 1_200_000, 4_800_000];

/**
 * Deletes an installation when Slack reports that the app was uninstalled or its bot token revoked. Slack may send the
 * event after a new install, and may send both forms: an installation newer than the event stays. Bolt acknowledges an
 * event before it is processed; this one is acknowledged only after the deletion, so that Slack sends it again if that
 * failed.
 */
export function forgetUninstalled(app: App, installations: Installations, pauses = PAUSES): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const gone = goneIn(event.body);
    if (!gone) return process(event);
    const forget = () => installations.deleteInstalledBefore(gone.id, gone.moment);
    try {
      await forget();
    } catch (error) {
      app.logger.warn(`The installation of ${gone.id} was revoked and could not be deleted yet`, error);
      void untilDone(forget, pauses).catch((last: unknown) =>
        app.logger.error(`The installation of ${gone.id} was revoked and could not be deleted`, last),
      );
      throw new NotTaken("The news of a revoked installation could not be taken.");
    }
    await event.ack();
  };
}

/** @throws what the last attempt threw */
async function untilDone(work: () => Promise<void>, pauses: readonly number[]): Promise<void> {
  for (const [index, milliseconds] of pauses.entries()) {
    await pause(milliseconds, undefined, { ref: false });
    try {
      return await work();
    } catch (error) {
      if (index === pauses.length - 1) throw error;
    }
  }
}

const NEWS = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  event_time: z.number(),
  is_enterprise_install: z.boolean().nullish(),
  authorizations: z.array(z.object({ is_enterprise_install: z.boolean().nullish() })).nullish(),
  event: z.discriminatedUnion("type", [
    z.object({ type: z.literal("app_uninstalled") }),
    // Tokens of people are not kept, so there is nothing to delete for them.
    z.object({ type: z.literal("tokens_revoked"), tokens: z.object({ bot: z.array(z.unknown()).nonempty() }) }),
  ]),
});

/** Which installation ended by this event, and when; null if the event is about something else. */
function goneIn(body: object): { id: string; moment: Date } | null {
  if (!("event" in body)) return null;
  const { data } = NEWS.safeParse(body);
  if (!data) return null;
  const id = (data.authorizations?.[0] ?? data).is_enterprise_install ? data.enterprise_id : data.team_id;
  // `event_time` is in whole seconds.
  return id ? { id, moment: new Date((data.event_time + 1) * 1000) } : null;
}
