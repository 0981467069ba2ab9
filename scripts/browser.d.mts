/** The browser that is there, or null. */
export function findBrowser(): string | null;

/** The path of a browser; installs one when there is none, and says what it does. */
export function browserPath(): string;

/** Flags for every start of the browser. */
export function browserFlags(): string[];

/** The path of a browser for many pages; where it can be had, one that shows nothing and is quicker. */
export function quickBrowserPath(): string;
