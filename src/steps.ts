/**
 * Work in small steps, that whoever does it can pause between any two: what is made comes at the end. None of the steps
 * waits for anything.
 */
export type Steps<Made> = Generator<undefined, Made, undefined>;

/** Does all steps at once. */
export function allAtOnce<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
