import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * What every part of the page works with: `about` (people, bot, commands, shortcuts, things to try), `state` (what the
 * person sees), `me`, `go` (to another place), `act` (do something as that person), `names`, `tell` (a notice) and
 * `confirm` (the app's own question before an action).
 */
export const Desk = createContext(null);

export const useDesk = () => useContext(Desk);
