import type * as Obsidian from 'obsidian';

const isMac = /^Mac/.test(window.navigator.platform);
const isWin = /^Win/.test(window.navigator.platform);

export const Platform: typeof Obsidian.Platform = {
	isDesktop: true,
	isMobile: false,
	isDesktopApp: true,
	isMobileApp: false,
	isIosApp: false,
	isAndroidApp: false,
	isPhone: false,
	isTablet: false,
	isMacOS: isMac,
	isWin,
	isLinux: !isMac && !isWin,
	isSafari: false,
	resourcePathPrefix: '/vault/',
};

/** Makes the page pass for a phone; decided once, before anything is drawn. */
export function passForPhone(): void {
	Object.assign(Platform, {
		isDesktop: false,
		isMobile: true,
		isDesktopApp: false,
		isMobileApp: true,
		isAndroidApp: true,
		isPhone: true,
		isLinux: false,
		isMacOS: false,
		isWin: false,
	});
	document.body.classList.add('is-mobile', 'is-phone', 'is-android');
}
