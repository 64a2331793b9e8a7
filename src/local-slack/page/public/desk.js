import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * What every part of the page works with: `about` (people, bot, commands, shortcuts, things to try), `state` (what the
 * person sees), `me`, `go` (to another place), `act` (do something as that person), `names` and `tell` (a
 * notice).
 */
export const Desk = createContext(null);

export const useDesk = () => useContext(Desk);
