export declare function readerVersion(): string;
export declare const defineReaderVersion: Readonly<Record<string, string>>;
