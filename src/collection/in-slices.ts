import { setImmediate as nextTurn } from "node:timers/promises";
import type { Steps } from "../steps.js";

/** How long answers wait for work that goes on meanwhile, in milliseconds. */
const SLICE_MS = 10;

/** Does the steps with pauses, in which whatever else waits has its turn. */
export async function inSlices<Made>(steps: Steps<Made>, slice = SLICE_MS): Promise<Made> {
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + slice;
  }
}
