export declare function packagesAreThere(folder: string): boolean
