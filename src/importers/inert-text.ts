/** Text from outside as text of a note: it begins no code, no command, no HTML, no picture and no other part of a note. */
export function inert(line: string): string {
	return line
		.replace(/\p{Cc}+/gu, ' ')
		.replace(/<%/g, '< %')
		.replace(/%%/g, '% %')
		.replace(/`/g, '\\`')
		.replace(/<(?=[a-z/!?])/gi, '\\<')
		.replace(/!(?=\[)/g, '\\!')
		.replace(/^(\s*)(?=#|~~~|---|===|\$\$)/, '$1\\')
		.trimEnd();
}
