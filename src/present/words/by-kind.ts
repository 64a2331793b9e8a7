/** The member of a union that has a kind. */
export type OfKind<One, Kind> = One extends { kind: infer Own } ? (Kind extends Own ? One : never) : never;

/** What is said of each member of a union, by its kind. */
export type ByKind<One extends { kind: string }, Said = string> = {
  readonly [Kind in One["kind"]]: (one: OfKind<One, Kind>) => Said;
};

/** What a table says of one member of its union. */
export const saidOf = <One extends { kind: string }, Said>(table: ByKind<One, Said>, one: One): Said =>
  (table[one.kind as One["kind"]] as (one: One) => Said)(one);
