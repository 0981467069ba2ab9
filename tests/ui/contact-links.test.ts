import { describe, expect, it } from 'vitest';
import { contactLinks, mailWith } from '../../src/ui/contact-links';

const hrefs = (emails: string[], phones: string[], linkedin: string | null): readonly string[] =>
	contactLinks({ emails, phones, linkedin }).map(({ href }) => href);

describe('links to a contact', () => {
	it.each<[string, string, string | null]>([
		['a page', 'https://www.linkedin.com/in/ann-lee', 'https://www.linkedin.com/in/ann-lee'],
		['a page without its scheme', 'linkedin.com/in/ann-lee', 'https://linkedin.com/in/ann-lee'],
		['a script', 'javascript:alert(1)', null],
		['a script that hides', ' JAVASCRIPT:alert(1)', null],
		['a file', 'file:///etc/passwd', null],
		['data', 'data:text/html,<b>x</b>', null],
		['another program', 'obsidian://open?vault=x', null],
		['a name', 'ann lee', null],
	])('%s', (_, linkedin, href) => {
		expect(hrefs([], [], linkedin)).toEqual(href === null ? [] : [href]);
	});

	it.each<[string, string | null]>([
		['ann@example.com', 'mailto:ann@example.com'],
		['mailto:ann@example.com', 'mailto:ann@example.com'],
		['ann@example.com?bcc=all@example.com', null],
		['javascript:alert(1)', null],
		['ann', null],
	])('email %s', (email, href) => {
		expect(hrefs([email], [], null)).toEqual(href === null ? [] : [href]);
	});

	it.each<[string, string | null]>([
		['020 7946 0321', 'tel:02079460321'],
		['+1 (202) 555-0143', 'tel:+12025550143'],
		['tel:+12025550143', 'tel:+12025550143'],
		['none', null],
	])('phone %s', (phone, href) => {
		expect(hrefs([], [phone], null)).toEqual(href === null ? [] : [href]);
	});
});

describe('a link with a message in it', () => {
	it('holds subject and text, whatever their signs', () => {
		expect(mailWith('mailto:a@example.com', 'A & B?', 'Hi,\nü=1\r\n')).toEqual({
			href: 'mailto:a@example.com?subject=A%20%26%20B%3F&body=Hi%2C%0D%0A%C3%BC%3D1%0D%0A',
			isWhole: true,
		});
	});

	it('goes without the text where that is too long for some systems', () => {
		expect(mailWith('mailto:a@example.com', 'A', 'x'.repeat(2000))).toEqual({
			href: 'mailto:a@example.com?subject=A',
			isWhole: false,
		});
	});
});
