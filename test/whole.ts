/**
 * Whether what makes up many cases by itself runs whole, as `npm run test:soak` has it: `npm test` takes a share of the
 * cases, others each time where they are made at random.
 */
const WHOLE = process.env.TEST_WHOLE !== undefined;

/** So many made cases, or a share of them. */
export const runs = (many: number): number => (WHOLE ? many : Math.ceil(many / 6));

/** All of a list, or each `every`th of it. */
export const some = <One>(all: readonly One[], every = 6): readonly One[] =>
  WHOLE ? all : all.filter((_, at) => at % every === 0);
