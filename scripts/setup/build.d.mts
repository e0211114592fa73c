export declare function sourceFingerprint(folder: string): string
export declare function buildIsStale(folder: string): boolean
