import { describe, expect, it } from 'vitest';
import { fileOf, readFiles } from '../support/import-files';
import { zipOf } from '../support/pretend-zip';

/** As Facebook writes it: each byte of UTF-8 as a character. */
const mangled = (value: unknown): string =>
	JSON.stringify(value).replace(/[^\0-\x7f]+/gu, (text) =>
		[...new TextEncoder().encode(text)].map((byte) => `\\u00${byte.toString(16)}`).join(''),
	);
const read = (files: Readonly<Record<string, string>>) =>
	readFiles([fileOf('facebook-ann.zip', zipOf(files))]);
const friends = [
	{ name: 'Zoë 🌸', timestamp: 1_654_321_098 },
	{ name: 'Łukasz 李雷', timestamp: 1_288_000_000 },
];

describe('friends of Facebook', () => {
	it.each([
		['2018', 'friends/friends.json', { friends }],
		['2020', 'friends_and_followers/friends.json', { friends_v2: friends }],
		['2023', 'connections/friends/your_friends.json', { friends_v2: friends }],
		[
			'labels',
			'connections/friends/your_friends.json',
			[{ timestamp: 1_654_321_098, label_values: [{ label: 'Name', value: 'Zoë 🌸' }] }, friends[1]],
		],
	])('as of %s, their names mended', (_era, path, content) => {
		const { people, leftOut } = read({ [path]: mangled(content), 'photos/x.json': '{}' });
		expect(leftOut).toEqual([]);
		expect(people.map(({ name, networks, connected }) => [name, networks, connected])).toEqual([
			['Zoë 🌸', ['Facebook'], '2022-06-04'],
			['Łukasz 李雷', ['Facebook'], '2010-10-25'],
		]);
	});

	it('a name that was right stays', () => {
		const { people } = readFiles([
			fileOf('f.json', JSON.stringify({ friends_v2: [{ name: 'Café Ünal', timestamp: 1 }] })),
		]);
		expect(people.map(({ name }) => name)).toEqual(['Café Ünal']);
	});

	it('the last message of talks between two is told, groups are none, texts are not kept', () => {
		const talk = (names: readonly string[], last: number) =>
			mangled({
				participants: names.map((name) => ({ name })),
				messages: [
					{ sender_name: names[0], timestamp_ms: last * 1000, content: 'secret' },
					{ sender_name: names[1], timestamp_ms: 1000 },
				],
			});
		const { people } = read({
			'connections/friends/your_friends.json': mangled({ friends_v2: friends }),
			'your_facebook_activity/messages/inbox/zoe_1/message_1.json': talk(['Zoë 🌸', 'Me'], 1_700_000_000),
			'your_facebook_activity/messages/inbox/all_2/message_1.json': talk(
				['Łukasz 李雷', 'Me', 'Bob'],
				1_700_000_000,
			),
		});
		expect(people.map(({ lastMessage }) => lastMessage)).toEqual(['2023-11-14', null]);
		expect(JSON.stringify(people)).not.toContain('secret');
	});

	it('in HTML are no use, and that is said', () => {
		const html = '<html><head><title>Your friends</title></head><body>Zoë</body></html>';
		const { people, leftOut } = read({ 'connections/friends/your_friends.html': html });
		expect(people).toEqual([]);
		expect(leftOut.map(({ why }) => why[0])).toEqual(['facebook-html']);
	});

	it.each(['{"friends_v2":[{"name":"Ann"', '{"friends_v2": nonsense}'])('%s is told to be broken', (text) => {
		const { leftOut } = readFiles([fileOf('friends.json', text)]);
		expect(leftOut.map(({ why }) => why[0])).toEqual(['not-json']);
	});
});

describe('an archive of X', () => {
	const part = (name: string, items: readonly unknown[]): string =>
		`window.YTD.${name}.part0 = ${JSON.stringify(items, null, 2)}`;
	const big = '1234567890123456789';
	const files = {
		'data/account.js': part('account', [{ account: { accountId: '1', username: 'me' } }]),
		'data/following.js': part(
			'following',
			[big, '3', '4'].map((accountId) => ({ following: { accountId } })),
		),
		'data/follower.js': part(
			'follower',
			['3', '5'].map((accountId) => ({ follower: { accountId } })),
		),
		'data/tweets.js': part('tweets', [
			{
				tweet: {
					full_text: 'a ] } "quote\\" [',
					entities: {
						user_mentions: [
							{ id_str: big, screen_name: 'AnnLee', name: 'Ann Lee 🌸' },
							{ id_str: '-1', screen_name: 'x', name: '' },
						],
					},
				},
			},
			{
				tweet: {
					in_reply_to_user_id_str: '3',
					in_reply_to_screen_name: 'bob_ray',
					entities: { user_mentions: [] },
				},
			},
			{ tweet: { in_reply_to_user_id_str: '99', in_reply_to_screen_name: 'stranger' } },
		]),
		'data/direct-messages.js': part('direct_messages', [
			{
				dmConversation: {
					conversationId: '1-3',
					messages: [
						{
							messageCreate: {
								senderId: '3',
								recipientId: '1',
								createdAt: '2022-01-27T15:58:52.744Z',
								text: 'secret',
							},
						},
						{
							messageCreate: {
								senderId: '1',
								recipientId: '3',
								createdAt: '2021-01-27T15:58:52.744Z',
								text: 'x',
							},
						},
					],
				},
			},
			{
				dmConversation: {
					conversationId: '1-6',
					messages: [
						{ messageCreate: { senderId: '6', recipientId: '1', createdAt: '2020-01-27T15:58:52.744Z' } },
					],
				},
			},
		]),
		'data/manifest.js': 'window.__THAR_CONFIG = {}',
	};

	it('gives those whose name it knows, and counts the others', () => {
		const { people, leftOut } = readFiles([fileOf('twitter.zip', zipOf(files))]);
		expect(
			people.map(({ name, urls, networks, lastMessage, id }) => [
				name,
				urls[0],
				networks[0],
				lastMessage,
				id,
			]),
		).toEqual([
			['Ann Lee 🌸', 'https://x.com/AnnLee', 'X', null, `x/id/${big}`],
			['bob_ray', 'https://x.com/bob_ray', 'X', '2022-01-27', 'x/id/3'],
		]);
		expect(leftOut).toEqual([{ file: 'twitter.zip', line: null, why: ['x-unnamed', 3] }]);
		expect(JSON.stringify(people)).not.toContain('secret');
	});

	it('is never run, and may be larger than a piece', () => {
		const many = Array.from({ length: 6000 }, (_, at) => ({
			tweet: {
				full_text: 'x'.repeat(80),
				in_reply_to_user_id_str: `${at + 10}`,
				in_reply_to_screen_name: `n${at}`,
			},
		}));
		const { people } = readFiles([
			fileOf('tweets.js', `${part('tweets', many)};`),
			fileOf('following.js', part('following', [{ following: { accountId: '6009' } }])),
			fileOf('evil.js', 'window.YTD.x = [(() => { throw new Error("run") })()]'),
		]);
		expect(people.map(({ name }) => name)).toEqual(['n5999']);
	});

	it('that is cut off says so', () => {
		const { leftOut } = readFiles([fileOf('tweets.js', files['data/tweets.js'].slice(0, -40))]);
		expect(leftOut.map(({ why }) => why[0])).toEqual(['not-json']);
	});
});
