/** The command was given in a way that it does not know: exit code 2. */
export class UsageError extends Error {}

/** The command was understood, but nothing could be made or written: exit code 1. */
export class CommandFailure extends Error {}
