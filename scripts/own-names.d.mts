/** Names of properties that only our own code reads and writes, in the program that begins with `entry`. */
export function ownNames(entry: string): readonly string[];
