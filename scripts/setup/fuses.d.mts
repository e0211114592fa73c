export declare const fuseNames: readonly string[]
export declare function readFuses(program: string): [name: string, state: string][]
