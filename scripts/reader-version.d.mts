export declare function readerVersion(folders?: readonly string[], files?: readonly string[]): string;
export declare const defineReaderVersion: Readonly<Record<string, string>>;
export declare const defineCommandLineVersion: Readonly<Record<string, string>>;
