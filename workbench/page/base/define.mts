/** Adds members to a prototype, out of sight of `for … in`; getters stay getters. */
export function define<T extends object>(prototype: T, members: Partial<T> & ThisType<T>): void {
	for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(members))) {
		Object.defineProperty(prototype, name, { ...member, enumerable: false, configurable: true });
	}
}
