import { useEffect, useState } from "preact/hooks";

/**
 * The current place: as whom, in which channel (or the app's `home` or `messages`), and in which thread. It is in the
 * address, so that two windows can show two people, and a reload stays in place.
 */
function readRoute(hash) {
  const [me = "", place = "", thread = ""] = hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  return { me, place, thread };
}

export const writeRoute = ({ me, place, thread }) => `#/${[me, place, thread].filter(Boolean).join("/")}`;

/** The current place, which follows the address. */
export function useRoute() {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const read = () => setRoute(readRoute(location.hash));
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  return route;
}
