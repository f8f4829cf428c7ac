declare module '@vercel/ncc' {
  interface Options {
    cache?: boolean;
    quiet?: boolean;
    license?: string;
    target?: string;
    minify?: boolean;
  }
  interface Result {
    code: string;
    assets: Record<string, { source: string | Uint8Array }>;
  }
  export default function ncc(entry: string, options: Options): Promise<Result>;
}
