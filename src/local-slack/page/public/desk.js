import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * What every part of the page uses: `about` (people, bot, commands, shortcuts, things to try), `state` (what the person
 * sees), `me`, `go` (navigate), `act` and `submit` (do or write something as that person), `working`, `hrefTo`, the
 * names of people and channels, and `tell` (show a notice).
 */
export const Desk = createContext(null);

export const useDesk = () => useContext(Desk);
