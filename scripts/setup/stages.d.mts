export interface Count { passed: number, failed: number }
export declare function countVitest(done: { status: number }, result: object): Count
export declare function countPlaywright(done: { status: number }, result: object): Count
export declare function countClosingLine(done: { status: number, output: string }): Count
