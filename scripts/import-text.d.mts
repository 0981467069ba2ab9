/** The exports of a module that is at hand as text, with all that it imports in it. */
export function importText(text: string): Promise<Readonly<Record<string, unknown>>>;
