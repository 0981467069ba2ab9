import axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
	interface Window {
		axe?: typeof axe;
	}
}

/** What axe finds wrong with the page as it is now: the rule, the element and why, a line each. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
	if (!(await page.evaluate(() => window.axe !== undefined))) {
		// The page lets no script in, the debugger's door stays open.
		const session = await page.context().newCDPSession(page);
		await session.send('Runtime.evaluate', { expression: axe.source });
		await session.detach();
	}
	return page.evaluate(async () => {
		const off = { enabled: false };
		// The page around the plugin's parts is the app's: its landmarks and headings are no matter of ours.
		const rules = { region: off, 'landmark-one-main': off, 'page-has-heading-one': off };
		const found = await window.axe?.run(document, { resultTypes: ['violations'], rules });
		if (!found) throw new Error('axe is not in the page.');
		return found.violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, failureSummary }) =>
				`${id} at ${target.join(' ')}: ${failureSummary ?? ''}`.replace(/\s+/g, ' '),
			),
		);
	});
}
