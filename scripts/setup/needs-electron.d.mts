export declare function needsElectron(args: readonly string[]): boolean
