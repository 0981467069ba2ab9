// Makes a picture of the screen smaller: 256 colors are enough for text and icons, and need a third of the bytes.
import { crc32, deflateSync } from 'node:zlib';

const most = 256;

/** The same picture with its 256 colors that show it best; every other pixel gets the nearest of them. */
export async function smallPng(browser, png) {
	const page = await browser.newPage();
	try {
		const { width, height, pixels } = await page.evaluate(pixelsOf, png.toString('base64'));
		const { palette, indexes } = reduced(Buffer.from(pixels, 'base64'));
		const lines = Buffer.alloc((width + 1) * height);
		for (let row = 0; row < height; row++)
			lines.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
		const head = Buffer.alloc(13);
		head.writeUInt32BE(width, 0);
		head.writeUInt32BE(height, 4);
		// Eight bits a pixel, each the place of a color in the palette.
		head.set([8, 3, 0, 0, 0], 8);
		return Buffer.concat([
			Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
			chunk('IHDR', head),
			chunk('PLTE', palette),
			chunk('IDAT', deflateSync(lines, { level: 9 })),
			chunk('IEND', Buffer.alloc(0)),
		]);
	} finally {
		await page.close();
	}
}

/** Runs in the page, which can read pictures. */
async function pixelsOf(base64) {
	const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
	const { width, height } = bitmap;
	const canvas = new OffscreenCanvas(width, height).getContext('2d');
	canvas.drawImage(bitmap, 0, 0);
	const { data } = canvas.getImageData(0, 0, width, height);
	let text = '';
	for (let from = 0; from < data.length; from += 32_768)
		text += String.fromCharCode(...data.subarray(from, from + 32_768));
	return { width, height, pixels: btoa(text) };
}

function reduced(pixels) {
	const counts = new Map();
	const colors = new Uint32Array(pixels.length / 4);
	for (let at = 0; at < colors.length; at++) {
		const color = pixels.readUIntBE(at * 4, 3);
		colors[at] = color;
		counts.set(color, (counts.get(color) ?? 0) + 1);
	}
	const kept = palette(counts);
	const places = new Map(kept.map((color, place) => [color, place]));
	for (const color of counts.keys()) if (!places.has(color)) places.set(color, nearest(color, kept));
	const table = Buffer.alloc(kept.length * 3);
	for (const [place, color] of kept.entries()) table.writeUIntBE(color, place * 3, 3);
	return { palette: table, indexes: Uint8Array.from(colors, (color) => places.get(color)) };
}

/** The most frequent colors, first those that are far from each other, so that one that is rare does not get lost. */
function palette(counts) {
	const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([color]) => color);
	const kept = new Set();
	for (const apart of [3000, 1000, 300, 0])
		for (const color of frequent) {
			if (kept.size === most) break;
			if ([...kept].every((other) => distance(color, other) > apart)) kept.add(color);
		}
	return [...kept];
}

function nearest(color, kept) {
	let best = 0;
	for (let place = 1; place < kept.length; place++)
		if (distance(color, kept[place]) < distance(color, kept[best])) best = place;
	return best;
}

function distance(one, other) {
	return [16, 8, 0].reduce((sum, bits) => sum + (((one >> bits) & 255) - ((other >> bits) & 255)) ** 2, 0);
}

function chunk(name, data) {
	const body = Buffer.concat([Buffer.from(name), data]);
	const around = Buffer.alloc(8);
	around.writeUInt32BE(data.length, 0);
	around.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
