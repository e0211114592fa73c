export declare const source: { spec: string, integrity: string, version: string }
export declare function integrityOf(file: string): Promise<string>
export declare function verify(file: string, integrity: string): Promise<boolean>
export declare function findPackagedElectron(cacheFolder: string, machine?: { platform: string, arch: string }): Promise<{ program: string, version: string } | undefined>
