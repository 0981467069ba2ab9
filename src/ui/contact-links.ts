import type { Contact } from '../domain/contact';
import type { UiStrings } from '../i18n/ui-strings';

/** A way to reach a contact, ready to be opened. */
export interface ContactLink {
	readonly kind: 'email' | 'phone' | 'linkedin';
	/** As the note has it. */
	readonly text: string;
	/** `https:`, `http:`, `mailto:` or `tel:`, nothing else: notes may come from others. */
	readonly href: string;
}

/** The ways to reach a contact that the note's properties give; what is no address is left out. */
export function contactLinks({
	emails,
	phones,
	linkedin,
}: Pick<Contact, 'emails' | 'phones' | 'linkedin'>): readonly ContactLink[] {
	const link = (kind: ContactLink['kind'], text: string, href: string | null): readonly ContactLink[] =>
		href === null ? [] : [{ kind, text, href }];
	return [
		...emails.flatMap((text) => link('email', text, mailTo(text))),
		...phones.flatMap((text) => link('phone', text, callTo(text))),
		...(linkedin === null ? [] : link('linkedin', linkedin, webPage(linkedin))),
	];
}

/** What a click on it does. */
export function sayLink({ kind, text }: ContactLink, words: UiStrings['gang']): string {
	return kind === 'linkedin' ? words.openLinkedin : words.reach[kind](text);
}

/** Characters that a link to the mail program may have, so that all systems take it. */
const LONGEST_LINK = 1900;

/** The same link with a subject and the message; without the message where that would make it too long. */
export function mailWith(
	href: string,
	subject: string,
	body: string,
): { readonly href: string; readonly isWhole: boolean } {
	const part = (name: string, text: string): string => `${name}=${encodeURIComponent(text)}`;
	const short = `${href}?${part('subject', subject)}`;
	const whole = `${short}&${part('body', body.replace(/\r?\n/g, '\r\n'))}`;
	const isWhole = whole.length <= LONGEST_LINK;
	return { href: isWhole ? whole : short, isWhole };
}

function mailTo(text: string): string | null {
	const address = text.trim().replace(/^mailto:/i, '');
	return /^[^\s@<>?&]+@[^\s@<>?&]+$/.test(address) ? `mailto:${encodeURI(address)}` : null;
}

function callTo(text: string): string | null {
	const number = text.replace(/^tel:/i, '').replace(/[^\d+]/g, '');
	return /^\+?\d{3,}$/.test(number) ? `tel:${number}` : null;
}

/** An address without its scheme is taken for a web page; any other scheme is none that is opened. */
function webPage(text: string): string | null {
	const address = text.trim();
	const whole = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(address) ? `https://${address}` : address;
	if (!URL.canParse(whole)) return null;
	const { protocol, href } = new URL(whole);
	return protocol === 'https:' || protocol === 'http:' ? href : null;
}
