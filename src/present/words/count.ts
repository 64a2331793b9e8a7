/** A number with its noun, in the singular for one: "1 guide", "1,218 guides". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
