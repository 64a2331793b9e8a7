/** A benchmark prints its lines and returns nothing; it never fails. */
const BENCHES: Record<string, () => Promise<{ run: () => void | Promise<void> }>> = {
  bodies: () => import("./bodies.js"),
  hostile: () => import("./hostile.js"),
  search: () => import("./search.js"),
  load: () => import("./load.js"),
  soak: () => import("./soak.js"),
};

const wanted = process.argv[2];
if (wanted !== undefined && !BENCHES[wanted]) {
  console.error(`no benchmark "${wanted}"; there are: ${Object.keys(BENCHES).join(", ")}`);
  process.exit(2);
}
for (const [name, load] of Object.entries(BENCHES)) {
  if (wanted !== undefined && wanted !== name) continue;
  process.stdout.write(`${name}\n`);
  await (await load()).run();
}
