/**
 * Whether tests over many made cases run all of them, as in `npm run test:soak`. `npm test` runs a share; random cases
 * differ from run to run.
 */
const WHOLE = process.env.TEST_WHOLE !== undefined;

/** The number of made cases to run: all of them, or a sixth in the quick tests. */
export const runs = (many: number): number => (WHOLE ? many : Math.ceil(many / 6));

/** All cases of a list, or one in `every` of them in the quick tests. */
export const some = <One>(all: readonly One[], every = 6): readonly One[] =>
  WHOLE ? all : all.filter((_, at) => at % every === 0);
