/** The stand-in reaches no network: a plugin that asks for one hears so. */
export function requestUrl(): Promise<never> {
	return Promise.reject(new Error('There is no network in the workbench.'));
}

export function request(): Promise<never> {
	return requestUrl();
}
