import type { StartInfo } from '../protocol.mjs';

/** Headers of every answer. The page may reach this server alone, and no other page may hold it in a frame. */
export function safetyHeaders(nonce: string): Record<string, string> {
	return {
		'cache-control': 'no-store',
		'content-security-policy': [
			"default-src 'none'",
			`script-src 'self' 'nonce-${nonce}'`,
			"style-src 'self' 'unsafe-inline'",
			"img-src 'self' data: blob:",
			"font-src 'self' data:",
			"connect-src 'self'",
			"base-uri 'none'",
			"form-action 'none'",
			"frame-ancestors 'none'",
		].join('; '),
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'referrer-policy': 'no-referrer',
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
	};
}

export function pageHtml(start: StartInfo, nonce: string): string {
	const info = JSON.stringify(start).replaceAll('<', '\\u003c');
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(start.manifest.name)} workbench</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/workbench.css">
<script type="application/json" id="workbench-start">${info}</script>
</head>
<body class="theme-light">
<script nonce="${nonce}" src="/workbench.js"></script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
