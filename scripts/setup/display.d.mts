export declare function hasDisplay(env: Record<string, string>, platform: string): boolean
export declare function electronFlags(env: Record<string, string>, platform: string, uid: number | undefined): string[]
