import { answersWithoutStep } from './answer-words';

const LET_SIT = new RegExp(answersWithoutStep.letSit);
const GONE = new RegExp(answersWithoutStep.gone);

/** Does this answer leave the person in peace? "let sit" does, and "gone" for those who are in no list any more. */
export function peaceOf(answer: string | null): 'let-sit' | 'gone' | null {
	if (answer === null) return null;
	const plain = answerWords(answer)
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\p{M}†]/gu, '')
		.trim()
		.replace(/[-_\s]+/g, ' ');
	if (GONE.test(plain) || answer.trim().startsWith('†')) return 'gone';
	return LET_SIT.test(plain) ? 'let-sit' : null;
}

/** The answer alone: words behind it ("gone, died in May 2026", "let sit (2026-11-02)") say more about it. */
export function answerWords(answer: string): string {
	return (answer.split(/[,;:.(–—]| - | \d/)[0] ?? '').trim();
}
