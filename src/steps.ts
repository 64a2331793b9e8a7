/** Work in small synchronous steps: the caller can pause between any two, and gets the result at the end. */
export type Steps<Made> = Generator<undefined, Made, undefined>;

/** Runs all steps without a pause and gives the result. */
export function allAtOnce<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
