// Names of properties that only our own code reads and writes, told by the types: the build may shorten them. A name
// stays as it is where anything else could ever ask for it: Obsidian, the browser, the language itself, a note, the
// settings file, or a key that is put together while the plugin runs.
import { dirname, join, sep } from 'node:path';
import ts from 'typescript';

/** Calls whose arguments are looked through by name, with all that they hold. */
const writers =
	/\b(JSON\.stringify|structuredClone|saveData|saveLocalStorage|postMessage|setState|store\.put)$/;
/** Calls whose arguments are looked through by name, but not what they hold. */
const lookers = /\bObject\.(assign|entries|keys|values|getOwn\w+)$/;
/** Files whose texts are names in the settings file. */
const settingsFile = /[\\/](settings|settings-tab|main)\.ts$/;

/** The names, of the program that begins with `entry`. */
export function ownNames(entry) {
	const config = ts.findConfigFile(dirname(entry), ts.sys.fileExists);
	const { options } = ts.parseJsonConfigFileContent(
		ts.readConfigFile(config, ts.sys.readFile).config,
		ts.sys,
		dirname(config),
	);
	const program = ts.createProgram([entry], { ...options, types: [] });
	const names = new Names(program.getTypeChecker(), join(dirname(entry), sep));
	for (const file of program.getSourceFiles()) names.read(file);
	return names.own();
}

class Names {
	constructor(types, folder) {
		this.types = types;
		this.folder = folder.replaceAll('\\', '/');
		this.met = new Set();
		this.kept = new Set();
	}

	own() {
		return [...this.met].filter((name) => name.length > 2 && !this.kept.has(name)).sort();
	}

	read(file) {
		if (this.isOurs(file)) this.look(file, settingsFile.test(file.fileName));
		else if (!/[\\/]lib\.[^\\/]*\.d\.ts$/.test(file.fileName)) this.keepDeclared(file);
	}

	isOurs(file) {
		return file.fileName.startsWith(this.folder);
	}

	/** What Obsidian and its editor declare is theirs, wherever the name stands. */
	keepDeclared(node) {
		if (node.name && ts.isIdentifier(node.name)) this.kept.add(node.name.text);
		ts.forEachChild(node, (child) => this.keepDeclared(child));
	}

	look(node, inSettings) {
		if (ts.isPropertyAccessExpression(node)) this.meet(node.name, this.types.getSymbolAtLocation(node.name));
		else if (ts.isObjectLiteralElementLike(node) && node.name) this.lookAtMember(node);
		else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) this.lookAtBinding(node);
		else if (ts.isClassElement(node) && node.name) this.lookAtClassMember(node);
		else if (ts.isParameterPropertyDeclaration(node, node.parent)) this.met.add(node.name.text);
		else if (ts.isElementAccessExpression(node))
			this.keepTexts(this.types.getTypeAtLocation(node.argumentExpression));
		else if (ts.isComputedPropertyName(node)) this.keepTexts(this.types.getTypeAtLocation(node.expression));
		else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword)
			this.keepTexts(this.types.getTypeAtLocation(node.left));
		else if (ts.isCallExpression(node)) this.lookAtCall(node);
		else if (ts.isAsExpression(node) && this.isUnread(this.types.getTypeAtLocation(node.expression)))
			this.keepAll(this.types.getTypeAtLocation(node), true);
		else if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword)
			this.keepAll(this.types.getTypeFromTypeNode(node.type), false);
		if (inSettings && ts.isStringLiteralLike(node)) this.kept.add(node.text);
		if (inSettings && ts.isPropertySignature(node)) this.kept.add(node.name.text);
		ts.forEachChild(node, (child) => this.look(child, inSettings));
	}

	/** A property is met. It is ours alone when everything that declares it is. */
	meet(name, symbol) {
		if (!ts.isIdentifier(name)) return;
		this.met.add(name.text);
		const all = symbol?.declarations ?? [];
		if (all.length === 0 || !all.every((one) => this.isOurs(one.getSourceFile()))) this.kept.add(name.text);
	}

	/** A property of an object that is written out: whoever wants the object may have declared it. */
	lookAtMember({ name, parent }) {
		if (!ts.isIdentifier(name)) {
			if (ts.isStringLiteralLike(name)) this.kept.add(name.text);
			return;
		}
		this.met.add(name.text);
		const wanted = ts.isObjectLiteralExpression(parent) && this.types.getContextualType(parent);
		for (const type of wanted ? partsOf(wanted) : []) {
			if (this.isUnread(type) || type.getStringIndexType()) this.kept.add(name.text);
			const symbol = this.types.getPropertyOfType(type, name.text);
			if (symbol) this.meet(name, symbol);
		}
	}

	lookAtBinding({ name, propertyName, parent, dotDotDotToken }) {
		const key = propertyName ?? name;
		if (dotDotDotToken || !ts.isIdentifier(key)) return;
		this.meet(key, this.types.getPropertyOfType(this.types.getTypeAtLocation(parent), key.text));
	}

	/** A class may be Obsidian's kind of thing: what that has is not ours. */
	lookAtClassMember({ name, parent }) {
		if (!ts.isIdentifier(name)) return;
		this.met.add(name.text);
		for (const { types } of parent.heritageClauses ?? []) {
			for (const type of types) {
				const symbol = this.types.getTypeAtLocation(type).getProperty(name.text);
				if (symbol) this.meet(name, symbol);
			}
		}
	}

	lookAtCall(call) {
		const called = call.expression.getText();
		if (writers.test(called) || lookers.test(called)) {
			for (const one of call.arguments) this.keepAll(this.types.getTypeAtLocation(one), writers.test(called));
		} else if (called === 'Object.fromEntries') {
			const type = ts.isAsExpression(call.parent)
				? this.types.getTypeAtLocation(call.parent)
				: this.types.getContextualType(call);
			if (type) this.keepAll(type, false);
		}
	}

	isUnread(type) {
		return (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !== 0;
	}

	keepTexts(type) {
		for (const part of partsOf(type)) if (part.isStringLiteral()) this.kept.add(part.value);
	}

	/** Keeps the names of all properties; `within` also of what they hold. */
	keepAll(type, within, known = new Set()) {
		if (known.has(type)) return;
		known.add(type);
		for (const part of partsOf(type)) {
			for (const property of part.getProperties()) {
				const all = property.declarations ?? [];
				if (!all.some((one) => this.isOurs(one.getSourceFile()))) continue;
				this.kept.add(property.name);
				if (within) this.keepAll(this.types.getTypeOfSymbol(property), true, known);
			}
			const held = [part.getStringIndexType(), part.getNumberIndexType()];
			if (within) for (const one of held) if (one) this.keepAll(one, true, known);
		}
	}
}

/** The types that a type is put together from. */
function partsOf(type) {
	return type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type];
}
