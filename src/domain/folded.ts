const plainLetters: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	'’': "'",
};

/** As people type what they look for: small letters, no accents. "Özil" is found by "ozil", "Søren" by "soren". */
export function folded(text: string): string {
	const low = text.toLowerCase();
	if (!/[^ -~]/.test(low)) return low;
	return low
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[ßæœøłđðþı’]/g, (letter) => plainLetters[letter] ?? letter);
}
