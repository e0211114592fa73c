export type Found = { program: string, version: string, from: 'given' | 'official' | 'package', source: string, refusal?: undefined }
export type NotFound = { refusal: string, program?: undefined, from?: undefined }
export declare function findElectron(options: {
  folder: string
  cacheFolder: string
  env: Record<string, string>
  machine?: { platform: string, arch: string }
}): Promise<Found | NotFound>
