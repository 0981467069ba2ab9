import { laterOf, readDay, type Day } from '../domain/day';
import { isRecord } from '../domain/read-value';
import type { LeftOut } from './asking';
import { person, type ImportedPerson } from './person';

/** What the parts of an archive of X tell: accounts are known by their numbers, and some by what they were called. */
export class XArchive {
	private own = '';
	private readonly linked = new Set<string>();
	private readonly names = new Map<string, { readonly handle: string; readonly name: string }>();
	private readonly messages = new Map<string, Day>();

	/** One entry of one of the archive's lists. */
	read(item: unknown): void {
		if (!isRecord(item)) return;
		const { account, following, follower, tweet, dmConversation } = item;
		if (isRecord(account)) this.own = text(account['accountId']);
		for (const other of [following, follower]) if (isRecord(other)) this.linked.add(text(other['accountId']));
		if (isRecord(dmConversation)) this.readTalk(dmConversation);
		this.readTweet(isRecord(tweet) ? tweet : item);
	}

	/** Those whose name the archive knows, and how many there are of whom it knows only the number. */
	people(file: string): { readonly people: readonly ImportedPerson[]; readonly leftOut: readonly LeftOut[] } {
		const ids = [...new Set([...this.linked, ...this.messages.keys()])].filter(
			(id) => id !== '' && id !== this.own,
		);
		const known = ids.flatMap((id) => {
			const called = this.names.get(id);
			if (!called) return [];
			const { handle, name } = called;
			return [
				person({
					file,
					line: null,
					id: `x/id/${id}`,
					name: name.trim() || handle,
					urls: [`https://x.com/${handle}`],
					networks: ['X'],
					lastMessage: this.messages.get(id) ?? null,
				}),
			];
		});
		const unnamed = ids.length - known.length;
		return { people: known, leftOut: unnamed > 0 ? [{ file, line: null, why: ['x-unnamed', unnamed] }] : [] };
	}

	private readTweet(tweet: Readonly<Record<string, unknown>>): void {
		const { entities } = tweet;
		const mentions =
			isRecord(entities) && Array.isArray(entities['user_mentions']) ? entities['user_mentions'] : [];
		for (const one of mentions) if (isRecord(one)) this.name(one['id_str'], one['screen_name'], one['name']);
		this.name(tweet['in_reply_to_user_id_str'], tweet['in_reply_to_screen_name'], '');
	}

	/** Tweets come newest first: the first handle is the latest. */
	private name(id: unknown, handle: unknown, name: unknown): void {
		const [number, called] = [text(id), text(handle)];
		if (!/^\d+$/.test(number) || !/^\w+$/.test(called)) return;
		const known = this.names.get(number);
		if (!known || (known.name === '' && text(name) !== ''))
			this.names.set(number, { handle: known?.handle ?? called, name: text(name) });
	}

	/** Between two: each message has one recipient. */
	private readTalk(talk: Readonly<Record<string, unknown>>): void {
		const { messages } = talk;
		for (const one of Array.isArray(messages) ? messages : []) {
			const sent: unknown = isRecord(one) ? one['messageCreate'] : null;
			if (!isRecord(sent) || !text(sent['recipientId'])) continue;
			const day = readDay(text(sent['createdAt']).slice(0, 10));
			if (day === null) continue;
			for (const id of [text(sent['senderId']), text(sent['recipientId'])])
				this.messages.set(id, laterOf(day, this.messages.get(id) ?? day));
		}
	}
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
