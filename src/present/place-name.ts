/** A region's name without the flag that a guide writes as an emoji's name (":gb: London"), which plain text does not draw. */
export const placeName = (region: string): string => region.replace(/:[a-z0-9_+-]{2,30}:\s*/g, "").trim() || region;
