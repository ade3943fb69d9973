declare module '*.md' {
  const page: import('./page').Page;
  export default page;
}
