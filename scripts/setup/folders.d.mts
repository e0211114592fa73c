export declare const root: string
export declare const cache: string
export declare function whereTyped(env: Record<string, string>): string
