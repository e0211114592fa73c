export declare function oneAtATime<T>(name: string, work: () => T | Promise<T>, folder: string): Promise<T>
