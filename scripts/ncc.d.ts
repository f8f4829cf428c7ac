declare module '@vercel/ncc' {
  interface Options {
    cache?: boolean;
    quiet?: boolean;
    license?: string;
    target?: string;
    minify?: boolean;
  }
  /** The part of webpack's module that is read here. A concatenated module lists its parts in `modules`. */
  interface BundledModule {
    readonly resource?: string;
    readonly modules?: Iterable<BundledModule>;
  }
  interface Result {
    code: string;
    assets: Record<string, { source: string | Uint8Array }>;
    stats: { compilation: { modules: Iterable<BundledModule> } };
  }
  export default function ncc(entry: string, options: Options): Promise<Result>;
}
