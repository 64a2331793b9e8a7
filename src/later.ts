/** Makes a value once, when it is first needed; later calls return the same one. */
export function later<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
